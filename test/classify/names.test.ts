import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { column, schemaOf, table } from "./build-schema.ts";

function find(tableName: string, columns: readonly string[]): Finding {
  const finding = classify(schemaOf(table(tableName, columns)), new Map())[0];
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

describe("names that say what they hold", () => {
  test.each([
    ["x", "first_name", "person_name", "first-name"],
    ["x", "firstname", "person_name", "first-name"],
    ["x", "Vorname", "person_name", "first-name"],
    ["x", "prénom", "person_name", "first-name"],
    ["x", "etternavn", "person_name", "last-name"],
    ["x", "achternaam", "person_name", "last-name"],
    ["x", "nazwisko", "person_name", "last-name"],
    ["x", "apellidos", "person_name", "last-name"],
    ["x", "cognome", "person_name", "last-name"],
    ["customers", "name", "person_name", "full-name"],
    ["orders", "customer_name", "person_name", "full-name"],
    ["x", "kundenemail", "email", null],
    ["x", "correo_electronico", "email", null],
    ["x", "numer_telefonu_telefon", "phone", null],
    ["x", "homePhone", "phone", null],
    ["x", "hausnummer", "postal_address", "house-number"],
    ["x", "postleitzahl", "postal_code", null],
    ["x", "date_naissance date", "birth_date", "date"],
    ["x", "geburtsdatum date", "birth_date", "date"],
    ["x", "fecha_nacimiento date", "birth_date", "date"],
    ["x", "birth_year integer", "birth_date", "year"],
    ["x", "iban", "bank_account", "iban"],
    ["x", "codice_fiscale", "national_id", null],
    ["x", "license_plate", "vehicle", "plate"],
    ["x", "client_ip", "ip", null],
    ["x", "seen_from inet", "ip", null],
    ["x", "hardware macaddr", "mac", null],
    ["x", "password_hash", "password", "hash"],
    ["x", "mot_de_passe", "password", "hash"],
    ["x", "project_access_token", "token", null],
    ["x", "client_secret", "secret", null],
    ["x", "smoker boolean", "health", null],
    ["x", "gender_id integer", "gender", null],
    ["x", "salary numeric(10,2)", "financial", null],
    ["messages", "body", "message", null],
  ])("%s.%s is %s", (tableName, column, category, aspect) => {
    expect(find(tableName, [column])).toMatchObject({ verdict: "personal", category, aspect });
  });
});

describe("false friends", () => {
  test.each([
    ["products", "name"],
    ["categories", "title"],
    ["roles", "label"],
    ["countries", "name"],
    ["files", "name"],
    ["films", "title"],
    ["orders", "state"],
    ["users", "email_verified boolean"],
    ["users", "phone_confirmed_at timestamp"],
    ["users", "password_expires_at timestamp"],
    ["users", "has_password boolean"],
    ["users", "show_email boolean"],
    ["users", "email_opt_out boolean"],
    ["users", "gender_required boolean"],
    ["plans", "max_users integer"],
    ["stats", "sms_count integer"],
    ["stats", "user_count integer"],
    ["settings", "token_lifetime integer"],
    ["fields", "name_length integer"],
    ["servers", "host_name"],
    ["catalog", "table_name"],
    ["catalog", "class_name"],
    ["events", "event_name"],
    ["rooms", "capacity integer"],
    ["campaigns", "publicity"],
    ["files", "content_address"],
    ["users", "email_template"],
    ["users", "avatar_width integer"],
    ["products", "description"],
    ["products", "weight numeric"],
    ["shops", "address"],
    ["religion", "religion"],
    ["users", "user_id integer"],
    ["texts", "language"],
  ])("%s.%s is not personal", (tableName, column) => {
    expect(find(tableName, [column]).verdict).not.toBe("personal");
  });
});

describe("without evidence", () => {
  test.each(["qwertz", "qwertz jsonb", "qwertz bytea", "qwertz xml", "qwertz text[]"])("%s stays unknown", (column) => {
    expect(find("x", [column])).toMatchObject({ verdict: "unknown", category: null });
  });
  test.each([
    "qwertz integer",
    "qwertz numeric",
    "qwertz boolean",
    "qwertz timestamp",
    "qwertz date",
    "qwertz uuid",
    "qwertz interval",
  ])("%s is technical", (column) => {
    expect(find("x", [column])).toMatchObject({ verdict: "technical", category: null });
  });
  test.each(["status", "order_status", "currency", "mime_type", "id"])("%s is technical", (column) => {
    expect(find("x", [column]).verdict).toBe("technical");
  });
});

test("enums and composites are judged by their labels and attributes", () => {
  const enumeration = column("qwertz enum");
  const mood = { ...enumeration, type: { ...enumeration.type, enumLabels: ["male", "female"] } };
  const plain = { ...enumeration, name: "other", type: { ...enumeration.type, enumLabels: ["new", "old"] } };
  const composite = {
    ...enumeration,
    name: "place",
    type: { ...enumeration.type, family: "composite" as const, attributes: [column("street")] },
  };
  const findings = classify(schemaOf(table("x", [mood, plain, composite])), new Map());
  expect(findings.map((each) => each.category ?? each.verdict)).toEqual(["gender", "technical", "eav_value"]);
});

test("a shared prefix hides nothing", () => {
  const findings = classify(schemaOf(table("staff", ["emp_name", "emp_mail", "emp_city", "emp_status"])), new Map());
  expect(findings.map(({ category }) => category)).toEqual(["person_name", "email", "city", null]);
});

test("neighbours make an ambiguous name personal", () => {
  expect(find("x", ["name"]).verdict).toBe("unknown");
  expect(find("x", ["name", "email", "birth_date date", "gender", "phone"])).toMatchObject({
    verdict: "personal",
    category: "person_name",
  });
});
