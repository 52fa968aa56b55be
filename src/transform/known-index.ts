/** Looks known values up by fingerprint: the reading side of the table in domain/known-values.ts. */
import { type KnownKind, type KnownValues, knownKinds, SLOT_WORDS } from "../domain/known-values.ts";

export interface KnownEntry {
  readonly kind: KnownKind;
  /** See known-spellings.ts; null: a marker stands for it. */
  readonly replacement: string | null;
  readonly firstHalf: number;
}

export class KnownIndex {
  readonly #slots: Uint32Array;
  readonly #mask: number;
  readonly #reach: Uint16Array;
  readonly #reachMask: number;
  readonly #texts: Buffer;

  constructor({ slots, reach, texts }: KnownValues) {
    this.#slots = new Uint32Array(slots);
    this.#mask = this.#slots.length / SLOT_WORDS - 1;
    this.#reach = new Uint16Array(reach);
    this.#reachMask = this.#reach.length - 1;
    this.#texts = Buffer.from(texts as unknown as ArrayBuffer);
  }

  /** Letters of the longest known span with this hash of its beginning; 0: there is none. */
  reachOf(beginning: number): number {
    const found = this.#reach[beginning & this.#reachMask]!;
    if (found === 0) return 0;
    const check = found >>> 8;
    return check === 0 || check === beginning >>> 24 ? found & 0xff : 0;
  }

  /** Number of the entry, or -1. */
  find(low: number, high: number): number {
    const slots = this.#slots;
    for (let place = low & this.#mask; ; place = (place + 1) & this.#mask) {
      const at = SLOT_WORDS * place;
      const found = slots[at]!;
      if (found === low && slots[at + 1] === high) return place;
      if (found === 0 && slots[at + 1] === 0) return -1;
    }
  }

  entry(place: number): KnownEntry {
    const at = SLOT_WORDS * place;
    const start = this.#slots[at + 2]!;
    const facts = this.#slots[at + 3]!;
    const length = facts & 0xffff;
    const kind = knownKinds[(facts >>> 16) & 0xff] ?? "known";
    const text = length === 0 ? null : this.#texts.toString("utf8", start, start + length);
    return { kind, replacement: text, firstHalf: facts >>> 24 };
  }
}
