/** k-anonymity: how many rows share all quasi-identifiers. */
import type { ClassMeasures, ClassSizes } from "../domain/risk.ts";
import type { ClassCounter } from "./class-counter.ts";

const ROWS_NAMED = 20;

/** Ranges that a plot of class sizes uses. */
const SIZES: readonly (readonly [from: number, to: number | null])[] = [
  [1, 1],
  [2, 2],
  [3, 4],
  [5, 9],
  [10, 19],
  [20, 49],
  [50, 99],
  [100, 999],
  [1000, null],
];

const USUAL_K = [2, 3, 5, 10, 20];

/** `limit`: a `k` that the owner asks about, besides the usual ones. */
export function measureClasses(counter: ClassCounter, limit: number | null): ClassMeasures {
  const wanted = [...new Set([...USUAL_K, ...(limit === null ? [] : [limit])])].sort((a, b) => a - b);
  const sizes = SIZES.map(() => ({ classes: 0, rows: 0 }));
  const below = wanted.map(() => 0);
  const rowsAlone: number[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  let alone = 0;
  for (let number = 0; number < counter.size; number++) {
    const size = counter.sizeOf(number);
    smallest = Math.min(smallest, size);
    const range = sizes[SIZES.findIndex(([, to]) => to === null || size <= to)];
    if (range !== undefined) {
      range.classes++;
      range.rows += size;
    }
    wanted.forEach((k, i) => {
      if (size < k) below[i] = (below[i] ?? 0) + size;
    });
    if (size === 1 && ++alone <= ROWS_NAMED) rowsAlone.push(counter.firstRowOf(number));
  }
  const share = (rows: number): number => (counter.countedRows === 0 ? 0 : rows / counter.countedRows);
  const scale = 2 ** counter.halvings;
  return {
    rows: counter.rows,
    countedShare: 1 / scale,
    classes: counter.size * scale,
    k: counter.size === 0 ? null : smallest,
    uniqueShare: share(alone),
    rowsBelow: wanted.map((k, i) => ({ k, share: share(below[i] ?? 0) })),
    sizes: SIZES.map(([from, to], i) => scaled(sizes[i] ?? { classes: 0, rows: 0 }, { from, to }, scale)),
    // Classes are numbered in the order of their first rows, so these ascend.
    rowsAlone,
  };
}

function scaled(
  counted: { readonly classes: number; readonly rows: number },
  range: { readonly from: number; readonly to: number | null },
  scale: number,
): ClassSizes {
  return { ...range, classes: counted.classes * scale, rows: counted.rows * scale };
}
