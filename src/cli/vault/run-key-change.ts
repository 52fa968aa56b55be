/** `safelock key add|rotate|retire|rewrap`: changes that an officer makes to a vault's keys. */
import { refuse } from "../../domain/problem.ts";
import { jsonText } from "../../report/json-text.ts";
import { rewrap } from "../../vault/keyring/change-recipients.ts";
import { addDomain, retireEpoch, rotateDomain } from "../../vault/keyring/domains.ts";
import { print } from "../print.ts";
import type { PersonOptions } from "./flags.ts";
import { manage } from "./officer-act.ts";

export interface KeyOptions extends PersonOptions {
  readonly json: boolean;
}

export interface KeyDomainOptions extends KeyOptions {
  readonly domain: string;
}

export async function runKeyAdd(options: KeyDomainOptions): Promise<void> {
  const { domain: name, json } = options;
  const { epoch, keyId } = await manage(options, { action: "key-add", domain: name }, ({ store, opened, now }) =>
    addDomain(store, opened, { name, at: now }),
  );
  if (json) return print(jsonText({ keyAdd: 1, domain: name, epoch, keyId }));
  process.stderr.write(`domain ${name} added, epoch ${epoch}, key ${keyId}\n`);
}

export async function runKeyRotate(options: KeyDomainOptions): Promise<void> {
  const { domain: name, json } = options;
  const { before, now } = await manage(options, { action: "key-rotate", domain: name }, (vault) =>
    rotateDomain(vault.store, vault.opened, { name, at: vault.now }),
  );
  const rotated = before === null ? null : { epoch: before.epoch, keyId: before.keyId };
  if (json) return print(jsonText({ keyRotate: 1, domain: name, epoch: now.epoch, keyId: now.keyId, rotated }));
  const old = before === null ? "" : `epoch ${before.epoch} stays resolvable until \`safelock key retire\`\n`;
  process.stderr.write(
    `domain ${name} is now in epoch ${now.epoch}, key ${now.keyId}: runs make other pseudonyms from now on\n${old}` +
      "Replace its writer files: `safelock vault export-writer`\n",
  );
}

export interface KeyRetireOptions extends KeyDomainOptions {
  readonly epoch: string;
}

export async function runKeyRetire(options: KeyRetireOptions): Promise<void> {
  const { domain: name, json } = options;
  const epoch = epochNumber(options.epoch);
  const { keyId, retiredAt } = await manage(
    options,
    { action: "key-retire", domain: name, changes: [`epoch ${epoch}`] },
    ({ store, opened, now }) => retireEpoch(store, opened, { name, epoch, at: now }),
  );
  if (json) return print(jsonText({ keyRetire: 1, domain: name, epoch, keyId, retiredAt }));
  process.stderr.write(
    `epoch ${epoch} of domain ${name} is retired: its pseudonyms are resolved no more\n` +
      "Its entries stay in the vault, sealed, until `safelock vault gc` takes them out.\n",
  );
}

export async function runKeyRewrap(options: KeyOptions): Promise<void> {
  const { runs } = await manage(options, { action: "key-rewrap" }, ({ store, opened }) => rewrap(store, opened));
  if (options.json) return print(jsonText({ keyRewrap: 1, runsResealed: runs }));
  process.stderr.write(
    `the root secret and the keys of ${runs} ${runs === 1 ? "run" : "runs"} are sealed anew; no pseudonym changes\n`,
  );
}

function epochNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--epoch needs a whole number from 1",
    hint: "`safelock key list` shows the epochs",
  });
}
