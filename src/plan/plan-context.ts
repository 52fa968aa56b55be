/** What the steps of resolving a policy share. */
import type { TextEncoding } from "../domain/block.ts";
import type { TableKey } from "../domain/names.ts";
import type { DecidedBy, Review, Rule } from "../domain/plan.ts";
import type { Policy, PolicyRule } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import type { PolicyMatcher } from "./match-policy.ts";
import type { PlannedColumn, PlannedTable } from "./planned-column.ts";
import type { TransformerTable } from "./transformer-table.ts";

export interface PlanContext {
  readonly policy: Policy | null;
  readonly matcher: PolicyMatcher | null;
  readonly tables: ReadonlyMap<TableKey, PlannedTable>;
  /** Ids of columns whose distinct values must stay distinct. */
  readonly unique: ReadonlySet<string>;
  readonly transformers: TransformerTable;
  readonly encoding: TextEncoding;
  readonly problems: Problem[];
  /** False when keys declared after the data are unknown. */
  readonly isComplete: boolean;
  /** See PlanInput.isProposal. */
  readonly isProposal: boolean;
}

/** What one column gets, and why. */
export interface Decision {
  readonly column: PlannedColumn;
  readonly rule: Rule;
  readonly decidedBy: DecidedBy;
  readonly reason: string;
  /** Nobody decided and nothing was found: told to the user, refused with --strict. */
  readonly isUndecided: boolean;
  /** The rule of the policy that decided: its own, one of a column that it is joined to, or a default. */
  readonly source?: PolicyRule;
  /** Of a `keep`: its own, or one of a column that it is joined to, which holds the same values. */
  readonly reviewed?: Review;
}

export const keepRule: Rule = { use: "keep", parameters: {}, scope: "deterministic", purpose: "keep", when: null };

/** How the reason of a column begins that is personal and that no built-in rule fits; a proposal leaves it open. */
export const NOTHING_FITS = "nothing fits";

/** Reason of generated columns. */
export const COMPUTED = "generated: the server computes it";
/** Reason of generated columns whose values stand in rows and are taken out of them. */
export const RECOMPUTED = "generated, and its values stand in rows: the server computes them again";

export function ruleOfPolicy(rule: PolicyRule, transformers: TransformerTable): Rule {
  const purpose = rule.purpose ?? transformers.named(rule.use)?.purpose ?? rule.use;
  return {
    use: rule.use,
    parameters: rule.parameters,
    scope: rule.scope ?? "deterministic",
    purpose,
    when: rule.when,
    ...(rule.record === null ? {} : { record: rule.record }),
  };
}
