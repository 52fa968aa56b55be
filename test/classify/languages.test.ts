/** Names of columns in the languages that the dictionaries cover, in the spellings that schemas use. */
import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { schemaOf, table } from "./build-schema.ts";

function findAll(tableName: string, columns: readonly string[]): readonly Finding[] {
  return classify(schemaOf(table(tableName, columns)), new Map());
}

/** `column type` → category. */
type Expected = Readonly<Record<string, string>>;

const people: readonly (readonly [language: string, table: string, columns: Expected])[] = [
  [
    "English, cut short",
    "CUSTMST",
    {
      CUSTNO: "account_number",
      LASTNM: "person_name",
      FIRST_NM: "person_name",
      ADDR_LN1: "postal_address",
      ZIPCD: "postal_code",
      PHONE_NBR: "phone",
      EMAIL_ADDR: "email",
      "BIRTH_DT date": "birth_date",
      MAR_STAT: "marital_status",
    },
  ],
  [
    "German",
    "versicherte",
    {
      vorname: "person_name",
      Nachname: "person_name",
      "gebdat date": "birth_date",
      gebort: "birth_place",
      familienstand: "marital_status",
      staatsangehoerigkeit: "nationality",
      Versichertennummer: "health_id",
      konfession: "religion",
      Straße: "postal_address",
      plz: "postal_code",
      handynr: "phone",
    },
  ],
  [
    "French",
    "adherents",
    {
      prenom: "person_name",
      nom_usuel: "person_name",
      date_naissance: "birth_date",
      num_secu: "national_id",
      situation_familiale: "marital_status",
      adresse_facturation: "postal_address",
      tel_portable: "phone",
      courriel: "email",
      groupe_sanguin: "health",
    },
  ],
  [
    "Spanish",
    "afiliados",
    {
      primer_apellido: "person_name",
      fecNac: "birth_date",
      estado_civil: "marital_status",
      domicilio: "postal_address",
      num_poliza: "health_id",
      telefono_movil: "phone",
      correo_electronico: "email",
      dni: "national_id",
      discapacidad: "health",
    },
  ],
  [
    "Italian",
    "assistiti",
    {
      cognome: "person_name",
      data_di_nascita: "birth_date",
      comune_nascita: "birth_place",
      codiceFiscale: "national_id",
      indirizzo_residenza: "postal_address",
      cellulare: "phone",
      cittadinanza: "nationality",
      esenzione: "health",
    },
  ],
  [
    "Dutch",
    "verzekerden",
    {
      voorletters: "person_name",
      geslachtsnaam: "person_name",
      geboortedatum: "birth_date",
      bsn: "national_id",
      burgerlijke_staat: "marital_status",
      huisnummer: "postal_address",
      polisnummer: "health_id",
      rekeningnummer: "bank_account",
      loonbeslag: "financial",
    },
  ],
  [
    "Portuguese",
    "segurados",
    {
      nome_mae: "person_name",
      dt_nascimento: "birth_date",
      nr_cpf: "national_id",
      ds_endereco: "postal_address",
      telefone_celular: "phone",
      raca_cor: "ethnicity",
      tipo_sanguineo: "health",
      renda_mensal: "financial",
    },
  ],
  [
    "Norwegian",
    "medlemmer",
    {
      etternavn: "person_name",
      foedselsdato: "birth_date",
      personnr: "national_id",
      bostedsadresse: "postal_address",
      mobilnr: "phone",
      sivilstand: "marital_status",
      fagforening: "union",
      maanedslonn: "financial",
    },
  ],
  [
    "Polish",
    "pacjenci",
    {
      nazwisko_rodowe: "person_name",
      data_ur: "birth_date",
      miejsce_urodzenia: "birth_place",
      nr_dowodu: "id_document",
      kod_pocztowy: "postal_code",
      stan_cywilny: "marital_status",
      grupa_krwi: "health",
      wyznanie: "religion",
    },
  ],
  [
    "Swedish",
    "lantagare",
    {
      efternamn: "person_name",
      födelsedatum: "birth_date",
      personnummer: "national_id",
      gatuadress: "postal_address",
      medborgarskap: "nationality",
      sjukskrivning: "health",
      årsinkomst: "financial",
    },
  ],
  [
    "Danish",
    "medarbejdere",
    {
      efternavn: "person_name",
      cprnr: "national_id",
      ansaettelsesdato: "life_event",
      paarorende: "family",
      maanedsloen: "financial",
      sygemelding: "health",
      adgangskode: "password",
    },
  ],
];

describe.each(people)("%s", (_, tableName, expected) => {
  test.each(Object.entries(expected))("%s is %s", (column, category) => {
    const columns = Object.keys(expected);
    const found = findAll(tableName, columns)[columns.indexOf(column)];
    expect([found?.verdict, found?.category]).toEqual(["personal", category]);
  });
});

describe("words that are inflected, spelled otherwise, or cut", () => {
  test.each([
    ["Kundinnen", "name", "person_name"],
    ["referenti", "nome", "person_name"],
    ["pacjenci_dane", "nazwa", "person_name"],
    ["x", "foedselsnummer", "national_id"],
    ["x", "staatsang", "nationality"],
    ["x", "stan_cyw", "marital_status"],
    ["x", "nr_paszp", "passport"],
    ["teams", "trainernavn", "person_name"],
  ])("%s.%s is %s", (tableName, column, category) => {
    expect(findAll(tableName, [column])[0]?.category).toBe(category);
  });
});

describe("words for any content are what the table's name tells, when its rows are persons'", () => {
  test.each([
    ["employee_salaries", "amount numeric", "financial"],
    ["patient_phones", "number", "phone"],
    ["person_marital_status", "type", "marital_status"],
    ["benefits_paid", "amount numeric", "benefit"],
  ])("%s.%s is %s", (tableName, column, category) => {
    expect(findAll(tableName, [column, "person_id integer"])[0]?.category).toBe(category);
  });

  test.each([
    ["marital_statuses", "name"],
    ["nationalities", "code"],
    ["tipo_usuario", "nombre"],
    ["user_roles", "display_name"],
    ["loenarter", "navn"],
  ])("%s.%s is a list of what there is", (tableName, column) => {
    expect(findAll(tableName, ["id integer", column])[1]?.verdict).not.toBe("personal");
  });
});

describe("who did it", () => {
  test.each(["created_by", "modifie_par", "geaendert_von", "opprettet_av", "usuario_alta"])(
    "%s is a login",
    (column) => {
      expect(findAll("x", [column])[0]?.category).toBe("username");
    },
  );
  test("a number of the doer is a key", () => {
    expect(findAll("x", ["created_by integer"])[0]?.verdict).toBe("technical");
  });
});

describe("false friends", () => {
  test.each([
    ["dogs", "name"],
    ["hunde", "geburtsdatum date"],
    ["horses", "sex"],
    ["api_consumers", "name"],
    ["oauth_clients", "name"],
    ["hospitals", "address"],
    ["products", "mobilidade"],
    ["products", "publicity"],
    ["orders", "order_no"],
    ["invoices", "tracking_number"],
    ["limits", "max_tokens integer"],
    ["settings", "password_min_length integer"],
    ["users", "password_changed_at timestamp"],
    ["users", "email_count integer"],
    ["files", "mac_algorithm"],
    ["tasks", "position integer"],
    ["units", "prefix"],
    ["lessons", "session_title"],
    ["articles", "language"],
    ["stages", "min_age integer"],
    ["maps", "zone"],
    ["cards", "card_game"],
    ["columns", "column_name"],
    ["queues", "queue_name"],
  ])("%s.%s is not personal", (tableName, column) => {
    expect(findAll(tableName, [column])[0]?.verdict).not.toBe("personal");
  });
});

test("relatives give their names, telephones and birthdays away, not only that they exist", () => {
  const columns = ["mother_name", "next_of_kin_phone", "guardian_email", "spouse"];
  expect(findAll("students", columns).map((each) => each.category)).toEqual([
    "person_name",
    "phone",
    "email",
    "family",
  ]);
});

test("a prefix that all tables share says nothing", () => {
  const names = ["crm_customer", "crm_status", "crm_product", "crm_invoice", "crm_country"];
  const schema = schemaOf(...names.map((name) => table(name, ["name"])));
  expect(classify(schema, new Map()).map((each) => each.verdict === "personal")).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("comments and checks of the schema speak where names do not", () => {
  const base = table("t", ["qwa", "qwb", "qwc"]);
  const columns = base.columns.map((column) =>
    column.name === "qwa" ? { ...column, comment: "e-mail address of the customer" } : column,
  );
  const checks = [{ kind: "one-of", column: "qwb", values: ["male", "female"] }] as const;
  const found = classify(schemaOf({ ...base, columns, checks }), new Map());
  expect(found.map((each) => each.category)).toEqual(["email", "gender", null]);
  expect(found[0]?.evidence[0]?.kind).toBe("comment");
});
