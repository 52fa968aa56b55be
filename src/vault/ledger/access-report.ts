/** What a data subject may know: who looked at her data, when, from where and what for. */
import type { LogRow, Role, VaultStore } from "../store/store.ts";

export interface AccessLine {
  /** Day in UTC, `2026-01-31`. */
  readonly date: string;
  /** Machine or organisation that the look-up came from. */
  readonly host: string;
  /** Role of who looked; the name is not told. */
  readonly role: Role;
  readonly purpose: string | null;
  readonly action: string;
  /** Values that were told. */
  readonly count: number;
}

/** What tells something about a person to somebody. Her own reports are no look-ups of others. */
const TELLING_ACTIONS: ReadonlySet<string> = new Set(["reidentify", "lookup", "reidentify-bulk", "lookup-bulk"]);
const OWN_ACTOR = "subject";

/** Lines of all references of one person, newest day first, then by count. */
export async function accessLines(store: VaultStore, subjects: readonly string[]): Promise<AccessLine[]> {
  const lines = new Map<string, AccessLine>();
  for (const subject of new Set(subjects)) {
    for await (const row of store.ledger.log({ subject })) {
      if (isTelling(row)) add(lines, row);
    }
  }
  return [...lines.values()].sort((a, b) => compare(b.date, a.date) || b.count - a.count || compare(key(a), key(b)));
}

function isTelling(row: LogRow): boolean {
  return TELLING_ACTIONS.has(row.action) && row.result === "ok" && row.actor !== OWN_ACTOR;
}

function add(lines: Map<string, AccessLine>, row: LogRow): void {
  const { host, role, reason: purpose, action, count } = row;
  const line: AccessLine = { date: row.at.slice(0, 10), host, role, purpose, action, count };
  const before = lines.get(key(line));
  lines.set(key(line), before === undefined ? line : { ...line, count: before.count + count });
}

function key({ date, host, role, purpose, action }: AccessLine): string {
  return JSON.stringify([date, host, role, purpose, action]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
