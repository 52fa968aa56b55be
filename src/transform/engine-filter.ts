/** Which rows of a batch stay: conditions of the plan, and samples by the tag of the whole row. */
import { type TableName, tableLabel } from "../domain/names.ts";
import type { RowsPlan } from "../domain/plan.ts";
import type { Areas, Batch } from "./engine-batch.ts";
import type { StepContext } from "./engine-steps.ts";
import { compileExpression } from "./expression.ts";

const SAMPLE_PURPOSE = "row-sample";

/** Marks the kept rows in the `kept` area; returns how many are dropped. */
export type RowFilter = (batch: Batch, areas: Areas, endOfLine: number) => number;

/** Null when all rows stay. */
export function buildFilter(context: StepContext, plan: RowsPlan, table: TableName): RowFilter | null {
  const drop = plan.dropWhen === null ? null : compileExpression(plan.dropWhen);
  const keep = plan.keepWhen === null ? null : compileExpression(plan.keepWhen);
  const sampled = plan.sample === null ? null : sampler(context, plan.sample, table);
  if (drop === null && keep === null && sampled === null) return null;
  return (batch, areas, endOfLine) => {
    const chosen = sampled?.(batch, areas, endOfLine) ?? null;
    let dropped = 0;
    for (let r = 0; r < batch.rows; r++) {
      const row = batch.originalRow(r);
      const stays = (chosen?.[r] ?? 1) === 1 && drop?.test(row) !== true && keep?.test(row) !== false;
      context.memory.bytes[areas.kept + r] = stays ? 1 : 0;
      if (!stays) dropped++;
    }
    return dropped;
  };
}

/** A row stays when its tag, read as a fraction of 2^48, is below the share. Equal rows fare alike. */
function sampler({ options, memory }: StepContext, share: number, table: TableName) {
  const key = options.pseudonyms.tagKey(SAMPLE_PURPOSE, "deterministic", tableLabel(table));
  const states = memory.storeKey(key);
  return (batch: Batch, areas: Areas, endOfLine: number): Uint8Array => {
    const { words, kernel } = memory;
    const { layout, run } = kernel;
    const spans = areas.slots + layout.inputs;
    const tags = areas.slots + layout.tags;
    for (let r = 0; r < batch.rows; r++) {
      const start = words[areas.borders / 4 + 2 * r]!;
      words[spans / 4 + 2 * r] = start;
      words[spans / 4 + 2 * r + 1] = words[areas.borders / 4 + 2 * r + 1]! - endOfLine - start;
    }
    run.tagBatch(states, spans, batch.rows, tags);
    const view = new DataView(memory.bytes.buffer);
    return Uint8Array.from({ length: batch.rows }, (_, r) => {
      const fraction = (view.getUint32(tags + 32 * r) * 2 ** 16 + view.getUint16(tags + 32 * r + 4)) / 2 ** 48;
      return fraction < share ? 1 : 0;
    });
  };
}
