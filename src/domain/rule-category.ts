/** What a rule says of the values it replaces: who writes `email` for a column knows that it holds addresses. */
import type { Category } from "./category.ts";
import type { Rule } from "./plan.ts";

/** By transformer; a `pseudonym` with the purpose of one of them speaks of the same values. */
const byTransformer: Readonly<Record<string, Category>> = {
  "person-name": "person_name",
  "first-name": "person_name",
  "last-name": "person_name",
  username: "username",
  email: "email",
  phone: "phone",
  street: "postal_address",
  "national-id": "national_id",
  iban: "bank_account",
  bic: "bank_account",
  "card-number": "payment_card",
  ip: "ip",
  mac: "mac",
  url: "url",
  plate: "vehicle",
  vin: "vehicle",
  "birth-date": "birth_date",
  city: "city",
  region: "region",
  country: "country",
  postcode: "postal_code",
  company: "employer",
  "job-title": "job",
  "user-agent": "user_agent",
};

/** Null: the rule fits values of any kind. */
export function categoryOfRule({ use, purpose }: Pick<Rule, "use" | "purpose">): Category | null {
  const named = own(use);
  return named === null && use === "pseudonym" ? own(purpose) : named;
}

function own(name: string): Category | null {
  return Object.hasOwn(byTransformer, name) ? (byTransformer[name] ?? null) : null;
}
