/** Phrases of two parts, each of one list: languages that put the noun first make far more of them than a list can hold. */

/** Every head before every tail; both are lists as `names` takes them. */
export function joined(heads: string, tails: string): string {
  return heads
    .split("|")
    .flatMap((head) => tails.split("|").map((tail) => `${head} ${tail}`))
    .join("|");
}

/** The same in both orders (`pere_nom`, `nom_pere`). */
export function crossed(heads: string, tails: string): string {
  return `${joined(heads, tails)}|${joined(tails, heads)}`;
}
