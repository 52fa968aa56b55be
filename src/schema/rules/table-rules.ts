/** Everything that a server asks of the rows of a table, with the names that its refusals tell. */
import type { SqlDialect } from "../../domain/block.ts";
import type { TableKey, TableName } from "../../domain/names.ts";
import type { Node } from "../tree.ts";

export interface KeyPart {
  readonly column: string;
  /** MySQL: only so many characters count; null: all. */
  readonly prefix: number | null;
}

export interface KeyRule {
  readonly kind: "primary-key" | "unique";
  readonly name: string;
  readonly parts: readonly KeyPart[];
  /** Two rows with NULL in the key do not meet. */
  readonly nullsDiffer: boolean;
  /** Of a partial index: rows for which it is not true are not in it. */
  readonly where: Node | null;
}

export interface ForeignKeyRule {
  readonly name: string;
  readonly columns: readonly string[];
  readonly target: TableKey;
  /** Empty: the primary key of the target. */
  readonly targetColumns: readonly string[];
  /** MATCH FULL: all columns are NULL or none is. */
  readonly isFull: boolean;
}

export interface CheckRule {
  readonly name: string;
  /** A tree of PostgreSQL's parser, also of other dialects. */
  readonly expression: Node;
  /** Of a domain: the column that its VALUE stands for. */
  readonly valueColumn: string | null;
}

/** What a server asks and nothing here can tell from the rows. */
export interface UnknownRule {
  readonly kind: "unique" | "exclusion" | "partition-bounds";
  readonly name: string;
  readonly reason: string;
}

export interface TableRules {
  readonly table: TableName;
  readonly dialect: SqlDialect;
  readonly keys: readonly KeyRule[];
  readonly foreignKeys: readonly ForeignKeyRule[];
  readonly checks: readonly CheckRule[];
  readonly unknown: readonly UnknownRule[];
  /** Whose keys hold for these rows, too: partitioned parents. */
  readonly partitionOf: readonly TableKey[];
  /** Of each text column that is not compared byte by byte: how it is. */
  readonly collations: ReadonlyMap<string, Collation>;
}

export interface Collation {
  /** What makes no difference: nothing, the case of letters, their marks, or both. */
  readonly ignores: "nothing" | "case" | "accents" | "case-and-accents";
  /** Letters that are equal to others, by the small letter without marks. */
  readonly alike?: Readonly<Record<string, string>>;
  /** Blanks at the end make none. */
  readonly isPadded: boolean;
}

/** Learns the rules from statements of one dialect, as SchemaLearner does the tables. */
export interface RuleLearner {
  learn(sql: string, database: string | null): void;
  rules(): ReadonlyMap<TableKey, TableRules>;
}

export async function createRuleLearner(dialect: SqlDialect): Promise<RuleLearner> {
  if (dialect === "postgres") {
    const { PostgresRules } = await import("./postgres-rules.ts");
    return PostgresRules.create();
  }
  const { StatementRules } = await import("./statement-rules.ts");
  return StatementRules.create(dialect);
}
