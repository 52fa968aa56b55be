/**
 * FF1 of NIST SP 800-38G for a batch of equally long numeral strings: each of its ten rounds encrypts the blocks of all
 * values in one call, because one call of node:crypto costs more than the encryption of many blocks.
 */
import { createCipheriv } from "node:crypto";

const ROUNDS = 10;
const BLOCK = 16;
/** Half a string must stay below this many values, so that all arithmetic is exact in doubles. */
const MAX_HALF = 2 ** 37;
/** SP 800-38G revision 1 requires a million values at least. */
export const FEWEST_VALUES = 1_000_000;

export interface Ff1Setup {
  /** AES key of 16, 24 or 32 bytes. */
  readonly key: Uint8Array;
  readonly radix: number;
  /** Numerals in each value. */
  readonly length: number;
  readonly tweak?: Uint8Array;
}

/** A value cut in two: `left` holds the more significant half (length / 2 numerals, rounded down). */
export interface Halves {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

export class Ff1 {
  readonly leftModulus: number;
  readonly rightModulus: number;
  private readonly setup: Ff1Setup;
  private readonly tweak: Uint8Array;
  /** Bytes of a half as a number: b of the standard. */
  private readonly halfBytes: number;
  /** Bytes of each round's output that count: d of the standard. */
  private readonly outputBytes: number;
  /** AES of the fixed first block P, to which every round's second block is added. */
  private readonly firstBlock: Uint8Array;

  /** Throws RangeError for a radix and length that the exact arithmetic or the standard does not allow. */
  constructor(setup: Ff1Setup) {
    const { radix, length } = setup;
    const leftLength = Math.floor(length / 2);
    const rightLength = length - leftLength;
    this.leftModulus = radix ** leftLength;
    this.rightModulus = radix ** rightLength;
    if (length < 2 || this.rightModulus > MAX_HALF)
      throw new RangeError(`FF1 of ${length} numerals of radix ${radix} is not supported`);
    this.setup = setup;
    this.tweak = setup.tweak ?? new Uint8Array(0);
    this.halfBytes = Math.ceil(Math.ceil(rightLength * Math.log2(radix)) / 8);
    this.outputBytes = 4 * Math.ceil(this.halfBytes / 4) + 4;
    this.firstBlock = this.encryptBlocks(this.parameterBlock(leftLength));
  }

  /** Replaces the halves by their encryption, in place. */
  encrypt(values: Halves): void {
    let { left, right } = values;
    for (let round = 0; round < ROUNDS; round++) {
      const modulus = round % 2 === 0 ? this.leftModulus : this.rightModulus;
      this.addRound({ round, modulus, source: right, into: left });
      [left, right] = [right, left];
    }
    // After an even number of swaps the names point to the arrays they started with.
  }

  /** into = (into + F(source)) mod modulus. */
  private addRound(step: { round: number; modulus: number; source: Float64Array; into: Float64Array }): void {
    const { modulus, source, into } = step;
    const digests = this.digests(step.round, source);
    for (let i = 0; i < into.length; i++) {
      let number = 0;
      const at = i * BLOCK;
      for (let k = 0; k < this.outputBytes; k += 2) {
        number = (number * 0x1_0000 + ((digests[at + k]! << 8) | digests[at + k + 1]!)) % modulus;
      }
      into[i] = (into[i]! + number) % modulus;
    }
  }

  /** CBC-MAC of P and Q for each value; Q = tweak, zeros, round number, the half as a number. */
  private digests(round: number, source: Float64Array): Uint8Array {
    const suffix = 1 + this.halfBytes;
    const blocks = Math.ceil((this.tweak.length + suffix) / BLOCK);
    const template = new Uint8Array(blocks * BLOCK);
    template.set(this.tweak);
    template[template.length - suffix] = round;
    let state: Uint8Array = new Uint8Array(source.length * BLOCK);
    for (let i = 0; i < source.length; i++) state.set(this.firstBlock, i * BLOCK);
    for (let block = 0; block < blocks; block++) {
      const isLast = block === blocks - 1;
      for (let i = 0; i < source.length; i++) {
        const at = i * BLOCK;
        for (let k = 0; k < BLOCK; k++) state[at + k]! ^= template[block * BLOCK + k]!;
        if (isLast) xorNumber(state, at + BLOCK, source[i]!);
      }
      state = this.encryptBlocks(state);
    }
    return state;
  }

  private parameterBlock(leftLength: number): Uint8Array {
    const block = new Uint8Array(BLOCK);
    const view = new DataView(block.buffer);
    block.set([1, 2, 1]);
    view.setUint8(3, this.setup.radix >>> 16);
    view.setUint16(4, this.setup.radix & 0xffff);
    block[6] = ROUNDS;
    block[7] = leftLength % 256;
    view.setUint32(8, this.setup.length);
    view.setUint32(12, this.tweak.length);
    return block;
  }

  private encryptBlocks(blocks: Uint8Array): Uint8Array {
    const cipher = createCipheriv(`aes-${this.setup.key.length * 8}-ecb`, this.setup.key, null).setAutoPadding(false);
    return cipher.update(blocks);
  }
}

/** XORs a number, big-endian, into the bytes that end before `end`. */
function xorNumber(bytes: Uint8Array, end: number, number: number): void {
  let rest = number;
  for (let at = end - 1; rest > 0; at--) {
    bytes[at]! ^= rest % 256;
    rest = Math.floor(rest / 256);
  }
}
