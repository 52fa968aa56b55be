/** The shape of a policy file as a zod schema: checked at load, and written out as JSON Schema for editors. */
import { z } from "zod";
import { type Category, categories } from "../domain/category.ts";
import { detectionShape } from "./policy-detection.ts";
import { riskShape } from "./policy-risk.ts";

export const familyNames = [
  "text",
  "integer",
  "decimal",
  "float",
  "boolean",
  "date",
  "timestamp",
  "time",
  "interval",
  "uuid",
  "json",
  "xml",
  "hstore",
  "bytea",
  "inet",
  "cidr",
  "macaddr",
  "tsvector",
  "enum",
  "composite",
  "range",
  "geometry",
  "money",
  "bit",
  "other",
] as const;

export const categoryNames = Object.keys(categories) as Category[];

export const scopeNames = ["deterministic", "per-table", "per-run", "random"] as const;

const rows = z
  .strictObject({
    drop: z.string().min(1).optional().describe("Rows for which this expression is true are left out."),
    keep: z.string().min(1).optional().describe("Only rows for which this expression is true are written."),
    sample: z.number().gt(0).lte(1).optional().describe("Share of rows written, chosen by the tag of the primary key."),
  })
  .describe("Which rows are written at all.");

const name = z.string().min(1);

const subject = z
  .union([
    name,
    z.strictObject({
      column: name.describe("Column that holds the id of the person in rows of this table."),
      of: name.optional().describe("The table whose ids these are, or a name for the set of ids."),
    }),
  ])
  .describe(
    "Whose values the recorded columns hold: a column with the person's id, or `none`: each value is its own subject. Default: found along foreign keys.",
  );

/** `rule` is what stands where a column names its transformer. */
export function policyShape(rule: z.ZodType) {
  const table = z.strictObject({
    coherent: z.boolean().optional().describe("First name, last name, full name, username and e-mail of a row agree."),
    rows: rows.optional(),
    subject: subject.optional(),
    columns: z.record(z.string(), rule).nullish().describe("Column name or glob → transformer."),
  });
  return z.strictObject({
    version: z.literal(1).describe("Version of this file's shape."),
    extends: z
      .union([name, z.array(name)])
      .optional()
      .describe("Policy files, relative to this one, that it adds to."),
    domain: name
      .optional()
      .describe("Pseudonymization domain: the same value gets the same pseudonym inside one domain only."),
    locale: z
      .union([name, z.array(name).min(1)])
      .optional()
      .describe("Locales of the fakes, merged in order."),
    detection: detectionShape.optional(),
    unclassified: z
      .enum(["error", "redact", "keep"])
      .optional()
      .describe("What happens to a column that no rule decides on. Default: error."),
    coherent: z.boolean().optional().describe("Default of `coherent` for every table."),
    "large-objects": z.enum(["keep", "empty"]).optional().describe("What happens to the content of large objects."),
    "role-passwords": z
      .enum(["keep", "remove"])
      .optional()
      .describe("What happens to PASSWORD clauses of a cluster dump."),
    targets: z
      .array(name)
      .optional()
      .describe("Databases that may be written into although they look like production, as host/database or a glob."),
    defaults: z
      .strictObject({
        categories: z.partialRecord(z.enum(categoryNames), rule).nullish().describe("Category → transformer."),
        types: z.record(z.string(), rule).nullish().describe("SQL type or family of types → transformer."),
      })
      .optional()
      .describe("Rules for columns that no table rule names."),
    risk: riskShape.optional(),
    tables: z.record(z.string(), table.nullable()).nullish().describe("Table name or glob → its rules."),
  });
}

export type PolicyData = z.infer<ReturnType<typeof policyShape>>;
