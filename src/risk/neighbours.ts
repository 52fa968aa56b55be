/** The nearest row by a distance of mixed types after Gower: words differ by 0 or 1, numbers by their share of the range. */
import { columnsNamed, type Frame, type FrameColumn } from "./frame.ts";
import type { Random } from "./random.ts";

export interface NearestSearch {
  /** Index of a row of the candidates that is nearest to row `row` of the targets; any of equally near ones, by chance. */
  nearest(row: number): number;
}

/** `columns`: what is compared. Null differs from every value by 1, and from null not at all. */
export function nearestSearch(
  candidates: Frame,
  targets: Frame,
  columns: readonly string[],
  random: Random,
): NearestSearch {
  const known = columnsNamed(candidates, columns);
  const asked = columnsNamed(targets, columns);
  const ranges = known.map((column, i) => (column.isNumeric ? rangeOf(column, asked[i]) : 0));
  const isNumeric = known.map((column) => column.isNumeric);
  const matrix = rowsOf(known, ranges);
  const queries = rowsOf(asked, ranges);
  const width = known.length;
  return {
    nearest: (row) =>
      nearestRow({ matrix, query: queries.subarray(row * width, (row + 1) * width), isNumeric }, random),
  };
}

interface Search {
  /** Row by row. */
  readonly matrix: Float64Array;
  readonly query: Float64Array;
  readonly isNumeric: readonly boolean[];
}

function nearestRow({ matrix, query, isNumeric }: Search, random: Random): number {
  const width = query.length;
  const rows = matrix.length / width;
  let least = Number.POSITIVE_INFINITY;
  let nearest = 0;
  let ties = 0;
  for (let row = 0, at = 0; row < rows; row++, at += width) {
    let distance = 0;
    for (let i = 0; i < width && distance <= least; i++) {
      const a = query[i] as number;
      const b = matrix[at + i] as number;
      if (a === b) continue;
      // NaN stands for NULL.
      const isNull = Number.isNaN(a);
      if (isNull || Number.isNaN(b)) distance += isNull && Number.isNaN(b) ? 0 : 1;
      else distance += isNumeric[i] === true ? Math.abs(a - b) : 1;
    }
    if (distance > least) continue;
    ties = distance < least ? 1 : ties + 1;
    least = distance;
    if (ties === 1 || random.below(ties) === 0) nearest = row;
  }
  return nearest;
}

function rowsOf(columns: readonly FrameColumn[], ranges: readonly number[]): Float64Array {
  const rows = columns[0]?.values.length ?? 0;
  const matrix = new Float64Array(rows * columns.length);
  columns.forEach(({ values, isNumeric }, i) => {
    const scale = isNumeric ? 1 / (ranges[i] ?? 1) : 1;
    for (let row = 0; row < rows; row++) matrix[row * columns.length + i] = (values[row] ?? Number.NaN) * scale;
  });
  return matrix;
}

/** Over both tables; 1 when all values are equal. */
function rangeOf(column: FrameColumn, other: FrameColumn | undefined): number {
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const values of [column.values, other?.values ?? []]) {
    for (const value of values) {
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return max > min ? max - min : 1;
}
