/** Refusals of database files, by what SQLite says. Its own messages may quote values: they are not told. */
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";

/** https://sqlite.org/rescode.html; extended codes have the primary one in their low byte. */
const codes = { busy: 5, locked: 6, ioError: 10, corrupt: 11, cannotOpen: 14, tooBig: 18, notDatabase: 26 } as const;

/** `at`: of the table that was read, where there was one. */
export function readingFailed(error: unknown, source: string, table?: string): Error {
  if (!(error instanceof Error) || !("errcode" in error)) return error as Error;
  const code = Number(error.errcode) & 0xff;
  const at = table === undefined ? { source } : { source, table };
  switch (code) {
    case codes.notDatabase:
      return unreadable({
        code: "SQLITE_FILE_UNREADABLE",
        at,
        problem: "SQLite says that this is no database, or an encrypted one",
        hint: "Decrypt it with the program that encrypts it, for instance with `sqlcipher_export` into a plain database",
      });
    case codes.corrupt:
      return unreadable({
        code: "SQLITE_FILE_DAMAGED",
        at,
        problem: "the database is damaged",
        hint: "Take a sound copy, or make one with `.recover` of the sqlite3 shell and look at what it saved",
      });
    case codes.busy:
    case codes.locked:
      return refuse({
        code: "SQLITE_FILE_BUSY",
        at,
        problem: "another program holds the database for itself",
        hint: "Wait until it has finished, or give a copy made with `.backup` of the sqlite3 shell",
      });
    case codes.tooBig:
      return refuse({
        code: "ROW_TOO_LARGE",
        at,
        problem: "a row has a value that is larger than SQLite can write as text (500 MB)",
        hint: "Take the table out of a copy of the database",
      });
    default:
      return unreadable({
        code: "SQLITE_FILE_UNREADABLE",
        at,
        problem: `SQLite cannot read the database (result code ${code})`,
        hint:
          code === codes.cannotOpen
            ? "A database with a write-ahead log needs its -wal and -shm files beside it, in a directory that can be written"
            : "Check the disk, and what `PRAGMA integrity_check` says",
      });
  }
}

export function hotJournal(source: string): SafelockError {
  return refuse({
    code: "SQLITE_FILE_UNFINISHED",
    at: { source },
    problem: "a rollback journal lies beside the database: its last transaction was broken off",
    hint: "Open the database once with the sqlite3 shell, which takes the transaction back, or give a sound copy",
  });
}

export function notAFile(source: string): SafelockError {
  return refuse({
    code: "SQLITE_FILE_NEEDED",
    at: { source },
    problem: "a database of SQLite can only be read where it lies, uncompressed and not from a pipe",
    hint: "Name the database file itself, or give the text that `.dump` writes",
  });
}

export function changedWhileRead(source: string): SafelockError {
  return refuse({
    code: "SQLITE_FILE_CHANGED",
    at: { source },
    problem: "the database was written to while it was read",
    hint: "Run again, or give a copy made with `.backup` of the sqlite3 shell",
  });
}

export function nulInUtf16(source: string, table: string): SafelockError {
  return refuse({
    code: "SQLITE_TEXT_UNSUPPORTED",
    at: { source, table },
    problem: "a text of a database in UTF-16 holds a NUL character",
    hint: "Make a copy in UTF-8 (`PRAGMA encoding='UTF-8'` in a new database, then read the dump into it)",
  });
}
