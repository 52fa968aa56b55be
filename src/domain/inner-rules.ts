/** The rules that a rule of `json`, `hstore` or `scrub` applies to parts of a value. */
import { isContainer, isRecordable, isRecorded, type Rule, recordInside } from "./plan.ts";

export type InnerRule = Pick<Rule, "use" | "parameters" | "record">;

/** Empty for rules that replace whole values. Parameters are expected as their transformer's schema gives them. */
export function innerRules({ use, parameters }: InnerRule): readonly InnerRule[] {
  if (use === "json") return Object.values((parameters["paths"] ?? {}) as Record<string, InnerRule>);
  if (use === "hstore") return Object.values((parameters["keys"] ?? {}) as Record<string, InnerRule>);
  // Every kind of find has a replacement of its own when they are not markers; the address of a mailbox stands for all.
  return use === "scrub" && parameters["replace"] === "fake" ? [{ use: "email", parameters: {} }] : [];
}

/** Whether `record: true` means anything for a rule. */
export function canRecord(rule: InnerRule): boolean {
  return isContainer(rule.use) ? innerRules(rule).some(canRecord) : isRecordable(rule.use);
}

/** Whether a run with a vault records anything that this rule replaces, whole values or parts of them. */
export function recordsAnything(rule: InnerRule): boolean {
  if (!isContainer(rule.use)) return isRecorded(rule);
  return innerRules(rule).some((inner) => {
    const record = recordInside(rule, inner);
    return recordsAnything(record === undefined ? inner : { ...inner, record });
  });
}
