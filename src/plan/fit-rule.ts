/** Whether a rule fits the columns it is bound to: type, length, uniqueness, simple checks, encoding. */
import { z } from "zod";
import type { TextEncoding } from "../domain/block.ts";
import type { Rule } from "../domain/plan.ts";
import type { Column, SimpleCheck } from "../domain/schema.ts";
import type { ColumnShape, Misfit } from "../transform/transformer.ts";
import { markerFor } from "../transform/transformers/type-marker.ts";
import type { Choice } from "./built-in.ts";
import type { PlannedColumn } from "./planned-column.ts";
import type { TransformerTable } from "./transformer-table.ts";

/** A misfit, told apart because uniqueness has a code of its own. */
export interface RuleMisfit extends Misfit {
  readonly isUniqueness: boolean;
}

/** What every column of a group is planned with: the narrowest declaration, so that equal values stay equal. */
export interface GroupShape {
  readonly encoding: TextEncoding;
  readonly isUnique: boolean;
  readonly maxLength: number | null;
  readonly integerBytes: 2 | 4 | 8 | null;
  readonly isNullable: boolean;
}

export function groupShape(members: readonly PlannedColumn[], isUnique: boolean, encoding: TextEncoding): GroupShape {
  const declared = members.flatMap((member) => member.declared ?? []);
  const lengths = members.flatMap((member) =>
    [member.declared?.type.maxLength ?? [], ...member.checks.map(checkedMaximum)].flat(),
  );
  const integers = declared.flatMap((column) => column.type.integerBytes ?? []);
  return {
    encoding,
    isUnique,
    maxLength: lengths.length === 0 ? null : Math.min(...lengths),
    integerBytes: integers.length === 0 ? null : (Math.min(...integers) as 2 | 4 | 8),
    isNullable: declared.every((column) => column.isNullable),
  };
}

function checkedMaximum(check: SimpleCheck): number[] {
  return check.kind === "length" && check.max !== null ? [check.max] : [];
}

/** The member's own declaration with the group's narrowest bounds. */
export function narrowed(column: PlannedColumn, shape: GroupShape): Column | null {
  if (column.declared === null) return null;
  const { type } = column.declared;
  const narrow = {
    ...type,
    maxLength: type.family === "text" ? shape.maxLength : type.maxLength,
    integerBytes: type.integerBytes === null ? null : shape.integerBytes,
  };
  return { ...column.declared, type: narrow, isNullable: column.declared.isNullable && shape.isNullable };
}

/** Null when the rule fits this member. */
export function misfitOf(
  table: TransformerTable,
  rule: Rule,
  column: PlannedColumn,
  group: GroupShape,
): RuleMisfit | null {
  if (rule.use === "keep") return null;
  if (column.isPartitionKey) return partitionMisfit;
  if (rule.scope === "random" && drawsInside(rule, column)) return randomMisfit;
  const transformer = table.named(rule.use);
  if (transformer === null)
    return { problem: `there is no transformer "${rule.use}"`, hint: "Choose another.", isUniqueness: false };
  const shape: ColumnShape = {
    declared: boundTo(rule, narrowed(column, group)),
    isUnique: group.isUnique,
    encoding: group.encoding,
  };
  const misfit = transformer.fit(rule.parameters, shape) ?? checkMisfit(table, rule, column);
  if (misfit !== null) return { ...misfit, isUniqueness: false };
  if (!group.isUnique || transformer.injective(rule.parameters, shape)) return null;
  return {
    problem: `\`${rule.use}\` may give two values the same replacement, and the values of this column must stay distinct`,
    hint: "Use `pseudonym`, which never does",
    isUniqueness: true,
  };
}

const partitionMisfit: RuleMisfit = {
  problem: "the column is the partition key, and a replaced value may belong to another partition than its row",
  hint: "Use `keep`, or dump with pg_dump --load-via-partition-root",
  isUniqueness: false,
};

/** Values inside a field have no row place of their own, from which `random` draws. */
function drawsInside(rule: Rule, column: PlannedColumn): boolean {
  return column.declared?.type.isArray === true || ["json", "hstore", "scrub"].includes(rule.use);
}

const randomMisfit: RuleMisfit = {
  problem: "`scope: random` draws once a row, and this rule replaces values inside a field, which would repeat",
  hint: "Use `per-run`, or a rule for the whole field",
  isUniqueness: false,
};

/** The engine applies rules to each element of an array, but for those that need no look at it. */
function boundTo(rule: Rule, declared: Column | null): Column | null {
  if (declared === null || !declared.type.isArray || wholeValue.has(rule.use)) return declared;
  return { ...declared, type: { ...declared.type, isArray: false } };
}

const wholeValue: ReadonlySet<string> = new Set(["keep", "null"]);

/** Simple CHECKs, tried on what the transformer writes in its example. */
function checkMisfit(table: TransformerTable, rule: Rule, column: PlannedColumn): Misfit | null {
  for (const check of column.checks) {
    if (check.kind === "unknown") continue;
    const outputs = sampleOutputs(table, rule, column);
    const isListed = check.kind !== "one-of" || outputs.length > 0 || rule.use === "null";
    if (isListed && !leavesRange(rule, check) && outputs.every((output) => satisfies(check, output))) continue;
    return {
      problem: `what \`${rule.use}\` writes breaks a CHECK of the column (${checkName(check)})`,
      hint:
        check.kind === "one-of"
          ? "Use `keep`, `null`, or `constant` with one of the values it allows"
          : "Use a transformer whose output satisfies it, or `null`",
    };
  }
  return null;
}

/**
 * A pseudonym is another number of as many bytes and the same sign: a range of positive numbers without end is all that
 * it keeps. Noise keeps the sign alone, and coarser numbers are nearer to 0.
 */
function leavesRange(rule: Rule, check: SimpleCheck): boolean {
  if (check.kind !== "range") return false;
  const { min, max } = check;
  if (rule.use === "pseudonym") return max !== null || (min ?? 0) > 1;
  if (rule.use === "noise") return (max ?? 0) !== 0 || (min ?? 0) !== 0;
  return rule.use === "generalize" && ((min ?? 0) > 0 || (max ?? 0) < 0);
}

function checkName(check: SimpleCheck): string {
  const names = {
    "one-of": "a list of values",
    length: "a length",
    range: "a range",
    pattern: "a pattern",
    unknown: "an expression",
  };
  return names[check.kind];
}

/** Texts that the rule is known to write. */
function sampleOutputs(table: TransformerTable, rule: Rule, column: PlannedColumn): readonly string[] {
  if (rule.use === "redact") return [markerFor(column.declared?.type ?? null) ?? []].flat();
  if (rule.use === "constant" && typeof rule.parameters["value"] === "string") return [rule.parameters["value"]];
  const output = table.named(rule.use)?.example.output ?? null;
  return rule.use === "null" || output === null || output === "" ? [] : [output];
}

function satisfies(check: SimpleCheck, output: string): boolean {
  switch (check.kind) {
    case "one-of":
      return check.values.includes(output);
    case "length":
      // The upper bound is part of the group's shape, which the transformer itself respects.
      return [...output].length >= (check.min ?? 0);
    case "range": {
      const value = Number(output);
      return Number.isNaN(value) || (value >= (check.min ?? -Infinity) && value <= (check.max ?? Infinity));
    }
    case "pattern":
      return matchesPattern(check, output);
    case "unknown":
      return true;
  }
}

/** PostgreSQL's regular expressions that JavaScript does not read are left to the server. */
function matchesPattern(check: SimpleCheck & { kind: "pattern" }, output: string): boolean {
  try {
    return new RegExp(check.pattern, check.isCaseInsensitive ? "iu" : "u").test(output);
  } catch {
    return true;
  }
}

/** A choice as a whole rule: parameters with their defaults, the transformer's own purpose. */
export function ruleOf(table: TransformerTable, choice: Choice): Rule | null {
  const transformer = table.named(choice.use);
  if (transformer === null) return null;
  const parameters = transformer.parameters(z).safeParse(choice.parameters ?? {});
  if (!parameters.success) return null;
  return {
    use: choice.use,
    parameters: parameters.data as Record<string, unknown>,
    scope: "deterministic",
    purpose: transformer.purpose ?? choice.use,
    when: null,
  };
}
