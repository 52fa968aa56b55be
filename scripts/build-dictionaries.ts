/** Writes build/dictionaries/<locale>.json for every locale of @faker-js/faker (MIT licence): the lists that fakes pick from. */
import { mkdir, writeFile } from "node:fs/promises";
import { allLocales, Faker, type LocaleDefinition } from "@faker-js/faker";
import manifest from "@faker-js/faker/package.json" with { type: "json" };
import type { DictionaryFile, DictionaryName } from "../src/transform/dictionaries.ts";
import { countryCodeLength } from "../src/transform/transformers/phone-ranges.ts";

const directory = new URL("../build/dictionaries/", import.meta.url);

/** Draws made where faker composes names from patterns; the seed makes each build the same. */
const DRAWS = 1500;
const SEED = 20_260_101;

/** Some locales list every legal form of their law. */
const MOST_LEGAL_FORMS = 24;

await mkdir(directory, { recursive: true });
for (const [locale, definition] of Object.entries(allLocales)) {
  const file = dictionaryOf(locale, definition as LocaleDefinition);
  await writeFile(new URL(`${locale}.json`, directory), `${JSON.stringify(file)}\n`);
}

function dictionaryOf(locale: string, definition: LocaleDefinition): DictionaryFile {
  const { person, location, company, lorem } = definition;
  const found: Record<DictionaryName, readonly string[]> = {
    "first-name": sexes(person?.first_name),
    "last-name": sexes(person?.last_name),
    city: location?.city_name ?? (location?.city_pattern ? composed(definition, (faker) => faker.location.city()) : []),
    "street-name": streetsOf(definition),
    region: location?.state ?? [],
    country: location?.country ?? [],
    "company-suffix": ((company?.["legal_entity_type"] ?? []) as readonly string[]).slice(0, MOST_LEGAL_FORMS),
    "job-title": person?.job_title_pattern ? composed(definition, (faker) => faker.person.jobTitle()) : [],
    word: lorem?.word ?? [],
  };
  const lists = Object.fromEntries(
    Object.entries(found)
      .map(([name, entries]) => [name, cleaned(entries)] as const)
      .filter(([, entries]) => entries.length > 0),
  );
  return { locale, fakerVersion: manifest.version, lists, patterns: patternsOf(definition) };
}

/** Names of all sexes in a stable order: those for everybody first. */
function sexes(names: { generic?: unknown; female?: unknown; male?: unknown } | null | undefined): readonly string[] {
  return [names?.generic, names?.female, names?.male].flatMap((list) =>
    Array.isArray(list) ? (list as string[]) : [],
  );
}

function streetsOf(definition: LocaleDefinition): readonly string[] {
  const { location } = definition;
  if (!location?.street_pattern && !location?.street_name) return [];
  return composed(definition, (faker) => faker.location.street());
}

/** What faker composes from the locale's own patterns; nothing when a piece of them is missing. */
function composed(definition: LocaleDefinition, draw: (faker: Faker) => string): readonly string[] {
  const faker = new Faker({ locale: [definition, allLocales.base], seed: SEED });
  try {
    return Array.from({ length: DRAWS }, () => draw(faker));
  } catch {
    return [];
  }
}

/** Apostrophes and hyphens are part of names; control characters, quotes, backslashes and braces would need escapes somewhere. */
function cleaned(entries: readonly unknown[]): readonly string[] {
  const words = entries.filter((entry) => typeof entry === "string").map((entry) => entry.normalize("NFC").trim());
  return [...new Set(words)].filter((word) => word !== "" && !/[\p{Cc}\p{Cf}\p{Co}\\"{}#]/u.test(word));
}

function patternsOf({ location, phone_number }: LocaleDefinition): DictionaryFile["patterns"] {
  const formats = [...(phone_number?.format?.international ?? []), ...(phone_number?.format?.human ?? [])];
  const digits = formats.find((format) => format.startsWith("+"))?.replace(/[^\d#]/g, "");
  const callingCode = digits === undefined ? null : digits.slice(0, countryCodeLength(digits));
  return {
    callingCode: callingCode !== null && /^\d+$/.test(callingCode) ? callingCode : null,
    houseNumber: houseNumberOf(location?.street_address),
  };
}

function houseNumberOf(address: { normal?: string } | null | undefined): "before" | "after" | null {
  const number = address?.normal?.indexOf("buildingNumber") ?? -1;
  const street = address?.normal?.search(/street|secondaryAddress/) ?? -1;
  return number < 0 || street < 0 ? null : number < street ? "before" : "after";
}
