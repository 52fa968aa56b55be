/** For a tombstone log that is lost for good: a new one from what the vault itself still knows. */
import { refuse } from "../../domain/problem.ts";
import type { VaultStore } from "../store/store.ts";
import type { ErasureTarget } from "./erase.ts";
import { withLogLock } from "./log-lock.ts";
import { applyTombstones, startLogAnew } from "./reconcile.ts";
import type { Destroyed } from "./tombstone.ts";
import { appendTombstones } from "./tombstone-log.ts";

/**
 * Writes the log from the ledger's tombstones and the keyring's expired runs. If the vault is older than the lost log,
 * what was destroyed in between comes back: this is for an officer who knows that it is not.
 * @returns number of tombstones.
 * @throws SafelockError TOMBSTONES_EXIST (exit 2) when the log is there after all.
 */
export async function rebuildTombstones({ store, tombstones, now }: ErasureTarget): Promise<number> {
  if (tombstones === null) {
    throw refuse({
      code: "TOMBSTONES_UNNAMED",
      at: { source: store.location },
      problem: "nobody named the tombstone log of this vault",
      hint: "Pass --tombstones FILE",
    });
  }
  const known = await knownDestructions(store);
  return withLogLock(tombstones, async () => {
    await startLogAnew(store, tombstones);
    await appendTombstones(tombstones, store.vaultId, { at: now.toISOString(), destroyed: known });
    await applyTombstones(store, tombstones);
    return known.length;
  });
}

async function knownDestructions(store: VaultStore): Promise<readonly Destroyed[]> {
  const subjects = (await store.ledger.forgettings()).filter(({ shreddedAt }) => shreddedAt !== null);
  const runs = (await store.keyring.runs()).filter(({ expiredAt }) => expiredAt !== null);
  return [...subjects.map(({ subject }) => ({ subject })), ...runs.map(({ id }) => ({ run: id }))];
}
