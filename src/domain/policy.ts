/** What the owner wrote: rules that bind columns to transformers. Places are kept aside for messages. */
import type { Category } from "./category.ts";
import type { Review } from "./plan.ts";
import type { Place } from "./problem.ts";
import type { Scope } from "./pseudonymization.ts";
import type { RiskPolicy } from "./risk.ts";

/** One use of a transformer as written; what was left out is null and filled in when the policy is resolved. */
export interface PolicyRule {
  readonly use: string;
  /** Checked by the transformer's own schema, defaults filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scope: Scope | null;
  readonly purpose: string | null;
  readonly when: string | null;
  /** Null: the transformer's default counts (domain/plan.ts). */
  readonly record: boolean | null;
  /** Of `keep` in a rule that names its column; absent: nobody has said so. */
  readonly reviewed?: Review;
  readonly place: Place;
}

/** `subject:` of a table as written. */
export interface PolicySubject {
  /** Null: `none`, every recorded value is a subject of its own. */
  readonly column: string | null;
  /** A table, or a free name for the set of ids; null: found along the foreign key, else the table's own name. */
  readonly of: string | null;
  readonly place: Place;
}

export interface PolicyColumn {
  /** A column's name, or a glob. */
  readonly pattern: string;
  readonly rule: PolicyRule;
}

export interface PolicyRows {
  readonly drop: string | null;
  readonly keep: string | null;
  readonly sample: number | null;
}

export interface PolicyTable {
  /** `name`, `schema.name`, `database.schema.name`, each part a name or a glob. */
  readonly pattern: string;
  /** Null: the policy's own `coherent` counts. */
  readonly coherent: boolean | null;
  readonly rows: PolicyRows | null;
  /** Null: nothing is written, and the subject is inferred. */
  readonly subject: PolicySubject | null;
  readonly columns: readonly PolicyColumn[];
  /** 0 for the policy's own file, 1 for what it extends, and so on; the smaller wins between equally specific rules. */
  readonly layer: number;
  readonly place: Place;
}

/** A detector of the owner's; what may be written is checked when the policy is read. */
export interface PolicyDetector {
  /** Unique among the detectors of a policy and of those it extends. */
  readonly name: string;
  readonly category: Category;
  readonly pattern: string | null;
  /** The words of `words` and of `file`, as written. */
  readonly words: readonly string[] | null;
  /** Glob of columns: `column`, `table.column`, `schema.table.column`. */
  readonly columns: string | null;
  /** Above 0, up to 1. */
  readonly minimumShare: number;
  readonly checksum: "luhn" | "mod97" | "mod11" | "ean13" | null;
  readonly place: Place;
}

/** How columns are looked at, where detection is on. */
export interface PolicyDetection {
  /** False: names, types and keys alone; no value is read. */
  readonly values: boolean;
  /** Locales whose names, towns and countries values are compared with; null: all of the languages that column names are read in. */
  readonly locales: readonly string[] | null;
  readonly detectors: readonly PolicyDetector[];
  /** Names of built-in detectors that do not run. */
  readonly ignored: readonly string[];
}

export type Unclassified = "error" | "redact" | "keep";

export interface Policy {
  readonly path: string;
  readonly domain: string;
  readonly locales: readonly string[];
  /** Whether findings count at all. */
  readonly detection: boolean;
  readonly detectionRules: PolicyDetection;
  readonly unclassified: Unclassified;
  readonly coherent: boolean;
  readonly largeObjects: "keep" | "empty";
  readonly rolePasswords: "keep" | "remove";
  readonly categories: ReadonlyMap<Category, PolicyRule>;
  /** By SQL type as PostgreSQL spells it, or by family. */
  readonly types: ReadonlyMap<string, PolicyRule>;
  readonly tables: readonly PolicyTable[];
  /** Databases that may be written into although they look like production: `host/database`, or a glob. */
  readonly targets: readonly string[];
  /** Absent: nothing is declared about risk. */
  readonly risk?: RiskPolicy;
}

/** How policy files are read; the command line hands it in. `read` throws when there is no such file. */
export interface PolicyFiles {
  read(path: string): string;
  /** The last day that is not in the future, `YYYY-MM-DD`; absent: days of reviews are not compared with today. */
  readonly today?: string;
  /** Path of `to` as written in the file `from`. */
  resolve(from: string, to: string): string;
}
