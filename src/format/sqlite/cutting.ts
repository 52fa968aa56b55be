/** The place in the stream, and the pieces cut so far in this call. Shared by the parts of one framer. */
import type { Piece, RowsHeader } from "../../domain/block.ts";
import type { FramerOptions } from "../format.ts";

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
  readonly options: FramerOptions;
  #cut: Cut = none;
  #at = 0;
  #line = 1;

  constructor(options: FramerOptions) {
    this.options = options;
  }

  begin(cut: Cut): void {
    this.#cut = cut;
    this.#at = cut.from;
  }

  get bytes(): Uint8Array {
    return this.#cut.bytes;
  }
  /** Index of the first byte that is in no piece yet. */
  get at(): number {
    return this.#at;
  }
  get to(): number {
    return this.#cut.to;
  }
  get isLast(): boolean {
    return this.#cut.isLast;
  }
  /** Of the byte at `at`. */
  get place(): { readonly source: string; readonly line: number } {
    return { source: this.options.source, line: this.#line };
  }

  /** Indexes change from call to call; offsets in the source do not. */
  offsetOf(index: number): number {
    return index - this.#cut.from + this.#cut.origin;
  }
  indexOf(offset: number): number {
    return offset - this.#cut.origin + this.#cut.from;
  }

  lineAt(index: number): number {
    return this.#line + this.options.scanner.countNewlines(this.bytes, this.#at, index);
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
    this.#moveTo(end);
  }

  /** Bytes up to `end` are rows. */
  rowsTo(end: number, header: RowsHeader, rows: { readonly rowCount: number; readonly firstRow: number }): void {
    const [start, firstLine] = [this.offsetOf(this.#at), this.#line];
    this.#cut.pieces.push({ kind: "rows", start, end: this.offsetOf(end), header, ...rows, firstLine });
    this.#moveTo(end);
  }

  /** What stands up to `end` holds words or values of rows; when any column changes, `replacement` takes its place. */
  indexTo(end: number, replacement: string): void {
    const start = this.offsetOf(this.#at);
    this.#cut.pieces.push({
      kind: "sensitive",
      start,
      end: this.offsetOf(end),
      what: "text-index",
      replacement: Buffer.from(replacement, "utf8"),
    });
    this.#moveTo(end);
  }

  #moveTo(end: number): void {
    this.#line = this.lineAt(end);
    this.#at = end;
  }
}
