import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { categories } from "../../src/domain/category.ts";
import { SafelockError } from "../../src/domain/problem.ts";
import { namePattern, splitParts } from "../../src/plan/pattern.ts";
import { writePolicy } from "../../src/plan/write-policy.ts";
import { findings, resolve, schema, type TableSpec } from "./support.ts";

const types = [
  "text",
  "varchar(20)",
  "varchar(80)!",
  "integer",
  "serial",
  "numeric",
  "boolean",
  "date",
  "timestamp",
  "uuid",
  "jsonb",
  "bytea",
  "inet",
  "mood",
  "text[]",
  "generated",
];
const verdicts = ["technical", "unknown", ...Object.keys(categories)];
const names = ["a", "b", "c", "d"];

const tableSpec = fc.record({
  columns: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(...types), { minKeys: 1 }),
  unique: fc.option(fc.constantFrom(...names)),
  references: fc.option(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom("t0", "t1", "t2"), fc.constantFrom(...names)),
  ),
});

const database = fc.array(tableSpec, { minLength: 1, maxLength: 3 }).chain((specs) =>
  fc.record({
    specs: fc.constant(specs),
    verdicts: fc.array(fc.constantFrom(...verdicts), { minLength: 12, maxLength: 12 }),
    unclassified: fc.constantFrom(null, "redact", "keep"),
  }),
);

function build({
  specs,
  verdicts,
}: {
  specs: readonly (typeof tableSpec extends fc.Arbitrary<infer T> ? T : never)[];
  verdicts: readonly string[];
}) {
  const tables: Record<string, TableSpec> = {};
  const found: Record<string, string> = {};
  for (const [index, spec] of specs.entries()) {
    const [own, target, column] = spec.references ?? [];
    tables[`t${index}`] = {
      columns: spec.columns,
      uniqueKeys: spec.unique === null ? [] : [[spec.unique]],
      ...(own === undefined ? {} : { references: { [own]: `${target}.${column}` } }),
    };
    for (const name of Object.keys(spec.columns))
      found[`t${index}.${name}`] = verdicts[index * 4 + names.indexOf(name)] ?? "unknown";
  }
  return { schema: schema(tables), findings: findings(found) };
}

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
