/** Added columns, table by table, as lines of a policy. */
import { tableKey } from "../domain/names.ts";
import { type Entry, oneLine, policyLabel, ruleText } from "../plan/write-policy.ts";
import type { PolicyChange } from "./gate-finding.ts";

type Added = Extract<PolicyChange, { kind: "add" }>;

export function addedEntries(changes: readonly Added[]): Entry[] {
  const byTable = Map.groupBy(changes, ({ table }) => tableKey(table));
  return [...byTable.values()].map((group) => {
    const [{ table }] = group as [Added, ...Added[]];
    const lines = group.map(({ column, rule, purpose, reason }) => ({
      column,
      rule: ruleText(rule, purpose),
      reason: oneLine(reason),
    }));
    return { table: { table }, label: policyLabel({ table }), lines };
  });
}
