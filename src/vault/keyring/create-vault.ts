/** Fills the keyring of a new, empty store. */
import { randomBytes } from "node:crypto";
import { refuse } from "../../domain/problem.ts";
import type { DomainEpoch, Recipient, Role, VaultStore } from "../store/store.ts";
import { generateIdentity, protectIdentity, sealTo } from "./age.ts";
import { addEpoch } from "./domains.ts";
import { checkRecipients, signRecipients } from "./recipients.ts";
import { ROOT_SECRET } from "./unlock.ts";

const ROOT_BYTES = 32;

export interface NewRecipient {
  readonly name: string;
  /** Of the first recipient it counts as `officer`, whatever stands here. */
  readonly role: Role;
  /** age X25519 public key. */
  readonly publicKey: string;
  readonly protectedIdentity?: string | null;
  readonly access?: "standing" | "granted";
}

export interface VaultCreation {
  readonly recipients: readonly NewRecipient[];
  /** 32 bytes of an existing key; overwritten. Absent: a new one. */
  readonly root?: Uint8Array;
  /** At least one. */
  readonly domains: readonly string[];
  readonly now: Date;
}

export interface CreatedVault {
  readonly recipients: readonly Recipient[];
  readonly domains: readonly DomainEpoch[];
}

/**
 * Makes the root secret, seals it for the recipients and adds the domains. The root is wiped from memory.
 * @throws SafelockError (exit 2) when a name, role, key or domain is not usable.
 */
export async function createVault(store: VaultStore, creation: VaultCreation): Promise<CreatedVault> {
  const { now, domains } = creation;
  const recipients = creation.recipients.map((one, index) => asRecipient(one, index === 0, now));
  await checkRecipients(recipients);
  if (new Set(domains).size < domains.length) throw domainTwice();
  const root = creation.root ?? new Uint8Array(randomBytes(ROOT_BYTES));
  try {
    const sealed = await sealTo(
      root,
      recipients.map((one) => one.publicKey),
    );
    await store.keyring.putSecret(ROOT_SECRET, sealed);
    for (const recipient of recipients) await store.keyring.addRecipient(recipient);
    await signRecipients(store, root, [recipients]);
    const added: DomainEpoch[] = [];
    for (const name of domains) added.push(await addEpoch(store, root, { name, epoch: 1, at: now }));
    return { recipients, domains: added };
  } finally {
    root.fill(0);
  }
}

/** A recipient whose identity lies in the keyring, encrypted by a passphrase. */
export async function passphraseRecipient(name: string, role: Role, passphrase: string): Promise<NewRecipient> {
  const { identity, publicKey } = await generateIdentity();
  return { name, role, publicKey, protectedIdentity: await protectIdentity(identity, passphrase) };
}

function asRecipient(one: NewRecipient, isFirst: boolean, now: Date): Recipient {
  return {
    name: one.name,
    role: isFirst ? "officer" : one.role,
    publicKey: one.publicKey,
    protectedIdentity: one.protectedIdentity ?? null,
    access: isFirst ? "standing" : (one.access ?? "standing"),
    addedAt: now.toISOString(),
  };
}

function domainTwice(): Error {
  return refuse({
    code: "DOMAIN_EXISTS",
    problem: "a domain is named twice",
    hint: "Name each domain once",
  });
}
