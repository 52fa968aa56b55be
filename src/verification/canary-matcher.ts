/** Canaries among the letters that the kernel has read. */
import type { KernelFunctions } from "../kernel/kernel.ts";
import type { Canary } from "./search-tables.ts";

/** Letters that the kernel's bits are of. */
export const CANARY_LETTERS = 4;
const WORD_WORDS = 3;

/** Where the kernel met the beginning of a canary: addresses, numbers of words. */
export interface MetPlace {
  readonly letters: number;
  readonly word: number;
  readonly words: number;
  readonly count: number;
  /** Behind all letters. */
  readonly end: number;
}

export interface MetCanary {
  readonly number: number;
  /** Addresses of the bytes it was read from. */
  readonly from: number;
  readonly to: number;
}

export class CanaryMatcher {
  readonly #canaries: readonly Canary[];
  readonly #byBeginning = new Map<string, number[]>();
  readonly longest: number;

  constructor(canaries: readonly Canary[]) {
    this.#canaries = canaries;
    this.longest = canaries.reduce((most, { letters }) => Math.max(most, letters.length), 0);
    for (const [number, { letters }] of canaries.entries()) {
      const beginning = letters.slice(0, CANARY_LETTERS);
      this.#byBeginning.set(beginning, [...(this.#byBeginning.get(beginning) ?? []), number]);
    }
  }

  fill(run: KernelFunctions, bits: Uint8Array): void {
    for (const beginning of this.#byBeginning.keys()) {
      const [a, b, c, d] = Array.from({ length: CANARY_LETTERS }, (_, i) => beginning.charCodeAt(i));
      const bit = run.canaryHash(a! | (b! << 16), c! | (d! << 16)) >>> 0;
      bits[bit >>> 3]! |= 1 << (bit & 7);
    }
  }

  match(words: Uint32Array, units: Uint16Array, place: MetPlace): MetCanary[] {
    const at = place.letters / 2;
    const left = (place.end - place.letters) / 2;
    if (left < CANARY_LETTERS) return [];
    const candidates = this.#byBeginning.get(String.fromCharCode(...units.subarray(at, at + CANARY_LETTERS))) ?? [];
    return candidates.flatMap((number) => {
      const canary = this.#canaries[number]!;
      if (canary.letters.length > left || !isThere(canary.letters, units, at)) return [];
      const met = spanAt(words, place, canary);
      return met === null ? [] : [{ number, ...met }];
    });
  }
}

function isThere(letters: string, units: Uint16Array, at: number): boolean {
  for (let i = 0; i < letters.length; i++) if (units[at + i] !== letters.charCodeAt(i)) return false;
  return true;
}

/**
 * The bytes of a canary, or null: letters of several words that only happen to meet. It is one when it begins and ends with
 * words, however they are divided, or when it is divided as the canary is, whatever stands before and behind it.
 */
function spanAt(
  words: Uint32Array,
  place: MetPlace,
  { letters, borders }: Canary,
): { from: number; to: number } | null {
  const start = (w: number) => (w < place.count ? words[place.words / 4 + WORD_WORDS * w]! : place.end);
  const end = place.letters + 2 * letters.length;
  const met: number[] = [];
  let last = place.word;
  while (start(last + 1) < end) {
    last++;
    met.push((start(last) - place.letters) / 2);
  }
  const isSpan = start(place.word) === place.letters && start(last + 1) === end;
  const isDivided = met.length === borders.length && met.every((border, i) => border === borders[i]);
  if (!isSpan && !isDivided) return null;
  const bytes = (w: number) => place.words / 4 + WORD_WORDS * w;
  return { from: words[bytes(place.word) + 1]!, to: Math.max(words[bytes(last) + 2]!, words[bytes(last) + 1]!) };
}
