import type { Lane, LaneSetup } from "./lane.ts";
import { createBlockProcessor } from "./process-block.ts";

/** Works on the calling thread: for sources so small that starting a worker (about 50 ms) costs more than the work. */
export async function createInlineLane(setup: LaneSetup): Promise<Lane> {
  const processor = await createBlockProcessor(setup);
  // One block after the other, as on a worker: a later one relies on the statements that an earlier one registers.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    process(block) {
      const output = turn.then(() => processor.process(block));
      turn = output.catch(() => undefined);
      return output;
    },
    finish: () => processor.finish(),
    close: async () => undefined,
  };
}
