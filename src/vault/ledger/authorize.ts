/**
 * The door in front of every act: reason, role, grants, bulk approval, rate limit, in this order. A refusal is on record
 * before it is told.
 *
 * What this can and cannot do: it binds people who use the program. An identity opens the keyring by mathematics, so that
 * what somebody must never be able to read is kept from them by not making them a recipient (docs/threat-model.md).
 */
import { type Problem, SafelockError } from "../../domain/problem.ts";
import type { Grant, LogFacts, LogResult, Recipient, VaultStore } from "../store/store.ts";
import { recordAll } from "./access-log.ts";
import { readLimits } from "./limits.ts";
import type { Permission } from "./permission.ts";
import { beyondLimit, rateLimited } from "./rate-limit.ts";
import { refuseMissingReason, refusePersonalReason } from "./reason.ts";
import { actionRule, hasRight, mayBeGranted, type Right } from "./rights.ts";
import { grantCovers, grantsOf, isBulkApproved } from "./running-grants.ts";

export type { Permission } from "./permission.ts";

export interface AccessRequest {
  /** Whose identity opened the keyring. */
  readonly recipient: Recipient;
  /** As it will stand in the log (rights.ts). */
  readonly action: string;
  /** Null: no domain is concerned, or any. */
  readonly domain: string | null;
  /** `table.column`; null: not known before. */
  readonly columns: readonly string[] | null;
  /** Values that are asked for; `Infinity`: as many as a file holds. */
  readonly count: number;
  readonly reason: string | null | undefined;
  readonly ticket: string | null | undefined;
  readonly now: Date;
  /** Name of this machine. */
  readonly host: string;
  /** Identifiers that the command was given: they must not stand in reason or ticket. */
  readonly identifiers?: readonly string[];
}

/**
 * @throws SafelockError: exit 2 REASON_MISSING or REASON_PERSONAL, before anything is looked at; exit 4 NOT_PERMITTED,
 * GRANT_MISSING, BULK_NOT_APPROVED or RATE_LIMITED, after it was logged; exit 3 when it could not be logged.
 */
export async function authorize(store: VaultStore, request: AccessRequest): Promise<Permission> {
  const { right, needsReason } = actionRule(request.action);
  if (needsReason) refuseMissingReason(request.reason, request.ticket);
  refusePersonalReason([request.reason ?? null, request.ticket ?? null], request.identifiers ?? []);
  const limits = await readLimits(store);
  const grants = grantsOf(await store.ledger.grants(), request.recipient.name, request.domain, request.now);
  const wanted: Wanted = { right, grants, isBulk: right === "read" && request.count > limits.lookupsPerWindow };
  const refusal = refusalByRole(request, wanted);
  if (refusal !== null) throw await denied(store, request, refusal);
  const used = wanted.isBulk ? await approvedForBulk(store, request, grants) : null;
  if (right === "read" && used === null) {
    const window = { actor: request.recipient.name, limits, now: request.now };
    const done = await beyondLimit(store, window, request.count);
    if (done !== null) throw await denied(store, request, rateLimited(limits), { alertCount: done });
  }
  return permissionOf(request, limits, { isBulk: wanted.isBulk, grants: used ?? limitingGrants(request, wanted) });
}

interface Wanted {
  readonly right: Right;
  /** Running grants of the person in the domain. */
  readonly grants: readonly Grant[];
  readonly isBulk: boolean;
}

function refusalByRole({ recipient, columns, domain }: AccessRequest, { right, grants }: Wanted): Problem | null {
  const isOfRole = hasRight(recipient.role, right);
  if (isOfRole && recipient.access === "standing") return null;
  if (!isOfRole && (right !== "read" || !mayBeGranted(recipient.role))) return notPermitted(recipient, right);
  const reaches = (column: string): boolean =>
    grants.some((grant) => grantCovers(grant, domain ?? grant.domain, column));
  if (grants.length > 0 && (right !== "read" || columns === null || columns.every(reaches))) return null;
  return grantMissing(recipient, domain);
}

/** Null: the role's own right counts, and nothing narrows it. */
function limitingGrants({ recipient }: AccessRequest, { right, grants }: Wanted): readonly Grant[] | null {
  return hasRight(recipient.role, right) && recipient.access === "standing" ? null : grants;
}

async function approvedForBulk(
  store: VaultStore,
  request: AccessRequest,
  grants: readonly Grant[],
): Promise<readonly Grant[]> {
  const recipients = await store.keyring.recipients();
  const approved = grants.filter((grant) => isBulkApproved(grant, recipients));
  const reaches = (column: string): boolean =>
    approved.some((grant) => grantCovers(grant, request.domain ?? grant.domain, column));
  if (approved.length > 0 && (request.columns ?? []).every(reaches)) return approved;
  throw await denied(store, request, bulkNotApproved());
}

function permissionOf(
  request: AccessRequest,
  limits: Permission["limits"],
  { isBulk, grants }: { readonly isBulk: boolean; readonly grants: readonly Grant[] | null },
): Permission {
  const { recipient, action, domain, host, now, count } = request;
  return {
    recipient,
    action,
    domain,
    host,
    now,
    count,
    limits,
    isBulk,
    reason: request.reason?.trim() || null,
    ticket: request.ticket?.trim() || null,
    seesLocked: hasRight(recipient.role, "read-locked"),
    covers: (of, column) =>
      (domain === null || of === domain) && (grants === null || grants.some((grant) => grantCovers(grant, of, column))),
  };
}

/** Logs the refusal, then gives the error to throw. */
async function denied(
  store: VaultStore,
  request: AccessRequest,
  problem: Problem,
  alert?: { readonly alertCount: number },
): Promise<SafelockError> {
  const row = (result: LogResult, count: number): LogFacts => ({
    at: request.now.toISOString(),
    actor: request.recipient.name,
    role: request.recipient.role,
    host: request.host,
    action: request.action,
    domain: request.domain,
    columns: request.columns ?? [],
    reason: request.reason?.trim() || null,
    ticket: request.ticket?.trim() || null,
    subject: null,
    count,
    result,
  });
  const rows = [row("denied", request.count)];
  if (alert !== undefined) rows.push(row("alert", alert.alertCount));
  await recordAll(store, rows);
  return new SafelockError(4, problem);
}

const RIGHT_WORDS: Readonly<Record<Right, string>> = {
  read: "look up values",
  "read-locked": "look up values of locked subjects",
  "read-log": "read the access log",
  manage: "change the vault",
  record: "add mappings",
};

function notPermitted({ role }: Recipient, right: Right): Problem {
  return {
    code: "NOT_PERMITTED",
    problem: `the role ${role} may not ${RIGHT_WORDS[right]}`,
    hint: "Ask somebody whose role may (docs/access-log.md lists the rights)",
  };
}

function grantMissing({ role, access }: Recipient, domain: string | null): Problem {
  const who = access === "granted" ? "this recipient" : `the role ${role}`;
  return {
    code: "GRANT_MISSING",
    problem: `${who} needs a grant that runs now${domain === null ? "" : ` for the domain ${domain}`} and covers what is asked for`,
    hint: "Ask an officer for `safelock vault grant NAME --domain D --ttl 1h --reason TEXT --ticket ID`",
  };
}

function bulkNotApproved(): Problem {
  return {
    code: "BULK_NOT_APPROVED",
    problem:
      "so many values at once need a bulk grant that two officers have approved, neither of them the one who reads",
    hint: "One officer runs `safelock vault grant NAME --domain D --bulk …`, another `safelock vault approve GRANT`",
  };
}
