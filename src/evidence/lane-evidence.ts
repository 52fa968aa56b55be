/** What one lane gathers of a run's evidence before it hands it on. */
import type { EvidenceSink } from "../domain/evidence.ts";
import { spanFingerprint, spanKey } from "../search/span-hash.ts";
import { addBeginning, LARGEST_PREFIX_BITS, prefixBytes } from "./prefix-table.ts";

/** What a lane must know; survives structured cloning. */
export interface LaneEvidenceSetup {
  readonly spanSecret: Uint8Array;
}

/** Of addresses that fakes are made of, and of every other address. */
const ADDRESS_WORDS = "example com org net test invalid localhost http https www mailto";
/** States and kinds that columns of any meaning hold, and that DDL and code are full of. */
const STATE_WORDS =
  "public private internal external active inactive enabled disabled pending approved rejected accepted declined confirmed cancelled canceled completed finished deleted archived blocked suspended expired created updated unknown default standard premium custom customer account business personal primary secondary other others system manual automatic normal urgent medium closed opened mobile office message password username address redacted anonymous undefined";
/** What fakes and markers write in every row: that they are met says nothing, not even that an original is so called. */
const OWN_WORDS = ["example", "invalid", "localhost", "mailto", "redacted"];
const COMMON_BIT = 1;
const RECORD_WORDS = 4;
/** Handed on when this many are gathered: half a MiB. */
const BATCH = 1 << 16;

export class LaneEvidence implements EvidenceSink {
  readonly spanSecret: Uint8Array;
  readonly commonTexts: readonly string[];
  commonBits: Uint8Array | null = null;
  /** Low half to high half of the fingerprints of OWN_WORDS. */
  readonly #own: ReadonlyMap<number, number>;
  readonly #prefixes = new Uint8Array(prefixBytes(LARGEST_PREFIX_BITS));
  #words = new Uint32Array(2 * BATCH);
  #length = 0;

  constructor({ spanSecret }: LaneEvidenceSetup, commonTexts: readonly string[]) {
    this.spanSecret = spanSecret;
    this.commonTexts = [...commonTexts, ADDRESS_WORDS, STATE_WORDS];
    const key = spanKey(spanSecret);
    this.#own = new Map(OWN_WORDS.map((word) => halves(spanFingerprint(key, word))));
  }

  take(records: Uint32Array): void {
    const count = records.length / RECORD_WORDS;
    const end = this.#length + 2 * count;
    if (end > this.#words.length) {
      const larger = new Uint32Array(2 * end);
      larger.set(this.#words.subarray(0, this.#length));
      this.#words = larger;
    }
    const words = this.#words;
    let to = this.#length;
    for (let at = 0; at < records.length; at += RECORD_WORDS) {
      const low = records[at]!;
      const high = records[at + 1]!;
      if ((low & COMMON_BIT) !== 0 && this.#own.get(low) === high) continue;
      words[to++] = low;
      words[to++] = high;
      addBeginning(this.#prefixes, records[at + 2]!, records[at + 3]!);
    }
    this.#length = to;
  }

  /** Fingerprints to hand on, low half first; null while there are few. */
  full(): Uint32Array<ArrayBuffer> | null {
    return this.#length >= 2 * BATCH ? this.#rest() : null;
  }

  finish(): LaneFindings {
    return { fingerprints: this.#rest(), prefixes: this.#prefixes };
  }

  #rest(): Uint32Array<ArrayBuffer> {
    const rest = this.#words.slice(0, this.#length);
    this.#length = 0;
    return rest;
  }
}

/** Of a fingerprint that is marked as common. */
function halves(fingerprint: bigint): [low: number, high: number] {
  return [Number(BigInt.asUintN(32, fingerprint | BigInt(COMMON_BIT))), Number(fingerprint >> 32n)];
}

/** The last that a lane hands on. */
export interface LaneFindings {
  readonly fingerprints: Uint32Array<ArrayBuffer>;
  readonly prefixes: Uint8Array<ArrayBuffer>;
}
