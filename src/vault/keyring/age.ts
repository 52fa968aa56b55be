/**
 * Seals of the keyring are age files (age-encryption.org/v1), so that they can be opened with any age program. The
 * library is loaded when it is first needed: it costs 50 to 120 ms.
 */
import { refuse, SafelockError, unreadable } from "../../domain/problem.ts";

/** An X25519 recipient: `age1` and 58 characters of Bech32. */
const PUBLIC_KEY = /^age1[02-9ac-hj-np-z]{58}$/;
const IDENTITY_LINE = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
/** What the library says when none of the stanzas is for the identity or passphrase. */
const NO_MATCH = /^no identity matched/;

const library = (): Promise<typeof import("age-encryption")> => import("age-encryption");

/** A new X25519 identity: one line `AGE-SECRET-KEY-1…` and the public key that belongs to it. */
export async function generateIdentity(): Promise<{ readonly identity: string; readonly publicKey: string }> {
  const age = await library();
  const identity = await age.generateX25519Identity();
  return { identity, publicKey: await age.identityToRecipient(identity) };
}

/** The identities of an age identity file: its lines without comments and blank ones. Null: another line is in it. */
export function identityLines(text: string): readonly string[] | null {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  return lines.length > 0 && lines.every((line) => IDENTITY_LINE.test(line)) ? lines : null;
}

/** @throws SafelockError (exit 2) when the identity's checksum is wrong. */
export async function publicKeyOfIdentity(identity: string): Promise<string> {
  const age = await library();
  try {
    return await age.identityToRecipient(identity);
  } catch {
    // The library's error is not passed on: it may quote the identity.
    throw refuse({
      code: "IDENTITY_FORMAT",
      problem: "an identity has the right length but not the right checksum",
      hint: "Copy the line anew from where the identity is kept",
    });
  }
}

/** @throws SafelockError (exit 2) when `publicKey` is no X25519 recipient. */
export async function checkPublicKey(publicKey: string): Promise<void> {
  const age = await library();
  try {
    if (!PUBLIC_KEY.test(publicKey)) throw new Error("not X25519");
    new age.Encrypter().addRecipient(publicKey);
  } catch {
    throw refuse({
      code: "RECIPIENT_KEY",
      problem:
        "a recipient's key must be an age X25519 public key: `age1` and 58 more characters with a right checksum",
      hint: "Make an identity with `age-keygen`, or let `safelock vault init --identity-out FILE` make one; its public key starts with age1",
    });
  }
}

/**
 * An age file of `secret` for every one of `publicKeys`.
 * @throws SafelockError (exit 2) when a key is no X25519 recipient, or there is none.
 */
export async function sealTo(secret: Uint8Array, publicKeys: readonly string[]): Promise<Uint8Array> {
  if (publicKeys.length === 0) {
    throw refuse({
      code: "RECIPIENTS_MISSING",
      problem: "nobody is a recipient, so nobody could open what is sealed",
      hint: "Add one with `safelock vault recipient add NAME --key age1…`",
    });
  }
  const age = await library();
  const encrypter = new age.Encrypter();
  for (const publicKey of publicKeys) {
    await checkPublicKey(publicKey);
    encrypter.addRecipient(publicKey);
  }
  return encrypter.encrypt(secret);
}

/**
 * What was sealed. The caller overwrites it when done.
 * @param identity Text of an age identity file: one identity a line.
 * @throws SafelockError: IDENTITY_NOT_ACCEPTED (exit 4) when it is sealed for others, VAULT_CORRUPT (exit 3) when it is
 * damaged.
 */
export async function openSealed(sealed: Uint8Array, identity: string): Promise<Uint8Array> {
  const age = await library();
  const decrypter = new age.Decrypter();
  for (const line of identityLines(identity) ?? []) decrypter.addIdentity(line);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    throw isNoMatch(error) ? notAccepted() : damagedSeal();
  }
}

/** An armored age file of `identity` that the passphrase opens. scrypt takes about a second and 256 MiB. */
export async function protectIdentity(identity: string, passphrase: string): Promise<string> {
  const age = await library();
  const encrypter = new age.Encrypter();
  encrypter.setPassphrase(passphrase);
  return age.armor.encode(await encrypter.encrypt(`${identity}\n`));
}

/** Text of an identity that a passphrase protects; null when the passphrase is another. */
export async function openProtected(file: Uint8Array | string, passphrase: string): Promise<string | null> {
  const age = await library();
  const decrypter = new age.Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const bytes = typeof file === "string" ? age.armor.decode(file.trim()) : file;
    return await decrypter.decrypt(bytes, "text");
  } catch (error) {
    if (isNoMatch(error)) return null;
    throw damagedSeal();
  }
}

export function notAccepted(): SafelockError {
  return new SafelockError(4, {
    code: "IDENTITY_NOT_ACCEPTED",
    problem: "this identity or passphrase does not open the vault",
    hint: "Use the identity of a recipient that `safelock vault recipient list` names, or ask an officer to add yours",
  });
}

function isNoMatch(error: unknown): boolean {
  return error instanceof Error && NO_MATCH.test(error.message);
}

function damagedSeal(): SafelockError {
  return unreadable({
    code: "VAULT_CORRUPT",
    problem: "a sealed secret is damaged",
    hint: "Restore the keyring from a backup; if it is an identity file of yours, restore that",
  });
}
