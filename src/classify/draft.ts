/** What is being collected about one column before the verdict. */
import type { Aspect, Category } from "../domain/category.ts";
import type { ColumnSample, Evidence, FoundPath } from "../domain/finding.ts";
import type { TableKey } from "../domain/names.ts";
import type { Column, Table } from "../domain/schema.ts";

export interface Candidate {
  readonly category: Category;
  readonly aspect: Aspect;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Places inside the documents that the column holds. */
  readonly paths?: readonly FoundPath[];
}

export interface Draft {
  readonly key: TableKey;
  readonly table: Table;
  readonly column: Column;
  readonly sample: ColumnSample | null;
  /** Best guess so far, whatever its score. */
  candidate: Candidate | null;
  /** Why the column is no data about a person; null when nothing says so. */
  technical: Evidence | null;
}

/** From here on a candidate makes a column personal. */
export const personalThreshold = 0.5;

export function isPersonal(draft: Draft): boolean {
  return draft.candidate !== null && draft.candidate.score >= personalThreshold;
}
