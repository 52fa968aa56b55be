/** Draws digits, letters and numbers from a value's tag. */

/**
 * xoshiro128** seeded by 16 bytes of the tag: as many draws as a long value needs, the same on every machine. The tag is
 * a keyed hash, so the draws say nothing about the value.
 */
export class TagDraw {
  private a = 0;
  private b = 0;
  private c = 0;
  private d = 0;

  /** Starts the draws of the value whose tag is at [32 index, 32 index + 32) of `tags`. */
  seed(tags: Uint8Array, index: number): this {
    const at = index * 32;
    this.a = word(tags, at);
    this.b = word(tags, at + 4);
    this.c = word(tags, at + 8);
    // All four words zero would stay zero for ever.
    this.d = word(tags, at + 12) || 1;
    return this;
  }

  /** 32 random bits, as an unsigned number. */
  next(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** A whole number from 0 to `bound` - 1; `bound` is at most 2^32. */
  below(bound: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * bound);
  }

  pick<T>(entries: readonly T[]): T {
    return entries[this.below(entries.length)]!;
  }

  digits(count: number): string {
    let text = "";
    for (let i = 0; i < count; i++) text += this.below(10);
    return text;
  }

  /** Fills a pattern: `#` becomes a digit, `?` a capital letter, everything else stays. */
  pattern(pattern: string): string {
    return pattern.replace(/[#?]/g, (sign) =>
      sign === "#" ? String(this.below(10)) : String.fromCharCode(65 + this.below(26)),
    );
  }
}

function word(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24) | 0;
}
