/** Refusals of scripts that are damaged, or that say what is not read. */
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";

export interface ScriptPlace {
  readonly source: string;
  readonly line: number;
}

const remade = "Make the dump anew with `.dump` of the sqlite3 shell";

/** Passing such a statement by could pass the rows in it by. */
export function brokenStatement(at: ScriptPlace): SafelockError {
  return unreadable({
    code: "SQL_SYNTAX",
    at,
    problem: "a statement is not written as SQLite reads it",
    hint: `The dump is damaged or holds another dialect: ${remade.toLowerCase()}`,
  });
}

export function notText(at: ScriptPlace): SafelockError {
  return unreadable({
    code: "NOT_PLAIN_SQL",
    at,
    problem: "binary bytes stand where an SQL statement is expected",
    hint: "Give the text that `.dump` wrote, or the database file itself",
  });
}

/** `where`: what the end of the input cuts, e.g. `a statement that begins here`. */
export function truncated(where: string, at: ScriptPlace): SafelockError {
  return unreadable({
    code: "SQL_TRUNCATED",
    at,
    problem: `the input ends inside ${where}`,
    hint: `${remade}; if it is whole, end its last statement with a semicolon`,
  });
}

export function incompleteDump(at: ScriptPlace): SafelockError {
  return unreadable({
    code: "SQLITE_DUMP_INCOMPLETE",
    at,
    problem: "the sqlite3 shell met errors while it made this dump, and rows are missing",
    hint: "See what `PRAGMA integrity_check` says of the database, and dump a sound one",
  });
}

export function shellCommand(at: ScriptPlace): SafelockError {
  return refuse({
    code: "SQL_UNSUPPORTED",
    at,
    problem: "the script holds a command of the sqlite3 shell, which may read files that are not looked at",
    hint: "Take the line out of the script",
  });
}

export function commentBetweenRows(at: ScriptPlace): SafelockError {
  return refuse({
    code: "SQL_UNSUPPORTED",
    at,
    problem: "something other than a comma, such as a comment, stands between two rows of an INSERT statement",
    hint: "Take it out of the script",
  });
}

export function statementTooLarge(at: ScriptPlace, maxRowBytes: number): SafelockError {
  return refuse({
    code: "ROW_TOO_LARGE",
    at,
    problem: `a statement is larger than ${maxRowBytes} bytes`,
    hint: "Raise the limit with --max-row, for instance --max-row 1GB; memory grows with it",
  });
}
