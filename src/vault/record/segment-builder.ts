/** Makes a segment of a batch: groups by subject, seals, sorts. Its memory is used again for every segment of a run. */
import { RECORD, SUBJECT_BYTES } from "../../domain/recording.ts";
import { ENVELOPE_OVERHEAD, EnvelopePacker } from "../blocks/envelope-block.ts";
import { encodeFingerprintBlocks } from "../blocks/fingerprint-block.ts";
import { encodeKeyBlocks, KEY_BLOCK_ROWS, KEY_ROW_BYTES } from "../blocks/key-block.ts";
import { encodeTokenBlocks } from "../blocks/token-block.ts";
import type { EnvelopeContext } from "../sealing/associated-data.ts";
import { entryOverhead, TOKEN_PREFIX_BYTES, writeLength } from "../sealing/envelope.ts";
import { KEY_BYTES } from "../sealing/sizes.ts";
import type { EnvelopeBlock, KeyBlock, TokenBlock } from "../store/store.ts";
import { type Batch, WORD } from "./batch.ts";
import { RandomPool } from "./random-pool.ts";
import { Sealer } from "./sealer.ts";
import { compareKeys, type SortKey, sortRows } from "./sort-rows.ts";

/** Plaintext after which the next entry of the same subject starts another envelope: opening one stays cheap. */
const ENVELOPE_PLAINTEXT_BYTES = 16 * 1024;
/** From here on copying through a view is quicker than a loop. */
const SHORT_ORIGINAL = 64;

export interface BuiltSegment {
  readonly entries: number;
  readonly subjects: number;
  readonly keys: readonly KeyBlock[];
  readonly tokens: readonly TokenBlock[];
  readonly envelopes: readonly EnvelopeBlock[];
  readonly fingerprints: readonly Uint8Array[];
  /** The run's numbers of the columns, by their numbers in the segment. */
  readonly columns: readonly number[];
  readonly shapes: readonly number[];
}

export class SegmentBuilder {
  readonly #batch: Batch;
  readonly #wrapKey: Uint8Array;
  readonly #pool = new RandomPool();
  readonly #subjectKey = new Uint8Array(KEY_BYTES);
  readonly #keyRows = new Uint8Array(KEY_BLOCK_ROWS * KEY_ROW_BYTES);
  /** By row of the batch. */
  readonly #ordinals: Uint32Array;
  readonly #order: Uint32Array;
  /** The segment's number by the run's. */
  readonly #columnNumbers: Uint16Array;

  constructor(batch: Batch, wrapKey: Uint8Array) {
    this.#batch = batch;
    this.#wrapKey = wrapKey;
    const entries = batch.low.length;
    this.#ordinals = new Uint32Array(entries);
    this.#order = new Uint32Array(entries);
    this.#columnNumbers = new Uint16Array(batch.columnsSeen.length);
  }

  /** Rows of the batch sorted by fingerprint, of equal ones only the first; `rows` are candidates in any order. */
  distinct(rows: Uint32Array, count: number, out: Uint32Array): number {
    const { low, high } = this.#batch;
    const compareRest = (row: number, other: number): number => (low[row] as number) - (low[other] as number);
    sortRows(rows, count, { prefix: high, compareRest }, out);
    let left = 0;
    for (let i = 0; i < count; i++) {
      const row = out[i] as number;
      const last = left === 0 ? -1 : (out[left - 1] as number);
      if (last >= 0 && low[last] === low[row] && high[last] === high[row]) continue;
      out[left++] = row;
    }
    return left;
  }

  /** @param rows Rows to be written, sorted by fingerprint, each fingerprint once; at least one. */
  build(context: EnvelopeContext, rows: Uint32Array): BuiltSegment {
    const columns = numbersOf(this.#batch.columnsSeen);
    for (const [number, column] of columns.entries()) this.#columnNumbers[column] = number;
    const { keys, envelopes, subjects } = this.#seal(context, rows);
    return {
      entries: rows.length,
      subjects,
      keys,
      envelopes,
      tokens: this.#encodeTokens(context.segment, rows),
      fingerprints: this.#encodeFingerprints(context.segment, rows),
      columns,
      shapes: numbersOf(this.#batch.shapesSeen),
    };
  }

  wipe(): void {
    this.#pool.wipe();
    this.#subjectKey.fill(0);
  }

  #sorted(rows: Uint32Array, key: SortKey): Uint32Array {
    sortRows(rows, rows.length, key, this.#order);
    return this.#order.subarray(0, rows.length);
  }

  #seal(
    context: EnvelopeContext,
    rows: Uint32Array,
  ): { keys: readonly KeyBlock[]; envelopes: readonly EnvelopeBlock[]; subjects: number } {
    const { words, places, subjectPrefix: prefix } = this.#batch;
    // One array for all subjects in turn: a view for each would be garbage.
    const subjectWords = new Uint32Array(SUBJECT_BYTES / 4);
    const subject = new Uint8Array(subjectWords.buffer);
    const placeOf = (row: number): number => (places[row] as number) + WORD.subject;
    const compareRest = (row: number, other: number): number => compareKeys(words, placeOf(row), placeOf(other));
    const order = this.#sorted(rows, { prefix, compareRest });
    const sealer = new Sealer(context, this.#wrapKey);
    const packer = new EnvelopePacker(context.segment);
    const keys: KeyBlock[] = [];
    const place = { sealer, packer, subject, ordinal: 0, keyRow: 0 };
    let subjects = 0;
    for (let from = 0; from < order.length; ) {
      const first = placeOf(order[from] as number);
      let to = from + 1;
      while (to < order.length && isSameKey(words, first, placeOf(order[to] as number))) to++;
      for (let i = 0; i < 4; i++) subjectWords[i] = words[first + i] as number;
      this.#sealSubject(place, order, from, to);
      place.keyRow = (place.keyRow + 1) % KEY_BLOCK_ROWS;
      subjects++;
      if (subjects % KEY_BLOCK_ROWS === 0)
        keys.push(...encodeKeyBlocks(context.segment, this.#keyRows, KEY_BLOCK_ROWS));
      from = to;
    }
    keys.push(...encodeKeyBlocks(context.segment, this.#keyRows, subjects % KEY_BLOCK_ROWS));
    sealer.wipe();
    return { keys, envelopes: packer.finish(), subjects };
  }

  /** Seals the entries from `from` to `to`, all of one subject. */
  #sealSubject(place: SubjectPlace, order: Uint32Array, from: number, to: number): void {
    const { sealer, packer, subject, keyRow } = place;
    const random = this.#pool.next();
    // A copy: the pool may be drawn anew before the last of many envelopes.
    const key = this.#subjectKey;
    key.set(random.key);
    const rowAt = keyRow * KEY_ROW_BYTES;
    this.#keyRows.set(subject, rowAt);
    sealer.wrapKey(subject, random, this.#keyRows, rowAt + SUBJECT_BYTES);
    let nonce = random.envelopeNonce;
    for (let start = from; start < to; ) {
      const { end, size } = this.#envelopeEnd(order, start, to);
      this.#writeEntries(order, start, end, sealer.staging(size));
      for (let i = start; i < end; i++) this.#ordinals[order[i] as number] = place.ordinal;
      const at = packer.place(size + ENVELOPE_OVERHEAD);
      packer.bytes.set(subject, at);
      sealer.sealEnvelope(size, subject, nonce, key, packer.bytes, at + SUBJECT_BYTES);
      place.ordinal++;
      start = end;
      if (start < to) nonce = this.#pool.next().envelopeNonce;
    }
  }

  #envelopeEnd(order: Uint32Array, start: number, to: number): { readonly end: number; readonly size: number } {
    const { words, places } = this.#batch;
    let size = 0;
    let end = start;
    for (; end < to; end++) {
      const length = words[(places[order[end] as number] as number) + WORD.length] as number;
      const grown = size + entryOverhead(length) + length;
      if (end > start && grown > ENVELOPE_PLAINTEXT_BYTES) break;
      size = grown;
    }
    return { end, size };
  }

  #writeEntries(order: Uint32Array, start: number, end: number, out: Uint8Array): void {
    const { words, bytes, places } = this.#batch;
    let at = 0;
    for (let i = start; i < end; i++) {
      const place = places[order[i] as number] as number;
      const column = this.#columnNumbers[words[place + WORD.column] as number] as number;
      out[at++] = column & 0xff;
      out[at++] = column >>> 8;
      const token = 4 * (place + WORD.token);
      for (let k = 0; k < TOKEN_PREFIX_BYTES; k++) out[at + k] = bytes[token + k] as number;
      const length = words[place + WORD.length] as number;
      at = writeLength(out, at + TOKEN_PREFIX_BYTES, length);
      const from = 4 * place + RECORD.original;
      if (length > SHORT_ORIGINAL) out.set(bytes.subarray(from, from + length), at);
      else for (let k = 0; k < length; k++) out[at + k] = bytes[from + k] as number;
      at += length;
    }
  }

  #encodeTokens(segment: number, rows: Uint32Array): readonly TokenBlock[] {
    const { words, places, tokenPrefix: prefix } = this.#batch;
    const ordinals = this.#ordinals;
    const offset = WORD.token;
    const placeOf = (row: number): number => (places[row] as number) + offset;
    const compareRest = (row: number, other: number): number =>
      compareKeys(words, placeOf(row), placeOf(other)) || (ordinals[row] as number) - (ordinals[other] as number);
    const order = this.#sorted(rows, { prefix, compareRest });
    return encodeTokenBlocks(segment, { words, places, offset, ordinals }, order);
  }

  #encodeFingerprints(segment: number, rows: Uint32Array): readonly Uint8Array[] {
    const { low, high } = this.#batch;
    return encodeFingerprintBlocks(segment, { low, high, ordinals: this.#ordinals }, rows);
  }
}

/** Places of the ones. */
function numbersOf(seen: Uint8Array): readonly number[] {
  const numbers: number[] = [];
  for (let at = seen.indexOf(1); at >= 0; at = seen.indexOf(1, at + 1)) numbers.push(at);
  return numbers;
}

/** Where the next subject goes. */
interface SubjectPlace {
  readonly sealer: Sealer;
  readonly packer: EnvelopePacker;
  readonly subject: Uint8Array;
  /** Of the next envelope. */
  ordinal: number;
  /** Place in the key block being filled. */
  keyRow: number;
}

function isSameKey(words: Uint32Array, place: number, other: number): boolean {
  for (let i = 0; i < 4; i++) if (words[place + i] !== words[other + i]) return false;
  return true;
}
