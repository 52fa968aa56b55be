/** One line of the tombstone log: what was destroyed and must stay so (docs/erasure.md). */
import { createHash } from "node:crypto";
import { unreadable } from "../../domain/problem.ts";

/** A subject by its reference (32 hexadecimal digits) or a run by its id (32 hexadecimal digits). */
export type Destroyed = { readonly subject: string } | { readonly run: string };

export type Tombstone = Destroyed & {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Hash of the line before; of the first line: the hash of the head line. */
  readonly prev: string;
  /** SHA-256, hexadecimal. */
  readonly hash: string;
};

/** The end of the chain. */
export interface TombstoneHead {
  readonly seq: number;
  readonly hash: string;
}

const FORMAT = "safelock-tombstones-1";
const HEX_32 = /^[0-9a-f]{32}$/;

export function kindOf(destroyed: Destroyed): "subject" | "run" {
  return "subject" in destroyed ? "subject" : "run";
}

export function referenceOf(destroyed: Destroyed): string {
  return "subject" in destroyed ? destroyed.subject : destroyed.run;
}

/** First line of a log: which vault it belongs to. */
export function headLine(vaultId: Uint8Array): string {
  return `${JSON.stringify({ format: FORMAT, vault: hex(vaultId) })}\n`;
}

/** The head of a log that has no tombstone yet. */
export function emptyHead(vaultId: Uint8Array): TombstoneHead {
  return { seq: 0, hash: sha256(headLine(vaultId)) };
}

export function nextTombstone(head: TombstoneHead, at: string, destroyed: Destroyed): Tombstone {
  const seq = head.seq + 1;
  const hash = hashOf({ seq, at, prev: head.hash }, destroyed);
  return { seq, at, ...destroyed, prev: head.hash, hash };
}

export function formatTombstone(tombstone: Tombstone): string {
  return `${JSON.stringify(tombstone)}\n`;
}

/** The tombstone of a line, or null when the line is none or its hash is wrong. */
export function parseTombstone(line: string): Tombstone | null {
  const value = parseObject(line);
  if (value === null) return null;
  const { seq, at, prev, hash, subject, run } = value;
  if (typeof seq !== "number" || typeof at !== "string" || typeof prev !== "string") return null;
  const reference = subject ?? run;
  if (typeof reference !== "string" || !HEX_32.test(reference)) return null;
  if ((subject === undefined) === (run === undefined)) return null;
  const destroyed: Destroyed = subject === undefined ? { run: reference } : { subject: reference };
  const expected = hashOf({ seq, at, prev }, destroyed);
  return expected === hash ? { seq, at, ...destroyed, prev, hash: expected } : null;
}

/** The log was changed, cut or mixed up. @param line Where it shows, from 1. */
export function brokenTombstones(path: string, line: number, problem: string): Error {
  return unreadable({
    code: "TOMBSTONES_BROKEN",
    at: { source: path, line },
    problem,
    hint: "Put the newest whole copy of the tombstone log back; until then nobody can tell what must stay forgotten, and the vault stays closed",
  });
}

function parseObject(line: string): TombstoneFields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as TombstoneFields) : null;
  } catch {
    return null;
  }
}

interface TombstoneFields {
  readonly seq?: unknown;
  readonly at?: unknown;
  readonly prev?: unknown;
  readonly hash?: unknown;
  readonly subject?: unknown;
  readonly run?: unknown;
}

function hashOf(
  place: { readonly seq: number; readonly at: string; readonly prev: string },
  destroyed: Destroyed,
): string {
  const fields = [place.prev, place.seq, place.at, kindOf(destroyed), referenceOf(destroyed)];
  return sha256(`safelock/v1/tombstone\n${fields.join("\n")}`);
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}
