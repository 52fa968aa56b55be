/** Several dumps as one: one plan over all of them, so that a person is the same in each. */
import { refuse } from "../domain/problem.ts";
import type { Dataset, DatasetPart } from "./dataset.ts";

export interface NamedDataset {
  readonly dataset: Dataset;
  /** Tells its tables apart from equal names in the others; unique. */
  readonly namespace: string;
}

export interface SeveralDatasets extends Dataset {
  readonly container: "several";
  readonly members: readonly NamedDataset[];
}

/** Between the namespace and the name that a part has in its own dataset. */
const SEPARATOR = "\u0000";

export function severalDatasets(members: readonly NamedDataset[]): SeveralDatasets {
  const datasets = members.map(({ dataset }) => dataset);
  const sizes = datasets.map(({ size }) => size);
  return {
    container: "several",
    members,
    label: datasets.map(({ label }) => label).join(", "),
    isWhole: datasets.every(({ isWhole }) => isWhole),
    size: sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0),
    identity: null,
    modified: null,
    look: () => inTurn(members, (dataset) => dataset.look()),
    ...(datasets.every(({ reread }) => reread !== undefined)
      ? { reread: () => inTurn(members, (dataset) => dataset.reread?.() ?? dataset.look()) }
      : {}),
    parts: () => inTurn(members, (dataset) => dataset.parts()),
    async close() {
      for (const dataset of datasets) await dataset.close();
    },
  };
}

/** The member that a part belongs to, and its name there. */
export function memberPart(name: string): { readonly namespace: string; readonly name: string } {
  const at = name.indexOf(SEPARATOR);
  return { namespace: name.slice(0, at), name: name.slice(at + 1) };
}

async function* inTurn(
  members: readonly NamedDataset[],
  pass: (dataset: Dataset) => AsyncIterable<DatasetPart>,
): AsyncIterable<DatasetPart> {
  for (const { dataset, namespace } of members) {
    for await (const part of pass(dataset)) yield { ...part, name: `${namespace}${SEPARATOR}${part.name}`, namespace };
  }
}

/** @throws SafelockError (exit 2) SOURCE_NAMES_EQUAL when two sources cannot be told apart by their names. */
export function refuseEqualNames(names: readonly string[]): void {
  const equal = names.find((name, index) => names.indexOf(name) !== index);
  if (equal === undefined) return;
  throw refuse({
    code: "SOURCE_NAMES_EQUAL",
    problem: `two sources are both called ${equal}`,
    hint: "Rename one of them: tables and outputs are told apart by the names of their sources",
  });
}
