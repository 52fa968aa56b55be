/** Records as an engine writes them, and a vault to record into. All data is invented. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { RECORD, type RecordedColumn, textShape } from "../../../src/domain/recording.ts";
import { wrapKey } from "../../../src/keys/vault-keys.ts";
import { envelopesOf } from "../../../src/vault/blocks/envelope-block.ts";
import { findWrappedKey } from "../../../src/vault/blocks/key-block.ts";
import { ordinalsOf } from "../../../src/vault/blocks/token-block.ts";
import { createTombstoneLog } from "../../../src/vault/erasure/reconcile.ts";
import { defaultTombstonePath } from "../../../src/vault/erasure/tombstone-log.ts";
import { generateIdentity } from "../../../src/vault/keyring/age.ts";
import { createVault } from "../../../src/vault/keyring/create-vault.ts";
import { unlock } from "../../../src/vault/keyring/unlock.ts";
import { type WriterKeys, writerKeysOf } from "../../../src/vault/keyring/writer-bundle.ts";
import { LaneRecorder } from "../../../src/vault/record/lane-recorder.ts";
import type { Recorded, Recording } from "../../../src/vault/record/recording.ts";
import { openEnvelope } from "../../../src/vault/sealing/open-envelope.ts";
import { unwrapSubjectKey } from "../../../src/vault/sealing/unwrap-subject-key.ts";
import { createStore, openStore } from "../../../src/vault/store/open-store.ts";
import type { VaultStore } from "../../../src/vault/store/store.ts";

export const column = (name: string): RecordedColumn => ({
  table: "public.users",
  column: name,
  category: "email",
  rule: { use: "pseudonym", parameters: {}, scope: "deterministic", purpose: "email", when: null },
  declared: null,
  isUnique: true,
  encoding: "utf8",
  locales: ["en"],
});

export interface Mapping {
  readonly column: number;
  readonly subject: string;
  readonly pseudonym: string;
  readonly original: string | Uint8Array;
}

export const digest = (...parts: readonly string[]): Buffer => createHash("sha256").update(parts.join("\0")).digest();
export const subjectOf = (subject: string): Uint8Array => new Uint8Array(digest("subject", subject).subarray(0, 16));
export const tokenOf = (pseudonym: string): Uint8Array => new Uint8Array(digest("token", pseudonym).subarray(0, 16));

function fingerprintOf({ column, subject, pseudonym }: Mapping): readonly [number, number] {
  const bytes = digest("fingerprint", `${column}`, subject, pseudonym);
  return [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
}

/** Records a mapping as the engine does: only what the sink calls new. `marks` stands for the fingerprint. */
export function record(recorder: LaneRecorder, mapping: Mapping, marks = fingerprintOf(mapping)): void {
  const [low, high] = marks;
  if (!recorder.isNew(low, high)) return;
  const original = typeof mapping.original === "string" ? Buffer.from(mapping.original) : mapping.original;
  const size = (RECORD.original + original.length + 3) & ~3;
  const { bytes, at } = recorder.reserve(size);
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  bytes.fill(0, at, at + size);
  view.setUint32(RECORD.size, size, true);
  view.setUint32(RECORD.originalLength, original.length, true);
  view.setUint32(RECORD.fingerprint, low, true);
  view.setUint32(RECORD.fingerprint + 4, high, true);
  bytes.set(subjectOf(mapping.subject), at + RECORD.subject);
  bytes.set(tokenOf(mapping.pseudonym), at + RECORD.token);
  view.setUint32(RECORD.column, mapping.column, true);
  const pseudonym = Buffer.from(mapping.pseudonym);
  view.setUint32(RECORD.shape, textShape(pseudonym, 0, pseudonym.length), true);
  bytes.set(original, at + RECORD.original);
}

export interface TestVault {
  readonly location: string;
  readonly directory: string;
  readonly identity: string;
  readonly writer: WriterKeys;
  remove(): Promise<void>;
}

export async function makeVault(): Promise<TestVault> {
  const directory = await mkdtemp(join(tmpdir(), "safelock-record-"));
  const location = join(directory, "vault");
  const { identity, publicKey } = await generateIdentity();
  const store = await createStore(location);
  const recipients = [{ name: "Ada Example", role: "officer", publicKey } as const];
  const { domains } = await createVault(store, { recipients, domains: ["dev"], now: new Date(0) });
  const opened = await unlock(store, identity);
  const keys = writerKeysOf(store, opened, domains[0]!);
  const writer = { ...keys, domainKey: keys.domainKey.slice(), subjectRoot: keys.subjectRoot.slice() };
  opened.close();
  await createTombstoneLog(store, defaultTombstonePath(location));
  await store.close();
  return { location, directory, identity, writer, remove: () => rm(directory, { recursive: true, force: true }) };
}

/** Records everything through as many lanes as there are lists, and finishes. */
export async function recordAll(recording: Recording, ...lists: readonly (readonly Mapping[])[]): Promise<Recorded> {
  const lanes = lists.map(async (mappings) => {
    const recorder = new LaneRecorder(recording.lane());
    for (const name of ["email", "phone"]) recorder.columnId(column(name));
    for (const [i, mapping] of mappings.entries()) {
      record(recorder, mapping);
      if (i % 100 === 0) await recorder.settle();
    }
    await recorder.finish();
  });
  await Promise.all(lanes);
  return recording.finish();
}

/** Everything that a recipient can read, as `column|subject|pseudonym's token|original`, through nothing but the format. */
export async function readAll({ location, identity }: TestVault): Promise<string[]> {
  const store = await openStore(location, "read");
  const opened = await unlock(store, identity);
  const texts: string[] = [];
  try {
    for (const run of await store.keyring.runs()) {
      const wrap = wrapKey((await opened.runKey(run)) as Uint8Array);
      for (const segment of await store.entries.segments({ run: run.number })) {
        texts.push(...(await readSegment(store, segment.segment, segment.domainId, wrap, segment.columns)));
      }
    }
  } finally {
    opened.close();
    await store.close();
  }
  return texts.sort();
}

async function readSegment(
  store: VaultStore,
  segment: number,
  domainId: number,
  wrap: Uint8Array,
  columns: readonly RecordedColumn[],
): Promise<string[]> {
  const context = { vaultId: store.vaultId, segment, domainId };
  const texts: string[] = [];
  for await (const block of store.entries.envelopeBlocks(segment)) {
    for (const { ordinal, subject, sealed } of envelopesOf(block, segment)) {
      const [keys] = await store.keyring.keyBlocksFor(segment, subject);
      const wrapped = findWrappedKey(keys?.bytes as Uint8Array, segment, subject) as Uint8Array;
      const key = unwrapSubjectKey(context, wrap, subject, wrapped);
      for (const entry of openEnvelope(context, subject, key, sealed)) {
        const prefix = Buffer.from(entry.tokenPrefix).toString("hex");
        const name = columns[entry.column]?.column;
        texts.push(
          `${name}|${Buffer.from(subject).toString("hex")}|${prefix}|${Buffer.from(entry.original).toString()}`,
        );
        await expectFound(store, segment, entry.tokenPrefix, ordinal);
      }
    }
  }
  return texts;
}

/** That a token with this prefix leads to the envelope. */
async function expectFound(store: VaultStore, segment: number, prefix: Uint8Array, ordinal: number): Promise<void> {
  for await (const block of store.entries.tokenBlocks(segment)) {
    if (Buffer.compare(block.last.subarray(0, 8), prefix) < 0) continue;
    for (let at = 16; at < block.bytes.length - 16; at += 20) {
      const token = block.bytes.subarray(at, at + 16);
      if (Buffer.compare(token.subarray(0, 8), prefix) !== 0) continue;
      if (ordinalsOf(block.bytes, segment, token).includes(ordinal)) return;
    }
  }
  throw new Error("an entry's token does not lead to its envelope");
}

/** What `readAll` must give for these mappings. */
export function expected(mappings: readonly Mapping[]): string[] {
  const texts = mappings.map(({ column, subject, pseudonym, original }) => {
    const [reference, token] = [subjectOf(subject), tokenOf(pseudonym).subarray(0, 8)].map((bytes) =>
      Buffer.from(bytes).toString("hex"),
    );
    return `${column === 0 ? "email" : "phone"}|${reference}|${token}|${Buffer.from(original as string).toString()}`;
  });
  return [...new Set(texts)].sort();
}

export function mappings(subjects: number, tag = "one"): Mapping[] {
  return Array.from({ length: subjects }, (_, i) => [
    { column: 0, subject: `${i}`, pseudonym: `${tag}-mail-${i}`, original: `ada.${tag}.${i}@example.com` },
    { column: 1, subject: `${i}`, pseudonym: `${tag}-phone-${i}`, original: `+44 7700 900${i}` },
  ]).flat();
}
