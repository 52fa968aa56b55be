import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { policyJsonSchema } from "../../src/plan/policy-schema.ts";
import { allTransformers } from "../../src/plan/transformer-table.ts";

const schema = policyJsonSchema(allTransformers()) as {
  definitions: {
    rule: {
      anyOf: { anyOf?: { const: string }[]; properties?: Record<string, { const?: string; description?: string }> }[];
    };
  };
};

test("docs/policy.schema.json is current: node scripts/write-policy-schema.ts writes it", () => {
  const written = readFileSync(new URL("../../docs/policy.schema.json", import.meta.url), "utf8");
  expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(schema)));
});

test("every transformer can be named in short and in long form", () => {
  const [short, , ...long] = schema.definitions.rule.anyOf;
  expect(short?.anyOf?.map((each) => each.const)).toEqual(allTransformers().names);
  expect(long).toHaveLength(allTransformers().names.length);
  const email = long.find((each) => each.properties?.["use"]?.const === "email");
  expect(Object.keys(email?.properties ?? {})).toEqual(["use", "form", "when", "scope", "purpose", "record"]);
});

test("every key of a policy has a description", () => {
  const { properties } = policyJsonSchema(allTransformers()) as {
    properties: Record<string, { description?: string }>;
  };
  expect(Object.entries(properties).filter(([, value]) => value.description === undefined)).toEqual([]);
});
