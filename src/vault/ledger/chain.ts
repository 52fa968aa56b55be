/**
 * The chain of the access log: each row carries the SHA-256 of the row before, so that nobody can change, remove, insert
 * or move one without every later hash telling.
 */
import { createHash } from "node:crypto";
import type { LogFacts, LogRow } from "../store/store.ts";

export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/** What the first row follows. */
export const CHAIN_START: ChainHead = { seq: 0, hash: "0".repeat(64) };

const LABEL = "safelock/v1/log\0";

/**
 * What is hashed: the label, then a JSON array of the fields in this order, without blanks, in UTF-8. docs/access-log.md
 * describes it, so that others can verify a log.
 */
export function canonicalBytes(row: Omit<LogRow, "hash">): Uint8Array {
  const fields = [
    row.seq,
    row.prev,
    row.at,
    row.actor,
    row.role,
    row.host,
    row.action,
    row.domain,
    row.columns,
    row.reason,
    row.ticket,
    row.subject,
    row.count,
    row.result,
  ];
  return new TextEncoder().encode(LABEL + JSON.stringify(fields));
}

/** 64 hexadecimal digits. */
export function rowHash(row: Omit<LogRow, "hash">): string {
  return createHash("sha256").update(canonicalBytes(row)).digest("hex");
}

/** Rows that follow `head`, in the order of the facts. */
export function chainRows(head: ChainHead, facts: readonly LogFacts[]): LogRow[] {
  let { seq, hash } = head;
  return facts.map((fact) => {
    seq++;
    const row = { ...fact, seq, prev: hash };
    hash = rowHash(row);
    return { ...row, hash };
  });
}
