/** What an attacker says about one person: conditions that all hold. Numbers and codes only; no text. */
import type { Frame } from "./frame.ts";

export type Operator = "=" | "!=" | "<" | ">" | "<=" | ">=" | "null" | "not-null";

export interface Condition {
  /** Index of the column in the frame. */
  readonly column: number;
  readonly operator: Operator;
  /** 0 for `null` and `not-null`. */
  readonly value: number;
}

export type Predicate = readonly Condition[];

/** Equal predicates have equal keys; the order of their conditions does not count. */
export function predicateKey(predicate: Predicate): string {
  const keys = predicate.map(({ column, operator, value }) => `${column}${operator}${value}`);
  return keys.sort().join("&");
}

export interface Count {
  /** Rows that fulfil the predicate, at most `stop`. */
  readonly matches: number;
  /** Rows looked at. */
  readonly visited: number;
}

/** Counts up to `stop`. */
export function countMatches(frame: Frame, predicate: Predicate, stop: number): Count {
  const tests = predicate.map((condition) => testOf(frame.columns[condition.column]?.values, condition));
  let matches = 0;
  for (let row = 0; row < frame.rows; row++) {
    let holds = true;
    for (let t = 0; t < tests.length && holds; t++) holds = tests[t]?.(row) ?? false;
    if (holds && ++matches === stop) return { matches, visited: row + 1 };
  }
  return { matches, visited: frame.rows };
}

/** Whether the predicate fits exactly one row. */
export function singlesOut(frame: Frame, predicate: Predicate): boolean {
  return countMatches(frame, predicate, 2).matches === 1;
}

/** NULL fulfils `null` and `!=` alone, as it does in data frames. */
function testOf(values: Float64Array = new Float64Array(0), { operator, value }: Condition): (row: number) => boolean {
  switch (operator) {
    case "=":
      return (row) => values[row] === value;
    case "!=":
      return (row) => values[row] !== value;
    case "<":
      return (row) => (values[row] as number) < value;
    case ">":
      return (row) => (values[row] as number) > value;
    case "<=":
      return (row) => (values[row] as number) <= value;
    case ">=":
      return (row) => (values[row] as number) >= value;
    case "null":
      return (row) => Number.isNaN(values[row]);
    case "not-null":
      return (row) => !Number.isNaN(values[row]);
  }
}
