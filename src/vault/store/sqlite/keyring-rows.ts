/** Rows of the keyring's small tables, as the contract's records. */
import type { DomainEpoch, Recipient, Role, Run, RunCompletion } from "../store.ts";
import { unframed } from "./material.ts";
import { blob, integer, json, optionalText, type Row, text, word } from "./row.ts";

export const ROLES: readonly Role[] = ["officer", "support", "legal", "auditor", "developer", "writer"];

export function recipientOf(row: Row): Recipient {
  return {
    name: text(row, "name"),
    role: word(row, "role", ROLES),
    publicKey: text(row, "public_key"),
    protectedIdentity: optionalText(row, "protected_identity"),
    access: word(row, "access", ["standing", "granted"]),
    addedAt: text(row, "added_at"),
  };
}

export function domainOf(row: Row): DomainEpoch {
  return {
    id: integer(row, "id"),
    name: text(row, "name"),
    epoch: integer(row, "epoch"),
    state: word(row, "state", ["active", "rotated", "retired"]),
    keyId: text(row, "key_id"),
    manifestKey: blob(row, "manifest_key"),
    createdAt: text(row, "created_at"),
    retiredAt: optionalText(row, "retired_at"),
  };
}

/** @param source Path of the keyring, for problems. */
export function runOf(row: Row, source: string): Run {
  return {
    number: integer(row, "number"),
    id: text(row, "id"),
    domainId: integer(row, "domain"),
    sealedKey: row["bytes"] === null ? null : unframed(blob(row, "bytes"), source),
    startedAt: text(row, "started_at"),
    expiresAt: optionalText(row, "expires_at"),
    expiredAt: optionalText(row, "expired_at"),
    completion: row["completion"] === null ? null : json<RunCompletion>(row, "completion"),
  };
}
