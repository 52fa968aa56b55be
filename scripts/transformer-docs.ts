/** The text of docs/transformers.md, made from the table of transformers. */
import { z } from "zod";
import type { AnyTransformer } from "../src/transform/transformer.ts";
import { transformers } from "../src/transform/transformers/index.ts";

const HEAD = `# Transformers

<!-- Written by scripts/write-transformer-docs.ts from src/transform/transformers; do not edit. -->

A transformer changes the values of one column. The policy names it: \`email: email\`, or with parameters
\`email: {use: email, form: short}\`. NULL stays NULL, and an empty value stays empty
with all transformers but \`null\`.

Everything random-looking comes from a keyed hash of the value: with one key the same value gets the same replacement,
in every table, on every machine, as far as the columns have the same type, width and uniqueness (foreign keys are
planned together with what they point to). The examples below are for a key of zeros and the locale \`en\`; yours differ.

What is drawn from a list or a small range may by chance be the old value, or belong to somebody: a first name, a town, a
plate, a postal code. The draw tells nothing of the old value to anyone without the key; what a
transformer keeps, such as the shape of a postal code, does.

*Distinct stay distinct* says whether two different values always get two different replacements, as unique and key
columns need; there a transformer that cannot promise it is refused. A transformer that does not fit a column's type or
length is refused before the first row.

Rules on array columns apply to each element. There is no shuffle within a column: which values would change places would
depend on how the dump happens to be cut into blocks, and the same input must give the same output. XML and composite
columns are replaced as a whole (\`redact\`, \`null\`, \`constant\`).
`;

export function transformerDocs(): string {
  const sections = transformers.map(section);
  return `${HEAD}\n${contents()}\n${sections.join("\n")}`;
}

function contents(): string {
  const rows = transformers.map(
    ({ name, kind, summary }) => `| [\`${name}\`](#${name}) | ${kind} | ${cell(summary)} |`,
  );
  return `| transformer | kind | what it does |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function section(transformer: AnyTransformer): string {
  const { name, summary, notes = [], example } = transformer;
  const shown = (value: string | null) => (value === null ? "NULL" : `\`${value}\``);
  const use = exampleRule(transformer);
  return [
    `## ${name}\n`,
    `${summary}\n`,
    ...notes.map((note) => `${note}\n`),
    parameterTable(transformer),
    `Distinct stay distinct: ${injectivity(transformer)}.\n`,
    `Example: \`${use}\` makes ${shown(example.input)} into ${shown(example.output)}.\n`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function injectivity(transformer: AnyTransformer): string {
  const parameters = transformer.parameters(z).safeParse(transformer.example.parameters).data;
  return transformer.injective(parameters, { declared: null, isUnique: true, encoding: "utf8" })
    ? "yes, on unique columns"
    : "no";
}

interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

function parameterTable(transformer: AnyTransformer): string {
  const schema = z.toJSONSchema(transformer.parameters(z), { io: "input", unrepresentable: "any" }) as JsonSchema;
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return "";
  const rows = properties.map(([name, property]) => {
    const fallback =
      property.default === undefined
        ? schema.required?.includes(name)
          ? "required"
          : "none"
        : `\`${JSON.stringify(property.default)}\``;
    return `| \`${name}\` | ${cell(typeName(property))} | ${fallback} |`;
  });
  return `| parameter | values | default |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function typeName(schema: JsonSchema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(", ");
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(typeName))].join(" or ");
  if (schema.items !== undefined) return `list of ${typeName(schema.items)}`;
  return TYPE_NAMES.get(schema.type ?? "") ?? "anything";
}

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ["string", "text"],
  ["integer", "whole number"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["object", "map to rules"],
]);

/** As a policy writes it. */
function exampleRule({ name, example }: AnyTransformer): string {
  const entries = Object.entries(example.parameters as Record<string, unknown>);
  if (entries.length === 0) return name;
  return `{use: ${name}, ${entries.map(([key, value]) => `${key}: ${inline(value)}`).join(", ")}}`;
}

function inline(value: unknown): string {
  if (typeof value !== "object" || value === null)
    return typeof value === "string" && /^[\w-]+$/.test(value) ? value : JSON.stringify(value);
  if ("use" in value) return String(value.use);
  return `{${Object.entries(value)
    .map(([key, member]) => `${/^\w+$/.test(key) ? key : JSON.stringify(key)}: ${inline(member)}`)
    .join(", ")}}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
