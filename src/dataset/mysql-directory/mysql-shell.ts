/** Directories of MySQL Shell's dump utilities: JSON that describes, SQL that declares, `.tsv` files with the rows. */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { refuse, unreadable } from "../../domain/problem.ts";
import { type DumpDirectory, type DumpFile, loadDataDefaults, plainName } from "./dump-file.ts";

interface TableFacts {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[] | null;
  readonly syntax: DelimitedSyntax;
  /** Names of its files begin so. */
  readonly stem: string;
}

const DATA = /^(?<stem>.+?)(@@?\d+)?\.(tsv|txt|csv)$/;

/** @throws SafelockError (exit 2) SHELL_FILE, (exit 3) SHELL_METADATA. */
export async function shellFiles(directory: DumpDirectory): Promise<DumpFile[]> {
  const tables = await tablesOf(directory);
  const schemas = await schemasOf(directory);
  const files: DumpFile[] = [];
  for (const name of directory.names) files.push(fileOf(name, tables, schemas, directory.label));
  return files;
}

function fileOf(
  name: string,
  tables: ReadonlyMap<string, TableFacts>,
  schemas: ReadonlyMap<string, string>,
  source: string,
): DumpFile {
  const plain = plainName(name);
  if (/\.json$/.test(plain)) return { name, framing: { kind: "opaque" }, turn: "rest" };
  // Offsets of records in files that were changed: written anew with the rows.
  if (/\.idx$/.test(plain)) return { name, framing: { kind: "opaque" }, turn: "rest" };
  if (plain.endsWith(".sql")) {
    const [stem = ""] = plain.split("@");
    const schema = schemas.get(stem.replace(/\.sql$/, "")) ?? "";
    return { name, framing: { kind: "mysql", schema }, turn: "schema" };
  }
  const stem = DATA.exec(plain)?.groups?.["stem"];
  const facts = stem === undefined ? undefined : tables.get(stem);
  if (facts === undefined) throw foreignFile(name, source);
  const table = { database: null, schema: facts.schema, name: facts.table };
  const { columns, syntax } = facts;
  const framing = { kind: "delimited", table, columns, hasHeader: false, syntax, encoding: "utf8" } as const;
  return { name, framing, turn: "rows" };
}

/** `schema@table.json` of every table. */
async function tablesOf(directory: DumpDirectory): Promise<Map<string, TableFacts>> {
  const tables = new Map<string, TableFacts>();
  for (const name of directory.names) {
    if (!/^[^@].*@.+\.json$/.test(plainName(name))) continue;
    const facts = tableFacts(await json(directory, name), name.replace(/\.json$/, ""), directory.label);
    if (facts !== null) tables.set(facts.stem, facts);
  }
  return tables;
}

async function schemasOf(directory: DumpDirectory): Promise<Map<string, string>> {
  const schemas = new Map<string, string>();
  for (const name of directory.names) {
    if (!/^[^@]+\.json$/.test(name)) continue;
    const { schema } = (await json(directory, name)) as { schema?: unknown };
    if (typeof schema === "string") schemas.set(name.replace(/\.json$/, ""), schema);
  }
  return schemas;
}

/** Null: the file describes something else. */
function tableFacts(data: unknown, stem: string, source: string): TableFacts | null {
  const { options, basename } = data as { options?: Record<string, unknown>; basename?: unknown };
  if (typeof options?.["schema"] !== "string" || typeof options["table"] !== "string") return null;
  const text = (key: string, usual: string): string => {
    const value = options[key];
    return typeof value === "string" ? value : usual;
  };
  const marks = {
    delimiter: text("fieldsTerminatedBy", "\t"),
    quote: text("fieldsEnclosedBy", ""),
    escapeMark: text("fieldsEscapedBy", "\\"),
    lines: text("linesTerminatedBy", "\n"),
  };
  if (marks.delimiter.length !== 1 || marks.quote.length > 1 || marks.escapeMark.length !== 1 || marks.lines !== "\n")
    throw marksUnsupported(source);
  const { columns } = options;
  const isList = Array.isArray(columns) && columns.every((column) => typeof column === "string");
  return {
    stem: typeof basename === "string" ? basename : stem,
    schema: options["schema"],
    table: options["table"],
    columns: isList ? (columns as string[]) : null,
    syntax: {
      ...loadDataDefaults,
      delimiter: marks.delimiter.charCodeAt(0),
      quote: marks.quote === "" ? null : marks.quote.charCodeAt(0),
      escape: marks.escapeMark.charCodeAt(0),
    },
  };
}

async function json(directory: DumpDirectory, name: string): Promise<unknown> {
  try {
    return JSON.parse(await directory.text(name));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw unreadable({
      code: "SHELL_METADATA",
      at: { source: `${directory.label}/${name}` },
      problem: "the file is no JSON",
      hint: "Make the dump anew; this one is damaged",
    });
  }
}

function marksUnsupported(source: string): Error {
  return refuse({
    code: "SHELL_METADATA",
    at: { source },
    problem: "rows are written with marks of several characters, or with lines that do not end in a newline",
    hint: "Dump with the default dialect of MySQL Shell",
  });
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "SHELL_FILE",
    at: { source },
    problem: `the file ${name} is none that MySQL Shell writes and we read`,
    hint: "Move it out of the directory: what is not understood is never passed on",
  });
}
