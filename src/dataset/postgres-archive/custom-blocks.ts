/** Inside the blocks of a custom archive: numbers, and chunks that each have their length in front. */
import type { Place } from "../../domain/problem.ts";
import { brokenArchive, truncatedArchive } from "../../format/postgres-archive/damage.ts";
import type { ArchiveInput } from "./archive-input.ts";

const INTEGER_BYTES = 5;
const GATHERED_BYTES = 256 * 1024;

/** A sign byte, then four bytes, the least first. */
export async function readInteger(input: ArchiveInput, place: Place): Promise<number> {
  if (!(await input.has(INTEGER_BYTES))) throw truncated(input, place);
  return takeInteger(input, place);
}

function takeInteger(input: ArchiveInput, place: Place): number {
  const byte = input.position;
  const [sign = 0, a = 0, b = 0, c = 0, d = 0] = input.take(INTEGER_BYTES);
  if (sign > 1) throw brokenArchive({ ...place, byte }, "a number's sign is neither 0 nor 1");
  const value = (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  return sign === 1 ? -value : value;
}

/**
 * The contents of chunks up to the empty one. pg_dump writes uncompressed rows as a chunk each, so many are gathered into
 * one piece, whose memory is used again for the next.
 */
export async function* chunkedPieces(input: ArchiveInput, place: Place): AsyncGenerator<Uint8Array, undefined> {
  const gathered = new Uint8Array(GATHERED_BYTES);
  let length = 0;
  for (;;) {
    if (input.available < INTEGER_BYTES && !(await input.has(INTEGER_BYTES))) throw truncated(input, place);
    const byte = input.position;
    let left = takeInteger(input, place);
    if (left < 0) throw brokenArchive({ ...place, byte }, "a chunk's length is negative");
    if (left === 0) break;
    while (left > 0) {
      if (input.available === 0 && !(await input.has(1))) throw truncated(input, place);
      const part = input.take(Math.min(left, input.available, GATHERED_BYTES - length));
      gathered.set(part, length);
      length += part.length;
      left -= part.length;
      if (length === GATHERED_BYTES) {
        yield gathered;
        length = 0;
      }
    }
  }
  if (length > 0) yield gathered.subarray(0, length);
  return undefined;
}

function truncated(input: ArchiveInput, place: Place): Error {
  return truncatedArchive({ ...place, byte: input.position }, "inside the data of this entry");
}
