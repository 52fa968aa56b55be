/** Cuts the names of tables and columns into normalized words. */

const foldedLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/** Words that end in s without being plurals, and words whose plural has no rule. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["status", "status"],
  ["address", "address"],
  ["addresses", "address"],
  ["business", "business"],
  ["diagnoses", "diagnosis"],
  ["has", "has"],
  ["is", "is"],
  ["was", "was"],
  ["children", "child"],
  ["people", "person"],
  // The singular is the number on a Norwegian invoice.
  ["kids", "kids"],
  ["gps", "gps"],
  ["sms", "sms"],
  ["dns", "dns"],
  ["pass", "pass"],
  ["access", "access"],
  ["class", "class"],
  ["campus", "campus"],
  ["bonus", "bonus"],
  ["virus", "virus"],
  ["series", "series"],
  ["corpus", "corpus"],
  ["alias", "alias"],
  ["canvas", "canvas"],
  ["bus", "bus"],
  ["plus", "plus"],
  ["minus", "minus"],
  ["radius", "radius"],
  ["census", "census"],
  ["analysis", "analysis"],
  ["diagnosis", "diagnosis"],
  ["basis", "basis"],
  ["https", "https"],
  ["aws", "aws"],
  ["css", "css"],
  ["anagrafiche", "anagrafica"],
  ["settings", "setting"],
  ["process", "process"],
  ["processes", "process"],
  ["postbus", "postbus"],
  ["sus", "sus"],
  ["arts", "arts"],
  // Spanish children, not the British insurance number.
  ["ninos", "ninos"],
]);

/** Lower case, ASCII, without accents. */
export function fold(text: string): string {
  if (/^[a-z\d]*$/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/gu, (letter) => foldedLetters[letter] ?? letter);
}

/** Takes an English or Romance plural ending off; other words stay. */
export function singular(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * Words of a name: cut at everything that is no letter or digit, between camelCase humps, after runs of capitals
 * (`IPAddress` → ip, address) and between letters and digits (`address2` → address, 2).
 */
export function tokenize(name: string): readonly string[] {
  return name
    .normalize("NFC")
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .flatMap((part) => part.split(/(?<=\p{Letter})(?=\p{Number})|(?<=\p{Number})(?=\p{Letter})/u))
    .filter((part) => part !== "")
    .map((part) => singular(fold(part)));
}
