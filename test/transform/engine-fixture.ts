/** Engines over small tables with invented transformers, for tests. */
import { createHmac } from "node:crypto";
import type { RowsHeader } from "../../src/domain/block.ts";
import { type TableName, tableKey } from "../../src/domain/names.ts";
import type { ColumnPlan, Plan, Rule, TablePlan } from "../../src/domain/plan.ts";
import type { PseudonymSource } from "../../src/domain/pseudonymization.ts";
import type { Dictionaries } from "../../src/transform/dictionaries.ts";
import { Engine, type EngineOptions } from "../../src/transform/engine.ts";
import type { AnyTransformer, HostTransform, NativeOperation, Prepared } from "../../src/transform/transformer.ts";
import { kernelModule } from "../kernel/kernel-module.ts";

export const people: TableName = { database: null, schema: "public", name: "people" };

/** Key of a purpose: its name, hashed. */
export const pseudonyms: PseudonymSource = {
  domain: "test",
  tagKey: (purpose, scope, table) => keyOf(scope === "per-table" ? `${purpose}/${table}` : purpose),
};

export function keyOf(purpose: string): Uint8Array {
  return createHmac("sha256", "test").update(purpose).digest();
}

export function tagOf(purpose: string, value: string | Uint8Array): Buffer {
  return createHmac("sha256", keyOf(purpose)).update(value).digest();
}

export function native(
  name: string,
  operation: NativeOperation,
  normalization: AnyTransformer["normalization"] = "none",
): AnyTransformer {
  return invented(name, { kind: "native", operation }, normalization);
}

export function host(name: string, transform: Omit<HostTransform, "kind">): AnyTransformer {
  return invented(name, { kind: "host", ...transform }, "none");
}

function invented(name: string, prepared: Prepared, normalization: AnyTransformer["normalization"]): AnyTransformer {
  return {
    name,
    summary: "",
    kind: "basic",
    purpose: name,
    normalization,
    parameters: (z) => z.strictObject({}),
    example: { parameters: {}, input: null, output: null },
    injective: () => true,
    fit: () => null,
    prepare: () => prepared,
  };
}

export function ruleFor(use: string, change: Partial<Rule> = {}): Rule {
  return { use, parameters: {}, scope: "deterministic", purpose: use, when: null, ...change };
}

export function planned(column: string, rule: Rule, change: Partial<ColumnPlan> = {}): ColumnPlan {
  return { column, rule, category: null, decidedBy: "policy", reason: "", declared: null, isUnique: false, ...change };
}

export interface Setup {
  readonly columns: readonly string[];
  readonly plans: readonly ColumnPlan[];
  readonly transformers?: readonly AnyTransformer[];
  readonly header?: Partial<RowsHeader>;
  readonly table?: Partial<TablePlan>;
}

export const noDictionaries = {
  locales: ["en"],
  list: () => {
    throw new Error("no dictionary here");
  },
  postalCodePatterns: () => [],
} as unknown as Dictionaries;

export function headerOf(columns: readonly string[], change: Partial<RowsHeader> = {}): RowsHeader {
  return {
    id: 1,
    table: people,
    columns,
    layout: "copy",
    isCrlf: false,
    hasStandardStrings: true,
    encoding: "utf8",
    ...change,
  };
}

export function optionsFor({
  plans,
  transformers,
  table,
}: Pick<Setup, "plans" | "transformers" | "table">): EngineOptions {
  const key = tableKey(people);
  const rows = { dropWhen: null, keepWhen: null, sample: null };
  const plan: Plan = {
    version: 1,
    domain: "test",
    locales: ["en"],
    largeObjects: "keep",
    rolePasswords: "keep",
    tables: new Map([[key, { key, table: people, columns: plans, rows, coherent: false, ...table }]]),
  };
  return {
    module: kernelModule,
    plan,
    pseudonyms,
    dictionaries: noDictionaries,
    maxRowBytes: 1 << 24,
    ...(transformers === undefined ? {} : { transformers }),
  };
}

export function engineFor(setup: Setup): Engine {
  const engine = new Engine(optionsFor(setup));
  engine.register(headerOf(setup.columns, setup.header), null);
  return engine;
}

/** Rows through a new engine; text in, text out (UTF-8, or Latin-1 for other encodings). */
export function run(setup: Setup, rows: string, at = { byte: 0, line: 1, row: 1 }): string {
  const encoding = (setup.header?.encoding ?? "utf8") === "utf8" ? "utf8" : "latin1";
  return Buffer.from(engineFor(setup).transform(1, Buffer.from(rows, encoding), at).bytes).toString(encoding);
}
