/** Keys, foreign keys and checks of MySQL, MariaDB and SQLite by name. */
import type { SqlDialect } from "../../domain/block.ts";
import { type TableKey, tableKey } from "../../domain/names.ts";
import { createMysqlLearner } from "../mysql/learn.ts";
import { createSqliteLearner } from "../sqlite/learn.ts";
import { columnNamed, type DeclaredTable, type UniqueKey } from "../statement/declared-table.ts";
import type { StatementLearner } from "../statement/statement-learner.ts";
import { CollationReader } from "./mysql-collations.ts";
import type { Collation, KeyRule, RuleLearner, TableRules, UnknownRule } from "./table-rules.ts";

export class StatementRules implements RuleLearner {
  readonly #dialect: SqlDialect;
  readonly #learner: StatementLearner;
  readonly #collations = new CollationReader();

  private constructor(dialect: SqlDialect, learner: StatementLearner) {
    this.#dialect = dialect;
    this.#learner = learner;
  }

  static create(dialect: SqlDialect): StatementRules {
    return new StatementRules(dialect, dialect === "mysql" ? createMysqlLearner() : createSqliteLearner());
  }

  learn(sql: string, database: string | null): void {
    this.#learner.learn(sql, database);
    if (this.#dialect === "mysql") this.#collations.read(sql);
  }

  rules(): ReadonlyMap<TableKey, TableRules> {
    const all = new Map<TableKey, TableRules>();
    for (const [key, table] of this.#learner.declared.entries()) all.set(key, this.#rulesOf(table));
    return all;
  }

  #rulesOf(table: DeclaredTable): TableRules {
    const spelled = (name: string): string => columnNamed(table, name)?.name ?? name;
    const keys: KeyRule[] = [];
    const unknown: UnknownRule[] = [];
    if (table.primaryKey.length > 0) {
      const parts = table.primaryKey.map((column) => ({ column: spelled(column), prefix: null }));
      keys.push({ kind: "primary-key", name: "PRIMARY", parts, nullsDiffer: true, where: null });
    }
    for (const key of table.uniqueKeys) {
      const parts = plainParts(table, key);
      if (parts !== null) keys.push({ kind: "unique", name: key.name, parts, nullsDiffer: true, where: null });
      else unknown.push({ kind: "unique", name: key.name, reason: "the index is over an expression" });
    }
    return {
      table: table.name,
      dialect: this.#dialect,
      keys,
      foreignKeys: table.foreignKeys.map(({ name, columns, target, targetColumns }) => {
        const schema = target.at(-2) ?? table.name.schema;
        const written = { ...table.name, schema, name: target.at(-1) ?? "" };
        const found = this.#learner.declared.get(written);
        return {
          name: name ?? `${table.name.name}_${columns.join("_")}_fkey`,
          columns: columns.map(spelled),
          target: tableKey(found?.name ?? written),
          targetColumns: targetColumns.map((one) => (found && columnNamed(found, one)?.name) ?? one),
          isFull: false,
        };
      }),
      checks: table.checks.map(({ name, expression }, i) => ({
        name: name ?? `${table.name.name}_check_${i + 1}`,
        expression,
        valueColumn: null,
      })),
      unknown,
      partitionOf: [],
      collations: this.#dialect === "mysql" ? this.#collationsOf(table) : new Map(),
    };
  }

  #collationsOf(table: DeclaredTable): Map<string, Collation> {
    const found = new Map<string, Collation>();
    for (const { name, type } of table.columns) {
      if (type.family !== "text" && type.family !== "enum") continue;
      const collation = this.#collations.of(table.name.name, name);
      if (collation !== null) found.set(name, collation);
    }
    return found;
  }
}

/** Null when a part is an expression or a period. */
function plainParts(table: DeclaredTable, key: UniqueKey): { column: string; prefix: number | null }[] | null {
  const parts = key.parts.map(({ column, prefix }) => ({
    column: (column === null ? undefined : columnNamed(table, column)?.name) ?? "",
    prefix,
  }));
  return parts.some(({ column }) => column === "") ? null : parts;
}
