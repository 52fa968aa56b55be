/** `risk:` of a policy: which columns could identify together, and what risk is accepted. */
import { z } from "zod";
import { noThresholds, type RiskPolicy, type RiskTable, type RiskThresholds } from "../domain/risk.ts";
import type { PolicyDocument } from "./policy-document.ts";

/** As written in policies and options → as measured. */
export const thresholdKeys = {
  k: "k",
  "unique-rows": "uniqueRows",
  l: "l",
  "entropy-l": "entropyL",
  t: "t",
  "homogeneous-rows": "homogeneousRows",
  "singling-out": "singlingOut",
  linkability: "linkability",
  inference: "inference",
} as const satisfies Record<string, keyof RiskThresholds>;

export type ThresholdKey = keyof typeof thresholdKeys;

/** Thresholds that count rows or values; all others are shares. */
export const countThresholds: ReadonlySet<string> = new Set(["k", "l", "entropy-l"]);

const columns = z.array(z.string().min(1));
const share = z.number().min(0).max(1);

export const riskShape = z
  .strictObject({
    tables: z
      .record(
        z.string(),
        z.strictObject({
          "quasi-identifiers": columns.min(1).describe("Columns that could identify a person together."),
          sensitive: columns.optional().describe("Columns that nobody should learn about a person."),
          halves: z
            .tuple([columns.min(1), columns.min(1)])
            .optional()
            .describe("Columns that two data sets of an attacker share with the table, for linkability."),
        }),
      )
      .nullish()
      .describe("Table name or glob → its quasi-identifiers and sensitive columns."),
    thresholds: z
      .strictObject({
        k: z.int().min(1).optional().describe("Rows of the smallest class, at least."),
        "unique-rows": share.optional().describe("Share of rows alone in their class, at most."),
        l: z.int().min(1).optional().describe("Distinct sensitive values of every class, at least."),
        "entropy-l": z.number().min(1).optional().describe("Effective sensitive values of every class, at least."),
        t: share.optional().describe("Distance of a class's sensitive values from the table's, at most."),
        "homogeneous-rows": share.optional().describe("Share of rows whose class has one sensitive value, at most."),
        "singling-out": share.optional().describe("Upper end of the measured risk, at most."),
        linkability: share.optional().describe("Upper end of the measured risk, at most."),
        inference: share.optional().describe("Upper end of the measured risk, at most."),
      })
      .optional()
      .describe("What is accepted; what is not named is not judged."),
  })
  .describe("What `safelock risk` measures, and what is accepted.");

/** One file's part. What has the wrong shape is passed over: its problem is already told. */
export function readRisk(data: unknown, document: PolicyDocument): RiskPolicy | null {
  const result = riskShape.safeParse(data);
  if (!result.success) return null;
  const tables = Object.entries(result.data.tables ?? {}).map(
    ([pattern, table]): RiskTable => ({
      pattern,
      quasiIdentifiers: table["quasi-identifiers"],
      sensitive: table.sensitive ?? [],
      halves: table.halves ?? null,
      place: document.placeOfKey(["risk", "tables", pattern]),
    }),
  );
  return { tables, thresholds: thresholdsOf(result.data.thresholds ?? {}) };
}

export function thresholdsOf(written: Partial<Record<ThresholdKey, number | undefined>>): RiskThresholds {
  const given = Object.entries(thresholdKeys).map(([key, name]) => [name, written[key as ThresholdKey] ?? null]);
  return { ...noThresholds, ...Object.fromEntries(given) };
}

/** Nearest file first: its tables are matched before the others', its thresholds stand instead of theirs. */
export function mergedRisk(layers: readonly (RiskPolicy | null)[]): RiskPolicy | null {
  const present = layers.filter((layer) => layer !== null);
  if (present.length === 0) return null;
  const patterns = new Set<string>();
  const tables = present
    .flatMap((layer) => layer.tables)
    .filter(({ pattern }) => !patterns.has(pattern) && patterns.add(pattern));
  return { tables, thresholds: present.map((layer) => layer.thresholds).reduce(overlaid) };
}

export function overlaid(near: RiskThresholds, far: RiskThresholds): RiskThresholds {
  const names = Object.keys(noThresholds) as (keyof RiskThresholds)[];
  return Object.fromEntries(names.map((name) => [name, near[name] ?? far[name]])) as unknown as RiskThresholds;
}
