/**
 * Entering a run into the vault. Its key is sealed in that moment, for the recipients of that moment: a run may have been
 * prepared long before, and who was removed since must not be able to open it.
 */
import { refuse } from "../../domain/problem.ts";
import { sealTo } from "../keyring/age.ts";
import { verifiedRecipients } from "../keyring/recipients.ts";
import type { NewRun, Recipient, VaultStore } from "../store/store.ts";

export interface EnteredRun {
  readonly number: number;
  /** Names of those for whom its key is sealed. */
  readonly recipients: readonly string[];
}

/**
 * @param recipientsKey Public key that the list of recipients is signed with.
 * @throws SafelockError: VAULT_CORRUPT (exit 3) when the list is not the signed one; RECIPIENTS_BUSY (exit 2) when it
 *   changes in this very moment: an officer seals the keys of the runs that she finds, and may have missed this one.
 */
export async function enterRun(
  store: VaultStore,
  run: Omit<NewRun, "sealedKey">,
  { runKey, recipientsKey }: { readonly runKey: Uint8Array; readonly recipientsKey: Uint8Array },
): Promise<EnteredRun> {
  const recipients = await verifiedRecipients(store, recipientsKey);
  const sealedKey = await sealTo(runKey, publicKeysOf(recipients));
  const number = await store.keyring.startRun({ ...run, sealedKey });
  const since = await verifiedRecipients(store, recipientsKey);
  if (publicKeysOf(since).join() !== publicKeysOf(recipients).join()) throw changing(store);
  return { number, recipients: recipients.map(({ name }) => name) };
}

function publicKeysOf(recipients: readonly Recipient[]): readonly string[] {
  return recipients.map(({ publicKey }) => publicKey).sort();
}

function changing(store: VaultStore): Error {
  return refuse({
    code: "RECIPIENTS_BUSY",
    at: { source: store.location },
    problem: "the recipients were changed in the moment in which this run's key was sealed for them",
    hint: "Nothing was recorded; run again",
  });
}
