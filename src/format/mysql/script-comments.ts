/** Comments between statements, which may be of any length. */
import { commentAt } from "./comments.ts";
import type { Cutting } from "./cutting.ts";

const NEWLINE = 0x0a;
const HASH = 0x23;
const STAR = 0x2a;
const DASH = 0x2d;
const SLASH = 0x2f;
/** So many bytes tell whether a comment is a conditional one. */
const OPENING_BYTES = 16;

export class ScriptComments {
  readonly #cutting: Cutting;
  #open: "line" | "block" | null = null;

  constructor(cutting: Cutting) {
    this.#cutting = cutting;
  }

  /** The comment whose content passes until it ends. */
  get open(): "line" | "block" | null {
    return this.#open;
  }

  /**
   * Opens the comment that the cutting stands on. `none`: there is none, or a conditional one, whose content counts. At the
   * start of a statement two dashes are enough, as the client reads them.
   */
  enter(): "opened" | "wait" | "none" {
    const { bytes, at, to, isLast } = this.#cutting;
    const c = bytes[at];
    if (c === HASH) return this.#enter("line", at);
    if (c !== DASH && c !== SLASH) return "none";
    if (at + 1 === to) return isLast ? "none" : "wait";
    if (c === DASH) return bytes[at + 1] === DASH ? this.#enter("line", at) : "none";
    if (bytes[at + 1] !== STAR) return "none";
    const end = Math.min(to, at + OPENING_BYTES);
    const comment = commentAt(bytes, at, end, isLast && end === to);
    if (comment === "cut" && to < at + OPENING_BYTES && !isLast) return "wait";
    if (comment !== null && comment !== "cut" && comment.isConditional) return "none";
    return this.#enter("block", at + 2);
  }

  /** False: the comment goes on behind the bytes that are there. */
  step(): boolean {
    const { bytes, at, to, isLast } = this.#cutting;
    if (this.#open === "line") {
      const newline = bytes.subarray(at, to).indexOf(NEWLINE);
      return this.#passTo(newline < 0 ? to : newline + at + 1, newline >= 0);
    }
    for (let star = at; ; star++) {
      star = bytes.subarray(0, to).indexOf(STAR, star);
      if (star < 0) return this.#passTo(to, false);
      if (star + 1 === to) return this.#passTo(isLast ? to : star, false);
      if (bytes[star + 1] === SLASH) return this.#passTo(star + 2, true);
    }
  }

  #enter(kind: "line" | "block", end: number): "opened" {
    this.#open = kind;
    this.#cutting.passTo(end);
    return "opened";
  }

  #passTo(end: number, isOver: boolean): boolean {
    this.#cutting.passTo(end);
    if (isOver) this.#open = null;
    return isOver;
  }
}
