/** A transformer that picks one entry of one word list. */
import type { DictionaryName } from "../dictionaries.ts";
import type { Transformer } from "../transformer.ts";
import { maxLengthOf, requireText } from "./column-fit.ts";

export interface DictionaryFake {
  readonly name: string;
  readonly summary: string;
  readonly list: DictionaryName;
  /** The example. */
  readonly input: string;
  readonly output: string;
}

export function dictionaryFake({ name, summary, list, input, output }: DictionaryFake): Transformer {
  return {
    name,
    summary,
    kind: "fake",
    parameters: (z) => z.strictObject({}),
    example: { parameters: {}, input, output },
    purpose: name,
    normalization: "none",
    injective: () => false,
    fit: (_parameters, shape) => requireText(shape, 1, name),
    prepare: (_parameters, { dictionaries, shape }) => ({
      kind: "native",
      operation: { op: "pick", entries: dictionaries.list(list, { maxLength: maxLengthOf(shape), asciiOnly: false }) },
    }),
  };
}
