/** Detectors that the policy's owner wrote: words of a list, or a pattern, on columns by their names. */
import type { Category } from "../domain/category.ts";
import { compileLinearPattern } from "../domain/linear-pattern.ts";
import type { TableName } from "../domain/names.ts";
import { namePattern, splitParts, tablePattern } from "../domain/pattern.ts";
import { digitsOf, passesLuhn, remainder, weightedSum } from "./detectors/check-digits.ts";
import { type Detector, detectors } from "./detectors/index.ts";
import { fold } from "./tokens.ts";

/** Checks that a detector may ask of a value's digits beside its pattern. */
export const checksumNames = ["luhn", "mod97", "mod11", "ean13"] as const;
export type ChecksumName = (typeof checksumNames)[number];

export interface DetectorDefinition {
  readonly name: string;
  readonly category: Category;
  /** The whole value must match; null: `words` decide. See linear-pattern.ts for what may be written. */
  readonly pattern: string | null;
  /** Compared without regard to case and accents; null: the pattern decides. */
  readonly words: readonly string[] | null;
  /** Glob of columns (`column`, `table.column`, `schema.table.column`); null: every column. */
  readonly columns: string | null;
  /** Share of distinct values that must pass. */
  readonly minimumShare: number;
  readonly checksum: ChecksumName | null;
}

export interface CustomDetector extends Detector {
  /** Whether it looks at this column. */
  isFor(table: TableName, column: string): boolean;
}

/** @throws SyntaxError for a pattern that cannot be matched in linear time, with the reason as its message. */
export function createDetector(definition: DetectorDefinition): CustomDetector {
  const { name, category, minimumShare } = definition;
  const test = testOf(definition);
  return {
    name,
    category,
    aspect: null,
    plural: `values of the detector ${name}`,
    minimumShare,
    decidesAlone: true,
    randomPassRate: 0,
    test,
    isFor: columnTest(definition.columns),
  };
}

function testOf({ pattern, words, checksum }: DetectorDefinition): (value: string) => boolean {
  const list = words === null ? null : new Set(words.map((word) => fold(word.trim())).filter((word) => word !== ""));
  const matches = pattern === null ? null : compileLinearPattern(pattern);
  const check = checksum === null ? null : checks[checksum];
  return (value) =>
    (list === null || list.has(fold(value))) &&
    (matches === null || matches(value)) &&
    (check === null || check(value));
}

const checks: Readonly<Record<ChecksumName, (value: string) => boolean>> = {
  luhn: (value) => passesLuhn(onlyDigits(value)),
  // ISO 7064 mod 97-10: letters count from 10.
  mod97: (value) => {
    const text = digitsOf(value)
      .toUpperCase()
      .replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
    return /^\d+$/.test(text) && remainder(text, 97) === 1;
  },
  mod11: (value) => {
    const digits = onlyDigits(value);
    const weights = [...digits].map((_, i) => digits.length - i);
    return digits.length > 1 && weightedSum(digits, weights) % 11 === 0;
  },
  ean13: (value) => {
    const digits = onlyDigits(value);
    return digits.length === 13 && weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
  },
};

function onlyDigits(value: string): string {
  return value.replace(/\D/g, "");
}

function columnTest(glob: string | null): (table: TableName, column: string) => boolean {
  if (glob === null) return () => true;
  const parts = splitParts(glob);
  const column = namePattern(parts.at(-1) ?? "*");
  if (parts.length === 1) return (_, name) => column.matches(name);
  const table = tablePattern(parts.slice(0, -1).join("."));
  return (of, name) => column.matches(name) && table.matches(of);
}

interface Chosen {
  readonly detectors?: readonly CustomDetector[];
  readonly ignored?: readonly string[];
}

const cache = new WeakMap<Chosen, Map<string, readonly Detector[]>>();

/** The detectors that may look at a column: the owner's first. */
export function detectorsFor(table: TableName, column: string, chosen: Chosen): readonly Detector[] {
  const custom = chosen.detectors ?? [];
  if (custom.length === 0 && (chosen.ignored ?? []).length === 0) return detectors;
  const known = cache.get(chosen) ?? new Map<string, readonly Detector[]>();
  cache.set(chosen, known);
  const own = custom.filter((each) => each.isFor(table, column));
  const key = own.map(({ name }) => name).join("\u0000");
  const list = known.get(key) ?? [...own, ...detectors.filter(({ name }) => chosen.ignored?.includes(name) !== true)];
  known.set(key, list);
  return list;
}
