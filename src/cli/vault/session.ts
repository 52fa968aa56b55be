/** What commands around a vault share: it is opened and closed, and a wrong identity is on record. */
import { hostname } from "node:os";
import type { Environment } from "../../anonymization/environment.ts";
import { SafelockError } from "../../domain/problem.ts";
import { unheardTombstones } from "../../vault/erasure/unheard-log.ts";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import { unlock } from "../../vault/keyring/unlock.ts";
import { record } from "../../vault/ledger/access-log.ts";
import { openVault, tombstonePath } from "../../vault/open-vault.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import type { VaultOptions } from "./flags.ts";
import { type IdentityOptions, identityText } from "./identity.ts";
import { namedTombstones, vaultLocation } from "./location.ts";

/** Stands in the log where no identity was accepted. */
const NOBODY = "unidentified";

/** Where the vault and its tombstone log are. */
export interface VaultPlace {
  readonly location: string;
  /** Null: a vault in a database whose log nobody named. */
  readonly tombstones: string | null;
}

export function placeOf(options: VaultOptions): VaultPlace {
  const location = vaultLocation(options.vault, process.env);
  const named = namedTombstones(options.tombstones, process.env);
  return { location, tombstones: tombstonePath(location, named) };
}

const UNHEARD =
  "warning TOMBSTONES_UNHEARD: this vault has a tombstone log, and none is named: if the database was put back to an older state, forgotten people are back and nobody notices.\n" +
  "  Pass --tombstones FILE or set SAFELOCK_TOMBSTONES.\n";

/** Opens the vault for as long as `work` runs. No identity is asked for. */
export async function withVault<T>(
  options: VaultOptions,
  mode: "read" | "write",
  work: (store: VaultStore) => Promise<T>,
): Promise<T> {
  const { location, tombstones } = placeOf(options);
  const store = await openVault(location, mode, tombstones ?? undefined);
  try {
    if ((await unheardTombstones(store, tombstones)) !== null) process.stderr.write(UNHEARD);
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * The keyring, opened by the person's identity.
 * @param action What the person is about to do, as it stands in the log when the identity is not accepted.
 * @throws SafelockError: IDENTITY_NOT_ACCEPTED (exit 4), after it was logged; IDENTITY_MISSING … (exit 2).
 */
export async function unlockOnRecord(
  store: VaultStore,
  options: IdentityOptions,
  { action, environment }: { readonly action: string; readonly environment: Environment },
): Promise<OpenKeyring> {
  try {
    return await unlock(store, await identityText(options, store, environment));
  } catch (error) {
    if (error instanceof SafelockError && error.exit === 4) {
      await record(store, {
        at: now(environment).toISOString(),
        actor: NOBODY,
        role: "developer",
        host: hostname(),
        action,
        domain: null,
        columns: [],
        reason: null,
        ticket: null,
        subject: null,
        count: 0,
        result: "denied",
      });
    }
    throw error;
  }
}
