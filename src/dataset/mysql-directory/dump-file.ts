/** What a file of a MySQL dump directory is, and when it is read. */
import type { Framing } from "../../format/format.ts";

export interface DumpFile {
  /** Relative to the directory, with slashes. */
  readonly name: string;
  readonly framing: Framing;
  /** DDL comes before rows, so that keys are known; what is neither comes last. */
  readonly turn: "schema" | "rows" | "rest";
}

/** Names of a directory, and the text of small files in it. */
export interface DumpDirectory {
  /** As the user wrote it. */
  readonly label: string;
  readonly names: readonly string[];
  /** Decompressed, as UTF-8. Throws SOURCE_READ_FAILED when it is larger than a few MiB. */
  text(name: string): Promise<string>;
  /** Its first bytes, decompressed. */
  head(name: string): Promise<Uint8Array>;
}

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
