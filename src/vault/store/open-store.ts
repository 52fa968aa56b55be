/** The door to a vault's storage: a directory, or a PostgreSQL database by its URL. */
import { createSqliteStore, openSqliteStore } from "./sqlite/sqlite-store.ts";
import type { VaultStore } from "./store.ts";

/**
 * Opens an existing vault.
 * @param location A directory, or postgres://… or postgresql://….
 * @param mode In `read`, keyring and entries cannot be changed; the access log can.
 * @throws SafelockError: exit 2 when there is no such vault, or it may not be opened as it is; exit 3 when it is damaged.
 */
export async function openStore(location: string, mode: "read" | "write"): Promise<VaultStore> {
  if (!isPostgres(location)) return openSqliteStore(location, mode);
  const { openPostgresStore } = await import("./postgres/postgres-store.ts");
  return openPostgresStore(location, mode);
}

/**
 * Makes a new vault without recipients, secrets or domains.
 * @throws SafelockError (exit 2) when something is at that place already, or it cannot be made.
 */
export async function createStore(location: string): Promise<VaultStore> {
  if (!isPostgres(location)) return createSqliteStore(location);
  const { createPostgresStore } = await import("./postgres/postgres-store.ts");
  return createPostgresStore(location);
}

export function isPostgres(location: string): boolean {
  return /^postgres(ql)?:\/\//i.test(location);
}
