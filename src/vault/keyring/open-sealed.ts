/** Opens what age.ts seals. Nothing that records may import this file. */
import { SafelockError, unreadable } from "../../domain/problem.ts";
import { identityLines } from "./age.ts";

/** What the library says when none of the stanzas is for the identity or passphrase. */
const NO_MATCH = /^no identity matched/;

const library = (): Promise<typeof import("age-encryption")> => import("age-encryption");

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
