/** A vault in a database of its own on the test server, and users with the roles of docs/vault-postgres.md. */
import { inject, onTestFinished } from "vitest";
import { createPostgresStore, openPostgresStore } from "../../../src/vault/store/postgres/postgres-store.ts";
import type { VaultStore } from "../../../src/vault/store/store.ts";
import { createDatabase, query } from "../../support/postgres.ts";

export type GroupRole = "safelock_writer" | "safelock_reader" | "safelock_officer";

let users = 0;

/** Over the server's socket, which trusts everybody. */
export function urlOf(database: string, user = "postgres"): string {
  const { socketDirectory, port } = inject("postgres");
  return `postgres://${user}@/${database}?host=${socketDirectory}&port=${port}`;
}

/** A new vault; gone when the test ends. */
export async function newVault(): Promise<{ readonly database: string; readonly store: VaultStore }> {
  const database = await createDatabase();
  return { database, store: closing(await createPostgresStore(urlOf(database))) };
}

/** The vault of a database, as a user sees it; closed when the test ends. */
export async function opened(database: string, user?: string, mode: "read" | "write" = "write"): Promise<VaultStore> {
  return closing(await openPostgresStore(urlOf(database, user), mode));
}

/** A login with one of the vault's roles, or none. */
export async function newUser(...roles: readonly GroupRole[]): Promise<string> {
  const name = `vault_user_${process.pid}_${users++}`;
  const membership = roles.length === 0 ? "" : ` IN ROLE ${roles.join(", ")}`;
  await query("postgres", `CREATE ROLE ${name} LOGIN${membership}`);
  onTestFinished(async () => {
    await query("postgres", `DROP ROLE IF EXISTS ${name}`);
  });
  return name;
}

function closing(store: VaultStore): VaultStore {
  onTestFinished(() => store.close());
  return store;
}
