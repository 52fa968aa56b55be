/** Words that most columns of a table share at either end (`emp_name`, `emp_mail`; `nom_adh`, `ville_adh`). */

import { technicalHeads, technicalTails } from "./lexicon.ts";

const minimumColumns = 3;
const minimumShare = 0.6;

export interface SharedWords {
  readonly head: string | null;
  readonly tail: string | null;
}

export function sharedWords(columns: readonly (readonly string[])[]): SharedWords {
  return { head: commonest(columns, (words) => words[0]), tail: commonest(columns, (words) => words.at(-1)) };
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

function commonest(
  columns: readonly (readonly string[])[],
  pick: (words: readonly string[]) => string | undefined,
): string | null {
  const counts = new Map<string, number>();
  for (const words of columns) {
    const word = words.length > 1 ? pick(words) : undefined;
    if (word !== undefined && !technicalTails.has(word) && !technicalHeads.has(word))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  for (const [word, count] of counts) {
    if (count >= minimumColumns && count >= minimumShare * columns.length) return word;
  }
  return null;
}
