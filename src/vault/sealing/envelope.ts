/**
 * Envelopes: all originals of one subject in one segment, sealed as one message under the subject's key. Plaintext, for
 * each entry: u16 column | first 8 bytes of the token | length of the original as LEB128 | the original.
 */
import { type EnvelopeContext, envelopeAssociatedData, forSubject } from "./associated-data.ts";
import { seal } from "./seal.ts";

export const TOKEN_PREFIX_BYTES = 8;

export interface EnvelopeEntry {
  /** Index into the segment's columns. */
  readonly column: number;
  /** First 8 bytes of the entry's token. */
  readonly tokenPrefix: Uint8Array;
  readonly original: Uint8Array;
}

/** Nonce, ciphertext, tag: what follows the subject in an envelope block. */
export function sealEnvelope(
  context: EnvelopeContext,
  subject: Uint8Array,
  subjectKey: Uint8Array,
  entries: readonly EnvelopeEntry[],
): Uint8Array<ArrayBuffer> {
  const plaintext = writeEntries(entries);
  const sealed = seal(subjectKey, plaintext, forSubject(envelopeAssociatedData(context), subject));
  plaintext.fill(0);
  return sealed;
}

/** Bytes that `length` takes as LEB128. */
export function lengthBytes(length: number): number {
  let bytes = 1;
  for (let rest = length; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes++;
  return bytes;
}

/** Writes `length` as LEB128 and gives the place behind it. */
export function writeLength(bytes: Uint8Array, at: number, length: number): number {
  let place = at;
  let rest = length;
  while (rest >= 0x80) {
    bytes[place++] = (rest & 0x7f) | 0x80;
    rest = Math.floor(rest / 0x80);
  }
  bytes[place++] = rest;
  return place;
}

/** Bytes of an entry of a plaintext around its original. */
export function entryOverhead(originalLength: number): number {
  return 2 + TOKEN_PREFIX_BYTES + lengthBytes(originalLength);
}

function writeEntries(entries: readonly EnvelopeEntry[]): Uint8Array<ArrayBuffer> {
  const size = entries.reduce((sum, { original }) => sum + entryOverhead(original.length) + original.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const { column, tokenPrefix, original } of entries) {
    if (tokenPrefix.length !== TOKEN_PREFIX_BYTES) throw new RangeError("a token prefix has 8 bytes");
    bytes[at] = column & 0xff;
    bytes[at + 1] = column >>> 8;
    bytes.set(tokenPrefix, at + 2);
    at = writeLength(bytes, at + 2 + TOKEN_PREFIX_BYTES, original.length);
    bytes.set(original, at);
    at += original.length;
  }
  return bytes;
}
