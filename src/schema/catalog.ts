/** What the statements declared so far, changeable, and the names they resolve to. */
import { type TableKey, type TableName, tableKey } from "../domain/names.ts";
import type { ForeignKey } from "../domain/schema.ts";
import type { Node } from "./tree.ts";

export interface DeclaredColumn {
  name: string;
  /** A TypeName node; resolved late, because ALTER TYPE may follow. */
  type: Node;
  isNullable: boolean;
  isGenerated: boolean;
  generatedFrom: string[];
  isSerial: boolean;
  comment: string | null;
}

export interface DeclaredTable {
  name: TableName;
  columns: DeclaredColumn[];
  primaryKey: string[];
  uniqueKeys: string[][];
  uniqueExpressionColumns: Set<string>;
  foreignKeys: ForeignKey[];
  /** CHECK expressions; read late, with the columns' types known. */
  checks: Node[];
  parents: TableKey[];
  partitionColumns: string[];
  comment: string | null;
}

export type DeclaredType =
  | { readonly kind: "enum"; readonly label: string; readonly labels: string[] }
  | { readonly kind: "composite"; readonly label: string; readonly attributes: DeclaredColumn[] }
  | {
      readonly kind: "domain";
      readonly label: string;
      readonly base: Node;
      isNullable: boolean;
      readonly checks: Node[];
    }
  | { readonly kind: "range"; readonly label: string };

/** A unique index may become a constraint by its name later. */
export interface UniqueIndex {
  readonly columns: readonly string[];
}

export class Catalog {
  readonly tables = new Map<TableKey, DeclaredTable>();
  readonly types = new Map<TableKey, DeclaredType>();
  readonly indexes = new Map<TableKey, UniqueIndex>();
  #database: string | null = null;
  #searchPath: readonly string[] = [];

  /** A new database is a new session with a fresh search_path. */
  enter(database: string | null): void {
    if (database === this.#database) return;
    this.#database = database;
    this.#searchPath = [];
  }

  /** Does `work` as in another database, where names of this one mean nothing, and comes back. */
  inDatabase<T>(database: string | null, work: () => T): T {
    if (database === this.#database) return work();
    const here = { database: this.#database, searchPath: this.#searchPath };
    this.enter(database);
    try {
      return work();
    } finally {
      this.#database = here.database;
      this.#searchPath = here.searchPath;
    }
  }

  /** The schemas unqualified names are looked up in; empty for an unknown one. */
  setSearchPath(schemas: readonly string[]): void {
    this.#searchPath = schemas
      .map((schema) => schema.trim())
      .filter((schema) => !["", "$user", "pg_catalog"].includes(schema));
  }

  resolve(name: TableName): TableName {
    return this.#resolveIn(this.tables, name);
  }

  /** `parts` as written: `[schema, name]` or `[name]`, perhaps with a database in front. */
  declaredType(parts: readonly string[]): DeclaredType | undefined {
    return this.types.get(tableKey(this.#resolveIn(this.types, this.nameOf(parts))));
  }

  nameOf(parts: readonly string[]): TableName {
    return { database: this.#database, schema: parts.at(-2) ?? null, name: parts.at(-1) ?? "" };
  }

  /** Where a CREATE with this name puts its object. */
  created(parts: readonly string[]): TableName {
    const name = this.nameOf(parts);
    return name.schema === null ? { ...name, schema: this.#searchPath[0] ?? null } : name;
  }

  table(relation: Node | undefined): DeclaredTable | undefined {
    return relation === undefined ? undefined : this.tables.get(this.keyOf(relation));
  }

  /** Key of the table a RangeVar names. */
  keyOf(relation: Node): TableKey {
    return tableKey(this.resolve(this.nameOf(rangeParts(relation))));
  }

  #resolveIn(known: ReadonlyMap<TableKey, unknown>, name: TableName): TableName {
    if (name.schema !== null || name.database !== this.#database) return name;
    const candidates = this.#searchPath.map((schema) => ({ ...name, schema }));
    return candidates.find((candidate) => known.has(tableKey(candidate))) ?? candidates[0] ?? name;
  }
}

export function rangeParts(relation: Node): string[] {
  const { schemaname, relname } = relation as { schemaname?: string; relname: string };
  return schemaname === undefined ? [relname] : [schemaname, relname];
}
