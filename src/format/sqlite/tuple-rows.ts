/** The tuples of INSERT … VALUES, over runs of statements with one header. */
import type { RowsHeader } from "../../domain/block.ts";
import { rowTooLarge } from "../postgres-plain/row-limit.ts";
import type { Cutting } from "./cutting.ts";
import { brokenStatement, notText, truncated } from "./problems.ts";
import { isBlank } from "./statement-end.ts";

const NOWHERE = -1;
const COMMA = 0x2c;
const OPENING = 0x28;

const meaning = { plain: 0, quoted: 1, opening: 2, closing: 3, comment: 4, broken: 5 } as const;
/** What a byte inside of a tuple means. */
const meanings = new Uint8Array(256);
for (const c of [0x27, 0x22, 0x60, 0x5b]) meanings[c] = meaning.quoted;
meanings[OPENING] = meaning.opening;
meanings[0x29] = meaning.closing;
for (const c of [0x2d, 0x2f]) meanings[c] = meaning.comment;
for (const c of [0x3b, 0]) meanings[c] = meaning.broken;

export class TupleRows {
  readonly #cutting: Cutting;
  #header: RowsHeader | null = null;
  #isOpen = false;
  /** Rows are counted by header, whatever stands between its statements. */
  readonly #nextRows = new Map<number, number>();
  #firstRow = 1;
  #count = 0;
  /** Source offsets: up to where tuples are read, the first one in no piece yet, the last one, the end of the last whole one. */
  #read = 0;
  #first = NOWHERE;
  #opened = NOWHERE;
  #tupleEnd = NOWHERE;
  /** Open brackets, and the byte that closes what is open: a quote, a newline of a comment, `*` of a block comment. */
  #depth = 0;
  #closing = 0;
  #border: Uint8Array = new Uint8Array(0);

  constructor(cutting: Cutting) {
    this.#cutting = cutting;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The cutting stands on the `(` of the first tuple. */
  open(header: RowsHeader): void {
    if (this.#header !== null) this.#nextRows.set(this.#header.id, this.#firstRow);
    this.#firstRow = this.#nextRows.get(header.id) ?? 1;
    this.#header = header;
    this.#border = header.statementBorder ?? new Uint8Array(0);
    this.#isOpen = true;
    this.#read = this.#cutting.offsetOf(this.#cutting.at);
    this.#first = NOWHERE;
    this.#opened = NOWHERE;
    this.#count = 0;
    this.#depth = 0;
    this.#closing = 0;
  }

  /** Cuts what is whole; true when the list has ended. */
  step(): boolean {
    const cutting = this.#cutting;
    const hasEnded = this.#readOn();
    if (this.#count > 0) this.#cutRows();
    this.#isOpen = !hasEnded;
    if (this.#first !== NOWHERE) this.#checkSize();
    if (!hasEnded && cutting.isLast) throw truncated("an INSERT statement", this.#openPlace());
    return hasEnded;
  }

  #checkSize(): void {
    const cutting = this.#cutting;
    const { maxRowBytes } = cutting.options;
    if (cutting.to - cutting.indexOf(this.#first) <= maxRowBytes) return;
    throw rowTooLarge(this.#header as RowsHeader, { ...this.#openPlace(), row: this.#firstRow }, maxRowBytes);
  }

  /** Where the tuple begins that is not whole. */
  #openPlace(): { readonly source: string; readonly line: number } {
    const { place } = this.#cutting;
    return this.#first === NOWHERE
      ? place
      : { ...place, line: this.#cutting.lineAt(this.#cutting.indexOf(this.#first)) };
  }

  #cutRows(): void {
    const cutting = this.#cutting;
    cutting.passTo(cutting.indexOf(this.#first));
    cutting.rowsTo(cutting.indexOf(this.#tupleEnd), this.#header as RowsHeader, {
      rowCount: this.#count,
      firstRow: this.#firstRow,
    });
    this.#firstRow += this.#count;
    this.#count = 0;
    this.#first = this.#depth > 0 ? this.#opened : NOWHERE;
  }

  /** Reads tuples as far as the bytes reach; true when something stands behind one that begins no other. */
  #readOn(): boolean {
    const cutting = this.#cutting;
    const { bytes, to } = cutting;
    let p = cutting.indexOf(this.#read);
    while (p < to) {
      if (this.#depth > 0) {
        p = this.#insideTuple(bytes, p, to);
        if (this.#depth > 0) break;
        this.#count++;
        this.#tupleEnd = cutting.offsetOf(p);
        continue;
      }
      const open = this.#nextTuple(bytes, p, to);
      if (open === null) break;
      if (open === NOWHERE) return true;
      this.#opened = cutting.offsetOf(open);
      if (this.#first === NOWHERE) this.#first = this.#opened;
      this.#depth = 1;
      p = open + 1;
    }
    this.#read = cutting.offsetOf(p);
    return false;
  }

  /** Index of the `(` of the next tuple; -1 when none follows, null when more bytes must tell. */
  #nextTuple(bytes: Uint8Array, at: number, to: number): number | null {
    if (this.#opened === NOWHERE) return at;
    const border = this.#border;
    let same = 0;
    while (same < border.length && at + same < to && bytes[at + same] === border[same]) same++;
    const { isLast } = this.#cutting;
    if (same > 0 && at + same === to && !isLast) return null;
    if (same > 0 && same === border.length && at + same < to && bytes[at + same] === OPENING) return at + same;
    let p = at;
    let hasComma = false;
    for (; p < to; p++) {
      const c = bytes[p] as number;
      if (c === COMMA && !hasComma) hasComma = true;
      else if (!isBlank(c)) return hasComma && c === OPENING ? p : NOWHERE;
    }
    return isLast ? NOWHERE : null;
  }

  /** Behind the `)` of the open tuple, or as far as the bytes reach. */
  #insideTuple(bytes: Uint8Array, at: number, to: number): number {
    let p = at;
    while (p < to) {
      if (this.#closing !== 0) {
        p = this.#close(bytes, p, to);
        if (this.#closing !== 0) return p;
        continue;
      }
      const c = bytes[p] as number;
      switch (meanings[c]) {
        case meaning.plain:
          p++;
          break;
        case meaning.quoted:
          this.#closing = c === 0x5b ? 0x5d : c;
          p++;
          break;
        case meaning.opening:
          this.#depth++;
          p++;
          break;
        case meaning.closing:
          p++;
          if (--this.#depth === 0) return p;
          break;
        case meaning.comment: {
          const { isLast } = this.#cutting;
          if (p + 1 === to && !isLast) return p;
          const isComment = p + 1 < to && bytes[p + 1] === (c === 0x2d ? c : 0x2a);
          if (isComment) this.#closing = c === 0x2d ? 0x0a : 0x2a;
          p += isComment ? 2 : 1;
          break;
        }
        default: {
          const { place } = this.#cutting;
          const line = this.#cutting.lineAt(p);
          throw c === 0 ? notText({ ...place, line }) : brokenStatement({ ...place, line });
        }
      }
    }
    return p;
  }

  #close(bytes: Uint8Array, at: number, to: number): number {
    const closing = this.#closing;
    let p = at;
    while (p < to && bytes[p] !== closing) p++;
    if (p === to) return to;
    if (closing !== 0x2a) this.#closing = 0;
    else if (p + 1 === to) return this.#cutting.isLast ? to : p;
    else if (bytes[p + 1] === 0x2f) {
      this.#closing = 0;
      p++;
    }
    return p + 1;
  }
}
