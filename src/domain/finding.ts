/** What a column seems to hold, and why. A finding says; it never decides. */
import type { Aspect, Category, Label } from "./category.ts";
import type { TableKey } from "./names.ts";

/** Why a column got its finding: words and counts, never a value. */
export interface Evidence {
  readonly kind: "name" | "type" | "values" | "neighbours" | "table" | "foreign-key" | "comment";
  /** For people, e.g. `name token "email"`, `38 of 40 sampled values are valid IBANs`. */
  readonly text: string;
}

/** What stands at one place inside the documents (JSON, XML, key and value) of a column. */
export interface FoundPath {
  /** `$.customer.email`; keys that can be data are `*`. */
  readonly path: string;
  readonly category: Category;
  readonly label: Label;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Finding {
  readonly table: TableKey;
  readonly column: string;
  /**
   * `personal`: evidence for a category. `technical`: evidence that it is none (keys, flags, counters, timestamps,
   * short closed vocabularies). `unknown`: no evidence either way.
   */
  readonly verdict: "personal" | "technical" | "unknown";
  readonly category: Category | null;
  readonly aspect: Aspect;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** Absent: the column holds no documents, or nothing was found inside. */
  readonly paths?: readonly FoundPath[];
}

/** Values seen in one column, as decoded text. Lives in memory only; never printed, never stored. */
export interface ColumnSample {
  readonly column: string;
  /** At most the configured number of non-null values, each cut to 512 characters, documents (JSON, XML, PHP-serialized) to 4,096. */
  readonly values: readonly string[];
  readonly rowCount: number;
  readonly nullCount: number;
  readonly emptyCount: number;
  /** Distinct among `values`. */
  readonly distinctCount: number;
  /** Longest value in characters before the cut. */
  readonly longest: number;
}

export type TableSample = ReadonlyMap<string, ColumnSample>;
