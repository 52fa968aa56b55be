import { fc, test as property } from "@fast-check/vitest";
import { FF1 } from "@noble/ciphers/ff1.js";
import { describe, expect, test } from "vitest";
import { Ff1, type Ff1Setup } from "../../../src/transform/transformers/ff1.ts";
import { BinaryPermutation, DigitPermutation } from "../../../src/transform/transformers/permutation.ts";

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, "hex"));
const KEY_128 = "2B7E151628AED2A6ABF7158809CF4F3C";
const KEY_192 = `${KEY_128}EF4359D8D580AA4F`;
const KEY_256 = `${KEY_192}7F036D6F04FC6A94`;
const TWEAK = "39383736353433323130";

/** Encrypts one string of decimal digits. */
function encrypt(setup: Ff1Setup, digits: string): string {
  const half = Math.floor(digits.length / 2);
  const left = Float64Array.of(Number.parseInt(digits.slice(0, half), setup.radix));
  const right = Float64Array.of(Number.parseInt(digits.slice(half), setup.radix));
  new Ff1(setup).encrypt({ left, right });
  return (
    left[0]!.toString(setup.radix).padStart(half, "0") +
    right[0]!.toString(setup.radix).padStart(digits.length - half, "0")
  );
}

describe("sample vectors of NIST SP 800-38G", () => {
  test.each([
    [KEY_128, "", "2433477484"],
    [KEY_128, TWEAK, "6124200773"],
    [KEY_192, "", "2830668132"],
    [KEY_192, TWEAK, "2496655549"],
    [KEY_256, "", "6657667009"],
    [KEY_256, TWEAK, "1001623463"],
  ])("key %s, tweak %s", (key, tweak, expected) => {
    expect(encrypt({ key: bytes(key), radix: 10, length: 10, tweak: bytes(tweak) }, "0123456789")).toBe(expected);
  });
});

property.prop([
  fc.uint8Array({ minLength: 32, maxLength: 32 }),
  fc.constantFrom(2, 10, 36),
  fc.uint8Array({ maxLength: 40 }),
  fc.array(fc.nat(), { minLength: 8, maxLength: 63 }),
])("agrees with another implementation", (key, radix, tweak, numbers) => {
  const longest = { 2: 63, 10: 22, 36: 14 }[radix]!;
  const numerals = numbers.slice(0, longest).map((number) => number % radix);
  const text = numerals.map((numeral) => numeral.toString(radix)).join("");
  const expected = FF1(radix, key, tweak).encrypt(numerals);
  expect(encrypt({ key, radix, length: numerals.length, tweak }, text)).toBe(
    expected.map((numeral) => numeral.toString(radix)).join(""),
  );
});

test("a half that doubles cannot hold exactly is refused", () => {
  expect(() => new Ff1({ key: new Uint8Array(32), radix: 36, length: 19 })).toThrow(RangeError);
  expect(() => new Ff1({ key: new Uint8Array(32), radix: 10, length: 1 })).toThrow(RangeError);
});

test("a permutation of few bits gives every number once", () => {
  const all = Array.from({ length: 1 << 12 }, (_, i) => BigInt(i));
  const permuted = new BinaryPermutation(() => new Uint8Array(32), 12).apply(all);
  expect(new Set(permuted)).toEqual(new Set(all));
  expect(permuted).not.toEqual(all);
});

test("digit strings of each length are permuted among themselves, whatever stands beside them in a batch", () => {
  const permutation = new DigitPermutation(() => new Uint8Array(32));
  const all = Array.from({ length: 10_000 }, (_, i) => String(i).padStart(4, "0"));
  const permuted = permutation.apply(all);
  expect([...permuted].sort()).toEqual(all);
  expect(permutation.apply(["123456", "0042", "1"].slice(0, 2))).toEqual([
    permutation.apply(["123456"])[0],
    permuted[42],
  ]);
});
