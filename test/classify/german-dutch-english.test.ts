/** German, Dutch and English names of invented systems: doers, prefixes of files and of types, numbers of persons, false friends. */
import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { schemaOf, table } from "./build-schema.ts";

/** `column type` → category, or null for a column that tells of nobody. */
type Expected = Readonly<Record<string, string | null>>;

function categoriesOf(tableName: string, columns: readonly string[]): Record<string, string | null> {
  const found = classify(schemaOf(table(tableName, columns)), new Map());
  return Object.fromEntries(
    columns.map((column, i) => [column, found[i]?.verdict === "personal" ? (found[i]?.category ?? null) : null]),
  );
}

const cases: readonly (readonly [what: string, table: string, columns: Expected])[] = [
  [
    "who did it, as a text",
    "wartung",
    { geprueft_von: "person_name", "geprueft_am timestamp": null, gueltig_von: null, "abgelehnt_durch integer": null },
  ],
  ["who did it, in Dutch", "reparatie", { gemeld_door: "username", getekend_door: "person_name", prioriteit: null }],
  ["no doer behind a rule", "report", { sorted_by: null, grouped_by: null, powered_by: null }],
  [
    "letters for types before every name",
    "tblOffender",
    {
      "lngOffenderID integer": null,
      strSurname: "person_name",
      "dtmDOB date": "birth_date",
      strEyeColour: "physical",
      "blnSexOffender boolean": "criminal",
      strWing: null,
    },
  ],
  [
    "letters of the file before some names",
    "CUSTMAST",
    {
      CUSTNO: "account_number",
      CADDR1: "postal_address",
      CCITY: "city",
      CZIP: "postal_code",
      CPHONE: "phone",
      CFAX: "phone",
      TERMCD: null,
      "LASTINV date": null,
    },
  ],
  [
    "German roles and facts",
    "mahnlauf",
    { sachbearbeiter: "person_name", ableser: "person_name", "mahnstufe integer": null, beleg_nr: null },
  ],
  [
    "dates of a life in either order",
    "leden",
    { "huwelijksdatum date": "life_event", "datum_doop date": "life_event", "vervaldatum date": null },
  ],
  ["what a text is filed under", "complaints", { complaint_text: "free_text", complaint_no: null }],
  [
    "animals are no persons",
    "hund",
    { Rufname: null, Geschlecht: null, Allergien: null, Besitzer: "person_name", BesitzerTel: "phone" },
  ],
];

describe("names of German, Dutch and English systems", () => {
  test.each(cases)("%s", (_, tableName, expected) => {
    expect(categoriesOf(tableName, Object.keys(expected))).toEqual(expected);
  });
});
