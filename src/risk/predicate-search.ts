/** Where an attacker gets predicates from: the output alone. */
import type { Frame, FrameColumn } from "./frame.ts";
import { type Condition, countMatches, type Operator, type Predicate, predicateKey } from "./predicate.ts";
import { distinctBelow, type Random, shuffled } from "./random.ts";

/** Bounds of a search in data that hold few rows of their kind: combinations tried, and rows looked at (seconds). */
const TRIES_PER_ATTACK = 2000;
const MOST_ROWS_VISITED = 1e9;

/** Rare values and extremes of single columns, each of which fits exactly one row; in random order, at most `wanted`. */
export function univariatePredicates(output: Frame, wanted: number, random: Random): Predicate[] {
  const candidates = output.columns.flatMap((column, index) => rareConditions(column, index));
  const found = new Map<string, Predicate>();
  for (const condition of shuffled(random, candidates)) {
    if (found.size === wanted) break;
    const predicate = [condition];
    if (countMatches(output, predicate, 2).matches === 1) found.set(predicateKey(predicate), predicate);
  }
  return [...found.values()];
}

function rareConditions({ values, isNumeric }: FrameColumn, column: number): Condition[] {
  const rows = new Map<number, number>();
  let nulls = 0;
  for (const value of values) {
    if (Number.isNaN(value)) nulls++;
    else rows.set(value, (rows.get(value) ?? 0) + 1);
  }
  const conditions: Condition[] = [];
  if (nulls === 1) conditions.push({ column, operator: "null", value: 0 });
  for (const [value, count] of rows) if (count === 1) conditions.push({ column, operator: "=", value });
  if (isNumeric && rows.size > 0) {
    let min = Number.POSITIVE_INFINITY;
    let max = Number.NEGATIVE_INFINITY;
    for (const value of rows.keys()) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
    conditions.push({ column, operator: "<=", value: min }, { column, operator: ">=", value: max });
  }
  return conditions;
}

export interface MultivariateSearch {
  readonly wanted: number;
  /** Columns of a predicate. */
  readonly width: number;
  readonly random: Random;
}

/** Combinations of fields of random rows that fit exactly one row: words as they are, numbers by their side of the median. */
export function multivariatePredicates(output: Frame, { wanted, width, random }: MultivariateSearch): Predicate[] {
  const found = new Map<string, Predicate>();
  if (output.rows === 0) return [];
  const medians = output.columns.map(median);
  let visited = 0;
  for (let tries = wanted * TRIES_PER_ATTACK; tries > 0 && found.size < wanted; tries--) {
    const row = random.below(output.rows);
    const columns = distinctBelow(random, output.columns.length, width);
    const predicate = Array.from(columns, (column) => conditionOf(output, { column, row }, medians[column] ?? 0));
    const count = countMatches(output, predicate, 2);
    visited += count.visited;
    if (count.matches === 1) found.set(predicateKey(predicate), predicate);
    if (visited > MOST_ROWS_VISITED) break;
  }
  return [...found.values()];
}

function conditionOf(frame: Frame, at: { readonly column: number; readonly row: number }, middle: number): Condition {
  const { column } = at;
  const value = frame.columns[column]?.values[at.row] ?? Number.NaN;
  if (Number.isNaN(value)) return { column, operator: "null", value: 0 };
  if (frame.columns[column]?.isNumeric !== true) return { column, operator: "=", value };
  return { column, operator: value > middle ? ">=" : "<=", value };
}

function median({ values, isNumeric }: FrameColumn): number {
  if (!isNumeric) return 0;
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? 0) : ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2;
}

const WORD_OPERATORS: readonly Operator[] = ["=", "!="];
const NUMBER_OPERATORS: readonly Operator[] = ["=", "!=", ">", "<", ">=", "<="];
const NULL_OPERATORS: readonly Operator[] = ["null", "not-null"];

/** Guesses that use the values of the output and nothing that stands together in a row. */
export function randomPredicates(output: Frame, { wanted, width, random }: MultivariateSearch): Predicate[] {
  const distinct = output.columns.map(({ values }) => Float64Array.from(new Set(values)));
  return Array.from({ length: wanted }, () =>
    Array.from(distinctBelow(random, output.columns.length, width), (column) => {
      const values = distinct[column] ?? new Float64Array(1);
      const value = values[random.below(values.length)] ?? Number.NaN;
      const isNull = Number.isNaN(value);
      const known = output.columns[column]?.isNumeric === true ? NUMBER_OPERATORS : WORD_OPERATORS;
      const operators = isNull ? NULL_OPERATORS : known;
      const operator = operators[random.below(operators.length)] ?? "=";
      return { column, operator, value: isNull ? 0 : value };
    }),
  );
}
