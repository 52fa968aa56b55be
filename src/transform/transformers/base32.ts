/** Tokens: lower-case letters and the digits 2 to 7, five bits each. */

export const BASE32_ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Bits that a token on a unique column has at least, so that a billion values stay distinct. */
export const UNIQUE_BITS = 80;

/** Characters of a token for a unique column. */
export const UNIQUE_CHARACTERS = UNIQUE_BITS / 5;

/** The first `characters` five-bit groups of `bytes`, most significant bit first. */
export function base32(bytes: Uint8Array, characters: number): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (let at = 0; text.length < characters; ) {
    if (held < 5) {
      bits = ((bits << 8) | bytes[at++]!) & 0xffff;
      held += 8;
    }
    held -= 5;
    text += BASE32_ALPHABET[(bits >> held) & 31]!;
  }
  return text;
}
