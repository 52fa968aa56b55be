/** Whether a file of JSON holds one array or objects one behind the other, by its first sign. */

const BRACKET = 0x5b;
const blanks: ReadonlySet<number> = new Set([0x20, 0x09, 0x0a, 0x0d]);
const MARK = [0xef, 0xbb, 0xbf];

/** `head`: the first bytes of the file. The framer refuses what is neither. */
export function shapeOfJson(head: Uint8Array): "lines" | "array" {
  const hasMark = MARK.every((byte, i) => head[i] === byte);
  let at = hasMark ? MARK.length : 0;
  while (at < head.length && blanks.has(head[at]!)) at++;
  return head[at] === BRACKET ? "array" : "lines";
}
