/** Spells words with the letters that an encoding has. */
import type { TextEncoding } from "../domain/block.ts";

/** Letters that Unicode does not decompose into a base letter and marks. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: "ss",
    ẞ: "SS",
    æ: "ae",
    Æ: "Ae",
    œ: "oe",
    Œ: "Oe",
    ø: "o",
    Ø: "O",
    đ: "d",
    Đ: "D",
    ð: "d",
    Ð: "D",
    þ: "th",
    Þ: "Th",
    ł: "l",
    Ł: "L",
    ħ: "h",
    Ħ: "H",
    ı: "i",
    ĸ: "k",
    ŋ: "n",
    Ŋ: "N",
    ŧ: "t",
    Ŧ: "T",
    ə: "e",
    Ə: "E",
    ƒ: "f",
    "’": "'",
    "‘": "'",
    ʻ: "'",
    ʼ: "'",
    ʿ: "'",
    "`": "'",
    "´": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "\u00A0": " ",
  }),
);

const NON_ASCII = /[^\x00-\x7f]/gu;
const MARKS = /\p{Mn}/gu;

/** Without accents: `é` → `e`, `ß` → `ss`. What has no Latin spelling stays as it is. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(MARKS, "")
    .normalize("NFC")
    .replace(NON_ASCII, (character) => SPELLINGS.get(character) ?? character);
}

/** Whether every character can be written. `latin1` is ISO 8859-1; `bytes` is an encoding of which only ASCII is known. */
export function fitsEncoding(text: string, encoding: TextEncoding): boolean {
  if (encoding === "utf8") return true;
  const limit = encoding === "latin1" ? 0xff : 0x7f;
  for (const character of text) if (character.codePointAt(0)! > limit) return false;
  return true;
}
