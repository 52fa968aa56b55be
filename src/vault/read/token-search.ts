/** Finds many tokens in the token blocks of a segment, with as few reads as it takes. */
import { TOKEN_BYTES } from "../../domain/recording.ts";
import { HEADER_BYTES, openRows } from "../blocks/frame.ts";
import { compareBytes, firstNotBelow } from "../blocks/search.ts";
import type { EntryStore, Segment } from "../store/store.ts";

/** Token, then the ordinal of its envelope (layout: blocks/token-block.ts). */
const ROW_BYTES = TOKEN_BYTES + 4;
/** From this share of a segment's blocks on, reading all of them in a row is faster than one by one. */
const BLOCKS_PER_TOKEN = 4;

/** Tokens that are looked for: token i is at 16 i. */
export interface WantedTokens {
  readonly bytes: Uint8Array;
  /** Numbers of the tokens, sorted by token. */
  readonly order: Uint32Array;
}

/** `token`: its number. */
export type OnHit = (token: number, ordinal: number) => void;

/** @param bytes Tokens one after the other. */
export function sortTokens(bytes: Uint8Array): WantedTokens {
  const order = Uint32Array.from({ length: bytes.length / TOKEN_BYTES }, (_, i) => i);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // 48 bits tell nearly all tokens apart, and a number has room for 53.
  const keys = Float64Array.from(order, (i) => view.getUint32(16 * i) * 0x10000 + view.getUint16(16 * i + 4));
  order.sort((a, b) => keys[a]! - keys[b]! || compareBytes(bytes, 16 * a, bytes, 16 * b, TOKEN_BYTES));
  return { bytes, order };
}

export class TokenSearch {
  readonly #entries: EntryStore;
  /** Rows of whole segments, by segment, as long as the budget lasts. They hold nothing secret. */
  readonly #loaded = new Map<number, Uint8Array>();
  #budget: number;

  /** @param budget Bytes that rows of whole segments may take in memory. */
  constructor(entries: EntryStore, budget: number) {
    this.#entries = entries;
    this.#budget = budget;
  }

  /** @throws SafelockError VAULT_CORRUPT */
  async find(segment: Segment, wanted: WantedTokens, onHit: OnHit): Promise<void> {
    const walk = new Walk(wanted, onHit);
    const loaded = this.#loaded.get(segment.segment);
    if (loaded !== undefined) walk.through(loaded);
    else if (wanted.order.length * BLOCKS_PER_TOKEN < segment.tokenBlocks) await this.#probe(segment, walk);
    else await this.#scan(segment, walk);
  }

  async #probe({ segment }: Segment, walk: Walk): Promise<void> {
    for (let token = walk.next; token !== null; token = walk.next) {
      const blocks = await this.#entries.tokenBlocksFor(segment, token);
      for (const block of blocks) walk.within(payload(block, segment));
      walk.leave(token);
    }
  }

  async #scan({ segment, entries }: Segment, walk: Walk): Promise<void> {
    const isKept = entries * ROW_BYTES <= this.#budget;
    const rows: Uint8Array[] = [];
    for await (const { bytes, last } of this.#entries.tokenBlocks(segment)) {
      if (!isKept && !walk.reaches(last)) continue;
      const block = payload(bytes, segment);
      if (isKept) rows.push(block.slice());
      walk.through(block);
    }
    if (!isKept) return;
    const all = new Uint8Array(Buffer.concat(rows));
    this.#budget -= all.length;
    this.#loaded.set(segment, all);
  }
}

function payload(block: Uint8Array, segment: number): Uint8Array {
  const rows = openRows("token", block, segment, ROW_BYTES);
  return block.subarray(HEADER_BYTES, HEADER_BYTES + rows * ROW_BYTES);
}

/** Goes through sorted tokens and sorted rows side by side. */
class Walk {
  readonly #wanted: WantedTokens;
  readonly #onHit: OnHit;
  #at = 0;

  constructor(wanted: WantedTokens, onHit: OnHit) {
    this.#wanted = wanted;
    this.#onHit = onHit;
  }

  /** The next token that is looked for; null when all were. */
  get next(): Uint8Array | null {
    return this.#at < this.#wanted.order.length ? this.#token(this.#at) : null;
  }

  /** Whether a token that is not bigger than `last` is still looked for. */
  reaches(last: Uint8Array): boolean {
    const token = this.next;
    return token !== null && compareBytes(token, 0, last, 0, TOKEN_BYTES) <= 0;
  }

  /**
   * Rows that follow each other in a segment: tokens smaller than the last row are done, and one that is equal stays,
   * since the next rows may have it, too.
   */
  through(rows: Uint8Array): void {
    const done = this.#match(rows);
    this.#at = done;
  }

  /** Rows of one of the blocks that may hold the next token. */
  within(rows: Uint8Array): void {
    const start = this.#at;
    const done = this.#match(rows);
    this.#at = Math.max(start, done);
  }

  /** The token was looked for in all blocks that may hold it. */
  leave(token: Uint8Array): void {
    const next = this.next;
    if (next !== null && compareBytes(next, 0, token, 0, TOKEN_BYTES) === 0) this.#at++;
  }

  /** Tells the hits; returns the place of the first token that rows after these may hold. */
  #match(rows: Uint8Array): number {
    const count = rows.length / ROW_BYTES;
    const { order } = this.#wanted;
    let from = 0;
    let at = this.#at;
    for (; at < order.length && from < count; at++) {
      const token = this.#token(at);
      const sorted = { bytes: rows, start: from * ROW_BYTES, rows: count - from, rowBytes: ROW_BYTES };
      from += firstNotBelow(sorted, token);
      let row = from;
      for (; row < count && compareBytes(rows, row * ROW_BYTES, token, 0, TOKEN_BYTES) === 0; row++) {
        this.#onHit(order[at]!, ordinalAt(rows, row));
      }
      if (row === count) break;
    }
    return at;
  }

  #token(at: number): Uint8Array {
    const place = this.#wanted.order[at]! * TOKEN_BYTES;
    return this.#wanted.bytes.subarray(place, place + TOKEN_BYTES);
  }
}

function ordinalAt(rows: Uint8Array, row: number): number {
  const at = row * ROW_BYTES + TOKEN_BYTES;
  return (rows[at]! | (rows[at + 1]! << 8) | (rows[at + 2]! << 16)) + rows[at + 3]! * 0x1000000;
}
