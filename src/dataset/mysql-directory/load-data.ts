/** Reads the LOAD DATA statement that stands beside a file of rows. */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { unreadable } from "../../domain/problem.ts";
import { loadDataDefaults } from "./dump-file.ts";

export interface LoadData {
  readonly file: string;
  readonly schema: string | null;
  readonly table: string;
  /** Null: the statement has no list, and the order of the DDL counts. */
  readonly columns: readonly string[] | null;
  readonly syntax: DelimitedSyntax;
}

const NAME = "`(?:[^`]|``)+`|[A-Za-z0-9_$]+";
const STATEMENT = new RegExp(
  `LOAD\\s+DATA\\s+(?:LOCAL\\s+)?INFILE\\s+('(?:[^'\\\\]|\\\\.|'')*')\\s+(?:REPLACE\\s+|IGNORE\\s+)?INTO\\s+TABLE\\s+(?:(${NAME})\\.)?(${NAME})([^;]*)`,
  "is",
);
const LIST = /LINES[^(]*\(([^)]*)\)|^[^(]*\(([^)]*)\)/is;

/** @throws SafelockError (exit 3) LOAD_DATA_SYNTAX. */
export function parseLoadData(sql: string, source: string): LoadData {
  const found = STATEMENT.exec(sql);
  const [, file, schema, table, rest = ""] = found ?? [];
  if (file === undefined || table === undefined) throw broken(source);
  const list = LIST.exec(rest);
  const names = list?.[1] ?? list?.[2];
  return {
    file: literal(file),
    schema: schema === undefined ? null : unquoted(schema),
    table: unquoted(table),
    columns: names === undefined ? null : names.split(",").map((name) => unquoted(name.trim().replace(/^@/, ""))),
    syntax: syntaxOf(rest, source),
  };
}

function syntaxOf(rest: string, source: string): DelimitedSyntax {
  const said = (words: RegExp): string | null => {
    const match = new RegExp(`${words.source}\\s+('(?:[^'\\\\]|\\\\.|'')*')`, "is").exec(rest);
    return match?.[1] === undefined ? null : literal(match[1]);
  };
  const [fields = ""] = rest.split(/\bLINES\b/i);
  const terminated = /FIELDS\s+TERMINATED\s+BY\s+('(?:[^'\\]|\\.|'')*')/is.exec(fields)?.[1];
  const delimiter = terminated === undefined ? "\t" : literal(terminated);
  const quote = said(/ENCLOSED\s+BY/) ?? "";
  const escapeMark = said(/ESCAPED\s+BY/) ?? "\\";
  const lines = said(/LINES\s+(?:STARTING\s+BY\s+''\s+)?TERMINATED\s+BY/) ?? "\n";
  if (delimiter.length !== 1 || quote.length > 1 || escapeMark.length !== 1 || !/^\r?\n$/.test(lines))
    throw marksUnsupported(source);
  return {
    ...loadDataDefaults,
    delimiter: delimiter.charCodeAt(0),
    quote: quote === "" ? null : quote.charCodeAt(0),
    escape: escapeMark.charCodeAt(0),
  };
}

function unquoted(name: string): string {
  return name.startsWith("`") ? name.slice(1, -1).replaceAll("``", "`") : name;
}

const escapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", "0": "\0", b: "\b", Z: "\x1a" };

function literal(text: string): string {
  return text
    .slice(1, -1)
    .replace(
      /\\(.)|''/gs,
      (match, letter: string | undefined) => (letter === undefined ? "'" : (escapes[letter] ?? letter)) ?? match,
    );
}

function broken(source: string): Error {
  return unreadable({
    code: "LOAD_DATA_SYNTAX",
    at: { source },
    problem: "a LOAD DATA statement is not as mydumper writes it",
    hint: "Make the dump anew, with INSERT statements where this goes on",
  });
}

function marksUnsupported(source: string): Error {
  return unreadable({
    code: "LOAD_DATA_SYNTAX",
    at: { source },
    problem: "a LOAD DATA statement has marks of several characters, or lines that do not end in a newline",
    hint: "Dump with single characters for fields, and lines that end in \\n",
  });
}
