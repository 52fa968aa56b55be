/** Entries of a table on disk: keyed hashes and places, no values. The file has no name as soon as it is open. */
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

interface Run {
  readonly at: number;
  /** Bytes of each part, one behind the other. */
  readonly lengths: readonly number[];
}

export class SpillFile {
  static readonly PART_BITS = 6;
  static readonly PARTS = 1 << SpillFile.PART_BITS;
  readonly #file: number;
  readonly #runs: Run[] = [];
  #end = 0;

  constructor(directory: string) {
    const path = join(directory, `safelock-${randomUUID()}`);
    this.#file = openSync(path, "wx+", 0o600);
    rmSync(path, { force: true });
  }

  /** Writes the entries that are in use: those whose word `used` is not 0. Returns bytes. */
  write(entries: Uint32Array, words: number, used: number): number {
    const lengths = new Array<number>(SpillFile.PARTS).fill(0);
    const shift = 32 - SpillFile.PART_BITS;
    for (let at = 0; at < entries.length; at += words)
      if (entries[at + used] !== 0) lengths[entries[at]! >>> shift]! += words;
    const places: number[] = [];
    let total = 0;
    for (const length of lengths) {
      places.push(total);
      total += length;
    }
    const ordered = new Uint32Array(total);
    for (let at = 0; at < entries.length; at += words) {
      if (entries[at + used] === 0) continue;
      const part = entries[at]! >>> shift;
      for (let i = 0; i < words; i++) ordered[places[part]! + i] = entries[at + i]!;
      places[part]! += words;
    }
    const bytes = new Uint8Array(ordered.buffer);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at, bytes.length - at, this.#end + at);
    this.#runs.push({ at: this.#end, lengths: lengths.map((length) => 4 * length) });
    this.#end += bytes.length;
    return bytes.length;
  }

  /** Entries of one part, run by run. */
  read(part: number): Uint32Array[] {
    return this.#runs.map(({ at, lengths }) => {
      const before = lengths.slice(0, part).reduce((sum, length) => sum + length, at);
      const bytes = new Uint8Array(lengths[part]!);
      for (let read = 0; read < bytes.length; ) {
        const count = readSync(this.#file, bytes, read, bytes.length - read, before + read);
        if (count === 0) throw new Error("a temporary file ended early");
        read += count;
      }
      return new Uint32Array(bytes.buffer);
    });
  }

  close(): void {
    closeSync(this.#file);
  }
}
