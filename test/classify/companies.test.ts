import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { areFunctionMailboxes } from "../../src/classify/mailboxes.ts";
import { keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

const offices = [
  "info@example.com",
  "sales@example.org",
  "Kontakt@example.net",
  "buchhaltung@example.test",
  "office-de@example.com",
];

function emailOf(tableName: string, addresses: readonly string[]) {
  const schema = schemaOf(table(tableName, ["id integer", "name", "email"]));
  const rows = {
    id: addresses.map((_, i) => String(i)),
    name: addresses.map((_, i) => `Example ${i} Ltd`),
    email: addresses,
  };
  return classify(schema, new Map([[keyOf(tableName), sampleOf(rows)]])).find(({ column }) => column === "email");
}

describe("mailboxes of companies", () => {
  test("of functions only are not personal, and the evidence says why", () => {
    const finding = emailOf("companies", offices);
    expect(finding?.verdict).not.toBe("personal");
    expect(finding?.evidence.map(({ text }) => text)).toContain(
      "all 5 distinct sampled mailboxes are those of functions",
    );
  });
  test("one that may be a person's makes the column personal, and is not told", () => {
    const finding = emailOf("companies", [...offices, "zoe.canari@example.com"]);
    expect(finding).toMatchObject({ verdict: "personal", category: "email" });
    expect(JSON.stringify(finding)).not.toMatch(/zoe|canari/);
  });
  test("in a table of persons are personal all the same", () => {
    expect(emailOf("customers", offices)).toMatchObject({ verdict: "personal", category: "email" });
  });
});

test("a table of companies alone is not personal, one with a person in it is", () => {
  const verdicts = (columns: readonly string[]): readonly string[] =>
    classify(schemaOf(table("companies", columns)), new Map())
      .filter(({ verdict }) => verdict === "personal")
      .map(({ column }) => column);
  expect(verdicts(["id integer", "name", "phone", "city", "vat_number", "website", "country"])).toEqual([]);
  expect(
    verdicts(["id integer", "name", "contact_first_name", "contact_last_name", "birth_date date", "gender", "phone"]),
  ).toContain("phone");
});

test.each([
  [["info@a.test"], true],
  [["sales.de@a.test", "noreply@a.test", "Segretería@a.test"], true],
  [["ada.example@a.test"], false],
  [["info@a.test", "ada@a.test"], false],
  [["info.adaexample@a.test"], false],
  [[], false],
])("%j", (addresses, expected) => {
  expect(areFunctionMailboxes(addresses)).toBe(expected);
});
