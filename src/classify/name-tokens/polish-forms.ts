/** Polish names put whom they are about last, in the genitive: `imie_pacjenta`, `telefon_wlasciciela`, `adres_odbiorcy`. */

const endings: readonly (readonly [ending: RegExp, genitives: readonly string[]])[] = [
  [/ec$/, ["ca", "cow"]],
  [/ek$/, ["ka", "kow"]],
  [/[kg]a$/, ["i"]],
  [/a$/, ["y", "ow"]],
  [/y$/, ["ego", "ych"]],
  [/[^aeiouy]$/, ["a", "ow", "y"]],
];

/** The genitives of nouns and of participles that stand for persons, by the ends of the words; some are of no use, none are harmful. */
export function withGenitives(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => (word.includes(" ") ? [word] : [word, ...genitivesOf(word)]));
}

function genitivesOf(word: string): readonly string[] {
  const found = endings.find(([ending]) => ending.test(word));
  if (found === undefined) return [];
  const [ending, genitives] = found;
  const stem = word.replace(ending, (end) =>
    /^[^aeiouy]$/.test(end) ? end : end.length > 1 && end.endsWith("a") ? end.slice(0, -1) : "",
  );
  return genitives.map((genitive) => stem + genitive);
}
