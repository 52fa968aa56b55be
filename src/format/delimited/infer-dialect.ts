/** Which marks a file uses, read off its first records. Pure. */
import type { DelimitedSyntax } from "../../domain/block.ts";
import { type DelimitedRecord, readRecord } from "./record.ts";

/** What is known of the dialect beforehand; undefined: nothing. */
export interface DialectWishes {
  readonly delimiter?: number | undefined;
  /** Null: fields are never quoted. */
  readonly quote?: number | null | undefined;
  readonly escape?: number | undefined;
  readonly nullText: string | null;
  readonly isRaggedKept: boolean;
}

/** A file's beginning. `isWhole`: nothing follows. */
export interface Head {
  readonly bytes: Uint8Array;
  readonly isWhole: boolean;
}

export interface Dialect {
  readonly syntax: DelimitedSyntax;
  /** Whole records of the head, without empty lines. */
  readonly records: readonly DelimitedRecord[];
  /** Fields that most records have. */
  readonly width: number;
}

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** In the order of preference: , ; tab | ^ ~ : and the separators of ASCII. */
const delimiters = [0x2c, 0x3b, 0x09, 0x7c, 0x5e, 0x7e, 0x3a, 0x1f, 0x01];
const usualDelimiters = delimiters.slice(0, 3);
const MOST_RECORDS = 200;
/** Of the records, so many must have one width; files with more exceptions are of no dialect we can name. */
const LEAST_EVEN = 0.8;

/** Null: no dialect reads the head as records of one width. `preferred`: the delimiter to take when all fields are one. */
export function inferDialect(head: Head, wishes: DialectWishes, preferred: number): Dialect | null {
  const lineEnd = lineEndIn(head.bytes);
  const told = separatorLine(head.bytes);
  const wished = wishes.delimiter ?? told;
  const candidates: Candidate[] = [];
  for (const marks of quoteMarks(wishes)) {
    const own: Candidate[] = [];
    let isUnreadable = false;
    for (const delimiter of wished === null ? delimiters : [wished]) {
      if (delimiter === marks.quote) continue;
      const { nullText, isRaggedKept } = wishes;
      const syntax = { delimiter, ...marks, escaping: "quote", lineEnd, nullText, isRaggedKept } as const;
      const records = readRecords(head, syntax);
      if (records === null) isUnreadable = true;
      else own.push(...judged(syntax, records));
    }
    // Apostrophes are common in names: as quotes they count only where fields stand between them.
    if (marks.quote === SINGLE_QUOTE && wishes.quote === undefined && !own.some(hasQuotedFields(head.bytes))) continue;
    candidates.push(...own);
    // Other quotes are tried only where these do not read every record.
    const best = bestOf(own, preferred);
    if (best !== null && best.evenness === 1 && (best.width > 1 || !isUnreadable)) break;
  }
  const best = bestOf(candidates, preferred);
  // Delimiters that come and go are no reason to take each record for one field.
  return best !== null && best.width === 1 && wished === null && hasUsualDelimiter(head.bytes, best) ? null : best;
}

/** Do many of these records of one field hold what usually separates fields, outside of quotes? */
function hasUsualDelimiter(bytes: Uint8Array, { records, syntax }: Dialect): boolean {
  const isSplit = ({ fields }: DelimitedRecord): boolean => {
    const [start, end] = fields[0] ?? [0, 0];
    if (bytes[start] === syntax.quote) return false;
    return usualDelimiters.some((delimiter) => bytes.subarray(start, end).includes(delimiter));
  };
  return records.filter(isSplit).length > (1 - LEAST_EVEN) * records.length;
}

interface Candidate extends Dialect {
  /** Share of records with the common width. */
  readonly evenness: number;
}

function bestOf(candidates: readonly Candidate[], preferred: number): Candidate | null {
  const wide = candidates.filter(({ width }) => width > 1);
  const ranked = wide.toSorted((a, b) => b.evenness - a.evenness || b.width - a.width);
  if (ranked[0] !== undefined) return ranked[0];
  return candidates.find(({ syntax }) => syntax.delimiter === preferred) ?? candidates[0] ?? null;
}

/** Pairs of quote and escape, the usual ones first. */
function quoteMarks({ quote, escape: mark }: DialectWishes): { quote: number | null; escape: number | null }[] {
  if (quote === null) return [{ quote: null, escape: null }];
  const quotes = quote === undefined ? [DOUBLE_QUOTE, SINGLE_QUOTE] : [quote];
  const pairs = quotes.flatMap((each) =>
    mark !== undefined
      ? [{ quote: each, escape: mark }]
      : [
          { quote: each, escape: each },
          { quote: each, escape: BACKSLASH },
        ],
  );
  return quote === undefined ? [...pairs, { quote: null, escape: null }] : pairs;
}

/** None or one: a dialect that reads the records is a candidate when most of them have one width. */
function judged(syntax: DelimitedSyntax, records: readonly DelimitedRecord[]): Candidate[] {
  if (records.length === 0) return [];
  const counts = new Map<number, number>();
  for (const { fields } of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [[width, count]] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]) as [[number, number]];
  const evenness = count / records.length;
  // With few records, one that differs is no reason to read the file in another way: its place is told instead.
  const isEven = evenness >= LEAST_EVEN || (records.length <= 5 && records.length - count <= 1);
  return isEven || syntax.isRaggedKept ? [{ syntax, records, width, evenness }] : [];
}

function hasQuotedFields(bytes: Uint8Array) {
  return ({ records, syntax }: Dialect): boolean =>
    records.some(({ fields }) =>
      fields.some(
        ([start, end]) => end - start >= 2 && bytes[start] === syntax.quote && bytes[end - 1] === syntax.quote,
      ),
    );
}

/** Null: a record cannot be read. */
function readRecords({ bytes, isWhole }: Head, syntax: DelimitedSyntax): DelimitedRecord[] | null {
  const records: DelimitedRecord[] = [];
  for (let from = rowsStart(bytes); from < bytes.length && records.length < MOST_RECORDS; ) {
    const record = readRecord(bytes, { from, to: bytes.length, isLast: isWhole }, syntax);
    // A head that ends inside its first record says that this quote is never closed.
    if (record === null) return records.length === 0 ? null : records;
    if (record.problem !== null) return null;
    const [only] = record.fields;
    const isBlank = record.fields.length === 1 && only?.[0] === only?.[1];
    if (!isBlank) records.push(record);
    from = record.end;
  }
  return records;
}

/** Behind the mark of the encoding and a line `sep=;`. */
function rowsStart(bytes: Uint8Array): number {
  const at = behindMark(bytes);
  return separatorLine(bytes) === null ? at : bytes.indexOf(NEWLINE, at) + 1;
}

function behindMark(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function separatorLine(bytes: Uint8Array): number | null {
  const at = behindMark(bytes);
  const line = Buffer.from(bytes.subarray(at, at + 7)).toString("latin1");
  return /^sep=[^\r\n]\r?\n/.test(line) ? (bytes[at + 4] as number) : null;
}

/** Files of old Macs have no newline at all. */
function lineEndIn(bytes: Uint8Array): "any" | "return" {
  return bytes.includes(CARRIAGE_RETURN) && !bytes.includes(NEWLINE) ? "return" : "any";
}
