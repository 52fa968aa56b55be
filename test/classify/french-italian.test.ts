import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { column, table } from "./build-schema.ts";
import { typeFromText } from "./type-from-text.ts";

/** What a text column (or one of the type behind the colon) of a table is taken for. */
function categoryOf(tableName: string, name: string): string | null {
  const [own = "", type = "varchar(100)"] = name.split(":");
  const only = table(tableName, [column("x", { name: own, type: typeFromText(type) })]);
  const [found] = classify({ tables: new Map([["t", only]]), isComplete: true }, new Map());
  return found?.verdict === "personal" ? found.category : null;
}

describe("French and Italian names of two parts", () => {
  test.each([
    ["garantie", "avocat", "person_name"],
    ["mutuo", "garante", "person_name"],
    ["dossier", "signale_par", "person_name"],
    ["pratica", "consegnato_a", "person_name"],
    ["x", "commune_domicile", "city"],
    ["x", "residenza_comune", "city"],
    ["x", "loc_nascita", "birth_place"],
    ["x", "num_allocataire", "account_number"],
    ["x", "num_tessera", "account_number"],
    ["x", "date_ecrou:date", "criminal"],
    ["x", "fine_pena:date", "criminal"],
    ["x", "cr_hospitalisation", "health"],
    ["x", "prognosi_gg:integer", "health"],
    ["x", "reddito_annuo:numeric(10,2)", "financial"],
  ])("%s.%s is %s", (tableName, name, category) => {
    expect(categoryOf(tableName, name)).toBe(category);
  });

  test.each([
    ["x", "num_dipendenti:integer"],
    ["x", "num_clientes:integer"],
    ["x", "code_ordre"],
    ["x", "cle_rsa_bits:integer"],
    ["x", "delai_traitement"],
    ["rete", "cella"],
  ])("%s.%s is nobody's", (tableName, name) => {
    expect(categoryOf(tableName, name)).toBeNull();
  });
});
