/** Where the rows of a block stand: newlines are counted once, along the block. */
import type { RowBatch } from "../../pipeline/fast-rows.ts";
import type { RowBlock } from "../../pipeline/read-rows.ts";
import type { RowPlace } from "./key-table.ts";

const NEWLINE = 10;
const MOST_ROWS = 256;

export class RowPlaces {
  part = 0;
  #block!: RowBlock;
  #batch!: RowBatch;
  #isLineByLine = false;
  #line = 1;
  /** Next newline that is not counted yet, from the block's first byte. */
  #newline = 0;
  readonly #lines = new Float64Array(MOST_ROWS);
  #hasLines = false;

  startBlock(block: RowBlock, part: number): void {
    this.part = part;
    this.#block = block;
    // A line of COPY text is a row.
    this.#isLineByLine = block.header.layout === "copy";
    this.#line = block.firstLine;
    this.#newline = -1;
    if (!this.#isLineByLine) this.#nextNewline();
  }

  startBatch(batch: RowBatch): void {
    this.#batch = batch;
    this.#hasLines = false;
  }

  lineOf(row: number): number {
    if (this.#isLineByLine) return this.#block.firstLine + this.#batch.rowsBefore + row;
    if (!this.#hasLines) this.#countLines();
    return this.#lines[row]!;
  }

  byteOf(row: number): number {
    return this.#block.firstByte + this.#batch.startOf(row);
  }

  of(row: number): RowPlace {
    return { part: this.part, line: this.lineOf(row), byte: this.byteOf(row) };
  }

  #countLines(): void {
    this.#hasLines = true;
    for (let row = 0; row < this.#batch.rows; row++) {
      const start = this.#batch.startOf(row);
      while (this.#newline < start) {
        this.#line++;
        this.#nextNewline();
      }
      this.#lines[row] = this.#line;
    }
  }

  #nextNewline(): void {
    const found = this.#block.bytes.indexOf(NEWLINE, this.#newline + 1);
    this.#newline = found < 0 ? Number.POSITIVE_INFINITY : found;
  }
}
