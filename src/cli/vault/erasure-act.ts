/** What commands around forgetting share: the vault with its tombstone log, opened by an officer, on record. */
import { hostname } from "node:os";
import { ensureCertificateKey } from "../../vault/erasure/certificate.ts";
import type { ErasureTarget } from "../../vault/erasure/erase.ts";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import { authorize, type Permission } from "../../vault/ledger/authorize.ts";
import { openVault, tombstonePath } from "../../vault/open-vault.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import type { Environment } from "../environment.ts";
import { vaultLocation } from "./location.ts";
import { type PersonOptions, unlockOnRecord, type VaultOptions } from "./session.ts";

/** `--vault` and `--tombstones` */
export type WithTombstones = VaultOptions;

export interface ErasureOptions extends PersonOptions {
  readonly json: boolean;
}

export interface OfficerAct {
  readonly target: ErasureTarget;
  readonly store: VaultStore;
  readonly opened: OpenKeyring;
  readonly permission: Permission;
}

export interface VaultPlace {
  readonly location: string;
  /** Null: a vault in a database whose log nobody named. */
  readonly tombstones: string | null;
}

export function placeOf(options: WithTombstones): VaultPlace {
  const location = vaultLocation(options.vault, process.env);
  return { location, tombstones: tombstonePath(location, namedLog(options)) };
}

/** Opens the vault for as long as `work` runs; nobody's identity is asked for. */
export async function withReconciledVault<T>(
  options: WithTombstones,
  work: (target: ErasureTarget) => Promise<T>,
): Promise<T> {
  const { location, tombstones } = placeOf(options);
  const store = await openVault(location, "read", namedLog(options));
  try {
    return await work({ store, tombstones, now: now(process.env) });
  } finally {
    await store.close();
  }
}

/**
 * Opens the vault with the person's identity and asks whether the role may. The work writes down itself what it is about
 * to do: it knows how much that is.
 * @param action As it stands in the log. @param identifiers What the command was given: it must not stand in the reason.
 */
export async function asOfficer<T>(
  options: ErasureOptions,
  { action, identifiers }: { readonly action: string; readonly identifiers?: readonly string[] },
  work: (act: OfficerAct) => Promise<T>,
): Promise<T> {
  const { location, tombstones } = placeOf(options);
  const store = await openVault(location, "write", namedLog(options));
  try {
    const opened = await unlockOnRecord(store, options, { action, environment: process.env });
    try {
      const at = now(process.env);
      const permission = await authorize(store, {
        ...requestOf(options, action, identifiers),
        recipient: opened.recipient,
        now: at,
      });
      await ensureCertificateKey(store, opened.root);
      return await work({ target: { store, tombstones, now: at }, store, opened, permission });
    } finally {
      opened.close();
    }
  } finally {
    await store.close();
  }
}

export function requestOf(
  { reason, ticket }: Pick<PersonOptions, "reason" | "ticket">,
  action: string,
  identifiers: readonly string[] = [],
) {
  return { action, domain: null, columns: null, count: 1, reason, ticket, host: hostname(), identifiers };
}

function namedLog({ tombstones }: WithTombstones): string | undefined {
  const environment: Environment = process.env;
  return tombstones ?? environment.SAFELOCK_TOMBSTONES;
}
