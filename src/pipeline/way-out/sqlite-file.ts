/** Where a database file of SQLite goes: into a new one, or out as the text of a dump. */
import { stat } from "node:fs/promises";
import type { SqliteFileDataset } from "../../dataset/sqlite-file/open-sqlite-file.ts";
import { refuse } from "../../domain/problem.ts";
import { openSqliteTarget } from "../../target/sqlite-file/open-sqlite-target.ts";
import { noChecksum, refuseCompressedName, unhashed, type WayOut, type WayOutRequest } from "./request.ts";

export type { SqliteFileDataset };

/** Text goes to stdout, to pipes and devices, and to files that are named so, compressed or not. */
export async function isTextOutput(output: WayOutRequest["output"]): Promise<boolean> {
  if (typeof output !== "string" || /\.(sql|txt|dump)(\.(gz|zst|zstd|lz4|xz))?$/i.test(output)) return true;
  const existing = await stat(output).catch(() => null);
  return existing !== null && !existing.isFile() && !existing.isDirectory();
}

export async function openSqliteFileOut(
  request: WayOutRequest & { readonly output: string },
  dataset: SqliteFileDataset,
): Promise<WayOut> {
  const { output, compress } = request;
  if (request.hasChecksum) throw noChecksum("a database");
  if (request.to !== null) throw noForms();
  if (compress !== undefined && compress !== "none") throw compressedDatabase();
  refuseCompressedName(output);
  const source = await stat(dataset.label).catch(() => null);
  const target = await openSqliteTarget({
    path: output,
    sourceIdentity: dataset.identity,
    sourceMode: source === null ? null : source.mode & 0o777,
    countOrphans: () => dataset.countOrphans(),
  });
  return unhashed(target, output);
}

function compressedDatabase(): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: "--compress is about text, and this run writes a database file",
    hint: "Leave --compress out, or name an output that ends in .sql",
  });
}

function noForms(): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: "--to is of PostgreSQL dumps, and this is a database file of SQLite",
    hint: "Leave --to out; an output that ends in .sql is the text of a dump",
  });
}
