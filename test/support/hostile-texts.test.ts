/** The planted corpus holds what it says: each identifier once, to be led back to by its disguise, and nothing else. */
import { describe, expect, test } from "vitest";
import { canonicalText } from "../../src/search/canonical-text.ts";
import { harmlessTexts } from "./harmless-texts.ts";
import { sentences } from "./hostile/carriers.ts";
import { encodingChains } from "./hostile/encodings.ts";
import { identifierKinds } from "./hostile/identifiers.ts";
import { type SpellingName, spellings } from "./hostile/spellings.ts";
import { hostileTexts, undisguised } from "./hostile-texts.ts";

const letters = (text: string): string => canonicalText(text).letters;

describe("planted texts", () => {
  const all = hostileTexts();
  const count = (has: (item: (typeof all)[number]) => boolean): number => all.filter(has).length;

  test("there are 2,000, each with a name of its own", () => {
    expect(all.length).toBe(2000);
    expect(new Set(all.map(({ id }) => id)).size).toBe(2000);
  });

  test("all kinds stand 200 times, every sentence, spelling, encoding and carrier several times", () => {
    for (const kind of identifierKinds) expect([kind, count((item) => item.kind === kind)]).toEqual([kind, 200]);
    for (const form of Object.keys(spellings) as SpellingName[])
      expect([form, count((item) => item.form === form) >= 15]).toEqual([form, true]);
    for (const chain of encodingChains) {
      const found = count((item) => item.encodings.join() === chain.join());
      expect([chain, found >= 30]).toEqual([chain, true]);
    }
    for (const sentence of sentences) {
      const [start = ""] = sentence.split("▮");
      expect([start, count((item) => item.text.startsWith(start)) >= 10]).toEqual([start, true]);
    }
    expect(count((item) => item.encodings.length === 0)).toBe(1000);
    expect(count((item) => item.encodings.length > 0 && item.form !== "plain")).toBeGreaterThan(300);
  });

  test("every kind meets encodings and most spellings", () => {
    for (const kind of identifierKinds) {
      const own = all.filter((item) => item.kind === kind);
      expect(new Set(own.map(({ form }) => form)).size).toBeGreaterThanOrEqual(5);
      expect(new Set(own.map((item) => item.encodings.join())).size).toBeGreaterThanOrEqual(15);
    }
  });

  test("each text holds its spelling, which leads back to the identifier", () => {
    for (const item of all) {
      expect([item.id, item.text.includes(item.spelling)]).toEqual([item.id, true]);
      expect([item.id, item.disguise, letters(undisguised(item))]).toEqual([
        item.id,
        item.disguise,
        letters(item.identifier),
      ]);
    }
  });

  test("what is disguised is not spelled as the database has it", () => {
    for (const item of all.filter(({ form, encodings }) => form !== "plain" && encodings.length === 0))
      expect([item.id, item.spelling === item.identifier]).toEqual([item.id, false]);
    for (const item of all.filter(({ encodings }) => encodings.length > 0))
      expect([item.id, item.spelling.includes(item.identifier)]).toEqual([item.id, false]);
  });

  test("identifiers are at least 7 letters long, and none is part of another or stands in another's text", () => {
    const canonical = all.map(({ identifier }) => letters(identifier));
    const texts = all.map((item) => `${letters(item.text)} ${letters(undisguised(item))}`);
    expect(Math.min(...canonical.map(({ length }) => length))).toBeGreaterThanOrEqual(7);
    const strangers: string[] = [];
    for (const [i, identifier] of canonical.entries()) {
      for (const [j, other] of canonical.entries())
        if (i !== j && (other.includes(identifier) || texts[j]!.includes(identifier)))
          strangers.push(`${all[i]!.id} ${all[j]!.id}`);
    }
    expect(strangers).toEqual([]);
  });

  test("JSON carriers are JSON", () => {
    const carried = all.filter(({ carrier }) => carrier === "json");
    expect(carried.length).toBeGreaterThan(20);
    for (const { text, spelling, encodings } of carried)
      if (encodings.at(-1) === "json-escape")
        expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(JSON.parse(`"${spelling}"`)));
  });

  test("seed and count decide everything", () => {
    expect(hostileTexts()).toEqual(all);
    expect(hostileTexts(40, 2)).not.toEqual(hostileTexts(40, 3));
    expect(hostileTexts(40).map(({ identifier }) => identifier)).toEqual(
      all.slice(0, 40).map(({ identifier }) => identifier),
    );
  });
});

describe("harmless texts", () => {
  test("there are 500, all different, and none holds a planted identifier", () => {
    const all = harmlessTexts();
    expect(all).toEqual(harmlessTexts());
    expect(new Set(all.map(({ text }) => text)).size).toBe(500);
    const identifiers = hostileTexts().map(({ identifier }) => letters(identifier));
    for (const { id, text } of all) {
      const canonical = letters(text);
      expect([id, identifiers.filter((identifier) => canonical.includes(identifier))]).toEqual([id, []]);
    }
  });
});
