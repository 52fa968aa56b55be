/** The place in the stream, and the pieces cut so far in this call. Shared by the parts of one framer. */
import type { Piece, RowsHeader } from "../../domain/block.ts";
import type { Scanner } from "../../kernel/scanner.ts";
import type { FramerOptions } from "../format.ts";
import type { Session } from "./session.ts";
import type { TokenSource } from "./tokens.ts";

export interface Cut {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly isLast: boolean;
  readonly origin: number;
  readonly pieces: Piece[];
}

const none: Cut = { bytes: new Uint8Array(0), from: 0, to: 0, isLast: false, origin: 0, pieces: [] };

export class Cutting {
  readonly scanner: Scanner;
  readonly source: string;
  readonly maxRowBytes: number;
  readonly nextHeaderId: () => number;
  readonly session: Session;
  /** The byte at `at` stands inside of a conditional comment, whose content counts. */
  isConditional = false;
  #cut: Cut = none;
  /** Index of the first byte that is in no piece yet. */
  #at = 0;
  #line = 1;

  constructor({ scanner, source, maxRowBytes, nextHeaderId }: FramerOptions, session: Session) {
    this.scanner = scanner;
    this.source = source;
    this.maxRowBytes = maxRowBytes;
    this.nextHeaderId = nextHeaderId;
    this.session = session;
  }

  begin(cut: Cut): void {
    this.#cut = cut;
    this.#at = cut.from;
  }

  get bytes(): Uint8Array {
    return this.#cut.bytes;
  }
  get at(): number {
    return this.#at;
  }
  get from(): number {
    return this.#cut.from;
  }
  get to(): number {
    return this.#cut.to;
  }
  get isLast(): boolean {
    return this.#cut.isLast;
  }
  /** Line of the byte at `at`, from 1. */
  get line(): number {
    return this.#line;
  }

  /** Indexes change from call to call; offsets in the source do not. */
  offsetOf(index: number): number {
    return index - this.#cut.from + this.#cut.origin;
  }
  indexOf(offset: number): number {
    return offset - this.#cut.origin + this.#cut.from;
  }

  lineAt(index: number): number {
    return this.#line + this.scanner.countNewlines(this.bytes, this.#at, index);
  }

  tokenSource(end: number, isWhole: boolean): TokenSource {
    return { bytes: this.bytes, end, isWhole, syntax: this.session, isConditional: this.isConditional };
  }

  /** Bytes up to `end` hold no rows. Adjacent passthrough bytes of one call become one piece. */
  passTo(end: number): void {
    if (end <= this.#at) return;
    const { pieces } = this.#cut;
    const last = pieces.at(-1);
    const start = this.offsetOf(this.#at);
    const until = this.offsetOf(end);
    if (last?.kind === "passthrough" && last.end === start) {
      pieces[pieces.length - 1] = { kind: "passthrough", start: last.start, end: until };
    } else pieces.push({ kind: "passthrough", start, end: until });
    this.#line += this.scanner.countNewlines(this.bytes, this.#at, end);
    this.#at = end;
  }

  /** Bytes up to `end` are rows. */
  rowsTo(end: number, header: RowsHeader, rows: { readonly rowCount: number; readonly firstRow: number }): void {
    const start = this.offsetOf(this.#at);
    const newlines = this.scanner.countNewlines(this.bytes, this.#at, end);
    this.#cut.pieces.push({
      kind: "rows",
      start,
      end: this.offsetOf(end),
      header,
      rowCount: rows.rowCount,
      firstLine: this.#line,
      firstRow: rows.firstRow,
    });
    this.#line += newlines;
    this.#at = end;
  }

  /** A literal outside of rows up to `end` that may be a credential. */
  sensitiveTo(end: number, replacement: Uint8Array): void {
    const start = this.offsetOf(this.#at);
    this.#cut.pieces.push({ kind: "sensitive", start, end: this.offsetOf(end), what: "role-password", replacement });
    this.#line += this.scanner.countNewlines(this.bytes, this.#at, end);
    this.#at = end;
  }
}
