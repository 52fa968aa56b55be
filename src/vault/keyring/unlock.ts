/** From an identity to a keyring that is open. */
import { SafelockError, unreadable } from "../../domain/problem.ts";
import { deriveDomainKeys } from "../../keys/derive.ts";
import type { DomainEpoch, Recipient, Run, VaultStore } from "../store/store.ts";
import { identityLines, publicKeyOfIdentity } from "./age.ts";
import { verifyEpochs } from "./domains.ts";
import type { OpenKeyring } from "./open-keyring.ts";
import { notAccepted, openSealed } from "./open-sealed.ts";
import { recipientsKey, verifiedRecipients } from "./recipients.ts";

export const ROOT_SECRET = "root";
const KEY_BYTES = 32;

/**
 * Opens the root secret and checks that the list of recipients is the signed one, and that the ids and public keys of
 * domains are the root's.
 * @param identity Text of an age identity file.
 * @throws SafelockError: IDENTITY_NOT_ACCEPTED (exit 4), VAULT_CORRUPT (exit 3).
 */
export async function unlock(store: VaultStore, identity: string): Promise<OpenKeyring> {
  const mine = await ownerOf(store, identity);
  const sealed = await store.keyring.secret(ROOT_SECRET);
  if (sealed === null) throw corrupt(store, "it has no root secret");
  const root = await openRoot(store, sealed, mine.identity);
  try {
    await verifiedRecipients(store, recipientsKey(root));
    await verifyEpochs(store, root);
  } catch (error) {
    root.fill(0);
    throw error;
  }
  return openKeyring(mine, root);
}

interface Owner {
  readonly recipient: Recipient;
  /** The one identity line that is the recipient's. */
  readonly identity: string;
}

/** The first identity that belongs to a recipient. */
async function ownerOf(store: VaultStore, text: string): Promise<Owner> {
  const recipients = await store.keyring.recipients();
  for (const identity of identityLines(text) ?? []) {
    const publicKey = await publicKeyOfIdentity(identity);
    const recipient = recipients.find((one) => one.publicKey === publicKey);
    if (recipient !== undefined) return { recipient, identity };
  }
  throw notAccepted();
}

async function openRoot(store: VaultStore, sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  try {
    const root = await openSealed(sealed, identity);
    if (root.length === KEY_BYTES) return root;
  } catch (error) {
    // The recipient is on the list, so the root must be sealed for it: anything else is damage.
    if (!(error instanceof SafelockError)) throw error;
  }
  throw corrupt(store, "its root secret does not open for a recipient that is listed");
}

function openKeyring({ recipient, identity }: Owner, root: Uint8Array): OpenKeyring {
  const runKeys = new Map<number, Uint8Array>();
  const domains = new Map<number, ReturnType<typeof deriveDomainKeys>>();
  return {
    recipient,
    root,
    domainKeys(domain: DomainEpoch) {
      const known = domains.get(domain.id) ?? deriveDomainKeys(root, domain.name, domain.epoch);
      domains.set(domain.id, known);
      return known;
    },
    async runKey(run: Run) {
      if (run.sealedKey === null) return null;
      const known = runKeys.get(run.number);
      if (known !== undefined) return known;
      const key = await openSealed(run.sealedKey, identity);
      runKeys.set(run.number, key);
      return key;
    },
    close() {
      root.fill(0);
      for (const key of runKeys.values()) key.fill(0);
      for (const { domainKey, runKey } of domains.values()) {
        domainKey.fill(0);
        runKey.fill(0);
      }
      runKeys.clear();
      domains.clear();
    },
  };
}

function corrupt(store: VaultStore, problem: string): SafelockError {
  return unreadable({
    code: "VAULT_CORRUPT",
    at: { source: store.location },
    problem: `the keyring cannot be opened: ${problem}`,
    hint: "Restore the keyring from a backup with `safelock vault restore`",
  });
}
