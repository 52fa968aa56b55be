/** Columns that must agree because a foreign key or inheritance joins them, and columns whose values must stay distinct. */
import type { TableKey } from "../domain/names.ts";
import type { Table } from "../domain/schema.ts";
import { columnId, type PlannedColumn, type PlannedTable } from "./planned-column.ts";

export interface ColumnGroup {
  /** Columns that others reference come first. */
  readonly members: readonly PlannedColumn[];
  /** Whether a foreign key (not inheritance alone) holds it together. */
  readonly isJoined: boolean;
  /** Members that others reference and that reference nothing themselves. */
  readonly roots: readonly PlannedColumn[];
}

/** Every column in exactly one group; most groups have one member. */
export function columnGroups(tables: ReadonlyMap<TableKey, PlannedTable>): ColumnGroup[] {
  const union = new Union(tables);
  for (const table of tables.values()) {
    for (const key of table.declared?.foreignKeys ?? []) {
      const targets = targetColumns(tables.get(key.target)?.declared ?? null, key.targetColumns);
      for (const [index, column] of key.columns.entries()) {
        const target = targets[index];
        if (target !== undefined) union.reference(columnId(table.key, column), columnId(key.target, target));
      }
    }
    for (const parent of table.declared?.parents ?? []) {
      for (const column of tables.get(parent)?.columns ?? []) union.join(column.id, columnId(table.key, column.name));
    }
  }
  return union.groups();
}

export function targetColumns(target: Table | null, named: readonly string[]): readonly string[] {
  return named.length > 0 ? named : (target?.primaryKey ?? []);
}

class Union {
  private readonly columns = new Map<string, PlannedColumn>();
  private readonly leader = new Map<string, string>();
  private readonly referenced = new Set<string>();
  private readonly referencing = new Set<string>();

  constructor(tables: ReadonlyMap<TableKey, PlannedTable>) {
    for (const table of tables.values()) for (const column of table.columns) this.columns.set(column.id, column);
  }

  reference(child: string, target: string): void {
    if (!this.join(child, target)) return;
    this.referencing.add(child);
    this.referenced.add(target);
  }

  join(a: string, b: string): boolean {
    if (!this.columns.has(a) || !this.columns.has(b)) return false;
    const first = this.find(a);
    const second = this.find(b);
    if (first !== second) this.leader.set(second, first);
    return true;
  }

  groups(): ColumnGroup[] {
    const members = new Map<string, PlannedColumn[]>();
    for (const [id, column] of this.columns) {
      const leader = this.find(id);
      const group = members.get(leader);
      if (group === undefined) members.set(leader, [column]);
      else group.push(column);
    }
    return [...members.values()].map((group) => this.group(group));
  }

  private group(group: readonly PlannedColumn[]): ColumnGroup {
    const roots = group.filter(({ id }) => this.referenced.has(id) && !this.referencing.has(id));
    const members = [...group].sort((a, b) => Number(roots.includes(b)) - Number(roots.includes(a)));
    return { members, roots, isJoined: group.some(({ id }) => this.referencing.has(id)) };
  }

  private find(id: string): string {
    let root = id;
    for (let next = this.leader.get(root); next !== undefined; next = this.leader.get(root)) root = next;
    for (let at = id; at !== root; ) {
      const next = this.leader.get(at) ?? root;
      this.leader.set(at, root);
      at = next;
    }
    return root;
  }
}

/**
 * Columns whose distinct values must stay distinct: single-column keys, members of composite keys, columns of unique
 * expression indexes, and columns that a foreign key references. A composite key that contains a whole smaller key
 * holds by itself and asks nothing of its other members.
 */
export function uniqueColumns(tables: ReadonlyMap<TableKey, PlannedTable>): Set<string> {
  const unique = new Set<string>();
  for (const table of tables.values()) {
    if (table.declared === null) continue;
    const keys = [table.declared.primaryKey, ...table.declared.uniqueKeys].filter((key) => key.length > 0);
    for (const key of keys) {
      const isImplied = keys.some(
        (other) => other.length < key.length && other.every((column) => key.includes(column)),
      );
      if (!isImplied) for (const column of key) unique.add(columnId(table.key, column));
    }
    for (const column of table.declared.uniqueExpressionColumns) unique.add(columnId(table.key, column));
    for (const key of table.declared.foreignKeys) {
      const targets = targetColumns(tables.get(key.target)?.declared ?? null, key.targetColumns);
      for (const column of targets) unique.add(columnId(key.target, column));
    }
  }
  return unique;
}
