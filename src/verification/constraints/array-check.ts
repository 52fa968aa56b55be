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
  const elements: (string | null)[] = [];
  let depth = 0;
  TOKEN.lastIndex = start[0].length;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, sign, quoted, bare] = match;
    if (sign === "{") depth++;
    else if (sign === "}") depth--;
    else if (sign === undefined) elements.push(elementText(quoted, bare));
    if (depth < 0 || (depth === 0 && TOKEN.lastIndex < text.length)) return null;
  }
  return depth === 0 ? elements : null;
}

function elementText(quoted: string | undefined, bare: string | undefined): string | null {
  if (quoted !== undefined) return quoted.replace(/\\([\s\S])/g, "$1");
  const text = (bare ?? "").trimEnd();
  return /^null$/i.test(text) ? null : text.replace(/\\([\s\S])/g, "$1");
}
