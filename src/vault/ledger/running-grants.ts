/** Which grants count at a moment, and what they reach. */
import type { Grant, Recipient } from "../store/store.ts";

/** Unrevoked and neither expired nor dated later. */
export function isRunning(grant: Grant, now: Date): boolean {
  const time = now.getTime();
  return grant.revokedAt === null && Date.parse(grant.grantedAt) <= time && time < Date.parse(grant.expiresAt);
}

/** Running grants of one person; `domain` null: of any domain. */
export function grantsOf(grants: readonly Grant[], name: string, domain: string | null, now: Date): Grant[] {
  return grants.filter(
    (grant) => grant.grantee === name && (domain === null || grant.domain === domain) && isRunning(grant, now),
  );
}

/** Two different officers of today, neither of them the grantee. */
export function isBulkApproved(grant: Grant, recipients: readonly Recipient[]): boolean {
  const officers = new Set(recipients.filter(({ role }) => role === "officer").map(({ name }) => name));
  const approvers = new Set(grant.approvers.filter((name) => officers.has(name) && name !== grant.grantee));
  return grant.isBulk && approvers.size >= BULK_APPROVERS;
}

export const BULK_APPROVERS = 2;

export function grantCovers(grant: Grant, domain: string, column: string): boolean {
  if (grant.domain !== domain) return false;
  return grant.columns.length === 0 || grant.columns.some((glob) => columnMatches(glob, column));
}

/**
 * Whether a glob (`*` stands for any characters) means this column. It is compared with the whole name and with what is
 * left of it after each dot: `email` and `users.email` both mean `public.users.email`.
 */
export function columnMatches(glob: string, column: string): boolean {
  const pattern = new RegExp(
    `^${glob
      .split("*")
      .map((part) => RegExp.escape(part))
      .join(".*")}$`,
    "su",
  );
  for (let name = column; ; name = name.slice(name.indexOf(".") + 1)) {
    if (pattern.test(name)) return true;
    if (!name.includes(".")) return false;
  }
}
