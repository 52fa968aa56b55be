/** What SQLite reports, as problems for people. Its own messages stay behind: they may quote what a file holds. */
import { type Problem, refuse, SafelockError, unreadable } from "../../../domain/problem.ts";

/** Primary result codes of https://sqlite.org/rescode.html. */
const result = {
  permission: 3,
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  format: 24,
  notADatabase: 26,
} as const;
const SHORT_READ = 522;
/** A killed process left a journal, and this connection may not roll it back. */
const READ_ONLY_ROLLBACK = 776;
const PRIMARY_MASK = 0xff;

/** SQLite's extended result code; null for any other error. */
export function sqliteCode(error: unknown): number | null {
  const code = (error as { readonly errcode?: unknown } | null)?.errcode;
  return typeof code === "number" ? code : null;
}

/** Whether a connection for writing has to roll back what a killed process left behind. */
export function wantsRecovery(error: unknown): boolean {
  const code = sqliteCode(error);
  return code === READ_ONLY_ROLLBACK || (code !== null && (code & PRIMARY_MASK) === result.cannotOpen);
}

/** The problem that an error of SQLite stands for; other errors, and defects of ours, come back as they are. */
export function explained(error: unknown, part: string, source: string): unknown {
  if (error instanceof SafelockError) return error;
  const code = sqliteCode(error);
  if (code === null) return isOutOfRange(error) ? corrupt(part, source, "holds a number that cannot be") : error;
  const options = { cause: error };
  if (code === SHORT_READ) return corrupt(part, source, "is shorter than it says", options);
  switch (code & PRIMARY_MASK) {
    case result.corrupt:
    case result.notADatabase:
    case result.format:
      return corrupt(part, source, `is damaged or cut short (SQLite ${code})`, options);
    case result.full:
      return refuse(full(part, source), options);
    case result.readOnly:
    case result.permission:
    case result.cannotOpen:
      return refuse(notWritable(part, source, code), options);
    case result.busy:
    case result.locked:
      return refuse(busy(part, source), options);
    case result.inputOutput:
      return unreadable(failing(part, source, code), options);
    default:
      return error;
  }
}

export function corrupt(part: string, source: string, what: string, options?: ErrorOptions): SafelockError {
  return unreadable(
    {
      code: "VAULT_CORRUPT",
      at: { source },
      problem: `the vault's ${part} ${what}`,
      hint: "Run `safelock vault check`, and restore this part from a backup",
    },
    options,
  );
}

/** Another process has changed what this one was working on. */
export function changed(part: string, source: string, what: string): SafelockError {
  return refuse({
    code: "VAULT_CHANGED",
    at: { source },
    problem: `${what}: another process has changed the vault's ${part} meanwhile`,
    hint: "Run the command again",
  });
}

export function notWritable(part: string, source: string, code: number | string): Problem {
  return {
    code: "VAULT_NOT_WRITABLE",
    at: { source },
    problem: `the vault's ${part} cannot be written (${code})`,
    hint: "Run as the user who owns the vault, on a disk that is mounted for writing; reading needs it too, for the access log",
  };
}

function full(part: string, source: string): Problem {
  return {
    code: "VAULT_FULL",
    at: { source },
    problem: `there is no room left for the vault's ${part}; nothing of this step was kept`,
    hint: "Free space on the vault's disk and run again; what was recorded before stays",
  };
}

function busy(part: string, source: string): Problem {
  return {
    code: "VAULT_BUSY",
    at: { source },
    problem: `another process has held the vault's ${part} for 60 seconds`,
    hint: "Wait for the other process, or end it, and run again",
  };
}

function failing(part: string, source: string, code: number): Problem {
  return {
    code: "VAULT_IO",
    at: { source },
    problem: `the disk fails under the vault's ${part}, or a limit on file sizes is reached (SQLite ${code}); nothing of this step was kept`,
    hint: "Look at the disk, the quota and `ulimit -f`, then run again",
  };
}

function isOutOfRange(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === "ERR_OUT_OF_RANGE";
}
