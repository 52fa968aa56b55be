/** Directories of MySQL Shell's dump utilities: JSON that describes, SQL that declares, `.tsv` files with the rows. */
import { refuse } from "../../domain/problem.ts";
import type { DescribedTable } from "../../format/mysql-directory/row-descriptions.ts";
import { finishedDump, rowIndex, tableChecksums } from "../../format/mysql-directory/shell-descriptions.ts";
import { type DumpDirectory, type DumpFile, plainName } from "./dump-file.ts";
import { readShellFacts, type ShellFacts, type ShellTable } from "./shell-tables.ts";

const EXTENSION = /\.(tsv|txt|csv)$/;
/** `@0` to `@@12` at the end, the last chunk with two. */
const CHUNK = /@@?\d+$/;

/** @throws SafelockError (exit 2) SHELL_FILE, (exit 2 or 3) SHELL_METADATA. */
export async function shellFiles(directory: DumpDirectory): Promise<DumpFile[]> {
  const facts = await readShellFacts(directory);
  const rows = new Map<string, ShellTable>();
  for (const name of directory.names) {
    const table = tableOf(name, facts);
    if (table !== undefined) rows.set(name, table);
  }
  return directory.names.map((name) => fileOf(name, { facts, rows, source: directory.label }));
}

interface Known {
  readonly facts: ShellFacts;
  readonly rows: ReadonlyMap<string, ShellTable>;
  readonly source: string;
}

function fileOf(name: string, { facts, rows, source }: Known): DumpFile {
  const table = rows.get(name);
  if (table !== undefined) return rowsFile(name, table);
  const opaque = { name, framing: { kind: "opaque" }, turn: "rest" } as const;
  if (name === "@.done.json") return { ...opaque, rewrite: finishedDump(described(rows)) };
  if (name === "@.checksums.json") return { ...opaque, rewrite: tableChecksums };
  if (facts.descriptions.has(name)) return opaque;
  if (name.endsWith(".idx")) {
    const part = name.slice(0, -".idx".length);
    const indexed = rows.get(part);
    if (indexed !== undefined) return { ...opaque, rewrite: rowIndex(part, indexed) };
  }
  if (name.endsWith(".sql")) {
    const [stem = ""] = name.replace(/(\.(pre|triggers))?\.sql$/, "").split("@");
    return { name, framing: { kind: "mysql", schema: facts.schemas.get(stem) ?? stem }, turn: "schema" };
  }
  throw foreignFile(name, source);
}

function tableOf(name: string, { tables }: ShellFacts): ShellTable | undefined {
  const plain = plainName(name);
  if (!EXTENSION.test(plain)) return undefined;
  const stem = plain.replace(EXTENSION, "");
  return tables.get(stem) ?? tables.get(stem.replace(CHUNK, ""));
}

function rowsFile(name: string, { schema, name: tableName, columns, coded, syntax, encoding }: ShellTable): DumpFile {
  const table = { database: null, schema, name: tableName };
  const framing = { kind: "delimited", table, columns, hasHeader: false, syntax, encoding } as const;
  return { name, framing, turn: "rows", coded };
}

function described(rows: ReadonlyMap<string, ShellTable>): Map<string, DescribedTable> {
  return new Map([...rows].map(([part, { schema, name }]) => [part, { schema, name }]));
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "SHELL_FILE",
    at: { source },
    problem: `the file ${name} is none that MySQL Shell writes and we read`,
    hint: "Move it out of the directory: what is not understood is never passed on",
  });
}
