import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { transformerDocs } from "../../../scripts/transformer-docs.ts";
import { transformerNamed, transformers } from "../../../src/transform/transformers/index.ts";
import { runTransformer } from "./run-transformer.ts";

const docs = readFileSync(new URL("../../../docs/transformers.md", import.meta.url), "utf8");

test("names are unique and in kebab-case", () => {
  const names = transformers.map((transformer) => transformer.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test("docs/transformers.md is what the table says", () => {
  expect(docs).toBe(transformerDocs());
});

describe.each(transformers.map((transformer) => [transformer.name, transformer] as const))(
  "%s",
  (name, transformer) => {
    test("is found by its name", () => expect(transformerNamed(name)).toBe(transformer));

    test("has a one-line summary and a section in the documentation", () => {
      expect(transformer.summary).toMatch(/^[A-Z][^\n]{10,140}\.$/);
      expect(docs).toContain(`\n## ${name}\n`);
    });

    test("accepts the parameters of its example and refuses unknown ones", () => {
      const schema = transformer.parameters(z);
      expect(schema.safeParse(transformer.example.parameters).success).toBe(true);
      const { success } = schema.safeParse({ ...transformer.example.parameters, "no-such-parameter": 1 });
      expect(success).toBe(false);
    });

    test("reads its own parameters again unchanged, as plans are written and read", () => {
      const schema = transformer.parameters(z);
      const once = schema.parse(transformer.example.parameters);
      expect(schema.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
    });

    test("makes the output of its example", () => {
      const { parameters, input, output } = transformer.example;
      expect(runTransformer(name, parameters, [input])).toEqual([output]);
    });

    test("leaves NULL and the empty value alone", () => {
      const made = runTransformer(name, transformer.example.parameters, [null, ""]);
      expect(made).toEqual([null, name === "null" ? null : ""]);
    });
  },
);
