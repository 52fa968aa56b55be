/** What happens to a column when no policy rule speaks of it: one visible table, category by category. */
import type { Category } from "../domain/category.ts";
import type { Finding } from "../domain/finding.ts";
import type { TypeFamily } from "../domain/schema.ts";

/** A use of a transformer with the parameters that differ from its defaults. */
export interface Choice {
  readonly use: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

type Choices = readonly Choice[];

const one = (use: string, parameters?: Record<string, unknown>): Choices => [
  parameters === undefined ? { use } : { use, parameters },
];

/**
 * Category, or category/aspect, → transformers in order of preference. The first that fits the column is taken; after
 * the last come the general ones of `lastChoices`.
 */
export const builtInChoices: Readonly<Partial<Record<string, Choices>>> = {
  person_name: one("person-name"),
  "person_name/first-name": one("first-name"),
  "person_name/last-name": one("last-name"),
  "person_name/full-name": one("person-name"),
  username: one("username"),
  email: one("email"),
  phone: one("phone"),
  postal_address: one("street"),
  "postal_address/street": one("street"),
  "postal_address/house-number": one("redact"),
  account_number: one("pseudonym"),
  bank_account: one("pseudonym"),
  "bank_account/iban": one("iban"),
  "bank_account/bic": one("bic"),
  payment_card: one("pseudonym"),
  "payment_card/card-number": one("card-number"),
  ip: one("ip"),
  mac: one("mac"),
  url: one("url"),
  vehicle: one("plate"),
  "vehicle/vin": one("vin"),
  "vehicle/plate": one("plate"),
  "photo/file-name": one("file-name"),
  "document/file-name": one("file-name"),
  birth_date: one("birth-date"),
  "birth_date/date": one("birth-date"),
  death_date: one("shift-date"),
  city: one("city"),
  birth_place: one("city"),
  postal_code: one("postcode"),
  region: one("region"),
  country: one("country"),
  nationality: one("country"),
  job: one("job-title"),
  employer: one("company"),
  user_agent: one("user-agent"),
  financial: one("noise", { ratio: 0.1 }),
  age: one("generalize", { to: "bucket", width: 5 }),
  geo: one("generalize", { to: "grid" }),
  national_id: one("pseudonym"),
  tax_id: one("pseudonym"),
  passport: one("pseudonym"),
  driver_license: one("pseudonym"),
  id_document: one("pseudonym"),
  health_id: one("pseudonym"),
  device_id: one("pseudonym"),
  online_id: one("pseudonym"),
};

/** Closed lists of a few values: they name nobody alone, and a fake value would break the type. Kept, and said in the notes. */
export const keptQuasiIdentifiers: ReadonlySet<Category> = new Set([
  "gender",
  "civility",
  "marital_status",
  "language",
  "timezone",
]);

/** Types whose values cannot be replaced by anything but each other. */
export const closedFamilies: ReadonlySet<TypeFamily> = new Set(["enum", "boolean"]);

/** Types that may hold anything anybody wrote: without evidence they are redacted. */
const openFamilies: ReadonlySet<TypeFamily> = new Set([
  "text",
  "json",
  "xml",
  "hstore",
  "bytea",
  "tsvector",
  "composite",
  "geometry",
  // Types that the dump does not declare: domains and composites of another schema, types of extensions.
  "other",
]);

/** Types that are evidence enough by themselves. */
const byFamily: Readonly<Partial<Record<TypeFamily, Choices>>> = {
  inet: one("ip"),
  cidr: one("ip"),
  macaddr: one("mac"),
};

export function choicesForCategory(finding: Finding): Choices {
  const { category, aspect } = finding;
  if (category === null) return [];
  return (aspect === null ? undefined : builtInChoices[`${category}/${aspect}`]) ?? builtInChoices[category] ?? [];
}

export function choicesForFamily(family: TypeFamily): Choices {
  return byFamily[family] ?? [];
}

/** Undeclared columns count as text. */
export function isOpenFamily(family: TypeFamily | null): boolean {
  return family === null || openFamilies.has(family);
}

/** Tried after a category's own choices: on columns whose values must stay distinct, and on others. */
export const lastChoices = {
  unique: [{ use: "pseudonym" }, { use: "null" }] as Choices,
  other: [{ use: "redact" }, { use: "pseudonym" }, { use: "null" }] as Choices,
};
