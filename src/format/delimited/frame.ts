/** Cuts delimited text (CSV, TSV, LOAD DATA text) into its header and whole records. */
import type { Piece, RowsHeader } from "../../domain/block.ts";
import { tableLabel } from "../../domain/names.ts";
import type { Place } from "../../domain/problem.ts";
import { type FoundRecords, RecordStop } from "../../kernel/delimited-scan.ts";
import type { Framer, FramerEvents, FramerOptions, Framing } from "../format.ts";
import { rowTooLarge } from "../postgres-plain/row-limit.ts";
import { headerNames } from "./header-names.ts";
import { badQuote, truncated, wrongWidth } from "./problems.ts";
import { type DelimitedRecord, readRecord } from "./record.ts";

export type DelimitedFraming = Extract<Framing, { readonly kind: "delimited" }>;

/** Of a first record that is no header so much is read in plain code, again with every window that it does not fit in. */
const LARGEST_LOOK = 1 << 20;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Spreadsheets tell the delimiter by a line `sep=;` of its own. */
const SEPARATOR_LINE = [0x73, 0x65, 0x70, 0x3d];

/**
 * A framer for one file. Mark of the encoding, `sep=` line, header and empty lines pass through. `cut` throws CSV_QUOTE,
 * CSV_ROW_WIDTH, CSV_TRUNCATED (exit 3) and ROW_TOO_LARGE (exit 2).
 */
export function createDelimitedFramer(events: FramerEvents, options: FramerOptions, framing: DelimitedFraming): Framer {
  return new DelimitedFramer(events, options, framing);
}

type Phase = "start" | "separator-line" | "header" | "first-record" | "rows";

interface Cut {
  readonly bytes: Uint8Array;
  readonly to: number;
  readonly isLast: boolean;
  /** Absolute offset of index 0. */
  readonly base: number;
  readonly pieces: Piece[];
}

class DelimitedFramer implements Framer {
  readonly #events: FramerEvents;
  readonly #options: FramerOptions;
  readonly #framing: DelimitedFraming;
  #phase: Phase = "start";
  #columns: readonly string[] | null;
  /** Fields of a record. */
  #width: number;
  #header: RowsHeader | null = null;
  #isCrlf = false;
  #line = 1;
  #row = 1;
  /** Absolute offset up to which the scanner has looked. */
  #searched = 0;
  #at = 0;

  constructor(events: FramerEvents, options: FramerOptions, framing: DelimitedFraming) {
    this.#events = events;
    this.#options = options;
    this.#framing = framing;
    this.#columns = framing.columns;
    this.#width = framing.columns?.length ?? 0;
  }

  cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number {
    this.#at = from;
    const cut: Cut = { bytes, to, isLast, base: origin - from, pieces };
    while (this.#step(cut)) {
      // Each step moves on or changes the phase.
    }
    return this.#at - from;
  }

  /** False: more bytes are needed, or the stream has ended. */
  #step(cut: Cut): boolean {
    switch (this.#phase) {
      case "start":
        return this.#skipMark(cut);
      case "separator-line":
        return this.#skipSeparatorLine(cut);
      case "header":
        return this.#readHeader(cut);
      case "first-record":
        return this.#meetFirstRecord(cut);
      default:
        return this.#cutRows(cut);
    }
  }

  #skipMark(cut: Cut): boolean {
    const { bytes, to, isLast } = cut;
    if (to - this.#at < 3 && !isLast) return false;
    const at = this.#at;
    if (to - at >= 3 && bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) this.#pass(cut, at + 3);
    this.#phase = "separator-line";
    return true;
  }

  #skipSeparatorLine(cut: Cut): boolean {
    const { bytes, to, isLast } = cut;
    const at = this.#at;
    const { delimiter } = this.#framing.syntax;
    if (to - at < 7 && !isLast) return false;
    const isMarked = SEPARATOR_LINE.every((byte, i) => bytes[at + i] === byte) && bytes[at + 4] === delimiter;
    const behind = bytes[at + 5] === CARRIAGE_RETURN ? at + 6 : at + 5;
    if (isMarked && behind < to && bytes[behind] === NEWLINE) {
      this.#pass(cut, behind + 1);
      this.#line++;
    }
    const { columns, hasHeader } = this.#framing;
    this.#phase = (hasHeader ?? columns === null) ? "header" : "first-record";
    return true;
  }

  #readHeader(cut: Cut): boolean {
    const record = this.#firstRecord(cut);
    if (record === null) return false;
    const { columns, syntax, encoding } = this.#framing;
    if (record.problem === "quote") throw badQuote(this.#place());
    if (record.problem === "cut") throw truncated(this.#place());
    const width = record.fields.length;
    if (columns !== null && columns.length !== width && !syntax.isRaggedKept)
      throw wrongWidth(this.#place(), width, columns.length);
    this.#columns = columns ?? headerNames(cut.bytes, record, { syntax, encoding });
    this.#width = this.#columns.length;
    // A file without rows is a table all the same.
    this.#events.columns?.(this.#framing.table, this.#columns);
    this.#isCrlf = endsInCrlf(cut.bytes, record);
    const end = record.end;
    const lines = this.#options.scanner.countNewlines(cut.bytes, this.#at, end);
    this.#pass(cut, end);
    this.#line += Math.max(1, lines);
    this.#beginRows(cut);
    return true;
  }

  /** Without a header the first record tells how lines end, and its width where nobody named the columns. */
  #meetFirstRecord(cut: Cut): boolean {
    const record = this.#firstRecord(cut);
    if (record === null) return false;
    this.#isCrlf = record.problem === null && endsInCrlf(cut.bytes, record);
    this.#columns ??= this.#declared(record.fields.length);
    this.#width = this.#columns?.length ?? record.fields.length;
    this.#beginRows(cut);
    return true;
  }

  /** MariaDB writes generated columns, MySQL does not: the first record tells. */
  #declared(width: number): readonly string[] | null {
    const { table } = this.#framing;
    const all = this.#events.declared?.(table) ?? null;
    const stored = all === null || all.length === width ? undefined : this.#events.stored?.(table);
    return stored?.length === width ? stored : all;
  }

  /** Null: there is none, or it is not whole yet. */
  #firstRecord(cut: Cut): DelimitedRecord | null {
    const { bytes, to, isLast } = cut;
    const from = this.#at;
    if (from === to) return null;
    const record = readRecord(bytes, { from, to, isLast }, this.#framing.syntax);
    const size = (record?.end ?? to) - from;
    const { maxRowBytes } = this.#options;
    if (this.#phase === "header") {
      if (size > maxRowBytes) throw rowTooLarge(this.#rowsHeader(), this.#place(), maxRowBytes);
      return record;
    }
    if (size <= Math.min(LARGEST_LOOK, maxRowBytes)) return record;
    return { fields: [], end: from, problem: "cut" };
  }

  #beginRows(cut: Cut): void {
    const { syntax } = this.#framing;
    this.#options.scanner.startRecords(syntax, this.#width, syntax.isRaggedKept);
    this.#searched = cut.base + this.#at;
    this.#phase = "rows";
  }

  #cutRows(cut: Cut): boolean {
    const { bytes, to, base, isLast } = cut;
    const from = this.#searched - base;
    if (from < to) {
      const found = this.#options.scanner.findRecords(bytes, from, to);
      this.#searched = base + found.stop;
      if (found.end >= 0) this.#rows(cut, found.end, found);
      this.#judge(cut, found);
      return true;
    }
    if (isLast) this.#finish(cut);
    else this.#refuseLargeRow(to);
    return false;
  }

  #judge(cut: Cut, { reason, stop, fields }: FoundRecords): void {
    if (reason === RecordStop.quote) throw badQuote(this.#place());
    if (reason === RecordStop.width) throw wrongWidth(this.#place(), fields, this.#width);
    if (reason !== RecordStop.blank) return;
    this.#pass(cut, stop);
    this.#line++;
  }

  #finish(cut: Cut): void {
    if (this.#at === cut.to) return;
    const { scanner } = this.#options;
    const state = scanner.openRecord();
    if (state === "cut") throw truncated(this.#place());
    if (state === "none") {
      this.#pass(cut, cut.to);
      return;
    }
    const { fields } = scanner.findRecords(cut.bytes, cut.to, cut.to);
    const { isRaggedKept } = this.#framing.syntax;
    if (this.#width > 0 && fields !== this.#width && !isRaggedKept)
      throw wrongWidth(this.#place(), fields, this.#width);
    this.#rows(cut, cut.to, { count: 1, lines: scanner.countNewlines(cut.bytes, this.#at, cut.to) });
  }

  #refuseLargeRow(to: number): void {
    const { maxRowBytes } = this.#options;
    if (to - this.#at > maxRowBytes) throw rowTooLarge(this.#rowsHeader(), this.#place(), maxRowBytes);
  }

  #rows(cut: Cut, end: number, { count, lines }: Pick<FoundRecords, "count" | "lines">): void {
    const { base, pieces } = cut;
    const place = { start: base + this.#at, end: base + end, firstLine: this.#line, firstRow: this.#row };
    pieces.push({ kind: "rows", header: this.#rowsHeader(), rowCount: count, ...place });
    this.#line += lines;
    this.#row += count;
    this.#at = end;
  }

  #pass({ base, pieces }: Cut, end: number): void {
    pieces.push({ kind: "passthrough", start: base + this.#at, end: base + end });
    this.#at = end;
  }

  #rowsHeader(): RowsHeader {
    this.#header ??= {
      id: this.#options.nextHeaderId(),
      table: this.#framing.table,
      columns: this.#columns,
      layout: "delimited",
      delimited: this.#framing.syntax,
      isCrlf: this.#isCrlf,
      hasStandardStrings: true,
      encoding: this.#framing.encoding,
    };
    return this.#header;
  }

  #place(): Place {
    const { source } = this.#options;
    const place = { source, table: tableLabel(this.#framing.table), line: this.#line };
    return this.#phase === "rows" ? { ...place, row: this.#row } : place;
  }
}

function endsInCrlf(bytes: Uint8Array, { end }: DelimitedRecord): boolean {
  return bytes[end - 1] === NEWLINE && bytes[end - 2] === CARRIAGE_RETURN;
}
