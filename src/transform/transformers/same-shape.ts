/** Replaces digits by digits and letters by letters; everything else stays. */
import type { TagDraw } from "./tag-draw.ts";

/** Letters without case (as in Arabic or Chinese) become capital Latin letters. */
export function sameShape(value: string, draw: TagDraw): string {
  return value.replace(/[\p{N}\p{L}\p{M}]/gu, (character) => {
    if (character >= "0" && character <= "9") return String(draw.below(10));
    if (/\p{N}/u.test(character)) return String(draw.below(10));
    const letter = draw.below(26);
    return String.fromCharCode((/\p{Ll}/u.test(character) ? 97 : 65) + letter);
  });
}
