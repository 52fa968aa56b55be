/** The finalizer of MurmurHash3 for 32 bits (Austin Appleby, public domain): every bit of `value` reaches every bit of the result. */
export function scramble(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85eb_ca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2_ae35);
  return bits ^ (bits >>> 16);
}
