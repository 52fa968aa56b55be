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

const BLANK = /\s*/y;
const ARROW = /\s*=>\s*/y;
const BARE = /[^\s"=,\\]*/y;
/** Up to a sign behind a backslash or the end: one expression over a whole value would take a stack as long as the value. */
const PLAIN = /[^"\\]*/y;

/** Undefined when the text is no hstore. */
function readPairs(text: string): Pair[] | undefined {
  const pairs: Pair[] = [];
  for (let at = behind(BLANK, text, 0); at < text.length; ) {
    const keyEnd = tokenEnd(text, at);
    const value = behind(ARROW, text, keyEnd);
    const end = tokenEnd(text, value);
    if (keyEnd === at || value === keyEnd || end === value) return undefined;
    const written = text.slice(value, end);
    const stands = written.toUpperCase() === "NULL" ? null : unquoted(written);
    pairs.push({ key: unquoted(text.slice(at, keyEnd)), value: stands, source: text.slice(at, end) });
    const next = behind(BLANK, text, end);
    if (next < text.length && text[next] !== ",") return undefined;
    at = behind(BLANK, text, next + 1);
  }
  return pairs;
}

/** `at` where no key or value begins there. */
function tokenEnd(text: string, at: number): number {
  if (text[at] !== '"') return behind(BARE, text, at);
  let end = behind(PLAIN, text, at + 1);
  while (text[end] === "\\") end = behind(PLAIN, text, end + 2);
  return text[end] === '"' ? end + 1 : at;
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replace(/\\(.)/gs, "$1") : text;
}

function quoted(text: string | null): string {
  return text === null ? "NULL" : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
