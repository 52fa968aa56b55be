/** A block comment between statements; comments nest and may be of any size. */
import type { Cutting } from "./cutting.ts";

const SLASH = 0x2f;
const STAR = 0x2a;

export class BlockComment {
  readonly #cutting: Cutting;
  #depth = 0;

  constructor(cutting: Cutting) {
    this.#cutting = cutting;
  }

  open(): void {
    this.#depth = 0;
  }

  step(): "more" | "done" | "wait" {
    const { bytes, to, isLast } = this.#cutting;
    let at = this.#cutting.at;
    while (at + 1 < to) {
      if (bytes[at] === SLASH && bytes[at + 1] === STAR) {
        this.#depth++;
        at += 2;
      } else if (bytes[at] === STAR && bytes[at + 1] === SLASH) {
        at += 2;
        if (--this.#depth === 0) {
          this.#cutting.passTo(at);
          return "done";
        }
      } else at++;
    }
    this.#cutting.passTo(isLast ? to : at);
    return "wait";
  }
}
