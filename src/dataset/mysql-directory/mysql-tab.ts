/** `mysqldump --tab`: of each table `t.sql` with its definition and `t.txt` with its rows. */
import type { DelimitedSyntax, TextEncoding } from "../../domain/block.ts";
import { refuse } from "../../domain/problem.ts";
import { inferDialect } from "../../format/delimited/infer-dialect.ts";
import { encodingOfCharset } from "../../format/mysql/charset.ts";
import { dialectWishes, encodingWish } from "../delimited/wishes.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { type DumpDirectory, type DumpFile, HEAD_BYTES, loadDataDefaults, plainName } from "./dump-file.ts";
import { lineEndIn } from "./line-end.ts";
import { namesOf, storedEncoding } from "./stored-encoding.ts";

const CREATE_TABLE = /^CREATE TABLE (?:IF NOT EXISTS )?(?:`((?:[^`]|``)+)`|"((?:[^"]|"")+)")/im;
const TAB = 0x09;

/** @throws SafelockError (exit 2) TAB_DIRECTORY_FILE for rows without a definition, and for files that are neither. */
export async function tabFiles(directory: DumpDirectory, options: DelimitedSourceOptions): Promise<DumpFile[]> {
  const definitions = definitionsIn(directory);
  const files: DumpFile[] = [];
  for (const name of directory.names) {
    const plain = plainName(name);
    const definition = definitions.get(stemOf(plain));
    if (plain.endsWith(".sql")) files.push({ name, framing: { kind: "mysql", schema: "" }, turn: "schema" });
    else if (plain.endsWith(".txt") && definition !== undefined) {
      const sql = await directory.text(definition);
      const table = { database: null, schema: "", name: tableIn(sql) ?? stemOf(plain) };
      const syntax = await syntaxOf(directory, name, options);
      const encoding = encodingOf(sql, options);
      if (encoding === null) throw charsetUnsupported(`${directory.label}/${definition}`);
      const framing = { kind: "delimited", table, columns: null, hasHeader: false, syntax, encoding } as const;
      files.push({ name, framing, turn: "rows" });
    } else throw foreignFile(name, directory.label);
  }
  return files;
}

/** MariaDB writes `@0020` and the like for characters of names that file names should not have: the script has the name itself. */
function tableIn(sql: string): string | null {
  const [, inBackticks, inQuotes] = CREATE_TABLE.exec(sql) ?? [];
  return inBackticks?.replaceAll("``", "`") ?? inQuotes?.replaceAll('""', '"') ?? null;
}

/** Files of definitions by the table's name. */
function definitionsIn({ names, label }: DumpDirectory): Map<string, string> {
  const definitions = new Map<string, string>();
  const rows = new Set<string>();
  for (const name of names) {
    const plain = plainName(name);
    const stem = stemOf(plain);
    if (plain.endsWith(".sql") ? definitions.has(stem) : rows.has(stem)) throw twice(stem, label);
    if (plain.endsWith(".sql")) definitions.set(stem, name);
    else rows.add(stem);
  }
  return definitions;
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, "");
}

/**
 * Without --default-character-set the server writes texts as it stores them. With it the script says so, unless it names the
 * set that scripts are written in anyway: then texts of other sets are in one or the other, and pass as bytes. Null: a set
 * that is not read.
 */
function encodingOf(sql: string, options: DelimitedSourceOptions): TextEncoding | null {
  const wish = encodingWish(options);
  if (wish !== null && wish.charset === null) return wish.encoding;
  const names = namesOf(sql);
  const isUsual = names === null || names === "binary" || encodingOfCharset(names) === "utf8";
  return isUsual ? storedEncoding(sql) : encodingOfCharset(names);
}

/** The files do not say which marks --fields-terminated-by and the others have chosen. */
async function syntaxOf(
  directory: DumpDirectory,
  name: string,
  options: DelimitedSourceOptions,
): Promise<DelimitedSyntax> {
  const wishes = dialectWishes(options);
  const { delimiter, quote, escape: escapeMark, nullText } = wishes;
  const bytes = await directory.head(name);
  const found = delimiter === undefined ? inferred(bytes, wishes) : { delimiter };
  const escaped = escapeMark ?? loadDataDefaults.escape;
  const syntax: DelimitedSyntax = {
    ...loadDataDefaults,
    ...found,
    ...(quote === undefined ? {} : { quote }),
    escape: escaped,
    nullText: nullText ?? `${String.fromCharCode(escaped)}N`,
  };
  return { ...syntax, lineEnd: lineEndIn(bytes, bytes.length < HEAD_BYTES, syntax) };
}

type InferredMarks = Pick<DelimitedSyntax, "delimiter" | "quote">;

function inferred(bytes: Uint8Array, wishes: ReturnType<typeof dialectWishes>): Partial<InferredMarks> {
  if (bytes.includes(TAB)) return {};
  const dialect = inferDialect({ bytes, isWhole: bytes.length < HEAD_BYTES }, wishes, TAB);
  if (dialect === null) return {};
  const { delimiter, quote } = dialect.syntax;
  return { delimiter, quote: quote !== null && bytes.includes(quote) ? quote : null };
}

function charsetUnsupported(source: string): Error {
  return refuse({
    code: "TAB_DIRECTORY_FILE",
    at: { source },
    problem: "the table is in a character set whose letters may hold quotes and backslashes",
    hint: "Dump with --default-character-set=utf8mb4, and say --encoding utf-8",
  });
}

function twice(table: string, source: string): Error {
  return refuse({
    code: "SOURCE_NAMES_EQUAL",
    at: { source },
    problem: `two files are both of the table ${table}`,
    hint: "Remove one of them, such as a compressed copy",
  });
}

function foreignFile(name: string, source: string): Error {
  return refuse({
    code: "TAB_DIRECTORY_FILE",
    at: { source },
    problem: `the file ${name} is neither a table's definition (.sql) nor the rows of one (.txt)`,
    hint: "Move it out of the directory: what is not understood is never passed on",
  });
}
