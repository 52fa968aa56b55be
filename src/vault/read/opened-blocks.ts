/** Blocks whose frame was checked once, kept while there is room: many entries of one block are asked for one by one. */
import { SUBJECT_BYTES } from "../../domain/recording.ts";
import { ENVELOPE_OVERHEAD, type SealedEnvelope } from "../blocks/envelope-block.ts";
import { CHECKSUM_BYTES, HEADER_BYTES, openBlock, openRows, viewOf } from "../blocks/frame.ts";
import { KEY_ROW_BYTES } from "../blocks/key-block.ts";
import { compareBytes, firstNotBelow } from "../blocks/search.ts";
import { corrupt } from "../corrupt.ts";
import type { EnvelopeBlock, StoredKeyBlock } from "../store/store.ts";

/** Where the offsets of an envelope block begin (layout: blocks/envelope-block.ts). */
const OFFSETS = HEADER_BYTES + 8;

/** Opened blocks by segment; the oldest ones leave when there are more than `most` bytes. */
export class OpenedBlocks<Block extends { readonly bytes: Uint8Array }> {
  readonly #bySegment = new Map<number, Block[]>();
  readonly #order: { readonly segment: number; readonly block: Block }[] = [];
  readonly #most: number;
  #total = 0;

  constructor(most: number) {
    this.#most = most;
  }

  find(segment: number, isWanted: (block: Block) => boolean): Block | undefined {
    // Places are asked for in order, so that the block that came last is the likeliest.
    return this.#bySegment.get(segment)?.findLast(isWanted);
  }

  add(segment: number, block: Block): void {
    const blocks = this.#bySegment.get(segment);
    if (blocks === undefined) this.#bySegment.set(segment, [block]);
    else blocks.push(block);
    this.#order.push({ segment, block });
    this.#total += block.bytes.length;
    while (this.#total > this.#most && this.#order.length > 1) this.#removeOldest();
  }

  clear(): void {
    this.#bySegment.clear();
    this.#order.length = 0;
    this.#total = 0;
  }

  #removeOldest(): void {
    const oldest = this.#order.shift();
    if (oldest === undefined) return;
    this.#total -= oldest.block.bytes.length;
    // Blocks of a segment stand in the order of their coming.
    this.#bySegment.get(oldest.segment)?.shift();
  }
}

/** @throws SafelockError VAULT_CORRUPT when the block is not what was written, or not the one the store says it is. */
export function checkEnvelopeBlock(block: EnvelopeBlock, segment: number): void {
  const rows = openBlock("envelope", block.bytes, segment);
  const isLongEnough = block.bytes.length >= OFFSETS + 4 * (rows + 1) + CHECKSUM_BYTES;
  const isThisOne = rows === block.rows && isLongEnough;
  if (isThisOne && viewOf(block.bytes).getUint32(HEADER_BYTES, true) === block.firstOrdinal) return;
  throw corrupt(segment, "envelope block", "the block is not the one that the store says it is");
}

/** Of a checked block that has the ordinal; null: the envelope was taken out. @throws SafelockError VAULT_CORRUPT */
export function envelopeOf(
  { bytes, firstOrdinal, rows }: EnvelopeBlock,
  segment: number,
  ordinal: number,
): SealedEnvelope | null {
  const view = viewOf(bytes);
  const place = OFFSETS + 4 * (ordinal - firstOrdinal);
  const start = view.getUint32(place, true);
  const end = view.getUint32(place + 4, true);
  if (start === end) return null;
  const isInside = start >= OFFSETS + 4 * (rows + 1) && end <= bytes.length - CHECKSUM_BYTES;
  if (!isInside || end - start < ENVELOPE_OVERHEAD) {
    throw corrupt(segment, "envelope block", `envelope ${ordinal} does not lie inside its block`);
  }
  return {
    ordinal,
    subject: bytes.subarray(start, start + SUBJECT_BYTES),
    sealed: bytes.subarray(start + SUBJECT_BYTES, end),
  };
}

/** @throws SafelockError VAULT_CORRUPT */
export function checkKeyBlock({ bytes, rows }: StoredKeyBlock, segment: number): void {
  if (openRows("key", bytes, segment, KEY_ROW_BYTES) === rows) return;
  throw corrupt(segment, "key block", "the block is not the one that the store says it is");
}

/** Nonce and wrapped key, of a checked block; null when it does not have the subject. */
export function wrappedKeyOf({ bytes, rows }: StoredKeyBlock, subject: Uint8Array): Uint8Array | null {
  const row = firstNotBelow({ bytes, start: HEADER_BYTES, rows, rowBytes: KEY_ROW_BYTES }, subject);
  const at = HEADER_BYTES + row * KEY_ROW_BYTES;
  if (row === rows || compareBytes(bytes, at, subject, 0, SUBJECT_BYTES) !== 0) return null;
  return bytes.subarray(at + SUBJECT_BYTES, at + KEY_ROW_BYTES);
}
