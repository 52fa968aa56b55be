/** `safelock vault grant`, `approve`, `revoke` and `grants`. */

import { after, isZero, parseDuration } from "../../domain/duration.ts";
import { refuse } from "../../domain/problem.ts";
import { alignCells, printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { BULK_APPROVERS, isRunning } from "../../vault/ledger/running-grants.ts";
import type { Grant } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import type { PersonOptions } from "./flags.ts";
import { withPermission } from "./officer-act.ts";
import { withVault } from "./session.ts";

/** A grant that runs longer is a role. */
const LONGEST_DAYS = 31;

export interface VaultGrantOptions extends PersonOptions {
  readonly grantee: string;
  readonly domain: string;
  readonly columns: string | undefined;
  readonly ttl: string;
  readonly bulk: boolean;
  readonly json: boolean;
}

export async function runVaultGrant(options: VaultGrantOptions): Promise<void> {
  const expiresAt = expiry(options.ttl);
  const columns = options.columns === undefined ? [] : options.columns.split(",").map((name) => name.trim());
  const { giveGrant } = await import("../../vault/ledger/manage-grants.ts");
  const grant = await withPermission(options, { action: "grant", domain: options.domain }, ({ store, permission }) =>
    giveGrant(store, permission, { grantee: options.grantee, columns, isBulk: options.bulk, expiresAt }),
  );
  await printGrant(grant, options.json);
}

export interface VaultGrantChangeOptions extends PersonOptions {
  readonly grant: string;
  readonly json: boolean;
}

export async function runVaultApprove(options: VaultGrantChangeOptions): Promise<void> {
  const { approveGrant } = await import("../../vault/ledger/manage-grants.ts");
  const grant = await withPermission(options, { action: "approve", domain: null }, ({ store, permission }) =>
    approveGrant(store, permission, options.grant.toLowerCase()),
  );
  await printGrant(grant, options.json);
}

export async function runVaultRevoke(options: VaultGrantChangeOptions): Promise<void> {
  const { revokeGrant } = await import("../../vault/ledger/manage-grants.ts");
  const grant = await withPermission(options, { action: "revoke", domain: null }, ({ store, permission }) =>
    revokeGrant(store, permission, options.grant.toLowerCase()),
  );
  await printGrant(grant, options.json);
}

export interface VaultGrantsOptions {
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
}

export async function runVaultGrants(options: VaultGrantsOptions): Promise<void> {
  const time = now(process.env);
  const grants = await withVault(options, "read", (store) => store.ledger.grants());
  const shown = options.all ? grants : grants.filter((grant) => isRunning(grant, time));
  if (options.json) {
    const withState = shown.map((grant) => ({ ...grant, state: stateOf(grant, time) }));
    return print(jsonText({ grants: 1, list: withState }));
  }
  await print(grantTable(shown, time));
}

async function printGrant(grant: Grant, json: boolean): Promise<void> {
  const time = now(process.env);
  if (json) return print(jsonText({ grant: 1, ...grant, state: stateOf(grant, time) }));
  await print(grantTable([grant], time));
}

function expiry(ttl: string): Date {
  const time = now(process.env);
  const span = parseDuration(ttl, "ttl");
  const expiresAt = after(time, span);
  if (!isZero(span) && expiresAt.getTime() <= time.getTime() + LONGEST_DAYS * 86_400_000) return expiresAt;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--ttl must be longer than nothing and at most ${LONGEST_DAYS} days`,
    hint: "Choose the time that the task takes, such as 1h; a new grant can follow",
  });
}

type GrantState = "running" | "waiting for an approver" | "expired" | "revoked" | "not begun";

function stateOf(grant: Grant, time: Date): GrantState {
  if (grant.revokedAt !== null) return "revoked";
  if (Date.parse(grant.expiresAt) <= time.getTime()) return "expired";
  if (!isRunning(grant, time)) return "not begun";
  const approvers = new Set(grant.approvers.filter((name) => name !== grant.grantee));
  return grant.isBulk && approvers.size < BULK_APPROVERS ? "waiting for an approver" : "running";
}

function grantTable(grants: readonly Grant[], time: Date): string {
  const headings = ["grant", "to", "domain", "columns", "values", "until", "state", "approvers", "ticket", "reason"];
  const cells = grants.map((grant) =>
    [
      grant.id,
      grant.grantee,
      grant.domain,
      grant.columns.join(",") || "all",
      grant.isBulk ? "bulk" : "single",
      grant.expiresAt,
      stateOf(grant, time),
      grant.approvers.join(","),
      grant.ticket,
      grant.reason,
    ].map(printable),
  );
  return `${alignCells([headings, ...cells]).join("\n")}\n`;
}
