/** The shape of the tables in this folder. */
import type { Aspect, Category } from "../../domain/category.ts";

/**
 * How much a matching name says.
 *
 * `sure`: personal in any table. `likely`: personal unless the table is plainly about things.
 * `context`: personal only in a table of persons, or next to a person word (`customer_address`), and only when nothing
 * else stands in the name (`address`, `address_2`, but not `address_format`).
 * `beside`: personal only next to a person word (`teacher_no`).
 * `fact`: a word for any content (`amount`, `code`, `type`), personal in a table whose name tells a fact about persons.
 */
export type Strength = "sure" | "likely" | "context" | "beside" | "fact";

export interface NameRule {
  readonly category: Category;
  readonly aspect: Aspect;
  readonly strength: Strength;
  /** Normalized words; several words mean a sequence, which also matches when it is written together. */
  readonly phrases: readonly string[];
}

/** Phrases are separated by `|`, words by a blank; accents and plurals are folded by the index. */
export function names(category: Category, aspect: Aspect, strength: Strength, phrases: string): NameRule {
  return { category, aspect, strength, phrases: list(phrases) };
}

/** Words and phrases of one list, separated by `|`. */
export function list(words: string): readonly string[] {
  return words.split("|").map((word) => word.trim());
}
