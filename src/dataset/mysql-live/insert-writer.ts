/** Rows as extended INSERT statements, escaped as mysqldump escapes. */
import { quoteName } from "../../database/mysql/quote.ts";
import type { RawRow } from "../../database/mysql/session.ts";
import { type LiveTable, storedColumns } from "./catalogue.ts";

/** A statement has at most these bytes, unless a single row has more: mysqldump's and the client's usual buffer. */
const STATEMENT_BYTES = 1 << 20;
const FIRST_BYTES = 1 << 16;

const COMMA = 0x2c;
const QUOTE = 0x27;
const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;
const LINE = 0x0a;
const SEMICOLON = 0x3b;
const LOWER_X = 0x78;
const ZERO = 0x30;
const NULL = [0x4e, 0x55, 0x4c, 0x4c] as const;
const HEX = Buffer.from("0123456789ABCDEF", "latin1");

/** By byte: what stands behind the backslash in its place; 0: it stands for itself. */
const escapes = new Uint8Array(256);
for (const [byte, escaped] of [
  [0x00, "0"],
  [0x0a, "n"],
  [0x0d, "r"],
  [0x1a, "Z"],
  [0x22, '"'],
  [0x27, "'"],
  [0x5c, "\\"],
] as const)
  escapes[byte] = escaped.charCodeAt(0);

const NUMBER_FORM = 0;
const TEXT_FORM = 1;
const BYTES_FORM = 2;

/** Gives whole statements to `put`, each in memory of its own. */
export class InsertWriter {
  readonly #put: (statement: Buffer) => void;
  readonly #prefix: Buffer;
  readonly #forms: Uint8Array;
  #bytes: Buffer = Buffer.allocUnsafe(FIRST_BYTES);
  #length = 0;

  constructor(table: LiveTable, put: (statement: Buffer) => void) {
    const columns = storedColumns(table);
    const names = columns.map((column) => quoteName(column.name)).join(",");
    this.#prefix = Buffer.from(`INSERT INTO ${quoteName(table.name)} (${names}) VALUES`, "utf8");
    this.#forms = Uint8Array.from(columns, ({ form }) =>
      form === "number" ? NUMBER_FORM : form === "text" ? TEXT_FORM : BYTES_FORM,
    );
    this.#put = put;
  }

  write(row: RawRow): void {
    const start = this.#length;
    this.#reserve(largestLength(row) + this.#prefix.length);
    if (start === 0) this.#length += this.#prefix.copy(this.#bytes, 0);
    else this.#bytes[this.#length++] = COMMA;
    this.#bytes[this.#length++] = LINE;
    this.#length = writeTuple(this.#bytes, this.#length, row, this.#forms);
    if (this.#length + 2 > STATEMENT_BYTES && start > 0) this.#moveToNext(start);
  }

  /** The last statement. */
  end(): void {
    if (this.#length > 0) this.#emit(this.#bytes, this.#length);
    this.#length = 0;
  }

  /** The row that was written from `start` on is the first of another statement. */
  #moveToNext(start: number): void {
    const full = this.#bytes;
    // From the line end on; the comma before it is left out.
    const row = full.subarray(start + 1, this.#length);
    const next = Buffer.allocUnsafe(Math.max(STATEMENT_BYTES, this.#prefix.length + row.length + 2));
    this.#length = this.#prefix.copy(next, 0);
    this.#length += row.copy(next, this.#length);
    this.#bytes = next;
    this.#emit(full, start);
  }

  #emit(bytes: Buffer, length: number): void {
    bytes[length] = SEMICOLON;
    bytes[length + 1] = LINE;
    this.#put(bytes.subarray(0, length + 2));
    if (bytes === this.#bytes) this.#bytes = Buffer.allocUnsafe(FIRST_BYTES);
  }

  /** Room for `count` more bytes and the statement's end. */
  #reserve(count: number): void {
    const needed = this.#length + count + 4;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** Every byte escaped or in two digits, with quotes, commas and brackets. */
function largestLength(row: RawRow): number {
  let length = 8;
  for (let i = 0; i < row.length; i++) length += 2 * (row[i]?.length ?? 1) + 6;
  return length;
}

/** Returns the position behind the tuple. */
function writeTuple(into: Buffer, start: number, row: RawRow, forms: Uint8Array): number {
  let at = start;
  into[at++] = OPEN;
  for (let i = 0; i < forms.length; i++) {
    if (i > 0) into[at++] = COMMA;
    const field = row[i];
    if (field === null || field === undefined) for (const byte of NULL) into[at++] = byte;
    else if (forms[i] === NUMBER_FORM) at = writeBare(into, at, field);
    else at = forms[i] === TEXT_FORM ? writeText(into, at, field) : writeHex(into, at, field);
  }
  into[at++] = CLOSE;
  return at;
}

function writeBare(into: Buffer, start: number, field: Buffer): number {
  let at = start;
  for (let i = 0; i < field.length; i++) into[at++] = field[i] as number;
  return at;
}

function writeText(into: Buffer, start: number, field: Buffer): number {
  let at = start;
  into[at++] = QUOTE;
  for (let i = 0; i < field.length; i++) {
    const byte = field[i] as number;
    const escaped = escapes[byte] as number;
    if (escaped === 0) into[at++] = byte;
    else {
      into[at++] = BACKSLASH;
      into[at++] = escaped;
    }
  }
  into[at++] = QUOTE;
  return at;
}

/** `0x` alone is no literal: no bytes are the empty text. */
function writeHex(into: Buffer, start: number, field: Buffer): number {
  let at = start;
  if (field.length === 0) {
    into[at++] = QUOTE;
    into[at++] = QUOTE;
    return at;
  }
  into[at++] = ZERO;
  into[at++] = LOWER_X;
  for (let i = 0; i < field.length; i++) {
    const byte = field[i] as number;
    into[at++] = HEX[byte >> 4] as number;
    into[at++] = HEX[byte & 15] as number;
  }
  return at;
}
