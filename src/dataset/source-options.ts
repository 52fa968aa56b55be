/** What a user may say about the sources, in plain values. Empty or null: nothing was said. */
import type { FormatName } from "../format/format.ts";

export interface DelimitedSourceOptions {
  /** One character, or `tab`. */
  readonly delimiter: string | null;
  /** One character, or `none`. */
  readonly quote: string | null;
  readonly escape: string | null;
  /** Text of an unquoted field that is NULL. */
  readonly nullText: string | null;
  readonly columns: readonly string[] | null;
  /** Whether the first record names the columns. */
  readonly hasHeader: boolean | null;
  readonly isRaggedKept: boolean;
  /** `utf-8`, `latin1`, `windows-1252`, `utf-16le`, `utf-16be`. */
  readonly encoding: string | null;
}

export interface LiveSourceOptions {
  /** Names or globs; empty: all. */
  readonly tables: readonly string[];
  readonly exclude: readonly string[];
  /** `TABLE=CONDITION`, in the server's SQL. */
  readonly where: readonly string[];
  /** Connections that read side by side. */
  readonly jobs: number | null;
  readonly statementTimeoutMs: number | null;
  readonly lockTimeoutMs: number | null;
}

export interface JsonSourceOptions {
  /** Paths of objects whose keys are data. */
  readonly maps: readonly string[];
}

export interface SourceOptions {
  readonly format: FormatName | null;
  readonly json: JsonSourceOptions;
  readonly delimited: DelimitedSourceOptions;
  readonly live: LiveSourceOptions;
}

export const nothingSaid: SourceOptions = {
  format: null,
  json: { maps: [] },
  delimited: {
    delimiter: null,
    quote: null,
    escape: null,
    nullText: null,
    columns: null,
    hasHeader: null,
    isRaggedKept: false,
    encoding: null,
  },
  live: { tables: [], exclude: [], where: [], jobs: null, statementTimeoutMs: null, lockTimeoutMs: null },
};
