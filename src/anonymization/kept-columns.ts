/** The columns that a policy keeps on purpose: what a verification tells apart. */
import type { Dataset } from "../dataset/dataset.ts";
import type { TableKey } from "../domain/names.ts";
import type { Policy } from "../domain/policy.ts";
import type { Progress } from "../domain/progress.ts";
import { decide, look } from "./decision.ts";

export interface KeptColumnsRequest {
  readonly dataset: Dataset;
  readonly policy: Policy;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** @throws SafelockError (exit 2) when the policy does not fit what the dataset declares. */
export async function keptColumns(request: KeptColumnsRequest): Promise<ReadonlyMap<TableKey, ReadonlySet<string>>> {
  const { dataset, policy, maxRowBytes, signal, onProgress } = request;
  const seen = await look({ dataset, detection: false, maxRowBytes, signal, onProgress });
  const { plan } = await decide({ look: seen, policy, isStrict: false, domain: undefined });
  return new Map(
    [...plan.tables].map(([key, { columns }]) => {
      const kept = columns.filter(({ rule, decidedBy }) => rule.use === "keep" && decidedBy === "policy");
      return [key, new Set(kept.map(({ column }) => column))] as const;
    }),
  );
}
