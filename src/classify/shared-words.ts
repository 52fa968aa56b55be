/** Words that most columns of a table share at either end (`emp_name`, `emp_mail`; `nom_adh`, `ville_adh`). */

import { technicalHeads, technicalTails } from "./lexicon.ts";

const minimumColumns = 3;
const minimumShare = 0.6;
/** So many columns begin with a word of software by rule of a naming style alone (`vis_`, `in_`, `st_`). */
const prefixShare = 0.8;
/** Tables of settings and of keys begin or end every name with these. */
const flags: ReadonlySet<string> = new Set(
  "id|is|has|can|show|allow|enable|count|total|at|on|date|min|max|num|send".split("|"),
);

export interface SharedWords {
  readonly head: string | null;
  readonly tail: string | null;
}

/** `table`: words of the table's name; names of its columns may begin with a short form of it. */
export function sharedWords(columns: readonly (readonly string[])[], table: readonly string[] = []): SharedWords {
  const head = commonest(columns, (words) => words[0]) ?? shortTable(columns, table);
  return { head, tail: commonest(columns, (words) => words.at(-1)) };
}

const longestShortForm = 4;

/** What several columns begin with, when it is the beginning or the initials of the table's name (`cp_naam`, `bew_mail`). */
function shortTable(columns: readonly (readonly string[])[], table: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const [first = "", second] of columns) if (second !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  const initials = table.map((word) => word.charAt(0)).join("");
  for (const [word, count] of counts) {
    const isShort = word.length >= 2 && word.length <= longestShortForm && count >= minimumColumns;
    const isOfTable =
      (initials.length > 1 && initials.endsWith(word)) || table.some((each) => each !== word && each.startsWith(word));
    if (isShort && isOfTable && !flags.has(word) && !technicalHeads.has(word) && !technicalTails.has(word)) return word;
  }
  return null;
}

/** How many words to leave out at each end of one name; one word always stays. */
export function sharedLengths(
  words: readonly string[],
  shared: SharedWords,
): { readonly head: number; readonly tail: number } {
  const head = words.length > 1 && words[0] === shared.head ? 1 : 0;
  const tail = words.length > head + 1 && words.at(-1) === shared.tail ? 1 : 0;
  return { head, tail };
}

const minimumTables = 5;

/** The word that most names of tables begin with (`galette_`, `ohrm_`), or null. */
export function tablePrefix(tables: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const [word, next] of tables) {
    if (word !== undefined && next !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) if (count >= minimumTables && count >= minimumShare * tables.length) return word;
  return null;
}

export function withoutPrefix(words: readonly string[], prefix: string | null): readonly string[] {
  return words.length > 1 && words[0] === prefix ? words.slice(1) : words;
}

function commonest(
  columns: readonly (readonly string[])[],
  pick: (words: readonly string[]) => string | undefined,
): string | null {
  const counts = new Map<string, number>();
  for (const words of columns) {
    const word = words.length > 1 ? pick(words) : undefined;
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) {
    const isTechnical = technicalTails.has(word) || technicalHeads.has(word);
    const share = isTechnical ? prefixShare : minimumShare;
    if (!flags.has(word) && count >= minimumColumns && count >= share * columns.length) return word;
  }
  return null;
}
