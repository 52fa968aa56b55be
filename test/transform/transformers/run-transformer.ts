/** Runs one transformer over values as the engine does, with the all-zero key. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Column, ColumnType, TypeFamily } from "../../../src/domain/schema.ts";
import { createDictionaries, type DictionaryFile } from "../../../src/transform/dictionaries.ts";
import { type EngineOptions, transformValues } from "../../../src/transform/engine.ts";
import type { ColumnShape, RowFunction } from "../../../src/transform/transformer.ts";
import { transformerNamed } from "../../../src/transform/transformers/index.ts";

const build = new URL("../../../build/", import.meta.url);

export function dictionaryFile(locale: string): DictionaryFile {
  return JSON.parse(readFileSync(new URL(`dictionaries/${locale}.json`, build), "utf8")) as DictionaryFile;
}

export const english = createDictionaries([dictionaryFile("en")], "utf8");

export const plainText: ColumnType = {
  name: "text",
  family: "text",
  maxLength: null,
  fixedLength: false,
  integerBytes: null,
  precision: null,
  scale: null,
  isArray: false,
  enumLabels: null,
  attributes: null,
};

export function shapeOf(type: Partial<ColumnType> & { family?: TypeFamily } = {}, isUnique = false): ColumnShape {
  const declared: Column = {
    name: "sample",
    type: { ...plainText, ...type },
    isNullable: true,
    isGenerated: false,
    generatedFrom: [],
    isSerial: false,
    comment: null,
  };
  return { declared, isUnique, encoding: "utf8" };
}

const options: EngineOptions = {
  module: new WebAssembly.Module(readFileSync(new URL("kernel.wasm", build))),
  plan: { version: 1, domain: "test", locales: ["en"], tables: new Map(), largeObjects: "keep", rolePasswords: "keep" },
  pseudonyms: { domain: "test", tagKey: () => new Uint8Array(32) },
  dictionaries: english,
  maxRowBytes: 1 << 26,
  functions: new Map<string, RowFunction>([["./reverse.mjs", (value) => [...value].reverse().join("")]]),
};

/** New values of one column; parameters are completed by the transformer's own schema. */
export function runTransformer(
  use: string,
  parameters: Record<string, unknown>,
  values: readonly (string | null)[],
  shape: ColumnShape = shapeOf(),
): (string | null)[] {
  const transformer = transformerNamed(use);
  if (transformer === undefined) throw new Error(`no transformer ${use}`);
  const parsed = transformer.parameters(z).parse(parameters) as Record<string, unknown>;
  const misfit = transformer.fit(parsed, shape);
  if (misfit !== null) throw new Error(misfit.problem);
  const rule = {
    use,
    parameters: parsed,
    scope: "deterministic",
    purpose: transformer.purpose ?? use,
    when: null,
  } as const;
  return transformValues(options, rule, shape, values);
}

/** One value through one transformer. */
export function runOne(
  use: string,
  parameters: Record<string, unknown>,
  value: string,
  shape?: ColumnShape,
): string | null {
  return runTransformer(use, parameters, [value], shape)[0]!;
}
