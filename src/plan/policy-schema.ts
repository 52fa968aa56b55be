/** The policy's JSON Schema for editors: completion, hover texts, and warnings while writing. */
import { z } from "zod";
import type { AnyTransformer } from "../transform/transformer.ts";
import { policyShape, scopeNames } from "./policy-shape.ts";
import type { TransformerTable } from "./transformer-table.ts";

type JsonSchema = Record<string, unknown>;

const DIALECT = { target: "draft-7", io: "input", unrepresentable: "any" } as const;

export function policyJsonSchema(table: TransformerTable): JsonSchema {
  const rule = z.unknown().meta({ id: "rule" });
  const schema = z.toJSONSchema(policyShape(rule), DIALECT) as JsonSchema;
  return {
    ...schema,
    title: "Safelock policy",
    description: "Which transformer each column gets (docs/policy.md).",
    definitions: { ...(schema["definitions"] as JsonSchema), rule: ruleSchema(table) },
  };
}

function ruleSchema(table: TransformerTable): JsonSchema {
  const found = table.names.flatMap((name) => table.named(name) ?? []);
  const short = found.map((transformer) => ({ const: transformer.name, description: transformer.summary }));
  return {
    description: "A transformer's name, or a mapping with `use`, its parameters, and when, scope, purpose, record.",
    anyOf: [
      { type: "string", anyOf: short },
      { type: "null", description: "The transformer `null`." },
      ...found.map(longRule),
    ],
  };
}

function longRule(transformer: AnyTransformer): JsonSchema {
  const parameters = z.toJSONSchema(transformer.parameters(z), DIALECT) as JsonSchema;
  const required = (parameters["required"] as string[] | undefined) ?? [];
  const name = transformer.name === "null" ? { enum: ["null", null] } : { const: transformer.name };
  return {
    type: "object",
    description: transformer.summary,
    properties: {
      use: { ...name, description: transformer.summary },
      ...((parameters["properties"] as JsonSchema | undefined) ?? {}),
      ...ruleMembers,
      ...(transformer.name === "keep" ? { reviewed: reviewedSchema } : {}),
    },
    required: ["use", ...required],
    additionalProperties: false,
    ...(parameters["definitions"] === undefined ? {} : { definitions: parameters["definitions"] }),
  };
}

const reviewedSchema: JsonSchema = {
  type: "object",
  description: "Who has looked at a column that stays although it looks personal. Needs the column's full name.",
  properties: {
    by: { type: "string", minLength: 1, description: "Who." },
    on: { type: "string", format: "date", description: "The day, YYYY-MM-DD, not in the future." },
    why: { type: "string", minLength: 1, description: "Why it may stay." },
  },
  required: ["by", "on", "why"],
  additionalProperties: false,
};

const ruleMembers: JsonSchema = {
  when: { type: "string", minLength: 1, description: "Only rows for which this expression is true are changed." },
  scope: {
    enum: [...scopeNames],
    description: "Where the same value gets the same replacement. Default: deterministic.",
  },
  purpose: { type: "string", minLength: 1, description: "Columns of one purpose give the same value the same tag." },
  record: {
    type: "boolean",
    description: "Whether a vault records what this rule replaces. Default: only `pseudonym` records.",
  },
};
