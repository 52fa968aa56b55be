/** `safelock vault recipient list|add|remove`. */
import { alignCells } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { addRecipient, removeRecipient } from "../../vault/keyring/change-recipients.ts";
import { checkRecipients, isRecipientName } from "../../vault/keyring/recipients.ts";
import { print } from "../print.ts";
import type { PersonOptions } from "./flags.ts";
import { manage } from "./officer-act.ts";
import { roleOf } from "./recipient-option.ts";
import { withVault } from "./session.ts";

export interface RecipientListOptions {
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly json: boolean;
}

export async function runRecipientList({ vault, tombstones, json }: RecipientListOptions): Promise<void> {
  const recipients = await withVault({ vault, tombstones }, "read", (store) => store.keyring.recipients());
  const told = recipients.map(({ name, role, access, publicKey, protectedIdentity, addedAt }) => ({
    name,
    role,
    access,
    publicKey,
    hasPassphrase: protectedIdentity !== null,
    addedAt,
  }));
  if (json) return print(jsonText({ recipients: 1, list: told }));
  const rows = told.map((one) => [
    one.name,
    one.role,
    one.access,
    one.hasPassphrase ? "passphrase" : "identity",
    one.addedAt.slice(0, 10),
    one.publicKey,
  ]);
  return print(`${alignCells([["name", "role", "access", "opens by", "since", "public key"], ...rows]).join("\n")}\n`);
}

export interface RecipientAddOptions extends PersonOptions {
  readonly name: string;
  readonly key: string;
  readonly role: string;
  readonly granted: boolean;
  readonly json: boolean;
}

export async function runRecipientAdd(options: RecipientAddOptions): Promise<void> {
  const { name, key: publicKey, json } = options;
  const access = options.granted ? "granted" : "standing";
  const recipient = { name, role: roleOf(options.role), publicKey, access } as const;
  // Before it is written down: a secret key may have been pasted for the public one.
  await checkRecipients([recipient]);
  const changes = [`${access === "granted" ? "granted " : ""}${recipient.role} ${name}`, publicKey];
  const { runs } = await manage(options, { action: "recipient-add", changes }, ({ store, opened, now }) =>
    addRecipient(store, opened, { recipient, now }),
  );
  if (json) return print(jsonText({ recipientAdd: 1, name, role: recipient.role, access, runsResealed: runs }));
  process.stderr.write(
    `${name} may open the vault as ${recipient.role}${options.granted ? ", while a grant runs" : ""}; ${sealedAnew(runs)}\n`,
  );
}

export interface RecipientRemoveOptions extends PersonOptions {
  readonly name: string;
  readonly json: boolean;
}

export async function runRecipientRemove(options: RecipientRemoveOptions): Promise<void> {
  const { name, json } = options;
  const { runs } = await manage(
    options,
    { action: "recipient-remove", changes: isRecipientName(name) ? [name] : [] },
    ({ store, opened }) => removeRecipient(store, opened, name),
  );
  if (json) return print(jsonText({ recipientRemove: 1, name, runsResealed: runs }));
  process.stderr.write(
    `${name} is no recipient any more; ${sealedAnew(runs)}\n` +
      "That identity cannot open runs from now on. Whoever held it may have copied the root secret and the keys of older runs,\n" +
      "and opens older copies of the keyring: let old runs and backups expire. Rotated domains (`safelock key rotate`) change\n" +
      "pseudonyms, but a copied root secret can compute them; only a new vault is out of its reach.\n",
  );
}

function sealedAnew(runs: number): string {
  return `the root secret and the keys of ${runs} ${runs === 1 ? "run" : "runs"} are sealed anew`;
}
