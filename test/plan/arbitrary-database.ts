/** Small databases that property tests of the plan and of the gate are about. */
import { fc } from "@fast-check/vitest";
import { categories } from "../../src/domain/category.ts";
import { findings, schema, type TableSpec } from "./support.ts";

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

/** Up to three tables with columns of any type and finding, keys and foreign keys between them. */
export const database = fc.array(tableSpec, { minLength: 1, maxLength: 3 }).chain((specs) =>
  fc.record({
    specs: fc.constant(specs),
    verdicts: fc.array(fc.constantFrom(...verdicts), { minLength: 12, maxLength: 12 }),
    unclassified: fc.constantFrom(null, "redact", "keep"),
  }),
);

export function build({
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
