/** A directory in which files tell of rows in others: they are written anew from the rows as written. */
import type { Plan, TablePlan } from "../../domain/plan.ts";
import { refuse } from "../../domain/problem.ts";
import type {
  DescribedTable,
  Rewrite,
  RowDescriptions,
  WrittenFile,
  WrittenRows,
} from "../../format/mysql-directory/row-descriptions.ts";
import type { PartStart, Target } from "../target.ts";

/** Ends of rows are remembered once in so many bytes. */
const BORDER_BYTES = 1 << 20;
/** Rules whose results stay what they are when they are decoded: digits that went through, and NULL. */
const fitForCodes: ReadonlySet<string> = new Set(["keep", "null", "default"]);

/**
 * Every call of `write` must end at the end of a row. Files that are rewritten are held in memory.
 * `planned` throws CODED_COLUMN (exit 2) for a rule whose text would be decoded as digits.
 */
export function describingTarget(target: Target, descriptions: RowDescriptions): Target {
  return new DescribingTarget(target, descriptions);
}

class DescribingTarget implements Target {
  readonly label: string;
  readonly #target: Target;
  readonly #descriptions: RowDescriptions;
  readonly #files = new Map<string, { bytes: number; borders: number[] }>();
  #tables: readonly TablePlan[] = [];
  #file: { bytes: number; borders: number[] } | null = null;
  #held: { readonly part: PartStart; readonly rewrite: Rewrite; readonly chunks: Uint8Array[] } | null = null;

  constructor(target: Target, descriptions: RowDescriptions) {
    this.#target = target;
    this.#descriptions = descriptions;
    this.label = target.label;
  }

  planned(plan: Plan): void {
    this.#tables = [...plan.tables.values()];
    refuseCoded(this.#tables, this.#descriptions);
    this.#target.planned?.(plan);
  }

  async begin(part: PartStart): Promise<void> {
    await this.#endHeld();
    const rewrite = this.#descriptions.rewriteOf(part.name);
    if (rewrite !== null) {
      this.#held = { part, rewrite, chunks: [] };
      return;
    }
    this.#file = { bytes: 0, borders: [] };
    this.#files.set(part.name, this.#file);
    await this.#target.begin?.(part);
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#held !== null) {
      // Who writes may use the memory again.
      this.#held.chunks.push(...pieces.map((piece) => piece.slice()));
      return;
    }
    await this.#target.write(pieces);
    if (this.#file !== null) count(this.#file, pieces);
  }

  async flush(): Promise<void> {
    await this.#endHeld();
    await this.#target.flush?.();
  }

  async commit(): Promise<void> {
    await this.#endHeld();
    await this.#target.commit();
  }

  discard(): Promise<void> {
    return this.#target.discard();
  }

  async #endHeld(): Promise<void> {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    const bytes = held.rewrite(Buffer.concat(held.chunks), this.#written());
    if (bytes === null) return;
    await this.#target.begin?.(held.part);
    await this.#target.write([bytes]);
  }

  #written(): WrittenRows {
    const planOf = (table: DescribedTable): TablePlan[] => this.#tables.filter((plan) => isOf(plan, table));
    return {
      hasChanges: this.#tables.some(changesRows),
      isChanged: (table) => planOf(table).some(changesRows),
      hasLostRows: (table) => planOf(table).some(losesRows),
      files: this.#files satisfies ReadonlyMap<string, WrittenFile>,
    };
  }
}

function count(file: { bytes: number; borders: number[] }, pieces: readonly Uint8Array[]): void {
  for (const { length } of pieces) file.bytes += length;
  if (file.bytes - (file.borders.at(-1) ?? 0) >= BORDER_BYTES) file.borders.push(file.bytes);
}

/** Whatever the source is called among several: one that is changed too often costs a checksum, one too few a wrong one. */
function isOf({ table }: TablePlan, { schema, name }: DescribedTable): boolean {
  return table.name === name && (table.schema ?? "") === (schema ?? "");
}

function losesRows({ rows: { dropWhen, keepWhen, sample } }: TablePlan): boolean {
  return (dropWhen ?? keepWhen ?? sample) !== null;
}

function changesRows(plan: TablePlan): boolean {
  return losesRows(plan) || plan.columns.some(({ rule }) => rule.use !== "keep");
}

function refuseCoded(tables: readonly TablePlan[], { codedColumns }: RowDescriptions): void {
  const problems = codedColumns.flatMap(({ table, columns }) =>
    tables
      .filter((plan) => isOf(plan, table))
      .flatMap((plan) => plan.columns)
      .filter(({ column, rule }) => columns.includes(column) && !fitForCodes.has(rule.use))
      .map(({ column }) => ({
        code: "CODED_COLUMN",
        at: { table: table.name, column },
        problem: "the dump holds the column as hexadecimal or base64 digits, and new text would be decoded like them",
        hint: "Decide on `null` or `keep` for the column, or dump with a program that writes its bytes",
      })),
  );
  if (problems.length > 0) throw refuse(problems);
}
