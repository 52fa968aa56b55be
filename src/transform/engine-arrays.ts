/** PostgreSQL array literals: a rule for the elements applied inside `{a,"b c",NULL,{…}}`, the structure kept. */
import type { Rule } from "../domain/plan.ts";
import { type HostTransform, type NestedTransform, rowAround } from "./transformer.ts";

/** An array literal cut into text that stays and elements; null elements are NULL. */
interface ParsedArray {
  /** One more than there are elements. */
  readonly between: string[];
  readonly elements: (string | null)[];
}

/** Applies `nested` to all elements of all arrays of a batch at once. A value that is no array literal is one element. */
export function arrayTransform(nested: NestedTransform): HostTransform {
  return {
    kind: "host",
    needsTag: false,
    apply(batch) {
      const arrays = batch.values.map(parseArray);
      const owners = arrays.flatMap((array, i) => Array.from({ length: array?.elements.length ?? 1 }, () => i));
      const texts = nested(
        arrays.flatMap((array, i) => array?.elements ?? [batch.values[i]!]),
        (element) => rowAround(batch, owners[element]!),
      );
      let at = 0;
      return arrays.map((array) => {
        if (array === null) return texts[at++] ?? null;
        const end = at + array.elements.length;
        const elements = texts.slice(at, end);
        at = end;
        return writeArray(array, elements);
      });
    },
  };
}

function writeArray(array: ParsedArray, elements: readonly (string | null)[]): string {
  let text = array.between[0]!;
  for (const [i, element] of elements.entries()) text += quoteElement(element) + array.between[i + 1]!;
  return text;
}

function quoteElement(element: string | null): string {
  if (element === null) return "NULL";
  if (element !== "" && !/[{}",\\ \t\n\v\f\r]/.test(element) && !/^null$/i.test(element)) return element;
  return `"${element.replace(/["\\]/g, "\\$&")}"`;
}

// PostgreSQL's blanks are ASCII alone: an element may begin or end with a no-break space.
const BLANK = /[ \t\n\v\f\r]/;
const BLANKS_AT_END = /[ \t\n\v\f\r]+$/;
const DIMENSIONS = /^[ \t\n\v\f\r]*(?:\[[-+]?\d+(?::[-+]?\d+)?\][ \t\n\v\f\r]*)+=[ \t\n\v\f\r]*(?=\{)/;

/** Null when the text is no array literal. */
export function parseArray(text: string): ParsedArray | null {
  let at = DIMENSIONS.exec(text)?.[0].length ?? text.search(/[^ \t\n\v\f\r]|$/);
  if (text[at] !== "{") return null;
  const between: string[] = [];
  const elements: (string | null)[] = [];
  let from = 0;
  let depth = 0;
  while (at < text.length) {
    const c = text[at]!;
    if (c === "{") depth++;
    else if (c === "}") {
      if (--depth === 0) break;
    } else if (c !== "," && !BLANK.test(c)) {
      const element = readElement(text, at);
      if (element === null || depth === 0) return null;
      between.push(text.slice(from, at));
      elements.push(element.value);
      at = from = element.end;
      continue;
    }
    at++;
  }
  if (depth !== 0 || text.slice(at + 1).replace(BLANKS_AT_END, "") !== "") return null;
  between.push(text.slice(from));
  return { between, elements };
}

function readElement(text: string, start: number): { value: string | null; end: number } | null {
  let at = start;
  let value = "";
  if (text[at] === '"') {
    for (at++; at < text.length && text[at] !== '"'; at++) {
      if (text[at] === "\\") at++;
      value += text[at] ?? "";
    }
    return at < text.length ? { value, end: at + 1 } : null;
  }
  let hasEscape = false;
  for (; at < text.length && !/[,{}"]/.test(text[at]!); at++) {
    if (text[at] === "\\") {
      hasEscape = true;
      at++;
    }
    value += text[at] ?? "";
  }
  const trimmed = value.replace(BLANKS_AT_END, "");
  if (!hasEscape && /^null$/i.test(trimmed)) return { value: null, end: start + trimmed.length };
  return { value: hasEscape ? value : trimmed, end: hasEscape ? at : start + trimmed.length };
}

/** NULL replaces an array as a whole. */
export function writesWholeValue(rule: Rule): boolean {
  return rule.use === "null";
}
