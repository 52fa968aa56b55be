/** Flags about the dump or server that is read, and what they say. */
import { Flags } from "@oclif/core";
import type { SourceOptions } from "../dataset/source-options.ts";
import { refuse } from "../domain/problem.ts";
import { type FormatName, formatNames } from "../format/format.ts";
import { wholeNumber } from "./whole-number.ts";

const helpGroup = "SOURCE";

export const formatFlag = Flags.option({
  options: formatNames,
  helpGroup,
  description: "What the source is, instead of what it looks like.",
})();

export const sourceFlags = {
  delimiter: Flags.string({
    helpGroup,
    helpValue: "CHAR",
    description: "CSV: what separates fields (`tab` for a tab).",
  }),
  quote: Flags.string({ helpGroup, helpValue: "CHAR", description: "CSV: what stands around fields, or `none`." }),
  escape: Flags.string({
    helpGroup,
    helpValue: "CHAR",
    description: "CSV: what stands before a quote inside quotes (default: the quote itself).",
  }),
  null: Flags.string({ helpGroup, helpValue: "TEXT", description: "CSV: text of a field that is NULL." }),
  columns: Flags.string({
    helpGroup,
    helpValue: "A,B,C",
    description: "CSV: names of the columns, in order, of a file without a header.",
  }),
  header: Flags.boolean({
    helpGroup,
    allowNo: true,
    description: "CSV: whether the first record names the columns (default: as it looks).",
  }),
  ragged: Flags.option({
    helpGroup,
    options: ["refuse", "keep"] as const,
    default: "refuse" as const,
    description: "CSV: what happens to records with too few or too many fields.",
  })(),
  encoding: Flags.string({
    helpGroup,
    helpValue: "NAME",
    description:
      "CSV: utf-8, latin1, windows-1252, utf-16le or utf-16be (default: by its byte-order mark, else utf-8).",
  }),
  "json-map": Flags.string({
    helpGroup,
    helpValue: "PATH",
    multiple: true,
    multipleNonGreedy: true,
    description: "JSON: the keys of this object are data, such as ids or addresses (repeatable).",
  }),
  tables: Flags.string({
    helpGroup,
    helpValue: "PATTERN",
    multiple: true,
    multipleNonGreedy: true,
    description: "Server: read only these tables (names or globs; repeatable).",
  }),
  exclude: Flags.string({
    helpGroup,
    helpValue: "PATTERN",
    multiple: true,
    multipleNonGreedy: true,
    description: "Server: leave these tables out (repeatable).",
  }),
  where: Flags.string({
    helpGroup,
    helpValue: "TABLE=CONDITION",
    multiple: true,
    multipleNonGreedy: true,
    description: "Server: read only the rows of a table for which this SQL condition holds (repeatable).",
  }),
  jobs: Flags.string({
    char: "j",
    helpGroup,
    helpValue: "N",
    description: "Server: connections that read side by side (default 2).",
  }),
  "statement-timeout": Flags.string({
    helpGroup,
    helpValue: "SECONDS",
    description: "Server: longest time for one statement (default: no limit).",
  }),
  "lock-timeout": Flags.string({
    helpGroup,
    helpValue: "SECONDS",
    description: "Server: longest wait for a lock (default 10).",
  }),
};

interface GivenFlags {
  readonly format?: FormatName | undefined;
  readonly delimiter?: string | undefined;
  readonly quote?: string | undefined;
  readonly escape?: string | undefined;
  readonly null?: string | undefined;
  readonly columns?: string | undefined;
  readonly header?: boolean | undefined;
  readonly ragged: "refuse" | "keep";
  readonly encoding?: string | undefined;
  readonly "json-map"?: readonly string[] | undefined;
  readonly tables?: readonly string[] | undefined;
  readonly exclude?: readonly string[] | undefined;
  readonly where?: readonly string[] | undefined;
  readonly jobs?: string | undefined;
  readonly "statement-timeout"?: string | undefined;
  readonly "lock-timeout"?: string | undefined;
}

const MOST_JOBS = 32;
const MOST_SECONDS = 1_000_000;

/** @throws SafelockError (exit 2) OPTION_VALUE. */
export function sourceOptions(flags: GivenFlags): SourceOptions {
  return {
    format: flags.format ?? null,
    json: { maps: flags["json-map"] ?? [] },
    delimited: {
      delimiter: flags.delimiter ?? null,
      quote: flags.quote ?? null,
      escape: flags.escape ?? null,
      nullText: flags.null ?? null,
      columns: flags.columns === undefined ? null : columnNames(flags.columns),
      hasHeader: flags.header ?? null,
      isRaggedKept: flags.ragged === "keep",
      encoding: flags.encoding ?? null,
    },
    live: {
      tables: flags.tables ?? [],
      exclude: flags.exclude ?? [],
      where: flags.where ?? [],
      jobs: flags.jobs === undefined ? null : wholeNumber(flags.jobs, "jobs", { min: 1, max: MOST_JOBS }),
      statementTimeoutMs: milliseconds(flags["statement-timeout"], "statement-timeout"),
      lockTimeoutMs: milliseconds(flags["lock-timeout"], "lock-timeout"),
    },
  };
}

function columnNames(text: string): string[] {
  const names = text.split(",").map((name) => name.trim());
  if (!names.includes("")) return names;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--columns has an empty name",
    hint: "Write the names of all columns in order, like --columns id,name,email",
  });
}

function milliseconds(text: string | undefined, name: string): number | null {
  return text === undefined ? null : 1000 * wholeNumber(text, name, { min: 1, max: MOST_SECONDS });
}
