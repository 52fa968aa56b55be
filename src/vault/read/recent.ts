/** A map that forgets what was not used for longest, bounded by a weight such as bytes. */
export class Recent<Key, Value> {
  readonly #items = new Map<Key, { readonly value: Value; readonly weight: number }>();
  readonly #most: number;
  #total = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    const item = this.#items.get(key);
    if (item === undefined) return undefined;
    this.#items.delete(key);
    this.#items.set(key, item);
    return item.value;
  }

  set(key: Key, value: Value, weight: number): void {
    const before = this.#items.get(key);
    if (before !== undefined) this.#remove(key, before.weight);
    this.#items.set(key, { value, weight });
    this.#total += weight;
    for (const [oldest, item] of this.#items) {
      if (this.#total <= this.#most || this.#items.size === 1) break;
      this.#remove(oldest, item.weight);
    }
  }

  *values(): Generator<Value> {
    for (const { value } of this.#items.values()) yield value;
  }

  clear(): void {
    this.#items.clear();
    this.#total = 0;
  }

  #remove(key: Key, weight: number): void {
    this.#items.delete(key);
    this.#total -= weight;
  }
}
