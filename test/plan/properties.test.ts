import { fc, test } from "@fast-check/vitest";
import { describe, expect, test as plainTest } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import { namePattern, splitParts } from "../../src/plan/pattern.ts";
import { writePolicy } from "../../src/plan/write-policy.ts";
import { build, database } from "./arbitrary-database.ts";
import { resolve } from "./support.ts";

describe("resolvePlan", () => {
  test.prop([database], { numRuns: 300 })("decides on every column exactly once, or refuses", (given) => {
    const made = build(given);
    const policy = given.unclassified === null ? null : `version: 1\nunclassified: ${given.unclassified}\n`;
    const result = resolveOrRefused(() => resolve({ ...made, policy }));
    if (result === null) return;
    for (const [key, table] of made.schema.tables) {
      expect(result.plan.tables.get(key)?.columns.map((column) => column.column)).toEqual(
        table.columns.map((column) => column.name),
      );
    }
  });

  test.prop([database], { numRuns: 300 })("joined columns of one family get one rule", (given) => {
    const made = build(given);
    const result = resolveOrRefused(() => resolve({ ...made, policy: null }));
    if (result === null) return;
    for (const [key, table] of made.schema.tables) {
      for (const reference of table.foreignKeys) {
        const child = result.plan.tables.get(key)?.columns.find((each) => each.column === reference.columns[0]);
        const parent = result.plan.tables
          .get(reference.target)
          ?.columns.find((each) => each.column === reference.targetColumns[0]);
        if (child === undefined || parent === undefined || child.declared?.isGenerated || parent.declared?.isGenerated)
          continue;
        expect(child.rule).toEqual(parent.rule);
        expect(child.isUnique).toBe(parent.isUnique);
      }
    }
  });

  test.prop([database], { numRuns: 200 })("what writePolicy writes resolves to the same plan", (given) => {
    const made = build(given);
    const result = resolveOrRefused(() => resolve({ ...made, policy: null }));
    if (result === null) return;
    const again = resolve({
      ...made,
      policy: writePolicy({ plan: result.plan, findings: made.findings }),
      isStrict: true,
    });
    expect(again.undecided).toEqual([]);
    for (const [key, table] of result.plan.tables) {
      expect(again.plan.tables.get(key)?.columns.map(({ rule }) => rule)).toEqual(
        table.columns.map(({ rule }) => rule),
      );
    }
  });
});

describe("patterns", () => {
  test.prop([fc.string()])("a name without * and ? matches itself alone", (name) => {
    fc.pre(!/[*?]/.test(name));
    expect(namePattern(name).matches(name)).toBe(true);
    expect(namePattern(name).matches(`${name}x`)).toBe(false);
  });

  test.prop([fc.string(), fc.string()])("`*` stands for anything around a literal", (before, after) => {
    expect(namePattern("*.x*").matches(`${before}.x${after}`)).toBe(true);
  });

  const signs = fc.string({ unit: fc.constantFrom("a", "b", "*", "?", "💥"), maxLength: 7 });
  test.prop([signs, signs])("globs mean what the same regular expression means", (glob, name) => {
    fc.pre(/[*?]/.test(glob) && glob !== name);
    const expression = new RegExp(`^${glob.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`, "u");
    expect(namePattern(glob).matches(name)).toBe(expression.test(name));
  });

  plainTest("no glob and no name take long together", () => {
    const start = performance.now();
    expect(namePattern(`${"*a".repeat(30)}b`).matches("a".repeat(2000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test.prop([fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 3 })])(
    "quoted parts come back",
    (parts) => {
      const text = parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(".");
      expect(splitParts(text)).toEqual(parts);
    },
  );
});

function resolveOrRefused<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof SafelockError) return null;
    throw error;
  }
}
