/** A vault in a directory: three SQLite files with separate lives. */
import { randomBytes } from "node:crypto";
import { unreadable } from "../../../domain/problem.ts";
import type { VaultStore } from "../store.ts";
import { Database, type Mode } from "./database.ts";
import { SqliteEntries } from "./entries.ts";
import { formatOf, initialize, isOlder, migrate, refuseNewer, vaultIdOf } from "./format.ts";
import { SqliteKeyring } from "./keyring.ts";
import { SqliteLedger } from "./ledger.ts";
import { MIGRATIONS, PARTS, type PartName } from "./migrations.ts";
import { checkParts, makeParts, partPath, partSize, removeParts } from "./parts.ts";

type Databases = Readonly<Record<PartName, Database>>;

/** @throws SafelockError (exit 2) when the directory is not empty or cannot be made. */
export async function createSqliteStore(location: string): Promise<VaultStore> {
  makeParts(location);
  try {
    const vaultId = new Uint8Array(randomBytes(16));
    return storeOf(
      location,
      vaultId,
      openAll((part) => newPart(location, part, vaultId)),
    );
  } catch (error) {
    removeParts(location);
    throw error;
  }
}

/**
 * @param mode In `read`, keyring and entries cannot be changed; the ledger can, as every reading goes on record.
 * @throws SafelockError: exit 2 when there is no vault, it is newer than this program, or open to others; exit 3 when
 *   its parts are damaged or of different vaults.
 */
export async function openSqliteStore(location: string, mode: Mode): Promise<VaultStore> {
  checkParts(location);
  const databases = openAll((part) => openPart(location, part, mode));
  try {
    return storeOf(location, sharedVaultId(location, databases), databases);
  } catch (error) {
    closeAll(databases);
    throw error;
  }
}

function newPart(location: string, part: PartName, vaultId: Uint8Array): Database {
  const database = Database.open(part, partPath(location, part), "write");
  try {
    initialize(database, part, vaultId);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function openPart(location: string, part: PartName, mode: Mode): Database {
  const path = partPath(location, part);
  const steps = MIGRATIONS[part];
  // SQLite opens a file for reading alone where writing is not allowed; the first append is refused then.
  const access = part === "ledger" ? "write" : mode;
  let database = Database.open(part, path, access);
  try {
    const format = formatOf(database);
    refuseNewer(database, format, steps);
    if (!isOlder(format, steps)) return database;
    database.close();
    upgrade(part, path);
    database = Database.open(part, path, access);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function upgrade(part: PartName, path: string): void {
  const database = Database.open(part, path, "write");
  try {
    migrate(database, MIGRATIONS[part]);
  } finally {
    database.close();
  }
}

function openAll(open: (part: PartName) => Database): Databases {
  const opened: Partial<Record<PartName, Database>> = {};
  try {
    for (const part of PARTS) opened[part] = open(part);
    return opened as Databases;
  } catch (error) {
    closeAll(opened);
    throw error;
  }
}

function closeAll(databases: Partial<Databases>): void {
  for (const part of PARTS) databases[part]?.close();
}

function sharedVaultId(location: string, databases: Databases): Uint8Array {
  const vaultId = vaultIdOf(databases.keyring);
  const others = PARTS.filter((part) => Buffer.compare(vaultIdOf(databases[part]), vaultId) !== 0);
  if (others.length === 0) return vaultId;
  throw unreadable({
    code: "VAULT_PARTS_DIFFER",
    at: { source: location },
    problem: `the keyring belongs to another vault than ${others.join(" and ")}`,
    hint: "Put the parts of one vault together: restore keyring, entries and ledger from the same vault",
  });
}

function storeOf(location: string, vaultId: Uint8Array, databases: Databases): VaultStore {
  return {
    kind: "sqlite",
    location,
    vaultId,
    keyring: new SqliteKeyring(databases.keyring),
    entries: new SqliteEntries(databases.entries),
    ledger: new SqliteLedger(databases.ledger),
    async sizes() {
      return {
        entries: partSize(location, "entries"),
        keyring: partSize(location, "keyring"),
        ledger: partSize(location, "ledger"),
      };
    },
    async close() {
      closeAll(databases);
    },
  };
}
