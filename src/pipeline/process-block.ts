/** What a lane does with a block, on whichever thread it runs. */
import type { TableKey } from "../domain/names.ts";
import { tableKey } from "../domain/names.ts";
import type { TablePlan } from "../domain/plan.ts";
import { pseudonymSource } from "../keys/derive.ts";
import { createDictionaries } from "../transform/dictionaries.ts";
import { Engine } from "../transform/engine.ts";
import { loadFunctions } from "./functions.ts";
import type { Block, BlockOutput, LaneSetup } from "./lane.ts";

export type BlockProcessor = (block: Block) => BlockOutput;

export async function createBlockProcessor(setup: LaneSetup): Promise<BlockProcessor> {
  const tables = new Map<TableKey, TablePlan>(setup.plan.tables);
  const engine = new Engine({
    module: setup.kernel,
    plan: { ...setup.plan, tables },
    pseudonyms: pseudonymSource(setup.keys),
    dictionaries: createDictionaries(setup.dictionaries, setup.encoding, setup.plan.locales),
    functions: await loadFunctions(setup.plan, setup.functionDirectory),
    maxRowBytes: setup.maxRowBytes,
  });
  return (block) => {
    for (const { header, declaredColumns, tablePlan } of block.registrations) {
      if (tablePlan !== null) tables.set(tableKey(header.table), tablePlan);
      engine.register(header, declaredColumns);
    }
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    const counts: BlockOutput["counts"][number][] = [];
    for (const part of block.parts) {
      const bytes = block.bytes.subarray(part.start, part.end);
      if (part.headerId === null) {
        pieces.push(bytes);
        continue;
      }
      const result = engine.transform(part.headerId, bytes, part.at);
      pieces.push(result.bytes as Uint8Array<ArrayBuffer>);
      counts.push({ headerId: part.headerId, rowsDropped: result.rowsDropped, changed: result.changed });
    }
    return { pieces, counts };
  };
}
