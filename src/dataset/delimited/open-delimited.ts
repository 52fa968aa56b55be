/** A file of delimited text: what was said of it and what its first bytes show → how it is read. */
import type { Charset } from "../../domain/charset.ts";
import type { TableName } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import type { DelimitedFraming } from "../../format/delimited/frame.ts";
import { positionName, uniqueNames } from "../../format/delimited/header-names.ts";
import { type Dialect, type Head, inferDialect } from "../../format/delimited/infer-dialect.ts";
import { inferHeader } from "../../format/delimited/infer-header.ts";
import { decodeDelimited } from "../../format/delimited/text.ts";
import { decodeText } from "../../format/postgres-plain/decode-text.ts";
import type { Source } from "../../source/source.ts";
import type { DelimitedSourceOptions } from "../source-options.ts";
import { refuseOtherReading } from "./check-dialect.ts";
import { encodingOf } from "./encoding.ts";
import { headAsUtf8, Utf16Source } from "./utf16-source.ts";
import { dialectWishes } from "./wishes.ts";

export interface DelimitedRequest {
  /** Stands at its first byte. */
  readonly source: Source;
  /** The first bytes of the source, 64 KiB or more; fewer only when there are no more. */
  readonly head: Uint8Array;
  /** The head is all of the source. */
  readonly isWhole: boolean;
  readonly table: TableName;
  /** Which delimiter is meant where the text leaves it open. */
  readonly format: "csv" | "tsv";
  readonly options: DelimitedSourceOptions;
}

export interface OpenedDelimited {
  /** Gives UTF-8 where the file is in UTF-16, else the bytes of the file. */
  readonly source: Source;
  readonly framing: DelimitedFraming;
  /** What the target has to convert back to; null: nothing. */
  readonly charset: Charset | null;
}

const COMMA = 0x2c;
const TAB = 0x09;
const DOUBLE_QUOTE = 0x22;

/** @throws SafelockError (exit 2) OPTION_VALUE, CSV_ENCODING, CSV_DIALECT_UNCLEAR, CSV_HEADER_UNCLEAR. */
export function openDelimited(request: DelimitedRequest): OpenedDelimited {
  const { source, table, options } = request;
  const { encoding, charset } = encodingOf(request.head, options, source.label);
  const bytes = charset === null ? request.head : headAsUtf8(request.head, charset);
  const head: Head = { bytes, isWhole: request.isWhole };
  const preferred = request.format === "tsv" ? TAB : COMMA;
  const dialect = inferDialect(head, dialectWishes(options), preferred);
  if (dialect === null && request.isWhole && isBlank(bytes)) return withoutRecords(request, charset);
  if (dialect === null) throw dialectUnclear(source.label);
  refuseOtherReading(head, dialect, source.label);
  const cells = dialect.records.map(({ fields }) =>
    fields.map(([start, end]) => {
      const value = decodeDelimited(bytes.subarray(start, end), dialect.syntax);
      return value === null ? "" : decodeText(value, encoding);
    }),
  );
  const { syntax, width } = dialect;
  const named = columnsOf({ cells, width, options, label: source.label });
  return {
    source: charset === null ? source : new Utf16Source(source, charset),
    framing: { kind: "delimited", table, ...named, syntax, encoding },
    charset,
  };
}

/** Nothing but blank lines: there is no row, whatever the dialect. */
function isBlank(bytes: Uint8Array): boolean {
  return !/[^\s\uFEFF]/.test(decodeText(bytes, "utf8"));
}

function withoutRecords({ source, table, options }: DelimitedRequest, charset: Charset | null): OpenedDelimited {
  const { columns } = options;
  const marks = { delimiter: COMMA, quote: DOUBLE_QUOTE, escape: DOUBLE_QUOTE, escaping: "quote" } as const;
  const syntax = { ...marks, nullText: null, isRaggedKept: true };
  return {
    source: charset === null ? source : new Utf16Source(source, charset),
    framing: { kind: "delimited", table, columns: columns ?? [positionName(1)], syntax, encoding: "utf8" },
    charset,
  };
}

interface NamingRequest {
  readonly cells: readonly (readonly string[])[];
  readonly width: Dialect["width"];
  readonly options: DelimitedSourceOptions;
  readonly label: string;
}

function columnsOf(request: NamingRequest): Pick<DelimitedFraming, "columns" | "hasHeader"> {
  const { cells, width, options, label } = request;
  const { columns, hasHeader } = options;
  if (columns !== null) {
    refuseRepeated(columns);
    return { columns, hasHeader: hasHeader ?? repeatsNames(cells, columns, label) };
  }
  if (hasHeader === true) return { columns: null };
  const guess = hasHeader === false ? "rows" : inferHeader(cells);
  if (guess === "unclear") throw headerUnclear(label);
  return { columns: guess === "header" ? null : Array.from({ length: width }, (_, i) => positionName(i + 1)) };
}

/** Names are given: the first record is a header when it says the same. */
function repeatsNames(cells: NamingRequest["cells"], columns: readonly string[], label: string): boolean {
  const [first] = cells;
  if (first === undefined) return false;
  const names = uniqueNames(first).map((name) => name.toLowerCase());
  if (names.length === columns.length && columns.every((column, i) => names[i] === column.toLowerCase())) return true;
  if (inferHeader(cells) === "header") throw headerUnclear(label);
  return false;
}

function refuseRepeated(columns: readonly string[]): void {
  const repeated = columns.find((column, i) => columns.indexOf(column) !== i);
  if (repeated === undefined) return;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--columns names ${repeated} twice`,
    hint: "Give every column a name of its own",
  });
}

function dialectUnclear(source: string): Error {
  return refuse({
    code: "CSV_DIALECT_UNCLEAR",
    at: { source },
    problem: "no delimiter and quote read the first records with the same number of fields",
    hint: "Name the dialect: --delimiter, --quote (or `none`) and --escape; or keep uneven rows with --ragged keep",
  });
}

function headerUnclear(source: string): Error {
  return refuse({
    code: "CSV_HEADER_UNCLEAR",
    at: { source },
    problem: "the first record may name the columns, or be a row",
    hint: "Say which with --header or --no-header",
  });
}
