/** PostgreSQL's constraints and unique indexes by name, learnt beside the tables they belong to. */
import { type TableKey, tableKey } from "../../domain/names.ts";
import { Catalog, type DeclaredTable } from "../catalog.ts";
import { domainsOf } from "../column-type.ts";
import { applyStatement, postgresParser } from "../learn.ts";
import { type Node, strings } from "../tree.ts";
import type {
  CheckRule,
  Collation,
  ForeignKeyRule,
  KeyRule,
  RuleLearner,
  TableRules,
  UnknownRule,
} from "./table-rules.ts";

interface Collected {
  keys: KeyRule[];
  foreignKeys: ForeignKeyRule[];
  checks: CheckRule[];
  unknown: UnknownRule[];
  /** CHECKs that do not hold for the tables below. */
  ownChecks: Set<CheckRule>;
}

export class PostgresRules implements RuleLearner {
  readonly #catalog = new Catalog();
  readonly #parse: (sql: string) => unknown;
  /** By the table as declared: its name may change. */
  readonly #collected = new Map<DeclaredTable, Collected>();
  readonly #looseCollations = new Set<string>();
  /** Columns of such a collation. */
  readonly #looseColumns = new Map<DeclaredTable, Set<string>>();

  private constructor(parse: (sql: string) => unknown) {
    this.#parse = parse;
  }

  static async create(): Promise<PostgresRules> {
    return new PostgresRules(await postgresParser());
  }

  learn(sql: string, database: string | null): void {
    this.#catalog.enter(database);
    for (const statement of this.#statements(sql)) {
      applyStatement(this.#catalog, statement);
      this.#collect(statement);
    }
  }

  rules(): ReadonlyMap<TableKey, TableRules> {
    const all = new Map<TableKey, TableRules>();
    for (const table of this.#catalog.tables.values()) {
      const finish = () => this.#rulesOf(table);
      all.set(tableKey(table.name), this.#catalog.inDatabase(table.name.database, finish));
    }
    return all;
  }

  #statements(sql: string): Node[] {
    try {
      const { stmts } = this.#parse(sql) as { stmts?: readonly { readonly stmt?: Node }[] };
      return (stmts ?? []).flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]));
    } catch {
      // Whoever learns the tables counts it.
      return [];
    }
  }

  #collect(statement: Node): void {
    if (statement.CreateStmt !== undefined) this.#ofCreation(statement.CreateStmt as Node);
    else if (statement.AlterTableStmt !== undefined) this.#ofAlteration(statement.AlterTableStmt as Node);
    else if (statement.IndexStmt?.unique === true) this.#ofIndex(statement.IndexStmt as Node);
    else if (statement.DefineStmt?.kind === "OBJECT_COLLATION") this.#ofCollation(statement.DefineStmt as Node);
    else if (statement.RenameStmt?.renameType === "OBJECT_COLUMN") this.#renameColumn(statement.RenameStmt as Node);
  }

  /** `deterministic = false`: what such a collation holds equal only its server knows. */
  #ofCollation({ defnames, definition }: Node): void {
    const options = ((definition as readonly Node[] | undefined) ?? []).map((one) => one.DefElem as Node);
    const isLoose = options.some(
      ({ defname, arg }) => defname === "deterministic" && /false|off|0/i.test(JSON.stringify(arg)),
    );
    if (isLoose) this.#looseCollations.add(strings(defnames).at(-1) ?? "");
  }

  #isLoose(collation: readonly Node[] | undefined): boolean {
    return this.#looseCollations.has(strings(collation).at(-1) ?? "");
  }

  #ofCreation(statement: Node): void {
    const table = this.#catalog.table(statement.relation as Node);
    if (table === undefined) return;
    for (const element of (statement.tableElts as readonly Node[] | undefined) ?? []) {
      if (element.Constraint !== undefined) this.#add(table, element.Constraint as Node, null);
      if (element.ColumnDef !== undefined) this.#ofColumn(table, element.ColumnDef as Node);
    }
  }

  #ofColumn(table: DeclaredTable, definition: Node): void {
    const name = (definition.colname as string | undefined) ?? "";
    if (this.#isLoose(definition.collClause?.collname)) {
      this.#looseColumns.set(table, (this.#looseColumns.get(table) ?? new Set()).add(name));
    }
    for (const item of (definition.constraints as readonly Node[] | undefined) ?? []) {
      if (item.Constraint !== undefined) this.#add(table, item.Constraint as Node, name);
    }
  }

  #ofAlteration(statement: Node): void {
    const table = this.#catalog.table(statement.relation as Node);
    if (table === undefined || statement.objtype === "OBJECT_TYPE") return;
    for (const one of (statement.cmds as readonly Node[] | undefined) ?? []) {
      const { subtype, def, name } = one.AlterTableCmd as Node;
      if (subtype === "AT_AddConstraint") this.#add(table, def?.Constraint as Node, null);
      else if (subtype === "AT_AddColumn") this.#ofColumn(table, def?.ColumnDef as Node);
      else if (subtype === "AT_DropConstraint") this.#drop(table, name as string);
    }
  }

  #ofIndex(statement: Node): void {
    const table = this.#catalog.table(statement.relation as Node);
    if (table === undefined) return;
    const { elements, columns, collations } = indexParts(statement);
    const isLoose = collations.some((one) => this.#isLoose(one));
    const name = (statement.idxname as string | undefined) ?? `${table.name.name}_${columns.join("_")}_idx`;
    const rules = this.#of(table);
    if (columns.length < elements || isLoose) {
      const reason = isLoose ? LOOSE : "the index is over an expression";
      rules.unknown.push({ kind: "unique", name, reason });
      return;
    }
    rules.keys.push({
      kind: "unique",
      name,
      parts: wholeColumns(columns),
      nullsDiffer: statement.nulls_not_distinct !== true,
      where: (statement.whereClause as Node | undefined) ?? null,
    });
  }

  #renameColumn(statement: Node): void {
    const table = this.#catalog.table(statement.relation as Node);
    const rules = table === undefined ? undefined : this.#collected.get(table);
    if (rules === undefined) return;
    const renamed = (name: string): string => (name === statement.subname ? (statement.newname as string) : name);
    rules.keys = rules.keys.map((key) => ({
      ...key,
      parts: wholeColumns(key.parts.map((one) => renamed(one.column))),
    }));
    rules.foreignKeys = rules.foreignKeys.map((key) => ({ ...key, columns: key.columns.map(renamed) }));
  }

  #drop(table: DeclaredTable, name: string): void {
    const rules = this.#of(table);
    const isOther = (one: { readonly name: string }): boolean => one.name !== name;
    rules.keys = rules.keys.filter(isOther);
    rules.foreignKeys = rules.foreignKeys.filter(isOther);
    rules.checks = rules.checks.filter(isOther);
    rules.unknown = rules.unknown.filter(isOther);
  }

  #add(table: DeclaredTable, constraint: Node | undefined, column: string | null): void {
    switch (constraint?.contype) {
      case "CONSTR_PRIMARY":
      case "CONSTR_UNIQUE":
        this.#addKey(table, constraint, column);
        break;
      case "CONSTR_FOREIGN":
        this.#addForeignKey(table, constraint, column);
        break;
      case "CONSTR_CHECK":
        // NOT VALID: rows that stand in the dump are not asked.
        if (constraint.skip_validation !== true) {
          const name = nameOf(constraint, `${table.name.name}_${column === null ? "" : `${column}_`}check`);
          const check = { name, expression: constraint.raw_expr as Node, valueColumn: null };
          this.#of(table).checks.push(check);
          if (constraint.is_no_inherit === true) this.#of(table).ownChecks.add(check);
        }
        break;
      case "CONSTR_EXCLUSION":
        this.#of(table).unknown.push({
          kind: "exclusion",
          name: nameOf(constraint, `${table.name.name}_excl`),
          reason: "exclusion constraints compare rows by operators of the server",
        });
        break;
    }
  }

  #addKey(table: DeclaredTable, constraint: Node, column: string | null): void {
    const rules = this.#of(table);
    const isPrimary = constraint.contype === "CONSTR_PRIMARY";
    const kind = isPrimary ? "primary-key" : "unique";
    const index = constraint.indexname as string | undefined;
    if (index !== undefined) {
      const used = rules.keys.find((one) => one.name === index);
      if (used !== undefined) rules.keys[rules.keys.indexOf(used)] = { ...used, kind, name: nameOf(constraint, index) };
      return;
    }
    const written = strings(constraint.keys);
    const columns = written.length > 0 || column === null ? written : [column];
    const suffix = isPrimary ? "pkey" : `${columns.join("_")}_key`;
    rules.keys.push({
      kind,
      name: nameOf(constraint, `${table.name.name}_${suffix}`),
      parts: wholeColumns(columns),
      nullsDiffer: constraint.nulls_not_distinct !== true,
      where: null,
    });
  }

  #addForeignKey(table: DeclaredTable, constraint: Node, column: string | null): void {
    if (constraint.skip_validation === true) return;
    const written = strings(constraint.fk_attrs);
    const columns = written.length > 0 || column === null ? written : [column];
    this.#of(table).foreignKeys.push({
      name: nameOf(constraint, `${table.name.name}_${columns.join("_")}_fkey`),
      columns,
      target: this.#catalog.keyOf(constraint.pktable as Node),
      targetColumns: strings(constraint.pk_attrs),
      isFull: constraint.fk_matchtype === "f",
    });
  }

  #of(table: DeclaredTable): Collected {
    const known = this.#collected.get(table);
    if (known !== undefined) return known;
    const made: Collected = { keys: [], foreignKeys: [], checks: [], unknown: [], ownChecks: new Set() };
    this.#collected.set(table, made);
    return made;
  }

  #rulesOf(table: DeclaredTable): TableRules {
    const own = this.#of(table);
    const above = this.#ancestors(table);
    const inherited = above.flatMap((one) => {
      const { checks, ownChecks } = this.#of(one);
      return checks.filter((check) => !ownChecks.has(check));
    });
    const loose = this.#looseColumns.get(table) ?? new Set();
    const isTold = ({ parts }: KeyRule): boolean => !parts.some(({ column }) => loose.has(column));
    const untold = own.keys.filter((key) => !isTold(key));
    const unknown = [...own.unknown, ...untold.map(({ name }) => ({ kind: "unique", name, reason: LOOSE }) as const)];
    if (table.partitionColumns.length > 0) {
      const reason = "which rows a partition takes is left to the server";
      unknown.push({ kind: "partition-bounds", name: table.name.name, reason });
    }
    return {
      table: table.name,
      dialect: "postgres",
      keys: own.keys.filter(isTold),
      foreignKeys: own.foreignKeys,
      checks: distinctChecks([...own.checks, ...inherited, ...this.#ofDomains(table)]),
      unknown,
      partitionOf: above.filter((one) => one.partitionColumns.length > 0).map((one) => tableKey(one.name)),
      collations: new Map(table.columns.flatMap(({ name, type }) => (isCitext(type) ? [[name, CITEXT]] : []))),
    };
  }

  #ancestors(table: DeclaredTable, visited = new Set<DeclaredTable>([table])): DeclaredTable[] {
    const parents = table.parents.flatMap((key) => this.#catalog.tables.get(key) ?? []);
    return parents.flatMap((parent) => {
      if (visited.has(parent)) return [];
      visited.add(parent);
      return [parent, ...this.#ancestors(parent, visited)];
    });
  }

  #ofDomains(table: DeclaredTable): CheckRule[] {
    return table.columns.flatMap(({ name, type }) =>
      domainsOf(this.#catalog, type).flatMap(({ label, checks }) =>
        checks.map((expression) => ({ name: `domain ${label}`, expression, valueColumn: name })),
      ),
    );
  }
}

const LOOSE = "its collation is not deterministic";

function indexParts(statement: Node): {
  elements: number;
  columns: string[];
  collations: (readonly Node[] | undefined)[];
} {
  const elements = ((statement.indexParams as readonly Node[] | undefined) ?? []).map((one) => one.IndexElem as Node);
  return {
    elements: elements.length,
    columns: elements.flatMap((one) => (one.name === undefined ? [] : [one.name])),
    collations: elements.map((one) => one.collation as readonly Node[] | undefined),
  };
}

function wholeColumns(columns: readonly string[]): { column: string; prefix: null }[] {
  return columns.map((column) => ({ column, prefix: null }));
}

function nameOf(constraint: Node, otherwise: string): string {
  return (constraint.conname as string | undefined) ?? otherwise;
}

const CITEXT: Collation = { ignores: "case", isPadded: false };

function isCitext(type: Node): boolean {
  return strings(type.names).at(-1) === "citext";
}

/** Dumps repeat a parent's check at its children. */
function distinctChecks(checks: readonly CheckRule[]): CheckRule[] {
  const withoutPlace = (key: string, value: unknown) => (/^location$|^rexpr_list_/.test(key) ? undefined : value);
  return [...new Map(checks.map((one) => [JSON.stringify(one, withoutPlace), one] as const)).values()];
}
