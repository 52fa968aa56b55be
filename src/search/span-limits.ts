/** How long spans may be: both sides of every comparison must agree on it. */

/** A known text shorter than this says too little. */
export const LEAST_LETTERS = 6;
/** A span has at most this many words … */
export const MOST_WORDS = 8;
/** … or as many as fit into this many letters, so that a text whose letters stand apart is a span, too. */
export const SPACED_LETTERS = 24;
/** Whether a span of this many words and letters is looked at. */
export function isSpan(words: number, letters: number): boolean {
  return words <= MOST_WORDS || letters <= SPACED_LETTERS;
}
