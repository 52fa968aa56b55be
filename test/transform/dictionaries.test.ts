import { readdirSync } from "node:fs";
import { allLocales } from "@faker-js/faker";
import { describe, expect, test } from "vitest";
import { fold } from "../../src/domain/fold.ts";
import { SafelockError } from "../../src/domain/problem.ts";
import { createDictionaries, dictionaryNames } from "../../src/transform/dictionaries.ts";
import { dictionaryFile } from "./transformers/run-transformer.ts";

const anyLength = { maxLength: null, asciiOnly: false };
const ascii = { maxLength: null, asciiOnly: true };
const files = ["fr", "zh_CN", "en"].map(dictionaryFile);

test("every locale of faker has its file", () => {
  const built = readdirSync(new URL("../../build/dictionaries/", import.meta.url)).map((name) =>
    name.replace(".json", ""),
  );
  expect(built.sort()).toEqual(Object.keys(allLocales).sort());
});

describe.each(Object.keys(allLocales))("%s", (locale) => {
  test("entries are safe to write and listed once", () => {
    const { lists, fakerVersion } = dictionaryFile(locale);
    expect(fakerVersion).toBe("10.6.0");
    for (const entries of Object.values(lists)) {
      expect(entries.length).toBe(new Set(entries).size);
      for (const entry of entries) expect(entry).not.toMatch(/[\p{Cc}\\"]|^\s|\s$|^$|undefined/u);
    }
  });
});

test("locales are merged in order, and a list that none has comes from en", () => {
  const both = createDictionaries([dictionaryFile("fr"), dictionaryFile("de"), dictionaryFile("en")], "utf8", [
    "fr",
    "de",
  ]);
  const [french, german] = ["fr", "de"].map((locale) => dictionaryFile(locale).lists["first-name"]!);
  expect(both.list("first-name", anyLength)).toEqual([...new Set([...french!, ...german!])]);
  const norwegian = createDictionaries([dictionaryFile("nb_NO"), dictionaryFile("en")], "utf8", ["nb_NO"]);
  expect(norwegian.list("word", anyLength)).toEqual(dictionaryFile("en").lists.word);
  expect(both.callingCode()).toBe("33");
  expect(both.houseNumber()).toBe("before");
});

test("every fit gives a list of the same length and order", () => {
  const dictionaries = createDictionaries(files, "utf8");
  for (const name of dictionaryNames) {
    const whole = dictionaries.list(name, anyLength);
    for (const fit of [ascii, { maxLength: 5, asciiOnly: false }, { maxLength: 1, asciiOnly: true }]) {
      const fitted = dictionaries.list(name, fit);
      expect(fitted).toHaveLength(whole.length);
      for (const [i, entry] of fitted.entries()) {
        expect([...entry].length).toBeLessThanOrEqual(fit.maxLength ?? Number.POSITIVE_INFINITY);
        expect(entry).not.toBe("");
        if (fit.asciiOnly) expect(entry).toMatch(/^[\x20-\x7e]+$/);
        else if ([...whole[i]!].length <= 5) expect(entry).toBe(whole[i]);
      }
    }
  }
});

test("LATIN1 keeps é and loses what it does not have", () => {
  const dictionaries = createDictionaries(
    [dictionaryFile("fr"), dictionaryFile("pl"), dictionaryFile("en")],
    "latin1",
    ["fr", "pl"],
  );
  const names = dictionaries.list("first-name", anyLength);
  expect(names.some((name) => name.includes("é"))).toBe(true);
  for (const name of names) for (const letter of name) expect(letter.codePointAt(0)).toBeLessThanOrEqual(0xff);
});

test("a locale that the encoding cannot write at all is refused", () => {
  const dictionaries = createDictionaries([dictionaryFile("zh_CN"), dictionaryFile("en")], "latin1", ["zh_CN"]);
  expect(() => dictionaries.list("first-name", anyLength)).toThrow(SafelockError);
  expect(dictionaries.list("first-name", ascii).length).toBeGreaterThan(0);
});

test.each([
  ["Éloïse", "Eloise"],
  ["Straße", "Strasse"],
  ["Łukasz Børre Þór", "Lukasz Borre Thor"],
  ["李", "李"],
  ["Đặng", "Dang"],
])("%s folds to %s", (text, folded) => expect(fold(text)).toBe(folded));
