/** What of a live database is read, by names and globs: whose rows, whose definitions, what is left out and why. */

import { quoteName } from "../../database/mysql/quote.ts";
import { tablePattern } from "../../domain/pattern.ts";
import { type Problem, refuse } from "../../domain/problem.ts";
import type { LiveTable } from "./catalogue.ts";

export interface TableCondition {
  /** A name or glob. */
  readonly table: string;
  /** In the server's SQL, as it would stand behind WHERE. */
  readonly condition: string;
}

export interface Wanted {
  /** Names and globs of tables; empty: all. */
  readonly tables: readonly string[];
  /** Of tables and views. */
  readonly exclude: readonly string[];
  readonly where: readonly TableCondition[];
}

export interface ChosenTable {
  readonly table: LiveTable;
  /** All of them hold for the rows that are read. */
  readonly conditions: readonly string[];
}

/** As they stand behind WHERE; empty without any. */
export function joinConditions({ conditions }: ChosenTable): string {
  // A comment at the end of a condition ends with its line.
  return conditions.map((condition) => `(${condition}\n)`).join(" AND ");
}

export interface Choice {
  /** In order of name. */
  readonly tables: readonly ChosenTable[];
  readonly views: readonly LiveTable[];
  readonly sequences: readonly LiveTable[];
  /** Views that read what is left out. */
  readonly viewsLeftOut: readonly string[];
}

interface Chooser {
  readonly all: readonly LiveTable[];
  readonly wanted: Wanted;
  readonly database: string;
  /** The address, for messages. */
  readonly label: string;
}

const isMatch = (text: string, { name }: LiveTable, database: string): boolean =>
  tablePattern(text).matches({ database: null, schema: database, name });

/** @throws SafelockError TABLE_SELECTION (exit 2) with all options that name nothing. */
export function chooseTables(chooser: Chooser): Choice {
  const { all, wanted, database } = chooser;
  const problems = unmatched(chooser);
  if (problems.length > 0) throw refuse(problems);
  const isExcluded = (table: LiveTable): boolean => wanted.exclude.some((text) => isMatch(text, table, database));
  const isWanted = (table: LiveTable): boolean =>
    table.kind !== "table" ||
    wanted.tables.length === 0 ||
    wanted.tables.some((text) => isMatch(text, table, database));
  const named = all.filter((table) => isWanted(table) && !isExcluded(table));
  const kept = withoutDependents(all, named, database);
  const tables = kept.filter(({ kind }) => kind === "table");
  return {
    tables: tables.map((table) => ({ table, conditions: conditionsOf(table, wanted.where, database) })),
    views: kept.filter(({ kind }) => kind === "view"),
    sequences: kept.filter(({ kind }) => kind === "sequence"),
    viewsLeftOut: named.filter((table) => !kept.includes(table)).map(({ name }) => name),
  };
}

/** Without views that read a table or view which is left out, over any number of steps: they could not be made. */
function withoutDependents(all: readonly LiveTable[], named: readonly LiveTable[], database: string): LiveTable[] {
  let kept = [...named];
  for (;;) {
    // The server writes a view's text with all names quoted and with their database.
    const missing = all
      .filter((table) => !kept.includes(table))
      .map(({ name }) => `${quoteName(database)}.${quoteName(name)}`);
    const next = kept.filter(({ definition }) => !missing.some((name) => definition?.includes(name)));
    if (next.length === kept.length) return kept;
    kept = next;
  }
}

function conditionsOf(table: LiveTable, where: readonly TableCondition[], database: string): string[] {
  return where.filter(({ table: text }) => isMatch(text, table, database)).map(({ condition }) => condition);
}

function unmatched({ all, wanted, database, label }: Chooser): Problem[] {
  const tables = all.filter(({ kind }) => kind === "table");
  const missing = (option: string, patterns: readonly string[], among: readonly LiveTable[]): Problem[] =>
    patterns
      .filter((text) => !among.some((table) => isMatch(text, table, database)))
      .map((text) => ({
        code: "TABLE_SELECTION",
        at: { source: label },
        problem: `${option} names ${text}, and the database has no such table`,
        hint: "Write the table's name as the server has it, or a glob; a name with dots in double quotes",
      }));
  return [
    ...missing("--tables", wanted.tables, tables),
    ...missing("--exclude", wanted.exclude, all),
    ...missing(
      "--where",
      wanted.where.map(({ table }) => table),
      tables,
    ),
  ];
}
