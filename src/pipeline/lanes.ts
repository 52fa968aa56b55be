/** All lanes of a run: blocks go round robin, each lane learns a statement before its first rows. */

import type { LaneFindings } from "../evidence/lane-evidence.ts";
import type { BuiltBlock } from "./block-builder.ts";
import { createInlineLane } from "./inline-lane.ts";
import type { Block, BlockOutput, Lane, LaneSetup } from "./lane.ts";
import { WorkerLane } from "./worker-lane.ts";

/** Below this size one thread is quicker than starting workers. */
const INLINE_BYTES = 2 << 20;

/** Makes the setup of one lane: each has a door to the vault of its own. */
type LaneSetups = () => LaneSetup;

export class Lanes {
  readonly #lanes: readonly { readonly lane: Lane; readonly known: Set<number> }[];
  #turn = 0;

  private constructor(lanes: readonly Lane[]) {
    this.#lanes = lanes.map((lane) => ({ lane, known: new Set<number>() }));
  }

  /** `workers` is at least 1; `size` is the source's size when known. */
  static async open(setup: LaneSetups, workers: number, size: number | null): Promise<Lanes> {
    if (size !== null && size <= INLINE_BYTES) return new Lanes([await createInlineLane(setup())]);
    return new Lanes(Array.from({ length: workers }, () => new WorkerLane(setup())));
  }

  get count(): number {
    return this.#lanes.length;
  }

  /** `spare`: memory for the output. */
  process(built: BuiltBlock, spare: ArrayBuffer): Promise<BlockOutput> {
    const place = this.#lanes[this.#turn++ % this.#lanes.length];
    if (place === undefined) throw new Error("a run has at least one lane");
    const registrations = built.registrations.filter(({ header }) => !place.known.has(header.id));
    for (const { header } of registrations) place.known.add(header.id);
    const block: Block = { bytes: built.bytes, spare, parts: built.parts, registrations };
    return place.lane.process(block);
  }

  /** Resolves when nothing that was recorded is left in a lane, with what evidence they had left. */
  async finish(): Promise<LaneFindings[]> {
    const findings = await Promise.all(this.#lanes.map(({ lane }) => lane.finish()));
    return findings.filter((each) => each !== null);
  }

  async close(): Promise<void> {
    await Promise.all(this.#lanes.map(({ lane }) => lane.close()));
  }
}
