/** Facts about a column's sampled values that need no detector: how long, how many distinct, prose or codes. */
import type { ColumnSample } from "../domain/finding.ts";
import { fold } from "./tokens.ts";

/** Folded (lower case, ASCII) names. */
export interface NameDictionary {
  readonly firstNames: ReadonlySet<string>;
  readonly lastNames: ReadonlySet<string>;
  /** Folded names of towns and of countries; absent: places are found by column name alone. */
  readonly cities?: ReadonlySet<string>;
  readonly countries?: ReadonlySet<string>;
}

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const closedRows = 50;
const closedDistinct = 20;
const closedLength = 40;

/** At most 20 distinct short values over at least 50 rows: a list of states or kinds, not data of persons. */
export function isClosedVocabulary(sample: ColumnSample): boolean {
  const { values, distinctCount, longest } = sample;
  if (values.length < closedRows || distinctCount > closedDistinct || longest > closedLength) return false;
  return distinctCount * 5 <= values.length;
}

/** Every value is a key that only a machine reads: digits, UUIDs, or hexadecimal digits of one length. */
export function isOpaqueKeys(sample: ColumnSample): boolean {
  const { values } = sample;
  if (values.length === 0) return false;
  const length = values[0]?.length ?? 0;
  return values.every(
    (value) =>
      /^\d{1,9}$/.test(value) || uuid.test(value) || (/^[0-9a-f]{16,64}$/i.test(value) && value.length === length),
  );
}

const machineShapes: readonly (readonly [string, RegExp])[] = [
  ["UUIDs", uuid],
  ["yes or no", /^(?:t|f|true|false|y|n|yes|no|on|off|0|1)$/i],
  ["times of day on a date", /^\d{4}-\d\d-\d\d[T ](?!00:00(?::00)?(?:\D|$))\d\d:\d\d/],
  ["colours", /^#(?:[0-9a-f]{3}){1,2}$/i],
  [
    "media types",
    /^(?:application|audio|font|image|message|model|multipart|text|video)\/[\w.+-]+(?:; ?charset=[\w-]+)?$/i,
  ],
];

/** Shapes that say something under the name of a list only: hexadecimal digits may as well be somebody's hashed e-mail. */
const namedShapes: readonly (readonly [string, RegExp])[] = [
  ["versions", /^v?\d+(?:\.\d+){0,3}(?:[-+.]?(?:alpha|beta|rc|pre|dev|snapshot|final|post|build)?[.-]?\d{0,6}){0,2}$/i],
  ["checksums", /^(?:(?:md5|sha-?\d{1,3}|crc32)[:=-])?[0-9a-f]{8,128}$/i],
];

/** Shapes that no text about a person has, when every value that is not empty has them; null otherwise. */
export function machineShapeOf(sample: ColumnSample): string | null {
  const values = sample.values.filter((value) => value.trim() !== "");
  if (values.length < 3) return null;
  return machineShapes.find(([, shape]) => values.every((value) => shape.test(value.trim())))?.[0] ?? null;
}

/** As `machineShapeOf`, where the name promises a version or a checksum. */
export function namedShapeOf(sample: ColumnSample): string | null {
  const values = present(sample);
  return namedShapes.find(([, shape]) => values.every((value) => shape.test(value)))?.[0] ?? null;
}

/** Single words of letters, digits and hyphens, most of them with a digit or all in capitals. */
export function areCodes(sample: ColumnSample): boolean {
  const values = present(sample);
  if (values.length === 0 || !values.every((value) => /^[\p{L}\d][\p{L}\d._/-]{0,39}$/u.test(value))) return false;
  return values.filter((value) => /\d/.test(value) || value === value.toUpperCase()).length * 5 >= values.length * 4;
}

const personSegment =
  /(?:^|\/)(?:~[^/]+|(?:users?|u|members?|people|person|profiles?|customers?|home|accounts|authors?|in)\/(?!\d+(?:\/|$))[^/])/i;

/** Paths without query and without a name behind `/users/`; slugs only of things: a slug can be a person's name. */
export function areSitePaths(sample: ColumnSample, isOfThings: boolean): boolean {
  const values = present(sample);
  const isPath = (value: string): boolean => /^\/[\w./:{}-]*$/.test(value) && !personSegment.test(value);
  const isSlug = (value: string): boolean => /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(value);
  return values.length > 0 && sample.longest <= 200 && (values.every(isPath) || (isOfThings && values.every(isSlug)));
}

function present(sample: ColumnSample): readonly string[] {
  return sample.values.map((value) => value.trim()).filter((value) => value !== "");
}

const longestName = 60;

/** Most values are ASCII, and need no normalization. */
function foldedWord(value: string): string {
  return /^[\x20-\x7e]*$/.test(value) ? value.toLowerCase() : fold(value);
}

/** Lists of family names are short: a given name in front, or behind a comma, and capitals will do. */
function isWrittenLikeName(value: string, words: readonly string[], dictionary: NameDictionary): boolean {
  if (
    !/^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}*\.?| (?:van|von|de|da|di|del|der|den|ter|af|zu|la|le|dos))*,?(?:[ -]\p{Lu}\p{Ll}*\.?)*$/u.test(
      value,
    )
  )
    return false;
  const given = value.includes(",")
    ? foldedWord(value.split(",")[1] ?? "")
        .trim()
        .split(/[\s-]/)[0]
    : words[0];
  return dictionary.firstNames.has(given ?? "");
}

/** Share of values whose words are mostly names of the dictionary; and which of both lists they come from. */
export function nameShares(
  values: readonly string[],
  dictionary: NameDictionary,
): { readonly first: number; readonly last: number; readonly full: number } {
  let first = 0;
  let last = 0;
  let full = 0;
  for (const value of values) {
    if (value.length > longestName || /[\d@{}<>=/_]/.test(value)) continue;
    const words = foldedWord(value)
      .split(/[\s,.-]+/)
      .filter((word) => word.length > 1);
    if (words.length === 0 || words.length > 4) continue;
    const firsts = words.filter((word) => dictionary.firstNames.has(word)).length;
    const lasts = words.filter((word) => dictionary.lastNames.has(word)).length;
    if (words.length === 1) {
      first += firsts;
      last += lasts;
    } else if ((firsts > 0 && firsts + lasts >= words.length) || isWrittenLikeName(value, words, dictionary)) full++;
  }
  const total = Math.max(1, values.length);
  return { first: first / total, last: last / total, full: full / total };
}

/** Share of values that are logins made of names: `aexample7`, `ada.example`, `example_a`. */
export function loginShare(values: readonly string[], dictionary: NameDictionary): number {
  return values.filter((value) => isLoginOfNames(value, dictionary)).length / Math.max(1, values.length);
}

const shortestName = 4;

function isLoginOfNames(value: string, { firstNames, lastNames }: NameDictionary): boolean {
  const [, letters] = /^([a-z][a-z._-]{3,30}?)\d{0,4}$/.exec(value.toLowerCase()) ?? [];
  const parts = letters?.split(/[._-]/).filter((part) => part !== "") ?? [];
  const isName = (part: string): boolean => part.length > 2 && (firstNames.has(part) || lastNames.has(part));
  if (parts.length === 2) return parts.some(isName);
  const [word = ""] = parts;
  if (parts.length !== 1 || word.length <= shortestName) return false;
  return lastNames.has(word.slice(1)) || lastNames.has(word.slice(0, -1));
}

/** Share of values that, folded, stand in the list. */
export function listedShare(values: readonly string[], list: ReadonlySet<string>): number {
  return (
    values.filter((value) => value.length <= longestName && list.has(foldedWord(value))).length /
    Math.max(1, values.length)
  );
}
