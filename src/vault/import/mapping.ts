/** A plain mapping of pseudonyms to originals as CSV. What is wrong with it is told by line: never a field, nor the header, which may be a row. */
import { isUtf8 } from "node:buffer";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { type Problem, refuse } from "../../domain/problem.ts";
import { SeenPseudonyms } from "./seen-pseudonyms.ts";

export interface MappingSource {
  /** For messages. */
  readonly label: string;
  /** All bytes from the start; may be called again. */
  open(): AsyncIterable<Uint8Array>;
}

export interface MappingShape {
  /** Names in the header. */
  readonly pseudonym: string;
  readonly original: string;
  /** Null: every original is a subject of its own. */
  readonly subject: string | null;
  /** One character. */
  readonly delimiter: string;
}

export interface MappingRow {
  /** Where the row ends, from 1. */
  readonly line: number;
  readonly pseudonym: Uint8Array;
  readonly original: Uint8Array;
  readonly subject: Uint8Array | null;
}

/** Problems after which no more are collected. */
const MOST_PROBLEMS = 20;
/** A field of more is no pseudonym or identifier, but a quote that was never closed. */
const LONGEST_ROW = 1 << 20;

/**
 * Reads all of it and counts its rows.
 * @throws SafelockError (exit 2) with up to 20 problems by line: empty and ragged rows, bytes that are no UTF-8, a
 *   pseudonym with two originals, a broken quote, a column that is missing.
 */
export async function checkMapping(source: MappingSource, shape: MappingShape): Promise<number> {
  const problems: Problem[] = [];
  const seen = new SeenPseudonyms();
  let rows = 0;
  for await (const row of records(source, shape, problems)) {
    if (problems.length >= MOST_PROBLEMS) break;
    rows++;
    const before = seen.add(row.pseudonym, row.original, row.line);
    if (before !== null) problems.push(repeated(source, row.line, before));
  }
  if (problems.length > 0) throw refuse(problems);
  if (rows > 0) return rows;
  throw refuse({
    code: "IMPORT_EMPTY",
    at: { source: source.label },
    problem: "the mapping has no rows",
    hint: "Name a CSV file with a header and a row for each pseudonym",
  });
}

/** Rows of a mapping that `checkMapping` has accepted. @throws SafelockError (exit 2) when it is not so any more. */
export async function* mappingRows(source: MappingSource, shape: MappingShape): AsyncGenerator<MappingRow> {
  const problems: Problem[] = [];
  for await (const row of records(source, shape, problems)) {
    if (problems.length > 0) throw refuse(problems);
    yield row;
  }
  if (problems.length > 0) throw refuse(problems);
}

interface Parsed {
  readonly record: readonly Buffer[];
  readonly info: { readonly lines: number };
}

async function* records(source: MappingSource, shape: MappingShape, problems: Problem[]): AsyncGenerator<MappingRow> {
  const parser = parse({
    delimiter: shape.delimiter,
    encoding: null,
    info: true,
    max_record_size: LONGEST_ROW,
    // Found out from the first line, a file of mixed line ends would leave them in its last fields.
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    skip_empty_lines: true,
  });
  // A failure of the source ends the parser, and its error comes out of the loop below.
  const feeding = pipeline(withoutByteOrderMark(source.open()), parser).catch(() => undefined);
  let columns: Columns | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      columns ??= columnsOf(record, shape, source);
      if (info.lines > 0 && columns.isHeader) columns = { ...columns, isHeader: false };
      else {
        const row = rowOf(record, info.lines, columns);
        if ("code" in row) problems.push({ ...row, at: { source: source.label, line: info.lines } });
        else yield row;
      }
      if (problems.length >= MOST_PROBLEMS) return;
    }
  } catch (error) {
    throw asProblem(error, source);
  } finally {
    parser.destroy();
    await feeding;
  }
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const WIDE_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/** The parser's own way of leaving it out would decode all fields. */
async function* withoutByteOrderMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (head === null) yield chunk;
    else {
      head = Buffer.concat([head, chunk]);
      if (head.length < BYTE_ORDER_MARK.length) continue;
      yield withoutMark(head);
      head = null;
    }
  }
  if (head !== null && head.length > 0) yield withoutMark(head);
}

function withoutMark(head: Buffer): Buffer {
  return head.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)
    ? head.subarray(BYTE_ORDER_MARK.length)
    : head;
}

interface Columns {
  readonly isHeader: boolean;
  readonly width: number;
  readonly pseudonym: number;
  readonly original: number;
  readonly subject: number | null;
}

function columnsOf(header: readonly Buffer[], shape: MappingShape, source: MappingSource): Columns {
  if (header.some(isWide)) throw refuse(wideText(source));
  const names = header.map((name) => name.toString("utf8").trim());
  const missing: Problem[] = [];
  const place = (name: string): number => {
    const at = names.indexOf(name);
    if (at >= 0 && names.lastIndexOf(name) === at) return at;
    missing.push({
      code: "IMPORT_COLUMN",
      at: { source: source.label, line: 1 },
      problem: `${at < 0 ? "no column" : "more than one column"} of its ${names.length} is called "${name}"`,
      hint: "Name the columns with --pseudonym-column, --original-column and --subject-column, and the --delimiter; the first line must be a header",
    });
    return -1;
  };
  const columns = {
    isHeader: true,
    width: header.length,
    pseudonym: place(shape.pseudonym),
    original: place(shape.original),
    subject: shape.subject === null ? null : place(shape.subject),
  };
  if (missing.length > 0) throw refuse(missing);
  return columns;
}

/** UTF-16 has its mark or a zero byte in every name of ASCII letters. */
function isWide(name: Buffer): boolean {
  return name.includes(0) || WIDE_MARKS.some((mark) => name.subarray(0, mark.length).equals(mark));
}

function wideText({ label }: MappingSource): Problem {
  return {
    code: "IMPORT_NOT_UTF8",
    at: { source: label, line: 1 },
    problem: "the file looks like UTF-16",
    hint: "Convert it with `iconv -f UTF-16 -t UTF-8`; nothing was imported",
  };
}

function rowOf(record: readonly Buffer[], line: number, columns: Columns): MappingRow | Omit<Problem, "at"> {
  if (record.length !== columns.width) {
    const problem = `the row has ${record.length} fields and the header ${columns.width}`;
    return { code: "IMPORT_ROW_WIDTH", problem, hint: "Mend the row; nothing was imported" };
  }
  const pseudonym = record[columns.pseudonym] as Buffer;
  const original = record[columns.original] as Buffer;
  const subject = columns.subject === null ? null : (record[columns.subject] as Buffer);
  const fields = { pseudonym, original, ...(subject === null ? {} : { subject }) };
  for (const [name, field] of Object.entries(fields)) {
    if (field.length === 0)
      return {
        code: "IMPORT_FIELD_EMPTY",
        problem: `the ${name} is empty`,
        hint: "Mend or remove the row; nothing was imported",
      };
    if (!isUtf8(field))
      return {
        code: "IMPORT_NOT_UTF8",
        problem: `the ${name} is no UTF-8`,
        hint: "Convert the file with iconv; nothing was imported",
      };
  }
  return { line, pseudonym, original, subject };
}

function repeated(source: MappingSource, line: number, before: number): Problem {
  return {
    code: "IMPORT_PSEUDONYM_REPEATED",
    at: { source: source.label, line },
    problem: `the pseudonym stands in line ${before} already, with another original`,
    hint: "A pseudonym leads to one original: mend the mapping; nothing was imported",
  };
}

/** csv-parse's messages quote what they have read, so only the place is told. */
function asProblem(error: unknown, source: MappingSource): unknown {
  if (!(error instanceof CsvError)) return error;
  const { code, lines } = error as CsvError & { readonly lines?: number };
  return refuse({
    code: "IMPORT_CSV",
    at: { source: source.label, ...(typeof lines === "number" ? { line: lines } : {}) },
    problem:
      code === "CSV_MAX_RECORD_SIZE" ? "a row is larger than 1 MiB" : "the row is not valid CSV: look at its quotes",
    hint: "Write fields with quotes, line ends or delimiters in double quotes, and quotes inside them twice",
  });
}
