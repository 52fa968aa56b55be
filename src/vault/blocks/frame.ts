/**
 * What all blocks of a segment have around their payload (docs/vault-format.md): a header that names kind, rows and
 * segment, and a CRC-32 at the end, which every look-up checks: it finds accidents, at a tenth of the cost of a SHA-256.
 * Seals and MACs are against people.
 */
import { crc32 } from "node:zlib";
import { corrupt } from "../corrupt.ts";

export const HEADER_BYTES = 16;
export const CHECKSUM_BYTES = 4;

/** Magic, and the word for people. */
export const blockKinds = {
  token: { magic: 0x3154_4c53, label: "token block" },
  envelope: { magic: 0x3145_4c53, label: "envelope block" },
  fingerprint: { magic: 0x3146_4c53, label: "fingerprint block" },
  key: { magic: 0x314b_4c53, label: "key block" },
} as const;

export type BlockKind = keyof typeof blockKinds;

const TWO_32 = 2 ** 32;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Memory of a block with its header written; the payload of `payloadBytes` starts at HEADER_BYTES. */
export function startBlock(
  kind: BlockKind,
  segment: number,
  rows: number,
  payloadBytes: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_BYTES + payloadBytes + CHECKSUM_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, blockKinds[kind].magic, true);
  view.setUint32(4, rows, true);
  view.setUint32(8, segment % TWO_32, true);
  view.setUint32(12, Math.floor(segment / TWO_32), true);
  return bytes;
}

/** Writes the checksum behind the payload; nothing in the block may change afterwards. */
export function finishBlock(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  viewOf(bytes).setUint32(bytes.length - CHECKSUM_BYTES, checksumOf(bytes), true);
  return bytes;
}

/**
 * Checks header and checksum.
 * @returns the number of rows, at least 1.
 * @throws SafelockError VAULT_CORRUPT
 */
export function openBlock(kind: BlockKind, bytes: Uint8Array, segment: number): number {
  const { magic, label } = blockKinds[kind];
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) {
    throw corrupt(segment, label, `the block has ${bytes.length} bytes, fewer than its frame`);
  }
  const view = viewOf(bytes);
  if (view.getUint32(0, true) !== magic) throw corrupt(segment, label, "the block does not start as its kind does");
  if (view.getUint32(12, true) * TWO_32 + view.getUint32(8, true) !== segment) {
    throw corrupt(segment, label, "the block belongs to another segment");
  }
  if (view.getUint32(bytes.length - CHECKSUM_BYTES, true) !== checksumOf(bytes))
    throw corrupt(segment, label, "the block's checksum does not match its bytes");
  const rows = view.getUint32(4, true);
  if (rows === 0) throw corrupt(segment, label, "the block has no rows");
  return rows;
}

/** For blocks whose rows have one size. @throws SafelockError VAULT_CORRUPT */
export function openRows(kind: BlockKind, bytes: Uint8Array, segment: number, rowBytes: number): number {
  const rows = openBlock(kind, bytes, segment);
  if (bytes.length !== HEADER_BYTES + rows * rowBytes + CHECKSUM_BYTES) {
    throw corrupt(
      segment,
      blockKinds[kind].label,
      `the block has ${bytes.length} bytes, which do not fit its ${rows} rows`,
    );
  }
  return rows;
}

function checksumOf(bytes: Uint8Array): number {
  return crc32(bytes.subarray(0, bytes.length - CHECKSUM_BYTES));
}
