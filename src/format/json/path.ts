/**
 * Paths of leaves as column names: `address.city`, `tags[]`, `orders[].items[].sku`, `["odd.key"].x`; below an object whose
 * keys are data `users.*.name`, and its keys themselves `users{}`. Keys are spelled as in the paths of the rule `json`.
 */
import type { JsonStep } from "../../kernel/json-tree.ts";

export interface JsonPath {
  readonly steps: readonly JsonStep[];
  /** The keys of the map at `steps` instead of the value there. */
  readonly isKeys: boolean;
}

/** Keys that stand without quotes: nothing in them looks like another step, or like a glob of a policy. */
const PLAIN = /^[^.[\]{}*?"$][^.[\]{}*?]*$/;
const STEP = /\.?(?:(\[\])|(\*)|\["((?:[^"\\]|\\[\s\S])*)"\]|([^.[\]{}*?"$][^.[\]{}*?]*))/y;
const KEYS = "{}";

/** The column name of a path. */
export function writePath({ steps, isKeys }: JsonPath): string {
  let text = "";
  for (const step of steps) {
    if (step.kind === "elements") text += "[]";
    else if (step.kind === "members") text += text === "" ? "*" : ".*";
    else if (PLAIN.test(step.name)) text += text === "" ? step.name : `.${step.name}`;
    else text += `["${step.name.replace(/["\\]/g, "\\$&")}"]`;
  }
  return isKeys ? text + KEYS : text;
}

/** Null when the text is no path. */
export function readPath(text: string): JsonPath | null {
  const isKeys = text.endsWith(KEYS);
  const source = isKeys ? text.slice(0, -KEYS.length) : text;
  const steps: JsonStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < source.length) {
    const match = STEP.exec(source);
    if (match === null) return null;
    steps.push(stepOf(match));
  }
  return { steps, isKeys };
}

function stepOf([, elements, members, quoted, plain]: RegExpExecArray): JsonStep {
  if (elements !== undefined) return { kind: "elements" };
  if (members !== undefined) return { kind: "members" };
  return { kind: "key", name: quoted === undefined ? plain! : quoted.replace(/\\([\s\S])/g, "$1") };
}
