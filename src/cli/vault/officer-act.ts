/** What a person does to a vault: identity, permission, work, and all of it on record. */
import { hostname } from "node:os";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import { authorize, type Permission } from "../../vault/ledger/authorize.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import type { PersonOptions } from "./flags.ts";
import { unlockOnRecord, withVault } from "./session.ts";

export interface Act {
  /** As it stands in the log (vault/ledger/rights.ts). */
  readonly action: string;
  /** Null, or left out: none in particular. */
  readonly domain?: string | null;
  /** How many things it concerns; 1 when left out. */
  readonly count?: number;
  /** What it changes: stands among the row's columns, as the log has no field of its own for it. */
  readonly changes?: readonly string[];
  /** What the command was given: it must not stand in the reason. */
  readonly identifiers?: readonly string[];
}

export interface UnlockedVault {
  readonly store: VaultStore;
  readonly opened: OpenKeyring;
}

export interface PermittedVault extends UnlockedVault {
  readonly permission: Permission;
}

/** Asks whether the person whose identity has opened the keyring may. @throws SafelockError as `authorize` does. */
export async function permissionFor(
  { store, opened }: UnlockedVault,
  { reason, ticket }: Pick<PersonOptions, "reason" | "ticket">,
  { action, domain = null, count = 1, identifiers = [] }: Act,
): Promise<Permission> {
  const asked = { action, domain, columns: null, count, reason, ticket, identifiers };
  return authorize(store, { ...asked, recipient: opened.recipient, now: now(process.env), host: hostname() });
}

/** Opens the vault with the identity, asks for permission, does the work. What is done is for `work` to write down. */
export async function withPermission<T>(
  options: PersonOptions,
  act: Act,
  work: (vault: PermittedVault) => Promise<T>,
): Promise<T> {
  return withVault(options, "write", async (store) => {
    const opened = await unlockOnRecord(store, options, { action: act.action, environment: process.env });
    try {
      return await work({ store, opened, permission: await permissionFor({ store, opened }, options, act) });
    } finally {
      opened.close();
    }
  });
}

export interface ManagedVault extends UnlockedVault {
  readonly now: Date;
}

/** The same, and the act is written down before it is done. Work that fails gets a second row, `refused`. */
export async function manage<T>(
  options: PersonOptions,
  act: Act,
  work: (vault: ManagedVault) => Promise<T>,
): Promise<T> {
  return withPermission(options, act, async ({ store, opened, permission }) => {
    const outcome = { columns: act.changes ?? [], subject: null, count: permission.count };
    await recordOutcome(store, permission, { ...outcome, result: "ok" });
    try {
      return await work({ store, opened, now: permission.now });
    } catch (error) {
      await recordOutcome(store, permission, { ...outcome, result: "refused" });
      throw error;
    }
  });
}
