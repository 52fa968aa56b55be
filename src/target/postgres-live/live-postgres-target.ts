/** A live, empty PostgreSQL database as the way out: a plain dump is loaded while it is written. */
import { setTimeout as sleep } from "node:timers/promises";
import { type PostgresAddress, resolveAddress } from "../../database/postgres/address.ts";
import { connect, type PostgresConnection } from "../../database/postgres/connection.ts";
import type { Environment } from "../../database/postgres/environment.ts";
import type { ServerIdentity } from "../../database/postgres/server-identity.ts";
import { createScanner } from "../../kernel/scanner.ts";
import type { Target } from "../target.ts";
import { type Inventory, removeCreated, takeInventory } from "./clean-up.ts";
import { MARKER, refuseUnfit } from "./guard.ts";
import { LiveLoad, loadSettings } from "./live-load.ts";
import { ScriptLoader } from "./script-loader.ts";
import { ScriptReader } from "./script-reader.ts";

export interface LivePostgresTargetRequest {
  /** `postgres://…` and what else libpq reads. */
  readonly address: string;
  readonly environment: Environment;
  readonly sources: readonly ServerIdentity[];
  /** The policy's `targets`. */
  readonly allowedTargets: readonly string[];
  /** Sessions that load side by side, at least 1. */
  readonly jobs: number;
  readonly scanner: WebAssembly.Module;
  readonly maxStatementBytes: number;
  readonly signal: AbortSignal;
}

export interface LivePostgresTarget extends Target {
  /** Statements that a target need not have, by their first words, and how often they were passed over. */
  readonly passedOver: ReadonlyMap<string, number>;
}

const CLEAN_UP_MS = 60_000;
const SESSION_END_MS = 5_000;

/** @throws SafelockError: DATABASE_… and TARGET_… (exit 2) when the database cannot, or must not, be filled. */
export async function openLivePostgresTarget(request: LivePostgresTargetRequest): Promise<LivePostgresTarget> {
  const address = await resolveAddress(request.address, request.environment);
  const stop = new AbortController();
  const abort = (): void => stop.abort(request.signal.reason);
  request.signal.addEventListener("abort", abort, { once: true });
  request.signal.throwIfAborted();
  const main = await connect({ address, settings: loadSettings, signal: stop.signal });
  try {
    await refuseUnfit(main, { address, sources: request.sources, allowedTargets: request.allowedTargets });
    const inventory = await takeInventory(main);
    // Fails where the user may not create, and for the second of two runs that begin at once.
    await main.execute(`CREATE SCHEMA ${MARKER}`);
    return new FilledDatabase(request, { address, main, inventory, stop, abort });
  } catch (error) {
    request.signal.removeEventListener("abort", abort);
    main.destroy();
    throw error;
  }
}

interface Opened {
  readonly address: PostgresAddress;
  readonly main: PostgresConnection;
  readonly inventory: Inventory;
  readonly stop: AbortController;
  readonly abort: () => void;
}

class FilledDatabase implements LivePostgresTarget {
  readonly label: string;
  readonly #opened: Opened;
  readonly #signal: AbortSignal;
  readonly #load: LiveLoad;
  readonly #loader: ScriptLoader;
  readonly #reader: ScriptReader;
  #isFlushed = false;
  #isDone = false;

  constructor(request: LivePostgresTargetRequest, opened: Opened) {
    this.#opened = opened;
    this.#signal = request.signal;
    this.label = opened.address.label;
    this.#load = new LiveLoad({ main: opened.main, jobs: request.jobs, signal: opened.stop.signal });
    this.#loader = new ScriptLoader(this.#load);
    this.#reader = new ScriptReader(this.#loader, {
      scanner: createScanner(request.scanner),
      label: this.label,
      maxStatementBytes: request.maxStatementBytes,
    });
  }

  get passedOver(): ReadonlyMap<string, number> {
    return this.#loader.passedOver;
  }

  get notes(): readonly string[] {
    return [...this.passedOver].map(
      ([words, count]) => `${words} was passed over (${count}): a target need not have it.`,
    );
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) await this.#interruptible(this.#reader.feed(piece));
  }

  /** Constraints, indexes, triggers: all but the mark that the load has not finished. */
  async flush(): Promise<void> {
    if (this.#isFlushed) return;
    await this.#interruptible(this.#reader.finish());
    await this.#interruptible(this.#loader.finish());
    await this.#load.closeOthers();
    this.#isFlushed = true;
  }

  async commit(): Promise<void> {
    await this.flush();
    const { main } = this.#opened;
    await this.#interruptible(main.execute("ANALYZE"));
    await this.#interruptible(main.execute(`DROP SCHEMA ${MARKER}`));
    this.#isDone = true;
    this.#signal.removeEventListener("abort", this.#opened.abort);
    await main.end();
  }

  async discard(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    const pids = this.#load.processIds;
    this.#signal.removeEventListener("abort", this.#opened.abort);
    this.#opened.stop.abort(new Error("discarded"));
    await cleanUp(this.#opened, pids).catch(() => undefined);
  }

  /** A connection that was ended by the signal fails in the driver's words: the signal's reason is what happened. */
  async #interruptible(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.#signal.throwIfAborted();
      throw error;
    }
  }
}

/** Over a session of its own: the others may be in the middle of something. What is left keeps its mark. */
async function cleanUp({ address, inventory }: Opened, pids: readonly number[]): Promise<void> {
  const settings = { ...loadSettings, lock_timeout: "30s" };
  const connection = await connect({ address, settings, signal: AbortSignal.timeout(CLEAN_UP_MS) });
  try {
    await endSessions(connection, pids);
    await removeCreated(connection, inventory);
  } finally {
    await connection.end();
  }
}

async function endSessions(connection: PostgresConnection, pids: readonly number[]): Promise<void> {
  const list = pids.filter((pid) => Number.isInteger(pid));
  const mine = `FROM pg_catalog.pg_stat_activity WHERE pid = ANY ($1) AND application_name = 'safelock'
    AND datname = pg_catalog.current_database()`;
  await connection.query(`SELECT pg_catalog.pg_terminate_backend(pid) ${mine}`, [list]).catch(() => []);
  for (const until = Date.now() + SESSION_END_MS; Date.now() < until; await sleep(50)) {
    const rows = await connection.query(`SELECT pid ${mine}`, [list]);
    if (rows.length === 0) return;
  }
}
