/** Removing old rows from the access log, in a way that the rest still verifies. */
import { refuse, unreadable } from "../../domain/problem.ts";
import type { LogRow, VaultStore } from "../store/store.ts";
import { recordAll } from "./access-log.ts";
import { type Checkpoint, checkpointMark, checkpointText } from "./checkpoint.ts";
import { factsOf, type Permission } from "./permission.ts";
import { verifyLog } from "./verify-log.ts";

const DAY = 86_400_000;

/** Days that a log must be kept, as a time. */
export function retentionStart(permission: Permission): Date {
  return new Date(permission.now.getTime() - permission.limits.logRetentionDays * DAY);
}

/**
 * Removes the rows before `before`, as far as they stand together at the log's beginning. The act is on record before it
 * happens, and its row vouches for the checkpoint: who removes rows by hand cannot make one.
 * @returns Null when no row is that old.
 * @throws SafelockError: exit 2 LOG_RETENTION when rows of the retention would go; exit 3 LOG_BROKEN when the log does
 * not verify: damage must not be purged away.
 */
export async function purgeLog(store: VaultStore, permission: Permission, before: Date): Promise<Checkpoint | null> {
  const { logRetentionDays } = permission.limits;
  if (before.getTime() > retentionStart(permission).getTime()) {
    throw refuse({
      code: "LOG_RETENTION",
      problem: `rows of the last ${logRetentionDays} days are kept`,
      hint: "Choose a longer span, or set --log-retention with `safelock vault limits`",
    });
  }
  await refuseBrokenLog(store);
  const checkpoint = await checkpointBefore(store, before, permission.now);
  if (checkpoint === null) return null;
  const text = checkpointText(checkpoint);
  const outcome = {
    columns: [checkpointMark(text)],
    subject: null,
    count: checkpoint.count,
    result: "ok",
  } as const;
  await recordAll(store, [factsOf(permission, outcome)]);
  await store.ledger.purge(checkpoint.seq, text);
  return checkpoint;
}

async function refuseBrokenLog(store: VaultStore): Promise<void> {
  const { breaks } = await verifyLog(store);
  const first = breaks[0];
  if (first === undefined) return;
  throw unreadable({
    code: "LOG_BROKEN",
    at: { source: "the access log" },
    problem: `the log does not verify from row ${first.seq} on, and purging would hide that`,
    hint: "`safelock vault log --verify` names the places",
  });
}

async function checkpointBefore(store: VaultStore, before: Date, now: Date): Promise<Checkpoint | null> {
  let first: LogRow | undefined;
  let last: LogRow | undefined;
  let count = 0;
  for await (const row of store.ledger.log({})) {
    if (Date.parse(row.at) >= before.getTime()) break;
    first ??= row;
    last = row;
    count++;
  }
  if (first === undefined || last === undefined) return null;
  const { seq, hash } = last;
  return { version: 1, seq, hash, count, from: first.at, to: last.at, purgedAt: now.toISOString() };
}
