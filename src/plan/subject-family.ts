/** Tables as subjects see them: a partitioned table and its partitions are one, and so are a parent and its children. */
import { type Category, categories } from "../domain/category.ts";
import { recordsAnything } from "../domain/inner-rules.ts";
import { type TableKey, tableLabel } from "../domain/names.ts";
import { categoryOfRule } from "../domain/rule-category.ts";
import { targetColumns } from "./key-groups.ts";
import type { Decision } from "./plan-context.ts";
import type { PlannedColumn, PlannedTable } from "./planned-column.ts";

export interface Reference {
  readonly column: string;
  /** Key of the family that it leads to. */
  readonly target: TableKey;
  readonly targetColumn: string;
  /** A row here for a row there, at most: the rest of a person's data rather than something a person has many of. */
  readonly isOneToOne: boolean;
}

export interface SubjectFamily {
  /** Of the table that has no parent. */
  readonly key: TableKey;
  /** Its label without the database: the name of its ids. */
  readonly kind: string;
  readonly root: PlannedTable;
  /** Its own id: a primary key of one column that tells nothing of a person. */
  readonly idColumn: string | null;
  readonly references: readonly Reference[];
  /** `strong`: a recorded direct identifier is unique, so a row is a person. `weak`: there is a recorded one. */
  readonly evidence: "none" | "weak" | "strong";
  /** How many columns by name. */
  readonly recordedColumns: number;
}

/** Categories whose values name a person by themselves: no id may be one of them. */
const personalIds: ReadonlySet<Category> = new Set<Category>([
  "person_name",
  "username",
  "email",
  "phone",
  "postal_address",
  "national_id",
  "tax_id",
  "passport",
  "driver_license",
  "id_document",
  "health_id",
  "bank_account",
  "payment_card",
]);

/** What is known of the columns that hold subjects' ids and values. */
export interface SubjectColumns {
  /** Ids of recorded columns. */
  readonly recorded: ReadonlySet<string>;
  /** By id of the column: what detection found, else what the rule says. Columns of which neither speaks are absent. */
  readonly categories: ReadonlyMap<string, Category>;
}

export function subjectColumns(decisions: readonly Decision[]): SubjectColumns {
  return {
    recorded: new Set(decisions.filter(({ rule }) => recordsAnything(rule)).map(({ column }) => column.id)),
    categories: new Map(
      decisions.flatMap(({ column, rule }) => {
        const category = column.finding?.category ?? categoryOfRule(rule);
        return category === null ? [] : [[column.id, category] as const];
      }),
    ),
  };
}

/** The category of a column whose values name a person; null: it may be an id. */
export function personalId(known: SubjectColumns, column: PlannedColumn): Category | null {
  const category = known.categories.get(column.id);
  return category !== undefined && personalIds.has(category) ? category : null;
}

export function subjectFamilies(
  tables: ReadonlyMap<TableKey, PlannedTable>,
  known: SubjectColumns,
): ReadonlyMap<TableKey, SubjectFamily> {
  const members = new Map<TableKey, PlannedTable[]>();
  for (const table of tables.values()) {
    const root = rootOf(tables, table.key);
    members.set(root, [...(members.get(root) ?? []), table]);
  }
  return new Map([...members].map(([key, family]) => [key, familyOf(tables, { key, members: family, known })]));
}

/** The first parent's first parent, and so on. */
export function rootOf(tables: ReadonlyMap<TableKey, PlannedTable>, key: TableKey): TableKey {
  const met = new Set<TableKey>();
  let at = key;
  for (;;) {
    met.add(at);
    const parent = tables.get(at)?.declared?.parents.find((each) => tables.has(each) && !met.has(each));
    if (parent === undefined) return at;
    at = parent;
  }
}

interface Members {
  readonly key: TableKey;
  readonly members: readonly PlannedTable[];
  readonly known: SubjectColumns;
}

function familyOf(tables: ReadonlyMap<TableKey, PlannedTable>, { key, members, known }: Members): SubjectFamily {
  const root = tables.get(key) as PlannedTable;
  const recorded = members.flatMap((table) => table.columns.filter((column) => known.recorded.has(column.id)));
  const identifiers = recorded.filter((column) => isDirect(known, column));
  const isStrong = identifiers.some((column) => isUniqueAlone(column.table, column.name));
  return {
    key,
    kind: tableLabel({ ...root.name, database: null }),
    root,
    idColumn: idColumn([root, ...members], known),
    references: references(tables, members),
    evidence: isStrong ? "strong" : identifiers.length > 0 ? "weak" : "none",
    recordedColumns: new Set(recorded.map(({ name }) => name)).size,
  };
}

function isDirect(known: SubjectColumns, { id }: PlannedColumn): boolean {
  const category = known.categories.get(id);
  return category !== undefined && categories[category] === "direct";
}

function idColumn(tables: readonly PlannedTable[], known: SubjectColumns): string | null {
  const keyed = tables.find((table) => table.declared?.primaryKey.length === 1);
  const name = keyed?.declared?.primaryKey[0];
  const column = keyed?.columns.find((each) => each.name === name);
  return column === undefined || personalId(known, column) !== null ? null : column.name;
}

function references(
  tables: ReadonlyMap<TableKey, PlannedTable>,
  members: readonly PlannedTable[],
): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const table of members) {
    for (const key of table.declared?.foreignKeys ?? []) {
      const [column, ...others] = key.columns;
      const [targetColumn] = targetColumns(tables.get(key.target)?.declared ?? null, key.targetColumns);
      if (column === undefined || others.length > 0 || targetColumn === undefined || !tables.has(key.target)) continue;
      const target = rootOf(tables, key.target);
      const isOneToOne = isUniqueAlone(table, column);
      found.set(JSON.stringify([column, target, targetColumn]), { column, target, targetColumn, isOneToOne });
    }
  }
  return [...found.values()];
}

function isUniqueAlone({ declared }: PlannedTable, column: string): boolean {
  if (declared === null) return false;
  return (
    [declared.primaryKey, ...declared.uniqueKeys].some((key) => key.length === 1 && key[0] === column) ||
    declared.uniqueExpressionColumns.includes(column)
  );
}
