/** Key blocks: subject (16 bytes) → nonce (24) and wrapped subject key (48), sorted by subject. */
import { SUBJECT_BYTES } from "../../domain/recording.ts";
import { corrupt } from "../corrupt.ts";
import { NONCE_BYTES, WRAPPED_KEY_BYTES } from "../sealing/sizes.ts";
import type { KeyBlock } from "../store/store.ts";
import { blockKinds, CHECKSUM_BYTES, finishBlock, HEADER_BYTES, openRows, startBlock } from "./frame.ts";
import { compareBytes, firstNotBelow } from "./search.ts";

export const KEY_BLOCK_ROWS = 512;
export const KEY_ROW_BYTES = SUBJECT_BYTES + NONCE_BYTES + WRAPPED_KEY_BYTES;

export interface KeyRow {
  readonly subject: Uint8Array;
  /** Nonce, then wrapped key: 72 bytes. */
  readonly wrapped: Uint8Array;
}

/** Blocks of `rows` rows of KEY_ROW_BYTES that lie one after the other, sorted by subject, each subject once. */
export function encodeKeyBlocks(segment: number, sorted: Uint8Array, rows: number): KeyBlock[] {
  const blocks: KeyBlock[] = [];
  for (let from = 0; from < rows; from += KEY_BLOCK_ROWS) {
    const to = Math.min(from + KEY_BLOCK_ROWS, rows);
    blocks.push(encodeKeyBlock(segment, sorted.subarray(from * KEY_ROW_BYTES, to * KEY_ROW_BYTES)));
  }
  return blocks;
}

/** Nonce and wrapped key of the subject, 72 bytes; null when the block has none. @throws VAULT_CORRUPT */
export function findWrappedKey(block: Uint8Array, segment: number, subject: Uint8Array): Uint8Array | null {
  const at = placeOf(block, segment, subject);
  return at === null ? null : block.subarray(at + SUBJECT_BYTES, at + KEY_ROW_BYTES);
}

/** All rows, as views into the block. @throws VAULT_CORRUPT also when they are not sorted. */
export function keyRows(block: Uint8Array, segment: number): readonly KeyRow[] {
  const rows = openRows("key", block, segment, KEY_ROW_BYTES);
  const result: KeyRow[] = [];
  for (let row = 0; row < rows; row++) {
    const at = HEADER_BYTES + row * KEY_ROW_BYTES;
    if (row > 0 && compareBytes(block, at - KEY_ROW_BYTES, block, at, SUBJECT_BYTES) >= 0) {
      throw corrupt(segment, blockKinds.key.label, `row ${row} is out of order`);
    }
    result.push({
      subject: block.subarray(at, at + SUBJECT_BYTES),
      wrapped: block.subarray(at + SUBJECT_BYTES, at + KEY_ROW_BYTES),
    });
  }
  return result;
}

/**
 * The block without the subject's row.
 * @returns `absent` when it has no such row, null when nothing is left of it.
 * @throws VAULT_CORRUPT
 */
export function withoutSubject(block: Uint8Array, segment: number, subject: Uint8Array): KeyBlock | null | "absent" {
  const at = placeOf(block, segment, subject);
  if (at === null) return "absent";
  const left = new Uint8Array(block.length - HEADER_BYTES - CHECKSUM_BYTES - KEY_ROW_BYTES);
  if (left.length === 0) return null;
  left.set(block.subarray(HEADER_BYTES, at));
  left.set(block.subarray(at + KEY_ROW_BYTES, block.length - CHECKSUM_BYTES), at - HEADER_BYTES);
  return encodeKeyBlock(segment, left);
}

function encodeKeyBlock(segment: number, sorted: Uint8Array): KeyBlock {
  const rows = sorted.length / KEY_ROW_BYTES;
  const bytes = startBlock("key", segment, rows, sorted.length);
  bytes.set(sorted, HEADER_BYTES);
  finishBlock(bytes);
  const last = sorted.length - KEY_ROW_BYTES;
  return {
    first: sorted.slice(0, SUBJECT_BYTES),
    last: sorted.slice(last, last + SUBJECT_BYTES),
    rows,
    bytes,
  };
}

function placeOf(block: Uint8Array, segment: number, subject: Uint8Array): number | null {
  const rows = openRows("key", block, segment, KEY_ROW_BYTES);
  const row = firstNotBelow({ bytes: block, start: HEADER_BYTES, rows, rowBytes: KEY_ROW_BYTES }, subject);
  const at = HEADER_BYTES + row * KEY_ROW_BYTES;
  return row < rows && compareBytes(block, at, subject, 0, SUBJECT_BYTES) === 0 ? at : null;
}
