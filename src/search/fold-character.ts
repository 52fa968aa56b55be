/** What one character is in the canonical form of a text. */
import { fold } from "../domain/fold.ts";

export interface FoldedCharacter {
  /** `letters` belong to a word; `word` is a word by itself; `separator` ends a word; `nothing` is passed over. */
  readonly kind: "letters" | "word" | "separator" | "nothing";
  readonly letters: string;
}

const SEPARATOR: FoldedCharacter = { kind: "separator", letters: "" };
const NOTHING: FoldedCharacter = { kind: "nothing", letters: "" };
/** Written without blanks between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u;
const known = new Map<number, FoldedCharacter>();

/** `point`: a Unicode code point; lone surrogates separate. */
export function foldCharacter(point: number): FoldedCharacter {
  if (isBeyondLetters(point)) return SEPARATOR;
  const cached = known.get(point);
  if (cached !== undefined) return cached;
  const character = String.fromCodePoint(point);
  const folded = isPlainWord(point) ? ({ kind: "word", letters: character } as const) : compute(character);
  known.set(point, folded);
  return folded;
}

/** Planes without letters: text that was cut or decoded wrongly is full of them. */
function isBeyondLetters(point: number): boolean {
  return point >= 0x34000 && (point < 0xe0000 || point >= 0xe1000);
}

/** Unified ideographs and syllables of Hangul are their own letters: most of Unicode need not be normalized to be known. */
function isPlainWord(point: number): boolean {
  return (
    (point >= 0x4e00 && point <= 0x9fff) ||
    (point >= 0x3400 && point <= 0x4dbf) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0x20000 && point <= 0x2a6df)
  );
}

function compute(character: string): FoldedCharacter {
  if (INVISIBLE.test(character)) return NOTHING;
  const letters = fold(character.normalize("NFKC"))
    .toLowerCase()
    .replace(/\p{Nd}/gu, plainDigit)
    // The sigma at the end of a word is one in capitals, too.
    .replaceAll("ς", "σ")
    .replace(/[^\p{L}\p{N}]/gu, "");
  if (letters === "") return SEPARATOR;
  return { kind: UNSPACED.test(letters) ? "word" : "letters", letters };
}

/** Digits of all scripts count from their own zero, which no other digit stands before. */
function plainDigit(digit: string): string {
  const point = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
  return String(value);
}
