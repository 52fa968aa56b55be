/** Choices that are the same for the same seed. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 ≤ result < limit, whole. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.below(10)).join("");
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => this.of([..."abcdefghijklmnopqrstuvwxyz"])).join("");
  }

  hex(count: number): string {
    return Array.from({ length: count }, () => this.below(16).toString(16)).join("");
  }
}

/** Deals every card of a list once, in a shuffled order, before any a second time. */
export class Deck<T> {
  readonly #cards: readonly T[];
  readonly #chance: Chance;
  #left: T[] = [];

  constructor(cards: readonly T[], chance: Chance) {
    this.#cards = cards;
    this.#chance = chance;
  }

  deal(): T {
    if (this.#left.length === 0) this.#shuffle();
    return this.#left.pop()!;
  }

  /** The first card of which something can be made; those passed over stay. Null when there is no such card. */
  dealFitting<R>(make: (card: T) => R | null): { readonly card: T; readonly made: R } | null {
    const before = this.#left.length;
    const isSecondTry = before === this.#cards.length;
    for (let at = 0; at < before; at++) {
      const card = this.#left[at]!;
      const made = make(card);
      if (made === null) continue;
      this.#left.splice(at, 1);
      return { card, made };
    }
    if (isSecondTry) return null;
    this.#shuffle();
    return this.dealFitting(make);
  }

  #shuffle(): void {
    const rest = [...this.#cards];
    this.#left = [];
    while (rest.length > 0) this.#left.push(rest.splice(this.#chance.below(rest.length), 1)[0]!);
  }
}
