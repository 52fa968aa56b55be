import type { Lane, LaneSetup } from "./lane.ts";
import { createBlockProcessor } from "./process-block.ts";

/** Works on the calling thread: for sources so small that starting a worker (about 50 ms) costs more than the work. */
export async function createInlineLane(setup: LaneSetup): Promise<Lane> {
  const process = await createBlockProcessor(setup);
  return {
    process,
    close: async () => undefined,
  };
}
