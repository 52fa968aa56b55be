/** What commands that look into a vault share: vault, identity, permission, reader; all closed afterwards. */
import { activeEpoch } from "../../vault/keyring/domains.ts";
import type { Permission } from "../../vault/ledger/authorize.ts";
import { refuseMissingReason } from "../../vault/ledger/reason.ts";
import { VaultReader } from "../../vault/read/reader.ts";
import type { DomainEpoch, VaultStore } from "../../vault/store/store.ts";
import { visibleEpochs } from "./disclosure.ts";
import type { PersonOptions } from "./flags.ts";
import { withPermission } from "./officer-act.ts";

export interface ReadingOptions extends PersonOptions {
  readonly domain: string | undefined;
  readonly json: boolean;
}

export interface ReadingRequest {
  readonly action: "reidentify" | "lookup";
  /** Values that are asked for. */
  readonly count: number;
  /** Must not stand in reason or ticket. */
  readonly identifiers: readonly string[];
}

export interface ReadingSession {
  readonly store: VaultStore;
  readonly reader: VaultReader;
  readonly permission: Permission;
  /** Where the person may see something, newest first. */
  readonly epochs: readonly DomainEpoch[];
}

/** Names of domains are no secret: a misspelled one is told as what it is. */
async function refuseUnknownDomain(store: VaultStore, domain: string | null): Promise<void> {
  if (domain === null || (await store.keyring.domains()).some(({ name }) => name === domain)) return;
  await activeEpoch(store, domain);
}

/** @throws SafelockError as `authorize` and `unlock` do, before `work` begins. */
export async function withReading<T>(
  options: ReadingOptions,
  request: ReadingRequest,
  work: (session: ReadingSession) => Promise<T>,
): Promise<T> {
  const { reason, ticket, domain = null } = options;
  refuseMissingReason(reason, ticket);
  return withPermission(options, { ...request, domain }, async ({ store, opened, permission }) => {
    const reader = new VaultReader(store, opened);
    try {
      await refuseUnknownDomain(store, domain);
      return await work({ store, reader, permission, epochs: await visibleEpochs(reader, permission, domain) });
    } finally {
      reader.close();
    }
  });
}
