/** All tables of a run, and what names without a schema mean. */
import { type TableKey, type TableName, tableKey } from "../../domain/names.ts";
import { type DeclaredTable, isSameName } from "./declared-table.ts";

/** Where servers fold names, `Users` and `users` are one table; where they do not, the exact spelling is found first. */
export class DeclaredTables {
  readonly #tables = new Map<TableKey, DeclaredTable>();
  readonly #keyOfFolded = new Map<string, TableKey>();
  /** The schema of unqualified names, by the database of the run. */
  readonly #currentSchema = new Map<string | null, string>();
  #database: string | null = null;

  enter(database: string | null): void {
    this.#database = database;
  }

  setSchema(schema: string): void {
    this.#currentSchema.set(this.#database, schema);
  }

  /** Name of what a statement writes as `[name]` or `[schema, name]`. */
  nameOf(parts: readonly string[]): TableName {
    return this.#qualified({ database: this.#database, schema: parts.at(-2) ?? null, name: parts.at(-1) ?? "" });
  }

  /** The table's own spelling where it is declared. */
  resolve(name: TableName): TableName {
    const qualified = this.#qualified(name);
    return (this.get(qualified) ?? this.#unqualified(qualified))?.name ?? qualified;
  }

  get(name: TableName): DeclaredTable | undefined {
    const key = tableKey(name);
    return this.#tables.get(key) ?? this.#tables.get(this.#keyOfFolded.get(key.toLowerCase()) ?? key);
  }

  find(parts: readonly string[]): DeclaredTable | undefined {
    const name = this.nameOf(parts);
    return this.get(name) ?? this.#unqualified(name);
  }

  has(name: TableName): boolean {
    return this.#tables.has(tableKey(name));
  }

  add(table: DeclaredTable): void {
    const key = tableKey(table.name);
    this.#tables.set(key, table);
    this.#keyOfFolded.set(key.toLowerCase(), key);
  }

  remove(name: TableName): void {
    const table = this.get(name);
    if (table === undefined) return;
    const key = tableKey(table.name);
    this.#tables.delete(key);
    if (this.#keyOfFolded.get(key.toLowerCase()) === key) this.#keyOfFolded.delete(key.toLowerCase());
  }

  removeSchema(schema: string): void {
    for (const { name } of [...this.#tables.values()]) {
      if (name.database === this.#database && isSameName(name.schema ?? "", schema)) this.remove(name);
    }
  }

  rename(table: DeclaredTable, name: TableName): void {
    this.remove(table.name);
    table.name = name;
    this.add(table);
  }

  entries(): IterableIterator<[TableKey, DeclaredTable]> {
    return this.#tables.entries();
  }

  /** A script that never names its database may still write it before some names of tables. */
  #unqualified(name: TableName): DeclaredTable | undefined {
    const isNamed = (this.#currentSchema.get(name.database) ?? "") !== "";
    return isNamed || name.schema === "" ? undefined : this.get({ ...name, schema: "" });
  }

  #qualified(name: TableName): TableName {
    return name.schema === null ? { ...name, schema: this.#currentSchema.get(name.database) ?? "" } : name;
  }
}
