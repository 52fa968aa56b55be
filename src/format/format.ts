/** What every dump format offers the pipeline. Pure: bytes in, pieces out; no I/O. */
import type { Piece } from "../domain/block.ts";
import type { TableName } from "../domain/names.ts";
import type { Schema } from "../domain/schema.ts";

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
   * A statement that writes rows which are not framed (INSERT … SELECT, UPDATE, MERGE, COPY from a file) passes through
   * untouched: whoever planned columns of this table must refuse. `form` is e.g. `INSERT … SELECT`.
   */
  unsupportedWrite?(table: TableName, form: string, line: number): void;
}

/** Learns the schema from statements; may be asked at any time. */
export interface SchemaLearner {
  learn(sql: string, database: string | null): void;
  schema(isComplete: boolean): Schema;
  /** Statements that could not be understood, as counts by first words; for the report. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Resolves a name without schema by the current search_path. */
  resolve(name: TableName): TableName;
}
