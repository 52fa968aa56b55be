/** The policy resolved against one schema: one transformer per column. Printable, diffable, serializable. */
import type { Category } from "./category.ts";
import type { TableKey, TableName } from "./names.ts";
import type { Scope } from "./pseudonymization.ts";
import type { SubjectPlan } from "./recording.ts";
import type { Column } from "./schema.ts";

/** Who decided on a column. The order is the order of precedence. */
export type DecidedBy = "policy" | "foreign-key" | "category-default" | "type-default" | "built-in" | "unclassified";

/** One use of a transformer, parameters checked. */
export interface Rule {
  /** Kebab-case name in the table of transformers. */
  readonly use: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scope: Scope;
  /** HMAC purpose; columns that must agree share it. */
  readonly purpose: string;
  /** Row condition (docs/policy.md, "Expressions"); null means always. */
  readonly when: string | null;
  /**
   * Whether a vault records what the rule replaces. Absent: `pseudonym` does, others do not. Of `json`, `hstore` and
   * `scrub`: what counts for the rules inside that say nothing themselves.
   */
  readonly record?: boolean;
}

/** Transformers whose replacement does not depend on which value it stands for: no mapping would lead back. */
const saysNothing: ReadonlySet<string> = new Set([
  "keep",
  "null",
  "default",
  "redact",
  "constant",
  "mask",
  "generalize",
  "template",
]);

/** Transformers that apply others to parts of a value. The parts are recorded, never the whole. */
const containers: ReadonlySet<string> = new Set(["json", "hstore", "scrub"]);

export function isContainer(use: string): boolean {
  return containers.has(use);
}

/** Whether a mapping from this transformer's replacements can lead back to values. */
export function isRecordable(use: string): boolean {
  return !saysNothing.has(use) && !containers.has(use);
}

/** Whether a run with a vault records the whole values that this rule replaces. */
export function isRecorded(rule: Pick<Rule, "use" | "record">): boolean {
  return !containers.has(rule.use) && (rule.record ?? rule.use === "pseudonym");
}

/** `record` of a rule inside another: its own word, else the outer rule's where that is possible, else absent. */
export function recordInside(outer: Pick<Rule, "record">, inner: Pick<Rule, "use" | "record">): boolean | undefined {
  if (inner.record !== undefined || outer.record === undefined) return inner.record;
  return outer.record && (isRecordable(inner.use) || isContainer(inner.use));
}

/** Who has looked at a column that stays as it is although it looks personal. */
export interface Review {
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly why: string;
}

export interface ColumnPlan {
  readonly column: string;
  readonly rule: Rule;
  readonly category: Category | null;
  readonly decidedBy: DecidedBy;
  /** One line for people; no value. */
  readonly reason: string;
  /** What the transformer must respect; null when the DDL was not seen. */
  readonly declared: Column | null;
  /** Distinct inputs must give distinct outputs here (unique, primary or referenced). */
  readonly isUnique: boolean;
  /** Of a `keep` that the policy says was reviewed. */
  readonly reviewed?: Review;
}

export interface RowsPlan {
  /** Rows for which this expression is true are dropped; null drops none. */
  readonly dropWhen: string | null;
  /** Only rows for which this is true are kept; null keeps all. */
  readonly keepWhen: string | null;
  /** Share of rows kept, 0 to 1, chosen by the tag of the primary key or whole row; null keeps all. */
  readonly sample: number | null;
}

export interface TablePlan {
  readonly key: TableKey;
  readonly table: TableName;
  readonly columns: readonly ColumnPlan[];
  readonly rows: RowsPlan;
  /** Within a row first name, last name, full name, username and e-mail agree. */
  readonly coherent: boolean;
  /** Whose values the recorded columns hold; null or absent: each value is a subject of its own. */
  readonly subject?: SubjectPlan | null;
  /** Whose the rows are, for texts that are searched for known values (domain/known-values.ts); absent: nobody asks. */
  readonly textSubjects?: readonly SubjectPlan[];
}

export interface Plan {
  readonly version: 1;
  readonly domain: string;
  /** faker locales, first wins; dictionaries of several locales are merged. */
  readonly locales: readonly string[];
  readonly tables: ReadonlyMap<TableKey, TablePlan>;
  /** What to do with `lo_create`/`lowrite` content. */
  readonly largeObjects: "keep" | "empty";
  /** What to do with PASSWORD '…' of CREATE/ALTER ROLE in a cluster dump. */
  readonly rolePasswords: "keep" | "remove";
}
