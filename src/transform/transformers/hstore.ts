/** hstore: rules for values of an hstore by key. */
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireFamily, requireLength } from "./column-fit.ts";
import {
  type Lookup,
  NestedBatches,
  type NestedRule,
  nestedMisfit,
  nestedRuleSchema,
  prepareNested,
} from "./nested-rule.ts";

export interface HstoreParameters extends Record<string, unknown> {
  readonly keys: Readonly<Record<string, NestedRule>>;
  readonly rest: "keep" | "redact";
}

const UNREADABLE = '"redacted"=>"true"';

export function hstoreTransformer(lookup: Lookup): Transformer<HstoreParameters> {
  return {
    name: "hstore",
    summary: "Applies other transformers to values of an hstore, by key.",
    notes: [
      "Values of keys that are not named stay as written, or with `rest: redact` become `[redacted]`. Names of keys stay. NULL stays NULL. A text that is no hstore, or that its replacements make wider than the column, becomes `" +
        UNREADABLE +
        "`.",
    ],
    kind: "structure",
    parameters: (z) =>
      z.strictObject({
        keys: z.record(z.string(), nestedRuleSchema(z, lookup)),
        rest: z.enum(["keep", "redact"]).default("keep"),
      }),
    example: {
      parameters: { keys: { name: { use: "redact", parameters: {} } }, rest: "keep" },
      input: '"name"=>"Ada Example", "plan"=>"free"',
      output: '"name"=>"[redacted]", "plan"=>"free"',
    },
    purpose: "hstore",
    normalization: "none",
    injective: () => false,
    fit: ({ keys }, shape) =>
      requireFamily(shape, ["hstore", "text"], "hstore") ??
      requireLength(shape, UNREADABLE.length, "hstore") ??
      nestedMisfit(Object.entries(keys), shape, lookup),
    prepare({ keys, rest }, context) {
      const ruleOf = new Map(Object.keys(keys).map((key, i) => [key, i]));
      const room = maxLengthOf(context.shape);
      const transforms = Object.values(keys).map((rule) => prepareNested(rule, context, lookup));
      return {
        kind: "host",
        needsTag: false,
        apply(batch) {
          const batches = new NestedBatches(transforms, batch);
          const parsed = batch.values.map((text, i) =>
            readPairs(text)?.map((pair) => {
              const rule = ruleOf.get(pair.key);
              if (rule === undefined || pair.value === null || pair.value === "") return { pair, rule, place: null };
              return { pair, rule, place: batches.add(rule, pair.value, i) };
            }),
          );
          const results = batches.run();
          const redacted = (pairs: Pair[]) =>
            pairs.flatMap(({ key, value }) => (rest === "redact" && !ruleOf.has(key) && value ? [value] : []));
          context.originals?.(
            parsed.flatMap((pairs, i) =>
              pairs === undefined ? [batch.values[i]!] : redacted(pairs.map(({ pair }) => pair)),
            ),
          );
          return parsed.map((pairs) => {
            if (pairs === undefined) return UNREADABLE;
            const written = pairs.map(({ pair, rule, place }) => {
              if (place !== null) return `${quoted(pair.key)}=>${quoted(results[rule!]![place]!)}`;
              if (rule === undefined && rest === "redact" && pair.value) return `${quoted(pair.key)}=>"[redacted]"`;
              return pair.source;
            });
            const made = written.join(", ");
            return room !== null && [...made].length > room ? UNREADABLE : made;
          });
        },
      };
    },
  };
}

interface Pair {
  readonly key: string;
  readonly value: string | null;
  /** As written. */
  readonly source: string;
}

const PAIR = /\s*((?:"(?:[^"\\]|\\.)*"|[^\s"=,\\]+)\s*=>\s*(?:"(?:[^"\\]|\\.)*"|[^\s"=,\\]+))\s*(,|$)/sy;
const SIDES = /^("(?:[^"\\]|\\.)*"|[^\s"=,\\]+)\s*=>\s*("(?:[^"\\]|\\.)*"|[^\s"=,\\]+)$/s;

/** Undefined when the text is no hstore. */
function readPairs(text: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < text.length) {
    const source = PAIR.exec(text)?.[1];
    const sides = source === undefined ? null : SIDES.exec(source);
    if (source === undefined || sides === null) return undefined;
    const value = sides[2]!;
    pairs.push({ key: unquoted(sides[1]!), value: value.toUpperCase() === "NULL" ? null : unquoted(value), source });
  }
  return pairs;
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/gs, "$1") : text;
}

function quoted(text: string | null): string {
  return text === null ? "NULL" : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
