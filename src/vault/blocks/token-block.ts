/** Token blocks: token (16 bytes) → ordinal of the envelope (u32), sorted by token, then ordinal. */
import { TOKEN_BYTES } from "../../domain/recording.ts";
import { corrupt } from "../corrupt.ts";
import type { TokenBlock } from "../store/store.ts";
import { blockKinds, finishBlock, HEADER_BYTES, openRows, startBlock, viewOf } from "./frame.ts";
import { compareBytes, firstNotBelow } from "./search.ts";

export const TOKEN_BLOCK_ROWS = 512;
const ROW_BYTES = TOKEN_BYTES + 4;

export interface TokenRow {
  readonly token: Uint8Array;
  readonly ordinal: number;
}

/** Rows in memory: row i has the four words of `words` from `places[i] + offset` on, and `ordinals[i]`. */
export interface TokenColumns {
  readonly words: Uint32Array;
  readonly places: Uint32Array;
  readonly offset: number;
  readonly ordinals: Uint32Array;
}

/** Blocks of the rows that `order` names, which are sorted by token, then ordinal. */
export function encodeTokenBlocks(
  segment: number,
  { words: tokens, places, offset, ordinals }: TokenColumns,
  order: Uint32Array,
): TokenBlock[] {
  const blocks: TokenBlock[] = [];
  for (let from = 0; from < order.length; from += TOKEN_BLOCK_ROWS) {
    const count = Math.min(TOKEN_BLOCK_ROWS, order.length - from);
    const block = startBlock("token", segment, count, count * ROW_BYTES);
    // Header and rows are multiples of 4 bytes, and the block has a buffer of its own.
    const words = new Uint32Array(block.buffer);
    const view = viewOf(block);
    let word = HEADER_BYTES / 4;
    for (let i = from; i < from + count; i++, word += ROW_BYTES / 4) {
      const row = order[i] as number;
      const place = (places[row] as number) + offset;
      for (let k = 0; k < TOKEN_BYTES / 4; k++) words[word + k] = tokens[place + k] as number;
      view.setUint32(4 * word + TOKEN_BYTES, ordinals[row] as number, true);
    }
    blocks.push(asTokenBlock(finishBlock(block), count));
  }
  return blocks;
}

/** Blocks of rows in any order: sorts them. For few rows, or for what is left of a segment. */
export function encodeTokenRows(segment: number, rows: readonly TokenRow[]): TokenBlock[] {
  const sorted = rows.toSorted((a, b) => compareBytes(a.token, 0, b.token, 0, TOKEN_BYTES) || a.ordinal - b.ordinal);
  const tokens = new Uint8Array(sorted.length * TOKEN_BYTES);
  for (const [i, { token }] of sorted.entries()) tokens.set(token, i * TOKEN_BYTES);
  const ordinals = Uint32Array.from(sorted, ({ ordinal }) => ordinal);
  const order = Uint32Array.from(sorted, (_, i) => i);
  const places = order.map((row) => (TOKEN_BYTES / 4) * row);
  return encodeTokenBlocks(segment, { words: new Uint32Array(tokens.buffer), places, offset: 0, ordinals }, order);
}

/** Ordinals of the envelopes that hold entries with this token; empty when the block has none. @throws VAULT_CORRUPT */
export function ordinalsOf(block: Uint8Array, segment: number, token: Uint8Array): readonly number[] {
  const rows = openRows("token", block, segment, ROW_BYTES);
  const view = viewOf(block);
  const found: number[] = [];
  let row = firstNotBelow({ bytes: block, start: HEADER_BYTES, rows, rowBytes: ROW_BYTES }, token);
  for (; row < rows; row++) {
    const at = HEADER_BYTES + row * ROW_BYTES;
    if (compareBytes(block, at, token, 0, TOKEN_BYTES) !== 0) break;
    found.push(view.getUint32(at + TOKEN_BYTES, true));
  }
  return found;
}

/** All rows; tokens are views into the block. @throws VAULT_CORRUPT also when they are not sorted. */
export function tokenRows(block: Uint8Array, segment: number): readonly TokenRow[] {
  const rows = openRows("token", block, segment, ROW_BYTES);
  const view = viewOf(block);
  const result: TokenRow[] = [];
  for (let row = 0; row < rows; row++) {
    const at = HEADER_BYTES + row * ROW_BYTES;
    const ordinal = view.getUint32(at + TOKEN_BYTES, true);
    const order = row === 0 ? -1 : compareBytes(block, at - ROW_BYTES, block, at, TOKEN_BYTES);
    if (order > 0 || (order === 0 && (result[row - 1]?.ordinal as number) > ordinal)) {
      throw corrupt(segment, blockKinds.token.label, `row ${row} is out of order`);
    }
    result.push({ token: block.subarray(at, at + TOKEN_BYTES), ordinal });
  }
  return result;
}

function asTokenBlock(bytes: Uint8Array, rows: number): TokenBlock {
  const last = HEADER_BYTES + (rows - 1) * ROW_BYTES;
  return {
    first: bytes.slice(HEADER_BYTES, HEADER_BYTES + TOKEN_BYTES),
    last: bytes.slice(last, last + TOKEN_BYTES),
    bytes,
  };
}
