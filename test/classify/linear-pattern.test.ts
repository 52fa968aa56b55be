import { fc, test } from "@fast-check/vitest";
import { describe, expect, test as plain } from "vitest";
import { compileLinearPattern } from "../../src/domain/linear-pattern.ts";

describe("agrees with the built-in engine", () => {
  plain.each([
    ["K-\\d{6}", ["K-123456", "K-12345", "xK-123456", "K-1234567"]],
    ["(?:ab|a)(?:c|bcd)", ["abc", "abcd", "ac", "abbcd", "ab"]],
    ["[A-Z]{2,3}[-/]?\\p{L}+", ["AB-é", "ABCD", "A-x", "AB/", "ABx"]],
    ["a*b+c?", ["b", "aaab", "abbc", "ac", ""]],
    ["(a|b)*", ["", "abab", "abc"]],
    ["x{0}y{2}", ["yy", "xyy", "y"]],
    ["a.c", ["abc", "a\nc", "ac", "a😀c"]],
    ["\\u00e9\\.\\-\\+", ["é.-+", "e.-+"]],
    ["[^\\s@]+@[\\w.]+", ["a@b.c", "a b@c", "@c"]],
    ["(?i)abc", ["ABC", "abc", "abd"]],
    ["a(){3}b{2}", ["abb", "ab"]],
    ["((a|){3}){2}", ["", "aaaaaa", "aaaaaaa"]],
  ] as const)("%s", (pattern, texts) => {
    const [source, flags] = pattern.startsWith("(?i)") ? [pattern.slice(4), "iu"] : [pattern, "u"];
    // The built-in engine knows `\-` inside classes only.
    const expected = new RegExp(`^(?:${source.replaceAll("\\-", "-")})$`, flags);
    const matches = compileLinearPattern(pattern);
    for (const text of texts) expect([text, matches(text)]).toEqual([text, expected.test(text)]);
  });

  const atom = fc.constantFrom("a", "b", "[ab]", ".", "(?:ab|c)", "\\d");
  const piece = fc.tuple(atom, fc.constantFrom("", "?", "*", "+", "{1,2}", "{2}")).map(([one, sign]) => one + sign);
  const patterns = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(""));
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "c", "1"), maxLength: 8 });
  test.prop([patterns, patterns, texts])("on any pattern", (one, other, text) => {
    const pattern = `${one}|${other}`;
    expect(compileLinearPattern(pattern)(text)).toBe(new RegExp(`^(?:${pattern})$`, "u").test(text));
  });
});

describe("cannot be kept busy", () => {
  plain.each([
    "(a+)+b",
    "(a|a)*b",
    "(a*)*b",
    "a*a*a*a*a*a*a*b",
    "((a?){20}){20}b",
    "((((){9999}){9999}){9999}){9999}b",
  ])("%s", (pattern) => {
    const start = performance.now();
    expect(compileLinearPattern(pattern)("a".repeat(512))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("what cannot be written is refused", () => {
  plain.each([
    "(?=a)b",
    "(?<!a)b",
    "(a)\\1",
    "\\bword\\b",
    "a**",
    "a+?",
    "*a",
    "(a",
    "a)",
    "[a",
    "a{3,1}",
    "(?<n>a)",
    "a^b",
    "(a{1000}){1000}",
    "a".repeat(501),
    "[z-a]",
    `${"(".repeat(60)}a${")".repeat(60)}`,
  ])("%s", (pattern) => {
    expect(() => compileLinearPattern(pattern)).toThrow(SyntaxError);
  });
});
