/** Scores of names by how much they say, and by the table around them. */
import { type Category, categories } from "../domain/category.ts";
import { isKnownWord, personWords, technicalTails, thingWords } from "./lexicon.ts";
import { codeHeads, isClinicalCode } from "./name-cancel.ts";
import { fitOf, isNumber, looseFit, type Parts } from "./name-parts.ts";
import type { NameRule, Strength } from "./name-tokens/index.ts";
import { rulesOf } from "./phrase-index.ts";
import type { TableContext } from "./table-context.ts";

const baseScores: Readonly<Record<Strength, number>> = { sure: 0.9, likely: 0.6, context: 0.2, beside: 0.2, fact: 0.2 };
/** Animals have them too. */
const animalFacts: ReadonlySet<Category> = new Set([
  "person_name",
  "gender",
  "birth_date",
  "death_date",
  "physical",
  "age",
  "health",
  "ethnicity",
  "birth_place",
  "photo",
]);
/** Addresses of organisations are no addresses of persons. */
const placeCategories: ReadonlySet<Category> = new Set([
  "postal_address",
  "postal_code",
  "city",
  "region",
  "country",
  "url",
  "phone",
  "geo",
]);
/** Whole words of which only a thing is told, whatever stands beside: a project's token is a token. */
const contextFree: ReadonlySet<string> = new Set(["credential", "special"]);

/** 0 to 1. */
export function strengthScore(rule: NameRule, parts: Parts, context: TableContext): number {
  const around = [...parts.before, ...parts.after];
  if (rule.strength === "context") return contextScore(rule, parts, context);
  if (rule.strength === "beside") return besideScore(parts, context);
  if (rule.strength === "fact") return factScore(rule, around, context);
  // In a record of care a free text is one about health, where the lists know it as that too.
  const isOfCare = rule.category === "free_text" && context.health >= 0.7 && context.person >= 0.9;
  const careFactor = isOfCare ? 0.7 : 1;
  return baseScores[rule.strength] * surroundingScore(rule, parts, context) * careFactor;
}

/** Factor for names that speak for themselves. */
function surroundingScore(rule: NameRule, { before, phrase, after }: Parts, context: TableContext): number {
  const around = [...before, ...after];
  if (isOfAnimal(rule, { before, phrase, after }, context)) return 0.3;
  const isSpecial = categories[rule.category] === "special";
  if (isSpecial && (context.isList || (context.thing === 1 && context.person < 0.3 && context.owned < 0.5))) return 0.5;
  if (contextFree.has(categories[rule.category])) return 1;
  if (context.isList && context.person < 0.3 && isListed(rule)) return 0.5;
  const isAboutThing = around.some((word) => thingWords.has(word) && !personWords.has(word));
  const isPlaceOfThing =
    placeCategories.has(rule.category) &&
    context.thing === 1 &&
    context.person < 0.5 &&
    !around.some((word) => personWords.has(word));
  if (rule.strength === "sure") return isPlaceOfThing ? 0.4 : isAboutThing ? 0.75 : 1;
  const ofPerson = Math.max(context.person, context.isList ? 0 : context.anyPerson * 0.5);
  const person = around.some((word) => personWords.has(word)) ? 1 : ofPerson;
  // A machine has an owner, and that is a person.
  if (rule.category === "person_name" && rule.strength === "likely" && hasPerson(phrase)) {
    if (tellsWhose({ before, phrase, after }, context)) return 0.5;
    if (!context.isList) return 1;
  }
  // Whoever made a row of things is a person too.
  if (rule.category === "username" && !context.isList && !isAboutThing) return 1;
  const thing = isAboutThing || (context.thing > 0.5 && person < 0.5) ? 0.6 : 1;
  return thing * (1 + 0.4 * Math.min(1, person));
}

function hasPerson(phrase: string): boolean {
  return phrase.split(" ").some((word) => personWords.has(word));
}

/** `numero_titolare`, `responsavel_parentesco`: the person comes second, and something is told of them. */
function tellsWhose({ before, after }: Parts, context: TableContext): boolean {
  return (
    fitOf(before.filter(isKnownWord), context) === 0 ||
    after.some((word) => !thingWords.has(word) && rulesOf(word).length > 0)
  );
}

function isOfAnimal(rule: NameRule, { before, phrase, after }: Parts, context: TableContext): boolean {
  const isOfPerson = [...before, ...phrase.split(" "), ...after].some((word) => personWords.has(word));
  return context.isAnimal && animalFacts.has(rule.category) && !isOfPerson;
}

/** What lists of kinds have of their own: their names, their accounts in the books, the facts that they list. */
function isListed({ category, aspect }: NameRule): boolean {
  if (category === "person_name") return aspect === "full-name";
  return (
    categories[category] === "quasi" ||
    category === "bank_account" ||
    category === "username" ||
    category === "account_number"
  );
}

/** Score of a name that needs its surroundings. */
function contextScore(rule: NameRule, { before, phrase, after }: Parts, context: TableContext): number {
  const around = [...before, ...after];
  const isPerson = around.some((word) => personWords.has(word));
  const isClinical = isClinicalCode(rule, [...phrase.split(" "), ...around], context);
  const isLoose = rule.category !== "log_payload" && rule.category !== "eav_value";
  const fit = isClinical ? 1 : isLoose ? looseFit({ before, phrase, after }, context) : fitOf(around, context);
  return fit === 0 || isOfAnimal(rule, { before, phrase, after }, context)
    ? 0.1
    : (baseScores.context + 0.6 * contextOf(rule.category, context, { isPerson, phrase })) * fit;
}

/** `teacher_no`: a number of a person, not the person's key. */
function besideScore({ before, phrase, after }: Parts, context: TableContext): number {
  const around = [...before, ...after];
  if (around.length === 0) return context.person >= 0.9 && !context.isList ? 0.5 : 0.1;
  if (after.some((word) => !isNumber(word)) && codeHeads.has(phrase)) return 0.1;
  if (!around.some((word) => personWords.has(word)) || fitOf(around, context) < 1) return 0.1;
  return 0.55;
}

/** Words for any content, in a table whose name tells what it is. */
function factScore(rule: NameRule, around: readonly string[], context: TableContext): number {
  if (context.isList || !context.facts.has(rule.category)) return 0;
  if (around.some((word) => thingWords.has(word) || technicalTails.has(word))) return 0;
  if (!moneyCategories.has(rule.category) && fitOf(around, context) === 0) return 0;
  if (around.some((word) => personWords.has(word))) return 0;
  if (alwaysOfPersons.has(rule.category)) return 0.55;
  return baseScores.fact + 0.5 * Math.max(context.owned, context.person, context.anyPerson * 0.7);
}

/** An amount is one whatever is told about it. */
const moneyCategories: ReadonlySet<Category> = new Set(["financial", "benefit"]);

/** Facts that nothing but persons have. */
const alwaysOfPersons: ReadonlySet<Category> = new Set([
  "benefit",
  "geo",
  "ip",
  "national_id",
  "passport",
  "driver_license",
  "religion",
  "marital_status",
  "criminal",
  "biometric",
]);

/** Of a person, unless a description stands beside. */
const titleWords: ReadonlySet<string> = new Set(["title", "titel", "titre", "titolo", "titulo", "tytul"]);

/** A stage of work in one table, a part of a country in the next. */
const ambiguousRegions: ReadonlySet<string> = new Set(["estado", "state", "stato"]);

interface Beside {
  readonly isPerson: boolean;
  readonly phrase: string;
}

function contextOf(category: Category, context: TableContext, { isPerson, phrase }: Beside): number {
  const person = isPerson ? Math.max(0.8, context.person) : context.person;
  if (category === "health") return context.health;
  if (category === "physical") return Math.max(person, context.health * 0.9);
  // A row that names several persons names one more under a plain word for a person.
  if (category === "person_name" && context.namesPersons && personWords.has(phrase)) return Math.max(person, 0.7);
  if (category === "civility" && context.describes && titleWords.has(phrase)) return 0.2;
  // The name of an order is a title as often as a name.
  if (category === "person_name" && person <= 0.5) return person * 0.7;
  // `state` of an order is a stage of work as often as a place.
  if (context.isAddressed && (category === "city" || category === "postal_code")) return Math.max(person, 0.7);
  if (category === "region") return ambiguousRegions.has(phrase) && !context.hasPlaces ? person * 0.4 : person * 0.9;
  if (category === "session") return context.session;
  if (category === "token") return Math.max(context.secret, context.session * 0.7);
  if (category === "log_payload") return Math.max(context.log, context.message * 0.7);
  // Who did it, in a log.
  if (category === "username") return Math.max(person, context.log * 0.9, context.message * 0.7);
  if (category === "eav_value") return Math.max(context.anyPerson * 0.9, context.log * 0.6);
  // A free text of a care record is part of the record.
  if (category === "free_text" && context.health >= 0.65) return context.health * 0.9;
  if (categories[category] === "freetext")
    return Math.max(context.message, context.health * 0.8, person * 0.9, context.owned * 0.75, context.log * 0.6);
  if (category === "financial" && context.facts.has(category) && !context.isList) return Math.max(person * 0.75, 0.7);
  if (category === "life_event" || category === "financial") return person * 0.75;
  if (category === "evaluation" || category === "education" || category === "job")
    return Math.max(person, context.owned * 0.7);
  return person;
}
