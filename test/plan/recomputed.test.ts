import { expect, test } from "vitest";
import type { Schema } from "../../src/domain/schema.ts";
import { findings, planned, resolve, schema } from "./support.ts";

const name = { name: "t", schema: "public", database: null };
const base = schema({
  t: {
    columns: {
      id: "serial",
      email: "text",
      low: "generated",
      initial: "generated",
      twice: "generated",
      any: "generated",
    },
  },
});
const sources: Readonly<Record<string, readonly string[]>> = { low: ["email"], initial: ["low"], twice: ["id"] };
const made: Schema = {
  ...base,
  tables: new Map(
    [...base.tables].map(([key, table]) => {
      const columns = table.columns.map((column) => ({ ...column, generatedFrom: sources[column.name] ?? [] }));
      return [key, { ...table, columns }] as const;
    }),
  ),
};
const email = findings({ "t.id": "technical", "t.email": "email" });
const uses = (result: ReturnType<typeof resolve>): string[] =>
  ["email", "low", "initial", "twice", "any"].map((column) => planned(result, `t.${column}`).rule.use);

test("generated columns that rows hold are computed again when what they read changes, directly or through others", () => {
  const withoutList = [{ table: name, columns: null }];
  expect(uses(resolve({ schema: made, findings: email, seen: withoutList }))).toEqual([
    "email",
    "default",
    "default",
    "keep",
    // Its expression was not understood: it may read anything.
    "default",
  ]);
});

test("generated columns that no rows hold stay as they are", () => {
  const withList = [{ table: name, columns: ["id", "email"] }];
  expect(uses(resolve({ schema: made, findings: email, seen: withList }))).toEqual([
    "email",
    "keep",
    "keep",
    "keep",
    "keep",
  ]);
});

test("a policy that keeps a generated column does not let a replaced value survive in it", () => {
  const policy = "version: 1\nunclassified: keep\ntables:\n  t:\n    columns: { email: email, low: keep }\n";
  const seen = [{ table: name, columns: ["id", "email", "low"] }];
  expect(planned(resolve({ policy, schema: made, findings: email, seen }), "t.low")).toMatchObject({
    rule: { use: "default" },
    decidedBy: "built-in",
  });
});

test("where nothing changes, nothing is computed again", () => {
  const policy = "version: 1\nunclassified: keep\ndetection: off\n";
  expect(uses(resolve({ policy, schema: made, seen: [{ table: name, columns: null }] }))).toEqual(
    Array(5).fill("keep"),
  );
});

test("a unique key over what is computed from replaced values is told", () => {
  const codes = (text: string): string[] => {
    const policy = `version: 1\nunclassified: keep\ntables:\n  t:\n    columns: { email: ${text} }\n`;
    const keyed: Schema = {
      ...made,
      tables: new Map([...made.tables].map(([key, table]) => [key, { ...table, uniqueKeys: [["low"]] }])),
    };
    const seen = [{ table: name, columns: ["id", "email"] }];
    return resolve({ policy, schema: keyed, findings: email, seen }).notes.map(({ code }) => code);
  };
  expect(codes("email")).toContain("UNIQUE_RECOMPUTED");
  expect(codes("keep")).not.toContain("UNIQUE_RECOMPUTED");
});
