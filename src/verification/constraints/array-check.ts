/** PostgreSQL's arrays as text: `{a,"b c",NULL}`, nested, perhaps with bounds in front. */
import type { ValueCheck } from "./value-check.ts";

export function arrayCheck(checks: readonly ValueCheck[], typeName: string): ValueCheck {
  const test = (text: string): boolean => {
    const elements = arrayElements(text);
    if (elements === null) return false;
    return elements.every((element) => {
      if (element === null) return true;
      const bytes = Buffer.from(element, "utf8");
      return checks.every((check) => check.test(bytes, 0, bytes.length));
    });
  };
  return {
    rule: checks[0]?.rule ?? "type",
    expects: `${checks[0]?.expects ?? typeName}[]`,
    test: (bytes, at, length) => test(bytes.toString("utf8", at, at + length)),
  };
}

const TOKEN = /\s*(?:([{},])|"((?:[^"\\]|\\[\s\S])*)"|((?:[^"\\{},\s]|\\[\s\S])(?:[^"\\{},]|\\[\s\S])*))\s*/y;

/** Elements of all depths in order, null for NULL; null when the text is no array. */
export function arrayElements(text: string): (string | null)[] | null {
  const start = /^\s*(?:\[[^\]]*\])*=?\s*(?=\{)/.exec(text);
  if (start === null) return null;
  const shape = new ArrayShape();
  const elements: (string | null)[] = [];
  TOKEN.lastIndex = start[0].length;
  while (TOKEN.lastIndex < text.length) {
    if (shape.isClosed) return null;
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, sign, quoted, bare] = match;
    if (!shape.take(sign)) return null;
    if (sign === undefined) elements.push(elementText(quoted, bare));
  }
  return shape.isClosed ? elements : null;
}

/** Whether commas stand between all elements, and all arrays of one depth have as many. */
class ArrayShape {
  /** Elements so far of the arrays that are open. */
  readonly #open: number[] = [];
  /** Elements of an array by its depth. */
  readonly #sizes: number[] = [];
  #elementDepth = -1;
  #isBehindElement = false;
  #isBehindComma = false;
  isClosed = false;

  /** `sign`: a bracket or comma; undefined: an element. */
  take(sign: string | undefined): boolean {
    if (sign === ",") {
      if (!this.#isBehindElement) return false;
      this.#isBehindElement = false;
      this.#isBehindComma = true;
      return true;
    }
    if (sign === "}") return this.#close();
    if (this.#isBehindElement) return false;
    this.#isBehindComma = false;
    if (this.#open.length > 0) this.#open[this.#open.length - 1]!++;
    if (sign === "{") {
      this.#open.push(0);
      return this.#elementDepth < 0 || this.#open.length <= this.#elementDepth;
    }
    this.#isBehindElement = true;
    if (this.#elementDepth < 0) this.#elementDepth = this.#open.length;
    return this.#elementDepth === this.#open.length;
  }

  #close(): boolean {
    const depth = this.#open.length;
    const size = this.#open.pop();
    if (size === undefined || this.#isBehindComma) return false;
    this.#sizes[depth] ??= size;
    this.#isBehindElement = true;
    this.isClosed = depth === 1;
    return this.#sizes[depth] === size;
  }
}

function elementText(quoted: string | undefined, bare: string | undefined): string | null {
  if (quoted !== undefined) return quoted.replace(/\\([\s\S])/g, "$1");
  const text = (bare ?? "").trimEnd();
  return /^null$/i.test(text) ? null : text.replace(/\\([\s\S])/g, "$1");
}
