import type { Source } from "../../src/source/source.ts";

/** A source whose reads return as many bytes as `sizes` says, over and over: every chunk border can be tried. */
export function steppedSource(bytes: Uint8Array, sizes: readonly number[], options = { isRewindable: true }): Source {
  let at = 0;
  let turn = 0;
  return {
    label: "test input",
    size: options.isRewindable ? bytes.length : null,
    identity: null,
    modified: null,
    isRewindable: options.isRewindable,
    async read(into, offset, length) {
      const step = sizes[turn++ % sizes.length] ?? length;
      const end = Math.min(bytes.length, at + Math.max(1, Math.min(step, length)));
      into.set(bytes.subarray(at, end), offset);
      const count = end - at;
      at = end;
      return count;
    },
    async rewind() {
      if (!options.isRewindable) throw new Error("this source cannot be read again");
      at = 0;
    },
    async close() {},
  };
}
