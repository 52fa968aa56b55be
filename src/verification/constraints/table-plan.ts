/** What is asked of the rows of one statement: column by column, then row by row. */
import type { TextEncoding } from "../../domain/block.ts";
import type { TableKey as TableId } from "../../domain/names.ts";
import type { Column, Table } from "../../domain/schema.ts";
import type { RowBatch } from "../../pipeline/fast-rows.ts";
import type { KeyRule, TableRules } from "../../schema/rules/table-rules.ts";
import { type CheckColumn, compileCheck, type RowCheck } from "./check-expression.ts";
import { type ColumnPlan, takeColumn } from "./column-plan.ts";
import type { Constraint } from "./constraint.ts";
import { collated, keyFormOf, storedNumber } from "./key-form.ts";
import type { KeyEntry, Rehearsal } from "./rehearsal.ts";
import type { RowPlaces } from "./row-places.ts";
import { TableKey, type TupleColumn } from "./table-key.ts";
import { valueChecksOf } from "./value-check.ts";

export interface TableFacts {
  /** Of the rows, in order. */
  readonly columns: readonly string[];
  readonly declared: Table;
  readonly rules: TableRules;
  readonly label: string;
}

export class TablePlan {
  readonly #rehearsal: Rehearsal;
  readonly #facts: TableFacts;
  readonly #keys: TableKey[] = [];
  readonly #checks: { readonly check: RowCheck; readonly constraint: Constraint }[] = [];
  readonly #read = new Set<number>();
  readonly #columns: readonly ColumnPlan[];
  readonly #texts: ((string | null)[] | null)[];

  constructor(rehearsal: Rehearsal, facts: TableFacts) {
    this.#rehearsal = rehearsal;
    this.#facts = facts;
    this.#addKeys();
    this.#addForeignKeys();
    this.#addChecks();
    this.#texts = facts.columns.map((_, i) => (this.#read.has(i) ? new Array<string | null>(256).fill(null) : null));
    this.#columns = facts.columns.flatMap((name, column) => this.#planColumn(name, column) ?? []);
  }

  take(batch: RowBatch, places: RowPlaces, encoding: TextEncoding): void {
    const { rows } = batch;
    for (const key of this.#keys) key.startBatch(rows);
    const spelling = encoding === "utf8" ? "utf8" : "latin1";
    for (const plan of this.#columns) takeColumn(plan, batch, places, spelling);
    const isIncluded = (check: RowCheck, row: number): boolean => this.#holds(check, row) === true;
    for (const key of this.#keys) key.endBatch(rows, places, isIncluded);
    for (const { check, constraint } of this.#checks) {
      constraint.checked += rows;
      for (let row = 0; row < rows; row++) {
        const holds = this.#holds(check, row);
        if (holds === null) constraint.undecided++;
        else if (!holds) constraint.violatedAt(places.of(row));
      }
    }
  }

  #holds(check: RowCheck, row: number): boolean | null {
    return check.holds((column) => this.#texts[column]![row]!);
  }

  #planColumn(name: string, column: number): ColumnPlan | null {
    const declared = this.#column(name);
    if (declared === undefined) return null;
    const { checks, isUnread } = valueChecksOf(declared.type);
    const { label } = this.#facts;
    if (isUnread) {
      const reason = `values of the type ${declared.type.name} are left to the server`;
      this.#rehearsal.say({ table: label, what: "type", name, reason });
    }
    const values = checks.map((check) => ({
      check,
      constraint: this.#constraint(`${check.rule}/${name}/${check.expects}`, check.rule, [name], check.expects),
    }));
    // A surrogate key's NULL asks the server for the next number.
    const isAsked = !declared.isNullable && !(declared.isSerial && this.#facts.rules.dialect !== "postgres");
    const notNull = isAsked ? this.#constraint(`not-null/${name}`, "not-null", [name], "NOT NULL") : null;
    const keys = this.#keys.flatMap((key) =>
      key.options.columns.flatMap((part) => (part.column === column ? [{ key, part }] : [])),
    );
    const texts = this.#texts[column]!;
    if (values.length === 0 && notNull === null && keys.length === 0 && texts === null) return null;
    const reason = "some of its values are expressions, which the server computes";
    const tellExpressions = () => this.#rehearsal.say({ table: label, what: "rows", name, reason });
    return { column, values, notNull, keys, texts, tellExpressions };
  }

  /** One constraint, whatever the number of statements that its rows come in. */
  #constraint(id: string, kind: Constraint["kind"], columns: readonly string[], name: string): Constraint {
    return this.#rehearsal.constraintOnce(`${this.#facts.label}/${id}`, kind, this.#facts.label, columns, name);
  }

  #column(name: string): Column | undefined {
    const { columns } = this.#facts.declared;
    return (
      columns.find((one) => one.name === name) ?? columns.find((one) => one.name.toLowerCase() === name.toLowerCase())
    );
  }

  #position(name: string): number {
    const { columns } = this.#facts;
    const exact = columns.indexOf(name);
    return exact >= 0 ? exact : columns.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  }

  #addKeys(): void {
    const { rules, declared } = this.#facts;
    const id = (table: TableId, key: KeyRule): string =>
      keyId(
        table,
        key.parts.map(({ column }) => column),
      );
    const above = rules.partitionOf.flatMap((parent) => {
      const found = this.#rehearsal.options.rules.get(parent);
      return found === undefined ? [] : found.keys.map((key) => ({ key, table: parent, owner: found }));
    });
    const covered = new Set(above.map(({ key }) => key.parts.map(({ column }) => column).join("\0")));
    const isReferenced = this.#rehearsal.isReferenced(tableId(declared));
    const own = rules.keys
      .filter((key) => isReferenced || !covered.has(key.parts.map(({ column }) => column).join("\0")))
      .map((key) => ({ key, table: tableId(declared), owner: rules }));
    const used = new Set<string>();
    for (const { key, table, owner } of [...above, ...own]) {
      // Two keys over the same columns ask the same.
      const entryId = key.where === null ? id(table, key) : `${id(table, key)}/${key.name}`;
      if (used.has(entryId)) continue;
      used.add(entryId);
      const label = this.#rehearsal.options.labelOf(owner.table);
      const columns = key.parts.map(({ column }) => column);
      const where = key.where === null ? null : this.#compile(key.where, null, { what: key.kind, name: key.name });
      const parts = this.#tupleColumns(key.parts, key);
      if (parts === null || (key.where !== null && where === null)) continue;
      const make = () => this.#rehearsal.newConstraint(key.kind, label, columns, key.name);
      const entry = this.#rehearsal.keyEntry(entryId, make, true);
      this.#addTuple(entry, parts, key.nullsDiffer ? "skip" : "value", where);
    }
  }

  #addTuple(
    entry: KeyEntry,
    columns: readonly TupleColumn[],
    nulls: "skip" | "value" | "all-or-none",
    where: RowCheck | null,
  ): void {
    this.#keys.push(new TableKey({ columns, nulls, table: entry.keys, constraint: entry.constraint, where }));
  }

  /** Null: the server computes one of the columns, or the statements leave it out. */
  #tupleColumns(
    parts: readonly { column: string; prefix: number | null }[],
    key: { kind: string; name: string },
  ): TupleColumn[] | null {
    const { rules, label } = this.#facts;
    const found: TupleColumn[] = [];
    for (const [part, { column, prefix }] of parts.entries()) {
      const position = this.#position(column);
      const declared = this.#column(column);
      if (position < 0 || declared === undefined) {
        const reason = `the server fills in ${column}, which the rows do not have`;
        this.#rehearsal.say({ table: label, what: key.kind, name: key.name, reason });
        return null;
      }
      found.push({
        column: position,
        part,
        form: keyFormOf(declared.type, rules.collations.get(declared.name), prefix),
      });
    }
    return found;
  }

  #addForeignKeys(): void {
    const { rules, label } = this.#facts;
    // INHERITS hands no keys on.
    const inherited = rules.partitionOf.flatMap(
      (parent) => this.#rehearsal.options.rules.get(parent)?.foreignKeys ?? [],
    );
    const all = new Map(
      [...inherited, ...rules.foreignKeys].map((key) => [`${key.columns.join("\0")}>${key.target}`, key] as const),
    );
    for (const key of all.values()) {
      const target = this.#rehearsal.options.rules.get(key.target);
      const targetColumns = key.targetColumns.length > 0 ? key.targetColumns : primaryKeyOf(target);
      if (target === undefined || targetColumns.length !== key.columns.length) {
        const reason = "the output does not declare the table that it refers to";
        this.#rehearsal.say({ table: label, what: "foreign-key", name: key.name, reason });
        continue;
      }
      const entry = this.#rehearsal.targetKeys(key.target, targetColumns);
      if (entry === null) {
        const reason = "what it refers to is no key that the rows of its table have";
        this.#rehearsal.say({ table: label, what: "foreign-key", name: key.name, reason });
        continue;
      }
      // The tuple's places are those of the target's key.
      const ordered = entry.columns.map((column) => ({
        column: key.columns[targetColumns.indexOf(column)] ?? "",
        prefix: null,
      }));
      const parts = this.#tupleColumns(ordered, { kind: "foreign-key", name: key.name });
      if (parts === null) continue;
      const make = () => this.#rehearsal.newConstraint("foreign-key", label, key.columns, key.name);
      const own = this.#rehearsal.foreignEntry(`${label}/fk/${key.name}`, make, entry.entry, key.target);
      this.#addTuple(own, parts, key.isFull ? "all-or-none" : "skip", null);
    }
  }

  #addChecks(): void {
    for (const { name, expression, valueColumn } of this.#facts.rules.checks) {
      const check = this.#compile(expression, valueColumn, { what: "check", name });
      if (check === null) continue;
      const columns = check.reads.map((index) => this.#facts.columns[index]!);
      const id = valueColumn === null ? name : `${name}/${valueColumn}`;
      this.#checks.push({ check, constraint: this.#constraint(`check/${id}`, "check", columns, name) });
    }
  }

  #compile(
    expression: unknown,
    valueColumn: string | null,
    { what, name }: { what: string; name: string },
  ): RowCheck | null {
    const { columns, label, rules } = this.#facts;
    const known = columns.map((column): CheckColumn => {
      const type = this.#column(column)?.type;
      const collation = rules.collations.get(column);
      return {
        name: column,
        family: type?.family ?? "other",
        isArray: type?.isArray ?? false,
        isCaseBlind: /case/.test(collation?.ignores ?? "nothing"),
        isPadded: type?.fixedLength === true,
        comparedAs: collation === undefined ? null : (text) => collated(text, collation),
        stored: type === undefined || type.isArray ? null : storedNumber(type),
      };
    });
    const compiled = compileCheck(expression, known, { valueColumn, dialect: rules.dialect });
    if ("reason" in compiled) {
      this.#rehearsal.say({ table: label, what, name, reason: compiled.reason });
      return null;
    }
    for (const column of compiled.reads) this.#read.add(column);
    return compiled;
  }
}

export function keyId(table: TableId, columns: readonly string[]): string {
  return `${table}/${[...columns].sort().join("\0")}`;
}

function tableId(table: Table): TableId {
  return [table.name.database ?? "", table.name.schema ?? "public", table.name.name].join("\0");
}

export function primaryKeyOf(rules: TableRules | undefined): readonly string[] {
  return rules?.keys.find(({ kind }) => kind === "primary-key")?.parts.map(({ column }) => column) ?? [];
}
