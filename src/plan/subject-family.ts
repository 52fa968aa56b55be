/** Tables as subjects see them: a partitioned table and its partitions are one, and so are a parent and its children. */
import { type Category, categories } from "../domain/category.ts";
import { type TableKey, tableLabel } from "../domain/names.ts";
import { targetColumns } from "./key-groups.ts";
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

export function isPersonalId(column: PlannedColumn): boolean {
  return column.finding?.category != null && personalIds.has(column.finding.category);
}

/** @param recorded Ids of recorded columns. */
export function subjectFamilies(
  tables: ReadonlyMap<TableKey, PlannedTable>,
  recorded: ReadonlySet<string>,
): ReadonlyMap<TableKey, SubjectFamily> {
  const members = new Map<TableKey, PlannedTable[]>();
  for (const table of tables.values()) {
    const root = rootOf(tables, table.key);
    members.set(root, [...(members.get(root) ?? []), table]);
  }
  return new Map([...members].map(([key, family]) => [key, familyOf(tables, { key, members: family, recorded })]));
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
  readonly recorded: ReadonlySet<string>;
}

function familyOf(tables: ReadonlyMap<TableKey, PlannedTable>, { key, members, recorded }: Members): SubjectFamily {
  const root = tables.get(key) as PlannedTable;
  const identifiers = members.flatMap((table) =>
    table.columns.filter((column) => recorded.has(column.id) && isDirect(column)),
  );
  const isStrong = identifiers.some((column) => isUniqueAlone(column.table, column.name));
  return {
    key,
    kind: tableLabel({ ...root.name, database: null }),
    root,
    idColumn: idColumn([root, ...members]),
    references: references(tables, members),
    evidence: isStrong ? "strong" : identifiers.length > 0 ? "weak" : "none",
  };
}

function isDirect({ finding }: PlannedColumn): boolean {
  return finding?.category != null && categories[finding.category] === "direct";
}

function idColumn(tables: readonly PlannedTable[]): string | null {
  const keyed = tables.find((table) => table.declared?.primaryKey.length === 1);
  const name = keyed?.declared?.primaryKey[0];
  const column = keyed?.columns.find((each) => each.name === name);
  return column === undefined || isPersonalId(column) ? null : column.name;
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
