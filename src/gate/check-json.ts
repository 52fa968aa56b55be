/** The outcome of a check for machines. Contract: docs/plan-json.md, "The check". */
import type { Place } from "../domain/problem.ts";
import { policyLabel, ruleText } from "../plan/write-policy.ts";
import type { Check } from "./check.ts";
import { type GateFinding, gateKinds, isError, type PolicyChange } from "./gate-finding.ts";

export interface CheckJson {
  readonly check: 1;
  readonly isPassing: boolean;
  readonly policy: string;
  readonly source: string;
  readonly lock: string | null;
  readonly problems: readonly FindingJson[];
  readonly warnings: readonly FindingJson[];
  readonly patch: { readonly text: string; readonly changes: readonly ChangeJson[] };
}

type FindingJson = Omit<GateFinding, "at"> & { readonly at: Place | null };

interface ChangeJson {
  readonly change: PolicyChange["kind"];
  /** As the policy writes it. */
  readonly table: string;
  readonly column: string | null;
  /** As it stands behind the column's name; null where a line goes. */
  readonly rule: string | null;
}

export interface CheckJsonInput {
  readonly check: Pick<Check, "findings" | "changes">;
  readonly patch: string;
  readonly policy: string;
  readonly source: string;
  readonly lock: string | null;
}

export function checkToJson({ check, patch, policy, source, lock }: CheckJsonInput): CheckJson {
  const problems = check.findings.filter(isError);
  return {
    check: 1,
    isPassing: problems.length === 0,
    policy,
    source,
    lock,
    problems,
    warnings: check.findings.filter(({ kind }) => gateKinds[kind].level === "warning"),
    patch: { text: patch, changes: check.changes.map(changeToJson) },
  };
}

function changeToJson(change: PolicyChange): ChangeJson {
  if (change.kind === "remove") return { change: "remove", table: change.table, column: change.column, rule: null };
  const { kind, column, rule } = change;
  if (kind === "replace") return { change: kind, table: change.table, column, rule: ruleText(rule) };
  return { change: kind, table: policyLabel(change), column, rule: ruleText(rule, change.purpose) };
}
