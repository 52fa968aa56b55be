/** Which categories a column of a type can hold. */
import type { Aspect, Category } from "../domain/category.ts";
import { categories } from "../domain/category.ts";
import type { ColumnType, TypeFamily } from "../domain/schema.ts";
import { genderWord } from "./detectors/gender-word.ts";

const textual: ReadonlySet<TypeFamily> = new Set(["text", "json", "xml", "hstore", "other", "composite"]);
const exact: ReadonlySet<TypeFamily> = new Set(["integer", "decimal"]);
const numeric: ReadonlySet<TypeFamily> = new Set(["integer", "decimal", "float", "money"]);
const temporal: ReadonlySet<TypeFamily> = new Set(["date", "timestamp"]);

const asInteger: ReadonlySet<Category> = new Set([
  "phone",
  "national_id",
  "tax_id",
  "passport",
  "driver_license",
  "id_document",
  "health_id",
  "account_number",
  "bank_account",
  "payment_card",
  "ip",
  "mac",
  "device_id",
  "postal_code",
  "age",
  "gender",
  "marital_status",
  "nationality",
  "family",
  "financial",
  "benefit",
  "household",
  "evaluation",
  "physical",
  "health",
  "religion",
  "ethnicity",
  "political",
  "union",
  "sexual",
  "criminal",
  "otp",
  "birth_date",
  "death_date",
  "education",
  "online_id",
]);
const asMeasure: ReadonlySet<Category> = new Set([
  "age",
  "financial",
  "benefit",
  "household",
  "evaluation",
  "physical",
  "health",
  "geo",
]);
/** A date can tell of them, and a word for a date beside them takes nothing away. */
export const datedCategories: ReadonlySet<Category> = new Set([
  "birth_date",
  "death_date",
  "life_event",
  "activity",
  "health",
  "evaluation",
  "criminal",
]);
const asFlag: ReadonlySet<Category> = new Set([
  "health",
  "union",
  "criminal",
  "religion",
  "political",
  "ethnicity",
  "sexual",
  "gender",
  "household",
  "death_date",
  "family",
  "religion",
  "political",
  "ethnicity",
  "benefit",
  "marital_status",
]);
const asEnum: ReadonlySet<Category> = new Set([
  "gender",
  "civility",
  "marital_status",
  "nationality",
  "health",
  "religion",
  "ethnicity",
  "political",
  "sexual",
  "evaluation",
  "household",
  "education",
  "family",
]);
const asBytes: ReadonlySet<Category> = new Set([
  "photo",
  "signature_img",
  "document",
  "password",
  "token",
  "secret",
  "session",
  "otp",
  "biometric",
  "genetic",
  "message",
  "log_payload",
  "free_text",
  "online_id",
  "ip",
  "username",
  "person_name",
  "email",
]);
const asJson: ReadonlySet<Category> = new Set(["geo", "family"]);

/** Whether a column of this type can hold the category at all. */
export function typeAllows(type: ColumnType, category: Category, aspect: Aspect): boolean {
  const { family } = type;
  if (family === "json" || family === "hstore" || family === "xml")
    return categories[category] !== "quasi" || asJson.has(category);
  if (textual.has(family)) return true;
  if (aspect === "house-number" && exact.has(family)) return true;
  if (category === "birth_date" && aspect === "date" && family !== "integer")
    return temporal.has(family) || family === "time";
  if (exact.has(family) && asInteger.has(category)) return true;
  if (numeric.has(family)) return asMeasure.has(category);
  if (temporal.has(family)) return datedCategories.has(category);
  if (family === "boolean" || family === "bit") return asFlag.has(category);
  if (family === "enum") return asEnum.has(category);
  if (family === "bytea") return asBytes.has(category);
  if (family === "inet" || family === "cidr") return category === "ip";
  if (family === "macaddr") return category === "mac";
  if (family === "geometry") return category === "geo";
  if (family === "uuid")
    return category === "token" || category === "device_id" || category === "session" || category === "secret";
  if (family === "tsvector") return true;
  return false;
}

/** Whether a list of allowed values is one of genders. */
export function areGenders(labels: readonly string[]): boolean {
  return labels.length > 1 && labels.every((label) => genderWord.test(label));
}

/** What a type alone says, or null. */
export function categoryOfType(type: ColumnType): { readonly category: Category; readonly score: number } | null {
  if (type.family === "inet" || type.family === "cidr") return { category: "ip", score: 0.9 };
  if (type.family === "macaddr") return { category: "mac", score: 0.9 };
  if (areGenders(type.enumLabels ?? [])) return { category: "gender", score: 0.8 };
  return null;
}

/** Families whose columns are technical unless a name or a value speaks against it. */
export function isPlainType(type: ColumnType): boolean {
  return (
    !textual.has(type.family) && !["bytea", "tsvector", "geometry", "inet", "cidr", "macaddr"].includes(type.family)
  );
}
