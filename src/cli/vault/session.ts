/** What commands around a vault share: it is opened, unlocked by a person, and closed, and a wrong identity is on record. */
import { hostname } from "node:os";
import { SafelockError } from "../../domain/problem.ts";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import { unlock } from "../../vault/keyring/unlock.ts";
import { record } from "../../vault/ledger/access-log.ts";
import { authorize } from "../../vault/ledger/authorize.ts";
import { openVault } from "../../vault/open-vault.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import type { Environment } from "../environment.ts";
import type { PersonOptions, VaultOptions } from "./flags.ts";
import { type IdentityOptions, identityText } from "./identity.ts";
import { vaultLocation } from "./location.ts";

export type { PersonOptions, VaultOptions } from "./flags.ts";

/** Stands in the log where no identity was accepted. */
const NOBODY = "unidentified";

/** Opens the vault for as long as `work` runs. No identity is asked for. */
export async function withVault<T>(
  options: VaultOptions,
  mode: "read" | "write",
  work: (store: VaultStore) => Promise<T>,
): Promise<T> {
  const location = vaultLocation(options.vault, process.env);
  const store = await openVault(location, mode, options.tombstones ?? process.env["SAFELOCK_TOMBSTONES"]);
  try {
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

/** An act of an officer: what it is, and what the log shall say of it. */
export interface Act {
  readonly action: string;
  readonly domain?: string;
  /** How many things it concerns. */
  readonly count?: number;
}

export interface ManagedVault {
  readonly store: VaultStore;
  readonly opened: OpenKeyring;
  readonly now: Date;
}

/**
 * Opens the vault and the keyring, asks whether the person may, writes that down and does the work: what cannot be written
 * down is not done. Work that fails gets a second row, `refused`.
 */
export async function manage<T>(
  options: PersonOptions,
  act: Act,
  work: (vault: ManagedVault) => Promise<T>,
): Promise<T> {
  return withVault(options, "write", async (store) => {
    const opened = await unlockOnRecord(store, options, { action: act.action, environment: process.env });
    try {
      return await authorizedWork({ store, opened, now: now(process.env) }, options, { act, work });
    } finally {
      opened.close();
    }
  });
}

async function authorizedWork<T>(
  vault: ManagedVault,
  { reason, ticket }: PersonOptions,
  { act, work }: { readonly act: Act; readonly work: (vault: ManagedVault) => Promise<T> },
): Promise<T> {
  const { store, opened, now: at } = vault;
  const { action, domain = null, count = 1 } = act;
  const asked = { recipient: opened.recipient, action, domain, reason, ticket, now: at, host: hostname() };
  const permission = await authorize(store, { ...asked, columns: null, count });
  const facts = {
    at: at.toISOString(),
    actor: opened.recipient.name,
    role: opened.recipient.role,
    host: permission.host,
    action,
    domain,
    columns: [],
    reason: permission.reason,
    ticket: permission.ticket,
    subject: null,
    count,
  };
  await record(store, { ...facts, result: "ok" });
  try {
    return await work(vault);
  } catch (error) {
    await record(store, { ...facts, result: "refused" });
    throw error;
  }
}
