/** What a file of a MySQL dump directory is, and when it is read. */
import type { Framing } from "../../format/format.ts";
import type { Rewrite } from "../../format/mysql-directory/row-descriptions.ts";

export interface DumpFile {
  /** Relative to the directory, with slashes. */
  readonly name: string;
  readonly framing: Framing;
  /** DDL comes before rows, so that keys are known; what tells of rows comes last. */
  readonly turn: "schema" | "rows" | "rest";
  /** Of files that tell of rows; only with the turn `rest`. */
  readonly rewrite?: Rewrite;
  /** Columns that stand as digits. Only of files of rows. */
  readonly coded?: readonly string[];
}

/** Names of a directory, and the text of small files in it. */
export interface DumpDirectory {
  /** As the user wrote it. */
  readonly label: string;
  /** In order. */
  readonly names: readonly string[];
  /** Decompressed, as UTF-8. */
  text(name: string): Promise<string>;
  /** Its first 64 KiB, decompressed; all of a smaller file. */
  head(name: string): Promise<Uint8Array>;
}

export const HEAD_BYTES = 1 << 16;

/** `t.sql.gz` → `t.sql`. */
export function plainName(name: string): string {
  return name.replace(/\.(gz|zst|lz4|xz)$/i, "");
}

/** The marks of LOAD DATA where nothing else is said. */
export const loadDataDefaults = {
  delimiter: 0x09,
  quote: null,
  escape: 0x5c,
  escaping: "load-data",
  nullText: "\\N",
  isRaggedKept: false,
} as const;
