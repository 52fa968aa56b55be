/** What every dump format offers the pipeline. Pure: bytes in, pieces out; no I/O. */
import type { DelimitedSyntax, Piece, RowsHeader, SqlDialect, TextEncoding } from "../domain/block.ts";
import type { TableName } from "../domain/names.ts";
import type { Schema } from "../domain/schema.ts";
import type { Scanner } from "../kernel/scanner.ts";

/** What the bytes of one stream are. A dump of several files or entries has one for each. */
export type Framing =
  /** psql scripts: pg_dump, pg_dumpall, hand-written SQL. */
  | { readonly kind: "postgres-plain" }
  /** The data of one table in an archive: COPY text up to and with its `\.` line. */
  | {
      readonly kind: "postgres-copy";
      readonly table: TableName;
      readonly columns: readonly string[] | null;
      readonly encoding: TextEncoding;
    }
  /** The data of one table in an archive that was made with --inserts: INSERT statements. */
  | { readonly kind: "postgres-inserts"; readonly encoding: TextEncoding; readonly hasStandardStrings: boolean }
  /** Content of one large object in an archive. The plan keeps or empties it. */
  | { readonly kind: "large-object" }
  /** mysqldump, mariadb-dump, phpMyAdmin, the SQL files of mydumper. `schema`: the database when the file does not name it. */
  | { readonly kind: "mysql"; readonly schema: string; readonly hasNoBackslashEscapes?: boolean }
  /** `.dump` of the sqlite3 shell. */
  | { readonly kind: "sqlite" }
  /**
   * One table: CSV, TSV, LOAD DATA text. `columns` null: the first record names them. `hasHeader`: the first record is no
   * row although `columns` are given.
   */
  | {
      readonly kind: "delimited";
      readonly table: TableName;
      readonly columns: readonly string[] | null;
      readonly hasHeader?: boolean;
      readonly syntax: DelimitedSyntax;
      readonly encoding: TextEncoding;
    }
  /** One table: an object a line, or one array of objects. */
  | {
      readonly kind: "json";
      readonly table: TableName;
      readonly shape: "lines" | "array";
      /** Paths of objects whose keys are data (docs/json.md). */
      readonly maps?: readonly string[];
    }
  /** Goes out as it came: files without rows and without DDL. */
  | { readonly kind: "opaque" };

/** Formats by the name that `--format` takes. */
export const formatNames = [
  "postgres",
  "postgres-archive",
  "mysql",
  "mysql-tab",
  "mydumper",
  "mysql-shell",
  "sqlite",
  "sqlite-file",
  "csv",
  "tsv",
  "json-lines",
  "json",
] as const;
export type FormatName = (typeof formatNames)[number];

/**
 * Cuts a byte stream into pieces. The caller owns the buffer: it appends bytes, calls `cut`, writes or dispatches the
 * pieces, and moves the unconsumed tail to the front of its next buffer.
 */
export interface Framer {
  /**
   * Looks at `bytes[from, to)`, which starts where the last call stopped consuming. `isLast`: nothing follows.
   * `origin` is the absolute source offset of `bytes[from]`; piece offsets are absolute.
   * Returns how many bytes were consumed (a row, header or token that is not whole yet is left for the next call).
   * Throws `unreadable` when the input is broken (truncated COPY, unterminated string) or not this format.
   */
  cut(bytes: Uint8Array, from: number, to: number, isLast: boolean, origin: number, pieces: Piece[]): number;
}

export interface FramerOptions {
  /** An unfinished row larger than this is refused (ROW_TOO_LARGE). */
  readonly maxRowBytes: number;
  /** Its memory holds the bytes that are cut. */
  readonly scanner: Scanner;
  /** Label of the source, with the file or entry inside it, for messages. */
  readonly source: string;
  /** Numbers of headers: unique through a run, whatever the number of streams. */
  readonly nextHeaderId: () => number;
}

/** What the framer tells while it goes, in stream order and before the piece that follows it. */
export interface FramerEvents {
  /** A whole DDL statement that matters to the schema (CREATE TABLE/TYPE/DOMAIN/INDEX, ALTER TABLE, COMMENT ON, SET search_path …). */
  statement(sql: string, database: string | null): void;
  database(name: string): void;
  /**
   * The table that a name means at this place of the script: its search_path may change before the piece is handed out.
   * Without it headers carry names as written.
   */
  resolve?(table: TableName): TableName;
  /**
   * Rows without a list of columns follow: they mean what the DDL says at this place. Told once for each header; a
   * statement of the DDL ends a header.
   */
  positional?(table: TableName): void;
  /**
   * A statement that writes rows which are not framed (INSERT … SELECT, UPDATE, MERGE, COPY from a file) passes through
   * untouched: whoever planned columns of this table must refuse. `form` is e.g. `INSERT … SELECT`.
   */
  unsupportedWrite?(table: TableName, form: string, line: number): void;
  /**
   * Layout delimited: the columns of the header, also where no row follows. Layout json: the paths of leaves met for the
   * first time. The survey collects them as columns; a later pass refuses rows with paths that nobody decided on.
   */
  columns?(table: TableName, names: readonly string[]): void;
  /**
   * The columns of a table in the order of its DDL, for framers that must know them before the rows (generated columns that
   * a dump writes as values); undefined when the DDL was not seen.
   */
  declared?(table: TableName): readonly string[] | undefined;
  /**
   * Those of `declared` that are not generated: some programs leave generated columns out of rows without names. Absent:
   * `declared` counts.
   */
  stored?(table: TableName): readonly string[] | undefined;
  /**
   * Character sets of a table's texts, `unknown` where its DDL does not say, for dumps that write them as they are stored
   * (`SET NAMES binary`); undefined when the DDL was not seen.
   */
  characterSets?(table: TableName): readonly string[] | undefined;
}

/** Learns the schema from statements of one dialect; may be asked at any time. */
export interface SchemaLearner {
  learn(sql: string, database: string | null): void;
  schema(isComplete: boolean): Schema;
  /** Names of a table's columns as declared so far; undefined when it is not. */
  columnsOf(table: TableName): readonly string[] | undefined;
  /** Statements that could not be understood, as counts by first words; for the report. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Resolves a name without schema by the current search_path. */
  resolve(name: TableName): TableName;
}

/** Which rows of a piece: after `skip` rows, at most `take`. */
export interface RowRange {
  readonly skip: number;
  readonly take: number;
}

/** Decoded fields by column; null is SQL NULL. Layout json: a path may come several times. */
export type SampledRow = readonly (readonly [column: string, value: string | null])[];

export interface SampledBytes {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Column names of statements without a list of their own. */
  readonly columns: readonly string[];
}

/** Reads some rows of a rows piece. Slow and careful: for a bounded sample only. */
export type RowSampler = (header: RowsHeader, piece: SampledBytes, range: RowRange) => SampledRow[];

/** The dialect whose DDL a framing's statements are; null when it has none. */
export function dialectOf(framing: Framing): SqlDialect | null {
  switch (framing.kind) {
    case "postgres-plain":
    case "postgres-copy":
    case "postgres-inserts":
      return "postgres";
    case "mysql":
    case "sqlite":
      return framing.kind;
    default:
      return null;
  }
}
