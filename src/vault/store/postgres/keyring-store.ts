/** The keyring in the schema safelock_keyring. */
import { refuse } from "../../../domain/problem.ts";
import type {
  DomainEpoch,
  DomainState,
  KeyBlock,
  KeyringStore,
  NewRun,
  Recipient,
  Run,
  RunCompletion,
  StoredKeyBlock,
} from "../store.ts";
import type { Database } from "./database.ts";
import { deleteKeysOfRun, PostgresKeyBlocks } from "./key-blocks.ts";
import { parsedJson, plain, plainOrNull } from "./rows.ts";
import { changed } from "./server-problem.ts";

const READER = "safelock_reader";
const WRITER = "safelock_writer";
const OFFICER = "safelock_officer";

/** Everybody who appends to the access log moves it forward, even when reading; only officers put it elsewhere. */
const LOG_ANCHOR = "log-anchor";

/** What the logged-in user may see of the small tables; asked once when the vault is opened. */
export interface Sight {
  readonly seesProtectedIdentities: boolean;
  readonly seesSealedKeys: boolean;
  /** False in a vault that was opened for reading. */
  readonly writesSettings: boolean;
}

interface DomainRow extends Omit<DomainEpoch, "manifestKey"> {
  readonly manifestKey: Buffer;
}

interface RunRow extends Omit<Run, "sealedKey" | "completion">, Omit<RunCompletion, "completedAt" | "reliesOn"> {
  readonly sealedKey: Buffer | null;
  readonly completedAt: string | null;
  readonly reliesOn: string;
}

/** Null has a meaning of its own: the run has expired. */
const HIDDEN_KEY = "CASE WHEN r.expired_at IS NULL THEN ''::bytea END";

export class PostgresKeyringStore implements KeyringStore {
  readonly #database: Database;
  readonly #sight: Sight;
  readonly #blocks: PostgresKeyBlocks;

  constructor(database: Database, sight: Sight) {
    this.#database = database;
    this.#sight = sight;
    this.#blocks = new PostgresKeyBlocks(database);
  }

  async secret(name: string): Promise<Uint8Array | null> {
    const sql = "SELECT sealed FROM safelock_keyring.secrets WHERE name = $1";
    const [row] = await this.#database.query<{ sealed: Buffer }>(READER, sql, [name]);
    return row === undefined ? null : plain(row.sealed);
  }

  async putSecret(name: string, sealed: Uint8Array): Promise<void> {
    const sql = `INSERT INTO safelock_keyring.secrets (name, sealed) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed`;
    await this.#database.change(OFFICER, sql, [name, sealed]);
  }

  async setting(name: string): Promise<string | null> {
    const sql = "SELECT value FROM safelock_keyring.settings WHERE name = $1";
    const [row] = await this.#database.query<{ value: string }>(WRITER, sql, [name]);
    return row?.value ?? null;
  }

  async putSetting(name: string, value: string): Promise<void> {
    if (name === LOG_ANCHOR && !this.#sight.writesSettings) {
      await this.#database.ledgerTransaction(READER, (session) =>
        session.query("SELECT safelock_keyring.put_log_anchor($1)", [value]),
      );
      return;
    }
    const sql = `INSERT INTO safelock_keyring.settings (name, value) VALUES ($1, $2)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value`;
    await this.#database.change(OFFICER, sql, [name, value]);
  }

  /** Without the protected identities when the user may not see them. */
  recipients(): Promise<readonly Recipient[]> {
    const identity = this.#sight.seesProtectedIdentities ? "protected_identity" : "NULL::text";
    return this.#database.query<Recipient>(
      WRITER,
      `SELECT name, role, public_key AS "publicKey", ${identity} AS "protectedIdentity", access, added_at AS "addedAt"
       FROM safelock_keyring.recipients ORDER BY place`,
    );
  }

  async addRecipient(recipient: Recipient): Promise<void> {
    const { name, role, publicKey, protectedIdentity, access, addedAt } = recipient;
    const rows = await this.#database.change(
      OFFICER,
      `INSERT INTO safelock_keyring.recipients (name, role, public_key, protected_identity, access, added_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (name) DO NOTHING`,
      [name, role, publicKey, protectedIdentity, access, addedAt],
    );
    if (rows === 1) return;
    throw refuse({
      code: "VAULT_RECIPIENT_EXISTS",
      at: { source: this.#database.address.location },
      problem: `there is a recipient of the name ${name} already`,
      hint: "Choose another name, or remove the recipient first",
    });
  }

  async removeRecipient(name: string): Promise<void> {
    const sql = "DELETE FROM safelock_keyring.recipients WHERE name = $1";
    if ((await this.#database.change(OFFICER, sql, [name])) === 1) return;
    throw refuse({
      code: "VAULT_RECIPIENT_UNKNOWN",
      at: { source: this.#database.address.location },
      problem: `there is no recipient of the name ${name}`,
      hint: "Run `safelock vault status`, which lists the recipients",
    });
  }

  async domains(): Promise<readonly DomainEpoch[]> {
    const rows = await this.#database.query<DomainRow>(
      WRITER,
      `SELECT id, name, epoch, state, key_id AS "keyId", manifest_key AS "manifestKey", created_at AS "createdAt",
         retired_at AS "retiredAt" FROM safelock_keyring.domains ORDER BY id`,
    );
    return rows.map((row) => ({ ...row, manifestKey: plain(row.manifestKey) }));
  }

  async addDomain(domain: Omit<DomainEpoch, "id" | "retiredAt">): Promise<DomainEpoch> {
    const { name, epoch, state, keyId, manifestKey, createdAt } = domain;
    const [row] = await this.#database.query<{ id: number }>(
      OFFICER,
      `INSERT INTO safelock_keyring.domains (id, name, epoch, state, key_id, manifest_key, created_at)
       SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6 FROM safelock_keyring.domains
       ON CONFLICT DO NOTHING RETURNING id`,
      [name, epoch, state, keyId, manifestKey, createdAt],
    );
    if (row !== undefined) return { ...domain, id: row.id, retiredAt: null };
    if ((await this.domains()).every((known) => known.name !== name || known.epoch !== epoch)) {
      throw changed(this.#database.address, "another domain took the next number");
    }
    throw refuse({
      code: "VAULT_DOMAIN_EXISTS",
      at: { source: this.#database.address.location },
      problem: `epoch ${epoch} of the domain ${name} exists already`,
      hint: "Run `safelock key list`, which shows the epochs, and run the command again",
    });
  }

  async setDomainState(id: number, state: DomainState, at: string): Promise<void> {
    const rows = await this.#database.change(
      OFFICER,
      "UPDATE safelock_keyring.domains SET state = $2, retired_at = $3 WHERE id = $1",
      [id, state, state === "retired" ? at : null],
    );
    if (rows !== 1) throw new Error(`the vault has no domain of the id ${id}`);
  }

  async startRun(run: NewRun): Promise<number> {
    const [row] = await this.#database.query<{ number: number }>(
      WRITER,
      `INSERT INTO safelock_keyring.runs (id, domain_id, sealed_key, started_at, expires_at)
       VALUES ($1, $2, $3, $4, $5) RETURNING number`,
      [run.id, run.domainId, run.sealedKey, run.startedAt, run.expiresAt],
    );
    return (row as { number: number }).number;
  }

  async completeRun(number: number, completion: RunCompletion): Promise<void> {
    const { completedAt, entries, known, dropped, reliesOn } = completion;
    const rows = await this.#database.change(
      WRITER,
      `INSERT INTO safelock_keyring.completions (run, completed_at, entries, known, dropped, relies_on)
       SELECT number, $2, $3, $4, $5, $6 FROM safelock_keyring.runs WHERE number = $1`,
      [number, completedAt, entries, known, dropped, JSON.stringify(reliesOn)],
    );
    if (rows !== 1) throw new Error(`the vault has no run ${number}`);
  }

  /** Empty bytes stand for a sealed key that the user may not see. */
  async runs(): Promise<readonly Run[]> {
    const rows = await this.#database.query<RunRow>(
      WRITER,
      `SELECT r.number, r.id, r.domain_id AS "domainId", r.started_at AS "startedAt", r.expires_at AS "expiresAt",
         r.expired_at AS "expiredAt", ${this.#sight.seesSealedKeys ? "r.sealed_key" : HIDDEN_KEY} AS "sealedKey",
         c.completed_at AS "completedAt", c.entries, c.known, c.dropped, c.relies_on AS "reliesOn"
       FROM safelock_keyring.runs r LEFT JOIN safelock_keyring.completions c ON c.run = r.number ORDER BY r.number`,
    );
    return rows.map((row) => this.#run(row));
  }

  async resealRun(number: number, sealedKey: Uint8Array): Promise<void> {
    const sql = "UPDATE safelock_keyring.runs SET sealed_key = $2 WHERE number = $1 AND expired_at IS NULL";
    if ((await this.#database.change(OFFICER, sql, [number, sealedKey])) === 1) return;
    if ((await this.runs()).every((run) => run.number !== number)) throw new Error(`the vault has no run ${number}`);
    throw refuse({
      code: "VAULT_RUN_EXPIRED",
      at: { source: this.#database.address.location },
      problem: `run ${number} has expired: its key is destroyed`,
      hint: "Run the command again; what it records then belongs to a new run",
    });
  }

  expireRun(number: number, at: string): Promise<void> {
    return this.#database.transaction(OFFICER, async (session) => {
      const sql = `UPDATE safelock_keyring.runs SET sealed_key = NULL, expired_at = coalesce(expired_at, $2)
        WHERE number = $1`;
      if ((await session.change(sql, [number, at])) !== 1) throw new Error(`the vault has no run ${number}`);
      await deleteKeysOfRun(session, number);
    });
  }

  addKeyBlocks(segment: number, blocks: readonly KeyBlock[]): Promise<void> {
    return this.#blocks.add(segment, blocks);
  }

  keyBlocksFor(segment: number, subject: Uint8Array): Promise<readonly StoredKeyBlock[]> {
    return this.#blocks.for(segment, subject);
  }

  keyBlocks(segment: number): AsyncIterable<StoredKeyBlock> {
    return this.#blocks.all(segment);
  }

  keySegments(): Promise<readonly number[]> {
    return this.#blocks.segments();
  }

  replaceKeyBlocks(changes: readonly { readonly id: number; readonly block: KeyBlock | null }[]): Promise<void> {
    return this.#blocks.replace(changes);
  }

  dropKeySegment(segment: number): Promise<void> {
    return this.#blocks.dropSegment(segment);
  }

  /** Writes the tables that hold sealed keys anew. What logs and backups of the server keep is not reached by this. */
  async scrub(): Promise<void> {
    await this.#database.query(OFFICER, "SELECT safelock_keyring.scrub()");
  }

  #run(row: RunRow): Run {
    const { completedAt, entries, known, dropped, reliesOn, sealedKey, ...run } = row;
    const list = (): number[] => parsedJson(reliesOn, this.#database.address, `the completion of run ${row.number}`);
    return {
      ...run,
      sealedKey: plainOrNull(sealedKey),
      completion: completedAt === null ? null : { completedAt, entries, known, dropped, reliesOn: list() },
    };
  }
}
