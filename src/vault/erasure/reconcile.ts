/**
 * Before anything is read from a vault, what its tombstone log says is destroyed is destroyed in it, too. So a vault that
 * was put back to an older state, whole or in part, forgets again before it answers.
 *
 * The keyring remembers under `tombstones` up to where the log has been applied to it: a restored keyring remembers less
 * than the log says, which is how it is known.
 */
import type { Run, VaultStore } from "../store/store.ts";
import { destroySubjectKeys } from "./destroy-keys.ts";
import { withLogLock } from "./log-lock.ts";
import { brokenTombstones, type Tombstone, type TombstoneHead } from "./tombstone.ts";
import { missingLog, readTail, readTombstones, type TombstoneLog, writeEmptyLog } from "./tombstone-log.ts";

const SETTING = "tombstones";

/** What was done to a vault that knew less than its log. */
export interface Reconciliation {
  /** Tombstones that were applied. */
  readonly tombstones: number;
  /** Key records that were there and are gone now. */
  readonly keyRecords: number;
  /** Runs that were alive and are expired now. */
  readonly runs: number;
  /** Wrapped keys that were destroyed, to search files for. */
  readonly wrapped: readonly Uint8Array[];
  readonly segments: readonly number[];
}

const NOTHING: Reconciliation = { tombstones: 0, keyRecords: 0, runs: 0, wrapped: [], segments: [] };

/**
 * Makes the log of a new vault and notes in its keyring that there is one. A vault in a database has one only where a
 * path is named.
 * @throws SafelockError TOMBSTONES_EXIST (exit 2) when a file is there already.
 */
export async function createTombstoneLog(store: VaultStore, path: string | null): Promise<void> {
  if (path !== null) await startLogAnew(store, path);
}

/** An empty log, and a keyring that has been told nothing of it yet. */
export async function startLogAnew(store: VaultStore, path: string): Promise<void> {
  await putApplied(store, await writeEmptyLog(path, store.vaultId));
}

/** Whether the vault has been told all that its log says. A few file and row reads; no block is touched. */
export async function isReconciled(store: VaultStore, path: string | null): Promise<boolean> {
  // A reader of a vault in a database may not even see the note.
  if (path === null) return true;
  const applied = await readApplied(store, path);
  if (applied === null && !(await exists(path, store))) {
    const hasTombstones = (await store.ledger.forgettings()).some(({ shreddedAt }) => shreddedAt !== null);
    if (hasTombstones) throw missingLog(path, null);
    return true;
  }
  const tail = await readTail(path, store.vaultId);
  if (tail === null || applied === null) return false;
  if (tail.head.seq !== applied.seq || tail.head.hash !== applied.hash) return false;
  return tail.subject === null || isInLedger(store, tail.subject);
}

/**
 * Applies what the vault has not been told yet. May be stopped and repeated at any point.
 * @param path The log; null for a vault in a database whose log nobody named: nothing is checked then.
 * @throws SafelockError TOMBSTONES_MISSING (exit 2), TOMBSTONES_OTHER_VAULT (exit 2), TOMBSTONES_BROKEN (exit 3).
 */
export async function reconcileTombstones(store: VaultStore, path: string | null): Promise<Reconciliation> {
  if (path === null || (await isReconciled(store, path))) return NOTHING;
  return withLogLock(path, () => applyTombstones(store, path));
}

/** The same for a caller that holds the lock. */
export async function applyTombstones(store: VaultStore, path: string): Promise<Reconciliation> {
  const log = await readTombstones(path, store.vaultId);
  const applied = await readApplied(store, path);
  refuseShorterLog(log, applied, path);
  const pending = await pendingOf(store, log, applied);
  if (pending.length === 0 && applied !== null) return NOTHING;
  const subjects = pending.flatMap((one) => ("subject" in one ? [Buffer.from(one.subject, "hex")] : []));
  const keys = await destroySubjectKeys(store.keyring, subjects);
  const runs = await expireRuns(store, pending);
  for (const tombstone of pending) await noteInLedger(store, tombstone);
  await putApplied(store, log.head);
  return {
    tombstones: pending.length,
    keyRecords: keys.segments.length,
    runs,
    wrapped: keys.wrapped,
    segments: keys.segments,
  };
}

/** How far the log has been applied, as the keyring tells it; null: never. */
export async function readApplied(store: VaultStore, path: string | null): Promise<TombstoneHead | null> {
  const text = await store.keyring.setting(SETTING);
  if (text === null) return null;
  const match = /^\{"seq":(\d{1,15}),"hash":"([0-9a-f]{64})"\}$/.exec(text);
  if (match?.[2] !== undefined) return { seq: Number(match[1]), hash: match[2] };
  throw brokenTombstones(
    path ?? store.location,
    1,
    "the keyring's note of how far the log was applied is not readable",
  );
}

async function putApplied(store: VaultStore, { seq, hash }: TombstoneHead): Promise<void> {
  await store.keyring.putSetting(SETTING, JSON.stringify({ seq, hash }));
}

function refuseShorterLog({ head, tombstones }: TombstoneLog, applied: TombstoneHead | null, path: string): void {
  if (applied === null || applied.seq === 0) return;
  if (head.seq < applied.seq) {
    const problem = `the log ends with tombstone ${head.seq} and the vault has been told ${applied.seq}: its end was cut off, or it is an older copy`;
    throw brokenTombstones(path, head.seq + 2, problem);
  }
  if (tombstones[applied.seq - 1]?.hash !== applied.hash)
    throw brokenTombstones(path, applied.seq + 1, "the tombstone is not the one that the vault was told");
}

/** After the last one applied; all of them when the ledger has forgotten what the keyring knows. */
async function pendingOf(
  store: VaultStore,
  { tombstones }: TombstoneLog,
  applied: TombstoneHead | null,
): Promise<readonly Tombstone[]> {
  const newer = tombstones.slice(applied?.seq ?? 0);
  const newest = tombstones.findLast((one) => "subject" in one);
  if (newest === undefined || newer.includes(newest)) return newer;
  return "subject" in newest && !(await isInLedger(store, newest.subject)) ? tombstones : newer;
}

async function isInLedger(store: VaultStore, subject: string): Promise<boolean> {
  return ((await store.ledger.forgetting(subject))?.shreddedAt ?? null) !== null;
}

async function expireRuns(store: VaultStore, pending: readonly Tombstone[]): Promise<number> {
  const ids = new Map(pending.flatMap((one) => ("run" in one ? [[one.run, one.at] as const] : [])));
  if (ids.size === 0) return 0;
  const alive = (await store.keyring.runs()).filter((run: Run) => run.expiredAt === null && ids.has(run.id));
  for (const run of alive) await store.keyring.expireRun(run.number, ids.get(run.id) as string);
  if (alive.length > 0) await store.keyring.scrub();
  return alive.length;
}

async function noteInLedger(store: VaultStore, tombstone: Tombstone): Promise<void> {
  if (!("subject" in tombstone)) return;
  const { subject, at } = tombstone;
  const known = await store.ledger.forgetting(subject);
  if (known !== null && known.shreddedAt !== null) return;
  await store.ledger.putForgetting({
    subject,
    requestedAt: known?.requestedAt ?? at,
    requestedBy: known?.requestedBy ?? "tombstone log",
    dueAt: known?.dueAt ?? at,
    cancelledAt: null,
    shreddedAt: at,
  });
}

async function exists(path: string, store: VaultStore): Promise<boolean> {
  return readTail(path, store.vaultId).then(
    () => true,
    (error: unknown) => {
      if ((error as { problems?: readonly { code: string }[] }).problems?.[0]?.code === "TOMBSTONES_MISSING")
        return false;
      throw error;
    },
  );
}
