/** Replaces digits by digits and letters by letters; blanks and punctuation stay. */
import type { TagDraw } from "./tag-draw.ts";

/** All but ASCII punctuation and, beyond ASCII, blanks and general punctuation: a pictogram may say something too. */
// NUL among them, since JSON may hold it and no text column can.
const SAYS_SOMETHING = /[\u00000-9A-Za-z]|[^\0-\x7f\u00a0\u2000-\u206f\u3000]/gu;

/** The text with every character that could say something replaced. */
export function replaceTelling(value: string, replace: (character: string) => string): string {
  return value.replace(SAYS_SOMETHING, replace);
}

/** Signs without case (as in Arabic or Chinese) become capital Latin letters. */
export function sameShape(value: string, draw: TagDraw): string {
  return replaceTelling(value, (character) => {
    if (/\p{N}/u.test(character)) return String(draw.below(10));
    const letter = draw.below(26);
    return String.fromCharCode((/\p{Ll}/u.test(character) ? 97 : 65) + letter);
  });
}
