/** What somebody was allowed to do, and how it goes on record. */
import type { LogFacts, LogResult, Recipient, VaultStore } from "../store/store.ts";
import { recordAll } from "./access-log.ts";
import type { AccessLimits } from "./limits.ts";

export interface Permission {
  readonly recipient: Recipient;
  readonly action: string;
  readonly domain: string | null;
  readonly host: string;
  readonly reason: string | null;
  readonly ticket: string | null;
  readonly now: Date;
  /** Values that were asked for. */
  readonly count: number;
  /** More values than the limit of single look-ups, under a bulk grant: the limit does not count them. */
  readonly isBulk: boolean;
  /** May also see subjects that wait to be forgotten. */
  readonly seesLocked: boolean;
  readonly limits: AccessLimits;
  /** Entries outside are answered as unknown. `column`: `table.column`, as `public.users.email`. */
  covers(domain: string, column: string): boolean;
}

export interface Outcome {
  readonly domain?: string | null;
  /** `table.column` of what was found. */
  readonly columns: readonly string[];
  /** Subject reference, hexadecimal; null when it is not known or concerns many. */
  readonly subject: string | null;
  readonly count: number;
  readonly result: LogResult;
}

/** Action of a row that told values under a bulk grant: not counted by the limit of single look-ups. */
export const BULK_SUFFIX = "-bulk";

/** The log facts of one outcome of a permitted act. */
export function factsOf(permission: Permission, outcome: Outcome): LogFacts {
  return {
    at: permission.now.toISOString(),
    actor: permission.recipient.name,
    role: permission.recipient.role,
    host: permission.host,
    action: permission.isBulk ? permission.action + BULK_SUFFIX : permission.action,
    domain: outcome.domain === undefined ? permission.domain : outcome.domain,
    columns: outcome.columns,
    reason: permission.reason,
    ticket: permission.ticket,
    subject: outcome.subject,
    count: outcome.count,
    result: outcome.result,
  };
}

/** Records what a permitted act that is no look-up has done. */
export async function recordOutcome(store: VaultStore, permission: Permission, outcome: Outcome): Promise<void> {
  await recordAll(store, [factsOf(permission, outcome)]);
}
