/** Several texts searched as one: the leaves of one JSON object, whose neighbours may be two halves of a name. */

/** Stands between the parts. No text of a dump has it but by accident, and then it separates words as any sign does. */
export const PARTS = "\u001e";

/** Number of parts that a stretch of a joined text reaches over. */
export function partsOf(stretch: string): number {
  let parts = 1;
  for (let at = stretch.indexOf(PARTS); at >= 0; at = stretch.indexOf(PARTS, at + 1)) parts++;
  return parts;
}

/** New text over so many parts: word by word, an address at its sign; the last part has the rest. */
export function distributed(fresh: string, parts: number): string {
  if (parts === 1) return fresh;
  const pieces = fresh.split(/[\s@]+/).filter((piece) => piece !== "");
  const head = pieces.slice(0, parts - 1);
  const rest = pieces.slice(parts - 1).join(" ");
  const made = [...head, ...(rest === "" ? [] : [rest])];
  while (made.length < parts) made.push(made.at(-1) ?? fresh);
  return made.join(PARTS);
}
