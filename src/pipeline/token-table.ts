/** A set of tokens that numbers them in the order of their coming. Open addressing over flat arrays. */

const TOKEN_WORDS = 4;
const FIRST_CAPACITY = 1 << 12;

export class TokenTable {
  /** Number + 1 of the token in a place; 0: free. */
  #places = new Int32Array(FIRST_CAPACITY);
  #words = new Uint32Array((FIRST_CAPACITY / 2) * TOKEN_WORDS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The number of the token whose four words are at `at`; a new one when it was not met before. */
  numberOf(words: Uint32Array, at: number): number {
    const mask = this.#places.length - 1;
    // Tokens are random already.
    for (let place = words[at]! & mask; ; place = (place + 1) & mask) {
      const number = this.#places[place]! - 1;
      if (number < 0) return this.#add(words, at, place);
      const known = number * TOKEN_WORDS;
      const isSame =
        this.#words[known] === words[at] &&
        this.#words[known + 1] === words[at + 1] &&
        this.#words[known + 2] === words[at + 2] &&
        this.#words[known + 3] === words[at + 3];
      if (isSame) return number;
    }
  }

  /** Tokens from number `from` on, 16 bytes each. */
  tokensFrom(from: number): Uint8Array {
    const words = this.#words.slice(from * TOKEN_WORDS, this.#size * TOKEN_WORDS);
    return new Uint8Array(words.buffer);
  }

  clear(): void {
    this.#places = new Int32Array(FIRST_CAPACITY);
    this.#words = new Uint32Array((FIRST_CAPACITY / 2) * TOKEN_WORDS);
    this.#size = 0;
  }

  #add(words: Uint32Array, at: number, place: number): number {
    const number = this.#size++;
    for (let i = 0; i < TOKEN_WORDS; i++) this.#words[number * TOKEN_WORDS + i] = words[at + i]!;
    this.#places[place] = number + 1;
    if (this.#size * 2 >= this.#places.length) this.#grow();
    return number;
  }

  #grow(): void {
    const places = new Int32Array(this.#places.length * 2);
    const words = new Uint32Array(places.length * (TOKEN_WORDS / 2));
    words.set(this.#words);
    const mask = places.length - 1;
    for (let number = 0; number < this.#size; number++) {
      let place = words[number * TOKEN_WORDS]! & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = number + 1;
    }
    this.#places = places;
    this.#words = words;
  }
}
