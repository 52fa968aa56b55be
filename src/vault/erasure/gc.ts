/** Upkeep of forgetting: what is due is destroyed, what nobody can open any more is taken out. */
import { setTimeout as wait } from "node:timers/promises";
import { SEGMENTS_PER_RUN, type Segment, type VaultStore } from "../store/store.ts";
import { collectSegment } from "./collect-segment.ts";
import { destroyAgain, type ErasureTarget, erase } from "./erase.ts";
import { dueRuns, expireRuns, reliantRuns } from "./expire.ts";
import { readApplied } from "./reconcile.ts";

export interface GarbageReport {
  /** Subjects whose keys were destroyed because their time had come. */
  readonly shredded: number;
  /** Requests that are not due yet. */
  readonly waiting: number;
  readonly expiredRuns: number;
  /** Numbers of runs alive that lost mappings with those. */
  readonly reliantRuns: readonly number[];
  /** Key records of shredded subjects that a run in progress had added meanwhile. */
  readonly lateKeyRecords: number;
  /** Key segments that no entries belong to: a run was killed between the two. */
  readonly orphanKeySegments: number;
  /** Of expired runs and of retired epochs. */
  readonly droppedSegments: number;
  /** Sealed entries of shredded subjects that were taken out. */
  readonly removedEntries: number;
}

export interface GarbageSettings {
  /** Between two looks at orphans of runs that never ended; milliseconds. */
  readonly orphanPatience: number;
}

const SETTING = "gc";
const HOUR_MS = 3_600_000;
/** A recorder writes a segment's keys and then, within a second, its entries. */
const DEFAULT_SETTINGS: GarbageSettings = { orphanPatience: 5000 };

export async function collectGarbage(
  target: ErasureTarget,
  settings: GarbageSettings = DEFAULT_SETTINGS,
): Promise<GarbageReport> {
  const { store } = target;
  const due = await shredDue(target);
  const expired = await expireDue(target);
  const lateKeyRecords = await destroyLateKeys(target);
  const orphanKeySegments = await dropOrphans(target, settings);
  const droppedSegments = (await dropExpiredSegments(store)) + (await dropRetiredSegments(store));
  const removedEntries = await collectShredded(store);
  return { ...due, ...expired, lateKeyRecords, orphanKeySegments, droppedSegments, removedEntries };
}

async function shredDue(target: ErasureTarget): Promise<Pick<GarbageReport, "shredded" | "waiting">> {
  const open = (await target.store.ledger.forgettings()).filter(
    ({ shreddedAt, cancelledAt }) => shreddedAt === null && cancelledAt === null,
  );
  const due = open.filter(({ dueAt }) => Date.parse(dueAt) <= target.now.getTime());
  if (due.length > 0)
    await erase(
      target,
      due.map(({ subject }) => ({ subject })),
    );
  return { shredded: due.length, waiting: open.length - due.length };
}

/** A date of expiry is a promise: it is kept even where younger runs relied on the run. */
async function expireDue(target: ErasureTarget): Promise<Pick<GarbageReport, "expiredRuns" | "reliantRuns">> {
  const due = await dueRuns(target.store, target.now);
  const expiredRuns = await expireRuns(target, due);
  const reliant = new Set<number>();
  for (const run of due) for (const number of await reliantRuns(target.store, run)) reliant.add(number);
  return { expiredRuns, reliantRuns: [...reliant].sort((a, b) => a - b) };
}

async function destroyLateKeys(target: ErasureTarget): Promise<number> {
  const subjects = await shreddedSubjects(target.store);
  if (subjects.length === 0) return 0;
  return (await destroyAgain(target, subjects)).keyRecords;
}

/**
 * Orphans of ended runs go at once. A run that never ended was killed, or is at work in this very moment: its orphans go
 * when it began more than an hour ago and they still have no entries after a while.
 */
async function dropOrphans({ store, now }: ErasureTarget, { orphanPatience }: GarbageSettings): Promise<number> {
  const runs = new Map((await store.keyring.runs()).map((run) => [run.number, run]));
  const isOld = (segment: number): boolean => {
    const run = runs.get(runOf(segment));
    return run === undefined || run.completion !== null || now.getTime() - Date.parse(run.startedAt) > HOUR_MS;
  };
  const isCertain = (segment: number): boolean => (runs.get(runOf(segment))?.completion ?? null) !== null;
  const candidates = (await orphans(store)).filter(isOld);
  if (candidates.length === 0) return 0;
  if (!candidates.every(isCertain)) await wait(orphanPatience);
  const still = new Set(await orphans(store));
  const dropped = candidates.filter((segment) => still.has(segment));
  for (const segment of dropped) await store.keyring.dropKeySegment(segment);
  if (dropped.length > 0) await store.keyring.scrub();
  return dropped.length;
}

/** Segments of the keyring that the entries do not have. */
export async function orphans(store: VaultStore): Promise<readonly number[]> {
  const keySegments = await store.keyring.keySegments();
  const known = new Set((await store.entries.segments()).map(({ segment }) => segment));
  return keySegments.filter((segment) => !known.has(segment));
}

async function dropExpiredSegments(store: VaultStore): Promise<number> {
  const expired = (await store.keyring.runs()).filter(({ expiredAt }) => expiredAt !== null);
  let dropped = 0;
  for (const run of expired) {
    for (const { segment } of await store.entries.segments({ run: run.number })) {
      await store.entries.dropSegment(segment);
      dropped++;
    }
  }
  return dropped;
}

/** Nobody may resolve a retired epoch: its mapping goes, entries first, so that what is left of a kill are orphan keys. */
async function dropRetiredSegments({ keyring, entries }: VaultStore): Promise<number> {
  const retired = (await keyring.domains()).filter(({ state }) => state === "retired");
  let dropped = 0;
  for (const { id } of retired) {
    for (const { segment } of await entries.segments({ domainId: id })) {
      await entries.dropSegment(segment);
      await keyring.dropKeySegment(segment);
      dropped++;
    }
  }
  if (dropped > 0) await keyring.scrub();
  return dropped;
}

/** What is clean of which tombstones, so that a segment is read once for each new tombstone at most. */
interface Cleaned {
  /** Hash of the tombstone log's head up to which the segments below are clean. */
  readonly hash: string;
  readonly segments: readonly number[];
}

async function collectShredded(store: VaultStore): Promise<number> {
  const shredded = new Set(await shreddedSubjects(store));
  if (shredded.size === 0) return 0;
  const hash = (await readApplied(store, null))?.hash ?? "";
  const cleaned = await readCleaned(store);
  const clean = new Set(cleaned?.hash === hash ? cleaned.segments : []);
  const segments = await store.entries.segments();
  let removed = 0;
  for (const segment of segments.filter((one) => !clean.has(one.segment)))
    removed += (await collectSegment(store, segment, (subject) => shredded.has(subject))).entries;
  await writeCleaned(store, { hash, segments: segments.map(({ segment }: Segment) => segment) });
  return removed;
}

async function readCleaned(store: VaultStore): Promise<Cleaned | null> {
  try {
    const value = JSON.parse((await store.keyring.setting(SETTING)) ?? "null") as Partial<Cleaned> | null;
    return typeof value?.hash === "string" && Array.isArray(value.segments) ? (value as Cleaned) : null;
  } catch {
    // The note only saves work.
    return null;
  }
}

async function writeCleaned(store: VaultStore, cleaned: Cleaned): Promise<void> {
  await store.keyring.putSetting(SETTING, JSON.stringify(cleaned));
}

/** For a restore of entries: what was clean may not be so any more. */
export async function forgetCleaned(store: VaultStore): Promise<void> {
  await store.keyring.putSetting(SETTING, "null");
}

async function shreddedSubjects(store: VaultStore): Promise<readonly string[]> {
  return (await store.ledger.forgettings())
    .filter(({ shreddedAt }) => shreddedAt !== null)
    .map(({ subject }) => subject);
}

function runOf(segment: number): number {
  return Math.floor(segment / SEGMENTS_PER_RUN);
}
