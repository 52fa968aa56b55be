/**
 * Compares the token rows of a segment with the entries inside its envelopes, in bounded memory: per envelope, how many
 * and the sum of their first bytes. Tokens are HMACs, so that equal sums by accident do not happen.
 */
export class TokenTally {
  private readonly counts: Int32Array;
  private readonly sums: Uint32Array;
  private readonly opened: Uint8Array;
  /** Token rows that lead to no envelope, not even an emptied one. */
  stray = 0;

  /** @param envelopes Ordinals count from 0 to this. */
  constructor(envelopes: number) {
    this.counts = new Int32Array(envelopes);
    this.sums = new Uint32Array(envelopes * 2);
    this.opened = new Uint8Array(envelopes);
  }

  addRow(ordinal: number, token: Uint8Array): void {
    if (ordinal >= this.counts.length) this.stray++;
    this.count(ordinal, token, 1);
  }

  /** @param prefix First 8 bytes of the entry's token. */
  addEntry(ordinal: number, prefix: Uint8Array): void {
    this.opened[ordinal] = 1;
    this.count(ordinal, prefix, -1);
  }

  /** Opened envelopes whose entries are not those that the token rows lead to. */
  differences(): number {
    let different = 0;
    for (let ordinal = 0; ordinal < this.counts.length; ordinal++) {
      const isEqual = this.counts[ordinal] === 0 && this.sums[2 * ordinal] === 0 && this.sums[2 * ordinal + 1] === 0;
      if (!isEqual && this.opened[ordinal] === 1) different++;
    }
    return different;
  }

  private count(ordinal: number, bytes: Uint8Array, sign: 1 | -1): void {
    if (ordinal >= this.counts.length) return;
    this.counts[ordinal] = (this.counts[ordinal] as number) + sign;
    for (const half of [0, 1]) {
      const at = 4 * half;
      const word = (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
      const place = 2 * ordinal + half;
      // Uint32Array keeps the sum modulo 2^32.
      this.sums[place] = (this.sums[place] as number) + sign * word;
    }
  }
}
