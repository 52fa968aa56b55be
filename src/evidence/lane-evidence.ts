/** What one lane gathers of a run's evidence before it hands it on. */
import type { EvidenceSink } from "../domain/evidence.ts";
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
const RECORD_WORDS = 4;
/** Handed on when this many are gathered: half a MiB. */
const BATCH = 1 << 16;

export class LaneEvidence implements EvidenceSink {
  readonly spanSecret: Uint8Array;
  readonly commonTexts: readonly string[];
  commonBits: Uint8Array | null = null;
  readonly #prefixes = new Uint8Array(prefixBytes(LARGEST_PREFIX_BITS));
  #words = new Uint32Array(2 * BATCH);
  #length = 0;

  constructor({ spanSecret }: LaneEvidenceSetup, commonTexts: readonly string[]) {
    this.spanSecret = spanSecret;
    this.commonTexts = [...commonTexts, ADDRESS_WORDS, STATE_WORDS];
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
      words[to++] = records[at]!;
      words[to++] = records[at + 1]!;
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

/** The last that a lane hands on. */
export interface LaneFindings {
  readonly fingerprints: Uint32Array<ArrayBuffer>;
  readonly prefixes: Uint8Array<ArrayBuffer>;
}
