/**
 * JSON in one spelling, so that a signature over it can be checked by anybody: the JSON Canonicalization Scheme
 * (RFC 8785), whose numbers and strings are those of ECMAScript.
 */

/** Names sorted by UTF-16 code units, no blanks. @param value Plain data: what `JSON.parse` gives. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
}

/** Whether a name stands twice in one object of a JSON text: readers would disagree on what it says. */
export function hasRepeatedNames(text: string, parsed: unknown): boolean {
  let written = 0;
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)) if (match[1] !== undefined) written++;
  return written !== countNames(parsed);
}

function countNames(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const members = Object.values(value);
  const own = Array.isArray(value) ? 0 : members.length;
  return members.reduce<number>((sum, member) => sum + countNames(member), own);
}
