/** When two rules are one: the same input gets the same output. */

interface RuleLike {
  readonly use: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly scope: string | null;
  readonly purpose: string | null;
  readonly when: string | null;
}

export function ruleIdentity(rule: RuleLike): string {
  return stableJson([rule.use, rule.parameters, rule.scope ?? "deterministic", rule.purpose, rule.when]);
}

export function isSameRule(a: RuleLike, b: RuleLike): boolean {
  return ruleIdentity(a) === ruleIdentity(b);
}

/** JSON with sorted keys. */
function stableJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(stableJson).join(",")}]`;
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null";
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${stableJson(value)}`).join(",")}}`;
}
