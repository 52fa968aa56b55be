/** The table of transformers as the plan sees it: looked up by name, parameters checked. */
import type { AnyTransformer } from "../transform/transformer.ts";
import { transformers } from "../transform/transformers/index.ts";

export interface TransformerTable {
  readonly names: readonly string[];
  named(name: string): AnyTransformer | null;
}

export function transformerTable(list: Iterable<AnyTransformer>): TransformerTable {
  const byName = new Map([...list].map((transformer) => [transformer.name, transformer]));
  return { names: [...byName.keys()].sort(), named: (name) => byName.get(name) ?? null };
}

let table: TransformerTable | null = null;

/** Every transformer of the product. */
export function allTransformers(): TransformerTable {
  table ??= transformerTable(transformers instanceof Map ? transformers.values() : transformers);
  return table;
}
