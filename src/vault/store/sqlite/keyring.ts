/** The keyring in SQLite. Everything that opens something is a `material`: erasable for good. */
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
import { KeyBlocks } from "./key-blocks.ts";
import { domainOf, recipientOf, runOf } from "./keyring-rows.ts";
import { framed, unframed } from "./material.ts";
import { blob, integer, type Row, text } from "./row.ts";

export class SqliteKeyring implements KeyringStore {
  readonly #database: Database;
  readonly #blocks: KeyBlocks;

  constructor(database: Database) {
    this.#database = database;
    this.#blocks = new KeyBlocks(database);
  }

  async secret(name: string): Promise<Uint8Array | null> {
    const row = this.#database.get("SELECT bytes FROM secret JOIN material ON id = material WHERE name = ?", name);
    return row === undefined ? null : unframed(blob(row, "bytes"), this.#database.path);
  }

  async putSecret(name: string, sealed: Uint8Array): Promise<void> {
    this.#database.write(() => {
      const old = this.#database.get("SELECT material FROM secret WHERE name = ?", name);
      const sql = "INSERT INTO secret VALUES (?, ?) ON CONFLICT DO UPDATE SET material = excluded.material";
      this.#database.run(sql, name, this.#addMaterial(sealed));
      if (old !== undefined) this.#eraseMaterial(integer(old, "material"));
    });
  }

  async setting(name: string): Promise<string | null> {
    const row = this.#database.get("SELECT value FROM setting WHERE name = ?", name);
    return row === undefined ? null : text(row, "value");
  }

  async putSetting(name: string, value: string): Promise<void> {
    const sql = "INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value";
    this.#database.write(() => this.#database.run(sql, name, value));
  }

  async recipients(): Promise<readonly Recipient[]> {
    return this.#database.all("SELECT * FROM recipient ORDER BY id").map(recipientOf);
  }

  async addRecipient(recipient: Recipient): Promise<void> {
    const { name, role, publicKey, protectedIdentity, access, addedAt } = recipient;
    const sql = `INSERT INTO recipient (name, role, public_key, protected_identity, access, added_at)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING`;
    const { changes } = this.#database.write(() =>
      this.#database.run(sql, name, role, publicKey, protectedIdentity, access, addedAt),
    );
    if (changes === 1) return;
    throw refuse({
      code: "VAULT_RECIPIENT_EXISTS",
      at: { source: this.#database.path },
      problem: `there is a recipient of the name ${name} already`,
      hint: "Choose another name, or remove the recipient first",
    });
  }

  async removeRecipient(name: string): Promise<void> {
    const { changes } = this.#database.write(() => this.#database.run("DELETE FROM recipient WHERE name = ?", name));
    if (changes === 1) return;
    throw refuse({
      code: "VAULT_RECIPIENT_UNKNOWN",
      at: { source: this.#database.path },
      problem: `there is no recipient of the name ${name}`,
      hint: "Run `safelock vault status`, which lists the recipients",
    });
  }

  async domains(): Promise<readonly DomainEpoch[]> {
    return this.#database.all("SELECT * FROM domain ORDER BY id").map(domainOf);
  }

  async addDomain(domain: Omit<DomainEpoch, "id" | "retiredAt">): Promise<DomainEpoch> {
    const { name, epoch, state, keyId, manifestKey, createdAt } = domain;
    const sql = `INSERT INTO domain (name, epoch, state, key_id, manifest_key, created_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (name, epoch) DO NOTHING`;
    const { changes, id } = this.#database.write(() =>
      this.#database.run(sql, name, epoch, state, keyId, manifestKey, createdAt),
    );
    if (changes === 1) return { id, name, epoch, state, keyId, manifestKey, createdAt, retiredAt: null };
    throw refuse({
      code: "VAULT_DOMAIN_EXISTS",
      at: { source: this.#database.path },
      problem: `epoch ${epoch} of the domain ${name} exists already`,
      hint: "Run `safelock key list`, which shows the epochs, and run the command again",
    });
  }

  async setDomainState(id: number, state: DomainState, at: string): Promise<void> {
    const sql = "UPDATE domain SET state = ?, retired_at = ? WHERE id = ?";
    const { changes } = this.#database.write(() => this.#database.run(sql, state, state === "retired" ? at : null, id));
    if (changes !== 1) throw new Error(`the vault has no domain of the id ${id}`);
  }

  async startRun(run: NewRun): Promise<number> {
    const sql = "INSERT INTO run (id, domain, material, started_at, expires_at) VALUES (?, ?, ?, ?, ?)";
    return this.#database.write(() => {
      const material = this.#addMaterial(run.sealedKey);
      return this.#database.run(sql, run.id, run.domainId, material, run.startedAt, run.expiresAt).id;
    });
  }

  async completeRun(number: number, completion: RunCompletion): Promise<void> {
    const sql = "UPDATE run SET completion = ? WHERE number = ?";
    const { changes } = this.#database.write(() => this.#database.run(sql, JSON.stringify(completion), number));
    if (changes !== 1) throw new Error(`the vault has no run ${number}`);
  }

  async runs(): Promise<readonly Run[]> {
    const sql = "SELECT run.*, bytes FROM run LEFT JOIN material ON material.id = run.material ORDER BY number";
    return this.#database.all(sql).map((row) => runOf(row, this.#database.path));
  }

  async resealRun(number: number, sealedKey: Uint8Array): Promise<void> {
    this.#database.write(() => {
      const old = this.#run(number);
      if (old["material"] === null) throw this.#expired(number);
      this.#database.run("UPDATE run SET material = ? WHERE number = ?", this.#addMaterial(sealedKey), number);
      this.#eraseMaterial(integer(old, "material"));
    });
  }

  async expireRun(number: number, at: string): Promise<void> {
    this.#database.write(() => {
      const old = this.#run(number);
      if (old["material"] !== null) {
        this.#database.run("UPDATE run SET material = NULL, expired_at = ? WHERE number = ?", at, number);
        this.#eraseMaterial(integer(old, "material"));
      }
      this.#blocks.dropRun(number);
    });
  }

  async addKeyBlocks(segment: number, blocks: readonly KeyBlock[]): Promise<void> {
    this.#database.write(() => {
      const run = this.#blocks.runOf(segment);
      if (this.#run(run)["material"] === null) throw this.#expired(run);
      this.#blocks.add(segment, blocks);
    });
  }

  async keyBlocksFor(segment: number, subject: Uint8Array): Promise<readonly StoredKeyBlock[]> {
    return this.#blocks.for(segment, subject);
  }

  keyBlocks(segment: number): AsyncIterable<StoredKeyBlock> {
    return this.#blocks.all(segment);
  }

  async keySegments(): Promise<readonly number[]> {
    return this.#blocks.segments();
  }

  async replaceKeyBlocks(changes: readonly { readonly id: number; readonly block: KeyBlock | null }[]): Promise<void> {
    this.#database.write(() => this.#blocks.replace(changes));
  }

  async dropKeySegment(segment: number): Promise<void> {
    this.#database.write(() => this.#blocks.dropSegment(segment));
  }

  /** What was deleted is zeros already when a deleting call resolves; this gives the free pages back. */
  async scrub(): Promise<void> {
    this.#database.shrink();
  }

  #run(number: number): Row {
    const row = this.#database.get("SELECT material FROM run WHERE number = ?", number);
    if (row === undefined) throw new Error(`the vault has no run ${number}`);
    return row;
  }

  #addMaterial(bytes: Uint8Array): number {
    return this.#database.run("INSERT INTO material (bytes) VALUES (?)", framed(bytes)).id;
  }

  #eraseMaterial(id: number): void {
    this.#database.run("DELETE FROM material WHERE id = ?", id);
  }

  #expired(number: number): Error {
    return refuse({
      code: "VAULT_RUN_EXPIRED",
      at: { source: this.#database.path },
      problem: `run ${number} has expired: its key is destroyed`,
      hint: "Run the command again; what it records then belongs to a new run",
    });
  }
}
