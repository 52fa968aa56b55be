/** The safe lock: a subject that is to be forgotten is out of reach at once, while its keys still exist for the law. */
import { type Problem, SafelockError } from "../../domain/problem.ts";
import type { Forgetting, VaultStore } from "../store/store.ts";
import { recordAll } from "./access-log.ts";
import { factsOf, type Permission } from "./permission.ts";

/**
 * The lock that keeps `subject` from the holder of the permission, null when none does. Shredded subjects have none: there
 * is nothing left to lock.
 */
export async function lockOf(
  store: VaultStore,
  permission: Permission,
  subject: string,
  now: Date,
): Promise<Forgetting | null> {
  const forgetting = await store.ledger.forgetting(subject);
  if (forgetting === null || forgetting.cancelledAt !== null || forgetting.shreddedAt !== null) return null;
  const isDue = Date.parse(forgetting.dueAt) <= now.getTime();
  return permission.seesLocked && permission.ticket !== null && !isDue ? null : forgetting;
}

/** @throws SafelockError (exit 4): SAFE_LOCKED, after it was logged. */
export async function checkLock(store: VaultStore, permission: Permission, subject: string, now: Date): Promise<void> {
  const lock = await lockOf(store, permission, subject, now);
  if (lock === null) return;
  await recordAll(store, [factsOf(permission, { columns: [], subject, count: 1, result: "denied" })]);
  throw new SafelockError(4, safeLocked(lock, now));
}

export function safeLocked(lock: Forgetting, now: Date): Problem {
  const date = lock.dueAt.slice(0, 10);
  if (Date.parse(lock.dueAt) > now.getTime()) {
    return {
      code: "SAFE_LOCKED",
      problem: `this subject is safe-locked until ${date}, and forgotten then`,
      hint: "Only the role legal may look it up, with the number of its case as --ticket",
    };
  }
  return {
    code: "SAFE_LOCKED",
    problem: `this subject was safe-locked until ${date}; its keys wait to be destroyed`,
    hint: "Nobody may look it up any more; an officer runs `safelock vault gc`",
  };
}
