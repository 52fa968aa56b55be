/** How many values one person has looked up within the window. */
import { type Problem, SafelockError } from "../../domain/problem.ts";
import type { LogRow, VaultStore } from "../store/store.ts";
import { recordAll } from "./access-log.ts";
import type { AccessLimits } from "./limits.ts";
import { factsOf, type Outcome, type Permission } from "./permission.ts";

/** What asked for a value and got an answer. `unknown` counts: guessing is what the limit is for. */
const COUNTED_RESULTS: ReadonlySet<string> = new Set(["ok", "unknown", "shredded", "corrupt"]);
const COUNTED_ACTIONS: ReadonlySet<string> = new Set(["reidentify", "lookup"]);

/** Rows of one person in a window, up to the newest or up to one row. */
export interface LookupWindow {
  readonly actor: string;
  readonly limits: AccessLimits;
  readonly now: Date;
  /** Rows after it are left out. */
  readonly upToSeq?: number;
}

/**
 * Values looked up since the window began. Rows dated later than `now` count, too: a clock that is put back gives nobody
 * more.
 */
async function lookupsWithin(store: VaultStore, window: LookupWindow): Promise<number> {
  const { actor, upToSeq = Number.POSITIVE_INFINITY } = window;
  const since = windowStart(window);
  let sum = 0;
  for await (const row of store.ledger.log({ actor, since })) {
    if (row.seq <= upToSeq) sum += lookupsOf(row);
  }
  return sum;
}

/**
 * How many values were looked up when one more act of `count` values would pass the limit, else null. Most acts are far
 * from it: the store's own sums, which count refused acts as well, settle that without reading rows.
 */
export async function beyondLimit(store: VaultStore, window: LookupWindow, count: number): Promise<number | null> {
  const { actor, limits } = window;
  let atMost = count;
  for (const action of COUNTED_ACTIONS) atMost += await store.ledger.countSince(actor, action, windowStart(window));
  if (atMost <= limits.lookupsPerWindow) return null;
  const used = await lookupsWithin(store, window);
  return used + count > limits.lookupsPerWindow ? used : null;
}

/** Inclusive, so one millisecond after the moment that is a whole window ago. */
function windowStart({ limits, now }: LookupWindow): string {
  return new Date(now.getTime() - limits.windowSeconds * 1000 + 1).toISOString();
}

/** Of one person a row may tell several entries, such as her name in two tables: that is one look-up. */
function lookupsOf(row: LogRow): number {
  if (!COUNTED_ACTIONS.has(row.action) || !COUNTED_RESULTS.has(row.result)) return 0;
  return row.subject === null ? row.count : Math.min(row.count, 1);
}

export function rateLimited(limits: AccessLimits): Problem {
  const { lookupsPerWindow, windowSeconds } = limits;
  const minutes = Math.max(1, Math.round(windowSeconds / 60));
  return {
    code: "RATE_LIMITED",
    problem: `${lookupsPerWindow === 1 ? "1 look-up" : `${lookupsPerWindow} look-ups`} in ${minutes} ${minutes === 1 ? "minute" : "minutes"} ${lookupsPerWindow === 1 ? "is" : "are"} allowed, and this one is beyond that`,
    hint: "Wait, or ask two officers for a bulk grant: `safelock vault grant NAME --domain D --bulk …`",
  };
}

/**
 * Records what a look-up has found; the values may be told when this resolves. Look-ups that run at the same moment all
 * passed `authorize`, so that the limit is checked once more against the rows before these, whose order is settled.
 * @throws SafelockError (exit 3) as `record`; (exit 4) RATE_LIMITED.
 */
export async function recordReading(
  store: VaultStore,
  permission: Permission,
  outcomes: readonly Outcome[],
): Promise<void> {
  if (outcomes.length === 0) return;
  const facts = outcomes.map((outcome) => factsOf(permission, outcome));
  const rows = await recordAll(store, facts);
  const first = rows[0];
  if (permission.isBulk || first === undefined || !rows.some((row) => lookupsOf(row) > 0)) return;
  const { recipient, limits, now, count } = permission;
  const used = await beyondLimit(store, { actor: recipient.name, limits, now, upToSeq: first.seq - 1 }, count);
  if (used === null) return;
  const alert: Outcome = { columns: [], subject: null, count: used, result: "alert" };
  await recordAll(store, [factsOf(permission, alert)]);
  throw new SafelockError(4, rateLimited(limits));
}
