/** `safelock vault init`: who may open it is settled and kept safe before there is a vault. Half of one is never left. */
import { randomBytes } from "node:crypto";
import { unlink } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { refuse } from "../../domain/problem.ts";
import { readKeyFile } from "../../keys/key-file.ts";
import { createSecretFile } from "../../keys/secret-file.ts";
import { jsonText } from "../../report/json-text.ts";
import { generateIdentity } from "../../vault/keyring/age.ts";
import {
  type CreatedVault,
  createVault,
  type NewRecipient,
  passphraseRecipient,
} from "../../vault/keyring/create-vault.ts";
import { RECOVERY_NAME } from "../../vault/keyring/recipients.ts";
import { checkSharing, splitIdentity, writeShare } from "../../vault/keyring/recovery.ts";
import { writerKeysOfRoot, writeWriterBundle } from "../../vault/keyring/writer-bundle.ts";
import { record } from "../../vault/ledger/access-log.ts";
import type { VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import { interruptible } from "../interruption.ts";
import { print } from "../print.ts";
import { inNewStore, refuseTaken } from "./creation.ts";
import { IDENTITY_FILE } from "./identity.ts";
import { namedTombstones } from "./location.ts";
import { newPassphrase } from "./new-passphrase.ts";
import { refuseInsideVault } from "./place.ts";
import { recipientOfOption } from "./recipient-option.ts";

const ROOT_BYTES = 32;

export interface VaultInitOptions {
  readonly location: string;
  /** `--tombstones` */
  readonly tombstones: string | undefined;
  readonly recipients: readonly string[];
  /** Of the identity or passphrase that is made. */
  readonly name: string;
  readonly identityOut: string | undefined;
  readonly passphrase: boolean;
  readonly passphraseFile: string | undefined;
  readonly domains: readonly string[];
  readonly writerOut: string | undefined;
  readonly keyFile: string | undefined;
  readonly shares: string | undefined;
  readonly threshold: string | undefined;
  readonly shareOut: string | undefined;
  readonly json: boolean;
}

interface RecoverySharing {
  readonly shares: number;
  readonly threshold: number;
  readonly directory: string;
}

interface Attempt {
  readonly options: VaultInitOptions;
  /** Files made so far: a failure removes them. */
  readonly made: string[];
}

export async function runVaultInit(options: VaultInitOptions): Promise<void> {
  await refuseUnusable(options);
  const sharing = sharingOf(options);
  const root =
    options.keyFile === undefined ? new Uint8Array(randomBytes(ROOT_BYTES)) : await readKeyFile(options.keyFile);
  const place = { location: options.location, tombstones: namedTombstones(options.tombstones, process.env) };
  const attempt: Attempt = { options, made: [] };
  let created: Created;
  try {
    await refuseTaken(options.location);
    const recipients = await chooseRecipients(attempt);
    // A signal waits until the vault is whole or taken back: it takes less than a second.
    created = await interruptible(() =>
      inNewStore(place, (store) => fill(store, attempt, { root, sharing, recipients })),
    );
  } catch (error) {
    for (const path of attempt.made) await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    root.fill(0);
  }
  await tell(attempt, created);
}

interface Created extends CreatedVault {
  readonly vaultId: string;
}

interface VaultContent {
  readonly root: Uint8Array;
  readonly sharing: RecoverySharing | null;
  readonly recipients: readonly NewRecipient[];
}

/** Shares are on the disk before the vault has a secret that needs them. */
async function fill(
  store: VaultStore,
  attempt: Attempt,
  { root, sharing, recipients: chosen }: VaultContent,
): Promise<Created> {
  const { options } = attempt;
  const recovery = sharing === null ? [] : [await recoveryRecipient(store, attempt, sharing)];
  const recipients = [...chosen, ...recovery];
  // createVault overwrites the root that it is given.
  const vault = await createVault(store, {
    recipients,
    root: root.slice(),
    domains: options.domains,
    now: now(process.env),
  });
  if (options.writerOut !== undefined) await exportWriter(store, attempt, { root, vault });
  await recordInit(store, vault);
  return { ...vault, vaultId: Buffer.from(store.vaultId).toString("hex") };
}

async function chooseRecipients({ options, made }: Attempt): Promise<NewRecipient[]> {
  const recipients: NewRecipient[] = [];
  if (options.identityOut !== undefined) {
    const { identity, publicKey } = await generateIdentity();
    await createSecretFile(options.identityOut, identityFile(identity, publicKey), IDENTITY_FILE);
    made.push(options.identityOut);
    recipients.push({ name: options.name, role: "officer", publicKey });
  }
  if (options.passphrase || options.passphraseFile !== undefined) {
    const name = recipients.length === 0 ? options.name : `${options.name}-passphrase`;
    recipients.push(await passphraseRecipient(name, "officer", await newPassphrase(options.passphraseFile)));
  }
  const named = options.recipients.map((text, index) => recipientOfOption(text, recipients.length + index + 1));
  const all = [...recipients, ...named];
  if (all[0]?.role === "officer") return all;
  throw refuse({
    code: "RECIPIENT_ROLE",
    problem: "the first recipient of a vault is its first officer and can have no other role",
    hint: "Name an officer first: --recipient age1…=ada:officer",
  });
}

/** As `age-keygen` writes it, so that any age program reads it. */
function identityFile(identity: string, publicKey: string): string {
  return `# identity of a Safelock vault; public key: ${publicKey}\n${identity}\n`;
}

async function recoveryRecipient(
  store: VaultStore,
  { made }: Attempt,
  sharing: RecoverySharing,
): Promise<NewRecipient> {
  const { identity, publicKey } = await generateIdentity();
  const texts = await splitIdentity(identity, { ...sharing, vaultId: store.vaultId });
  for (const [index, text] of texts.entries()) {
    const path = join(sharing.directory, `share-${index + 1}-of-${texts.length}.txt`);
    await writeShare(path, text);
    made.push(path);
  }
  return { name: RECOVERY_NAME, role: "officer", publicKey };
}

async function exportWriter(
  store: VaultStore,
  { options, made }: Attempt,
  { root, vault }: { readonly root: Uint8Array; readonly vault: CreatedVault },
): Promise<void> {
  const [domain] = vault.domains;
  if (options.writerOut === undefined || domain === undefined) return;
  const keys = writerKeysOfRoot(store, root, domain);
  await writeWriterBundle(options.writerOut, keys);
  made.push(options.writerOut);
  keys.domainKey.fill(0);
  keys.subjectRoot.fill(0);
}

async function recordInit(store: VaultStore, { recipients }: CreatedVault): Promise<void> {
  await record(store, {
    at: now(process.env).toISOString(),
    actor: recipients[0]?.name ?? "",
    role: "officer",
    host: hostname(),
    action: "init",
    domain: null,
    columns: [],
    reason: null,
    ticket: null,
    subject: null,
    count: recipients.length,
    result: "ok",
  });
}

async function refuseUnusable(options: VaultInitOptions): Promise<void> {
  const { identityOut, passphrase, passphraseFile, recipients, writerOut, domains } = options;
  if (identityOut === undefined && !passphrase && passphraseFile === undefined && recipients.length === 0) {
    throw refuse({
      code: "IDENTITY_OUT_MISSING",
      problem: "nobody is named who may open the vault",
      hint: "Pass --identity-out FILE to have an identity made, --passphrase, or --recipient age1… for each who may open it",
    });
  }
  if (writerOut !== undefined && domains.length > 1) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--writer-out writes the keys of one domain, and several are named",
      hint: "Leave it out and run `safelock vault export-writer --domain NAME --out FILE` for each",
    });
  }
  for (const path of [identityOut, writerOut, options.shareOut]) {
    if (path !== undefined) await refuseInsideVault(path, options.location);
  }
}

function sharingOf({ shares, threshold, shareOut }: VaultInitOptions): RecoverySharing | null {
  if (shares === undefined && threshold === undefined && shareOut === undefined) return null;
  if (shares === undefined || threshold === undefined || shareOut === undefined) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--shares, --threshold and --share-out belong together, and one is missing",
      hint: "For example --shares 5 --threshold 3 --share-out DIR",
    });
  }
  const numbers = { shares: wholeNumber(shares), threshold: wholeNumber(threshold) };
  checkSharing(numbers);
  return { ...numbers, directory: shareOut };
}

function wholeNumber(text: string): number {
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
}

async function tell({ options, made }: Attempt, { vaultId, recipients, domains }: Created): Promise<void> {
  if (options.json) {
    await print(
      jsonText({
        vaultInit: 1,
        vaultId,
        recipients: recipients.map(({ name, role, publicKey }) => ({ name, role, publicKey })),
        domains: domains.map(({ name, epoch, keyId }) => ({ name, epoch, keyId })),
        files: made,
      }),
    );
    return;
  }
  const lines = [
    `vault ${vaultId} made`,
    ...recipients.map(({ name, role, publicKey }) => `  recipient ${name} (${role}) ${publicKey}`),
    ...domains.map(({ name, epoch, keyId }) => `  domain ${name}, epoch ${epoch}, key ${keyId}`),
    ...made.map((path) => `  written: ${path} (mode 0600)`),
    "Keep identities and shares away from the vault and from its backups; without them nobody can open it.",
  ];
  process.stderr.write(`${lines.join("\n")}\n`);
}
