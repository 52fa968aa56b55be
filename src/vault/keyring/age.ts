/**
 * Seals of the keyring are age files (age-encryption.org/v1), so that they can be opened with any age program; here that
 * is done by open-sealed.ts alone. The library is loaded when it is first needed: it costs 50 to 120 ms.
 */
import { refuse } from "../../domain/problem.ts";

/** An X25519 recipient: `age1` and 58 characters of Bech32. */
const PUBLIC_KEY = /^age1[02-9ac-hj-np-z]{58}$/;
const IDENTITY_LINE = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;
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

/** An armored age file of `identity` that the passphrase opens. scrypt takes about a second and 256 MiB. */
export async function protectIdentity(identity: string, passphrase: string): Promise<string> {
  const age = await library();
  const encrypter = new age.Encrypter();
  encrypter.setPassphrase(passphrase);
  return age.armor.encode(await encrypter.encrypt(`${identity}\n`));
}
