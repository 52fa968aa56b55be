/** Decides for every statement header: which table, which plan, anything to do at all. */
import type { RowsHeader } from "../domain/block.ts";
import type { TableSample } from "../domain/finding.ts";
import { type TableKey, type TableName, tableKey, tableLabel } from "../domain/names.ts";
import type { Plan, TablePlan } from "../domain/plan.ts";
import { refuse, SafelockError } from "../domain/problem.ts";
import type { Table } from "../domain/schema.ts";
import { inferTable, valueFormOf } from "../schema/infer-table.ts";
import { characterSetsOf } from "./character-sets.ts";
import type { Registration } from "./lane.ts";
import type { StreamNames } from "./schemas.ts";

export interface Route {
  readonly header: RowsHeader;
  readonly label: string;
  /** Null: the rows go out as they are. */
  readonly registration: Registration | null;
  /** Columns of the statement that change, in plan order: what `changed` counts refer to. */
  readonly columns: readonly { readonly column: string; readonly use: string }[];
}

export interface RouterOptions {
  readonly plan: Plan;
  readonly declared: (key: TableKey) => Table | undefined;
  /** The plan decided on this table without having seen a row of it: a sample of the first rows may tell more. */
  readonly isProvisional: (key: TableKey) => boolean;
  /** Decides on a table that the plan does not know; null: such a table ends the run. */
  readonly planTable: ((table: Table, sample: TableSample) => TablePlan) | null;
  /** The first rows of a table that `isUndecided` told of. */
  readonly sample: (table: TableName, declared: Table | undefined) => TableSample;
}

export class TableRouter {
  readonly #options: RouterOptions;
  readonly #routes = new Map<number, Route>();
  readonly #late = new Map<TableKey, TablePlan>();
  #names: StreamNames | null = null;

  constructor(options: RouterOptions) {
    this.#options = options;
  }

  /** Headers from here on are of a part with these names. */
  enter(names: StreamNames): void {
    this.#names = names;
  }

  resolve(table: TableName): TableName {
    return this.#names?.resolve(table) ?? table;
  }

  /** Columns by the DDL or, without one, by what the rows told. */
  declaredColumns(key: TableKey): readonly string[] | null {
    return this.#options.declared(key)?.columns.map((column) => column.name) ?? null;
  }

  /** Without generated columns; undefined when the table's DDL was not seen. */
  storedColumns(key: TableKey): readonly string[] | undefined {
    return this.#options.declared(key)?.columns.flatMap(({ name, isGenerated }) => (isGenerated ? [] : [name]));
  }

  /** Undefined when the table's DDL was not seen. */
  characterSets(key: TableKey): readonly string[] | undefined {
    const columns = this.#options.declared(key)?.columns;
    return columns === undefined ? undefined : characterSetsOf(columns);
  }

  /** What a statement without a list of columns writes, in order. */
  #writtenColumns(key: TableKey): readonly string[] | null {
    const columns = this.#options.declared(key)?.columns.filter(({ isOmitted }) => isOmitted !== true);
    return columns?.map(({ name }) => name) ?? null;
  }

  /** The plan as it stands: decisions taken while the run went on in the place of earlier ones. */
  get plan(): Plan {
    const { plan } = this.#options;
    return { ...plan, tables: new Map([...plan.tables, ...this.#late]) };
  }

  /** @throws SafelockError (exit 2) when the table or a column of the statement is not in the plan. */
  route(header: RowsHeader): Route {
    const known = this.#routes.get(header.id);
    if (known !== undefined) return known;
    const route = this.#create({ ...header, table: this.resolve(header.table) });
    this.#routes.set(header.id, route);
    return route;
  }

  /** The route of a header that `route` was asked for before. */
  known(headerId: number): Route {
    const route = this.#routes.get(headerId);
    if (route === undefined) throw new Error("rows came back for a statement that was never routed");
    return route;
  }

  /** Its table will be decided on when it is routed: a sample of its first rows must be at hand. */
  isUndecided(header: RowsHeader): boolean {
    if (this.#options.planTable === null || this.#routes.has(header.id)) return false;
    const key = tableKey(this.resolve(header.table));
    if (this.#late.has(key)) return false;
    return !this.#options.plan.tables.has(key) || this.#options.isProvisional(key);
  }

  #create(header: RowsHeader): Route {
    const key = tableKey(header.table);
    const declaredColumns = this.#writtenColumns(key);
    const plan = this.#planOf(key, header);
    const written = new Set(header.columns ?? declaredColumns ?? plan.columns.map(({ column }) => column));
    const columns = plan.columns.filter(({ column, rule }) => rule.use !== "keep" && written.has(column));
    const hasWork = columns.length > 0 || hasRowRule(plan);
    if (hasWork && header.columns === null && declaredColumns === null) throw columnsUnknown(header.table);
    if (header.columns !== null) this.#refuseUndecided(header, plan);
    if (header.layout === "values" && hasRowRule(plan)) throw rowRuleOnInserts(header.table);
    const registration = hasWork ? { header, declaredColumns, tablePlan: this.#late.get(key) ?? null } : null;
    const named = columns.map(({ column, rule }) => ({ column, use: rule.use }));
    return { header, label: tableLabel(header.table), registration, columns: named };
  }

  #planOf(key: TableKey, header: RowsHeader): TablePlan {
    const late = this.#late.get(key);
    if (late !== undefined) return late;
    const known = this.#options.plan.tables.get(key);
    if (known !== undefined && !this.#options.isProvisional(key)) return known;
    const decided = this.#decideNow(key, header, known);
    this.#late.set(key, decided);
    return decided;
  }

  #decideNow(key: TableKey, header: RowsHeader, known: TablePlan | undefined): TablePlan {
    const { planTable, sample } = this.#options;
    if (planTable === null) {
      if (known !== undefined) return known;
      throw notPlanned(header.table);
    }
    const declared = this.#options.declared(key);
    const rows = sample(header.table, declared);
    try {
      return planTable(declared ?? inferTable(header.table, header.columns ?? [], rows, valueFormOf(header)), rows);
    } catch (error) {
      // The sample asks for what rows written before rule out: the decision made without it stands.
      if (known !== undefined && error instanceof SafelockError) return known;
      throw error;
    }
  }

  /** A statement may name columns the plan never saw: the same table with another column list further on. */
  #refuseUndecided(header: RowsHeader, plan: TablePlan): void {
    const decided = new Set(plan.columns.map(({ column }) => column));
    const undecided = (header.columns ?? []).filter((column) => !decided.has(column));
    if (undecided.length === 0) return;
    throw refuse({
      code: "COLUMN_NOT_PLANNED",
      at: { table: tableLabel(header.table), column: undecided.join(", ") },
      problem: "a statement writes columns that the plan does not know",
      hint: "Give the dump as a file instead of a pipe, or decide on the columns in a policy",
    });
  }
}

function notPlanned(table: TableName): Error {
  return refuse({
    code: "TABLE_NOT_PLANNED",
    at: { table: tableLabel(table) },
    problem: "the plan was made before this table was seen",
    hint: "Give the dump as a file instead of a pipe, or decide on the table in a policy",
  });
}

function hasRowRule({ rows }: TablePlan): boolean {
  return rows.dropWhen !== null || rows.keepWhen !== null || rows.sample !== null;
}

/** A statement whose tuples are all dropped would lose its meaning: `INSERT … VALUES ;` is no SQL. */
function rowRuleOnInserts(table: TableName): Error {
  return refuse({
    code: "ROWS_RULE_NEEDS_COPY",
    at: { table: tableLabel(table) },
    problem: "rows are to be left out, but the dump writes them as INSERT statements",
    hint: "Dump with COPY (pg_dump without --inserts), or remove `rows:` of the table from the policy",
  });
}

function columnsUnknown(table: TableName): Error {
  return refuse({
    code: "COLUMNS_UNKNOWN",
    at: { table: tableLabel(table) },
    problem: "its rows come without a column list and the dump does not declare the table",
    hint: "Dump with --column-inserts, or include the schema in the dump",
  });
}
