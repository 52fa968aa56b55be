/**
 * Writing the access log. The rule of the vault: no log line, no value. Whoever is about to tell something records it
 * first, and tells nothing when that fails.
 */
import { SafelockError, unreadable } from "../../domain/problem.ts";
import type { LogFacts, LogRow, VaultStore } from "../store/store.ts";
import { moveAnchor, readAnchor, refuseCutLog } from "./anchor.ts";
import { type ChainHead, chainRows } from "./chain.ts";

const LONGEST_TEXT = 1000;

/**
 * Appends one row, durably, then anchors it.
 * @throws SafelockError (exit 3): LOG_NOT_WRITTEN when the row could not be written; LOG_BROKEN when the log was cut or
 * its anchored row changed. Nothing may be told then.
 */
export async function record(store: VaultStore, facts: LogFacts): Promise<void> {
  await recordAll(store, [facts]);
}

/**
 * The same for several acts in one transaction; gives the rows as written.
 *
 * The row must be written; the anchor follows where this process may write to the keyring. Where it may not (a database
 * role that only reads), the next one that may moves it, and `--verify` tells how many rows are not anchored yet.
 */
export async function recordAll(store: VaultStore, facts: readonly LogFacts[]): Promise<readonly LogRow[]> {
  const told = facts.map(tidy);
  const anchor = await anchorFor(store, facts);
  const rows = await append(store, told, anchor);
  try {
    await moveAnchor(store);
  } catch (error) {
    if (error instanceof SafelockError && error.problems[0]?.code === "LOG_BROKEN") throw error;
  }
  return rows;
}

async function append(
  store: VaultStore,
  facts: readonly LogFacts[],
  anchor: ChainHead | null,
): Promise<readonly LogRow[]> {
  let rows: readonly LogRow[] = [];
  try {
    await store.ledger.append((head) => {
      refuseCutLog(head, anchor);
      rows = chainRows(head, facts);
      return rows;
    });
  } catch (error) {
    if (error instanceof SafelockError && error.problems[0]?.code === "LOG_BROKEN") throw error;
    throw notWritten(error);
  }
  return rows;
}

/** Anonymizing processes may not be allowed to look into the keyring at all. */
async function anchorFor(store: VaultStore, facts: readonly LogFacts[]): Promise<ChainHead | null> {
  if (!facts.every((fact) => fact.role === "writer")) return readAnchor(store);
  return readAnchor(store).catch(() => null);
}

function notWritten(cause: unknown): SafelockError {
  const code = String((cause as NodeJS.ErrnoException | null)?.code ?? "");
  const told = cause instanceof SafelockError ? cause.problems[0]?.code : code;
  const reason = /^[A-Z0-9_]{1,40}$/.test(told ?? "") ? ` (${told})` : "";
  return unreadable(
    {
      code: "LOG_NOT_WRITTEN",
      at: { source: "the access log" },
      problem: `the act could not be written down${reason}, so nothing is told or done`,
      hint: "Make the vault's ledger writable (disk space, permissions, connection) and try again",
    },
    { cause },
  );
}

/** The row as it will be stored: what PostgreSQL could not hold or a terminal would obey is gone before it is hashed. */
function tidy(facts: LogFacts): LogFacts {
  return {
    at: new Date(facts.at).toISOString(),
    actor: tidyText(facts.actor),
    role: facts.role,
    host: tidyText(facts.host),
    action: tidyText(facts.action),
    domain: facts.domain === null ? null : tidyText(facts.domain),
    columns: facts.columns.map(tidyText),
    reason: facts.reason === null ? null : tidyText(facts.reason),
    ticket: facts.ticket === null ? null : tidyText(facts.ticket),
    subject: facts.subject,
    count: Number.isSafeInteger(facts.count) ? facts.count : 0,
    result: facts.result,
  };
}

function tidyText(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ")
    .trim();
  return clean.length <= LONGEST_TEXT ? clean : `${clean.slice(0, LONGEST_TEXT - 1).toWellFormed()}…`;
}
