/** Names as programmers write them in Norwegian, Swedish, Danish and Polish: compounds, genitives, whom a column is about. */
import { expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import type { Category } from "../../src/domain/category.ts";
import { schemaOf, table } from "./build-schema.ts";

function found(name: string, columns: readonly string[]): Readonly<Record<string, Category | null>> {
  const findings = classify(schemaOf(table(name, columns)), new Map());
  return Object.fromEntries(
    findings.map((each) => [each.column, each.verdict === "personal" ? (each.category ?? null) : null]),
  );
}

test.each([
  ["anmeldelse", "anmelder_fnr", "national_id"],
  ["anmeldelse", "anmelder_mob", "phone"],
  ["borger", "mor_cpr", "national_id"],
  ["skadeanmalan", "vittne_telefon", "phone"],
  ["arende", "god_man_konto", "bank_account"],
] as const)("in %s, %s tells of a person something else than the name", (name, column, category) => {
  expect(found(name, [column])).toEqual({ [column]: category });
});

test.each([
  ["zamowienia", "imie_pacjenta", "person_name"],
  ["zamowienia", "tel_wlasciciela", "phone"],
  ["umowy", "pesel_najemcy", "national_id"],
  ["sprawy", "adres_pokrzywdzonego", "postal_address"],
] as const)("in %s, %s names the person in the genitive", (name, column, category) => {
  expect(found(name, [column])).toEqual({ [column]: category });
});

test.each(["AvgangsOrsak", "avgangs_orsak", "avgangsorsak"])("%s is one compound however it is cut", (column) => {
  expect(found("Elev", [column])).toEqual({ [column]: "free_text" });
});

test.each(["oppdatert_av", "oppd_av", "godkj_av", "anmald_av"])("%s asks who did it", (column) => {
  expect(found("sak", [`${column} varchar(20)`])[column]).toMatch(/^(?:username|person_name)$/);
});

test("a table named after a fact is one of persons when it tells several", () => {
  const columns = [
    "id integer",
    "yrke varchar(40)",
    "arbetsgivare varchar(40)",
    "rokare boolean",
    "diagnoskod varchar(8)",
    "langd_cm integer",
  ];
  expect(found("personskada", columns)).toEqual({
    id: null,
    yrke: "job",
    arbetsgivare: "employer",
    rokare: "health",
    diagnoskod: "health",
    langd_cm: null,
  });
});

test("the pay of persons is told by the name of the table", () => {
  const columns = ["id_pracownika integer", "brutto numeric(10,2)", "netto numeric(10,2)"];
  expect(found("lista_plac", columns)).toEqual({ id_pracownika: null, brutto: "financial", netto: "financial" });
  expect(found("faktury_pozycje", ["brutto numeric(10,2)"])).toEqual({ brutto: null });
});

test.each([
  ["faktura", "kid_nr varchar(25)"],
  ["skadesak", "skade_nr varchar(12)"],
  ["skadesak", "skadedatum date"],
  ["andel", "avdeling_kode varchar(8)"],
  ["rozklad_jazdy", "dni_kursowania varchar(20)"],
  ["produkty", "plec_docelowa char(1)"],
  ["valgliste", "sognenavn varchar(40)"],
] as const)("in %s, %s tells of no person", (name, column) => {
  expect(Object.values(found(name, [column]))).toEqual([null]);
});
