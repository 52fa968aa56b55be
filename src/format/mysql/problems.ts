/** Refusals of scripts that are damaged, or that say what is not read. */
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";

export interface ScriptPlace {
  readonly source: string;
  readonly line: number;
}

/** `what` is a clause that names the statement, e.g. `a SET statement`. Passing one by could pass the rows behind it by. */
export function brokenStatement(what: string, { source, line }: ScriptPlace): SafelockError {
  return unreadable({
    code: "SQL_SYNTAX",
    at: { source, line },
    problem: `${what} is not written as MySQL reads it`,
    hint: "The dump is damaged or holds another dialect: make it anew with mysqldump or mariadb-dump",
  });
}

export function notText({ source, line }: ScriptPlace): SafelockError {
  return unreadable({
    code: "NOT_PLAIN_SQL",
    at: { source, line },
    problem: "binary bytes stand where an SQL statement is expected",
    hint: "Give the dump as mysqldump or mariadb-dump wrote it",
  });
}

/** `where`: what the end of the input cuts, e.g. `a comment that begins here`. */
export function truncated(where: string, place: ScriptPlace & { readonly table?: string }): SafelockError {
  return unreadable({
    code: "SQL_TRUNCATED",
    at: place,
    problem: `the input ends inside ${where}`,
    hint: "Make the dump again; if it is whole, end its last statement with a semicolon",
  });
}

export function otherFile({ source, line }: ScriptPlace): SafelockError {
  return refuse({
    code: "SQL_UNSUPPORTED",
    at: { source, line },
    problem: "the script reads another file, whose rows would not be looked at",
    hint: "Put the other file's content in its place, or dump the database with mysqldump or mariadb-dump",
  });
}

export function clientCommand({ source, line }: ScriptPlace): SafelockError {
  return refuse({
    code: "SQL_UNSUPPORTED",
    at: { source, line },
    problem: "the script holds a command of the mysql client that is not read",
    hint: "Take the line out of the script",
  });
}
