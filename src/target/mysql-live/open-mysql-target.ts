/** A live MySQL or MariaDB database as the way out: a dump's statements are run in it as they come. */
import { type Environment, type MysqlAddress, parseMysqlAddress } from "../../database/mysql/address.ts";
import type { MysqlIdentity } from "../../database/mysql/identity.ts";
import { quoteName } from "../../database/mysql/quote.ts";
import { serverProblem } from "../../database/mysql/server-problem.ts";
import { endOnServer, MysqlSession } from "../../database/mysql/session.ts";
import { refuse, type SafelockError, unreadable } from "../../domain/problem.ts";
import type { Target } from "../target.ts";
import { clearDatabase } from "./clear-database.ts";
import { refuseUnfit, UNFINISHED } from "./fitness.ts";
import { Loaders } from "./loaders.ts";
import { type DumpStatement, StatementCutter } from "./statement-cutter.ts";
import { type ReadStatement, readStatement } from "./statement-kind.ts";

export interface MysqlTargetRequest {
  /** `mysql://…` or `mariadb://…`, of a database that exists and is empty. */
  readonly address: string;
  readonly environment: Environment;
  /** Sessions that load rows side by side, at least 1. */
  readonly jobs: number;
  /** The live databases that are read; empty for files. */
  readonly sources: readonly MysqlIdentity[];
  /** The policy's `targets`: addresses, `host/database` or globs. A target named there may look like production. */
  readonly allowedTargets: readonly string[];
  readonly signal: AbortSignal;
}

export interface MysqlTarget extends Target {
  /** What the server said of the load, as full sentences; whole after `commit`. */
  readonly notes: readonly string[];
}

const PATIENT_SECONDS = 86_400;
const LOCK_SECONDS = 60;

/**
 * The database is filled while the run goes on, under the mark of a table `safelock_unfinished` that `commit` removes.
 * `discard` takes out everything again.
 *
 * @throws SafelockError DATABASE_…, TARGET_… as docs/errors.md lists them. Nothing is changed then.
 */
export async function openMysqlTarget(request: MysqlTargetRequest): Promise<MysqlTarget> {
  const address = parseMysqlAddress(request.address, request.environment);
  const sessions: MysqlSession[] = [];
  try {
    request.signal.throwIfAborted();
    const first = await openSession(address, sessions);
    await refuseUnfit(first, { ...request, address });
    while (sessions.length < Math.max(1, request.jobs)) await openSession(address, sessions);
    const [row] = await first.rows("SELECT @@max_allowed_packet");
    await first.run(
      `CREATE TABLE ${quoteName(UNFINISHED)} (id int PRIMARY KEY) COMMENT 'safelock has not finished filling this database'`,
    );
    return new LoadingTarget({ address, sessions, largest: Number(row?.[0]), signal: request.signal });
  } catch (error) {
    for (const session of sessions) session.destroy(error as Error);
    throw serverProblem(error, { label: address.label });
  }
}

async function openSession(address: MysqlAddress, sessions: MysqlSession[]): Promise<MysqlSession> {
  const session = await MysqlSession.open(address);
  sessions.push(session);
  await session.run(
    `SET SESSION foreign_key_checks = 0, unique_checks = 0, wait_timeout = ${PATIENT_SECONDS},
       net_read_timeout = 3600 /*M!100100 , max_statement_time = 0 */, lock_wait_timeout = ${LOCK_SECONDS}, innodb_lock_wait_timeout = ${LOCK_SECONDS}`,
  );
  return session;
}

interface LoadingParts {
  readonly address: MysqlAddress;
  readonly sessions: readonly MysqlSession[];
  /** The server takes no statement of more bytes. */
  readonly largest: number;
  readonly signal: AbortSignal;
}

class LoadingTarget implements MysqlTarget {
  readonly label: string;
  readonly #parts: LoadingParts;
  readonly #loaders: Loaders;
  readonly #cutter = new StatementCutter();
  readonly #notes: string[] = [];
  /** The database that the dump speaks of. */
  #named: string | null = null;
  #isDone = false;
  readonly #abort: () => void;

  constructor(parts: LoadingParts) {
    this.#parts = parts;
    this.label = parts.address.label;
    this.#loaders = new Loaders(parts.address, parts.sessions);
    this.#abort = () => this.#destroySessions(parts.signal.reason as Error);
    parts.signal.addEventListener("abort", this.#abort);
  }

  get notes(): readonly string[] {
    return this.#notes;
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      for (const statement of this.#cutter.push(piece)) await this.#take(statement);
      if (this.#cutter.pendingBytes > this.#parts.largest) throw this.#tooLarge(this.#cutter.line);
    }
  }

  /** Every statement has been run. */
  async flush(): Promise<void> {
    const last = this.#cutter.end();
    if (last === null) {
      throw unreadable({
        code: "SQL_TRUNCATED",
        at: { source: this.label, line: this.#cutter.line },
        problem: "the statements end in the middle of one",
        hint: "The database has been emptied again; make a complete dump and run again",
      });
    }
    for (const statement of last) await this.#take(statement);
    await this.#loaders.settle();
  }

  async commit(): Promise<void> {
    await this.flush();
    const [first] = this.#parts.sessions as [MysqlSession, ...MysqlSession[]];
    try {
      await analyze(first);
      await first.run(`DROP TABLE ${quoteName(UNFINISHED)}`);
    } catch (error) {
      throw serverProblem(error, { label: this.label });
    }
    this.#isDone = true;
    this.#parts.signal.removeEventListener("abort", this.#abort);
    this.#notes.push(...notesOf(this.#loaders));
    await Promise.all(this.#parts.sessions.map((session) => session.close()));
  }

  async discard(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    this.#parts.signal.removeEventListener("abort", this.#abort);
    const { address, sessions } = this.#parts;
    this.#destroySessions(new Error("the load was given up"));
    // What they hold locked must be free before it can be dropped.
    await endOnServer(address, sessions);
    const session = await MysqlSession.open(address).catch(() => null);
    if (session === null) return;
    await clearDatabase(session).catch(() => undefined);
    await session.close();
  }

  async #take(statement: DumpStatement): Promise<void> {
    this.#parts.signal.throwIfAborted();
    if (statement.bytes.length > this.#parts.largest) throw this.#tooLarge(statement.line);
    const read = readStatement(statement.bytes);
    if (read.kind === "database") this.#acceptDatabase(read.database, statement.line);
    else if (read.kind === "server") throw this.#ofServer(read, statement.line);
    else if (this.#namesAnother(read)) throw this.#elsewhere(read, statement.line);
    else await this.#execute(read, statement);
  }

  #namesAnother({ database, listed }: ReadStatement): boolean {
    return [database, ...listed].some((name) => name !== null && name !== this.#parts.address.database);
  }

  async #execute({ kind, words, plainBackslashes }: ReadStatement, statement: DumpStatement): Promise<void> {
    if (kind === "rows") await this.#loaders.rows(statement);
    else if (kind === "other") await this.#loaders.alone(statement, words);
    else if (kind === "session") {
      if (plainBackslashes !== null) this.#cutter.hasPlainBackslashes = plainBackslashes;
      await this.#loaders.everywhere(statement, words);
    }
  }

  /** A dump of one database goes into the target, whatever the name that it gives. */
  #acceptDatabase(database: string | null, line: number): void {
    this.#named ??= database;
    if (database !== null && database === this.#named) return;
    throw refuse({
      code: "TARGET_DATABASES",
      at: { source: this.label, line },
      problem: "the dump is of several databases, and the target is one",
      hint: "Dump one database at a time, without --all-databases",
    });
  }

  /** On the same server that may be the very database that was dumped. */
  #elsewhere({ words }: ReadStatement, line: number): SafelockError {
    return refuse({
      code: "TARGET_DATABASES",
      at: { source: this.label, line },
      problem: `a statement names another database than the target before the name of what it writes (${words})`,
      hint: "Dump without names of databases, or into a file and load that with the mysql client",
    });
  }

  #ofServer({ words }: ReadStatement, line: number): SafelockError {
    return refuse({
      code: "TARGET_STATEMENT",
      at: { source: this.label, line },
      problem: `a statement changes the server or reads files of it (${words}), and the target is one database`,
      hint: "Dump one database, without users, replication and settings of the server",
    });
  }

  #tooLarge(line: number): SafelockError {
    return refuse({
      code: "TARGET_STATEMENT_TOO_LARGE",
      at: { source: this.label, line },
      problem: `a statement has more than the ${this.#parts.largest} bytes of the server's max_allowed_packet`,
      hint: "Raise max_allowed_packet on the server, up to 1G, and run again",
    });
  }

  #destroySessions(reason: Error): void {
    for (const session of this.#parts.sessions) session.destroy(reason);
  }
}

function notesOf({ warnings, redefined }: Loaders): string[] {
  return [
    ...(warnings > 0
      ? [`The server gave ${warnings} warnings about rows, such as values that it changed to fit.`]
      : []),
    ...(redefined > 0
      ? [`${redefined} definitions have this user as their definer, who may not make them for another.`]
      : []),
  ];
}

/** So that the first queries find their indexes: loads change more than the server notices by itself at once. */
async function analyze(session: MysqlSession): Promise<void> {
  const tables = await session.rows(
    `SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE'
       AND TABLE_NAME <> '${UNFINISHED}'`,
  );
  for (const [name] of tables) await session.rows(`ANALYZE TABLE ${quoteName(name ?? "")}`);
}
