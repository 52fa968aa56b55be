/** Nothing that a run writes may take the place of what it reads, nor of another thing that it writes. */
import { realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import type { ArchiveDataset } from "../dataset/postgres-archive/archive-dataset.ts";
import type { SeveralDatasets } from "../dataset/several.ts";
import { refuse } from "../domain/problem.ts";
import type { FileIdentity } from "../source/source.ts";
import { isWithin, realPlace } from "./separation.ts";

/** Files and directories that appear at `output`: with several sources one for each, inside of it. */
export function outputPlaces(dataset: Dataset, output: string): string[] {
  return dataset.container === "several"
    ? members(dataset).map(({ label }) => join(output, basename(label)))
    : [output];
}

/**
 * @param written Paths that the run replaces or makes.
 * @throws SafelockError (exit 2) OUTPUT_IS_INPUT when a path is one of the sources, by whatever name; OUTPUT_IN_SOURCE when
 *   it lies in a directory that is read.
 */
export async function refuseWritingOverSources(dataset: Dataset, written: readonly string[]): Promise<void> {
  const sources = members(dataset);
  const identities = sources.flatMap(({ identity }) => (identity === null ? [] : [identity]));
  const directories = await Promise.all(sources.filter(isDirectory).map(({ label }) => realPlace(label)));
  for (const path of written) {
    const place = await placeOf(path);
    if (directories.some((directory) => isWithin(place, directory))) throw isInside(path);
    if (await isAnyOf(path, identities)) throw isInput(path);
  }
}

/** The path without links; of a file that is still to be made, at least that of its directory. */
export async function placeOf(path: string): Promise<string> {
  const byDirectory = async (): Promise<string> =>
    join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path));
  return realpath(path).catch(byDirectory);
}

function members(dataset: Dataset): Dataset[] {
  if (dataset.container !== "several") return [dataset];
  return (dataset as SeveralDatasets).members.map((member) => member.dataset);
}

function isDirectory(dataset: Dataset): boolean {
  if (dataset.container === "postgres-archive") return (dataset as ArchiveDataset).archiveKind === "directory";
  return dataset.container === "directory";
}

async function isAnyOf(path: string, identities: readonly FileIdentity[]): Promise<boolean> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found !== null && identities.some(({ device, inode }) => found.dev === device && found.ino === inode);
}

function isInput(source: string): Error {
  return refuse({
    code: "OUTPUT_IS_INPUT",
    at: { source },
    problem: "the output is the same file as the source",
    hint: "Name another place; the original would be lost",
  });
}

function isInside(source: string): Error {
  return refuse({
    code: "OUTPUT_IN_SOURCE",
    at: { source },
    problem: "the output lies inside the directory that is read",
    hint: "Name a place beside it",
  });
}
