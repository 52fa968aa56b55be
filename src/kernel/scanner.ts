/** The typed door to build/scan.wasm: finds borders of COPY blocks, statements and VALUES tuples. */

import type { DelimitedSyntax } from "../domain/block.ts";
import { type FoundRecords, type OpenRecord, openRecord, type RecordExports, takeFound } from "./delimited-scan.ts";
import { delimitedMarks } from "./delimited-syntax.ts";
import { type FoundJson, JSON_SCAN_BYTES, JsonScan, type JsonScanExports, type JsonScanStart } from "./json-scan.ts";
import type { JsonTree } from "./json-tree.ts";

/** Why `lex` stopped. */
/** `broken`: a statement ends inside a tuple. */
export const LexEvent = { needMore: 0, semicolon: 1, backslash: 2, nul: 3, tuplesEnd: 4, broken: 5 } as const;

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

export interface MysqlLexStart {
  readonly hasBackslashEscapes: boolean;
  /** "…" is a name. */
  readonly hasAnsiQuotes: boolean;
  readonly isTupleList: boolean;
  /** A stored program, whose blocks may hold delimiters. */
  readonly isProgram: boolean;
  /** The bytes start inside a conditional comment. */
  readonly isConditional: boolean;
  /** What ends a statement: `;` and others of at most 1000 bytes. */
  readonly delimiter: Uint8Array;
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
  /** The same for MySQL's syntax; `lex` then follows it, and its event `semicolon` is the delimiter. */
  startMysqlLexing(start: MysqlLexStart): void;
  /** Where MySQL's lexer stopped: inside of a conditional comment. */
  readonly isInConditional: boolean;
  /** Goes on lexing where the last call stopped: `bytes[start]` is the byte it stopped at. */
  lex(bytes: Uint8Array, start: number, end: number, isLast: boolean): Lexed;
  /** Begins a stream of delimited records. `width`: fields that each must have, unless they are ragged. */
  startRecords(syntax: DelimitedSyntax, width: number, isRagged: boolean): void;
  /** Goes on where the last call stopped: `bytes[start]` is the first byte not looked at yet. */
  findRecords(bytes: Uint8Array, start: number, end: number): FoundRecords;
  /** What is open behind the last byte looked at. */
  openRecord(): OpenRecord;
  /** Begins a stream of JSON objects; the tree takes in the paths of all leaves that are met. */
  startJson(start: JsonScanStart): JsonTree;
  /** Whole records of `bytes[start, end)`, which begins where the last call ended. Copies bytes that are not in the window. */
  cutJson(bytes: Uint8Array, start: number, end: number, isLast: boolean): FoundJson;
}

export interface CopyEnd {
  readonly at: number;
  readonly newlines: number;
  readonly isBlank: boolean;
}

interface LexerExports {
  readonly event: WebAssembly.Global;
  readonly tuples: WebAssembly.Global;
  readonly tupleEnd: WebAssembly.Global;
  readonly firstOpen: WebAssembly.Global;
  readonly lastOpen: WebAssembly.Global;
  lex(start: number, end: number, isLast: number): number;
}

interface ScanExports extends LexerExports, RecordExports, JsonScanExports {
  readonly mysqlEvent: WebAssembly.Global;
  readonly mysqlTuples: WebAssembly.Global;
  readonly mysqlTupleEnd: WebAssembly.Global;
  readonly mysqlFirstOpen: WebAssembly.Global;
  readonly mysqlLastOpen: WebAssembly.Global;
  mysqlSetup(): void;
  mysqlReset(flags: number, border: number, delimiter: number): void;
  mysqlIsInConditional(): number;
  mysqlLex(start: number, end: number, isLast: number): number;
  readonly newlines: WebAssembly.Global;
  readonly isBlankLine: WebAssembly.Global;
  setup(): void;
  reset(standard: number, tupleList: number, begin: number, border: number): void;
  countNewlines(start: number, end: number): number;
  copyEnd(start: number, end: number, limit: number, seeksBlank: number): number;
}

const PAGE = 65_536;
/** Places in the memory; src/kernel/assembly/scan.ts has the same numbers. */
const BORDER_AT = 1024;
const DELIMITER_AT = 33 * 1024;
/** Bits of `mysqlReset`; src/kernel/assembly/scan-mysql.ts has the same. */
const MYSQL_FLAGS = { backslash: 1, ansiQuotes: 2, tupleList: 4, program: 8, conditional: 16 } as const;
/** A longer border is never joined over. */
export const LONGEST_BORDER = 32 * 1024;
const STRIP_AT = 2 * PAGE;
const STRIP_SIZE = 4 * PAGE;
/** A line `\.` with its newlines reaches at most four bytes behind the newline before it. */
const TERMINATOR_REACH = 4;
const JSON_AT = STRIP_AT + STRIP_SIZE + PAGE;
const WINDOW_AT = JSON_AT + Math.ceil(JSON_SCAN_BYTES / PAGE) * PAGE;
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
  readonly #mysqlLexer: LexerExports;
  #lexer: LexerExports;
  #all: Uint8Array;
  readonly #lexed: Lexed = { stop: 0, event: 0, tuples: 0, tupleEnd: -1, firstOpen: -1, lastOpen: -1 };
  readonly #copyEnd = { at: -1, newlines: 0, isBlank: false };
  #seeksBlank = 0;
  #json: JsonScan | null = null;

  constructor(module: WebAssembly.Module) {
    this.#memory = new WebAssembly.Memory({ initial: WINDOW_AT / PAGE, maximum: 65_536 });
    const imports = { env: { memory: this.#memory, abort: () => {} } };
    this.#scan = new WebAssembly.Instance(module, imports).exports as unknown as ScanExports;
    this.#scan.setup();
    this.#scan.mysqlSetup();
    this.#mysqlLexer = mysqlLexer(this.#scan);
    this.#lexer = this.#scan;
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
    this.#lexer = this.#scan;
    const { hasStandardStrings, isTupleList, mayHoldAtomicBody } = start;
    this.#scan.reset(Number(hasStandardStrings), Number(isTupleList), Number(mayHoldAtomicBody), border?.length ?? 0);
  }

  startMysqlLexing(start: MysqlLexStart): void {
    const border = start.border !== null && start.border.length <= LONGEST_BORDER ? start.border : null;
    if (border !== null) this.#all.set(border, BORDER_AT);
    this.#all.set(start.delimiter, DELIMITER_AT);
    const flags =
      (start.hasBackslashEscapes ? MYSQL_FLAGS.backslash : 0) |
      (start.hasAnsiQuotes ? MYSQL_FLAGS.ansiQuotes : 0) |
      (start.isTupleList ? MYSQL_FLAGS.tupleList : 0) |
      (start.isProgram ? MYSQL_FLAGS.program : 0) |
      (start.isConditional ? MYSQL_FLAGS.conditional : 0);
    this.#scan.mysqlReset(flags, border?.length ?? 0, start.delimiter.length);
    this.#lexer = this.#mysqlLexer;
  }

  get isInConditional(): boolean {
    return Boolean(this.#scan.mysqlIsInConditional());
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

  startRecords(syntax: DelimitedSyntax, width: number, isRagged: boolean): void {
    this.#scan.startRecords(...delimitedMarks(syntax, width), isRagged ? 0 : width);
  }

  findRecords(bytes: Uint8Array, start: number, end: number): FoundRecords {
    const found: FoundRecords = { stop: start, reason: 0, count: 0, end: -1, lines: 0, fields: 0 };
    const size = this.#isOwn(bytes) ? end - start : STRIP_SIZE;
    do {
      const at = found.stop;
      const to = Math.min(end, at + size);
      const base = this.#isOwn(bytes) ? bytes.byteOffset : STRIP_AT - at;
      if (!this.#isOwn(bytes)) this.#copyStrip(bytes, at, end);
      takeFound(this.#scan, this.#scan.findRecords(base + at, base + to) >>> 0, base, found);
    } while (found.stop < end && found.reason === 0);
    return found;
  }

  openRecord(): OpenRecord {
    return openRecord(this.#scan.recordState());
  }

  startJson(start: JsonScanStart): JsonTree {
    this.#json = new JsonScan(this.#scan, () => this.#all, JSON_AT, start);
    return this.#json.tree;
  }

  cutJson(bytes: Uint8Array, start: number, end: number, isLast: boolean): FoundJson {
    if (this.#json === null) throw new Error("no stream of JSON was started");
    const isOwn = this.#isOwn(bytes);
    if (!isOwn) this.reserve(end - start).set(bytes.subarray(start, end));
    const base = isOwn ? bytes.byteOffset : WINDOW_AT - start;
    return this.#json.cut(base + start, base + end, base, isLast);
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
    const scan = this.#lexer;
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

function mysqlLexer(scan: ScanExports): LexerExports {
  return {
    event: scan.mysqlEvent,
    tuples: scan.mysqlTuples,
    tupleEnd: scan.mysqlTupleEnd,
    firstOpen: scan.mysqlFirstOpen,
    lastOpen: scan.mysqlLastOpen,
    lex: scan.mysqlLex,
  };
}
