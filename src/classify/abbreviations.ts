/** Writes out the words of names that are written short (`CUST_BRTH_DT`, `NM_MAE`, `GBDAT`), as the lists of names know them. */

import { withoutPrefixes } from "./abbreviations/name-prefixes.ts";
import { formsOf, type Reading, readPhrase, readTogether, readWord } from "./abbreviations/readings.ts";
import { classWords, shortForms } from "./abbreviations/short-forms.ts";
import { blockers, isKnownWord, personWords, wordsOf } from "./lexicon.ts";
import { rulesOf, rulesOfBeginning } from "./phrase-index.ts";
import { tokenize } from "./tokens.ts";

/** The words of one name. */
export interface NameWords {
  readonly words: readonly string[];
  /** How far the words can be trusted to be those that were meant: 1 as they stand, less when others are possible. */
  readonly trust: number;
}

/** Readings that several words agree on are nearly as good as whole words; others leave room for doubt. */
const trustInPhrases = 0.95;
const trustInDoubt = 0.85;
/** Phrases that need a table of persons besides. */
const trustInBoundPhrases = 0.75;

/** A table of which so many names are written short is short throughout. */
const terseShare = 0.4;
const fewestNames = 3;
const longestShort = 5;
const longestPhrase = 4;

/** Words of the columns of one table, short ones written out where their neighbours or the table leave no doubt. */
export function writtenOut(names: readonly string[], table: readonly string[] = []): readonly NameWords[] {
  const persons = table.filter((word) => personWords.has(word));
  const tokens = withoutPrefixes(names.map((name) => asCount(name, tokenize(name)))).map((each) =>
    each.map((word) => ofTable(word, persons)),
  );
  const style: Style = { isTerse: isTerse(tokens), hasPlaces: tokens.some((each) => each.some(isPlace)) };
  return tokens.map((each) => writeOut(each, style));
}

const counting: ReadonlySet<string> = new Set(["num", "numero", "nro", "nr", "number", "no", "n"]);

/** `num_empleados` counts them, and `num_empleado` is the number of one; the plural is gone from the words. */
function asCount(name: string, words: readonly string[]): readonly string[] {
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  const isPlural = words.length === 2 && /[^s]s$/i.test(name) && personWords.has(last) && !last.endsWith("s");
  const isFact = rulesOf(words.join("")).some(
    ({ rule }) => rule.category === "family" || rule.category === "household",
  );
  return isPlural && counting.has(first) && !isFact ? ["count", last] : words;
}

const shortestOfTable = 3;

/** In a table of `colaboradores` a `colab` is one of them. */
function ofTable(word: string, persons: readonly string[]): string {
  if (word.length < shortestOfTable || isSettled(word)) return word;
  return persons.find((person) => person.length > word.length && person.startsWith(word)) ?? word;
}

/** Words of a table's name; written out where that tells whose rows they are (`T_CSTMR`). */
export function tableWordsOf(name: string): readonly string[] {
  const words = wordsOf(name);
  const written = writtenOut([name])[0]?.words ?? words;
  return written.some((word) => personWords.has(word) && !words.includes(word)) ? written : words;
}

interface Style {
  readonly isTerse: boolean;
  /** Columns of an address stand in the table. */
  readonly hasPlaces: boolean;
}

function isTerse(names: readonly (readonly string[])[]): boolean {
  const short = names.filter(
    (words) =>
      words.every((word) => word.length <= longestShort) && words.some((word) => !isNumber(word) && isShortWord(word)),
  );
  return names.length >= fewestNames && short.length >= terseShare * names.length;
}

/** A short form that is no word itself, or a word in no list. */
function isShortWord(word: string): boolean {
  const forms = shortForms.get(word);
  return forms === undefined ? !isKnownWord(word) : !forms.includes(word);
}

const places: ReadonlySet<string> = new Set(
  "city|cty|zip|zp|postal|pstl|pst|zipcode|town|street|strt|addr|address|cap|cp|cep|citta|citt|ciudad|cidade|cid|bairro|postcode".split(
    "|",
  ),
);

function isPlace(word: string): boolean {
  return places.has(word);
}

/** Words that mean these in an address, and something else everywhere else. */
const placeWords: ReadonlyMap<string, string> = new Map(
  Object.entries({ st: "state", ind: "indirizzo", dir: "direccion", end: "endereco" }),
);

/** A name that is such a word alone, or beside words that say whose or what it is (`CUST_ST_CD`). */
function placeOf(words: readonly string[]): readonly string[] | null {
  const at = words.findIndex((word) => placeWords.has(word));
  const isAlone = words.every(
    (word, i) => i === at || personWords.has(word) || (word === "cd" && i === words.length - 1),
  );
  return at === -1 || !isAlone ? null : words.map((word) => placeWords.get(word) ?? (word === "cd" ? "code" : word));
}

/** Runs of words that are read together, and how. */
interface Part {
  readonly words: readonly string[];
  readonly trust: number;
  readonly isChanged: boolean;
}

function writeOut(tokens: readonly string[], style: Style): NameWords {
  if (isOfIssuer(tokens)) return { words: tokens.flatMap(wordsOf), trust: 1 };
  const inAddress = style.hasPlaces ? placeOf(tokens) : null;
  if (inAddress !== null) return { words: inAddress, trust: trustInDoubt };
  const parts = withClassWord(readParts(tokens, style));
  if (!parts.some((part) => part.isChanged)) return { words: tokens.flatMap(wordsOf), trust: 1 };
  return { words: parts.flatMap((part) => part.words), trust: Math.min(...parts.map((part) => part.trust)) };
}

/** In Brazil the state stands before the document that it issued, and is no number of one: `sigla_uf_cart_trabalho`. */
function isOfIssuer(words: readonly string[]): boolean {
  return words.indexOf("uf") !== -1 && words.indexOf("uf") < words.length - 1;
}

/** The last word of a name tells the kind of value: `SMKR_IND` is a flag. */
function withClassWord(parts: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  const word = last?.words.length === 1 ? classWords.get(last.words[0] ?? "") : undefined;
  return word === undefined || parts.length < 2
    ? parts
    : [...parts.slice(0, -1), { words: [word], trust: 1, isChanged: true }];
}

/** Longest known phrases first, whole words before short ones; what is left is read word by word. */
function readParts(tokens: readonly string[], style: Style): readonly Part[] {
  for (let length = Math.min(longestPhrase, tokens.length); length >= 2; length--) {
    for (let start = 0; start + length <= tokens.length; start++) {
      const run = tokens.slice(start, start + length);
      const part = readRun(run, style);
      if (part === null) continue;
      return [...readParts(tokens.slice(0, start), style), part, ...readParts(tokens.slice(start + length), style)];
    }
  }
  return tokens.map((token) => readToken(token, style));
}

function readRun(run: readonly string[], style: Style): Part | null {
  const joined = run.join("");
  if (rulesOf(joined).some((each) => each.wordCount > 1) || blockers.has(joined)) return asItStands(run);
  if (!run.some((word) => !isSettled(word) && formsOf(word).length > 1)) return null;
  const reading = readPhrase(run);
  if (reading === null || (reading.isAmbiguous && !style.isTerse)) return null;
  return changed(reading, reading.isBound ? trustInBoundPhrases : trustInPhrases);
}

function readToken(token: string, style: Style): Part {
  if (isNumber(token) || isSettled(token)) return asItStands([token]);
  const read = readAlone(token, style) ?? readCut(token, style);
  return read ?? { words: wordsOf(token), trust: 1, isChanged: false };
}

function readAlone(token: string, style: Style): Part | null {
  if (isKnownWord(token) && !isConsonants(token)) return null;
  if (token.length < shortestAlone) return null;
  const reading = readWord(token);
  if (reading === null || reading.isAmbiguous) return null;
  if (rulesOf(token).some(({ rule }) => rule.category === reading.category)) return null;
  if (!shortForms.has(token) && token.length < longestShort - 1 && !style.isTerse) return null;
  return changed(reading, trustInDoubt);
}

const shortestAlone = 3;

/** A word in no list: cut into two, or the beginning of a long one. */
function readCut(token: string, { isTerse }: Style): Part | null {
  if (isKnownWord(token)) return null;
  const found = wordsOf(token);
  if (found.length > 1 && found.every(isKnownWord)) return null;
  const reading = readTogether(token);
  if (reading !== null) return changed(reading, trustInDoubt);
  const isCutShort = isTerse && rulesOfBeginning(token).length > 0;
  return isCutShort && found[0] !== token ? { words: [token], trust: 1, isChanged: true } : null;
}

function asItStands(words: readonly string[]): Part {
  return { words: words.flatMap((word) => wordsOf(word)), trust: 1, isChanged: false };
}

function changed(reading: Reading, trust: number): Part {
  return { words: reading.words, trust: reading.isAmbiguous ? Math.min(trust, trustInDoubt) : trust, isChanged: true };
}

/** Words that the lists read as they stand. */
function isSettled(word: string): boolean {
  const isName = rulesOf(word).some(({ rule }) => rule.strength === "sure" || rule.strength === "likely");
  return isName || personWords.has(word);
}

function isConsonants(word: string): boolean {
  return /^[a-z][b-df-hj-np-tv-z]*$/.test(word);
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
