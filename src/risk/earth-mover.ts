/**
 * How far the sensitive values of one class are from those of the whole table: the earth mover's distance of t-closeness
 * (Li, Li, Venkatasubramanian 2007), 0 to 1.
 */

/** Any two values are equally far: half of the sum of differences. `shares` by value of the class, `whole` by value. */
export function equalDistance(shares: ReadonlyMap<number, number>, whole: (value: number) => number): number {
  let differences = 0;
  let covered = 0;
  for (const [value, share] of shares) {
    const expected = whole(value);
    differences += Math.abs(share - expected);
    covered += expected;
  }
  return (differences + Math.max(0, 1 - covered)) / 2;
}

/** Ranks of all values, and sums over them, so that a class costs its own values only. */
export class OrderedDistance {
  /** Share of rows with a rank up to this one. */
  readonly #cumulated: Float64Array;
  /** Sum of `cumulated` before a rank. */
  readonly #sums: Float64Array;

  /** Share of the rows of each rank, in order. */
  constructor(shares: readonly number[]) {
    this.#cumulated = new Float64Array(shares.length);
    this.#sums = new Float64Array(shares.length + 1);
    let cumulated = 0;
    shares.forEach((share, rank) => {
      cumulated += share;
      this.#cumulated[rank] = cumulated;
      this.#sums[rank + 1] = (this.#sums[rank] ?? 0) + cumulated;
    });
  }

  /** `ranks` ascending, `shares` beside them. */
  of(ranks: readonly number[], shares: readonly number[]): number {
    const last = this.#cumulated.length - 1;
    if (last < 1) return 0;
    let moved = 0;
    let cumulated = 0;
    let from = 0;
    ranks.forEach((rank, i) => {
      moved += this.#gap(from, rank, cumulated);
      cumulated += shares[i] ?? 0;
      from = rank;
    });
    moved += this.#gap(from, last, cumulated);
    return Math.min(1, moved / last);
  }

  /** Sum of |level - cumulated| over ranks from `from` to `to` - 1. */
  #gap(from: number, to: number, level: number): number {
    const crossing = this.#firstAbove(level, from, to);
    const below = level * (crossing - from) - this.#sum(from, crossing);
    const above = this.#sum(crossing, to) - level * (to - crossing);
    return Math.max(0, below) + Math.max(0, above);
  }

  #sum(from: number, to: number): number {
    return (this.#sums[to] ?? 0) - (this.#sums[from] ?? 0);
  }

  #firstAbove(level: number, from: number, to: number): number {
    let low = from;
    let high = to;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#cumulated[middle] ?? 0) > level) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
