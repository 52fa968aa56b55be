/** What the owner wrote: rules that bind columns to transformers. Places are kept aside for messages. */
import type { Category } from "./category.ts";
import type { Place } from "./problem.ts";
import type { Scope } from "./pseudonymization.ts";

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

export type Unclassified = "error" | "redact" | "keep";

export interface Policy {
  readonly path: string;
  readonly domain: string;
  readonly locales: readonly string[];
  /** Whether findings count at all. */
  readonly detection: boolean;
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
}

/** How policy files are read; the command line hands it in. `read` throws when there is no such file. */
export interface PolicyFiles {
  read(path: string): string;
  /** Path of `to` as written in the file `from`. */
  resolve(from: string, to: string): string;
}
