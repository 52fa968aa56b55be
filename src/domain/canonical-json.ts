/**
 * JSON in one spelling, the same whatever made or stored it, so that anybody can check what was signed or sealed over it:
 * the JSON Canonicalization Scheme (RFC 8785), whose numbers and strings are those of ECMAScript.
 */

/**
 * Names sorted by UTF-16 code units, no blanks. Members that are undefined are left out, as in JSON.stringify.
 * @param value Plain data: objects, arrays and what JSON can say.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  // By hand: an object would give back names that look like numbers in an order of their own.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
}
