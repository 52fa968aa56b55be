/** What a server or the way to it says, as problems for people. Never a value, never a password. */
import { DatabaseError } from "pg";
import { type Problem, refuse, SafelockError, unreadable } from "../../../domain/problem.ts";
import type { VaultAddress } from "./address.ts";

/** Group roles of a vault's database (docs/vault-postgres.md). `owner`: who made the vault. */
export type DatabaseRole = "safelock_writer" | "safelock_reader" | "safelock_officer" | "owner";

/** Raised by the vault's own functions and triggers (migration-1.ts). */
const NOT_THE_HEAD = "SL001";
const APPEND_ONLY = "SL002";
const NO_SUCH_RUN = "SL003";
const RUN_EXPIRED = "SL004";
const NO_SUCH_LOG_ROW = "SL005";
const SEGMENT_COMPLETE = "SL006";

/** Classes of SQLSTATE, and single ones, after which there is no connection. */
const LOST = /^(08|57P0[1-5])/;
const LOGIN = /^28/;
const DAMAGED = /^(XX00[12]|42P01|42703|3F000|2202E)/;
const NO_ROOM = /^53[12]/;

/** What the driver says without a code when a connection cannot be had or has gone. */
const CONNECTION_TEXT =
  /connection (terminated|error)|timeout|not queryable|closed the connection|does not support SSL|after calling end|socket/i;
const PASSWORD_TEXT = /password|SASL|SCRAM/i;

/** @param needs Role that has the right to do what was tried. */
export function serverProblem(error: unknown, address: VaultAddress, needs: DatabaseRole): unknown {
  if (error instanceof SafelockError || !(error instanceof Error)) return error;
  if (error instanceof DatabaseError) return toldByServer(error, address, needs);
  const code = (error as NodeJS.ErrnoException).code;
  if (PASSWORD_TEXT.test(error.message)) return refuse(loginRefused(address, "no password was found for it"));
  if (code !== undefined || CONNECTION_TEXT.test(error.message)) return unreachable(address, code, error);
  return error;
}

function toldByServer(error: DatabaseError, address: VaultAddress, needs: DatabaseRole): Error {
  const state = error.code ?? "none";
  const options = { cause: error };
  if (LOST.test(state)) return unreachable(address, state, error);
  if (LOGIN.test(state)) return refuse(loginRefused(address, `SQLSTATE ${state}`), options);
  if (state === "3D000") return refuse(databaseMissing(address), options);
  if (state === "42501") return refuse(notPermitted(address, needs), options);
  if (state === "25006") return refuse(notWritable(address), options);
  if (DAMAGED.test(state)) return unreadable(damaged(address, state), options);
  if (NO_ROOM.test(state)) return refuse(noRoom(address, state), options);
  if (state === NOT_THE_HEAD || state === APPEND_ONLY) return unreadable(chainBroken(address, state), options);
  if (state === RUN_EXPIRED) return refuse(runExpired(address), options);
  if (state === SEGMENT_COMPLETE) return changed(address, "the segment is complete and takes no more blocks");
  if (state === NO_SUCH_LOG_ROW) return changed(address, "the access log has no such row");
  // A caller's defect, as everywhere in the store: a number that nobody gave it.
  if (state === NO_SUCH_RUN) return new Error("the vault has no such run", options);
  return refuse(otherwise(address, error, state), options);
}

function unreachable(address: VaultAddress, code: string | undefined, cause: Error): SafelockError {
  const reason = code ?? "the connection ended";
  return refuse(
    {
      code: "VAULT_UNREACHABLE",
      at: { source: address.location },
      problem: `there is no connection to the PostgreSQL server at ${address.server} (${reason})`,
      hint: "Check that the server runs, that host, port and sslmode are right, and that the network lets you through; then run again",
    },
    { cause },
  );
}

function loginRefused(address: VaultAddress, reason: string): Problem {
  return {
    code: "VAULT_LOGIN_REFUSED",
    at: { source: address.location },
    problem: `the server at ${address.server} does not let this user in (${reason})`,
    hint: "Check user and database, and give the password in a .pgpass file (PGPASSFILE) rather than in the URL",
  };
}

function databaseMissing(address: VaultAddress): Problem {
  return {
    code: "VAULT_NOT_A_VAULT",
    at: { source: address.location },
    problem: `the server at ${address.server} has no such database`,
    hint: "Mend the URL, or make the database with `createdb` and the vault with `safelock vault init URL`",
  };
}

function notPermitted(address: VaultAddress, needs: DatabaseRole): Problem {
  const isOwner = needs === "owner";
  return {
    code: "VAULT_NOT_PERMITTED",
    at: { source: address.location },
    problem: isOwner
      ? "the database user may not do this: it takes the owner of the vault's database"
      : `the database user may not do this: it takes membership in the role ${needs}`,
    hint: isOwner
      ? "Log in as the owner of the database"
      : `Log in as another user, or let an administrator run GRANT ${needs} TO the user`,
  };
}

function notWritable(address: VaultAddress): Problem {
  return {
    code: "VAULT_NOT_WRITABLE",
    at: { source: address.location },
    problem: "the vault was opened for reading, or its server is a standby that only reads",
    hint: "Name the primary server: reading needs it too, for the access log",
  };
}

function damaged(address: VaultAddress, state: string): Problem {
  return {
    code: "VAULT_CORRUPT",
    at: { source: address.location },
    problem: `the vault's tables are damaged or incomplete (SQLSTATE ${state})`,
    hint: "Restore the database from a backup; the server's log says more",
  };
}

function noRoom(address: VaultAddress, state: string): Problem {
  return {
    code: "VAULT_FULL",
    at: { source: address.location },
    problem: `the server has no room left on its disk or in its memory (SQLSTATE ${state})`,
    hint: "Make room on the server and run again",
  };
}

function chainBroken(address: VaultAddress, state: string): Problem {
  return {
    code: "VAULT_CORRUPT",
    at: { source: address.location },
    problem: `the access log refused a row that does not continue it (SQLSTATE ${state})`,
    hint: "Run `safelock vault log --verify` to see where it is broken",
  };
}

function runExpired(address: VaultAddress): Problem {
  return {
    code: "VAULT_RUN_EXPIRED",
    at: { source: address.location },
    problem: "the run has expired: its key is destroyed",
    hint: "Run the command again; what it records then belongs to a new run",
  };
}

/** Another process has changed what this one was working on. */
export function changed(address: VaultAddress, what: string): SafelockError {
  return refuse({
    code: "VAULT_CHANGED",
    at: { source: address.location },
    problem: `${what}: another process has changed the vault meanwhile`,
    hint: "Run the command again",
  });
}

function otherwise(address: VaultAddress, error: DatabaseError, state: string): Problem {
  const place = [error.table, error.constraint].filter((name) => name !== undefined).join(", ");
  return {
    code: "VAULT_SERVER_REFUSED",
    at: { source: address.location },
    problem: `the PostgreSQL server refused a statement (SQLSTATE ${state}${place === "" ? "" : `, ${place}`})`,
    hint: "Look the code up in PostgreSQL's documentation; the server's log says more",
  };
}
