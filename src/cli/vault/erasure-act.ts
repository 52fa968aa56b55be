/** What commands around forgetting share: the vault with its tombstone log, opened by an officer, on record. */
import { ensureCertificateKey } from "../../vault/erasure/certificate.ts";
import type { ErasureTarget } from "../../vault/erasure/erase.ts";
import { now } from "../clock.ts";
import type { PersonOptions, VaultOptions } from "./flags.ts";
import { type Act, type PermittedVault, withPermission } from "./officer-act.ts";
import { placeOf, withVault } from "./session.ts";

export interface ErasureOptions extends PersonOptions {
  readonly json: boolean;
}

export interface OfficerAct extends PermittedVault {
  readonly target: ErasureTarget;
}

/** Opens the vault for as long as `work` runs; nobody's identity is asked for. */
export async function withReconciledVault<T>(
  options: VaultOptions,
  work: (target: ErasureTarget) => Promise<T>,
): Promise<T> {
  const { tombstones } = placeOf(options);
  return withVault(options, "read", (store) => work({ store, tombstones, now: now(process.env) }));
}

/**
 * Opens the vault with the person's identity and asks whether the role may. The work writes down itself what it is about
 * to do: it knows how much that is.
 */
export async function asOfficer<T>(
  options: ErasureOptions,
  act: Act,
  work: (act: OfficerAct) => Promise<T>,
): Promise<T> {
  const { tombstones } = placeOf(options);
  return withPermission(options, act, async (vault) => {
    const { store, opened, permission } = vault;
    await ensureCertificateKey(store, opened.root);
    return work({ ...vault, target: { store, tombstones, now: permission.now } });
  });
}
