/** What the JSON files of a MySQL Shell dump tell of schemas and tables. */
import type { DelimitedSyntax, TextEncoding } from "../../domain/block.ts";
import { refuse, unreadable } from "../../domain/problem.ts";
import { encodingOfCharset } from "../../format/mysql/charset.ts";
import { type DumpDirectory, plainName } from "./dump-file.ts";
import { syntaxOf, usualMarks } from "./row-marks.ts";

export interface ShellTable {
  readonly schema: string;
  readonly name: string;
  /** Null: the order of the DDL counts. */
  readonly columns: readonly string[] | null;
  /** Columns that stand as hexadecimal or base64 digits. */
  readonly coded: readonly string[];
  readonly syntax: DelimitedSyntax;
  readonly encoding: TextEncoding;
}

export interface ShellFacts {
  /** By what the names of its files begin with. */
  readonly tables: ReadonlyMap<string, ShellTable>;
  /** Names of schemas by what the names of their files begin with. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Files that describe. */
  readonly descriptions: ReadonlySet<string>;
}

type Tree = Readonly<Record<string, unknown>>;

const DUMP_FILES = ["@.json", "@.done.json", "@.checksums.json"];

/** @throws SafelockError (exit 2 or 3) SHELL_METADATA. */
export async function readShellFacts(directory: DumpDirectory): Promise<ShellFacts> {
  const { names } = directory;
  if (!names.includes("@.done.json")) throw unfinished(directory.label);
  const tables = new Map<string, ShellTable>();
  const schemas = new Map<string, string>();
  const descriptions = new Set(names.filter((name) => DUMP_FILES.includes(name)));
  const usualCharset = textIn(await json(directory, "@.json"), "defaultCharacterSet") ?? "utf8mb4";
  for (const name of names) {
    if (name.startsWith("@") || !name.endsWith(".json") || name.startsWith("load-progress")) continue;
    const data = await json(directory, name);
    const stem = name.slice(0, -".json".length);
    const table = tableOf(data, usualCharset, `${directory.label}/${name}`);
    const schema = textIn(data, "schema");
    if (table === null && schema === null) continue;
    descriptions.add(name);
    if (schema !== null) schemas.set(stem, schema);
    if (table === null) continue;
    for (const basename of [stem, ...texts(tree(data["basenames"]))]) tables.set(basename, table);
  }
  await refuseMissingFiles(directory);
  return { tables, schemas, descriptions };
}

/** Null: the file describes something else. */
function tableOf(data: Tree, usualCharset: string, source: string): ShellTable | null {
  const options = tree(data["options"]);
  const schema = textIn(options, "schema");
  const name = textIn(options, "table");
  if (schema === null || name === null) return null;
  const syntax = syntaxOf({
    delimiter: textIn(options, "fieldsTerminatedBy") ?? usualMarks.delimiter,
    quote: textIn(options, "fieldsEnclosedBy") ?? usualMarks.quote,
    escape: textIn(options, "fieldsEscapedBy") ?? usualMarks.escape,
    lineEnd: textIn(options, "linesTerminatedBy") ?? usualMarks.lineEnd,
    lineStart: textIn(options, "linesStartingBy") ?? usualMarks.lineStart,
  });
  const encoding = encodingOfCharset(textIn(options, "defaultCharacterSet") ?? usualCharset);
  if (syntax === null || encoding === null) throw unsupported(source);
  const { columns } = options;
  const isList = Array.isArray(columns) && columns.every((column) => typeof column === "string");
  const coded = Object.keys(tree(options["decodeColumns"]));
  return { schema, name, columns: isList ? (columns as string[]) : null, coded, syntax, encoding };
}

/** Versions from 1.0.1 of the dump on name every file of rows: a copy that lacks one would look like fewer rows. */
async function refuseMissingFiles(directory: DumpDirectory): Promise<void> {
  const done = await json(directory, "@.done.json");
  const there = new Set(directory.names);
  const missing = Object.keys(tree(done["chunkFileBytes"])).filter((name) => !there.has(name));
  if (missing.length === 0) return;
  throw unreadable({
    code: "SHELL_METADATA",
    at: { source: directory.label },
    problem: `${missing.length === 1 ? "a file" : `${missing.length} files`} of rows that @.done.json names ${missing.length === 1 ? "is" : "are"} missing, first ${missing[0]}`,
    hint: "Copy the whole dump, or make it anew",
  });
}

async function json(directory: DumpDirectory, name: string): Promise<Tree> {
  try {
    return tree(JSON.parse(await directory.text(name)));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw unreadable({
      code: "SHELL_METADATA",
      at: { source: `${directory.label}/${plainName(name)}` },
      problem: "the file is no JSON",
      hint: "Make the dump anew; this one is damaged",
    });
  }
}

function tree(value: unknown): Tree {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Tree) : {};
}

function textIn(data: Tree, key: string): string | null {
  const value = data[key];
  return typeof value === "string" ? value : null;
}

function texts(data: Tree): string[] {
  return Object.values(data).filter((value) => typeof value === "string");
}

function unsupported(source: string): Error {
  return refuse({
    code: "SHELL_METADATA",
    at: { source },
    problem: "rows are written with marks or in a character set that are not read",
    hint: "Dump with the default dialect of MySQL Shell, in utf8mb4",
  });
}

function unfinished(source: string): Error {
  return unreadable({
    code: "SHELL_METADATA",
    at: { source },
    problem: "the directory has no @.done.json, which MySQL Shell writes last",
    hint: "Wait until the dump is written, or make it anew",
  });
}
