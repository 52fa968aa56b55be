/** Word lists that fakes pick from. Data is read by the caller (build/dictionaries/<locale>.json) and handed in. */
import type { TextEncoding } from "../domain/block.ts";
import { fitsEncoding, fold } from "../domain/fold.ts";
import { refuse } from "../domain/problem.ts";

export const dictionaryNames = [
  "first-name",
  "last-name",
  "city",
  "street-name",
  "region",
  "country",
  "company-suffix",
  "job-title",
  "word",
] as const;

export type DictionaryName = (typeof dictionaryNames)[number];

/** One locale's lists as build/dictionaries/<locale>.json holds them. A list may be absent. */
export interface DictionaryFile {
  readonly locale: string;
  /** @faker-js/faker version the lists were taken from. */
  readonly fakerVersion: string;
  readonly lists: Partial<Record<DictionaryName, readonly string[]>>;
  readonly patterns: {
    /** Calling code of the locale's country, without `+`. */
    readonly callingCode: string | null;
    /** Where the locale writes the house number; null when it does not say. */
    readonly houseNumber: "before" | "after" | null;
  };
}

export interface ListFit {
  /** Longest entry in characters (code points); null sets no bound. */
  readonly maxLength: number | null;
  readonly asciiOnly: boolean;
}

export interface Dictionaries {
  readonly locales: readonly string[];
  /**
   * Entries of all locales merged in order, without duplicates, fit for the encoding (transliterated where needed).
   * Never empty: a list no locale has comes from `en`. Every `fit` gives a list of the same length and order, in which
   * an entry that does not fit gives its place to one that does, so that one index names one person in all of them.
   */
  list(name: DictionaryName, fit: ListFit): readonly string[];
  /** Calling code of the first locale that has one. */
  callingCode(): string | null;
  houseNumber(): "before" | "after";
}

/**
 * `files`: one for each locale of the plan, in its order, and `en` as the last resort when it is not among them
 * (`locales` says which were asked for; all by default). Throws `refuse` when a list has nothing the encoding can hold.
 */
export function createDictionaries(
  files: readonly DictionaryFile[],
  encoding: TextEncoding,
  locales: readonly string[] = files.map((file) => file.locale),
): Dictionaries {
  const asked = locales.flatMap((locale) => files.filter((file) => file.locale === locale));
  const fallback = files.find((file) => file.locale === "en");
  const cache = new Map<string, readonly string[]>();
  return {
    locales,
    list(name, fit) {
      const key = `${name}/${fit.maxLength ?? ""}/${fit.asciiOnly}`;
      const known = cache.get(key);
      if (known !== undefined) return known;
      const target = fit.asciiOnly ? "bytes" : encoding;
      const spelled = merged(asked, fallback, name).map((entry) => (fitsEncoding(entry, target) ? entry : fold(entry)));
      const lastResort = fit.asciiOnly ? (fallback?.lists[name] ?? []).map(fold) : [];
      const made = fitted({ spelled, lastResort, target, maxLength: fit.maxLength ?? Number.POSITIVE_INFINITY });
      if (made === null) throw nothingRepresentable(name, encoding);
      cache.set(key, made);
      return made;
    },
    callingCode: () => asked.find((file) => file.patterns.callingCode !== null)?.patterns.callingCode ?? null,
    houseNumber: () => asked.find((file) => file.patterns.houseNumber !== null)?.patterns.houseNumber ?? "before",
  };
}

function merged(asked: readonly DictionaryFile[], fallback: DictionaryFile | undefined, name: DictionaryName) {
  const entries = [...new Set(asked.flatMap((file) => file.lists[name] ?? []))];
  return entries.length > 0 ? entries : (fallback?.lists[name] ?? []);
}

interface Fitting {
  readonly spelled: readonly string[];
  /** Stands in when no entry fits: an e-mail address of a locale without Latin letters still needs some ASCII. */
  readonly lastResort: readonly string[];
  readonly target: TextEncoding;
  readonly maxLength: number;
}

function fitted({ spelled, lastResort, target, maxLength }: Fitting): readonly string[] | null {
  const isWritable = (entry: string) => entry !== "" && fitsEncoding(entry, target);
  const isShort = (entry: string) => [...entry].length <= maxLength;
  const writable = spelled.filter(isWritable);
  const pool = writable.length > 0 ? writable : lastResort.filter(isWritable);
  if (pool.length === 0) return null;
  const short = pool.filter(isShort);
  const standIns = short.length > 0 ? short : pool.map((entry) => [...entry].slice(0, maxLength).join("").trim());
  return spelled.map((entry, i) => (isWritable(entry) && isShort(entry) ? entry : standIns[i % standIns.length]!));
}

function nothingRepresentable(name: DictionaryName, encoding: TextEncoding) {
  return refuse({
    code: "DICTIONARY_ENCODING",
    problem: `no entry of the list "${name}" can be written in the dump's encoding (${encoding === "bytes" ? "ASCII only" : encoding})`,
    hint: "Name a locale with Latin letters in the policy's `locales`, e.g. `en`",
  });
}
