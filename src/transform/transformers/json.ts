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
import { PARTS } from "./text-parts.ts";

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
      const isSearched = Object.values(paths).map(({ use }) => use === "scrub");
      const transforms = Object.values(paths).map((rule) => prepareNested(rule, context, lookup));
      return {
        kind: "host",
        needsTag: false,
        apply(batch) {
          const batches = new NestedBatches(transforms, batch);
          const places: (LeafPlace | null)[][] = [];
          const found = batch.values.map((text, i) => {
            const leaves = jsonLeaves(text, steps);
            places.push(placed(leaves ?? [], { batches, owner: i, isSearched }));
            return leaves;
          });
          const results = batches.run();
          const redacted = (leaf: JsonLeaf) => rest === "redact" && leaf.path < 0 && leaf.text !== "";
          context.originals?.(
            batch.values.flatMap((text, i) => found[i]?.filter(redacted).map((leaf) => leaf.text) ?? [text]),
          );
          return batch.values.map((text, i) => {
            const leaves = found[i];
            if (!leaves) return UNREADABLE;
            const made = splice(text, leaves, (leaf, k) => {
              const place = places[i]![k]!;
              if (place !== null) return written(leaf, textAt(place, results[leaf.path]![place.at]!));
              return leaf.path < 0 && rest === "redact" ? MARKERS[leaf.kind] : null;
            });
            return made !== undefined && isLongerThan(made, room) ? UNREADABLE : made;
          });
        },
      };
    },
  };
}

/** Where the replacement of a leaf is found: alone, or as one part of several leaves that were searched together. */
interface LeafPlace {
  readonly at: number;
  /** Number of the part; null: the leaf stands alone. */
  readonly part: { readonly index: number; readonly of: PartGroup } | null;
}

interface PartGroup {
  readonly count: number;
  /** The searched text in its parts, when it was asked for. */
  parts: readonly string[] | null;
}

interface Placing {
  readonly batches: NestedBatches;
  /** Number of the value that the leaves are of. */
  readonly owner: number;
  /** By path: its rule searches texts. */
  readonly isSearched: readonly boolean[];
}

/** Texts of one object that one rule searches are searched together: a name may stand in two members. */
function placed(leaves: readonly JsonLeaf[], { batches, owner, isSearched }: Placing): (LeafPlace | null)[] {
  const together = new Map<string, number[]>();
  for (const [k, leaf] of leaves.entries()) {
    const isText = leaf.kind === "string" && leaf.text !== "" && !leaf.text.includes(PARTS);
    if (leaf.path < 0 || isSearched[leaf.path] !== true || !isText) continue;
    const key = `${leaf.path} ${leaf.parent}`;
    const group = together.get(key);
    if (group === undefined) together.set(key, [k]);
    else group.push(k);
  }
  const places: (LeafPlace | null)[] = leaves.map(() => null);
  for (const group of together.values()) {
    if (group.length < 2) continue;
    const joined = group.map((k) => leaves[k]!.text).join(PARTS);
    const at = batches.add(leaves[group[0]!]!.path, joined, owner);
    const of: PartGroup = { count: group.length, parts: null };
    for (const [index, k] of group.entries()) places[k] = { at, part: { index, of } };
  }
  return leaves.map((leaf, k) => {
    if (leaf.path < 0 || leaf.text === "") return null;
    return places[k] ?? { at: batches.add(leaf.path, leaf.text, owner), part: null };
  });
}

/** A searched text keeps its parts; one that lost them says nothing any more of which was which. */
function textAt({ part }: LeafPlace, text: string | null): string | null {
  if (part === null || text === null) return text;
  part.of.parts ??= text.split(PARTS);
  const { count, parts } = part.of;
  return parts.length === count ? parts[part.index]! : "[redacted]";
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
