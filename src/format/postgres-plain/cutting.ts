/** The place in the stream, and the pieces cut so far in this call. Shared by the parts of one framer. */
import type { Piece, RowsHeader } from "../../domain/block.ts";
import type { Scanner } from "../../kernel/scanner.ts";
import { freshSettings, type SessionSettings } from "./settings.ts";
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

function countFromZero(): () => number {
  let next = 0;
  return () => next++;
}

export class Cutting {
  readonly scanner: Scanner;
  readonly source: string;
  settings: SessionSettings = freshSettings();
  database: string | null = null;
  #cut: Cut = none;
  /** Index of the first byte that is in no piece yet. */
  #at = 0;
  #line = 1;
  readonly nextHeaderId: () => number;

  constructor(scanner: Scanner, source: string, nextHeaderId: () => number = countFromZero()) {
    this.scanner = scanner;
    this.source = source;
    this.nextHeaderId = nextHeaderId;
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
    const { hasStandardStrings, encoding } = this.settings;
    return { bytes: this.bytes, end, isWhole, hasStandardStrings, encoding };
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

  /** Bytes up to `end` are rows with so many newlines. */
  rowsTo(
    end: number,
    header: RowsHeader,
    rows: { readonly rowCount: number; readonly firstRow: number; readonly newlines: number },
  ): void {
    const { rowCount, firstRow, newlines } = rows;
    const start = this.offsetOf(this.#at);
    this.#cut.pieces.push({
      kind: "rows",
      start,
      end: this.offsetOf(end),
      header,
      rowCount,
      firstLine: this.#line,
      firstRow,
    });
    this.#line += newlines;
    this.#at = end;
  }

  sensitiveTo(end: number, what: "large-object" | "role-password", replacement: Uint8Array): void {
    if (end <= this.#at) return;
    this.#cut.pieces.push({
      kind: "sensitive",
      start: this.offsetOf(this.#at),
      end: this.offsetOf(end),
      what,
      replacement,
    });
    this.#line += this.scanner.countNewlines(this.bytes, this.#at, end);
    this.#at = end;
  }
}
