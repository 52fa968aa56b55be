/** Small vaults in temporary directories, written block by block as the format says. */
import { createHash, createHmac, randomBytes } from "node:crypto";
import { join } from "node:path";
import { type RecordedColumn, SUBJECT_BYTES, TOKEN_BYTES, textShape } from "../../../src/domain/recording.ts";
import { deriveDomainKeys } from "../../../src/keys/derive.ts";
import { lookupKey, segmentMacKey, wrapKey } from "../../../src/keys/vault-keys.ts";
import { encodeEnvelopeBlock } from "../../../src/vault/blocks/envelope-block.ts";
import { encodeKeyBlocks, KEY_ROW_BYTES } from "../../../src/vault/blocks/key-block.ts";
import { encodeTokenRows, type TokenRow } from "../../../src/vault/blocks/token-block.ts";
import { generateIdentity, sealTo } from "../../../src/vault/keyring/age.ts";
import { createVault } from "../../../src/vault/keyring/create-vault.ts";
import type { OpenKeyring } from "../../../src/vault/keyring/open-keyring.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { sealEnvelope } from "../../../src/vault/sealing/envelope.ts";
import { segmentMac } from "../../../src/vault/sealing/segment-mac.ts";
import { wrapSubjectKey } from "../../../src/vault/sealing/subject-key.ts";
import { createStore } from "../../../src/vault/store/open-store.ts";
import {
  type DomainEpoch,
  type Role,
  SEGMENTS_PER_RUN,
  type Segment,
  type VaultStore,
} from "../../../src/vault/store/store.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const ENVELOPES_A_BLOCK = 100;
export const NOW = new Date("2026-03-01T12:00:00Z");
export const text = (value: string): Uint8Array => new TextEncoder().encode(value);

export interface Mapping {
  readonly subject: string;
  readonly column?: RecordedColumn;
  readonly original: string;
  readonly pseudonym: string;
}

/** A column of text with a `pseudonym` rule, unless `changes` say otherwise. */
export function recordedColumn(column: string, changes: Partial<RecordedColumn> = {}): RecordedColumn {
  const rule = {
    use: "pseudonym",
    parameters: { prefix: "" },
    scope: "deterministic",
    purpose: "pseudonym",
    when: null,
  } as const;
  return {
    table: "public.users",
    column,
    category: null,
    rule,
    declared: null,
    isUnique: false,
    encoding: "utf8",
    locales: ["en"],
    ...changes,
  };
}

export const emailColumn = recordedColumn("email");

export interface BuiltVault {
  readonly location: string;
  readonly store: VaultStore;
  readonly domains: readonly DomainEpoch[];
  /** By name of the recipient: the text of an age identity. */
  readonly identities: ReadonlyMap<string, string>;
  open(name?: string): Promise<OpenKeyring>;
  /** Writes a run of one segment. */
  record(domain: DomainEpoch, mappings: readonly Mapping[], options?: RecordOptions): Promise<Segment>;
}

export interface RecordOptions {
  readonly isExpired?: boolean;
  /** Stands for all pseudonyms: who copies it needs no key of the domain. */
  readonly token?: Uint8Array;
}

export interface BuildOptions {
  readonly domains?: readonly string[];
  /** Where the vault goes; absent: a directory that is removed when the test has ended. */
  readonly directory?: string;
  /** Roles by name; the first is the officer. */
  readonly people?: Readonly<Record<string, Role>>;
}

export async function buildVault({
  domains = ["dev"],
  people = { olga: "officer" },
  directory,
}: BuildOptions = {}): Promise<BuiltVault> {
  const location = join(directory ?? tempDir(), "vault");
  const store = await createStore(location);
  const identities = new Map<string, string>();
  const recipients = [];
  for (const [name, role] of Object.entries(people)) {
    const { identity, publicKey } = await generateIdentity();
    identities.set(name, identity);
    recipients.push({ name, role, publicKey });
  }
  const created = await createVault(store, { recipients, domains, now: NOW });
  const publicKeys = recipients.map(({ publicKey }) => publicKey);
  const open = (name = "olga"): Promise<OpenKeyring> => unlock(store, identities.get(name) ?? "");
  const officer = await open(Object.keys(people)[0]);
  const record: BuiltVault["record"] = async (domain, mappings, { isExpired = false, token } = {}) => {
    const segment = await writeRun({ store, officer, publicKeys, token }, domain, mappings);
    if (isExpired) await store.keyring.expireRun(segment.run, NOW.toISOString());
    return segment;
  };
  return { location, store, domains: created.domains, identities, open, record };
}

export function subjectReference(subject: string): Uint8Array {
  return new Uint8Array(createHash("sha256").update(subject).digest().subarray(0, SUBJECT_BYTES));
}

interface Writer {
  readonly store: VaultStore;
  readonly officer: OpenKeyring;
  readonly publicKeys: readonly string[];
  readonly token: Uint8Array | undefined;
}

async function writeRun(
  { store, officer, publicKeys, token }: Writer,
  domain: DomainEpoch,
  mappings: readonly Mapping[],
): Promise<Segment> {
  const runKey = new Uint8Array(randomBytes(32));
  const run = await store.keyring.startRun({
    id: randomBytes(16).toString("hex"),
    domainId: domain.id,
    sealedKey: await sealTo(runKey, publicKeys),
    startedAt: NOW.toISOString(),
    expiresAt: null,
  });
  const segment = run * SEGMENTS_PER_RUN;
  const columns = [...new Set(mappings.map(({ column = emailColumn }) => column))];
  const subjects = [...new Set(mappings.map(({ subject }) => subject))].sort((a, b) =>
    Buffer.compare(subjectReference(a), subjectReference(b)),
  );
  const { domainKey } = deriveDomainKeys(officer.root, domain.name, domain.epoch);
  const tokenKey = lookupKey(domainKey);
  const tokenOf = (pseudonym: string): Uint8Array =>
    token ?? new Uint8Array(createHmac("sha256", tokenKey).update(pseudonym).digest().subarray(0, TOKEN_BYTES));
  const context = { vaultId: store.vaultId, segment, domainId: domain.id };
  const keyRows = new Uint8Array(subjects.length * KEY_ROW_BYTES);
  const envelopes: Uint8Array[] = [];
  const tokens: TokenRow[] = [];
  for (const [ordinal, subject] of subjects.entries()) {
    const own = mappings.filter((mapping) => mapping.subject === subject);
    const reference = subjectReference(subject);
    const key = new Uint8Array(randomBytes(32));
    keyRows.set(reference, ordinal * KEY_ROW_BYTES);
    keyRows.set(wrapSubjectKey(context, wrapKey(runKey), reference, key), ordinal * KEY_ROW_BYTES + SUBJECT_BYTES);
    const entries = own.map(({ column = emailColumn, original, pseudonym }) => ({
      column: columns.indexOf(column),
      tokenPrefix: tokenOf(pseudonym).subarray(0, 8),
      original: text(original),
    }));
    envelopes.push(new Uint8Array(Buffer.concat([reference, sealEnvelope(context, reference, key, entries)])));
    for (const { pseudonym } of own) tokens.push({ token: tokenOf(pseudonym), ordinal });
  }
  const tokenBlocks = encodeTokenRows(segment, tokens);
  const envelopeBlocks = [];
  for (let from = 0; from < envelopes.length; from += ENVELOPES_A_BLOCK) {
    envelopeBlocks.push(encodeEnvelopeBlock(segment, from, envelopes.slice(from, from + ENVELOPES_A_BLOCK)));
  }
  const shapes = [
    ...new Set(mappings.map(({ pseudonym }) => textShape(text(pseudonym), 0, text(pseudonym).length))),
  ].sort((a, b) => a - b);
  const described = { segment, run, domainId: domain.id, columns, shapes };
  const stored: Segment = {
    ...described,
    entries: mappings.length,
    subjects: subjects.length,
    tokenBlocks: tokenBlocks.length,
    envelopeBlocks: envelopeBlocks.length,
    fingerprintBlocks: 0,
    mac: segmentMac(segmentMacKey(runKey, domainKey), store.vaultId, described),
  };
  await store.keyring.addKeyBlocks(segment, encodeKeyBlocks(segment, keyRows, subjects.length));
  await store.entries.addSegment({ segment: stored, tokens: tokenBlocks, envelopes: envelopeBlocks, fingerprints: [] });
  return stored;
}
