/** Detection, loaded by runs that have it: the indexes over its words take a quarter of a second to build. */
import type { Finding, TableSample } from "../domain/finding.ts";
import type { TableKey } from "../domain/names.ts";
import type { PolicyDetection } from "../domain/policy.ts";
import type { Schema } from "../domain/schema.ts";

export interface Detection {
  /** One finding for every column of every table, in the schema's order. */
  findings(schema: Schema, samples: ReadonlyMap<TableKey, TableSample>): readonly Finding[];
}

/** @throws SafelockError (exit 2) for locales and detectors that do not exist. */
export async function openDetection(rules: PolicyDetection | null): Promise<Detection> {
  const { classify } = await import("../classify/classify.ts");
  const { detectionKnowledge } = await import("./known-names.ts");
  const knowledge = await detectionKnowledge(rules);
  return { findings: (schema, samples) => classify(schema, samples, knowledge) };
}
