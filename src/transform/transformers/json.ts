/** json: rules for members of JSON texts by path. */
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireFamily, requireLength } from "./column-fit.ts";
import { type JsonLeaf, jsonLeaves } from "./json-leaves.ts";
import { parsePath } from "./json-path.ts";
import {
  type Lookup,
  NestedBatches,
  type NestedRule,
  nestedMisfit,
  nestedRuleSchema,
  prepareNested,
} from "./nested-rule.ts";

export interface JsonParameters extends Record<string, unknown> {
  readonly paths: Readonly<Record<string, NestedRule>>;
  readonly rest: "keep" | "redact";
}

const UNREADABLE = '{"redacted": true}';

export function jsonTransformer(lookup: Lookup): Transformer<JsonParameters> {
  return {
    name: "json",
    summary: "Applies other transformers to members of JSON values, by path.",
    notes: [
      '`paths` maps paths to rules: `$.contact.email`, `phones[*]`, `items[0].name`, `*.name`, `**.email` (at any depth), `**` (the whole value, also when it is one text or number), `["odd key"]`. The first path that fits counts; on an object or a list the rule applies to every text, number and boolean in it. Members that no path names stay byte for byte, or with `rest: redact` become `[redacted]`, 0 and false. Names of members always stay.',
      "A number stays a number when its replacement is one. A value that is no JSON, or that its replacements make wider than the column, becomes `" +
        UNREADABLE +
        "`. JSON inside JSON strings is one text.",
    ],
    kind: "structure",
    parameters: (z) =>
      z.strictObject({
        paths: z.record(
          z
            .string()
            .refine((path) => parsePath(path) !== null, "is no path such as $.contact.email, phones[*] or **.email"),
          nestedRuleSchema(z, lookup),
        ),
        rest: z.enum(["keep", "redact"]).default("keep"),
      }),
    example: {
      parameters: { paths: { "$.name": { use: "redact", parameters: {} } }, rest: "keep" },
      input: '{"name": "Ada Example", "plan":  "free"}',
      output: '{"name": "[redacted]", "plan":  "free"}',
    },
    purpose: "json",
    normalization: "none",
    injective: () => false,
    fit: ({ paths }, shape) =>
      requireFamily(shape, ["json", "text"], "json") ??
      requireLength(shape, UNREADABLE.length, "json") ??
      nestedMisfit(Object.entries(paths), shape, lookup),
    prepare({ paths, rest }, context) {
      const steps = Object.keys(paths).map((path) => parsePath(path) ?? []);
      const room = maxLengthOf(context.shape);
      const transforms = Object.values(paths).map((rule) => prepareNested(rule, context, lookup));
      return {
        kind: "host",
        needsTag: false,
        apply(batch) {
          const batches = new NestedBatches(transforms);
          const places: (number | null)[][] = [];
          const found = batch.values.map((text) => {
            const leaves = jsonLeaves(text, steps);
            places.push(
              (leaves ?? []).map((leaf) =>
                leaf.path < 0 || leaf.text === "" ? null : batches.add(leaf.path, leaf.text),
              ),
            );
            return leaves;
          });
          const results = batches.run();
          return batch.values.map((text, i) => {
            const leaves = found[i];
            if (!leaves) return UNREADABLE;
            const made = splice(text, leaves, (leaf, k) => {
              const place = places[i]![k]!;
              if (place !== null) return written(leaf, results[leaf.path]![place]!);
              return leaf.path < 0 && rest === "redact" ? MARKERS[leaf.kind] : null;
            });
            return made !== undefined && isLongerThan(made, room) ? UNREADABLE : made;
          });
        },
      };
    },
  };
}

/** Whether a text has more characters than a column of that width holds. */
function isLongerThan(text: string, room: number | null): boolean {
  return room !== null && text.length > room && [...text].length > room;
}

const MARKERS = { string: '"[redacted]"', number: "0", boolean: "false" } as const;

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** A replacement in JSON's spelling; the leaf as it was when it did not change. */
function written(leaf: JsonLeaf, text: string | null): string | null {
  if (text === leaf.text) return null;
  if (text === null) return "null";
  if (leaf.kind === "number" && JSON_NUMBER.test(text)) return text;
  if (leaf.kind === "boolean" && (text === "true" || text === "false")) return text;
  return JSON.stringify(text);
}

/** The text with some leaves replaced; null leaves one as it is. Undefined when nothing changed. */
function splice(
  text: string,
  leaves: readonly JsonLeaf[],
  replace: (leaf: JsonLeaf, k: number) => string | null,
): string | undefined {
  let out = "";
  let copied = 0;
  for (const [k, leaf] of leaves.entries()) {
    const made = replace(leaf, k);
    if (made === null) continue;
    out += text.slice(copied, leaf.start) + made;
    copied = leaf.end;
  }
  return copied === 0 ? undefined : out + text.slice(copied);
}
