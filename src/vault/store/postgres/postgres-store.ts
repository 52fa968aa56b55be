/** A vault in a PostgreSQL database of its own (docs/vault-postgres.md). */
import { randomBytes } from "node:crypto";
import { refuse, unreadable } from "../../../domain/problem.ts";
import type { VaultStore } from "../store.ts";
import { parseAddress, type VaultAddress } from "./address.ts";
import { Database } from "./database.ts";
import { PostgresEntryStore } from "./entry-store.ts";
import { PostgresKeyringStore, type Sight } from "./keyring-store.ts";
import { PostgresLedgerStore } from "./ledger-store.ts";
import { createTables, dropTables, FORMAT, migrate } from "./migrations.ts";
import { plain } from "./rows.ts";

const VAULT_ID_BYTES = 16;
const PARTS = ["keyring", "entries", "ledger"] as const;

/**
 * Makes a vault's tables, functions and roles. The database must be empty; its owner, or an administrator, does it.
 * @throws SafelockError (exit 2): VAULT_EXISTS, VAULT_DATABASE_NOT_EMPTY, VAULT_NOT_PERMITTED, VAULT_UNREACHABLE …
 */
export function createPostgresStore(url: string): Promise<VaultStore> {
  return withDatabase(url, "write", async (database) => {
    await createTables(database, randomBytes(VAULT_ID_BYTES));
    return assembled(database);
  });
}

/**
 * Opens a vault. In `read`, keyring and entries cannot be changed; the ledger can. `write` brings an older format up to
 * date, which takes the owner; `read` refuses it.
 * @throws SafelockError: exit 2 VAULT_NOT_A_VAULT, VAULT_FORMAT_NEWER, VAULT_FORMAT_OLDER, VAULT_NOT_PERMITTED,
 * VAULT_UNREACHABLE, VAULT_LOGIN_REFUSED, VAULT_URL; exit 3 VAULT_CORRUPT when parts are missing or of different vaults.
 */
export function openPostgresStore(url: string, mode: "read" | "write"): Promise<VaultStore> {
  return withDatabase(url, mode, async (database) => {
    await refuseOtherDatabases(database);
    const { format } = await readIdentity(database);
    if (format > FORMAT) throw newerFormat(database.address, format);
    if (format < FORMAT) await upgrade(database, mode, format);
    return assembled(database);
  });
}

/**
 * Takes back `createPostgresStore`, when what should follow has failed: the database is empty again. The group roles stay;
 * another vault of the server may use them.
 * @throws SafelockError (exit 2) VAULT_CHANGED when a run was recorded meanwhile: nothing is removed then.
 */
export async function removePostgresStore(url: string): Promise<void> {
  const database = new Database(parseAddress(url), "write");
  try {
    await dropTables(database);
  } finally {
    await database.close();
  }
}

async function withDatabase(
  url: string,
  mode: "read" | "write",
  open: (database: Database) => Promise<VaultStore>,
): Promise<VaultStore> {
  const database = new Database(parseAddress(url), mode);
  try {
    return await open(database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function assembled(database: Database): Promise<VaultStore> {
  const { vaultId } = await readIdentity(database);
  const [sight] = await database.query<Sight>("safelock_writer", SIGHT);
  return {
    kind: "postgres",
    location: database.address.location,
    vaultId,
    keyring: new PostgresKeyringStore(database, sight as Sight),
    entries: new PostgresEntryStore(database),
    ledger: new PostgresLedgerStore(database),
    sizes: () => readSizes(database),
    close: () => database.close(),
  };
}

const SIGHT = `SELECT
  has_column_privilege('safelock_keyring.recipients', 'protected_identity', 'SELECT') AS "seesProtectedIdentities",
  has_column_privilege('safelock_keyring.runs', 'sealed_key', 'SELECT') AS "seesSealedKeys",
  has_table_privilege('safelock_keyring.settings', 'UPDATE')
    AND current_setting('default_transaction_read_only') = 'off' AS "writesSettings"`;

/** Everybody may read the catalogue, so that a missing right is not taken for a missing vault. */
async function refuseOtherDatabases(database: Database): Promise<void> {
  const rows = await database.query<{ part: string }>(
    "safelock_writer",
    `SELECT substr(n.nspname, 10) AS part FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relname = 'meta' AND n.nspname IN ('safelock_keyring', 'safelock_entries', 'safelock_ledger')`,
  );
  const missing = PARTS.filter((part) => rows.every((row) => row.part !== part));
  if (missing.length === 0) return;
  const at = { source: database.address.location };
  if (missing.length < PARTS.length) {
    throw unreadable({
      code: "VAULT_CORRUPT",
      at,
      problem: `the vault's database lacks the schema of ${missing.join(" and ")}`,
      hint: "Restore the missing part from a backup",
    });
  }
  throw refuse({
    code: "VAULT_NOT_A_VAULT",
    at,
    problem: "this database holds no vault",
    hint: "Mend the URL, or make a vault in an empty database with `safelock vault init URL`",
  });
}

async function readIdentity(database: Database): Promise<{ readonly vaultId: Uint8Array; readonly format: number }> {
  const sql = PARTS.map((part) => `SELECT vault_id AS "vaultId", format FROM safelock_${part}.meta`).join(
    " UNION ALL ",
  );
  const rows = await database.query<{ vaultId: Buffer; format: number }>("safelock_writer", sql);
  const [first] = rows;
  const isOne = rows.every((row) => first?.vaultId.equals(row.vaultId) === true && row.format === first.format);
  if (first !== undefined && isOne && rows.length === PARTS.length) {
    return { vaultId: plain(first.vaultId), format: first.format };
  }
  throw unreadable({
    code: "VAULT_CORRUPT",
    at: { source: database.address.location },
    problem: "the schemas of this database belong to different vaults, or their formats differ",
    hint: "Restore all parts of one vault into one database",
  });
}

async function upgrade(database: Database, mode: "read" | "write", format: number): Promise<void> {
  if (mode === "write") return migrate(database, format);
  throw refuse({
    code: "VAULT_FORMAT_OLDER",
    at: { source: database.address.location },
    problem: `the vault has format ${format}, and this version reads format ${FORMAT}`,
    hint: "Let the database's owner run any command that writes, such as `safelock vault gc`; it brings the tables up to date",
  });
}

function newerFormat(address: VaultAddress, format: number): Error {
  return refuse({
    code: "VAULT_FORMAT_NEWER",
    at: { source: address.location },
    problem: `the vault has format ${format}, and this version knows formats up to ${FORMAT}`,
    hint: "Install a newer version of Safelock",
  });
}

async function readSizes(database: Database): Promise<{ entries: number; keyring: number; ledger: number }> {
  const rows = await database.query<{ part: string; size: number }>(
    "safelock_writer",
    `SELECT substr(n.nspname, 10) AS part, sum(pg_total_relation_size(c.oid))::bigint AS size
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('safelock_keyring', 'safelock_entries', 'safelock_ledger') AND c.relkind = 'r' GROUP BY 1`,
  );
  const sizeOf = (part: string): number => rows.find((row) => row.part === part)?.size ?? 0;
  return { entries: sizeOf("entries"), keyring: sizeOf("keyring"), ledger: sizeOf("ledger") };
}
