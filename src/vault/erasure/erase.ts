/** Destroying for good: the tombstone first, then the keys, then the note that it is done. */
import { refuse } from "../../domain/problem.ts";
import type { Forgetting, VaultStore } from "../store/store.ts";
import { destroySubjectKeys } from "./destroy-keys.ts";
import { withLogLock } from "./log-lock.ts";
import { applyTombstones, createTombstoneLog, isReconciled, type Reconciliation, readApplied } from "./reconcile.ts";
import type { Destroyed } from "./tombstone.ts";
import { appendTombstones } from "./tombstone-log.ts";

/** A vault that is open for writing, with its tombstone log. */
export interface ErasureTarget {
  readonly store: VaultStore;
  /** Path of the log; null: nobody named one. */
  readonly tombstones: string | null;
  readonly now: Date;
}

/**
 * Writes tombstones and applies them. Stopped at any point, the next opening of the vault goes on: what is in the log is
 * applied before anything is read.
 * @throws SafelockError TOMBSTONES_UNNAMED (exit 2) for a vault in a database without a named log.
 */
export async function erase(target: ErasureTarget, destroyed: readonly Destroyed[]): Promise<Reconciliation> {
  const { store, now } = target;
  const path = logOf(target);
  return withLogLock(path, async () => {
    if ((await readApplied(store, path)) === null && (await isReconciled(store, path)))
      await createTombstoneLog(store, path);
    await appendTombstones(path, store.vaultId, { at: now.toISOString(), destroyed });
    return applyTombstones(store, path);
  });
}

export type ShredOutcome =
  | { readonly status: "shredded"; readonly at: string; readonly destroyed: Reconciliation }
  /** The keys were gone before; records that a run in progress has added since are gone now, too. */
  | { readonly status: "already"; readonly at: string; readonly destroyed: Reconciliation };

/** Destroys all keys of a subject now. @param subject Reference, 32 hexadecimal digits. */
export async function shred(target: ErasureTarget, subject: string, requestedBy: string): Promise<ShredOutcome> {
  const { store, now } = target;
  const known = await store.ledger.forgetting(subject);
  if (known?.shreddedAt)
    return { status: "already", at: known.shreddedAt, destroyed: await destroyAgain(target, [subject]) };
  const at = now.toISOString();
  // Without this row a crash before the tombstone would leave no trace of what was asked for.
  await store.ledger.putForgetting({
    subject,
    requestedAt: activeRequest(known)?.requestedAt ?? at,
    requestedBy: activeRequest(known)?.requestedBy ?? requestedBy,
    dueAt: at,
    cancelledAt: null,
    shreddedAt: null,
  });
  const destroyed = await erase(target, [{ subject }]);
  const done = await store.ledger.forgetting(subject);
  return { status: "shredded", at: done?.shreddedAt ?? at, destroyed };
}

/**
 * Destroys key records of subjects that have tombstones: a run that was going on while they were shredded may have added
 * some after. @param within Only these segments.
 */
export async function destroyAgain(
  target: ErasureTarget,
  subjects: readonly string[],
  within?: readonly number[],
): Promise<Reconciliation> {
  const references = subjects.map((subject) => Buffer.from(subject, "hex"));
  const keys = await withLogLock(logOf(target), () => destroySubjectKeys(target.store.keyring, references, within));
  return { tombstones: 0, keyRecords: keys.segments.length, runs: 0, wrapped: keys.wrapped, segments: keys.segments };
}

export type RequestOutcome = { readonly status: "requested" | "already"; readonly dueAt: string };

/** Locks a subject at once and has its keys destroyed by the first `gc` at or after `dueAt`. The earlier of two requests counts. */
export async function requestForgetting(
  { store, now }: ErasureTarget,
  request: { readonly subject: string; readonly requestedBy: string; readonly dueAt: Date },
): Promise<RequestOutcome> {
  const { subject, requestedBy } = request;
  const known = await store.ledger.forgetting(subject);
  if (known?.shreddedAt) return { status: "already", dueAt: known.shreddedAt };
  const active = activeRequest(known);
  const dueAt = request.dueAt.toISOString();
  if (active !== null && active.dueAt <= dueAt) return { status: "requested", dueAt: active.dueAt };
  await store.ledger.putForgetting({
    subject,
    requestedAt: active?.requestedAt ?? now.toISOString(),
    requestedBy: active?.requestedBy ?? requestedBy,
    dueAt,
    cancelledAt: null,
    shreddedAt: null,
  });
  return { status: "requested", dueAt };
}

export type CancelOutcome = "cancelled" | "not-requested" | "shredded";

/** Takes a request back as long as the keys exist. */
export async function cancelForgetting({ store, now }: ErasureTarget, subject: string): Promise<CancelOutcome> {
  const known = await store.ledger.forgetting(subject);
  if (known?.shreddedAt) return "shredded";
  if (activeRequest(known) === null || known === null) return "not-requested";
  await store.ledger.putForgetting({ ...known, cancelledAt: now.toISOString() });
  return "cancelled";
}

/** Null when there is none, or it was taken back. */
function activeRequest(forgetting: Forgetting | null): Forgetting | null {
  return forgetting === null || forgetting.cancelledAt !== null ? null : forgetting;
}

function logOf({ tombstones, store }: ErasureTarget): string {
  if (tombstones !== null) return tombstones;
  throw refuse({
    code: "TOMBSTONES_UNNAMED",
    at: { source: store.location },
    problem: "a vault in a database needs a tombstone log outside of it before anything can be destroyed for good",
    hint: "Name one with --tombstones FILE (or SAFELOCK_TOMBSTONES), on a disk that the database's backups do not hold",
  });
}
