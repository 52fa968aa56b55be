/** Rows that attacks work on: columns of numbers, comparable between originals, output and control. */
import { valueKinds } from "./cell.ts";
import { distinctBelow, type Random } from "./random.ts";
import type { RowSample, SampledColumn } from "./row-sample.ts";

export interface FrameColumn {
  readonly name: string;
  /** Numbers and moments have an order and distances; words are equal or not. */
  readonly isNumeric: boolean;
  /** NaN: NULL. */
  readonly values: Float64Array;
}

export interface Frame {
  readonly rows: number;
  readonly columns: readonly FrameColumn[];
}

export interface AlignedFrames {
  readonly original: Frame;
  readonly output: Frame;
  readonly control: Frame | null;
}

export interface SampledTables {
  readonly original: RowSample;
  readonly output: RowSample;
  readonly control: RowSample | null;
}

/**
 * A column is numeric when all its fields in all data are numbers, or all are moments, and `isWord` does not say otherwise.
 * The rows are put in random order.
 */
export function alignFrames(tables: SampledTables, isWord: (column: string) => boolean, random: Random): AlignedFrames {
  const present = [tables.original, tables.output, ...(tables.control === null ? [] : [tables.control])];
  const isNumeric = tables.output.columns.map(({ name }, i) => {
    if (isWord(name)) return false;
    return [valueKinds.number, valueKinds.time].some((kind) => {
      const isAll = present.every((sample) => isAllOf(sample.columns[i], sample.size, kind));
      return isAll && present.some((sample) => hasValue(sample.columns[i], sample.size));
    });
  });
  const frame = (sample: RowSample): Frame => {
    const order = distinctBelow(random, sample.size, sample.size);
    const columns = sample.columns.map((column, i) => {
      const numeric = isNumeric[i] ?? false;
      const values = Float64Array.from(order, (row) => valueAt(column, row, numeric));
      return { name: column.name, isNumeric: numeric, values };
    });
    return { rows: sample.size, columns };
  };
  return {
    original: frame(tables.original),
    output: frame(tables.output),
    control: tables.control === null ? null : frame(tables.control),
  };
}

function valueAt(column: SampledColumn, row: number, isNumeric: boolean): number {
  const word = column.words[row] ?? Number.NaN;
  return isNumeric && !Number.isNaN(word) ? (column.numbers[row] ?? 0) : word;
}

function isAllOf(column: SampledColumn | undefined, rows: number, kind: number): boolean {
  if (column === undefined) return false;
  for (let row = 0; row < rows; row++) {
    if (column.kinds[row] !== kind && !Number.isNaN(column.words[row])) return false;
  }
  return true;
}

function hasValue(column: SampledColumn | undefined, rows: number): boolean {
  return column?.words.subarray(0, rows).some((word) => !Number.isNaN(word)) ?? false;
}

/** The columns of these names, in their order. */
export function columnsNamed(frame: Frame, names: readonly string[]): FrameColumn[] {
  return names.flatMap((name) => frame.columns.find((column) => column.name === name) ?? []);
}
