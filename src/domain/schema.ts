/** What a source declares about its tables: columns, types, keys. Learnt from DDL, never from rows. */
import type { TableKey, TableName } from "./names.ts";

/** Families of SQL types that decide which transformers fit. `other` is every type not known to be text-like. */
export type TypeFamily =
  | "text"
  | "integer"
  | "decimal"
  | "float"
  | "boolean"
  | "date"
  | "timestamp"
  | "time"
  | "interval"
  | "uuid"
  | "json"
  | "xml"
  | "hstore"
  | "bytea"
  | "inet"
  | "cidr"
  | "macaddr"
  | "tsvector"
  | "enum"
  | "composite"
  | "range"
  | "geometry"
  | "money"
  | "bit"
  | "other";

export interface ColumnType {
  /** As declared, canonical PostgreSQL spelling without modifiers: `character varying`, `timestamp without time zone`, `public.mood`. */
  readonly name: string;
  /** Whose type it is; absent: PostgreSQL's, or nobody's (CSV, JSON). */
  readonly dialect?: "mysql" | "sqlite";
  /** Family after domains are resolved. */
  readonly family: TypeFamily;
  /** varchar(n)/char(n): n characters; null when unbounded. Of the element for arrays. */
  readonly maxLength: number | null;
  /** `char(n)`: values are padded with blanks. */
  readonly fixedLength: boolean;
  /** Bytes of an integer type, 1 and 3 in MySQL alone; null for others and where any integer fits (SQLite). */
  readonly integerBytes: 1 | 2 | 3 | 4 | 8 | null;
  /** MySQL's UNSIGNED: no negative numbers, and twice as many others. */
  readonly isUnsigned?: boolean;
  /** MySQL: the first and the last year that a type of dates holds in full. */
  readonly years?: readonly [first: number, last: number];
  /** MySQL: the character set of a text column in lower case, where the DDL names one. A dump's own may hold more. */
  readonly characterSet?: string;
  /** Any text may be written, although the family says what the values look like: CSV and JSON declare no types. */
  readonly takesText?: boolean;
  /** numeric(p, s). */
  readonly precision: number | null;
  readonly scale: number | null;
  readonly isArray: boolean;
  /** Labels when the family is `enum`. */
  readonly enumLabels: readonly string[] | null;
  /** Attribute types when the family is `composite`. */
  readonly attributes: readonly Column[] | null;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly isNullable: boolean;
  /** `GENERATED ALWAYS AS (…) STORED`: pg_dump does not write it in COPY column lists. */
  readonly isGenerated: boolean;
  /** Columns that a generation expression reads. */
  readonly generatedFrom: readonly string[];
  /** Identity, serial or a nextval default: a surrogate key. */
  readonly isSerial: boolean;
  /** INSERT without a list of columns leaves it out: INVISIBLE columns of MySQL, generated columns of SQLite. */
  readonly isOmitted?: boolean;
  readonly comment: string | null;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly target: TableKey;
  /** Referenced columns; empty means the primary key of the target. */
  readonly targetColumns: readonly string[];
}

/** A CHECK whose meaning we understand, for one column. */
export type SimpleCheck =
  | { readonly kind: "one-of"; readonly column: string; readonly values: readonly string[] }
  | { readonly kind: "length"; readonly column: string; readonly min: number | null; readonly max: number | null }
  | { readonly kind: "range"; readonly column: string; readonly min: number | null; readonly max: number | null }
  | { readonly kind: "pattern"; readonly column: string; readonly pattern: string; readonly isCaseInsensitive: boolean }
  | { readonly kind: "unknown"; readonly columns: readonly string[] };

export interface Table {
  readonly name: TableName;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  /** Unique constraints and unique indexes on plain columns, without the primary key. */
  readonly uniqueKeys: readonly (readonly string[])[];
  /** Columns inside unique indexes over expressions (`lower(email)`). */
  readonly uniqueExpressionColumns: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly SimpleCheck[];
  /** Partitioned parent or parent by INHERITS. */
  readonly parents: readonly TableKey[];
  /** Columns of the partition key when the table is partitioned. */
  readonly partitionColumns: readonly string[];
  readonly comment: string | null;
}

export interface Schema {
  readonly tables: ReadonlyMap<TableKey, Table>;
  /** False when the source was cut before its end, so that keys declared after the data are unknown. */
  readonly isComplete: boolean;
}
