import type { Target } from "../../src/target/target.ts";

/** Keeps what was written; gives it out only when it was committed. */
export function memoryTarget(): Target & { published(): Buffer } {
  const pieces: Buffer[] = [];
  let isCommitted = false;
  return {
    label: "memory",
    async write(parts) {
      for (const part of parts) pieces.push(Buffer.from(part));
    },
    async commit() {
      isCommitted = true;
    },
    async discard() {
      pieces.length = 0;
    },
    published() {
      if (!isCommitted) throw new Error("the run ended without publishing its output");
      return Buffer.concat(pieces);
    },
  };
}
