/** l-diversity, t-closeness and homogeneity: what a class tells of the sensitive values of its people. */
import type { SensitiveMeasures } from "../domain/risk.ts";
import type { ClassCounter, SensitiveCounts } from "./class-counter.ts";
import { equalDistance, OrderedDistance } from "./earth-mover.ts";
import type { ValueCounter } from "./value-counter.ts";

export function measureSensitive(counter: ClassCounter): SensitiveMeasures[] {
  return counter.sensitive.map((counts) => measureColumn(counter, counts));
}

function measureColumn(counter: ClassCounter, counts: SensitiveCounts): SensitiveMeasures {
  const { values, column } = counts;
  const distance = values.isOverfull ? null : distanceOf(values);
  let l = Number.POSITIVE_INFINITY;
  let entropyL = Number.POSITIVE_INFINITY;
  let homogeneousRows = 0;
  let t = 0;
  let distanceRows = 0;
  for (const { number, shares } of classesOf(counts)) {
    const size = counter.sizeOf(number);
    l = Math.min(l, shares.size);
    entropyL = Math.min(entropyL, effectiveNumber(shares.values()));
    if (shares.size === 1) homogeneousRows += size;
    const moved = distance?.(shares) ?? 0;
    t = Math.max(t, moved);
    distanceRows += moved * size;
  }
  const isEmpty = counter.countedRows === 0;
  const isUnknown = isEmpty || distance === null;
  return {
    column,
    values: values.size,
    l: isEmpty ? null : l,
    entropyL: isEmpty ? null : entropyL,
    homogeneousShare: isEmpty ? 0 : homogeneousRows / counter.countedRows,
    t: isUnknown ? null : t,
    meanT: isUnknown ? null : distanceRows / counter.countedRows,
    distance: values.isOrdered ? "ordered" : "equal",
  };
}

/** Each class with the share of its rows by value. */
function* classesOf(counts: SensitiveCounts): Generator<{ number: number; shares: Map<number, number> }> {
  const { pairs, pairRows } = counts;
  const order = Uint32Array.from({ length: pairs.size }, (_, i) => i).sort((a, b) => pairs.highOf(a) - pairs.highOf(b));
  for (let start = 0; start < order.length; ) {
    const number = pairs.highOf(order[start] ?? 0);
    let end = start;
    let rows = 0;
    for (; end < order.length && pairs.highOf(order[end] ?? 0) === number; end++)
      rows += pairRows[order[end] ?? 0] ?? 0;
    const shares = new Map<number, number>();
    for (let i = start; i < end; i++) {
      const pair = order[i] ?? 0;
      shares.set(pairs.lowOf(pair), (pairRows[pair] ?? 0) / rows);
    }
    yield { number, shares };
    start = end;
  }
}

/** The exponential of the entropy: as many equally frequent values would be as uncertain. */
function effectiveNumber(shares: Iterable<number>): number {
  let entropy = 0;
  for (const share of shares) entropy -= share * Math.log(share);
  return Math.exp(entropy);
}

function distanceOf(values: ValueCounter): (shares: ReadonlyMap<number, number>) => number {
  if (!values.isOrdered) return (shares) => equalDistance(shares, (value) => values.rowsOf(value) / values.rows);
  const { rankOf, sharesByRank } = ranked(values);
  const distance = new OrderedDistance(sharesByRank);
  return (shares) => {
    const byRank = new Map<number, number>();
    for (const [value, share] of shares) {
      const rank = rankOf[value] ?? 0;
      byRank.set(rank, (byRank.get(rank) ?? 0) + share);
    }
    const ranks = [...byRank.keys()].sort((a, b) => a - b);
    return distance.of(
      ranks,
      ranks.map((rank) => byRank.get(rank) ?? 0),
    );
  };
}

/** `1.0` and `1.00` are one rank. */
function ranked(values: ValueCounter): { readonly rankOf: Uint32Array; readonly sharesByRank: number[] } {
  const rankOf = new Uint32Array(values.size);
  const sharesByRank: number[] = [];
  let last = Number.NaN;
  for (const value of values.inOrder()) {
    const order = values.orderOf(value);
    if (order !== last) sharesByRank.push(0);
    last = order;
    const rank = sharesByRank.length - 1;
    rankOf[value] = rank;
    sharesByRank[rank] = (sharesByRank[rank] ?? 0) + values.rowsOf(value) / values.rows;
  }
  return { rankOf, sharesByRank };
}
