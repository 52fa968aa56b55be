import { describe, expect, test } from "vitest";
import { categories } from "../../src/domain/category.ts";
import { builtInChoices, lastChoices } from "../../src/plan/built-in.ts";
import { ruleOf } from "../../src/plan/fit-rule.ts";
import { allTransformers } from "../../src/plan/transformer-table.ts";

const choices = [
  ...Object.entries(builtInChoices).flatMap(([name, list]) => (list ?? []).map((choice) => [name, choice] as const)),
  ...Object.values(lastChoices).flatMap((list) => list.map((choice) => ["last", choice] as const)),
];

describe("the table of built-in choices", () => {
  test.each(choices)("%s: %o is a rule of a known transformer", (_name, choice) => {
    expect(ruleOf(allTransformers(), choice)).toMatchObject({ use: choice.use });
  });

  test("every entry is a category, or a category and an aspect", () => {
    const unknown = Object.keys(builtInChoices).filter((name) => !((name.split("/")[0] ?? "") in categories));
    expect(unknown).toEqual([]);
  });
});
