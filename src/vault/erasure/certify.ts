/** Looks again after a destruction, and says what was found. */
import { join } from "node:path";
import { unreadable } from "../../domain/problem.ts";
import { type Backup, SEGMENTS_PER_RUN, type VaultStore } from "../store/store.ts";
import {
  CAVEATS,
  CERTIFICATE_FORMAT,
  type CertifiedBackup,
  type Completion,
  type ErasureStatement,
  IMPORT_CAVEAT,
  METHOD,
} from "./certificate.ts";
import { segmentsWithKey } from "./destroy-keys.ts";
import type { ErasureTarget } from "./erase.ts";
import type { Reconciliation } from "./reconcile.ts";
import { countTraces, filesBelow } from "./search-files.ts";

export interface CertificateRequest {
  /** Subject reference, hexadecimal; it has a tombstone. */
  readonly subject: string;
  readonly actor: string;
  readonly ticket: string | null;
  /** What was destroyed just now; null: it was gone before. */
  readonly destroyed: Reconciliation | null;
}

/**
 * @throws when the subject has no tombstone, which the caller has seen to; SafelockError ERASURE_NOT_VERIFIED (exit 3)
 * when the second look finds a key of hers.
 */
export async function stateErasure(
  { store, now }: ErasureTarget,
  { subject, actor, ticket, destroyed }: CertificateRequest,
): Promise<ErasureStatement> {
  const forgetting = await store.ledger.forgetting(subject);
  const destroyedAt = forgetting?.shreddedAt;
  if (!forgetting || !destroyedAt) throw new Error("a subject without a tombstone cannot be certified");
  const keyBackups = await keyBackupsBefore(store, destroyedAt);
  const verification = await verifyErasure(store, subject, destroyed?.wrapped ?? [], now);
  refuseRemains(verification);
  return {
    format: CERTIFICATE_FORMAT,
    vault: Buffer.from(store.vaultId).toString("hex"),
    subject,
    method: METHOD,
    actor,
    ticket,
    requestedAt: forgetting.requestedAt,
    destroyedAt,
    issuedAt: now.toISOString(),
    keyRecords:
      destroyed?.segments.map((segment) => ({ run: Math.floor(segment / SEGMENTS_PER_RUN), segment })) ?? null,
    verification,
    keyBackups: keyBackups.map(({ id, takenAt, expiresAt }): CertifiedBackup => ({ id, takenAt, expiresAt })),
    completion: completionOf(destroyedAt, keyBackups),
    caveats: (await hasImports(store)) ? [...CAVEATS, IMPORT_CAVEAT] : CAVEATS,
  };
}

/** When the erasure of a subject is complete; null when it is not shredded. */
export async function erasureCompletion(store: VaultStore, subject: string): Promise<Completion | null> {
  const destroyedAt = (await store.ledger.forgetting(subject))?.shreddedAt ?? null;
  if (destroyedAt === null) return null;
  return completionOf(destroyedAt, await keyBackupsBefore(store, destroyedAt));
}

function completionOf(destroyedAt: string, backups: readonly Backup[]): Completion {
  if (backups.length === 0) return { state: "complete", on: destroyedAt };
  if (backups.some(({ expiresAt }) => expiresAt === null)) return { state: "unlimited", on: null };
  const last = backups.reduce(
    (latest, { expiresAt }) => (expiresAt !== null && expiresAt > latest ? expiresAt : latest),
    "",
  );
  return { state: "pending", on: last };
}

/** Not pruned: whether its date has passed or not, the file is there. */
async function keyBackupsBefore(store: VaultStore, destroyedAt: string): Promise<readonly Backup[]> {
  return (await store.ledger.backups()).filter(
    ({ part, prunedAt, takenAt }) => part === "keyring" && prunedAt === null && takenAt <= destroyedAt,
  );
}

async function verifyErasure(
  store: VaultStore,
  subject: string,
  wrapped: readonly Uint8Array[],
  now: Date,
): Promise<ErasureStatement["verification"]> {
  const keyRecords = (await segmentsWithKey(store.keyring, Buffer.from(subject, "hex"))).length;
  const at = now.toISOString();
  if (store.kind !== "sqlite" || wrapped.length === 0)
    return { at, keyRecords, filesSearched: null, tracesFound: null };
  const files = await filesBelow(join(store.location, "keyring"));
  return { at, keyRecords, filesSearched: files.length, tracesFound: await countTraces(files, wrapped) };
}

/** What is signed must be true: of what is still there no certificate says that it is gone. */
function refuseRemains({ keyRecords, tracesFound }: ErasureStatement["verification"]): void {
  if (keyRecords === 0 && (tracesFound ?? 0) === 0) return;
  throw unreadable({
    code: "ERASURE_NOT_VERIFIED",
    at: { source: "the keyring" },
    problem: `the subject was shredded, and a second look finds ${keyRecords} key records of hers and ${tracesFound ?? 0} traces in the keyring's files: no certificate was made`,
    hint: "A run going on may have added keys: run `safelock vault gc` when it has ended, then `safelock vault shred` with --certificate again",
  });
}

async function hasImports(store: VaultStore): Promise<boolean> {
  for await (const _ of store.ledger.log({ action: "import", limit: 1 })) return true;
  return false;
}
