import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { ComposePart, NativeOperation, PrepareContext } from "../../../src/transform/transformer.ts";
import { transformerNamed } from "../../../src/transform/transformers/index.ts";
import { english, runOne, runTransformer, shapeOf } from "./run-transformer.ts";

function operationOf(name: string, shape = shapeOf()): NativeOperation {
  const transformer = transformerNamed(name)!;
  const context = { shape, dictionaries: english } as unknown as PrepareContext;
  const prepared = transformer.prepare(transformer.parameters(z).parse({}), context);
  if (prepared.kind !== "native") throw new Error(`${name} is not native`);
  return prepared.operation;
}

function entriesOf(name: string): readonly (readonly string[])[] {
  const operation = operationOf(name);
  if (operation.op === "pick") return [operation.entries];
  if (operation.op !== "compose") throw new Error(`${name} does not compose`);
  return operation.parts
    .filter((part): part is ComposePart & { part: "entry" } => part.part === "entry")
    .map((part) => part.entries);
}

const asciiLetters = (text: string) =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .slice(0, 20);

test("one index names one first and one last name in all five", () => {
  const [first] = entriesOf("first-name");
  const [silent, last] = entriesOf("last-name");
  expect(silent).toEqual([""]);
  expect(entriesOf("person-name")).toEqual([first, last]);
  for (const name of ["username", "email"]) {
    const [localFirst, localLast] = entriesOf(name);
    expect(localFirst!.map(asciiLetters)).toEqual(first!.map(asciiLetters));
    expect(localLast!.map(asciiLetters)).toEqual(last!.map(asciiLetters));
  }
});

describe("email", () => {
  test("stays under reserved domains and distinct on a unique column", () => {
    const values = Array.from({ length: 2000 }, (_, i) => `person${i}@company.test`);
    const made = runTransformer("email", {}, values, shapeOf({}, true));
    expect(new Set(made).size).toBe(values.length);
    for (const text of made)
      expect(text).toMatch(/^[a-z0-9]{1,20}\.[a-z0-9]{1,20}\.[a-z2-7]{13}@example\.(com|org|net)$/);
  });

  test("spellings of one address differ in the case of names and token only", () => {
    const spellings = ["ada@host.test", ...Array.from({ length: 200 }, (_, i) => `ADA@host.test${" ".repeat(i)}`)];
    const [plain, ...others] = runTransformer("email", {}, spellings);
    expect(plain).toBe(plain!.toLowerCase());
    for (const other of others) {
      expect(other).toMatch(/^[A-Z][a-z0-9]*\.[A-Z][a-z0-9]*\.[A-Za-z2-7]{13}@example\.(com|org|net)$/);
      expect(other!.toLowerCase()).toBe(plain);
    }
    // 200 spellings in 2^8 places at least.
    expect(new Set(others).size).toBeGreaterThan(130);
    expect(runTransformer("email", {}, spellings, shapeOf({}, true))).toEqual([plain, ...others]);
  });

  test("short addresses of other spellings have a capital and keep their domain", () => {
    for (let i = 0; i < 300; i++) {
      const made = runOne("email", { form: "short" }, ` Ada${i}@host.test`);
      expect(made).toMatch(/^(?=.*[A-Z])[A-Za-z2-7]{16}@example\.com$/);
    }
  });

  test.each([21, 28, 36, 49, 50, 64, 100])("fits varchar(%i)", (maxLength) => {
    const shape = shapeOf({ maxLength }, maxLength >= 28);
    for (const text of runTransformer("email", {}, ["a@b.test", "c@d.test", "e@f.test"], shape)) {
      expect([...text!].length).toBeLessThanOrEqual(maxLength);
    }
  });

  test("says which length it needs", () => {
    const problem = (maxLength: number, isUnique: boolean) =>
      transformerNamed("email")!.fit({}, shapeOf({ maxLength }, isUnique))?.problem;
    expect(problem(27, true)).toContain("28");
    expect(problem(20, false)).toBeUndefined();
    expect(problem(19, false)).toContain("20");
  });
});

test.each(["first-name", "last-name", "person-name", "street", "company", "city", "username", "job-title"])(
  "%s fits varchar(14)",
  (name) => {
    const values = Array.from({ length: 300 }, (_, i) => `value ${i}`);
    for (const text of runTransformer(name, {}, values, shapeOf({ maxLength: 14 }))) {
      expect([...text!].length).toBeLessThanOrEqual(14);
      expect(text).not.toBe("");
    }
  },
);

test("a text fake is refused on a number column, with what to use", () => {
  const misfit = transformerNamed("email")!.fit({}, shapeOf({ name: "integer", family: "integer", integerBytes: 4 }));
  expect(misfit?.problem).toContain("integer");
  expect(misfit?.hint).not.toBe("");
});

describe("phone", () => {
  test.each([
    ["+33 1 23 45 67 89", /^\+33 1 99 00 \d\d \d\d$/],
    ["0033612345678", /^003363998\d{4}$/],
    ["+44 7911 123456", /^\+44 7700 900\d{3}$/],
    ["+44 (0)20 7123 4567", /^\+44 \(0\)20 7946 0\d{3}$/],
    ["(212) 867-5309", /^\(\d{3}\) 555-01\d\d$/],
    ["1-212-867-5309", /^1-\d{3}-555-01\d\d$/],
    ["+47 912 34 567", /^\+47 000 \d\d \d{3}$/],
    ["0151 23456789", /^0000 \d{8}$/],
    ["91234567", /^000\d{5}$/],
    ["112", /^\d{3}$/],
    ["call Ada 12", /^xxxx xxx \d\d$/],
  ])("%s becomes fictitious", (value, expected) => {
    expect(runOne("phone", {}, value)).toMatch(expected);
  });

  test("national numbers take the calling code of the policy", () => {
    expect(runOne("phone", { country: 33 }, "06 12 34 56 78")).toMatch(/^06 39 98 \d\d \d\d$/);
  });

  test("on a unique column numbers stay distinct and keep country and format", () => {
    const values = Array.from({ length: 3000 }, (_, i) => `+47 ${91_000_000 + i}`).concat(
      Array.from({ length: 3000 }, (_, i) => `0${600_000_000 + i}`),
      Array.from({ length: 3000 }, (_, i) => String(20_000_000 + i)),
    );
    const made = runTransformer("phone", {}, values, shapeOf({}, true));
    expect(new Set(made).size).toBe(values.length);
    for (const text of made.slice(0, 3000)) expect(text).toMatch(/^\+47 \d{8}$/);
    for (const text of made.slice(3000, 6000)) expect(text).toMatch(/^0[1-9]\d{8}$/);
    for (const text of made.slice(6000)) expect(text).toMatch(/^[1-9]\d{7}$/);
  });
});
