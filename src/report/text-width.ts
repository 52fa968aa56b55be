/** How wide texts stand on a terminal, and texts made to fit. */

/** Characters that move nothing, and those that would reorder or hide what stands beside them. */
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Line ends, tabs and other controls would move the terminal's cursor. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** Characters two cells wide: CJK, kana, Hangul, full-width forms, emoji (Unicode's East Asian Width W and F). */
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const CUT = "…";
/** Marks above and below one character; a text that piles up more would run over the lines around it. */
const MOST_MARKS = 4;

/** `text` on one line, in exactly `width` cells: cut with an ellipsis, or filled with blanks. */
export function fitted(text: string, width: number): string {
  let shown = "";
  let used = 0;
  let marks = 0;
  for (const character of text) {
    if (INVISIBLE.test(character)) {
      if (/\p{Mn}/u.test(character) && ++marks <= MOST_MARKS) shown += character;
      continue;
    }
    marks = 0;
    const drawn = CONTROL.test(character) ? "·" : character;
    const cells = WIDE.test(drawn) ? 2 : 1;
    if (used + cells > width) return cutTo(shown, width);
    shown += drawn;
    used += cells;
  }
  return shown + " ".repeat(width - used);
}

/** Cells that `text` would take, at most `most`. */
export function textWidth(text: string, most: number): number {
  let used = 0;
  for (const character of text) {
    if (INVISIBLE.test(character)) continue;
    used += WIDE.test(character) ? 2 : 1;
    if (used >= most) return most;
  }
  return used;
}

function cutTo(shown: string, width: number): string {
  let kept = "";
  let used = 0;
  for (const character of shown) {
    const cells = /\p{Mn}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
    if (used + cells > width - 1) break;
    kept += character;
    used += cells;
  }
  return `${kept}${CUT}${" ".repeat(Math.max(0, width - used - 1))}`;
}
