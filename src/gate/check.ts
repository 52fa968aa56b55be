/** The two-sided gate: nothing undecided, nothing decided that is gone, nothing kept that looks personal, no drift. */
import type { Problem } from "../domain/problem.ts";
import { MATCHES_NOTHING } from "../plan/match-policy.ts";
import { deadRules } from "./dead-rules.ts";
import type { GateContext } from "./gate-context.ts";
import { type GateFinding, type GateKind, gateKinds, isError, type PolicyChange, type Told } from "./gate-finding.ts";
import { keptPersonal, keptQuasiIdentifiers } from "./kept.ts";
import { type Lock, lockOf } from "./lock.ts";
import { lockDrift } from "./lock-drift.ts";
import { undecidedColumns, undecidedReferences } from "./undecided.ts";
import { weakRules } from "./weak-rules.ts";

export interface Check {
  /** By kind, in the order of `gateKinds`, then in that of the dump. */
  readonly findings: readonly GateFinding[];
  /** The smallest changes of the policy's own file that mend what can be mended. */
  readonly changes: readonly PolicyChange[];
  /** What is wrong with the policy itself, such as rules that do not fit: with any of them it cannot be used. */
  readonly blocking: readonly Problem[];
  /** As it would be written now. */
  readonly lock: Lock;
}

/** `locked`: the lock beside the policy; null where there is none. */
export function checkPolicy(context: GateContext, locked: Lock | null): Check {
  const lock = lockOf(context);
  const kept = keptPersonal(context);
  const ofPolicy = [
    ...undecidedColumns(context),
    ...withoutChanged(undecidedReferences(context), kept),
    ...kept,
    ...deadRules(context),
    ...weakRules(context),
    ...keptQuasiIdentifiers(context),
  ];
  const drift = locked === null ? [] : lockDrift(context, { locked, now: lock });
  const told = inOrder([...ofPolicy, ...withoutTold(drift, ofPolicy)]);
  return {
    findings: told.map(({ finding }) => finding),
    changes: distinct(told.flatMap(({ changes }) => changes)),
    blocking: context.resolution.problems.filter(
      ({ code }) => code !== MATCHES_NOTHING && code !== "UNDECIDED_COLUMNS",
    ),
    lock,
  };
}

export function errorsOf({ findings }: Pick<Check, "findings">): readonly GateFinding[] {
  return findings.filter(isError);
}

/** What blocks, told like the rest, for machines that read one list. */
export function blockingFindings({ blocking }: Pick<Check, "blocking">, policy: string): GateFinding[] {
  return blocking.map(({ code, problem, hint, at = null }) => ({
    kind: "policy-problem",
    table: at?.table ?? policy,
    column: at?.column ?? null,
    category: null,
    problem: `${code}: ${problem}`,
    evidence: [],
    hint,
    at: at?.line === undefined ? { source: policy, line: 1 } : { ...at, source: at.source ?? policy },
    suggestion: null,
  }));
}

/** A column of which something is told already need not be told of as new, too. */
function withoutTold(drift: readonly Told[], others: readonly Told[]): Told[] {
  const name = ({ finding: { table, column } }: Told): string => JSON.stringify([table, column]);
  const told = new Set(others.filter(({ finding }) => isError(finding)).map(name));
  return drift.filter((each) => !told.has(name(each)));
}

/** Keys that follow a column which must be replaced get its new rule, not the one that they follow now. */
function withoutChanged(references: readonly Told[], kept: readonly Told[]): Told[] {
  const changed = new Set(kept.flatMap(({ changes }) => changes.map(lineOf)));
  return references.filter(({ changes }) => !changes.some((change) => changed.has(lineOf(change))));
}

function inOrder(told: readonly Told[]): Told[] {
  return (Object.keys(gateKinds) as GateKind[]).flatMap((kind) => told.filter(({ finding }) => finding.kind === kind));
}

/** Members of one foreign key ask for the same changes; the first of a line counts. */
function distinct(changes: readonly PolicyChange[]): PolicyChange[] {
  const byLine = new Map<string, PolicyChange>();
  for (const change of changes) if (!byLine.has(lineOf(change))) byLine.set(lineOf(change), change);
  return [...byLine.values()];
}

function lineOf(change: PolicyChange): string {
  return JSON.stringify([change.kind, change.kind === "add" ? change.label : change.table, change.column]);
}
