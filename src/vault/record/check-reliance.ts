/** Mappings that a run found known must still be there when its output is published. */
import { refuse } from "../../domain/problem.ts";
import type { VaultStore } from "../store/store.ts";

/**
 * To be asked after the run is complete: who expires an older run from then on is told that this one relies on it.
 * @param reliesOn Numbers of the older runs.
 * @throws SafelockError VAULT_RUN_EXPIRED (exit 2) when one of them was expired meanwhile.
 */
export async function refuseLostReliance(store: VaultStore, reliesOn: readonly number[]): Promise<void> {
  if (reliesOn.length === 0) return;
  const wanted = new Set(reliesOn);
  const lost = (await store.keyring.runs()).filter((run) => wanted.has(run.number) && run.expiredAt !== null);
  if (lost.length === 0) return;
  const numbers = lost.map(({ number }) => number).join(", ");
  throw refuse({
    code: "VAULT_RUN_EXPIRED",
    at: { source: store.location },
    problem: `run ${numbers} expired while this run was recording, and mappings that were known in it are gone`,
    hint: "Run the command again; what was lost is recorded anew then",
  });
}
