/** What a server or the way to it says, as problems for people. Never a value, never a password, never the server's text. */
import { DatabaseError } from "pg";
import { type Place, type Problem, refuse, SafelockError } from "../../domain/problem.ts";

/** Where it happened. */
export interface ServerPlace {
  /** The address without secrets. */
  readonly label: string;
  /** Table that was worked on, as shown to people. */
  readonly table?: string | undefined;
}

const CONNECTION_TEXT =
  /connection (terminated|error)|timeout|not queryable|closed the connection|after calling end|socket|Client was closed/i;
const PASSWORD_TEXT = /password|SASL|SCRAM/i;
const TLS_TEXT = /SSL connection|does not support SSL|certificate|altnames/i;
const TLS_CODE = /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO)/;

interface Told {
  readonly exit: 2 | 3;
  readonly code: string;
  readonly problem: string;
  readonly hint: string;
}

const states: readonly (readonly [pattern: RegExp, told: Told])[] = [
  [
    /^28/,
    {
      exit: 2,
      code: "DATABASE_LOGIN_REFUSED",
      problem: "the server does not let this user in",
      hint: "Check user, database and password; give the password in a .pgpass file or PGPASSWORD",
    },
  ],
  [
    /^3D000$/,
    {
      exit: 2,
      code: "DATABASE_MISSING",
      problem: "the server has no such database",
      hint: "Mend the address, or make the database with createdb",
    },
  ],
  [
    /^42501$/,
    {
      exit: 2,
      code: "DATABASE_NOT_PERMITTED",
      problem: "the database user may not do this",
      hint: "Let an administrator GRANT what is missing (pg_read_all_data reads everything), or log in as another user",
    },
  ],
  [
    /^25006$/,
    {
      exit: 2,
      code: "DATABASE_READ_ONLY",
      problem: "the session or the server only reads",
      hint: "Name a server that takes changes as the target",
    },
  ],
  [
    /^53300$/,
    {
      exit: 2,
      code: "DATABASE_UNREACHABLE",
      problem: "the server has no free connection",
      hint: "Lower --jobs, or run again when fewer sessions are open",
    },
  ],
  [
    /^55P03$/,
    {
      exit: 3,
      code: "DATABASE_LOCK_TIMEOUT",
      problem: "another session holds or awaits a lock that excludes reading",
      hint: "Run again when no schema change is under way, or raise the lock timeout",
    },
  ],
  [
    /^57014$/,
    {
      exit: 3,
      code: "DATABASE_STATEMENT_TIMEOUT",
      problem: "the server ended a statement, by its timeout or by an administrator",
      hint: "Raise the statement timeout, or run at a quieter time",
    },
  ],
  [
    /^(72000|22023|55000)$/,
    {
      exit: 3,
      code: "DATABASE_SNAPSHOT_LOST",
      problem: "the server no longer has the snapshot that the run reads",
      hint: "Run again; old_snapshot_threshold, or a restart of the server, may have ended it",
    },
  ],
  [
    /^40001$/,
    {
      exit: 3,
      code: "DATABASE_SNAPSHOT_LOST",
      problem: "a standby ended the reading because its replay had to go on",
      hint: "Raise max_standby_streaming_delay on the standby or set hot_standby_feedback, or read from the primary",
    },
  ],
  [
    /^(08|57P0[1-5])/,
    {
      exit: 3,
      code: "DATABASE_CONNECTION_LOST",
      problem: "the server ended the connection",
      hint: "See the server's log, then run again",
    },
  ],
  [
    /^53[12]/,
    {
      exit: 3,
      code: "DATABASE_FULL",
      problem: "the server has no room left on its disk or in its memory",
      hint: "Make room on the server and run again",
    },
  ],
];

/** The same error as a SafelockError, when it comes from a server or the way to it; anything else as it is. */
export function serverProblem(error: unknown, place: ServerPlace): unknown {
  if (error instanceof SafelockError || !(error instanceof Error)) return error;
  if (error instanceof DatabaseError) return toldByServer(error, place);
  const code = (error as NodeJS.ErrnoException).code;
  if (TLS_TEXT.test(error.message) || (code !== undefined && TLS_CODE.test(code))) return tlsFailed(error, place, code);
  if (PASSWORD_TEXT.test(error.message)) {
    return problem(
      2,
      place,
      {
        code: "DATABASE_LOGIN_REFUSED",
        problem: "the server asks for a password, and none was found for it",
        hint: "Give it in a .pgpass file (chmod 600) or PGPASSWORD",
      },
      error,
    );
  }
  if (code === undefined && !CONNECTION_TEXT.test(error.message)) return error;
  return unreachable(error, place, code);
}

function unreachable(error: Error, place: ServerPlace, code: string | undefined): SafelockError {
  const reasons: Record<string, string> = {
    ENOTFOUND: "the host is not known",
    EAI_AGAIN: "the host's name could not be looked up",
    ECONNREFUSED: "nothing listens there",
    ENOENT: "there is no such socket",
    ETIMEDOUT: "it does not answer",
    EHOSTUNREACH: "there is no way to the host",
    ENETUNREACH: "there is no way to the host",
  };
  const isLost =
    code === "ECONNRESET" || code === "EPIPE" || /terminated unexpectedly|not queryable|was closed/.test(error.message);
  if (isLost) {
    return problem(
      3,
      place,
      {
        code: "DATABASE_CONNECTION_LOST",
        problem: "the connection to the server has ended",
        hint: "See the server's log and the network, then run again",
      },
      error,
    );
  }
  return problem(
    2,
    place,
    {
      code: "DATABASE_UNREACHABLE",
      problem: `there is no connection to the server: ${reasons[code ?? ""] ?? (/timeout/i.test(error.message) ? "it does not answer" : (code ?? "it ended"))}`,
      hint: "Check that the server runs, that host, port and sslmode are right, and that the network lets you through",
    },
    error,
  );
}

function tlsFailed(error: Error, place: ServerPlace, code: string | undefined): SafelockError {
  const isMissing = /does not support SSL/.test(error.message);
  return problem(
    2,
    place,
    {
      code: "DATABASE_TLS",
      problem: isMissing
        ? "the server does not offer TLS"
        : `the TLS connection failed (${code ?? "the certificate does not fit"})`,
      hint: isMissing
        ? "Have TLS set up on the server; sslmode=prefer or disable sends everything unencrypted"
        : "Check sslmode, sslrootcert, and that the certificate is made for this host's name",
    },
    error,
  );
}

function toldByServer(error: DatabaseError, place: ServerPlace): SafelockError {
  const state = error.code ?? "none";
  const known = states.find(([pattern]) => pattern.test(state))?.[1];
  if (known !== undefined) {
    return problem(known.exit, place, { ...known, problem: `${known.problem} (SQLSTATE ${state})` }, error);
  }
  const named = [error.table, error.column, error.constraint]
    .filter((name) => name !== undefined && name !== "")
    .join(", ");
  return problem(
    3,
    place,
    {
      code: "DATABASE_REFUSED",
      problem: `the server refused a statement (SQLSTATE ${state}${named === "" ? "" : `, ${named}`})`,
      hint: "Look the SQLSTATE up in PostgreSQL's documentation; the server's log says more",
    },
    error,
  );
}

function problem(exit: 2 | 3, place: ServerPlace, told: Problem, cause: Error): SafelockError {
  const at: Place = { source: place.label, ...(place.table === undefined ? {} : { table: place.table }) };
  const { code, problem: text, hint } = told;
  // The driver's error names the server's message, which may quote a value: only what can be told goes on.
  return exit === 2
    ? refuse({ code, at, problem: text, hint }, { cause: withoutText(cause) })
    : new SafelockError(3, { code, at, problem: text, hint }, { cause: withoutText(cause) });
}

/** The SQLSTATE or system code alone: messages and details of a server may hold fields. */
function withoutText(error: Error): Error {
  const code = (error as NodeJS.ErrnoException).code;
  const cleaned = new Error(`${error.constructor.name}${code === undefined ? "" : ` ${code}`}`);
  return Object.assign(cleaned, { code, stack: cleaned.message });
}

/** SQLSTATE of an error, also when it was told already. */
export function stateOf(error: unknown): string | null {
  const own = (error as { code?: unknown } | null)?.code;
  if (typeof own === "string" && /^[0-9A-Z]{5}$/.test(own)) return own;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause === undefined ? null : stateOf(cause);
}
