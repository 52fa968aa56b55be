/** What differs between the lock and what is found and decided now. */
import { type Category, categories } from "../domain/category.ts";
import type { Place } from "../domain/problem.ts";
import { evidenceOf, type GateContext, labelOf, placeOfTable } from "./gate-context.ts";
import type { GateKind, Told } from "./gate-finding.ts";
import type { Lock, LockedColumn } from "./lock.ts";

const RENEW = "Look at it, and renew the lock: safelock plan DUMP --write-lock";

/** `locked`: as it was when the lock was written; `now`: what `lockOf` says. */
export function lockDrift(context: GateContext, { locked, now }: { locked: Lock; now: Lock }): Told[] {
  const before = new Map(locked.map((column) => [nameOf(column), column]));
  const after = new Set(now.map(nameOf));
  const places = new Map(
    context.resolution.decisions.map((decision) => [
      nameOf({ table: labelOf(decision), column: decision.column.name }),
      { at: decision.source?.place ?? placeOfTable(context, decision), evidence: evidenceOf(decision.column.finding) },
    ]),
  );
  const changed = now.flatMap((column) => {
    const old = before.get(nameOf(column));
    const known = places.get(nameOf(column)) ?? { at: null, evidence: [] };
    return old === undefined
      ? [told(column, { kind: "changed-since-lock", problem: "new: the lock does not know the column" }, known)]
      : differences(old, column).map((difference) => told(column, difference, known));
  });
  const gone = locked
    .filter((column) => !after.has(nameOf(column)))
    .map((column) =>
      told(column, { kind: "changed-since-lock", problem: "gone: the lock knows it, the dump does not" }),
    );
  return [...changed, ...gone];
}

interface Difference {
  readonly kind: GateKind;
  readonly problem: string;
}

/** Confidence is not compared: it moves with the sample. */
function differences(old: LockedColumn, now: LockedColumn): Difference[] {
  const errors = [
    changeOf("type", old.type, now.type),
    rises(old.category, now.category)
      ? `detection says ${now.category} now, and said ${old.category ?? "nothing personal"} then`
      : null,
    ruleChange(old.decision, now.decision),
    changeOf("decided by", old.decidedBy, now.decidedBy),
    changeOf("reviewed", old.reviewed, now.reviewed),
  ].filter((text) => text !== null);
  const found: Difference[] = errors.length === 0 ? [] : [{ kind: "changed-since-lock", problem: errors.join("; ") }];
  if (old.category === now.category || rises(old.category, now.category)) return found;
  const problem = `detection says ${now.category ?? "nothing personal"} now, and said ${old.category} then`;
  return [...found, { kind: "finding-changed", problem }];
}

function changeOf(what: string, old: string | null, now: string | null): string | null {
  return old === now ? null : `${what} was ${old ?? "nothing"} and is ${now ?? "nothing"}`;
}

function ruleChange(old: string, now: string): string | null {
  if (old === now) return null;
  const [before = "", after = ""] = [old, now].map((text) => text.split("#")[0]);
  return before === after
    ? `the rule of \`${after}\` has other parameters`
    : `the decision was \`${before}\` and is \`${after}\``;
}

/** Newly personal, or of a kind that says more of a person. */
function rises(old: Category | null, now: Category | null): boolean {
  if (now === null || now === old) return false;
  return old === null || (categories[old] === "quasi" && categories[now] !== "quasi");
}

function told(
  { table, column, category }: LockedColumn,
  { kind, problem }: Difference,
  known: { readonly at: Place | null; readonly evidence: readonly string[] } = { at: null, evidence: [] },
): Told {
  const { at, evidence } = known;
  return {
    finding: { kind, table, column, category, problem, evidence, hint: RENEW, at, suggestion: null },
    changes: [],
  };
}

function nameOf({ table, column }: Pick<LockedColumn, "table" | "column">): string {
  return JSON.stringify([table, column]);
}
