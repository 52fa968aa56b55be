import { describe, expect, test } from "vitest";
import { wordsOf } from "../../src/classify/lexicon.ts";
import { segment } from "../../src/classify/segment.ts";
import { sharedLengths, sharedWords } from "../../src/classify/shared-words.ts";
import { fold, singular, tokenize } from "../../src/classify/tokens.ts";

describe("tokenize", () => {
  test.each([
    ["first_name", "first name"],
    ["e-mail", "e mail"],
    ["lastName", "last name"],
    ["employeeID", "employee id"],
    ["IPAddress", "ip address"],
    ["address2", "address 2"],
    ["DOB", "dob"],
    ["Données_Élèves", "donnee eleve"],
    ["Straße", "strasse"],
    ["fødselsdato", "fodselsdato"],
    ["imię", "imie"],
    ["user.email", "user email"],
    ["  ", ""],
  ])("%s", (name, words) => expect(tokenize(name).join(" ")).toBe(words));
});

test.each([
  ["cities", "city"],
  ["addresses", "address"],
  ["status", "status"],
  ["notes", "note"],
  ["gps", "gps"],
  ["children", "child"],
  ["apellidos", "apellido"],
  ["ssn", "ssn"],
])("singular of %s is %s", (word, expected) => expect(singular(word)).toBe(expected));

test("decomposed and composed spellings fold alike", () => expect(fold("pre\u0301nom")).toBe(fold("prénom")));

test("compounds are cut only when words cover them whole", () => {
  const isWord = (part: string): boolean => ["kunde", "name", "geburt", "datum", "department", "id"].includes(part);
  expect(segment("kundenname", isWord)).toEqual(["kunde", "name"]);
  expect(segment("geburtsdatum", isWord)).toEqual(["geburt", "datum"]);
  expect(segment("departmentid", isWord)).toEqual(["department", "id"]);
  expect(segment("departments2id", isWord)).toBeNull();
  expect(segment("renamed", isWord)).toBeNull();
});

test.each(["capacity", "publicity", "statement", "estate", "storage", "percentage", "classification"])(
  "%s stays whole",
  (word) => {
    expect(wordsOf(word)).toEqual([word]);
  },
);

test("prefixes and suffixes that a table's columns share are left out, technical ones are not", () => {
  const employees = [
    ["emp", "name"],
    ["emp", "mail"],
    ["emp", "city"],
  ];
  expect(sharedLengths(["emp", "name"], sharedWords(employees))).toEqual({ head: 1, tail: 0 });
  const members = [
    ["nom", "adh"],
    ["ville", "adh"],
    ["id", "adh"],
  ];
  expect(sharedLengths(["nom", "adh"], sharedWords(members))).toEqual({ head: 0, tail: 1 });
  const keys = [
    ["user", "id"],
    ["group", "id"],
    ["role", "id"],
  ];
  expect(sharedLengths(["user", "id"], sharedWords(keys))).toEqual({ head: 0, tail: 0 });
});
