/** What a manifest's text must not be, though a parser takes it. */

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
