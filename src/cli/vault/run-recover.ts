/** `safelock vault recover`: shares in, identity file out. */
import { hostname } from "node:os";
import { createSecretFile } from "../../keys/secret-file.ts";
import { jsonText } from "../../report/json-text.ts";
import { publicKeyOfIdentity } from "../../vault/keyring/age.ts";
import { RECOVERY_NAME } from "../../vault/keyring/recipients.ts";
import { combineShares } from "../../vault/keyring/recovery.ts";
import { unlock } from "../../vault/keyring/unlock.ts";
import { record } from "../../vault/ledger/access-log.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import { IDENTITY_FILE } from "./identity.ts";
import { refuseInsideVault } from "./place.ts";
import { withVault } from "./session.ts";

export interface RecoverOptions {
  readonly shares: readonly string[];
  readonly identityOut: string;
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly json: boolean;
}

export async function runRecover(options: RecoverOptions): Promise<void> {
  const vault = options.vault ?? process.env["SAFELOCK_VAULT"];
  const isNamed = vault !== undefined && vault !== "";
  const publicKey = isNamed
    ? await withVault({ vault, tombstones: options.tombstones }, "write", (store) =>
        recover(options, { store, location: vault }),
      )
    : await recover(options, null);
  if (options.json) return print(jsonText({ recover: 1, publicKey, file: options.identityOut }));
  process.stderr.write(
    `${options.identityOut} written (mode 0600): opens the vault as ${RECOVERY_NAME}\n` +
      "Add a new officer with it, remove the recipient `recovery`, and destroy this file and the shares.\n",
  );
}

/** Gives the public key of the identity. */
async function recover(
  { shares, identityOut }: RecoverOptions,
  vault: { readonly store: VaultStore; readonly location: string } | null,
): Promise<string> {
  if (vault !== null) await refuseInsideVault(identityOut, vault.location);
  const identity = await combineShares(shares, vault?.store.vaultId ?? null);
  const publicKey = await publicKeyOfIdentity(identity);
  if (vault !== null) await recordRecovery(vault.store, { identity, shares: shares.length });
  await createSecretFile(identityOut, `# recovery identity of a Safelock vault\n${identity}\n`, IDENTITY_FILE);
  return publicKey;
}

/** Also refuses an identity that the vault does not know any more. */
async function recordRecovery(
  store: VaultStore,
  { identity, shares }: { readonly identity: string; readonly shares: number },
): Promise<void> {
  const opened = await unlock(store, identity);
  opened.close();
  await record(store, {
    at: now(process.env).toISOString(),
    actor: opened.recipient.name,
    role: opened.recipient.role,
    host: hostname(),
    action: "recover",
    domain: null,
    columns: [],
    reason: null,
    ticket: null,
    subject: null,
    count: shares,
    result: "ok",
  });
}
