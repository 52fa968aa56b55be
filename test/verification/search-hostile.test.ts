/** Recall of the search on the planted corpus, and no alarm on texts that only look like it. Floors may only go up. */
import { expect, test } from "vitest";
import { harmlessTexts } from "../support/harmless-texts.ts";
import { hostileTexts } from "../support/hostile-texts.ts";
import { plantedSearch } from "./planted-search.ts";

const FLOOR = 0.998;
/** Of one spelling or chain of encodings, about 50 texts. */
const FLOOR_EACH = 0.97;

test.each([1, 2])("planted identifiers are found in every disguise, seed %i", (seed) => {
  const texts = hostileTexts(2000, seed);
  const search = plantedSearch(texts.map(({ identifier }) => identifier));
  const disguises = new Map<string, { found: number; all: number }>();
  let found = 0;
  for (const { identifier, text, form, encodings } of texts) {
    const name = encodings.length === 0 ? form : encodings.join("+");
    const disguise = disguises.get(name) ?? { found: 0, all: 0 };
    const isFound = search.finds(identifier, text) ? 1 : 0;
    found += isFound;
    disguises.set(name, { found: disguise.found + isFound, all: disguise.all + 1 });
  }
  const poor = [...disguises].filter(([, { found: some, all }]) => some / all < FLOOR_EACH);
  expect(poor).toEqual([]);
  expect(found / texts.length).toBeGreaterThanOrEqual(FLOOR);
});

test("harmless texts give no hit", () => {
  const search = plantedSearch(hostileTexts().map(({ identifier }) => identifier));
  expect(harmlessTexts(2000, 3).filter(({ text }) => search.hits(text).length > 0)).toEqual([]);
});

test("canaries are found in every disguise that keeps their letters in one piece, and inside longer words", () => {
  const texts = hostileTexts(1000, 4).filter(({ form }) => form !== "split-over-keys");
  const search = plantedSearch(
    [],
    texts.map(({ identifier }) => identifier),
  );
  const missed = texts.filter(
    ({ text }, i) => !search.hits(text).some((hit) => hit.class === "canary" && hit.low === i),
  );
  expect(missed.length / texts.length).toBeLessThanOrEqual(0.005);
  expect(search.hits(`xx${texts[0]!.identifier}yy`).map((hit) => hit.low)).toContain(0);
});
