/** What the gate has to say of one column or rule: names, evidence in words, what to do. Never a value. */
import type { Category } from "../domain/category.ts";
import type { TableName } from "../domain/names.ts";
import type { Rule } from "../domain/plan.ts";
import type { Place } from "../domain/problem.ts";

/** Every kind, in the order in which people are told. The names are part of the contract of JSON and SARIF. */
export const gateKinds = {
  "undecided-column": { level: "error", title: "Nobody decided on the column" },
  "undecided-reference": { level: "error", title: "The table refers to persons, and no rule names the column" },
  "kept-personal": { level: "error", title: "Kept, and looks personal" },
  "dead-rule": { level: "error", title: "Decided, and gone from the dump" },
  "policy-problem": { level: "error", title: "The policy cannot be used as it is" },
  "changed-since-lock": { level: "error", title: "Changed since the lock was written" },
  "weak-rule": { level: "warning", title: "The rule leaves more than it seems" },
  "kept-quasi-identifier": { level: "warning", title: "Kept, and may single out a person together with others" },
  "finding-changed": { level: "warning", title: "Detection says something else than when the lock was written" },
} as const satisfies Record<string, { level: "error" | "warning"; title: string }>;

export type GateKind = keyof typeof gateKinds;

export interface GateFinding {
  readonly kind: GateKind;
  /** As shown to people; of a dead rule as the policy writes it. */
  readonly table: string;
  /** Null when a whole table is meant. */
  readonly column: string | null;
  readonly category: Category | null;
  /** One clause without a full stop. */
  readonly problem: string;
  /** Why detection says so, each in words and counts. */
  readonly evidence: readonly string[];
  /** What to do, in the imperative. */
  readonly hint: string;
  /** In a policy file; null when no line of it is about this. */
  readonly at: Place | null;
  /** The transformer that would mend it; null when a person must choose. */
  readonly suggestion: string | null;
}

/** One change of the policy's own file. */
export type PolicyChange =
  | {
      readonly kind: "add";
      readonly table: TableName;
      /** As shown to people. */
      readonly label: string;
      readonly column: string;
      readonly rule: Rule;
      /** One that the policy names, for a rule that must be the same as another one. */
      readonly purpose: string | null;
      readonly reason: string;
      /** It stood as `keep` elsewhere: a review would do as well. */
      readonly wasKept: boolean;
    }
  | {
      readonly kind: "replace";
      /** As the file writes them. */
      readonly table: string;
      readonly column: string;
      readonly rule: Rule;
      readonly reason: string;
    }
  | {
      readonly kind: "remove";
      readonly table: string;
      /** Null: the whole entry of the table. */
      readonly column: string | null;
      readonly line: number | null;
    };

/** A finding with what would mend it; several findings may share one change. */
export interface Told {
  readonly finding: GateFinding;
  readonly changes: readonly PolicyChange[];
}

export function isError({ kind }: Pick<GateFinding, "kind">): boolean {
  return gateKinds[kind].level === "error";
}
