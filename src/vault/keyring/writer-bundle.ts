/**
 * What a process needs to record into one domain and no more: it can make that domain's pseudonyms and seal for the
 * recipients. It opens nothing, and makes no pseudonym of another domain or epoch.
 *
 * A bundle file is one line: `safelock-writer-1 ` and base64url of
 *   vault id 16 | domain id u32 | epoch u32 | domain key 32 | subject root 32 | recipients' key 32 | name, UTF-8 |
 *   first 16 bytes of SHA-256 over all before
 * with little-endian integers.
 */
import { refuse } from "../../domain/problem.ts";
import { deriveDomainKeys } from "../../keys/derive.ts";
import { createSecretFile, readSecretFile, SECRET_FILE_CODES, type SecretFileKind } from "../../keys/secret-file.ts";
import { subjectRoot } from "../../keys/vault-keys.ts";
import type { DomainEpoch, VaultStore } from "../store/store.ts";
import type { OpenKeyring } from "./open-keyring.ts";
import { recipientsKey } from "./recipients.ts";
import { bodyOfSecretLine, formatSecretLine } from "./secret-line.ts";

const PREFIX = "safelock-writer-1 ";
const AT = { vaultId: 0, domainId: 16, epoch: 20, domainKey: 24, subjectRoot: 56, recipientsKey: 88, domain: 120 };

const WRITER_FILE: SecretFileKind = {
  noun: "writer file",
  make: "`safelock vault export-writer --domain NAME --out FILE`",
  loss: "`safelock vault export-writer` can make it again at any time",
  limit: 2048,
  codes: SECRET_FILE_CODES,
};

export interface WriterKeys {
  /** 16 bytes. */
  readonly vaultId: Uint8Array;
  readonly domain: string;
  readonly epoch: number;
  /** Id of the epoch in the vault. */
  readonly domainId: number;
  /** 32 bytes. */
  readonly domainKey: Uint8Array;
  /** 32 bytes. */
  readonly subjectRoot: Uint8Array;
  /** Ed25519 public key of the list of recipients (`verifiedRecipients`): 32 bytes. */
  readonly recipientsKey: Uint8Array;
}

/** Keys of an epoch for somebody who has the keyring open. The domain key is the keyring's and goes when it is closed. */
export function writerKeysOf(store: VaultStore, opened: OpenKeyring, domain: DomainEpoch): WriterKeys {
  return withKey(store, domain, { root: opened.root, domainKey: opened.domainKeys(domain).domainKey });
}

/** The same from the root secret. The caller overwrites the keys. */
export function writerKeysOfRoot(store: VaultStore, root: Uint8Array, domain: DomainEpoch): WriterKeys {
  const { domainKey, runKey } = deriveDomainKeys(root, domain.name, domain.epoch);
  runKey.fill(0);
  return withKey(store, domain, { root, domainKey });
}

function withKey(
  store: VaultStore,
  domain: DomainEpoch,
  { root, domainKey }: { readonly root: Uint8Array; readonly domainKey: Uint8Array },
): WriterKeys {
  return {
    vaultId: store.vaultId,
    domain: domain.name,
    epoch: domain.epoch,
    domainId: domain.id,
    domainKey,
    subjectRoot: subjectRoot(root),
    recipientsKey: recipientsKey(root),
  };
}

/** The line of a bundle file, with its end. */
export function formatWriterBundle(keys: WriterKeys): string {
  const name = Buffer.from(keys.domain, "utf8");
  const body = Buffer.alloc(AT.domain + name.length);
  body.set(keys.vaultId, AT.vaultId);
  body.writeUInt32LE(keys.domainId, AT.domainId);
  body.writeUInt32LE(keys.epoch, AT.epoch);
  body.set(keys.domainKey, AT.domainKey);
  body.set(keys.subjectRoot, AT.subjectRoot);
  body.set(keys.recipientsKey, AT.recipientsKey);
  body.set(name, AT.domain);
  const line = `${formatSecretLine(PREFIX, body)}\n`;
  body.fill(0);
  return line;
}

/** @throws SafelockError (exit 2) when the file exists or cannot be written. */
export async function writeWriterBundle(path: string, keys: WriterKeys): Promise<void> {
  await createSecretFile(path, formatWriterBundle(keys), WRITER_FILE);
}

/** @throws SafelockError (exit 2) when the file is missing, no regular file, open to others, or no bundle. */
export async function readWriterBundle(path: string): Promise<WriterKeys> {
  const bytes = await readSecretFile(path, WRITER_FILE);
  try {
    return parse(bytes.toString("latin1"), path);
  } finally {
    bytes.fill(0);
  }
}

function parse(text: string, path: string): WriterKeys {
  const body = bodyOfSecretLine(PREFIX, text.replace(/\r?\n$/, ""));
  if (body === null || body.length <= AT.domain) {
    throw refuse({
      code: "WRITER_FILE_FORMAT",
      at: { source: path },
      problem: "this is not a writer file, or it is damaged",
      hint: "Make it anew with `safelock vault export-writer --domain NAME --out FILE`",
    });
  }
  const part = (from: number, to: number): Uint8Array => new Uint8Array(body.subarray(from, to));
  return {
    vaultId: part(AT.vaultId, AT.domainId),
    domainId: body.readUInt32LE(AT.domainId),
    epoch: body.readUInt32LE(AT.epoch),
    domainKey: part(AT.domainKey, AT.subjectRoot),
    subjectRoot: part(AT.subjectRoot, AT.recipientsKey),
    recipientsKey: part(AT.recipientsKey, AT.domain),
    domain: body.toString("utf8", AT.domain),
  };
}
