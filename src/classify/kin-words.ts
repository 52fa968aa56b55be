/** Finds the dictionary's form of a word that is inflected (`Kunden`, `referenti`, `adressen`) or spelled otherwise (`foedsel`, `aktoer`). */

const shortestStem = 4;

/** Endings of plurals, feminines, cases and definite forms, and what stands in their place in the dictionaries. */
const endings: readonly (readonly [ending: string, base: readonly string[]])[] = [
  // German
  ["innen", [""]],
  ["in", [""]],
  ["ern", ["", "er"]],
  ["en", ["", "e", "a", "em"]],
  ["er", ["", "e"]],
  ["em", [""]],
  ["e", ["", "a"]],
  ["n", [""]],
  // Norwegian, Danish, Swedish
  ["ene", ["", "e"]],
  ["erne", ["", "e"]],
  ["arna", ["", "e"]],
  ["orna", ["a"]],
  ["ar", ["", "e", "a"]],
  ["or", ["a"]],
  ["et", ["", "e"]],
  ["na", [""]],
  ["r", [""]],
  ["t", [""]],
  // Italian
  ["chi", ["co"]],
  ["ghi", ["go"]],
  ["che", ["ca"]],
  ["i", ["o", "e", "a", "io"]],
  // Spanish, Portuguese, French
  ["oe", ["ao"]],
  ["ae", ["ao"]],
  ["a", ["e", ""]],
  ["ion", ["ao"]],
  ["oes", ["ao"]],
  ["ais", ["al"]],
  ["eis", ["el", "il"]],
  ["ois", ["ol"]],
  ["uis", ["ul"]],
  ["aux", ["al"]],
  ["euse", ["eur"]],
  ["rice", ["eur"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["x", [""]],
  // Polish
  ["ow", ["", "a"]],
  ["owie", [""]],
  ["ami", ["", "a"]],
  ["ach", ["", "a"]],
  ["ego", ["y"]],
  ["ej", ["a"]],
  ["y", ["", "a", "ek"]],
  ["u", ["", "o"]],
  ["cy", ["ca"]],
  ["ci", ["t"]],
];

/** `ae`, `oe`, `ue`, `aa` as written where a keyboard lacks ä, ö, ü, å; folding has made those `a`, `o`, `u`, `a`. */
export function plainSpelling(word: string): string {
  if (!/ae|oe|ue|aa/.test(word)) return word;
  return word
    .replaceAll(/([ao])e/g, "$1")
    .replaceAll(/(?<![aeoq])ue/g, "u")
    .replaceAll("aa", "a");
}

/** The known word that `word` is a form of, or null. `plain` leads from plain spellings to known words. */
export function kinOf(
  word: string,
  isKnown: (word: string) => boolean,
  plain: ReadonlyMap<string, string>,
): string | null {
  if (word.length <= shortestStem) return null;
  const spelling = plainSpelling(word);
  if (spelling !== word && isKnown(spelling)) return spelling;
  const spelled = plain.get(spelling);
  if (spelled !== undefined) return spelled;
  for (const [ending, bases] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    for (const base of bases) {
      const form = stem + base;
      if (form.length >= shortestStem && isKnown(form)) return form;
    }
  }
  return null;
}
