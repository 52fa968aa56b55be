/** Directories of mydumper: `db.table-schema.sql`, `db.table.00000.sql`, or rows as LOAD DATA text in `.dat` files. */
import { refuse } from "../../domain/problem.ts";
import type { DumpDirectory, DumpFile } from "./dump-file.ts";
import { plainName } from "./dump-file.ts";
import { parseLoadData } from "./load-data.ts";

/** Definitions; what stands in `-schema-post` and `-schema-triggers` is code, which the framing leaves as it is. */
const SCHEMA = /-schema(-create|-view|-post|-triggers|-sequence)?\.sql$/;
const CHECKSUM_LINE = /^(data_checksum|schema_checksum)\s*=.*(\r?\n|$)/gm;

/** @throws SafelockError (exit 2) MYDUMPER_FILE for a file that is none of mydumper's. */
export async function mydumperFiles(directory: DumpDirectory): Promise<DumpFile[]> {
  const databases = databasesOf(directory.names);
  const files: DumpFile[] = [];
  const rows = new Map<string, DumpFile>();
  for (const name of directory.names) {
    const plain = plainName(name);
    if (!plain.endsWith(".sql") || SCHEMA.test(plain)) continue;
    const loads = /LOAD DATA/i.test(Buffer.from((await directory.head(name)).subarray(0, 4096)).toString("latin1"));
    if (!loads) continue;
    const load = parseLoadData(await directory.text(name), directory.label);
    const target = directory.names.find((other) => other === load.file || plainName(other) === plainName(load.file));
    if (target === undefined) throw missing(load.file, directory.label);
    const table = { database: null, schema: load.schema ?? schemaOf(plain, databases), name: load.table };
    const { columns, syntax } = load;
    const framing = { kind: "delimited", table, columns, hasHeader: false, syntax, encoding: "utf8" } as const;
    rows.set(target, { name: target, framing, turn: "rows" });
    files.push({ name, framing: { kind: "opaque" }, turn: "rest" });
  }
  const done = new Set(files.map(({ name }) => name));
  for (const name of directory.names) {
    if (done.has(name)) continue;
    files.push(rows.get(name) ?? fileOf(name, databases, directory.label));
  }
  return files;
}

function fileOf(name: string, databases: readonly string[], source: string): DumpFile {
  const plain = plainName(name);
  if (
    plain === "metadata" ||
    plain.startsWith("metadata.") ||
    plain.endsWith("-metadata") ||
    plain.endsWith("-checksum")
  )
    return { name, framing: { kind: "opaque" }, turn: "rest" };
  if (!plain.endsWith(".sql")) throw foreignFile(name, source);
  const framing = { kind: "mysql", schema: schemaOf(plain, databases) } as const;
  return { name, framing, turn: SCHEMA.test(plain) ? "schema" : "rows" };
}

/** A database may have dots in its name: its own file tells. */
function databasesOf(names: readonly string[]): string[] {
  const told = names.flatMap((name) => /^(.+)-schema-create\.sql$/.exec(plainName(name))?.[1] ?? []);
  return told.sort((a, b) => b.length - a.length);
}

function schemaOf(plain: string, databases: readonly string[]): string {
  const told = databases.find((database) => plain.startsWith(`${database}.`) || plain.startsWith(`${database}-schema`));
  return told ?? plain.replace(/-schema.*$/, "").split(".")[0] ?? "";
}

/** Checksums of rows that are changed would make myloader refuse them. */
export function withoutChecksums(metadata: string): string {
  return metadata.replace(CHECKSUM_LINE, "");
}

function missing(file: string, source: string): Error {
  return refuse({
    code: "MYDUMPER_FILE",
    at: { source },
    problem: `a LOAD DATA statement reads ${file}, which is not in the directory`,
    hint: "Make the dump anew, or copy all of its files",
  });
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "MYDUMPER_FILE",
    at: { source },
    problem: `the file ${name} is none that mydumper writes and we read`,
    hint: "Move it out of the directory: what is not understood is never passed on",
  });
}
