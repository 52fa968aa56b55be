/** Source → framer: reads into the scanner's memory and hands out pieces, window by window. */
import type { Piece } from "../domain/block.ts";
import type { Framer, FramerEvents } from "../format/format.ts";
import { createPostgresFramer } from "../format/postgres-plain/frame.ts";
import { createScanner, type Scanner } from "../kernel/scanner.ts";
import type { Source } from "../source/source.ts";

/** Bytes asked for in one read when the pieces go on as blocks: lanes and pooled buffers are made for this size. */
export const BLOCK_BYTES = 1 << 20;
/** When the pieces are only looked at, fewer and larger reads are quicker (1 GB: 0.27 instead of 0.34 s). */
export const SURVEY_BYTES = 4 << 20;

export interface PieceWindow {
  /** Memory that holds the pieces; valid until the next call of `next`. */
  readonly bytes: Uint8Array;
  /** Absolute source offset of `bytes[0]`. */
  readonly origin: number;
  /** Offsets are absolute; together they cover `[origin, origin + consumed)`. */
  readonly pieces: readonly Piece[];
  readonly consumed: number;
}

export interface ReaderOptions {
  readonly scanner: WebAssembly.Module;
  readonly maxRowBytes: number;
  readonly readBytes: number;
  readonly signal: AbortSignal;
  readonly events: FramerEvents;
  /** The source goes on after its last byte (a held-back window): an unfinished end is no error. */
  readonly isOpenEnded: boolean;
}

export class PieceReader {
  /** Bytes taken from the source so far. */
  bytesRead = 0;
  readonly #source: Source;
  readonly #scanner: Scanner;
  readonly #framer: Framer;
  readonly #options: ReaderOptions;
  #origin = 0;
  #filled = 0;
  #consumed = 0;
  #hasEnded = false;

  constructor(source: Source, options: ReaderOptions) {
    this.#source = source;
    this.#options = options;
    this.#scanner = createScanner(options.scanner);
    this.#framer = createPostgresFramer(options.events, {
      maxRowBytes: options.maxRowBytes,
      scanner: this.#scanner,
      source: source.label,
    });
  }

  /** The next window with at least one piece, or null at the end of the source. */
  async next(): Promise<PieceWindow | null> {
    const pieces: Piece[] = [];
    while (pieces.length === 0 && !this.#hasEnded) {
      this.#options.signal.throwIfAborted();
      const bytes = this.#moveTail();
      await this.#fill(bytes);
      if (this.#hasEnded && this.#options.isOpenEnded) return null;
      this.#consumed = this.#framer.cut(bytes, 0, this.#filled, this.#hasEnded, this.#origin, pieces);
      if (pieces.length > 0) return { bytes, origin: this.#origin, pieces, consumed: this.#consumed };
    }
    return null;
  }

  /** A pipe gives 64 KiB at a time: a block made of each would cost sixteen times the messages. */
  async #fill(bytes: Uint8Array): Promise<void> {
    let wanted = this.#options.readBytes;
    while (wanted > 0 && !this.#hasEnded) {
      const count = await this.#source.read(bytes, this.#filled, wanted);
      this.bytesRead += count;
      this.#filled += count;
      this.#hasEnded = count === 0;
      wanted -= count;
    }
  }

  /** Moves what was not consumed to the front and makes room for one more read. */
  #moveTail(): Uint8Array {
    const tail = this.#filled - this.#consumed;
    const bytes = this.#scanner.reserve(Math.max(tail, this.#filled) + this.#options.readBytes);
    if (this.#consumed > 0) bytes.copyWithin(0, this.#consumed, this.#filled);
    this.#origin += this.#consumed;
    this.#filled = tail;
    this.#consumed = 0;
    return bytes;
  }
}
