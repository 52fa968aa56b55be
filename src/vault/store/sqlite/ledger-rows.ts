/** Rows of the ledger, as the contract's records. */
import type { Backup, Forgetting, Grant, LogRow } from "../store.ts";
import { ROLES } from "./keyring-rows.ts";
import { integer, json, optionalText, type Row, text, word } from "./row.ts";

const RESULTS = ["ok", "unknown", "denied", "shredded", "corrupt", "refused", "alert"] as const;

/** In the order of the table's columns. */
export function logValues(row: LogRow): (string | number | null)[] {
  return [
    row.seq,
    row.prev,
    row.hash,
    row.at,
    row.actor,
    row.role,
    row.host,
    row.action,
    row.domain,
    JSON.stringify(row.columns),
    row.reason,
    row.ticket,
    row.subject,
    row.count,
    row.result,
  ];
}

export function logRowOf(row: Row): LogRow {
  return {
    seq: integer(row, "seq"),
    prev: text(row, "prev"),
    hash: text(row, "hash"),
    at: text(row, "at"),
    actor: text(row, "actor"),
    role: word(row, "role", ROLES),
    host: text(row, "host"),
    action: text(row, "action"),
    domain: optionalText(row, "domain"),
    columns: json(row, "columns"),
    reason: optionalText(row, "reason"),
    ticket: optionalText(row, "ticket"),
    subject: optionalText(row, "subject"),
    count: integer(row, "count"),
    result: word(row, "result", RESULTS),
  };
}

export function grantOf(row: Row): Grant {
  return {
    id: text(row, "id"),
    grantee: text(row, "grantee"),
    domain: text(row, "domain"),
    columns: json(row, "columns"),
    isBulk: integer(row, "is_bulk") !== 0,
    reason: text(row, "reason"),
    ticket: text(row, "ticket"),
    grantedAt: text(row, "granted_at"),
    expiresAt: text(row, "expires_at"),
    approvers: json(row, "approvers"),
    revokedAt: optionalText(row, "revoked_at"),
  };
}

export function forgettingOf(row: Row): Forgetting {
  return {
    subject: text(row, "subject"),
    requestedAt: text(row, "requested_at"),
    requestedBy: text(row, "requested_by"),
    dueAt: text(row, "due_at"),
    cancelledAt: optionalText(row, "cancelled_at"),
    shreddedAt: optionalText(row, "shredded_at"),
  };
}

export function backupOf(row: Row): Backup {
  return {
    id: text(row, "id"),
    part: word(row, "part", ["entries", "keyring"]),
    path: text(row, "path"),
    takenAt: text(row, "taken_at"),
    expiresAt: optionalText(row, "expires_at"),
    sha256: text(row, "sha256"),
    prunedAt: optionalText(row, "pruned_at"),
  };
}
