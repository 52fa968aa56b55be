/** An act around the access log that writes its own row: identity, permission, work. */
import { hostname } from "node:os";
import type { OpenKeyring } from "../../vault/keyring/open-keyring.ts";
import { authorize, type Permission } from "../../vault/ledger/authorize.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import type { PersonOptions } from "./flags.ts";
import { unlockOnRecord, withVault } from "./session.ts";

export interface OfficerAct {
  /** As it stands in the log (vault/ledger/rights.ts). */
  readonly action: string;
  readonly domain: string | null;
}

export interface PermittedVault {
  readonly store: VaultStore;
  readonly permission: Permission;
  readonly opened: OpenKeyring;
}

/** Opens the vault with the identity, asks for permission, does the work. What is done is for `work` to write down. */
export async function withPermission<T>(
  options: PersonOptions,
  { action, domain }: OfficerAct,
  work: (vault: PermittedVault) => Promise<T>,
): Promise<T> {
  return withVault(options, "write", async (store) => {
    const opened = await unlockOnRecord(store, options, { action, environment: process.env });
    const { recipient } = opened;
    const { reason, ticket } = options;
    try {
      const asked = { recipient, action, domain, reason, ticket, now: now(process.env), host: hostname() };
      const permission = await authorize(store, { ...asked, columns: null, count: 1 });
      return await work({ store, permission, opened });
    } finally {
      opened.close();
    }
  });
}
