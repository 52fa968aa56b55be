/** What stands in the place of purged rows: enough to verify the rows after them. */
import { createHash } from "node:crypto";
import { unreadable } from "../../domain/problem.ts";
import type { VaultStore } from "../store/store.ts";

export interface Checkpoint {
  readonly version: 1;
  /** Last purged row. */
  readonly seq: number;
  /** Its hash: the next row follows it. */
  readonly hash: string;
  /** Rows that were purged with it. */
  readonly count: number;
  /** Times of the first and the last of them. */
  readonly from: string;
  readonly to: string;
  readonly purgedAt: string;
}

/** Field order is part of the text: the log's `log-purge` row vouches for its digest. */
export function checkpointText(checkpoint: Checkpoint): string {
  const { version, seq, hash, count, from, to, purgedAt } = checkpoint;
  return JSON.stringify({ version, seq, hash, count, from, to, purgedAt });
}

/** How a `log-purge` row names a checkpoint, among its columns. */
export function checkpointMark(text: string): string {
  return `checkpoint ${createHash("sha256").update(text).digest("hex")}`;
}

export async function checkpointsOf(store: VaultStore): Promise<readonly Checkpoint[]> {
  return (await store.ledger.checkpoints()).map(parseCheckpoint).sort((a, b) => a.seq - b.seq);
}

export async function latestCheckpoint(store: VaultStore): Promise<Checkpoint | null> {
  return (await checkpointsOf(store)).at(-1) ?? null;
}

function parseCheckpoint(text: string): Checkpoint {
  const value = parsed(text) as Partial<Checkpoint> | null;
  const isWhole =
    value?.version === 1 &&
    Number.isSafeInteger(value.seq) &&
    Number.isSafeInteger(value.count) &&
    /^[0-9a-f]{64}$/.test(value.hash ?? "") &&
    [value.from, value.to, value.purgedAt].every((time) => typeof time === "string");
  if (isWhole) return value as Checkpoint;
  throw unreadable({
    code: "VAULT_CORRUPT",
    at: { source: "the ledger" },
    problem: "a checkpoint of the access log is not readable",
    hint: "Find out who wrote to the ledger: checkpoints are made by `safelock vault log purge` alone",
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
