/** Part of a dataset → framer: reads into the scanner's memory and hands out pieces, window by window. */
import type { DatasetPart } from "../dataset/dataset.ts";
import type { Piece } from "../domain/block.ts";
import type { Framer, FramerEvents, RowSampler } from "../format/format.ts";
import type { Scanner } from "../kernel/scanner.ts";
import type { Source } from "../source/source.ts";
import { loadFormat } from "./formats.ts";

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
  readonly sampleRows: RowSampler;
}

export interface ReaderOptions {
  /** Shared by the parts of a dataset, which are read one after another. */
  readonly scanner: Scanner;
  readonly maxRowBytes: number;
  readonly readBytes: number;
  readonly signal: AbortSignal;
  readonly events: FramerEvents;
  readonly nextHeaderId: () => number;
}

interface ReaderFormat {
  readonly framer: Framer;
  readonly sampleRows: RowSampler;
}

export class PieceReader {
  /** Bytes taken from the source so far. */
  bytesRead = 0;
  readonly #source: Source;
  readonly #scanner: Scanner;
  readonly #framer: Framer;
  readonly #sampleRows: RowSampler;
  readonly #isHead: boolean;
  readonly #options: ReaderOptions;
  #origin = 0;
  #filled = 0;
  #consumed = 0;
  #hasEnded = false;

  private constructor(part: DatasetPart, format: ReaderFormat, options: ReaderOptions) {
    this.#source = part.source;
    this.#isHead = part.isHead;
    this.#options = options;
    this.#scanner = options.scanner;
    this.#framer = format.framer;
    this.#sampleRows = format.sampleRows;
  }

  static async open(part: DatasetPart, options: ReaderOptions): Promise<PieceReader> {
    const { scanner, maxRowBytes, nextHeaderId, events } = options;
    const { createFramer, sampleRows } = await loadFormat(part.framing);
    const framer = createFramer(events, { maxRowBytes, scanner, nextHeaderId, source: part.source.label });
    return new PieceReader(part, { framer, sampleRows }, options);
  }

  /** The next window with at least one piece, or null at the end of the source. */
  async next(): Promise<PieceWindow | null> {
    const pieces: Piece[] = [];
    while (pieces.length === 0 && !this.#hasEnded) {
      this.#options.signal.throwIfAborted();
      const bytes = this.#moveTail();
      await this.#fill(bytes);
      // A head ends where it happens to: what is whole in it counts, and its end is no end.
      const isLast = this.#hasEnded && !this.#isHead;
      this.#consumed = this.#framer.cut(bytes, 0, this.#filled, isLast, this.#origin, pieces);
      if (pieces.length > 0) {
        return { bytes, origin: this.#origin, pieces, consumed: this.#consumed, sampleRows: this.#sampleRows };
      }
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
