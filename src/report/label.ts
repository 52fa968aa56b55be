/**
 * The honest label of an output. Masking or replacing columns of a live database never makes its data anonymous while the
 * original exists (Article 29 Working Party, Opinion 05/2014), so no label claims it.
 */
import type { Scope } from "../domain/pseudonymization.ts";

/** `writer`: the key of one domain, from a vault's writer file. */
export type KeyKind = "file" | "writer" | "ephemeral";

export const labels = {
  unchanged: "unchanged (personal data, GDPR applies)",
  pseudonymized: "pseudonymized (personal data, GDPR applies)",
  /** Of an output whose mapping is gone: no recipient can look anything up, but what is left may still single people out. */
  mappingDestroyed: "pseudonymized, mapping destroyed (personal data unless shown otherwise)",
  masked: "masked (personal data unless shown otherwise)",
} as const;

export type OutputLabel = (typeof labels)[keyof typeof labels];

/** What the label depends on: the transformer of a column and where its replacements are the same. */
export interface LabelledRule {
  readonly use: string;
  readonly scope: Scope;
}

/** Transformers whose output no key can link to a person again. Every other one counts as keyed. */
const UNKEYED: ReadonlySet<string> = new Set(["keep", "null", "redact", "constant", "mask", "generalize", "template"]);

/** A kept key and one keyed, repeatable rule suffice for `pseudonymized`: whoever has the key can test a guess. */
export function outputLabel(rules: Iterable<LabelledRule>, key: KeyKind): OutputLabel {
  let label: OutputLabel = labels.unchanged;
  for (const { use, scope } of rules) {
    if (use === "keep") continue;
    label = labels.masked;
    const repeatable = scope === "deterministic" || scope === "per-table";
    if (key !== "ephemeral" && repeatable && !UNKEYED.has(use)) return labels.pseudonymized;
  }
  return label;
}
