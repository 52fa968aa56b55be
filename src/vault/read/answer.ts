/** What the vault answers when it is asked what stands behind a pseudonym. */
import type { RecordedColumn } from "../../domain/recording.ts";
import type { DomainEpoch, Forgetting } from "../store/store.ts";

/** One recorded original. */
export interface FoundEntry {
  readonly epoch: DomainEpoch;
  /** Number of the run that recorded it. */
  readonly run: number;
  readonly column: RecordedColumn;
  /** Subject reference, hexadecimal. */
  readonly subject: string;
  /** Bytes in the column's encoding. */
  readonly original: Uint8Array;
  /** Not null: the subject waits to be forgotten, and is locked. */
  readonly lock: Forgetting | null;
}

export type Answer =
  /** Distinct by subject, column and original: a fake may stand for several people. */
  | { readonly status: "found"; readonly entries: readonly FoundEntry[] }
  /** No run of the searched epochs has recorded it. */
  | { readonly status: "unknown" }
  /** The subject was forgotten. `subject`: reference, null when even that is gone. */
  | { readonly status: "shredded"; readonly subject: string | null; readonly shreddedAt: string | null }
  /** The run's key was destroyed, or the epoch retired. */
  | { readonly status: "expired" }
  /** A part of the vault is not what was written. `error`: SafelockError VAULT_CORRUPT with the place. */
  | { readonly status: "corrupt"; readonly error: Error };

export type AnswerStatus = Answer["status"];

/** Which of several answers for one pseudonym counts: damage is never hidden, and what is there is told. */
const precedence: readonly AnswerStatus[] = ["corrupt", "found", "shredded", "expired", "unknown"];

/** One answer from the answers of several places; entries of several `found` are joined. */
export function joinAnswers(answers: readonly Answer[]): Answer {
  const status = precedence.find((candidate) => answers.some((answer) => answer.status === candidate));
  const first = answers.find((answer) => answer.status === status);
  if (first === undefined) return { status: "unknown" };
  if (first.status !== "found") return first;
  return { status: "found", entries: distinct(answers.flatMap((a) => (a.status === "found" ? a.entries : []))) };
}

function distinct(entries: readonly FoundEntry[]): readonly FoundEntry[] {
  if (entries.length < 2) return entries;
  const seen = new Map<string, FoundEntry>();
  for (const entry of entries) {
    const { table, column } = entry.column;
    const key = JSON.stringify([entry.subject, table, column, Buffer.from(entry.original).toString("latin1")]);
    if (!seen.has(key)) seen.set(key, entry);
  }
  return [...seen.values()];
}
