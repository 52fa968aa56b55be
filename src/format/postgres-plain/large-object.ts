/** `SELECT lowrite(0, '…');`: the literals behind the first comma hold content of a large object, of any size. */
import type { Cutting } from "./cutting.ts";
import { emptyLargeObject } from "./sensitive.ts";

const QUOTE = 0x27;
const BACKSLASH = 0x5c;
const nothing = new Uint8Array(0);

interface Literal {
  readonly hasEscapes: boolean;
  readonly isContent: boolean;
  /** Stands for the whole literal; empty once it was written. */
  replacement: Uint8Array;
}

export class LargeObject {
  readonly #cutting: Cutting;
  #hasComma = false;
  #literal: Literal | null = null;

  constructor(cutting: Cutting) {
    this.#cutting = cutting;
  }

  open(): void {
    this.#hasComma = false;
    this.#literal = null;
  }

  step(): "more" | "done" | "wait" {
    return this.#literal === null ? this.#outside() : this.#inside(this.#literal);
  }

  #outside(): "more" | "done" | "wait" {
    const cutting = this.#cutting;
    const { bytes, to } = cutting;
    for (let at = cutting.at; at < to; at++) {
      const c = bytes[at];
      if (c === 0x2c) this.#hasComma = true;
      else if (c === 0x3b) {
        cutting.passTo(at + 1);
        return "done";
      } else if (c === QUOTE) {
        const hasEscapes = !cutting.settings.hasStandardStrings || isLetterE(bytes[at - 1]);
        cutting.passTo(at);
        this.#literal = { hasEscapes, isContent: this.#hasComma, replacement: emptyLargeObject(hasEscapes) };
        return "more";
      }
    }
    // The letter before a quote must still be seen with it.
    cutting.passTo(cutting.isLast || !isLetterE(bytes[to - 1]) ? to : to - 1);
    return "wait";
  }

  #inside(literal: Literal): "more" | "done" | "wait" {
    const { bytes, at: start, to, isLast } = this.#cutting;
    // Until it is written, the replacement tells that the opening quote stands at the start.
    let at = literal.replacement.length > 0 ? start + 1 : start;
    while (at < to) {
      const c = bytes[at];
      if (c === BACKSLASH && literal.hasEscapes) {
        if (at + 1 >= to) break;
        at += 2;
      } else if (c === QUOTE) {
        if (at + 1 >= to && !isLast) break;
        if (at + 1 >= to || bytes[at + 1] !== QUOTE) {
          this.#emit(literal, at + 1);
          this.#literal = null;
          return "more";
        }
        at += 2;
      } else at++;
    }
    this.#emit(literal, at);
    return "wait";
  }

  #emit(literal: Literal, end: number): void {
    if (end <= this.#cutting.at) return;
    if (literal.isContent) this.#cutting.sensitiveTo(end, "large-object", literal.replacement);
    else this.#cutting.passTo(end);
    literal.replacement = nothing;
  }
}

function isLetterE(c: number | undefined): boolean {
  return c === 0x65 || c === 0x45;
}
