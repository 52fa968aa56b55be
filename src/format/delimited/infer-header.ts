/**
 * Whether the first record names the columns. Taking a row for a header would let it pass in clear: only evidence counts,
 * and what is unclear is asked for.
 */

export type HeaderGuess = "header" | "rows" | "unclear";

/** Cells that stand for a missing value, or for one of a few: no names of columns. */
const NO_NAME = /^(null|nil|na|n\/a|nan|none|unknown|undefined|true|false|yes|no|ja|nein|oui|non|si|no|\\n|-+|\?+)$/i;
const NAME = /^[\p{L}_$#@%*"'([][^\r\n\t]*$/u;
const LONGEST_NAME = 64;

/** Forms of values that names of columns do not have. */
const valueForms = [
  /^[-+]?[\d.,\s]*\d%?$/,
  /^\S+@\S+\.\S+$/,
  /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?$/,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^\+?[\d][\d ()/.-]{5,}$/,
  /^[a-z]{2,6}:\/\//i,
  /^\d{1,3}(\.\d{1,3}){3}$/,
  /^[A-Z]{2}\d{2}[A-Z0-9 ]{10,}$/,
  /^[[{].*[\]}]$/s,
];

/** Words that columns are called and people are not. */
const WORDS = new Set(
  (
    "id uuid guid key name first last firstname lastname forename surname full given family maiden email mail phone tel mobile " +
    "fax address street city town zip postcode postal country region state county date time created updated deleted at " +
    "birth birthday dob age gender sex title salutation company organization job role user username login password account iban bic " +
    "card number no nr code type kind status active enabled description desc note notes comment text value amount price " +
    "total sum currency quantity qty count order invoice customer client product category url website ip lat lon latitude " +
    "longitude language locale nom prenom prénom adresse ville naissance vorname nachname straße strasse plz ort geburtsdatum " +
    "telefon kunde nombre apellido correo direccion ciudad nome cognome indirizzo città"
  ).split(" "),
);

/** Columns that must contrast with their name where no name is a known word: one alone may be a stray value. */
const FEWEST_CONTRASTS = 2;

/** `records`: decoded fields of the first records, the first one first. */
export function inferHeader(records: readonly (readonly string[])[]): HeaderGuess {
  const [first, ...rest] = records;
  if (first === undefined) return "unclear";
  const contrasting = contrasts(first, rest);
  if (first.some(isValue)) return contrasting > 0 ? "unclear" : "rows";
  if (!areNames(first)) return "unclear";
  const known = first.filter(isKnown).length;
  if (contrasting >= FEWEST_CONTRASTS || (contrasting > 0 && known > 0)) return "header";
  const isRepeated = rest.some((row) => first.some((cell, i) => cell !== "" && row[i] === cell));
  return !isRepeated && 2 * known >= first.length ? "header" : "unclear";
}

function isValue(cell: string): boolean {
  const text = cell.trim();
  return text.length > LONGEST_NAME || valueForms.some((form) => form.test(text));
}

/** All different, and at most one empty: the index that some programs write. */
function areNames(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (cells.length - named.length > 1 || named.length === 0) return false;
  return new Set(named).size === named.length && named.every((cell) => NAME.test(cell) && !NO_NAME.test(cell));
}

/** How many columns have later cells that all are values of one form, which the first cell has not. */
function contrasts(first: readonly string[], rest: readonly (readonly string[])[]): number {
  return first.filter((cell, i) => {
    if (cell.trim() === "" || NO_NAME.test(cell.trim()) || isValue(cell)) return false;
    const below = rest.map((row) => row[i]?.trim() ?? "").filter((text) => text !== "" && !NO_NAME.test(text));
    return below.length >= 2 && valueForms.some((form) => below.every((text) => form.test(text)));
  }).length;
}

/** Made of words that columns are called by, and of nothing else. */
function isKnown(cell: string): boolean {
  const words = cell
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return words.length > 0 && words.every((word) => WORDS.has(word));
}
