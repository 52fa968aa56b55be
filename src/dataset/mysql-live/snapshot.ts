/** Sessions that see the database as it was at one moment, and cannot change it. */
import type { MysqlAddress } from "../../database/mysql/address.ts";
import { errorNumber, serverProblem } from "../../database/mysql/server-problem.ts";
import { MysqlSession } from "../../database/mysql/session.ts";

export interface SnapshotRequest {
  readonly address: MysqlAddress;
  /** Sessions that read side by side, at least one. */
  readonly jobs: number;
  /** The server ends a statement that takes longer; 0: none is ended. */
  readonly statementTimeoutMs: number;
  /** Longest wait for a lock that excludes reading, in steps of a second; 0: without end. */
  readonly lockTimeoutMs: number;
  readonly signal: AbortSignal;
  note(text: string): void;
}

export interface ServerFacts {
  readonly version: string;
  readonly isMariadb: boolean;
}

export interface Snapshot {
  readonly facts: ServerFacts;
  /** For the catalogue; in no transaction. */
  readonly control: MysqlSession;
  readonly readers: readonly MysqlSession[];
}

/** While the flush waits for a long statement, every write waits behind it. */
const LONGEST_FLUSH_SECONDS = 3;
/** Reading one table may hold up the others for as long as a run lasts. */
const PATIENT_SECONDS = 86_400;
const EVERYTHING = "18446744073709551615";
/** MariaDB 10.3 and newer may end transactions in which nothing is asked for a while. */
const NEVER_IDLE = " /*M!100300 , idle_transaction_timeout = 0, idle_readonly_transaction_timeout = 0 */";
/** The user may not flush, or has not got the lock in time. */
const CANNOT_FLUSH = new Set([1227, 1044, 1045, 1142, 1205, 1064, 1235]);

/** Rejects with a SafelockError; no session stays open then. */
export async function openSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const opened: MysqlSession[] = [];
  const abort = (): void => {
    for (const session of opened) session.destroy(request.signal.reason as Error);
  };
  request.signal.throwIfAborted();
  request.signal.addEventListener("abort", abort);
  try {
    return await open(request, opened);
  } catch (error) {
    for (const session of opened) session.destroy(error as Error);
    request.signal.removeEventListener("abort", abort);
    request.signal.throwIfAborted();
    throw serverProblem(error, { label: request.address.label });
  }
}

async function open(request: SnapshotRequest, opened: MysqlSession[]): Promise<Snapshot> {
  const connect = async (): Promise<MysqlSession> => {
    const session = await MysqlSession.open(request.address);
    opened.push(session);
    request.signal.throwIfAborted();
    return session;
  };
  const control = await connect();
  const facts = await factsOf(control);
  await prepare(control, request, facts);
  const isLocked = request.jobs > 1 && (await lockBriefly(control, request));
  const readers: MysqlSession[] = [];
  while (readers.length < (isLocked ? request.jobs : 1)) {
    const reader = await connect();
    await prepare(reader, request, facts);
    await startTransaction(reader);
    readers.push(reader);
  }
  if (isLocked) await control.run("UNLOCK TABLES");
  await control.run("SET SESSION TRANSACTION READ ONLY");
  return { facts, control, readers };
}

async function factsOf(session: MysqlSession): Promise<ServerFacts> {
  const [[version]] = (await session.rows("SELECT VERSION()")) as [[string]];
  return { version, isMariadb: /mariadb/i.test(version) };
}

function lockSeconds({ lockTimeoutMs }: SnapshotRequest): number {
  return lockTimeoutMs === 0 ? PATIENT_SECONDS : Math.ceil(lockTimeoutMs / 1000);
}

async function prepare(session: MysqlSession, request: SnapshotRequest, facts: ServerFacts): Promise<void> {
  const seconds = lockSeconds(request);
  await session.run(
    `SET SESSION sql_mode = '', time_zone = '+00:00', sql_quote_show_create = 1, sql_big_selects = 1,
       lock_wait_timeout = ${seconds}, innodb_lock_wait_timeout = ${seconds},
       sql_select_limit = ${EVERYTHING}, net_write_timeout = ${PATIENT_SECONDS}, wait_timeout = ${PATIENT_SECONDS}`,
  );
  await session.run("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
  // Without a limit of the user's, one that the server sets for everybody would end the reading of a large table.
  const limit = request.statementTimeoutMs;
  await session.run(
    facts.isMariadb
      ? `SET SESSION max_statement_time = ${limit / 1000}${NEVER_IDLE}`
      : `SET SESSION max_execution_time = ${Math.ceil(limit)}`,
  );
}

/** Holds up all writes, so that all snapshots are taken at one moment. False: one session must do. */
async function lockBriefly(control: MysqlSession, request: SnapshotRequest): Promise<boolean> {
  const seconds = Math.min(LONGEST_FLUSH_SECONDS, lockSeconds(request));
  try {
    await control.run(`SET SESSION lock_wait_timeout = ${seconds}`);
    await control.run("FLUSH TABLES WITH READ LOCK");
    return true;
  } catch (error) {
    const number = errorNumber(error);
    if (number === null || !CANNOT_FLUSH.has(number)) throw error;
    request.note(
      number === 1205
        ? `Read over one connection: writes could not be held up within ${seconds} s to take several snapshots at one moment.`
        : "Read over one connection: the user may not hold up writes (privilege RELOAD) to take several snapshots at one moment.",
    );
    return false;
  }
}

async function startTransaction(reader: MysqlSession): Promise<void> {
  await reader.run("SET SESSION TRANSACTION READ ONLY");
  await reader.run("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
}
