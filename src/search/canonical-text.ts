/**
 * The form in which texts are compared whatever their spelling: what `scrub` takes out and `verify` looks for.
 *
 * A text is read as *words*: runs of letters and digits, in lower case, without accents, full-width and other compatibility
 * forms made plain, characters of no width (soft hyphen, joiners, byte-order mark) left out. Everything else separates words
 * and means nothing: `Ada.Lovelace@Example.com` and `ADA LOVELACE (example com)` are the same words. Letters of scripts
 * that are written without blanks (Han, kana, Hangul, Thai …) are a word each.
 *
 * A *span* is one or several consecutive words written together; a known text is found where a span equals its own. So an
 * IBAN or a phone number is found however it is grouped.
 */
import { foldCharacter } from "./fold-character.ts";

export interface CanonicalText {
  /** All words written together: UTF-16 units of folded letters and digits. */
  readonly letters: string;
  /** Where each word starts in `letters`; one more entry ends the last. */
  readonly starts: readonly number[];
  /** Where each word stands in the text: offsets of its first unit and behind its last. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export function canonicalText(text: string): CanonicalText {
  let letters = "";
  const starts: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let isInWord = false;
  for (let at = 0; at < text.length; ) {
    const point = text.codePointAt(at)!;
    const next = at + (point > 0xffff ? 2 : 1);
    const folded = foldCharacter(point);
    if (folded.kind === "separator") isInWord = false;
    else if (folded.kind !== "nothing") {
      if (!isInWord || folded.kind === "word") {
        starts.push(letters.length);
        from.push(at);
        to.push(next);
      }
      letters += folded.letters;
      to[to.length - 1] = next;
      isInWord = folded.kind === "letters";
    } else if (isInWord) to[to.length - 1] = next;
    at = next;
  }
  starts.push(letters.length);
  return { letters, starts, from, to };
}
