/**
 * Envelope blocks: sealed envelopes in the order of their ordinals, found by a table of offsets. An envelope is the
 * subject reference (16 bytes), a nonce (24) and the ciphertext with its tag; an empty one was taken out.
 */
import { SUBJECT_BYTES } from "../../domain/recording.ts";
import { corrupt } from "../corrupt.ts";
import { NONCE_BYTES, TAG_BYTES } from "../sealing/sizes.ts";
import type { EnvelopeBlock } from "../store/store.ts";
import { blockKinds, CHECKSUM_BYTES, finishBlock, HEADER_BYTES, openBlock, startBlock, viewOf } from "./frame.ts";

/** A block is closed before it would grow beyond this; a larger envelope has a block alone. */
export const ENVELOPE_BLOCK_BYTES = 32 * 1024;
/** Bytes of an envelope around its plaintext. */
export const ENVELOPE_OVERHEAD = SUBJECT_BYTES + NONCE_BYTES + TAG_BYTES;
const OFFSETS = HEADER_BYTES + 8;
const LABEL = blockKinds.envelope.label;

export interface SealedEnvelope {
  readonly ordinal: number;
  readonly subject: Uint8Array;
  /** Nonce, ciphertext, tag. */
  readonly sealed: Uint8Array;
}

/** Takes envelopes in the order of their ordinals and makes blocks of them. Its memory is used again for every block. */
export class EnvelopePacker {
  readonly blocks: EnvelopeBlock[] = [];
  readonly #segment: number;
  #bytes = new Uint8Array(ENVELOPE_BLOCK_BYTES);
  #offsets = new Uint32Array(Math.ceil(ENVELOPE_BLOCK_BYTES / ENVELOPE_OVERHEAD) + 1);
  #firstOrdinal = 0;
  #rows = 0;

  constructor(segment: number) {
    this.#segment = segment;
  }

  /** Memory of the envelope being packed. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Where in `bytes` the next envelope of `size` bytes goes; it must be written before the next call. */
  place(size: number): number {
    let end = this.#offsets[this.#rows] as number;
    if (this.#rows > 0 && OFFSETS + 4 * (this.#rows + 2) + end + size + CHECKSUM_BYTES > ENVELOPE_BLOCK_BYTES) {
      this.#close();
      end = 0;
    }
    if (end + size > this.#bytes.length) this.#bytes = new Uint8Array(size);
    this.#rows++;
    this.#offsets[this.#rows] = end + size;
    return end;
  }

  /** All blocks. */
  finish(): readonly EnvelopeBlock[] {
    if (this.#rows > 0) this.#close();
    return this.blocks;
  }

  #close(): void {
    this.blocks.push(
      encodeEnvelopes(this.#segment, {
        firstOrdinal: this.#firstOrdinal,
        rows: this.#rows,
        bytes: this.#bytes,
        offsets: this.#offsets,
      }),
    );
    this.#firstOrdinal += this.#rows;
    this.#rows = 0;
  }
}

/** One block of whole envelopes (subject, nonce, ciphertext, tag); null leaves an empty place. */
export function encodeEnvelopeBlock(
  segment: number,
  firstOrdinal: number,
  envelopes: readonly (Uint8Array | null)[],
): EnvelopeBlock {
  const offsets = new Uint32Array(envelopes.length + 1);
  for (const [i, envelope] of envelopes.entries()) offsets[i + 1] = (offsets[i] as number) + (envelope?.length ?? 0);
  const bytes = new Uint8Array(offsets[envelopes.length] as number);
  for (const [i, envelope] of envelopes.entries()) if (envelope !== null) bytes.set(envelope, offsets[i]);
  return encodeEnvelopes(segment, { firstOrdinal, rows: envelopes.length, bytes, offsets });
}

/** Null: the block does not have this ordinal, or its envelope was taken out. @throws VAULT_CORRUPT */
export function envelopeAt(block: EnvelopeBlock, segment: number, ordinal: number): SealedEnvelope | null {
  const rows = openEnvelopes(block, segment);
  const row = ordinal - block.firstOrdinal;
  return row < 0 || row >= rows ? null : envelopeIn(block, segment, rows, row);
}

/** All envelopes that are still there, as views into the block. @throws VAULT_CORRUPT */
export function* envelopesOf(block: EnvelopeBlock, segment: number): Generator<SealedEnvelope> {
  const rows = openEnvelopes(block, segment);
  for (let row = 0; row < rows; row++) {
    const envelope = envelopeIn(block, segment, rows, row);
    if (envelope !== null) yield envelope;
  }
}

/**
 * The block with envelopes taken out; ordinals of the others stay.
 * @returns the block itself when none had to go.
 * @throws VAULT_CORRUPT
 */
export function withoutEnvelopes(
  block: EnvelopeBlock,
  segment: number,
  isGone: (envelope: SealedEnvelope) => boolean,
): EnvelopeBlock {
  const left: (Uint8Array | null)[] = new Array(block.rows).fill(null);
  let removed = 0;
  for (const envelope of envelopesOf(block, segment)) {
    if (isGone(envelope)) removed++;
    else left[envelope.ordinal - block.firstOrdinal] = wholeEnvelope(envelope);
  }
  return removed === 0 ? block : encodeEnvelopeBlock(segment, block.firstOrdinal, left);
}

function wholeEnvelope({ subject, sealed }: SealedEnvelope): Uint8Array {
  const whole = new Uint8Array(subject.length + sealed.length);
  whole.set(subject);
  whole.set(sealed, subject.length);
  return whole;
}

/** Envelopes that lie one after the other: number i from `offsets[i]` to `offsets[i + 1]`; the first starts at 0. */
interface PackedEnvelopes {
  readonly firstOrdinal: number;
  readonly rows: number;
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

function encodeEnvelopes(
  segment: number,
  { firstOrdinal, rows, bytes: packed, offsets }: PackedEnvelopes,
): EnvelopeBlock {
  const end = offsets[rows] as number;
  const table = OFFSETS + 4 * (rows + 1);
  const bytes = startBlock("envelope", segment, rows, table - HEADER_BYTES + end);
  const view = viewOf(bytes);
  view.setUint32(HEADER_BYTES, firstOrdinal, true);
  for (let i = 0; i <= rows; i++) view.setUint32(OFFSETS + 4 * i, table + (offsets[i] as number), true);
  bytes.set(packed.subarray(0, end), table);
  return { firstOrdinal, rows, bytes: finishBlock(bytes) };
}

function openEnvelopes({ bytes, firstOrdinal, rows: told }: EnvelopeBlock, segment: number): number {
  const rows = openBlock("envelope", bytes, segment);
  const table = OFFSETS + 4 * (rows + 1);
  if (bytes.length < table + CHECKSUM_BYTES)
    throw corrupt(segment, LABEL, `the block is too short for its ${rows} rows`);
  const view = viewOf(bytes);
  if (
    rows !== told ||
    view.getUint32(HEADER_BYTES, true) !== firstOrdinal ||
    view.getUint32(HEADER_BYTES + 4, true) !== 0
  ) {
    throw corrupt(segment, LABEL, "the block is not the one that the store says it is");
  }
  const isWhole =
    view.getUint32(OFFSETS, true) === table &&
    view.getUint32(OFFSETS + 4 * rows, true) === bytes.length - CHECKSUM_BYTES;
  if (!isWhole) throw corrupt(segment, LABEL, "the offsets of the block's envelopes do not cover it");
  return rows;
}

function envelopeIn(
  { bytes, firstOrdinal }: EnvelopeBlock,
  segment: number,
  rows: number,
  row: number,
): SealedEnvelope | null {
  const view = viewOf(bytes);
  const start = view.getUint32(OFFSETS + 4 * row, true);
  const end = view.getUint32(OFFSETS + 4 * (row + 1), true);
  if (start === end) return null;
  const isInside = start >= OFFSETS + 4 * (rows + 1) && end <= bytes.length - CHECKSUM_BYTES;
  if (!isInside || end - start < ENVELOPE_OVERHEAD) {
    throw corrupt(segment, LABEL, `envelope ${firstOrdinal + row} does not lie inside its block`);
  }
  return {
    ordinal: firstOrdinal + row,
    subject: bytes.subarray(start, start + SUBJECT_BYTES),
    sealed: bytes.subarray(start + SUBJECT_BYTES, end),
  };
}
