/**
 * The list of recipients, signed under the root secret. Every run seals its key for the whole list, and a role decides
 * what a person may do: whoever can write to the keyring's store but not open it must not be able to add himself.
 */
import { setTimeout } from "node:timers/promises";
import { refuse, SafelockError, unreadable } from "../../domain/problem.ts";
import { isSignedBy, publicKeyOf, signWith } from "../../keys/signing.ts";
import { recipientsSeed } from "../../keys/vault-keys.ts";
import type { KeyringStore, Recipient, Role, VaultStore } from "../store/store.ts";
import { checkPublicKey } from "./age.ts";
import type { OpenKeyring } from "./open-keyring.ts";

const SIGNATURES = "recipients-signatures";
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@+-]{0,63}$/u;
const SETTLING_ROUNDS = 10;
const SETTLING_PAUSE_MS = 100;
/** Its identity exists only as shares. */
export const RECOVERY_NAME = "recovery";

/** Roles that a recipient may have. */
export const RECIPIENT_ROLES: readonly Role[] = ["officer", "support", "legal", "auditor", "developer"];

/** Key that verifies the list; it is public. */
export function recipientsKey(root: Uint8Array): Uint8Array {
  const seed = recipientsSeed(root);
  try {
    return publicKeyOf(seed);
  } finally {
    seed.fill(0);
  }
}

/**
 * Signs the list as it stands or will stand. Of a list that is about to change, both forms are signed first and the new
 * one alone afterwards, so that a killed change leaves a list that is accepted.
 */
export async function signRecipients(
  place: { readonly vaultId: Uint8Array; readonly keyring: KeyringStore },
  root: Uint8Array,
  lists: readonly (readonly Recipient[])[],
): Promise<void> {
  const seed = recipientsSeed(root);
  const signatures = lists.map((list) => Buffer.from(signWith(seed, message(place.vaultId, list))).toString("base64"));
  seed.fill(0);
  await place.keyring.putSetting(SIGNATURES, JSON.stringify(signatures));
}

/**
 * What the list's signatures look like once no change is under way: two of them are the mark of one. A change that was
 * killed leaves its mark, so that the wait has an end.
 */
export async function settledMark(keyring: KeyringStore): Promise<string | null> {
  let mark = await keyring.setting(SIGNATURES);
  for (let round = 0; round < SETTLING_ROUNDS && countOf(mark) > 1; round++) {
    await setTimeout(SETTLING_PAUSE_MS);
    mark = await keyring.setting(SIGNATURES);
  }
  return mark;
}

/** @throws SafelockError RECIPIENTS_BUSY (exit 2) when somebody has changed the list since `settledMark`. */
export async function refuseChangedSince(keyring: KeyringStore, mark: string | null): Promise<void> {
  if ((await keyring.setting(SIGNATURES)) === mark) return;
  throw refuse({
    code: "RECIPIENTS_BUSY",
    problem: "somebody else is changing the recipients at the same moment",
    hint: "Nothing was changed; run again",
  });
}

function countOf(mark: string | null): number {
  const list = mark === null ? [] : parseJson(mark);
  return Array.isArray(list) ? list.length : 0;
}

/**
 * Everybody whom a run key must be sealed for.
 * @param publicKey `recipientsKey` of the writer bundle or of the open keyring.
 * @throws SafelockError VAULT_CORRUPT (exit 3) when the list is not the one that was signed.
 */
export async function verifiedRecipients(store: VaultStore, publicKey: Uint8Array): Promise<readonly Recipient[]> {
  const recipients = await store.keyring.recipients();
  const signed = message(store.vaultId, recipients);
  if ((await signatures(store)).some((signature) => isSignedBy(publicKey, signed, signature))) return recipients;
  throw unreadable({
    code: "VAULT_CORRUPT",
    at: { source: store.location },
    problem: "the list of recipients is not the one that an officer signed",
    hint: "Somebody may have added himself or changed a role: find out who can write to the keyring, and restore it from a backup",
  });
}

async function signatures(store: VaultStore): Promise<readonly Uint8Array[]> {
  const text = await store.keyring.setting(SIGNATURES);
  const list = text === null ? [] : parseJson(text);
  return Array.isArray(list) ? list.map((one) => Buffer.from(String(one), "base64")) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every field, in the order of the names, so that the order of rows does not matter. */
function message(vaultId: Uint8Array, recipients: readonly Recipient[]): Uint8Array {
  const rows = [...recipients]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((one) => [one.name, one.role, one.publicKey, one.protectedIdentity, one.access, one.addedAt]);
  const id = Buffer.from(vaultId).toString("hex");
  return new TextEncoder().encode(JSON.stringify(["safelock/v1/recipients", id, rows]));
}

export function isRecipientName(name: string): boolean {
  return NAME.test(name);
}

/** @throws SafelockError (exit 2) with every problem of the list: names, roles, keys; two of one name or key. */
export async function checkRecipients(recipients: readonly Pick<Recipient, "name" | "role" | "publicKey">[]) {
  for (const { name, role, publicKey } of recipients) {
    if (!isRecipientName(name)) throw badName();
    if (!RECIPIENT_ROLES.includes(role)) throw badRole();
    await checkPublicKey(publicKey);
  }
  for (const key of ["name", "publicKey"] as const) {
    const seen = recipients.map((one) => one[key]);
    if (new Set(seen).size < seen.length) {
      throw refuse({
        code: "RECIPIENT_EXISTS",
        problem: `two recipients would have the same ${key === "name" ? "name" : "public key"}`,
        hint: "`safelock vault recipient list` shows who is there; remove that one first, or choose another name or key",
      });
    }
  }
}

/**
 * Changes to the keyring are an officer's.
 * @throws SafelockError NOT_OFFICER (exit 4).
 */
export function requireOfficer(opened: OpenKeyring): void {
  const { role } = opened.recipient;
  if (role === "officer") return;
  throw new SafelockError(4, {
    code: "NOT_OFFICER",
    problem: `this takes a recipient with the role officer, and this identity's is ${role}`,
    hint: "Ask an officer; `safelock vault recipient list` names them",
  });
}

function badName(): SafelockError {
  return refuse({
    code: "RECIPIENT_NAME",
    problem: "a recipient's name has 1 to 64 letters, digits, blanks and . _ @ + - and starts with a letter or digit",
    hint: "Choose the name that the access log shall show, such as `ada` or `support-team`",
  });
}

function badRole(): SafelockError {
  return refuse({
    code: "RECIPIENT_ROLE",
    problem: `a recipient's role is one of ${RECIPIENT_ROLES.join(", ")}`,
    hint: "docs/vault.md says what each may do",
  });
}
