/** How much a table looks like one of persons, messages, logs, health records or things. */
import type { Category } from "../domain/category.ts";
import {
  healthWords,
  logWords,
  messageWords,
  neutralWords,
  personalRecordWords,
  personWords,
  secretTableWords,
  sessionTableWords,
  thingWords,
} from "./lexicon.ts";

/** Each 0 to 1. */
export interface TableContext {
  readonly person: number;
  readonly message: number;
  readonly log: number;
  readonly health: number;
  readonly thing: number;
  readonly session: number;
  readonly secret: number;
  /** Any word for a person in the name (`user_properties`): values by key are about that person. */
  readonly anyPerson: number;
  /** Words of the name without neutral ones, written together: the subject of a reference table. */
  readonly subject: string;
}

/** Categories that mark a person when several of them meet in one table. */
const marks: ReadonlySet<Category> = new Set([
  "person_name",
  "username",
  "email",
  "phone",
  "postal_address",
  "national_id",
  "birth_date",
  "gender",
  "password",
  "marital_status",
  "civility",
  "postal_code",
  "passport",
  "health_id",
]);

export function contextFromName(words: readonly string[]): TableContext {
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  const isHead = (set: ReadonlySet<string>): boolean => {
    const telling = words.filter((word) => !neutralWords.has(word));
    return set.has(telling.at(-1) ?? "") || (set.has(telling[0] ?? "") && telling.length === 1);
  };
  const isThing = isHead(thingWords) && !isHead(personWords);
  return {
    person: personFromName(has(personWords), isHead(personWords), has(personalRecordWords), isThing),
    message: isHead(messageWords) ? 1 : has(messageWords) && !isThing ? 0.8 : 0,
    log: isHead(logWords) ? 0.9 : has(logWords) && !isThing ? 0.6 : 0,
    health: isHead(healthWords) ? 1 : has(healthWords) && !isThing ? 0.7 : 0,
    thing: isThing ? 1 : has(thingWords) ? 0.4 : 0,
    session: sessionTableWords.has(words.join("")) || isHead(sessionTableWords) ? 1 : 0,
    secret: isHead(secretTableWords) ? 1 : has(secretTableWords) ? 0.6 : 0,
    anyPerson: has(personWords) ? 1 : 0,
    subject: words.join(""),
  };
}

function personFromName(has: boolean, isHead: boolean, isRecord: boolean, isThing: boolean): number {
  if (isHead) return 1;
  if (has && isRecord) return 0.9;
  if (has) return isThing ? 0.2 : 0.6;
  return isRecord && !isThing ? 0.5 : 0;
}

/** Those that organisations and places do not have. */
const ownMarks: ReadonlySet<Category> = new Set([
  "person_name",
  "username",
  "national_id",
  "birth_date",
  "gender",
  "password",
  "marital_status",
  "civility",
  "passport",
  "health_id",
]);

/** Raises the person score by the kinds of personal columns that the table already has. */
export function contextFromColumns(context: TableContext, found: Iterable<Category>): TableContext {
  const counted = context.thing === 1 && context.person < 0.3 ? ownMarks : marks;
  const kinds = new Set([...found].filter((category) => counted.has(category))).size;
  const raise = kinds >= 4 ? 0.8 : kinds === 3 ? 0.6 : kinds === 2 ? 0.35 : kinds === 1 ? 0.15 : 0;
  return { ...context, person: Math.min(1, context.person + raise) };
}
