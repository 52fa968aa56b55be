/** Giving, approving and revoking grants. Who calls this was authorized; what was done is on record before it happens. */
import { randomBytes } from "node:crypto";
import { refuse, SafelockError } from "../../domain/problem.ts";
import type { Grant, Recipient, VaultStore } from "../store/store.ts";
import type { Permission } from "./permission.ts";
import { recordOutcome } from "./permission.ts";
import { mayBeGranted } from "./rights.ts";

export interface GrantRequest {
  readonly grantee: string;
  readonly columns: readonly string[];
  readonly isBulk: boolean;
  readonly expiresAt: Date;
}

const COLUMN_GLOB = /^[^\s,]{1,300}$/u;

/** @throws SafelockError: exit 2 RECIPIENT_UNKNOWN, DOMAIN_UNKNOWN, GRANT_COLUMNS; exit 4 GRANT_OWN. */
export async function giveGrant(store: VaultStore, permission: Permission, request: GrantRequest): Promise<Grant> {
  const grantee = await granteeOf(store, permission, request);
  const domain = await domainOf(store, permission);
  if (!request.columns.every((glob) => COLUMN_GLOB.test(glob))) {
    throw refuse({
      code: "GRANT_COLUMNS",
      problem: "--columns has an empty name or one with blanks",
      hint: "Write them like users.email,users.phone or users.*",
    });
  }
  const grant: Grant = {
    id: randomBytes(4).toString("hex"),
    grantee: grantee.name,
    domain,
    columns: request.columns,
    isBulk: request.isBulk,
    reason: permission.reason ?? "",
    ticket: permission.ticket ?? "",
    grantedAt: permission.now.toISOString(),
    expiresAt: request.expiresAt.toISOString(),
    approvers: [permission.recipient.name],
    revokedAt: null,
  };
  await recordGrant(store, permission, grant);
  await store.ledger.addGrant(grant);
  return grant;
}

/** A second officer's word for a bulk grant. @throws SafelockError: exit 2 GRANT_UNKNOWN, GRANT_OVER; exit 4 GRANT_OWN. */
export async function approveGrant(store: VaultStore, permission: Permission, id: string): Promise<Grant> {
  const grant = await runningGrant(store, permission, id);
  const { name } = permission.recipient;
  if (grant.grantee === name) throw await refusedOwn(store, permission);
  if (grant.approvers.includes(name)) {
    throw refuse({
      code: "GRANT_APPROVED",
      problem: "this officer has approved the grant already, and two different ones are needed",
      hint: "Ask another officer to run `safelock vault approve`",
    });
  }
  await recordGrant(store, permission, grant);
  await store.ledger.approveGrant(grant.id, name);
  return { ...grant, approvers: [...grant.approvers, name] };
}

/** @throws SafelockError (exit 2): GRANT_UNKNOWN, GRANT_OVER. */
export async function revokeGrant(store: VaultStore, permission: Permission, id: string): Promise<Grant> {
  const grant = await runningGrant(store, permission, id);
  const at = permission.now.toISOString();
  await recordGrant(store, permission, grant);
  await store.ledger.revokeGrant(grant.id, at);
  return { ...grant, revokedAt: at };
}

async function granteeOf(store: VaultStore, permission: Permission, { grantee }: GrantRequest): Promise<Recipient> {
  const recipient = (await store.keyring.recipients()).find(({ name }) => name === grantee);
  if (recipient === undefined || !mayBeGranted(recipient.role)) {
    throw refuse({
      code: "RECIPIENT_UNKNOWN",
      problem: "no recipient of this vault has that name, or it is no person's",
      hint: "`safelock vault status` lists the recipients",
    });
  }
  // Nobody gives rights to herself: with a stolen officer's identity it takes two people to widen them.
  if (recipient.name === permission.recipient.name) throw await refusedOwn(store, permission);
  return recipient;
}

async function domainOf(store: VaultStore, { domain }: Permission): Promise<string> {
  const domains = await store.keyring.domains();
  if (domain !== null && domains.some(({ name }) => name === domain)) return domain;
  throw refuse({
    code: "DOMAIN_UNKNOWN",
    problem: "the vault has no such pseudonymization domain",
    hint: "`safelock key list` shows the domains",
  });
}

async function runningGrant(store: VaultStore, { now }: Permission, id: string): Promise<Grant> {
  const grant = (await store.ledger.grants()).find((candidate) => candidate.id === id);
  if (grant === undefined) {
    throw refuse({
      code: "GRANT_UNKNOWN",
      problem: "the vault has no grant of that id",
      hint: "`safelock vault grants` lists them",
    });
  }
  if (grant.revokedAt === null && Date.parse(grant.expiresAt) > now.getTime()) return grant;
  throw refuse({
    code: "GRANT_OVER",
    problem: grant.revokedAt === null ? `the grant has expired at ${grant.expiresAt}` : "the grant was revoked",
    hint: "Give a new one with `safelock vault grant`",
  });
}

/** The grant's id stands among the columns: the log has no field of its own for it. */
async function recordGrant(store: VaultStore, permission: Permission, grant: Grant): Promise<void> {
  const columns = [`grant ${grant.id} to ${grant.grantee}${grant.isBulk ? ", bulk" : ""}`, ...grant.columns];
  await recordOutcome(store, permission, { domain: grant.domain, columns, subject: null, count: 1, result: "ok" });
}

async function refusedOwn(store: VaultStore, permission: Permission): Promise<SafelockError> {
  await recordOutcome(store, permission, { columns: [], subject: null, count: 0, result: "denied" });
  return new SafelockError(4, {
    code: "GRANT_OWN",
    problem: "nobody gives or approves a grant for herself",
    hint: "Ask another officer",
  });
}
