/** The sqlite3 shell of the machine, and whole runs over what it dumps. */
import { spawnSync } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { anonymizeInProcess } from "../support/in-process.ts";

/** What the shell prints. Throws what it complains about. */
export function shell(database: string, input: string | Uint8Array): Buffer {
  const { status, stdout, stderr, error } = spawnSync("sqlite3", ["-bail", database], { input, maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  if (status !== 0 || stderr.length > 0) throw new Error(`sqlite3: ${stderr.toString()}`);
  return stdout;
}

export function dump(database: string, options = ""): Buffer {
  return shell(database, `.dump ${options}\n`);
}

export function run(
  bytes: Uint8Array,
  policy: string | null,
  { step = 1 << 20, workers = 1 }: { readonly step?: number; readonly workers?: number } = {},
): Promise<Buffer> {
  return anonymizeInProcess(bytes, { policy, steps: [step], workers, framing: { kind: "sqlite" } });
}

export function query(database: string, sql: string): Record<string, unknown>[] {
  const opened = new DatabaseSync(database, { readOnly: true });
  try {
    return opened
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    opened.close();
  }
}

/** Nothing changes. */
export const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
