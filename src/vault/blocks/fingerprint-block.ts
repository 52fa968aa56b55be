/**
 * Fingerprint blocks: fingerprint (u64) and ordinal of its envelope (u32), sorted by fingerprint, each fingerprint once.
 * They say what is recorded already; the ordinal leads to the subject, so that what is forgotten stops being known.
 */
import { corrupt } from "../corrupt.ts";
import { blockKinds, CHECKSUM_BYTES, finishBlock, HEADER_BYTES, openRows, startBlock, viewOf } from "./frame.ts";

export const FINGERPRINT_BLOCK_ROWS = 4096;
const ROW_BYTES = 12;

/** Columns of sorted rows; a fingerprint is high * 2^32 + low. */
export interface FingerprintRows {
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly ordinals: Uint32Array;
}

/** Blocks of the rows that `order` names, which are sorted by fingerprint. */
export function encodeFingerprintBlocks(segment: number, columns: FingerprintRows, order: Uint32Array): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < order.length; from += FINGERPRINT_BLOCK_ROWS) {
    const to = Math.min(from + FINGERPRINT_BLOCK_ROWS, order.length);
    const block = startBlock("fingerprint", segment, to - from, (to - from) * ROW_BYTES);
    const view = viewOf(block);
    for (let i = from, at = HEADER_BYTES; i < to; i++, at += ROW_BYTES) {
      const row = order[i] as number;
      view.setUint32(at, columns.low[row] as number, true);
      view.setUint32(at + 4, columns.high[row] as number, true);
      view.setUint32(at + 8, columns.ordinals[row] as number, true);
    }
    blocks.push(finishBlock(block));
  }
  return blocks;
}

/** All rows. @throws VAULT_CORRUPT also when they are not sorted. */
export function fingerprintRows(block: Uint8Array, segment: number): FingerprintRows {
  const rows = openRows("fingerprint", block, segment, ROW_BYTES);
  const view = viewOf(block);
  const result = { low: new Uint32Array(rows), high: new Uint32Array(rows), ordinals: new Uint32Array(rows) };
  let lastLow = 0;
  let lastHigh = 0;
  for (let row = 0, at = HEADER_BYTES; row < rows; row++, at += ROW_BYTES) {
    const low = view.getUint32(at, true);
    const high = view.getUint32(at + 4, true);
    if (row > 0 && (high < lastHigh || (high === lastHigh && low <= lastLow))) {
      throw corrupt(segment, blockKinds.fingerprint.label, `row ${row} is out of order`);
    }
    result.low[row] = lastLow = low;
    result.high[row] = lastHigh = high;
    result.ordinals[row] = view.getUint32(at + 8, true);
  }
  return result;
}

/**
 * The block without the rows of envelopes that are gone.
 * @returns the block itself when none had to go, null when nothing is left of it.
 * @throws VAULT_CORRUPT
 */
export function withoutFingerprints(
  block: Uint8Array,
  segment: number,
  isGone: (ordinal: number) => boolean,
): Uint8Array | null {
  const columns = fingerprintRows(block, segment);
  const left = [...columns.ordinals.keys()].filter((row) => !isGone(columns.ordinals[row] as number));
  if (left.length === columns.ordinals.length) return block;
  return encodeFingerprintBlocks(segment, columns, Uint32Array.from(left))[0] ?? null;
}

/** Rows that a block of this size has, without reading it. */
export function fingerprintCount(block: Uint8Array): number {
  return Math.floor((block.length - HEADER_BYTES - CHECKSUM_BYTES) / ROW_BYTES);
}
