/** A target that knows how many bytes went through it. */
import type { Target } from "./target.ts";

export interface CountingTarget extends Target {
  bytes(): number;
}

export function countingTarget(target: Target): CountingTarget {
  let bytes = 0;
  return {
    label: target.label,
    get notes() {
      return target.notes ?? [];
    },
    async write(pieces) {
      for (const piece of pieces) bytes += piece.length;
      await target.write(pieces);
    },
    flush: async () => target.flush?.(),
    commit: () => target.commit(),
    discard: () => target.discard(),
    bytes: () => bytes,
  };
}
