/** Lines of the policy that speak of nothing in the dump: a column was renamed, and its rule protects nothing any more. */
import type { GateContext } from "./gate-context.ts";
import type { PolicyChange, Told } from "./gate-finding.ts";

export function deadRules({ policy, resolution }: GateContext): Told[] {
  const entries = resolution.context.matcher?.deadEntries() ?? [];
  return entries.map(({ table, column, problem: { problem, hint, at = null } }) => {
    const isOwn = at?.source === policy.path;
    const changes: PolicyChange[] = isOwn ? [{ kind: "remove", table, column, line: at?.line ?? null }] : [];
    return {
      finding: {
        kind: "dead-rule",
        table,
        column,
        category: null,
        problem,
        evidence: [],
        hint: isOwn ? hint : `${hint} It stands in ${at?.source ?? "another file"}, which --write leaves alone`,
        at,
        suggestion: null,
      },
      changes,
    };
  });
}
