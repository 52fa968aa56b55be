/** A new database file of SQLite, made of the statements that are written. */
import { access, constants, realpath, stat } from "node:fs/promises";
import { refuse } from "../../domain/problem.ts";
import type { FileIdentity } from "../../source/source.ts";
import type { Target } from "../target.ts";
import { writeFailed } from "../write-all.ts";
import { SqliteFileTarget } from "./sqlite-file-target.ts";

export interface SqliteTargetRequest {
  readonly path: string;
  /** Of the source, which must not be the output. */
  readonly sourceIdentity: FileIdentity | null;
  /** Permissions of the source file, for an output that is new; null: its owner alone may read it. */
  readonly sourceMode: number | null;
  /** How many rows of the source refer to rows that are not there. */
  readonly countOrphans: () => number;
}

/** @throws SafelockError (exit 2) when nothing can be written there. */
export async function openSqliteTarget(request: SqliteTargetRequest): Promise<Target> {
  const { path, sourceIdentity, sourceMode, countOrphans } = request;
  const existing = await stat(path, { bigint: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw writeFailed(path, cause);
  });
  const at = { source: path };
  if (existing === null) {
    return SqliteFileTarget.create({ path, label: path, mode: sourceMode ?? 0o600, countOrphans });
  }
  if (existing.dev === sourceIdentity?.device && existing.ino === sourceIdentity.inode) {
    throw refuse({
      code: "OUTPUT_IS_INPUT",
      at,
      problem: "the output is the same file as the source",
      hint: "Name another --output; the original would be lost",
    });
  }
  if (!existing.isFile()) {
    throw refuse({
      code: "OUTPUT_FAILED",
      at,
      problem: "a database can only be written into a file",
      hint: "Name a file, or one that ends in .sql for the text of a dump",
    });
  }
  await access(path, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw writeFailed(path, cause);
  });
  await refuseLog(path);
  const mode = Number(existing.mode) & 0o777;
  return SqliteFileTarget.create({ path: await realpath(path), label: path, mode, countOrphans });
}

/** A log or journal of the database that is replaced would be taken for one of the new database. */
async function refuseLog(path: string): Promise<void> {
  const real = await realpath(path);
  for (const suffix of ["-wal", "-journal"]) {
    const found = await stat(real + suffix).catch(() => null);
    if (found === null || found.size === 0) continue;
    throw refuse({
      code: "OUTPUT_FAILED",
      at: { source: path },
      problem: `the database that would be replaced has a ${suffix} file beside it`,
      hint: "Name another --output, or close the programs that use it",
    });
  }
}
