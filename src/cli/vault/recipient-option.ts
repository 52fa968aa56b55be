/** `--recipient age1…[=NAME[:ROLE]]` */
import { refuse } from "../../domain/problem.ts";
import type { NewRecipient } from "../../vault/keyring/create-vault.ts";
import { RECIPIENT_ROLES } from "../../vault/keyring/recipients.ts";
import type { Role } from "../../vault/store/store.ts";

/** Those who are given without a role, and are not the first, may look up single values. */
const USUAL_ROLE: Role = "support";

/** @param position From 1: names a recipient that was given without a name. The first of a vault is an officer. */
export function recipientOfOption(text: string, position: number): NewRecipient {
  const [publicKey = "", rest = ""] = splitOnce(text, "=");
  const [name, role] = splitOnce(rest, ":");
  return {
    name: name === undefined || name === "" ? `recipient-${position}` : name,
    role: role === undefined ? (position === 1 ? "officer" : USUAL_ROLE) : roleOf(role),
    publicKey,
  };
}

/** @throws SafelockError (exit 2): RECIPIENT_ROLE. */
export function roleOf(text: string): Role {
  const role = RECIPIENT_ROLES.find((one) => one === text);
  if (role !== undefined) return role;
  throw refuse({
    code: "RECIPIENT_ROLE",
    problem: "there is no such role for a recipient",
    hint: `Choose one of ${RECIPIENT_ROLES.join(", ")}; docs/vault.md says what each may do`,
  });
}

function splitOnce(text: string, separator: string): [string | undefined, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
