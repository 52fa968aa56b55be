/** From the vault's answer to what this person may be told, and how it goes on record. */
import { type Problem, SafelockError } from "../../domain/problem.ts";
import type { RecordedColumn } from "../../domain/recording.ts";
import { lockOf, safeLocked } from "../../vault/ledger/lock.ts";
import type { Outcome, Permission } from "../../vault/ledger/permission.ts";
import type { Answer, FoundEntry } from "../../vault/read/answer.ts";
import type { VaultReader } from "../../vault/read/reader.ts";
import type { DomainEpoch, Forgetting, VaultStore } from "../../vault/store/store.ts";

export type Told =
  | { readonly status: "found"; readonly entries: readonly FoundEntry[] }
  | { readonly status: "locked"; readonly entries: readonly FoundEntry[]; readonly lock: Forgetting }
  | Exclude<Answer, { status: "found" }>;

/** `table.column`. */
export function columnLabel({ table, column }: RecordedColumn): string {
  return `${table}.${column}`;
}

/** Epochs in which the person may see something: what lies elsewhere is unknown to her. */
export async function visibleEpochs(
  reader: VaultReader,
  permission: Permission,
  domain: string | null,
): Promise<readonly DomainEpoch[]> {
  const visible: DomainEpoch[] = [];
  for (const epoch of await reader.epochs(domain)) {
    const segments = await reader.segments(epoch);
    const columns = segments.flatMap((segment) => segment.columns);
    if (columns.some((column) => permission.covers(epoch.name, columnLabel(column)))) visible.push(epoch);
  }
  return visible;
}

/** Entries outside the person's columns do not exist for her; those under a lock that holds for her are kept back. */
export async function tellable(store: VaultStore, permission: Permission, answer: Answer): Promise<Told> {
  if (answer.status !== "found") return answer;
  const covered = answer.entries.filter(({ epoch, column }) => permission.covers(epoch.name, columnLabel(column)));
  if (covered.length === 0) return { status: "unknown" };
  const open: FoundEntry[] = [];
  let held: Forgetting | null = null;
  for (const entry of covered) {
    const lock = entry.lock === null ? null : await lockOf(store, permission, entry.subject, permission.now);
    if (lock === null) open.push(entry);
    else held = lock;
  }
  if (open.length > 0) return { status: "found", entries: open };
  return held === null ? { status: "unknown" } : { status: "locked", entries: covered, lock: held };
}

/** Rows for the log: one a subject whose values are told, or one for the answer that there are none. */
export function outcomesOf(told: Told): readonly Outcome[] {
  if (told.status === "found" || told.status === "locked") {
    const result = told.status === "found" ? "ok" : "denied";
    return [...Map.groupBy(told.entries, ({ epoch, subject }) => `${epoch.name} ${subject}`).values()].map(
      (entries) => ({
        domain: entries[0]?.epoch.name ?? null,
        columns: [...new Set(entries.map(({ column }) => columnLabel(column)))],
        subject: entries[0]?.subject ?? null,
        count: entries.length,
        result,
      }),
    );
  }
  const result = told.status === "expired" ? "shredded" : told.status;
  return [{ columns: [], subject: told.status === "shredded" ? told.subject : null, count: 1, result }];
}

/** Codes of docs/exit-codes.md; damage outweighs a denial, and so on. */
const EXITS = { corrupt: 3, locked: 4, shredded: 5, expired: 5, unknown: 1 } as const;
const EXIT_ORDER = [3, 4, 5, 1] as const;

/** Ends the command when something was not told. @param places By answer, where it was asked for; null: there was one. */
export function refuseUntold(answers: readonly Told[], places: readonly string[] | null, now: Date): void {
  const untold = answers.flatMap((told, i) => {
    if (told.status === "found") return [];
    const problem = problemOf(told, now);
    const place = places?.[i];
    return [{ exit: EXITS[told.status], problem: place === undefined ? problem : placed(problem, place) }];
  });
  if (untold.length === 0) return;
  const worst = EXIT_ORDER.find((exit) => untold.some((one) => one.exit === exit)) ?? 3;
  throw new SafelockError(
    worst,
    untold.map(({ problem }) => problem),
  );
}

/** The place of damage is inside the vault: it is told together with the place of the question. */
function placed(problem: Problem, place: string): Problem {
  const source = problem.at?.source === undefined ? place : `${place}, ${problem.at.source}`;
  return { ...problem, at: { ...problem.at, source } };
}

function problemOf(told: Exclude<Told, { status: "found" }>, now: Date): Problem {
  if (told.status === "locked") return safeLocked(told.lock, now);
  if (told.status === "corrupt") return damageOf(told.error);
  if (told.status === "shredded") {
    const at = told.shreddedAt === null ? "" : ` on ${told.shreddedAt.slice(0, 10)}`;
    return {
      code: "SHREDDED",
      problem: `the person behind it was forgotten${at}: the key is destroyed, and nobody can tell any more`,
      hint: "Nothing can be done, and that is meant",
    };
  }
  if (told.status === "expired") {
    return {
      code: "MAPPING_EXPIRED",
      problem: "the mapping that it belongs to has expired or its epoch was retired: it cannot be resolved any more",
      hint: "Nothing can be done, and that is meant",
    };
  }
  return {
    code: "NOT_KNOWN",
    problem: "nothing that you may see is recorded for it",
    hint: "Check the spelling, --vault and --domain; a grant may be limited to a domain or to columns",
  };
}

function damageOf(error: Error): Problem {
  if (error instanceof SafelockError && error.problems[0] !== undefined) return error.problems[0];
  return { code: "VAULT_CORRUPT", problem: "the vault is damaged", hint: "Run `safelock vault check`" };
}

/** Text of an original. Bytes of an unknown encoding are shown as UTF-8 where they are that, else as Latin-1. */
export function originalText({ column, original }: FoundEntry): string {
  if (column.encoding === "latin1") return Buffer.from(original).toString("latin1");
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(original);
  } catch {
    return Buffer.from(original).toString("latin1");
  }
}
