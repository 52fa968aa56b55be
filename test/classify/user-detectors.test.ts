import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { checksumNames, createDetector, type DetectorDefinition } from "../../src/classify/user-detectors.ts";
import { keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

const plain: DetectorDefinition = {
  name: "mine",
  category: "account_number",
  pattern: null,
  words: null,
  columns: null,
  minimumShare: 0.6,
  checksum: null,
};
const users = { database: null, schema: "public", name: "users" };

describe("checksums", () => {
  test.each([
    ["luhn", "4111 1111 1111 1111", "4111 1111 1111 1112"],
    ["mod97", "GB82 WEST 1234 5698 7654 32".replace(/^(.{4})(.*)$/, "$2$1"), "WEST12345698765433GB82"],
    ["mod11", "0-306-40615-2", "0-306-40615-3"],
    ["ean13", "4006381333931", "4006381333932"],
  ] as const)("%s", (checksum, right, wrong) => {
    const detector = createDetector({ ...plain, pattern: "[A-Z0-9 -]+", checksum });
    expect([detector.test(right), detector.test(wrong), detector.test("")]).toEqual([true, false, false]);
  });
  test("all of them are tried here", () => {
    expect(checksumNames).toEqual(["luhn", "mod97", "mod11", "ean13"]);
  });
});

test("words are compared without regard to case, accents and blanks around", () => {
  const { test: passes } = createDetector({ ...plain, words: ["Süd ", "Nord-Ost", ""] });
  expect(["SUD", "süd", "nord-ost", "nord", ""].map(passes)).toEqual([true, true, true, false, false]);
});

test("a value must pass pattern and words", () => {
  const { test: passes } = createDetector({ ...plain, pattern: "[A-Z]+", words: ["west"] });
  expect(["WEST", "west", "EAST"].map(passes)).toEqual([true, false, false]);
});

test.each([
  [null, true],
  ["code", true],
  ["c*", true],
  ["mail", false],
  ["users.code", true],
  ["public.users.*", true],
  ["other.users.code", false],
  ["orders.code", false],
])("columns: %s", (columns, expected) => {
  expect(createDetector({ ...plain, words: ["x"], columns }).isFor(users, "code")).toBe(expected);
});

test("the owner's detector wins over a built-in one, and one that is ignored does not run", () => {
  const values = { code: ["a@example.test", "b@example.test", "c@example.test"] };
  const verdict = (options: Parameters<typeof classify>[2]) => {
    const [finding] = classify(schemaOf(table("x", ["code"])), new Map([[keyOf("x"), sampleOf(values)]]), options);
    return finding?.category ?? finding?.verdict;
  };
  expect(verdict({})).toBe("email");
  expect(verdict({ detectors: [createDetector({ ...plain, pattern: "[a-z]@.*" })] })).toBe("account_number");
  expect(verdict({ ignored: ["email"] })).toBe("unknown");
});

test("too few values that pass are no finding", () => {
  const detectors = [createDetector({ ...plain, words: ["west"], minimumShare: 0.6 })];
  const samples = new Map([[keyOf("x"), sampleOf({ code: ["west", "east", "north"] })]]);
  expect(classify(schemaOf(table("x", ["code"])), samples, { detectors })[0]?.category).not.toBe("account_number");
});
