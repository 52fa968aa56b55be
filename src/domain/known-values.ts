/**
 * Known values: the direct identifiers that a run has met in columns, so that `scrub` finds them again inside texts and
 * writes what the column gets. What stands here is no original: keyed fingerprints of originals, and their replacements.
 */
import type { Category } from "./category.ts";
import type { ColumnPlan, Plan, Rule, TablePlan } from "./plan.ts";
import type { SubjectPlan } from "./recording.ts";
import { categoryOfRule } from "./rule-category.ts";

/** What a known value is, as its marker says it. The order is part of the table's layout. */
export const knownKinds = [
  "known",
  "name",
  "email",
  "phone",
  "username",
  "address",
  "id",
  "account",
  "card",
  "ip",
] as const;
export type KnownKind = (typeof knownKinds)[number];

const kinds: Readonly<Partial<Record<Category, KnownKind>>> = {
  person_name: "name",
  username: "username",
  email: "email",
  phone: "phone",
  postal_address: "address",
  national_id: "id",
  tax_id: "id",
  passport: "id",
  driver_license: "id",
  id_document: "id",
  health_id: "id",
  account_number: "account",
  bank_account: "account",
  payment_card: "card",
  device_id: "id",
  online_id: "id",
  vehicle: "id",
  ip: "ip",
  mac: "id",
};

/** What the values of a column are known as; null: texts are not searched for them. */
export function knownKindOf({ rule, category }: Pick<ColumnPlan, "rule" | "category">): KnownKind | null {
  // Parts of such values are replaced, or nothing is.
  if (["keep", "json", "hstore", "scrub", "default"].includes(rule.use)) return null;
  const found = category ?? categoryOfRule(rule);
  return found === null ? null : (kinds[found] ?? null);
}

export interface KnownColumn {
  readonly column: string;
  readonly kind: KnownKind;
  /** Its values are array literals of PostgreSQL: each element is known. */
  readonly isArray: boolean;
}

/** What the rows of a table tell about persons. */
export interface KnownSource {
  readonly columns: readonly KnownColumn[];
  /** Whose rows they may be; empty when rows name nobody. */
  readonly subjects: readonly SubjectPlan[];
}

export function knownSourceOf({ columns, subject, textSubjects }: TablePlan): KnownSource {
  const known = columns.flatMap((column) => {
    const kind = knownKindOf(column);
    return kind === null ? [] : [{ column: column.column, kind, isArray: column.declared?.type.isArray === true }];
  });
  return { columns: known, subjects: textSubjects ?? (subject ? [subject] : []) };
}

type Scrubbing = Pick<Rule, "use" | "parameters">;

/** Whether a rule, or one inside it, searches texts for known values. */
export function usesKnownValues(rule: Scrubbing): boolean {
  const { use, parameters } = rule;
  if (use === "scrub") return parameters["known"] !== "none";
  if (use === "json") return inner(parameters["paths"]).some(usesKnownValues);
  return use === "hstore" && inner(parameters["keys"]).some(usesKnownValues);
}

function inner(rules: unknown): Scrubbing[] {
  return Object.values((rules ?? {}) as Record<string, Scrubbing>);
}

export function planUsesKnownValues({ tables }: Pick<Plan, "tables">): boolean {
  return [...tables.values()].some(({ columns }) => columns.some(({ rule }) => usesKnownValues(rule)));
}

/** What lanes share. It crosses thread borders without a copy; nobody writes it any more. */
export interface KnownValues {
  /** Number of entries. */
  readonly size: number;
  /**
   * Open addressing, SLOT_WORDS 32-bit words a slot: fingerprint low and high (both 0: free), offset of the replacement
   * in `texts`, its length | kind << 16 | words of its first half << 24. A power of two of slots.
   */
  readonly slots: SharedArrayBuffer;
  /**
   * By the low bits of the hash of a span's beginning, 16 bits each: letters of the longest known span that may begin so (0:
   * none) | the hash's high byte << 8, or 0 where several share the place. A power of two of places.
   */
  readonly reach: SharedArrayBuffer;
  /** Replacements in UTF-8, one behind the other. */
  readonly texts: SharedArrayBuffer;
}

export const SLOT_WORDS = 4;

/** 32-byte key of the fingerprints; the same for all that learn and all that search. */
export type KnownKey = Uint8Array;
