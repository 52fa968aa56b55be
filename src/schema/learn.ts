/** Learns tables, columns, types and keys from DDL: PostgreSQL's with its own parser, that of others in their folders. */
import { setFlagsFromString } from "node:v8";
import type { SqlDialect } from "../domain/block.ts";
import { type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { Schema, SimpleCheck, Table } from "../domain/schema.ts";
import type { SchemaLearner } from "../format/format.ts";
import { alterTable, rename } from "./alter-table.ts";
import { Catalog, type DeclaredTable } from "./catalog.ts";
import { simpleChecks } from "./checks.ts";
import { column, domainsOf } from "./column-type.ts";
import { addUniqueKey } from "./constraints.ts";
import { declareTable } from "./declare-table.ts";
import { alterDomain, alterEnum, declareComposite, declareDomain, declareEnum, declareRange } from "./declare-type.ts";
import { calledFunction, columnsIn, constantText, type Node, strings } from "./tree.ts";

type Parse = (sql: string) => unknown;

let parser: Promise<Parse> | null = null;

/** PostgreSQL's parser (WebAssembly, about 15 ms) is loaded once a process, and for its dialect alone. */
export async function createSchemaLearner(dialect: SqlDialect = "postgres"): Promise<SchemaLearner> {
  if (dialect === "mysql") return (await import("./mysql/learn.ts")).createMysqlLearner();
  if (dialect === "sqlite") return (await import("./sqlite/learn.ts")).createSqliteLearner();
  return new Learner(await postgresParser());
}

/** PostgreSQL's parser: throws for what it does not understand. */
export function postgresParser(): Promise<(sql: string) => unknown> {
  parser ??= loadParser();
  return parser;
}

/** Only function 0 may be optimized while the parser runs; and then all again. */
const NO_TIER_UP = "--wasm-tier-up-filter=0";
const TIER_UP = "--wasm-tier-up-filter=-1";

/**
 * V8 would optimize the parser's one huge function in the background: 510 MB of memory and 0.3 s of processor time, for
 * statements that take 0.1 ms each as they are. V8 reads this flag when a function has run often enough, so it is set
 * around each parse, and the project's own kernels are optimized as usual.
 */
async function loadParser(): Promise<Parse> {
  const { loadModule, parseSync } = await import("libpg-query");
  await loadModule();
  return (sql) => {
    setFlagsFromString(NO_TIER_UP);
    try {
      return parseSync(sql);
    } finally {
      setFlagsFromString(TIER_UP);
    }
  };
}

class Learner implements SchemaLearner {
  readonly skipped = new Map<string, number>();
  readonly #catalog = new Catalog();
  readonly #parseSql: Parse;

  constructor(parseSql: Parse) {
    this.#parseSql = parseSql;
  }

  learn(sql: string, database: string | null): void {
    this.#catalog.enter(database);
    for (const statement of this.#parse(sql)) this.#apply(statement);
  }

  schema(isComplete: boolean): Schema {
    const tables = new Map<TableKey, Table>();
    for (const [key, declared] of this.#catalog.tables) {
      const finish = (): Table => finishTable(this.#catalog, declared);
      tables.set(key, this.#catalog.inDatabase(declared.name.database, finish));
    }
    return { tables, isComplete };
  }

  columnsOf(table: TableName): readonly string[] | undefined {
    return this.#catalog.tables.get(tableKey(table))?.columns.map(({ name }) => name);
  }

  resolve(name: TableName): TableName {
    return this.#catalog.resolve(name);
  }

  /** Unreadable statements (extensions' syntax) are counted by their first words. */
  #parse(sql: string): Node[] {
    try {
      return this.#statements(sql);
    } catch {
      const filledIn = withoutPlaceholders(sql);
      if (filledIn !== sql) return this.#parse(filledIn);
      const words = /^\s*([A-Za-z]+(?:\s+[A-Za-z]+)?)/.exec(sql)?.[1] ?? "?";
      const key = words.toUpperCase().replace(/\s+/g, " ");
      this.skipped.set(key, (this.skipped.get(key) ?? 0) + 1);
      return [];
    }
  }

  #statements(sql: string): Node[] {
    const { stmts } = this.#parseSql(sql) as { stmts?: readonly { readonly stmt?: Node }[] };
    return (stmts ?? []).flatMap(({ stmt }) => (stmt === undefined ? [] : [stmt]));
  }

  #apply(statement: Node): void {
    applyStatement(this.#catalog, statement);
  }
}

/** What one parsed statement declares. Others than those about tables, columns, types and keys do nothing. */
export function applyStatement(catalog: Catalog, statement: Node): void {
  const [kind, body] = (Object.entries(statement)[0] ?? ["", {}]) as [string, Node];
  const apply = handlers[kind];
  if (apply !== undefined) apply(catalog, body);
}

/** Templates of DDL leave the schema open (`@schema.person`, `${schema}.person`, `{{ schema }}.person`): it is the default one. */
function withoutPlaceholders(sql: string): string {
  return sql.replace(/(?:@[A-Za-z_]\w*|\$\{\s*\w+\s*\}|\{\{\s*[\w.]+\s*\}\})\.(?=["A-Za-z_])/g, "");
}

const handlers: Readonly<Record<string, (catalog: Catalog, statement: Node) => void>> = {
  CreateStmt: declareTable,
  CreateForeignTableStmt: (catalog, statement) => declareTable(catalog, statement.base as Node),
  AlterTableStmt: alterTable,
  RenameStmt: rename,
  CreateEnumStmt: declareEnum,
  CreateRangeStmt: declareRange,
  CompositeTypeStmt: declareComposite,
  CreateDomainStmt: declareDomain,
  AlterDomainStmt: alterDomain,
  AlterEnumStmt: alterEnum,
  IndexStmt: declareIndex,
  CommentStmt: comment,
  VariableSetStmt: setVariable,
  SelectStmt: setConfig,
};

function declareIndex(catalog: Catalog, statement: Node): void {
  const table = catalog.table(statement.relation as Node);
  if (statement.unique !== true || table === undefined) return;
  const elements = (statement.indexParams as readonly Node[]).map((one) => one.IndexElem as Node);
  const names = elements.flatMap((one) => (one.name === undefined ? [] : [one.name as string]));
  const isPlain = names.length === elements.length;
  if (isPlain) {
    addUniqueKey(table, names);
    const name = statement.idxname as string | undefined;
    if (name !== undefined) catalog.indexes.set(tableKey({ ...table.name, name }), { columns: names });
  } else for (const used of [...names, ...columnsIn(elements)]) table.uniqueExpressionColumns.add(used);
}

function comment(catalog: Catalog, statement: Node): void {
  const parts = strings(statement.object?.List?.items);
  const text = (statement.comment as string | undefined) ?? null;
  const isColumn = statement.objtype === "OBJECT_COLUMN";
  const table = catalog.tables.get(tableKey(catalog.resolve(catalog.nameOf(isColumn ? parts.slice(0, -1) : parts))));
  if (table === undefined) return;
  if (!isColumn) table.comment = text;
  for (const one of table.columns) if (isColumn && one.name === parts.at(-1)) one.comment = text;
}

function setVariable(catalog: Catalog, statement: Node): void {
  if (statement.name !== "search_path") return;
  const values = ((statement.args as readonly Node[] | undefined) ?? []).map((value) => constantText(value) ?? "");
  catalog.setSearchPath(values);
}

/** `SELECT pg_catalog.set_config('search_path', 'a, "B"', false)`. */
function setConfig(catalog: Catalog, statement: Node): void {
  const call = (statement.targetList as readonly Node[] | undefined)?.[0]?.ResTarget?.val as Node | undefined;
  if (calledFunction(call) !== "set_config") return;
  const [name, value] = ((call?.FuncCall?.args as readonly Node[] | undefined) ?? []).map(constantText);
  if (name !== "search_path") return;
  const schemas = [...(value ?? "").matchAll(/"((?:[^"]|"")*)"|([^\s,"]+)/g)];
  catalog.setSearchPath(schemas.map((match) => match[1]?.replaceAll('""', '"') ?? (match[2] ?? "").toLowerCase()));
}

function finishTable(catalog: Catalog, declared: DeclaredTable): Table {
  const columns = declared.columns.map((one) => column(catalog, one));
  const ofDomains = declared.columns.flatMap((one) =>
    domainsOf(catalog, one.type).flatMap((domain) => domain.checks.flatMap((check) => simpleChecks(check, one.name))),
  );
  const inherited = inheritedConstraints(catalog, declared);
  const checks: SimpleCheck[] = [...inherited.checks.flatMap((check) => simpleChecks(check, null)), ...ofDomains];
  const primary = inherited.primaryKey.join("\0");
  return {
    name: declared.name,
    columns,
    primaryKey: [...inherited.primaryKey],
    uniqueKeys: inherited.uniqueKeys.filter((key) => key.join("\0") !== primary).map((key) => [...key]),
    uniqueExpressionColumns: [...declared.uniqueExpressionColumns],
    foreignKeys: inherited.foreignKeys,
    checks,
    parents: [...declared.parents],
    partitionColumns: [...declared.partitionColumns],
    comment: declared.comment,
  };
}

type Constraints = Pick<DeclaredTable, "primaryKey" | "uniqueKeys" | "foreignKeys" | "checks">;

/**
 * A table's own constraints with those of its parents: dumps write a partitioned table's foreign keys only once. Keys come
 * from partitioned parents alone; foreign keys are taken from all, because rows of both must keep agreeing with the target.
 */
function inheritedConstraints(catalog: Catalog, table: DeclaredTable, visited = new Set<DeclaredTable>()): Constraints {
  visited.add(table);
  let { primaryKey, uniqueKeys, foreignKeys, checks }: Constraints = table;
  for (const key of table.parents) {
    const parent = catalog.tables.get(key);
    if (parent === undefined || visited.has(parent)) continue;
    const above = inheritedConstraints(catalog, parent, visited);
    foreignKeys = distinct([...foreignKeys, ...above.foreignKeys]);
    checks = distinct([...checks, ...above.checks]);
    if (parent.partitionColumns.length === 0) continue;
    uniqueKeys = distinct([...uniqueKeys, ...above.uniqueKeys]);
    if (primaryKey.length === 0) primaryKey = above.primaryKey;
  }
  return { primaryKey, uniqueKeys, foreignKeys: [...foreignKeys], checks };
}

/** Trees hold the place they were read at, which makes no difference. */
function distinct<T>(list: readonly T[]): T[] {
  const withoutPlace = (key: string, value: unknown) =>
    /^(location|rexpr_list_.*|list_(start|end))$/.test(key) ? undefined : value;
  return [...new Map(list.map((item) => [JSON.stringify(item, withoutPlace), item] as const)).values()];
}
