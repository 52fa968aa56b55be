/** Bytes without rows and without DDL: they go out as they came. */
import type { Framer } from "../format.ts";

export function createOpaqueFramer(): Framer {
  return {
    cut(_bytes, from, to, _isLast, origin, pieces) {
      if (to > from) pieces.push({ kind: "passthrough", start: origin, end: origin + to - from });
      return to - from;
    },
  };
}
