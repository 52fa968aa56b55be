/**
 * The rehearsal of a restore: what the tables' DDL asks of rows, asked of every row of the output. Keys and foreign keys are
 * answered when all rows were seen, from hashes (tuple-hash.ts says how sure they are).
 */
import type { TableKey as TableId } from "../../domain/names.ts";
import type { Schema, Table } from "../../domain/schema.ts";
import type { RowBatch, UnreadRow } from "../../pipeline/fast-rows.ts";
import type { RowBlock } from "../../pipeline/read-rows.ts";
import type { NotChecked } from "../../report/verification-report.ts";
import type { TableRules } from "../../schema/rules/table-rules.ts";
import { Constraint } from "./constraint.ts";
import { KeyBudget, KeyTable } from "./key-table.ts";
import type { RowPlaces } from "./row-places.ts";
import { keyId, TablePlan } from "./table-plan.ts";

export interface RehearsalOptions {
  readonly schema: Schema;
  readonly rules: ReadonlyMap<TableId, TableRules>;
  /** Tables that another dump declares for this output, by their name alone: rows of a CSV know no more of theirs. */
  readonly given: ReadonlyMap<string, TableId>;
  /** Bytes that keys may take in memory before they go to temporary files. */
  readonly keyMemory: number;
  /** For temporary files: hashes and places, no values. */
  readonly directory: string;
  readonly maxPlaces: number;
  /** How tables are called. */
  readonly labelOf: (table: Table["name"]) => string;
}

/** Keys of one constraint, with those that wait for them. */
export interface KeyEntry {
  readonly constraint: Constraint;
  readonly keys: KeyTable;
}

interface Waiting {
  readonly constraint: Constraint;
  readonly keys: KeyTable;
  readonly target: KeyEntry;
  readonly targetTable: TableId;
}

export class Rehearsal {
  readonly options: RehearsalOptions;
  readonly budget: KeyBudget;
  readonly constraints: Constraint[] = [];
  readonly notChecked: NotChecked[] = [];
  /** Tables that have rows, whether declared or not. */
  readonly seen = new Set<TableId>();
  readonly #plans = new Map<string, TablePlan | null>();
  readonly #keys = new Map<string, KeyEntry>();
  readonly #waiting: Waiting[] = [];
  readonly #shapes = new Map<TableId, Constraint>();
  readonly #told = new Set<string>();
  #targets: ReadonlySet<TableId> | null = null;
  readonly #named = new Map<string, Constraint>();

  constructor(options: RehearsalOptions) {
    this.options = options;
    this.budget = new KeyBudget(options.keyMemory, options.directory);
  }

  take(block: RowBlock, batch: RowBatch, places: RowPlaces): void {
    this.#planOf(block)?.take(batch, places, block.header.encoding);
  }

  /** Rows whose statement's columns do not fit them: the server refuses the statement. */
  unread(block: RowBlock, { start }: UnreadRow, part: number): void {
    const known = this.#shapes.get(block.key);
    const columns: string[] = [];
    const constraint =
      known ?? this.newConstraint("row-shape", this.options.labelOf(block.table), columns, "columns of the statement");
    this.#shapes.set(block.key, constraint);
    const before = Buffer.from(block.bytes.subarray(0, start));
    let line = block.firstLine;
    for (const byte of before) if (byte === 10) line++;
    constraint.violatedAt({ part, line, byte: block.firstByte + start });
  }

  newConstraint(kind: Constraint["kind"], table: string, columns: readonly string[], name: string): Constraint {
    const made = new Constraint({ kind, table, columns, name }, this.options.maxPlaces);
    this.constraints.push(made);
    return made;
  }

  /** The one that was made under this id, or a new one. */
  constraintOnce(
    id: string,
    kind: Constraint["kind"],
    table: string,
    columns: readonly string[],
    name: string,
  ): Constraint {
    const known = this.#named.get(id) ?? this.newConstraint(kind, table, columns, name);
    this.#named.set(id, known);
    return known;
  }

  /** Keys that a foreign key refers to, with their columns in the order of the tuple. Null: the table has no such key. */
  targetKeys(table: TableId, columns: readonly string[]): { entry: KeyEntry; columns: readonly string[] } | null {
    const rules = this.options.rules.get(table);
    const wanted = keyId(table, columns);
    const key = rules?.keys.find(
      (one) =>
        one.where === null &&
        keyId(
          table,
          one.parts.map(({ column }) => column),
        ) === wanted,
    );
    if (rules === undefined || key === undefined) return null;
    const parts = key.parts.map(({ column }) => column);
    const make = () => this.newConstraint(key.kind, this.options.labelOf(rules.table), parts, key.name);
    return { entry: this.keyEntry(wanted, make, true), columns: parts };
  }

  isReferenced(table: TableId): boolean {
    this.#targets ??= new Set(
      [...this.options.rules.values()].flatMap(({ foreignKeys }) => foreignKeys.map(({ target }) => target)),
    );
    return this.#targets.has(table);
  }

  say(notChecked: NotChecked): void {
    const key = JSON.stringify(notChecked);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.notChecked.push(notChecked);
  }

  /** The table of keys of one constraint; made when it is asked for first. */
  keyEntry(id: string, make: () => Constraint, tellsDuplicates: boolean): KeyEntry {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    const constraint = make();
    const told = tellsDuplicates
      ? (place: Parameters<Constraint["violatedAt"]>[0]) => constraint.violatedAt(place)
      : null;
    const made = { constraint, keys: new KeyTable(this.budget, told) };
    this.#keys.set(id, made);
    return made;
  }

  /** A foreign key's own values; compared with the target's when all rows were seen. */
  foreignEntry(id: string, make: () => Constraint, target: KeyEntry, targetTable: TableId): KeyEntry {
    const isNew = !this.#keys.has(id);
    const entry = this.keyEntry(id, make, false);
    if (isNew) this.#waiting.push({ ...entry, target, targetTable });
    return entry;
  }

  /** All rows were seen. */
  finish(): void {
    for (const { keys } of this.#keys.values()) keys.settle();
    for (const { constraint, keys, target, targetTable } of this.#waiting) {
      if (keys.rows > 0 && !this.seen.has(targetTable) && !this.#hasRowsBelow(targetTable))
        this.#sayEmptyTarget(constraint, targetTable);
      // Its rows were seen, and none of them has the key as written: the server fills it in.
      if (target.keys.rows === 0 && this.seen.has(targetTable) && target.constraint.checked === 0) {
        const reason = "the server fills in what it refers to";
        this.say({ table: constraint.table, what: "foreign-key", name: constraint.name, reason });
        continue;
      }
      keys.missingIn(target.keys, (rows, first) => constraint.violatedAt(first, rows));
    }
    this.close();
    for (const [key, rules] of this.options.rules) this.#tellUnknown(key, rules);
  }

  close(): void {
    for (const { keys } of this.#keys.values()) keys.close();
    this.#keys.clear();
  }

  #hasRowsBelow(target: TableId): boolean {
    return [...this.options.rules].some(([key, { partitionOf }]) => this.seen.has(key) && partitionOf.includes(target));
  }

  #sayEmptyTarget(constraint: Constraint, target: TableId): void {
    const name = this.options.rules.get(target)?.table;
    this.say({
      table: constraint.table,
      what: "foreign-key",
      name: constraint.name,
      reason: `${name === undefined ? "the table it refers to" : this.options.labelOf(name)} has no rows in the output, so every reference is an orphan`,
    });
  }

  #tellUnknown(key: TableId, rules: TableRules): void {
    const isPartitioned = rules.unknown.some(({ kind }) => kind === "partition-bounds");
    if (!this.seen.has(key) && !(isPartitioned && this.#hasRowsBelow(key))) return;
    const table = this.options.labelOf(rules.table);
    for (const { kind, name, reason } of rules.unknown) this.say({ table, what: kind, name, reason });
  }

  /** Statements of one table may name their columns in several orders. */
  #planOf(block: RowBlock): TablePlan | null {
    const id = `${block.key}\0\0${block.columns.join("\0")}`;
    const known = this.#plans.get(id);
    if (known !== undefined) return known;
    const made = this.#makePlan(block);
    this.#plans.set(id, made);
    return made;
  }

  #declaredKey({ key, table }: RowBlock): TableId {
    const { schema, given } = this.options;
    return schema.tables.has(key) ? key : (given.get(table.name) ?? key);
  }

  #makePlan(block: RowBlock): TablePlan | null {
    const { schema, rules, labelOf } = this.options;
    const key = this.#declaredKey(block);
    const declared = schema.tables.get(key);
    const asked = rules.get(key);
    const label = labelOf(declared?.name ?? block.table);
    this.seen.add(key);
    if (declared === undefined || asked === undefined) {
      if (block.header.layout !== "json") {
        this.say({ table: label, what: "table", name: null, reason: "the output does not declare it" });
      } else this.say({ table: label, what: "table", name: null, reason: "JSON declares no table" });
      return null;
    }
    return new TablePlan(this, { columns: block.columns, declared, rules: asked, label });
  }
}
