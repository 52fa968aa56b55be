/** Reads an archive's numbers and texts from bytes in memory. */
import type { ByteText } from "./archive.ts";
import { brokenArchive } from "./damage.ts";

/** Thrown when the bytes end inside what is read; never leaves this folder. */
export class NeedMoreBytes extends Error {}

/** A text longer than PostgreSQL's longest value is a damaged length. */
const LONGEST_TEXT = 1 << 30;

export class ByteReader {
  at: number;
  readonly #bytes: Buffer;
  readonly #source: string;

  /** `source` is for messages; the bytes are the archive's first. */
  constructor(bytes: Uint8Array, source: string, at = 0) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#source = source;
    this.at = at;
  }

  byte(): number {
    const value = this.#bytes[this.at];
    if (value === undefined) throw new NeedMoreBytes();
    this.at++;
    return value;
  }

  /** A sign byte, then four bytes, the least first. */
  integer(): number {
    if (this.at + 5 > this.#bytes.length) throw new NeedMoreBytes();
    const sign = this.#bytes[this.at] as number;
    if (sign > 1) throw this.broken("a number's sign is neither 0 nor 1");
    const value = this.#bytes.readUInt32LE(this.at + 1);
    this.at += 5;
    return sign === 1 ? -value : value;
  }

  /** A length, then so many bytes; a length of -1 is null. */
  text(): ByteText | null {
    const start = this.at;
    const length = this.integer();
    if (length < 0) return null;
    if (length > LONGEST_TEXT) {
      this.at = start;
      throw this.broken("a text's length is larger than any text");
    }
    if (this.at + length > this.#bytes.length) throw new NeedMoreBytes();
    const text = this.#bytes.toString("latin1", this.at, this.at + length);
    this.at += length;
    return text;
  }

  /** An unsigned number of so many bytes, the least first. */
  unsigned(byteCount: number): number {
    let value = 0;
    for (let index = 0; index < byteCount; index++) value += this.byte() * 2 ** (8 * index);
    return value;
  }

  broken(what: string): Error {
    return brokenArchive({ source: this.#source, byte: this.at }, what);
  }
}
