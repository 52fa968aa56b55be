/** What a server or the way to it says, as problems for people. Never a value, never a password, never the server's text. */
import { type Place, refuse, SafelockError } from "../../domain/problem.ts";

/** Where it happened. */
export interface ServerPlace {
  /** The address without secrets. */
  readonly label: string;
  /** Table that was worked on. */
  readonly table?: string | undefined;
  /** First words of the statement, and its line in the dump. */
  readonly statement?: { readonly words: string; readonly line: number } | undefined;
}

interface Told {
  /** Numbers: https://dev.mysql.com/doc/mysql-errors/en/server-error-reference.html, https://mariadb.com/kb/en/mariadb-error-code-reference/ */
  readonly numbers: readonly number[];
  readonly exit: 2 | 3;
  readonly code: string;
  readonly problem: string;
  readonly hint: string;
}

const known: readonly Told[] = [
  {
    numbers: [1045, 1698, 1524, 1862, 3118, 4151],
    exit: 2,
    code: "DATABASE_LOGIN_REFUSED",
    problem: "the server does not let this user in",
    hint: "Check user, host and password; give the password in ~/.my.cnf or MYSQL_PWD",
  },
  {
    numbers: [1049],
    exit: 2,
    code: "DATABASE_MISSING",
    problem: "the server has no such database",
    hint: "Mend the address, or make the database with CREATE DATABASE",
  },
  {
    numbers: [1044, 1142, 1143, 1227, 1370, 1379, 1345],
    exit: 2,
    code: "DATABASE_NOT_PERMITTED",
    problem: "the database user may not do this",
    hint: "Let an administrator GRANT what is missing, or log in as another user: docs/live-mysql.md lists the privileges",
  },
  {
    numbers: [1290, 1792, 1836, 3989],
    exit: 2,
    code: "DATABASE_READ_ONLY",
    problem: "the session or the server only reads",
    hint: "Name a server that takes changes as the target",
  },
  {
    numbers: [1040, 1203, 1226],
    exit: 2,
    code: "DATABASE_UNREACHABLE",
    problem: "the server has no free connection for this user",
    hint: "Lower --jobs, or run again when fewer sessions are open",
  },
  {
    numbers: [1205, 1213],
    exit: 3,
    code: "DATABASE_LOCK_TIMEOUT",
    problem: "another session holds a lock that was waited for too long",
    hint: "Run again when no schema change is under way, or raise the lock timeout",
  },
  {
    numbers: [1969, 3024, 1317, 1028],
    exit: 3,
    code: "DATABASE_STATEMENT_TIMEOUT",
    problem: "the server ended a statement, by its timeout or by an administrator",
    hint: "Raise the statement timeout, or run at a quieter time",
  },
  {
    numbers: [1412, 1146, 1054],
    exit: 3,
    code: "DATABASE_CHANGED",
    problem: "a table or column was changed or removed while it was read",
    hint: "Run again when no schema change is under way",
  },
  {
    numbers: [1927, 1053, 1079, 1152, 1158, 1159, 1160, 1161, 3168, 4031],
    exit: 3,
    code: "DATABASE_CONNECTION_LOST",
    problem: "the server ended the connection",
    hint: "See the server's log, then run again",
  },
  {
    numbers: [1021, 1037, 1038, 1041, 1114, 3, 28],
    exit: 3,
    code: "DATABASE_FULL",
    problem: "the server has no room left on its disk or in its memory",
    hint: "Make room on the server and run again",
  },
  {
    numbers: [1153, 1301],
    exit: 3,
    code: "DATABASE_PACKET_TOO_LARGE",
    problem: "a row or statement is larger than the server's max_allowed_packet",
    hint: "Raise max_allowed_packet on the server, up to 1G, and run again",
  },
];

const LOST =
  /^(ECONNRESET|EPIPE|PROTOCOL_CONNECTION_LOST|PROTOCOL_UNEXPECTED_PACKET|ERR_STREAM_DESTROYED|ERR_STREAM_WRITE_AFTER_END)$/;
const TLS =
  /^(HANDSHAKE_NO_SSL_SUPPORT|HANDSHAKE_SSL_ERROR|ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|ERR_OSSL)/;
const LOGIN = /unknown plugin|AUTH_SWITCH_PLUGIN_ERROR|authentication/i;
const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOTFOUND: "the host is not known",
  EAI_AGAIN: "the host's name could not be looked up",
  ECONNREFUSED: "nothing listens there",
  ENOENT: "there is no such socket",
  EACCES: "the socket may not be used",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "there is no way to the host",
  ENETUNREACH: "there is no way to the host",
};

/** The same error as a SafelockError, when it comes from a server or the way to it; anything else as it is. */
export function serverProblem(error: unknown, place: ServerPlace): unknown {
  if (error instanceof SafelockError || !(error instanceof Error)) return error;
  const number = errorNumber(error);
  if (number !== null && number > 0) return toldByServer(error, number, place);
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (TLS.test(code)) return tlsFailed(error, code, place);
  const reason = UNREACHABLE[code];
  if (reason !== undefined) return unreachable(error, reason, place);
  if (LOST.test(code) || /closed state|connection was closed/i.test(error.message)) return lost(error, place);
  if (LOGIN.test(code) || LOGIN.test(error.message)) return loginUnknown(error, place);
  return error;
}

/** The server's number of an error, also of one that was told already; null when it comes from elsewhere. */
export function errorNumber(error: unknown): number | null {
  if (!(error instanceof Error)) return null;
  const { errno, code } = error as NodeJS.ErrnoException;
  const isOfServer =
    (typeof code === "string" && code.startsWith("ER_")) || (error as { sqlState?: unknown }).sqlState !== undefined;
  return typeof errno === "number" && isOfServer ? errno : errorNumber(error.cause);
}

function toldByServer(error: Error, number: number, place: ServerPlace): SafelockError {
  const told = known.find(({ numbers }) => numbers.includes(number));
  return problem(place, error, {
    exit: told?.exit ?? 3,
    code: told?.code ?? "DATABASE_REFUSED",
    problem: `${told?.problem ?? "the server refused a statement"} (error ${number}${statementOf(place)})`,
    hint: told?.hint ?? "Look the number up in the documentation of MySQL or MariaDB; the server's log may say more",
  });
}

function statementOf({ statement }: ServerPlace): string {
  return statement === undefined ? "" : `, in ${statement.words}`;
}

function tlsFailed(error: Error, code: string, place: ServerPlace): SafelockError {
  const isMissing = code === "HANDSHAKE_NO_SSL_SUPPORT";
  return problem(place, error, {
    exit: 2,
    code: "DATABASE_TLS",
    problem: isMissing ? "the server does not offer TLS" : `the TLS connection failed (${code})`,
    hint: isMissing
      ? "Have TLS set up on the server; ssl-mode=PREFERRED or DISABLED sends everything unencrypted"
      : "Check ssl-mode, ssl-ca, and that the certificate is made for this host's name",
  });
}

function unreachable(error: Error, reason: string, place: ServerPlace): SafelockError {
  return problem(place, error, {
    exit: 2,
    code: "DATABASE_UNREACHABLE",
    problem: `there is no connection to the server: ${reason}`,
    hint: "Check that the server runs, that host, port and socket are right, and that the network lets you through",
  });
}

function lost(error: Error, place: ServerPlace): SafelockError {
  return problem(place, error, {
    exit: 3,
    code: "DATABASE_CONNECTION_LOST",
    problem: "the connection to the server has ended",
    hint: "See the server's log and the network, then run again",
  });
}

function loginUnknown(error: Error, place: ServerPlace): SafelockError {
  return problem(place, error, {
    exit: 2,
    code: "DATABASE_LOGIN_REFUSED",
    problem: "the server asks for a way to log in that is not known here",
    hint: "Use an account with mysql_native_password, caching_sha2_password or unix_socket",
  });
}

interface Words {
  readonly exit: 2 | 3;
  readonly code: string;
  readonly problem: string;
  readonly hint: string;
}

function problem(place: ServerPlace, cause: Error, { exit, ...told }: Words): SafelockError {
  const { label, table, statement } = place;
  const at: Place = {
    source: label,
    ...(table === undefined ? {} : { table }),
    ...(statement === undefined ? {} : { line: statement.line }),
  };
  // The server's own message may quote a value: only what can be told goes on.
  const options = { cause: withoutText(cause) };
  return exit === 2 ? refuse({ at, ...told }, options) : new SafelockError(3, { at, ...told }, options);
}

/** The codes alone: messages of a server, and the statement that the driver keeps, may hold fields. */
function withoutText(error: Error): Error {
  const { code, errno } = error as NodeJS.ErrnoException;
  const { sqlState } = error as { sqlState?: string };
  const cleaned = new Error(code === undefined ? error.constructor.name : `${error.constructor.name} ${code}`);
  return Object.assign(cleaned, { code, errno, sqlState, stack: cleaned.message });
}
