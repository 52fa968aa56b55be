import { describe, expect, test } from "vitest";
import { generatePassphrase, passphraseBits, refuseWeakPassphrase } from "../../../src/vault/keyring/passphrase.ts";

describe("refused as weak", () => {
  test.each([
    "",
    "secret",
    "Tr0ub4dor&3",
    "correct horse battery staple",
    "a".repeat(200),
    "abcdefghijklmnopqrstuvwxyz0123456789".repeat(3),
    "qwertyuiop asdfghjkl zxcvbnm 1234567890 qwertyuiop",
    "word word word word word word word word word word word word word",
    "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll",
    "2026-01-31 2026-01-31 2026-01-31",
    "the quick brown fox",
  ])("%s", (passphrase) => {
    expect(() => refuseWeakPassphrase(passphrase)).toThrow(/PASSPHRASE_WEAK/);
    if (passphrase.length > 12) expect(() => refuseWeakPassphrase(passphrase)).not.toThrow(passphrase.slice(0, 12));
  });
});

describe("taken", () => {
  test.each([
    "violet armchair outbound skimming unplug gallon dandelion crushing waltz perjury",
    "7f3a9c2e51d84b06b7e219f0c35ad846",
    "X9#vQ2!mZ7$kL4@pR8%tN3&wB6^yD1*h",
  ])("%s", (passphrase) => {
    expect(() => refuseWeakPassphrase(passphrase)).not.toThrow();
  });
});

test("one more word or character never makes it weaker", () => {
  const words = "violet armchair outbound skimming unplug gallon".split(" ");
  const bits = words.map((_, index) => passphraseBits(words.slice(0, index + 1).join(" ")));
  expect(bits).toEqual([...bits].sort((one, other) => one - other));
});

test("generated ones are 32 characters, never the same, and use the whole alphabet", () => {
  const made = Array.from({ length: 200 }, generatePassphrase);
  for (const one of made) expect(one).toMatch(/^([a-km-np-z2-9]{4}-){7}[a-km-np-z2-9]{4}$/);
  expect(new Set(made).size).toBe(made.length);
  expect(new Set(made.join("").replaceAll("-", "")).size).toBe(32);
});
