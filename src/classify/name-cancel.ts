/** When a name is that of a key, a flag, a number about something, or of the list itself. */

import { type Category, categories } from "../domain/category.ts";
import { dateWords, technicalHeads, technicalTails } from "./lexicon.ts";
import { isNumber, type Parts } from "./name-parts.ts";
import type { NameRule } from "./name-tokens/index.ts";
import type { TableContext } from "./table-context.ts";
import { datedCategories } from "./type-gate.ts";

/** Coded values of these stay personal (`gender_id`, `nationality_code`). */
const codedCategories: ReadonlySet<Category> = new Set([
  "gender",
  "marital_status",
  "nationality",
  "ethnicity",
  "religion",
  "sexual",
  "political",
  "union",
  "birth_place",
]);
/** A flag of these tells as much as a text. */
const flaggedCategories: ReadonlySet<string> = new Set(["special"]);
const flagWords: ReadonlySet<string> = new Set(
  "is|has|flag|fl|fg|in|ind|bit|hat|ist|est|er|har|tem|possui|czy|jest|status|level|grade|was|flg|st|active|on|since|class|group|category|needs|need|percent|percentage|pct|proc|procent|prosent".split(
    "|",
  ),
);
const codeTails: ReadonlySet<string> = new Set(
  "id|code|concept|type|kind|sourceconcept|status|codes|category|group|class|kode|kod|codigo|codice|typ".split("|"),
);
const clinicalCodes: ReadonlySet<string> = new Set(["concept", "coded", "icd"]);
export const codeHeads: ReadonlySet<string> = new Set("ref|cod|codigo|fk|kod|cd|co|id".split("|"));
const kindHeads: ReadonlySet<string> = new Set(
  "ref|cod|codigo|fk|kod|cd|tp|tipo|co|id|sg|st|in|type|typ|status".split("|"),
);
/** Foreign keys often carry them. */
const naturalKeys: ReadonlySet<Category> = new Set(["national_id", "email", "username"]);
/** Kept in files: where the file lies, or how it is called, leads to it. */
const fileCategories: ReadonlySet<Category> = new Set(["photo", "signature_img", "document"]);
const fileWords: ReadonlySet<string> = new Set("url|uri|path|file|key|src|link|name|href|storagekey".split("|"));

/** A technical word at the end or the beginning makes the name one of a key, a flag, a number about something. */
export function isCancelled(rule: NameRule, { before, phrase, after }: Parts, context: TableContext): boolean {
  const tail = after.findLast((word) => !isNumber(word)) ?? "";
  const head = before[0] ?? "";
  if (categories[rule.category] === "freetext" && numberWords.has(tail)) return true;
  const isTechnicalTail = technicalTails.has(tail);
  const isTechnicalHead = technicalHeads.has(head);
  if (!isTechnicalTail && !isTechnicalHead) return false;
  const isCoded = codedCategories.has(rule.category) && rule.strength === "sure";
  const isClinical = isClinicalCode(rule, [...phrase.split(" "), ...after], context);
  if (isTechnicalTail && !isClinical && !isHarmless(rule, tail, isCoded && codeTails.has(tail))) return true;
  if (!isTechnicalHead || isClinical || isHarmless(rule, head, isCoded && kindHeads.has(head))) return false;
  const mayBeCode =
    isCoded || (rule.strength === "sure" && rule.category === "health") || naturalKeys.has(rule.category);
  return !(mayBeCode && codeHeads.has(head));
}

/** Technical words that take nothing away from names of some categories. */
function isHarmless({ category, strength }: NameRule, word: string, isCode: boolean): boolean {
  return (
    isCode ||
    (flaggedCategories.has(categories[category]) && strength === "sure" && flagWords.has(word)) ||
    (fileCategories.has(category) && fileWords.has(word)) ||
    (datedCategories.has(category) && dateWords.has(word))
  );
}

/** `complaint_no`, `bericht_nr`: what a text is filed under. */
const numberWords: ReadonlySet<string> = new Set("no|nr|nbr|num|number|nummer|numero|numer|ref|code".split("|"));

/** A table named after a fact (`religion`, `job_title`) lists the possible facts; it tells none of a person. */
export function isSubject(rule: NameRule, phrase: string, context: TableContext): boolean {
  const label = categories[rule.category];
  if (label !== "quasi" && label !== "special") return false;
  if (context.isList && context.facts.has(rule.category)) return true;
  return context.health < 0.7 && context.owned < 0.5 && context.subject === phrase.replaceAll(" ", "");
}

/** Clinical tables hold their facts as codes of a vocabulary: `condition_concept_id`. */
export function isClinicalCode(rule: NameRule, words: readonly string[], context: TableContext): boolean {
  if (rule.category !== "health" || (context.health < 0.7 && rule.strength !== "sure")) return false;
  return words.some((word) => clinicalCodes.has(word)) && !words.some((word) => unclinical.has(word));
}

/** What kind of record it is, and in which unit, tells nothing of the patient. */
const unclinical: ReadonlySet<string> = new Set(
  "type|unit|kind|amount|modifier|operator|event|field|section|place|provider".split("|"),
);
