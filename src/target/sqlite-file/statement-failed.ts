/** A statement that SQLite did not take. Its own message may quote a value, so only what surely names none is told. */
import { refuse } from "../../domain/problem.ts";
import { writeFailed } from "../write-all.ts";

/** https://sqlite.org/rescode.html */
const IO_ERROR = 10;
const FULL = 13;
const CONSTRAINT = 19;

export function statementFailed(error: unknown, label: string): Error {
  if (!(error instanceof Error) || !("errcode" in error)) return error as Error;
  const code = Number(error.errcode) & 0xff;
  if (code === FULL || code === IO_ERROR) {
    return writeFailed(label, Object.assign(error, { code: code === FULL ? "ENOSPC" : "EIO" }));
  }
  // `UNIQUE constraint failed: t.a` and the like name columns and the text of a CHECK.
  const detail = code === CONSTRAINT ? `: ${error.message}` : missing(error.message);
  return refuse(
    {
      code: "SQLITE_FILE_FAILED",
      at: { source: label },
      problem: `SQLite did not take a statement of the new database (result code ${code})${detail}`,
      hint:
        code === CONSTRAINT
          ? "Plan the columns of the constraint so that it holds, or write the text of a dump (an output that ends in .sql)"
          : "Write the text of a dump (an output that ends in .sql) and load it where its functions and modules are known",
    },
    { cause: error },
  );
}

/** Names of functions, modules and collations are no values. */
function missing(message: string): string {
  return /^no such (function|module|collation sequence): [\w.-]{1,64}$/.test(message) ? `: ${message}` : "";
}
