/**
 * The anchor: number and hash of the log's last row, kept in the keyring. Rows cut off the log's end leave no trace in
 * the ledger itself; the anchor, in another part with other files, still names them.
 */
import { unreadable } from "../../domain/problem.ts";
import type { VaultStore } from "../store/store.ts";
import { CHAIN_START, type ChainHead } from "./chain.ts";
import { latestCheckpoint } from "./checkpoint.ts";

const SETTING = "log-anchor";
/** Others append meanwhile; each of them anchors for itself, so giving up loses nothing. */
const MOST_ROUNDS = 8;

/** Null: nothing was anchored yet. */
export async function readAnchor(store: VaultStore): Promise<ChainHead | null> {
  const text = await store.keyring.setting(SETTING);
  return text === null ? null : parseAnchor(text);
}

function parseAnchor(text: string): ChainHead {
  const match = /^\{"seq":(\d{1,15}),"hash":"([0-9a-f]{64})"\}$/.exec(text);
  if (match !== null) return { seq: Number(match[1]), hash: match[2] ?? "" };
  throw unreadable({
    code: "VAULT_CORRUPT",
    at: { source: "the keyring" },
    problem: "the anchor of the access log is not readable",
    hint: "Restore the keyring from a backup",
  });
}

/** @throws SafelockError (exit 3, LOG_BROKEN) when the log ends before what was anchored, or ends otherwise. */
export function refuseCutLog(head: ChainHead, anchor: ChainHead | null): void {
  if (anchor === null || head.seq > anchor.seq) return;
  if (head.seq === anchor.seq && head.hash === anchor.hash) return;
  throw brokenLog(head.seq < anchor.seq ? head.seq + 1 : anchor.seq);
}

/**
 * Moves the anchor to the log's head. It only ever moves forward, and only while the row that it names is still there
 * unchanged: else the next act would wipe out the trace of what was done to the log.
 *
 * Two processes may write in any order; who writes last has seen no newer head afterwards, so the anchor ends at the head.
 */
export async function moveAnchor(store: VaultStore): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // In this order: the log is never behind an anchor that was read before it.
    const anchor = await readAnchor(store);
    const head = await store.ledger.head();
    refuseCutLog(head, anchor);
    if (anchor?.seq === head.seq) return;
    if (anchor !== null) await refuseReplacedRow(store, anchor);
    await putAnchor(store, head);
  }
}

/** Writes it whatever was anchored before. */
export async function putAnchor(store: VaultStore, head: ChainHead): Promise<void> {
  await store.keyring.putSetting(SETTING, JSON.stringify({ seq: head.seq, hash: head.hash }));
}

async function refuseReplacedRow(store: VaultStore, anchor: ChainHead): Promise<void> {
  if ((await hashAt(store, anchor.seq)) !== anchor.hash) throw brokenLog(anchor.seq);
}

/** Stored hash of a row; of a purged one as far as a checkpoint tells it. Null: there is no such row. */
async function hashAt(store: VaultStore, seq: number): Promise<string | null> {
  if (seq === CHAIN_START.seq) return CHAIN_START.hash;
  for await (const row of store.ledger.log({ afterSeq: seq - 1, limit: 1 })) {
    if (row.seq === seq) return row.hash;
  }
  const checkpoint = await latestCheckpoint(store);
  return checkpoint?.seq === seq ? checkpoint.hash : null;
}

function brokenLog(seq: number): Error {
  return unreadable({
    code: "LOG_BROKEN",
    at: { source: "the access log" },
    problem: `row ${seq} is not the one that was anchored in the keyring; nothing is told while the log cannot be trusted`,
    hint: "`safelock vault log --verify` names the places; after an inquiry an officer accepts them with `safelock vault log reanchor`",
  });
}
