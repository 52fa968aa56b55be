/** Rules inside the parameters of other rules: one for each path, key or kind of hit. */
import type * as zod from "zod";
import { isContainer, isRecordable, recordInside } from "../../domain/plan.ts";
import {
  type AnyTransformer,
  type ColumnShape,
  type HostBatch,
  type Misfit,
  type NestedTransform,
  type PrepareContext,
  rowAround,
  type Zod,
} from "../transformer.ts";

/** How the table of transformers is asked, without importing it in a circle. */
export type Lookup = (name: string) => AnyTransformer | undefined;

export interface NestedRule {
  readonly use: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** See `Rule.record`. */
  readonly record?: boolean;
}

/** Marks the issue of a nested `record: true` that cannot be, so that it is told with a code of its own. */
export const RECORD_NOT_POSSIBLE = "RECORD_NOT_POSSIBLE";

/** `email`, or `{use: email, form: short}` with the parameters beside `use`; parameters come out checked, with defaults. */
export function nestedRuleSchema(z: Zod, lookup: Lookup): zod.ZodType<NestedRule> {
  return z
    .union([
      z.string().transform((use) => ({ use })),
      z.looseObject({
        use: z.string(),
        record: z.boolean().optional().describe("Whether a vault records what this rule replaces."),
      }),
    ])
    .transform((given, context): NestedRule => {
      const { use, record, ...beside } = given as { use: string; record?: boolean; parameters?: unknown };
      // What comes out can be read again: its parameters stand in an object of their own.
      const parameters = isObject(beside.parameters) && Object.keys(beside).length === 1 ? beside.parameters : beside;
      const transformer = lookup(use);
      if (transformer === undefined) {
        context.addIssue({ code: "custom", message: "names no transformer", path: ["use"] });
        return z.NEVER;
      }
      if (record === true && !isRecordable(use) && !isContainer(use)) {
        context.addIssue({ code: "custom", message: use, path: ["record"], params: { problem: RECORD_NOT_POSSIBLE } });
        return z.NEVER;
      }
      const parsed = transformer.parameters(z).safeParse(parameters);
      if (parsed.success) return { use, parameters: parsed.data, ...(record === undefined ? {} : { record }) };
      for (const issue of parsed.error.issues) {
        context.addIssue({ code: "custom", message: issue.message, path: [...issue.path] });
      }
      return z.NEVER;
    });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The shape that nested values have: text without a bound. */
function nestedShape(shape: ColumnShape): ColumnShape {
  return { declared: null, isUnique: false, encoding: shape.encoding };
}

export function nestedMisfit(
  rules: readonly (readonly [string, NestedRule])[],
  shape: ColumnShape,
  lookup: Lookup,
): Misfit | null {
  for (const [place, { use, parameters }] of rules) {
    const misfit = lookup(use)?.fit(parameters, nestedShape(shape)) ?? null;
    if (misfit !== null) return { problem: `at ${place}, ${misfit.problem}`, hint: misfit.hint };
  }
  return null;
}

export function prepareNested(inner: NestedRule, context: PrepareContext, lookup: Lookup): NestedTransform {
  // Nested values share the purpose of columns, so that an e-mail inside JSON gets the replacement of the same e-mail outside.
  const { use, parameters } = inner;
  const purpose = lookup(use)?.purpose ?? context.rule.purpose;
  const record = recordInside(context.rule, inner);
  const nested = { use, parameters, purpose, scope: context.rule.scope, when: null };
  const rule = record === undefined ? nested : { ...nested, record };
  return context.nested(rule, nestedShape(context.shape));
}

/** Collects values from many places and transforms those of one rule in one call. */
export class NestedBatches {
  private readonly transforms: readonly NestedTransform[];
  private readonly values: string[][];
  private readonly owners: number[][];
  private readonly batch: HostBatch | null;

  /** `batch`: whose rows the values stand in; rules inside see them. */
  constructor(transforms: readonly NestedTransform[], batch: HostBatch | null = null) {
    this.transforms = transforms;
    this.batch = batch;
    this.values = transforms.map(() => []);
    this.owners = transforms.map(() => []);
  }

  /** Remembers a value for rule number `rule`, out of value `owner` of the batch; returns where to find its replacement. */
  add(rule: number, value: string, owner = 0): number {
    this.owners[rule]!.push(owner);
    return this.values[rule]!.push(value) - 1;
  }

  /** Replacements by rule and place. */
  run(): readonly (readonly (string | null)[])[] {
    const { batch } = this;
    return this.transforms.map((transform, rule) => {
      if (this.values[rule]!.length === 0) return [];
      const owners = this.owners[rule]!;
      return batch === null
        ? transform(this.values[rule]!)
        : transform(this.values[rule]!, (k) => rowAround(batch, owners[k]!));
    });
  }
}
