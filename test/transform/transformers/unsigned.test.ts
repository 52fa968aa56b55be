/** Integers of MySQL: of one and three bytes, and without a sign. */
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { SafelockError } from "../../../src/domain/problem.ts";
import { transformerNamed } from "../../../src/transform/transformers/index.ts";
import { isReadableAs } from "../../../src/transform/transformers/type-literal.ts";
import { runTransformer, shapeOf } from "./run-transformer.ts";

const medium = shapeOf({ name: "integer", family: "integer", integerBytes: 3 }, true);
const unsigned = shapeOf({ name: "integer", family: "integer", integerBytes: 4, isUnsigned: true }, true);
const unsignedMedium = shapeOf({ name: "integer", family: "integer", integerBytes: 3, isUnsigned: true }, true);
const tiny = shapeOf({ name: "smallint", family: "integer", integerBytes: 1 });
const signed = shapeOf({ name: "integer", family: "integer", integerBytes: 4 }, true);

const numbersBelow = (limit: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: limit - 1 }), { minLength: 1, maxLength: 100 });

describe("pseudonyms", () => {
  property.prop([numbersBelow(2 ** 23)])("three bytes stay three", (numbers) => {
    const made = runTransformer("pseudonym", {}, numbers.map(String), medium).map(Number);
    expect(new Set(made).size).toBe(numbers.length);
    expect(made.every((number) => number >= 0 && number < 2 ** 23)).toBe(true);
  });

  property.prop([numbersBelow(2 ** 32)])("unsigned numbers stay within four bytes, and distinct", (numbers) => {
    const made = runTransformer("pseudonym", {}, numbers.map(String), unsigned).map(Number);
    expect(new Set(made).size).toBe(numbers.length);
    expect(made.every((number) => number >= 0 && number < 2 ** 32)).toBe(true);
  });

  property.prop([numbersBelow(2 ** 24)])("unsigned numbers of three bytes, too", (numbers) => {
    const made = runTransformer("pseudonym", {}, numbers.map(String), unsignedMedium).map(Number);
    expect(new Set(made).size).toBe(numbers.length);
    expect(made.every((number) => number >= 0 && number < 2 ** 24)).toBe(true);
  });

  test("signed and unsigned columns agree on the numbers that both hold", () => {
    const values = Array.from({ length: 300 }, (_, i) => String(i * 7_000_001));
    expect(runTransformer("pseudonym", {}, values, unsigned)).toEqual(runTransformer("pseudonym", {}, values, signed));
  });

  test("one byte is too little", () => {
    const pseudonym = transformerNamed("pseudonym")!;
    expect(pseudonym.fit(pseudonym.parameters(z).parse({}), tiny)?.problem).toContain("128 numbers");
  });

  test("numbers of 64 bits end the run, and smaller ones do not", () => {
    const shape = shapeOf({ name: "bigint", family: "integer", integerBytes: 8, isUnsigned: true }, true);
    expect(runTransformer("pseudonym", {}, ["9223372036854775807"], shape)).toHaveLength(1);
    expect(() => runTransformer("pseudonym", {}, ["9223372036854775808"], shape)).toThrow(SafelockError);
  });
});

test("noise stays within the type", () => {
  const made = (shape: typeof tiny, value: string): number[] =>
    runTransformer(
      "noise",
      { ratio: 0.5 },
      Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? value : ` ${value}`)),
      shape,
    ).map(Number);
  expect(Math.max(...made(tiny, "127"))).toBeLessThanOrEqual(127);
  expect(Math.max(...made(unsigned, "4294967295"))).toBeLessThanOrEqual(4_294_967_295);
});

test.each([
  ["-1", false],
  ["4294967295", true],
  ["4294967296", false],
])("%s as an unsigned number of four bytes", (text, isReadable) => {
  expect(isReadableAs(unsigned.declared!.type, text)).toBe(isReadable);
});
