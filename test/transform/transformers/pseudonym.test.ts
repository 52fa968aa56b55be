import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { SafelockError } from "../../../src/domain/problem.ts";
import { transformerNamed } from "../../../src/transform/transformers/index.ts";
import { runTransformer, shapeOf } from "./run-transformer.ts";

const int4 = shapeOf({ name: "integer", family: "integer", integerBytes: 4 }, true);
const int8 = shapeOf({ name: "bigint", family: "integer", integerBytes: 8 }, true);

function misfit(parameters: object, shape: ReturnType<typeof shapeOf>) {
  const pseudonym = transformerNamed("pseudonym")!;
  return pseudonym.fit(pseudonym.parameters(z).parse(parameters), shape);
}

function expectInjective(values: readonly string[], made: readonly (string | null)[]) {
  expect(new Set(made).size).toBe(new Set(values).size);
}

describe("integers", () => {
  property.prop([fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 200 })])(
    "int4 stays int4, keeps its sign and stays distinct",
    (numbers) => {
      const values = numbers.filter((number) => number !== 0).map(String);
      const made = runTransformer("pseudonym", {}, values, int4);
      expectInjective(values, made);
      for (const [i, text] of made.entries()) {
        expect(text).toMatch(/^-?\d+$/);
        expect(Number(text) | 0).toBe(Number(text));
        expect(Number(text) < 0).toBe(Number(values[i]) < 0);
      }
    },
  );

  property.prop([fc.uniqueArray(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), { minLength: 1, maxLength: 100 })])(
    "int8 stays int8",
    (numbers) => {
      const made = runTransformer("pseudonym", {}, numbers.map(String), int8);
      expectInjective(numbers.map(String), made);
      for (const text of made) expect(BigInt.asIntN(64, BigInt(text!))).toBe(BigInt(text!));
    },
  );

  test("without a declared type, numbers of four bytes keep to four bytes", () => {
    const values = Array.from({ length: 500 }, (_, i) => String(i * 7919));
    const made = runTransformer("pseudonym", { form: "integer" }, [...values, "9000000000"], {
      ...int4,
      declared: null,
    });
    expectInjective([...values, "9000000000"], made);
    for (const text of made.slice(0, -1)) expect(Number(text)).toBeLessThan(2 ** 31);
    expect(BigInt(made.at(-1)!)).toBeGreaterThanOrEqual(2n ** 31n);
  });

  test("numeric(12) gets at most twelve digits", () => {
    const shape = shapeOf({ name: "numeric", family: "decimal", precision: 12, scale: 0 }, true);
    for (const text of runTransformer("pseudonym", {}, ["1", "2", "999999999999", "-5"], shape))
      expect(text).toMatch(/^-?\d{1,12}$/);
  });

  test("smallint is refused with the number of its values", () => {
    const found = misfit({}, shapeOf({ name: "smallint", family: "integer", integerBytes: 2 }));
    expect(found?.problem).toContain("32,768");
    expect(found?.problem).toContain("1,000,000");
  });

  test("a text among the numbers ends the run without telling it", () => {
    const text = "canary-7391";
    try {
      runTransformer("pseudonym", { form: "integer" }, [text]);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(SafelockError);
      expect(String(error)).not.toContain(text);
    }
  });
});

describe("digits", () => {
  property.prop([fc.uniqueArray(fc.stringMatching(/^\d{6,20}$/), { minLength: 1, maxLength: 200 })])(
    "stay as many digits and stay distinct",
    (values) => {
      const made = runTransformer("pseudonym", { form: "digits" }, values, shapeOf({}, true));
      expectInjective(values, made);
      made.forEach((text, i) => {
        expect(text).toMatch(/^\d+$/);
        expect(text).toHaveLength(values[i]!.length);
      });
    },
  );

  test("punctuation stays; short numbers and letters become tokens", () => {
    const [number, short, letters] = runTransformer("pseudonym", { form: "digits" }, ["12-3456/78", "123", "AB123456"]);
    expect(number).toMatch(/^\d\d-\d{4}\/\d\d$/);
    expect(short).toMatch(/^x[a-z2-7]{16}$/);
    expect(letters).toMatch(/^x[a-z2-7]{16}$/);
  });

  test("a token that does not fit ends the run", () => {
    const narrow = shapeOf({ maxLength: 12 });
    expect(() => runTransformer("pseudonym", { form: "digits" }, ["AB123456"], narrow)).toThrow(SafelockError);
  });
});

describe("text", () => {
  test("a unique column needs room for 80 bits", () => {
    expect(misfit({}, shapeOf({ maxLength: 15 }, true))).not.toBeNull();
    expect(misfit({}, shapeOf({ maxLength: 16 }, true))).toBeNull();
    expect(misfit({ prefix: "user-" }, shapeOf({ maxLength: 16 }, true))).not.toBeNull();
    expect(misfit({}, shapeOf({ maxLength: 8 }))).toBeNull();
  });

  test("a token fits a narrow column", () => {
    expect(runTransformer("pseudonym", { prefix: "u" }, ["a"], shapeOf({ maxLength: 10 }))[0]).toMatch(
      /^u[a-z2-7]{9}$/,
    );
  });

  test("uuid columns get version 4", () => {
    const shape = shapeOf({ name: "uuid", family: "uuid" }, true);
    const [made] = runTransformer("pseudonym", {}, ["11111111-2222-4333-8444-555555555555"], shape);
    expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
