/**
 * Bytes that must be erasable: sealed secrets, run keys, blocks of wrapped subject keys.
 *
 * SQLite overwrites what is deleted (`secure_delete`), but it also moves cells between the leaf pages of a table and
 * leaves their old copies in unallocated space, where a later deletion does not reach them. Overflow pages never move
 * within a page. A material is therefore framed so that the part that SQLite keeps in the leaf is zeros, and everything
 * else lies on overflow pages: what is deleted is gone from the file. (https://sqlite.org/fileformat2.html, section 1.6;
 * the test greps the file.)
 */
import { corrupt } from "./problems.ts";

/** Bytes that a table leaf keeps of a long record, for pages of 4096 bytes: (4096 - 12) * 32 / 255 - 23. */
const IN_LEAF = 489;
/** Bytes on one overflow page. */
const ON_PAGE = 4092;
/** Longest header of the record: its size, NULL for the row id, the blob's type. */
const RECORD_HEADER = 4;
/** Zeros in front: more than the leaf keeps, however long the record's header is. */
const LEAD = 512;
const LENGTH_BYTES = 4;

/** `bytes` with zeros around them: LEAD zeros, u32 length, bytes, zeros. */
export function framed(bytes: Uint8Array): Uint8Array {
  const content = LEAD + LENGTH_BYTES + bytes.length;
  const pages = Math.ceil((content - (IN_LEAF - RECORD_HEADER)) / ON_PAGE);
  const frame = new Uint8Array(IN_LEAF - RECORD_HEADER + pages * ON_PAGE);
  new DataView(frame.buffer).setUint32(LEAD, bytes.length, true);
  frame.set(bytes, LEAD + LENGTH_BYTES);
  return frame;
}

/** @param source Path of the keyring, for the problem. @throws SafelockError (exit 3) when this is no frame. */
export function unframed(frame: Uint8Array, source: string): Uint8Array {
  const start = LEAD + LENGTH_BYTES;
  if (frame.length < start) throw corrupt("keyring", source, "holds a frame that is too short");
  const length = new DataView(frame.buffer, frame.byteOffset).getUint32(LEAD, true);
  if (length > frame.length - start) throw corrupt("keyring", source, "holds a frame that is longer than its place");
  return frame.slice(start, start + length);
}
