/** The typed door to build/scan.wasm: finds borders of COPY blocks, statements and VALUES tuples. */

/** Why `lex` stopped. */
export const LexEvent = { needMore: 0, semicolon: 1, backslash: 2, nul: 3, tuplesEnd: 4 } as const;

/** Offsets are indexes into the bytes handed in, -1 for none. The object is reused by the next call. */
export interface Lexed {
  stop: number;
  event: number;
  tuples: number;
  /** Behind the last tuple closed by this call. */
  tupleEnd: number;
  /** First and last `(` that opened a tuple in this call. */
  firstOpen: number;
  lastOpen: number;
}

export interface LexStart {
  readonly hasStandardStrings: boolean;
  /** The bytes start at a list of tuples instead of a statement. */
  readonly isTupleList: boolean;
  /** BEGIN ATOMIC … END may enclose semicolons. */
  readonly mayHoldAtomicBody: boolean;
  /** What may stand between two statements' tuples; null for nothing. */
  readonly border: Uint8Array | null;
}

/** One framer at a time may use a scanner: the lexer's state lives in its memory. */
export interface Scanner {
  /**
   * A window of the scanner's own memory, at least `size` bytes; bytes in it are scanned without a copy. Its contents
   * survive, but a larger window replaces the view: earlier views may be detached.
   */
  reserve(size: number): Uint8Array;
  countNewlines(bytes: Uint8Array, start: number, end: number): number;
  /**
   * Start of the line `\.` in `bytes[start, end)`, which holds whole lines only, or -1. `newlines` is then the count of
   * lines before it, or of all lines. `seeksBlank`: an empty line is looked for as well, and `isBlank` tells that it came
   * first.
   */
  findCopyEnd(bytes: Uint8Array, start: number, end: number, seeksBlank?: boolean): CopyEnd;
  startLexing(start: LexStart): void;
  /** Goes on lexing where the last call stopped: `bytes[start]` is the byte it stopped at. */
  lex(bytes: Uint8Array, start: number, end: number, isLast: boolean): Lexed;
}

export interface CopyEnd {
  readonly at: number;
  readonly newlines: number;
  readonly isBlank: boolean;
}

interface ScanExports {
  readonly event: WebAssembly.Global;
  readonly tuples: WebAssembly.Global;
  readonly tupleEnd: WebAssembly.Global;
  readonly firstOpen: WebAssembly.Global;
  readonly lastOpen: WebAssembly.Global;
  readonly newlines: WebAssembly.Global;
  readonly isBlankLine: WebAssembly.Global;
  setup(): void;
  reset(standard: number, tupleList: number, begin: number, border: number): void;
  countNewlines(start: number, end: number): number;
  copyEnd(start: number, end: number, limit: number, seeksBlank: number): number;
  lex(start: number, end: number, isLast: number): number;
}

const PAGE = 65_536;
/** Places in the memory; src/kernel/assembly/scan.ts has the same numbers. */
const BORDER_AT = 1024;
/** A longer border is never joined over. */
export const LONGEST_BORDER = 32 * 1024;
const STRIP_AT = 2 * PAGE;
const STRIP_SIZE = 4 * PAGE;
/** A line `\.` with its newlines reaches at most four bytes behind the newline before it. */
const TERMINATOR_REACH = 4;
const WINDOW_AT = STRIP_AT + STRIP_SIZE + PAGE;
/** Vectors may be loaded from up to two bytes behind the last. */
const SLACK = 64;

const BACKSLASH = 0x5c;
const DOT = 0x2e;
const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export function createScanner(module: WebAssembly.Module): Scanner {
  return new WasmScanner(module);
}

class WasmScanner implements Scanner {
  readonly #memory: WebAssembly.Memory;
  readonly #scan: ScanExports;
  #all: Uint8Array;
  readonly #lexed: Lexed = { stop: 0, event: 0, tuples: 0, tupleEnd: -1, firstOpen: -1, lastOpen: -1 };
  readonly #copyEnd = { at: -1, newlines: 0, isBlank: false };
  #seeksBlank = 0;

  constructor(module: WebAssembly.Module) {
    this.#memory = new WebAssembly.Memory({ initial: WINDOW_AT / PAGE, maximum: 65_536 });
    const imports = { env: { memory: this.#memory, abort: () => {} } };
    this.#scan = new WebAssembly.Instance(module, imports).exports as unknown as ScanExports;
    this.#scan.setup();
    this.#all = new Uint8Array(this.#memory.buffer);
  }

  reserve(size: number): Uint8Array {
    const missing = WINDOW_AT + size + SLACK - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.ceil(missing / PAGE));
      this.#all = new Uint8Array(this.#memory.buffer);
    }
    return new Uint8Array(this.#memory.buffer, WINDOW_AT, size);
  }

  countNewlines(bytes: Uint8Array, start: number, end: number): number {
    if (this.#isOwn(bytes)) return this.#scan.countNewlines(bytes.byteOffset + start, bytes.byteOffset + end) >>> 0;
    let count = 0;
    for (let at = start; at < end; at += STRIP_SIZE) {
      const length = this.#copyStrip(bytes, at, end);
      count += this.#scan.countNewlines(STRIP_AT, STRIP_AT + length) >>> 0;
    }
    return count;
  }

  findCopyEnd(bytes: Uint8Array, start: number, end: number, seeksBlank = false): CopyEnd {
    const found = this.#copyEnd;
    found.at = -1;
    found.newlines = 0;
    found.isBlank = seeksBlank && bytes[start] === NEWLINE && start < end;
    this.#seeksBlank = Number(seeksBlank);
    if (found.isBlank || isTerminatorLine(bytes, start, end)) {
      found.at = start;
      return found;
    }
    if (this.#isOwn(bytes)) this.#findInWindow(bytes.byteOffset, start, end);
    else this.#findInStrips(bytes, start, end);
    if (found.at === end) found.at = -1;
    else found.isBlank = Boolean(this.#scan.isBlankLine.value);
    return found;
  }

  startLexing(start: LexStart): void {
    const border = start.border !== null && start.border.length <= LONGEST_BORDER ? start.border : null;
    if (border !== null) this.#all.set(border, BORDER_AT);
    const { hasStandardStrings, isTupleList, mayHoldAtomicBody } = start;
    this.#scan.reset(Number(hasStandardStrings), Number(isTupleList), Number(mayHoldAtomicBody), border?.length ?? 0);
  }

  lex(bytes: Uint8Array, start: number, end: number, isLast: boolean): Lexed {
    const lexed = this.#lexed;
    lexed.tuples = 0;
    lexed.tupleEnd = -1;
    lexed.firstOpen = -1;
    lexed.lastOpen = -1;
    lexed.event = LexEvent.needMore;
    if (this.#isOwn(bytes)) this.#lexPart(bytes.byteOffset, start, end, isLast);
    else this.#lexStrips(bytes, start, end, isLast);
    return lexed;
  }

  #isOwn(bytes: Uint8Array): boolean {
    return bytes.buffer === this.#memory.buffer;
  }

  #copyStrip(bytes: Uint8Array, at: number, end: number): number {
    const length = Math.min(STRIP_SIZE, end - at);
    this.#all.set(bytes.subarray(at, at + length), STRIP_AT);
    return length;
  }

  #findInWindow(base: number, start: number, end: number): void {
    this.#copyEnd.at = (this.#scan.copyEnd(base + start, base + end, base + end, this.#seeksBlank) >>> 0) - base;
    this.#copyEnd.newlines = (this.#scan.newlines.value as number) >>> 0;
  }

  #findInStrips(bytes: Uint8Array, start: number, end: number): void {
    const step = STRIP_SIZE - TERMINATOR_REACH;
    for (let at = start; at < end; at += step) {
      const limit = STRIP_AT + this.#copyStrip(bytes, at, end);
      const until = STRIP_AT + Math.min(step, end - at);
      const found = this.#scan.copyEnd(STRIP_AT, until, limit, this.#seeksBlank) >>> 0;
      this.#copyEnd.newlines += (this.#scan.newlines.value as number) >>> 0;
      this.#copyEnd.at = found - STRIP_AT + at;
      if (this.#scan.isBlankLine.value) return;
      if (found < until || (found === until && isTerminatorLine(bytes, this.#copyEnd.at, end))) {
        if (bytes[this.#copyEnd.at - 1] === NEWLINE) return;
      }
    }
    this.#copyEnd.at = end;
  }

  #lexStrips(bytes: Uint8Array, start: number, end: number, isLast: boolean): void {
    let at = start;
    for (;;) {
      const length = this.#copyStrip(bytes, at, end);
      const isFinal = at + length === end;
      this.#lexPart(STRIP_AT - at, at, at + length, isLast && isFinal);
      const { stop, event } = this.#lexed;
      if (event !== LexEvent.needMore || isFinal || stop === at) return;
      at = stop;
    }
  }

  /** `base` is the address of index 0. */
  #lexPart(base: number, start: number, end: number, isLast: boolean): void {
    const scan = this.#scan;
    const lexed = this.#lexed;
    lexed.stop = (scan.lex(base + start, base + end, Number(isLast)) >>> 0) - base;
    lexed.event = scan.event.value as number;
    lexed.tuples += (scan.tuples.value as number) >>> 0;
    const tupleEnd = (scan.tupleEnd.value as number) >>> 0;
    const firstOpen = (scan.firstOpen.value as number) >>> 0;
    const lastOpen = (scan.lastOpen.value as number) >>> 0;
    if (tupleEnd !== 0) lexed.tupleEnd = tupleEnd - base;
    if (firstOpen !== 0 && lexed.firstOpen < 0) lexed.firstOpen = firstOpen - base;
    if (lastOpen !== 0) lexed.lastOpen = lastOpen - base;
  }
}

function isTerminatorLine(bytes: Uint8Array, at: number, end: number): boolean {
  if (at + 3 > end || bytes[at] !== BACKSLASH || bytes[at + 1] !== DOT) return false;
  return bytes[at + 2] === NEWLINE || (bytes[at + 2] === CARRIAGE_RETURN && at + 4 <= end && bytes[at + 3] === NEWLINE);
}
