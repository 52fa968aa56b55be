/** New values of the first rows, without any original. Machine contract, version 1: docs/preview.md. */
import type { Category } from "../domain/category.ts";
import type { DecidedBy } from "../domain/plan.ts";

export interface PreviewReport {
  readonly preview: 1;
  readonly tool: { readonly name: "safelock"; readonly version: string };
  readonly source: string;
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly columns: readonly ReportedColumn[];
  }[];
}

export interface ReportedColumn {
  readonly column: string;
  readonly use: string;
  readonly category: Category | null;
  readonly decidedBy: DecidedBy;
  /** New values of the first rows; null: they are kept, or hold parts of what they stand for. */
  readonly fakes: readonly string[] | null;
}
