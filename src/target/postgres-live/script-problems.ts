/** Why a script cannot be loaded. */
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";

/** @param what A clause that names what the script holds. */
export function unsupported(label: string, what: string): SafelockError {
  return refuse({
    code: "TARGET_SCRIPT",
    at: { source: label },
    problem: `the dump holds what is not loaded into a database: ${what}`,
    hint: "Write to a file with --output and load it with psql",
  });
}

/** The server forgets what a transaction did that nobody commits. */
export function openTransaction(label: string): SafelockError {
  return unreadable({
    code: "TARGET_SCRIPT",
    at: { source: label },
    problem: "the dump begins a transaction and does not commit it",
    hint: "Make the dump again if it was cut off; else write COMMIT at its end",
  });
}

export function notAscii(label: string): SafelockError {
  return refuse({
    code: "TARGET_ENCODING",
    at: { source: label },
    problem: "a statement has other than ASCII characters in an encoding that cannot be sent",
    hint: "Make the dump with pg_dump --encoding=UTF8",
  });
}

export function tooLarge({ label, maxStatementBytes }: { label: string; maxStatementBytes: number }): SafelockError {
  return refuse({
    code: "TARGET_STATEMENT_TOO_LARGE",
    at: { source: label },
    problem: `a statement or row has more than ${maxStatementBytes} bytes`,
    hint: "Make the dump with COPY instead of INSERT, or write to a file and load it with psql",
  });
}

export function truncated(label: string): SafelockError {
  return unreadable({
    code: "TARGET_SCRIPT",
    at: { source: label },
    problem: "the dump ends inside a statement, a comment or the rows of a table",
    hint: "Make the dump again; this one was cut off",
  });
}
