/** 64-bit fingerprints of texts and tuples, for counting. They stay in memory: nothing of them is told or stored. */

/** Two 32-bit lanes; `high` and `low` are filled by `add` and `addNull`. */
export class TupleHash {
  high = 0;
  low = 0;

  reset(): void {
    this.high = 0x9e3779b9;
    this.low = 0x243f6a88;
  }

  /** The length goes in before the text, so that the border between two texts counts. */
  add(text: string): void {
    let high = Math.imul(this.high ^ text.length, 0x85ebca6b);
    let low = Math.imul(this.low + text.length + 1, 0xc2b2ae35);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      high = Math.imul(high ^ unit, 0x9e3779b1);
      high ^= high >>> 15;
      low = Math.imul(low ^ unit, 0x5f356495);
      low ^= low >>> 13;
    }
    this.high = mix(high ^ (low >>> 7));
    this.low = mix(low + Math.imul(this.high, 0x27d4eb2f));
  }

  /** NULL is a value of its own, other than every text. */
  addNull(): void {
    this.high = mix(this.high ^ 0x6a09e667);
    this.low = mix(this.low ^ 0x3c6ef372);
  }

  addNumber(number: number): void {
    this.high = mix(this.high ^ number);
    this.low = mix(this.low + Math.imul(number, 0x9e3779b1) + 1);
  }
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return (mixed ^ (mixed >>> 16)) | 0;
}

const one = new TupleHash();

/** A whole number below 2^53 that stands for the text: equal texts have equal numbers. */
export function textNumber(text: string): number {
  one.reset();
  one.add(text);
  return (one.high >>> 0) * 2 ** 21 + (one.low >>> 11);
}
