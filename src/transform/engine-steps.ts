/** From the plan of a table to the steps that run over the rows of one statement. */
import type { RowsHeader } from "../domain/block.ts";
import type { EvidenceKind } from "../domain/evidence.ts";
import { knownSourceOf } from "../domain/known-values.ts";
import { tableKey, tableLabel } from "../domain/names.ts";
import type { ColumnPlan, Rule, TablePlan } from "../domain/plan.ts";
import { refuse } from "../domain/problem.ts";
import { arrayTransform, writesWholeValue } from "./engine-arrays.ts";
import { evidenceKind } from "./engine-evidence.ts";
import type { StoredLists } from "./engine-lists.ts";
import type { EngineMemory } from "./engine-memory.ts";
import { compileNative, type NativeCall, type Pool } from "./engine-native.ts";
import type { EngineOptions } from "./engine-options.ts";
import { type RecordedStep, recordedStep } from "./engine-recording.ts";
import { type EngineSource, valueTransform } from "./engine-values.ts";
import { compileExpression, type Expression } from "./expression.ts";
import type { RowSyntax } from "./row-syntax.ts";
import type { ColumnShape, HostTransform, PrepareContext, Prepared, Transformer } from "./transformer.ts";
import { transformerNamed } from "./transformers/index.ts";

/** What a step says about the person of its row; steps of one coherent row agree on it. */
export type PersonaRole = "email" | "username" | "person-name" | "first-name" | "last-name";
const personaRoles: readonly string[] = [
  "email",
  "username",
  "person-name",
  "first-name",
  "last-name",
] satisfies PersonaRole[];

export interface Step {
  readonly column: string;
  /** Position of the field in the row. */
  readonly index: number;
  readonly use: string;
  readonly normalization: "none" | "email" | "phone";
  /** Address of the states of the tag key. */
  readonly states: number;
  readonly needsTag: boolean;
  readonly takesEmpty: boolean;
  /** Type char(n): blanks at the end mean nothing, so they are no part of the value. */
  readonly isPadded: boolean;
  /** The tag also depends on the row's place. */
  readonly isRandom: boolean;
  readonly condition: Expression | null;
  readonly role: PersonaRole | null;
  readonly native: NativeCall | null;
  readonly host: HostTransform | null;
  /** Null: no vault hears of it. */
  readonly recorded: RecordedStep | null;
  /** Null: its originals are no evidence, or there is none. */
  readonly evidence: EvidenceKind | null;
}

/** The engine's parts that steps are built with. */
export interface StepContext extends EngineSource {
  readonly memory: EngineMemory;
  readonly lists: StoredLists;
}

/** What steps must know of the statement they are for. `columns`: what the rows hold, in order. */
export interface StatementShape {
  readonly header: RowsHeader;
  readonly columns: readonly string[];
  readonly syntax: RowSyntax;
}

/** Steps in the order of the statement's columns. */
export function buildSteps(context: StepContext, shape: StatementShape, plan: TablePlan): Step[] {
  const { header, columns } = shape;
  const duplicate = columns.find((column, i) => columns.indexOf(column) !== i);
  if (duplicate !== undefined) {
    throw refuse({
      code: "DUPLICATE_COLUMN",
      at: { table: tableLabel(header.table), column: duplicate },
      problem: "a statement names the column twice",
      hint: "Repair the statement's column list.",
    });
  }
  const steps: Step[] = [];
  const roles = new Set<string>();
  for (const [index, column] of columns.entries()) {
    const planned = plan.columns.find((candidate) => candidate.column === column);
    if (planned === undefined || planned.rule.use === "keep") continue;
    const { use } = planned.rule;
    const isPersona = plan.coherent && personaRoles.includes(use) && !roles.has(use);
    if (isPersona) roles.add(use);
    steps.push(buildStep(context, shape, planned, { index, role: isPersona ? (use as PersonaRole) : null }));
  }
  return steps;
}

function buildStep(
  context: StepContext,
  { header, syntax }: StatementShape,
  planned: ColumnPlan,
  place: Pick<Step, "index" | "role">,
): Step {
  const { options, memory } = context;
  const { rule } = planned;
  const transformer = findTransformer(options, rule, header);
  const shape: ColumnShape = { declared: planned.declared, isUnique: planned.isUnique, encoding: header.encoding };
  const recordedAs = options.recordedAs ?? planned.column;
  const source = { ...context, options: { ...options, recordedAs, ...knownOf(options, header) } };
  const prepared = prepareRule(source, header, { transformer, rule, shape });
  const key = options.pseudonyms.tagKey(rule.purpose, rule.scope, tableLabel(header.table));
  const states = memory.storeKey(key);
  const { nullText, defaultText = nullText } = syntax;
  const pool: Pool = {
    memory,
    lists: context.lists,
    escape: syntax.escape,
    nullText,
    defaultText,
    encoding: header.encoding,
  };
  const native = prepared.kind === "native" ? compileNative(prepared.operation, pool, states) : null;
  const host = prepared.kind === "host" ? prepared : null;
  const needsTag = native?.needsTag ?? host?.needsTag ?? false;
  return {
    index: place.index,
    role: needsTag ? place.role : null,
    column: planned.column,
    use: rule.use,
    normalization: transformer.normalization,
    states,
    needsTag,
    isPadded: planned.declared?.type.fixedLength === true && !planned.declared.type.isArray,
    takesEmpty: native?.takesEmpty ?? host?.seesEmpty ?? false,
    isRandom: rule.scope === "random" && options.isInner !== true,
    condition: rule.when === null ? null : compileExpression(rule.when),
    native,
    host,
    recorded: recordedStep(context, header, planned),
    evidence: options.evidence === undefined ? null : evidenceKind(planned, transformer.kind),
  };
}

/** Rules inside fields see the columns of the row, not those of the engine that they run in. */
function knownOf({ known, plan }: EngineOptions, { table }: RowsHeader): Pick<EngineOptions, "known"> {
  const tablePlan = plan.tables.get(tableKey(table));
  if (known === undefined || tablePlan === undefined) return {};
  return { known: { ...known, source: known.source ?? knownSourceOf(tablePlan) } };
}

function findTransformer(options: EngineOptions, rule: Rule, header: RowsHeader): Transformer<Record<string, unknown>> {
  const own = options.transformers?.find((candidate) => candidate.name === rule.use);
  const found = own ?? transformerNamed(rule.use);
  if (found !== undefined) return found;
  throw refuse({
    code: "UNKNOWN_TRANSFORMER",
    at: { table: tableLabel(header.table) },
    problem: `there is no transformer "${rule.use}"`,
    hint: "Use one of the names in docs/transformers.md.",
  });
}

interface BoundRule {
  readonly transformer: Transformer<Record<string, unknown>>;
  readonly rule: Rule;
  readonly shape: ColumnShape;
}

function prepareRule(source: EngineSource, header: RowsHeader, { transformer, rule, shape }: BoundRule): Prepared {
  const { options } = source;
  const { declared } = shape;
  if (declared?.type.isArray === true && !writesWholeValue(rule)) {
    const element = { ...shape, declared: { ...declared, type: { ...declared.type, isArray: false } } };
    return arrayTransform(valueTransform(source, { ...rule, when: null }, element, header.table));
  }
  const { originals } = source;
  const context: PrepareContext = {
    shape,
    rule,
    dictionaries: options.dictionaries,
    ...(options.functions === undefined ? {} : { functions: options.functions }),
    ...(originals === undefined ? {} : { originals }),
    ...(options.known?.source === undefined ? {} : { known: { ...options.known, source: options.known.source } }),
    deriveKey: (label) =>
      options.pseudonyms.tagKey(`${rule.purpose}/derived/${label}`, rule.scope, tableLabel(header.table)),
    nested: (inner, innerShape = shape) => valueTransform(source, inner, innerShape, header.table),
  };
  return transformer.prepare(rule.parameters, context);
}
