/** A part of a vault in a file of its own: a backup, or a copy on its way into place. */
import { Database, type Mode } from "../store/sqlite/database.ts";
import { SqliteEntries } from "../store/sqlite/entries.ts";
import { formatOf, isOlder, migrate, refuseNewer, vaultIdOf } from "../store/sqlite/format.ts";
import { SqliteKeyring } from "../store/sqlite/keyring.ts";
import { SqliteLedger } from "../store/sqlite/ledger.ts";
import { MIGRATIONS, type PartName } from "../store/sqlite/migrations.ts";
import { partPath } from "../store/sqlite/parts.ts";
import type { EntryStore, KeyringStore, LedgerStore, VaultStore } from "../store/store.ts";

export { type PartName, partPath };

export interface PartFile {
  readonly database: Database;
  readonly vaultId: Uint8Array;
}

/**
 * @throws SafelockError: exit 2 when the file is another program's or of a newer format, exit 3 when it is damaged.
 */
export function openPartFile(part: PartName, path: string, mode: Mode): PartFile {
  const database = Database.open(part, path, mode);
  try {
    const format = formatOf(database);
    refuseNewer(database, format, MIGRATIONS[part]);
    if (mode === "write" && isOlder(format, MIGRATIONS[part])) migrate(database, MIGRATIONS[part]);
    return { database, vaultId: vaultIdOf(database) };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Which file stands for each part. */
export interface PartPaths {
  readonly keyring: string;
  readonly entries: string;
  readonly ledger: string;
}

/** A vault whose parts lie in different places, to see it as it will be. The ledger is open for writing. */
export function openParts(location: string, paths: PartPaths, mode: Mode): VaultStore {
  const opened: PartFile[] = [];
  const open = (part: PartName): PartFile => {
    const file = openPartFile(part, paths[part], part === "ledger" ? "write" : mode);
    opened.push(file);
    return file;
  };
  const close = (): void => {
    for (const { database } of opened) database.close();
  };
  try {
    const [keyringFile, entriesFile, ledgerFile] = [open("keyring"), open("entries"), open("ledger")];
    const keyring: KeyringStore = new SqliteKeyring(keyringFile.database);
    const entries: EntryStore = new SqliteEntries(entriesFile.database);
    const ledger: LedgerStore = new SqliteLedger(ledgerFile.database);
    const sizes = async () => ({ entries: 0, keyring: 0, ledger: 0 });
    return {
      kind: "sqlite",
      location,
      vaultId: ledgerFile.vaultId,
      keyring,
      entries,
      ledger,
      sizes,
      close: async () => close(),
    };
  } catch (error) {
    close();
    throw error;
  }
}
