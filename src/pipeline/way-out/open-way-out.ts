/** Where a dataset goes: the target that fits what it is and what was asked for. */
import { mkdir, rmdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DirectoryDataset } from "../../dataset/directory.ts";
import { memberPart, type SeveralDatasets } from "../../dataset/several.ts";
import { refuse } from "../../domain/problem.ts";
import { utf16Target } from "../../target/charset/utf16-target.ts";
import { compressing } from "../../target/compression/compressing.ts";
import { chooseCompression } from "../../target/compression/compression-choice.ts";
import { describingTarget } from "../../target/directory/describing-target.ts";
import { createDirectoryTarget } from "../../target/directory/directory-target.ts";
import { severalTarget } from "../../target/several-target.ts";
import type { Target } from "../../target/target.ts";
import { writeFailed } from "../../target/write-all.ts";
import { type ArchiveDataset, openArchive, openArchiveOfScript } from "./archive.ts";
import { isDatabase, openDatabase } from "./database.ts";
import { noChecksum, openPlace, unhashed, type WayOut, type WayOutRequest, wrapped } from "./request.ts";
import { isTextOutput, openSqliteFileOut, type SqliteFileDataset } from "./sqlite-file.ts";

export type { OutputForm, WayOut, WayOutRequest } from "./request.ts";

/** @throws SafelockError (exit 2) when the dataset cannot go there. */
export async function openWayOut(request: WayOutRequest): Promise<WayOut> {
  const { dataset, output } = request;
  if (typeof output === "string" && isDatabase(output)) {
    if (request.hasChecksum) throw noChecksum("into a database");
    return unhashed(await openDatabase({ ...request, output }), null);
  }
  switch (dataset.container) {
    case "several":
      return openSeveral(request, dataset as SeveralDatasets);
    case "directory":
      return openDirectory(request, dataset as DirectoryDataset);
    case "postgres-archive":
      return openArchive(request, dataset as ArchiveDataset);
    case "sqlite-file":
      if (await isTextOutput(output)) return openSingle(request);
      return openSqliteFileOut({ ...request, output: output as string }, dataset as SqliteFileDataset);
    default:
      return openSingle(request);
  }
}

async function openSingle(request: WayOutRequest): Promise<WayOut> {
  if (request.to !== null && request.dataset.dialect !== "postgres") throw onlyPostgresForms(request);
  if (request.to !== null && request.to !== "plain") return openArchiveOfScript(request, request.to);
  const { dataset, output, compress, hasChecksum } = request;
  const path = typeof output === "string" ? output : null;
  const compression = chooseCompression({ asked: compress, output: path, source: dataset.compression ?? null });
  const wayOut = wrapped(await openPlace(request), compression, hasChecksum);
  const { charset = null } = dataset;
  return charset === null ? wayOut : { ...wayOut, target: utf16Target(wayOut.target, charset) };
}

function onlyPostgresForms({ dataset }: WayOutRequest): Error {
  return refuse({
    code: "OPTION_VALUE",
    at: { source: dataset.label },
    problem: "--to is of PostgreSQL dumps, and this is none",
    hint: "Leave --to out: the output has the form of the source",
  });
}

/** Every file in the way it lay, or compressed as was asked for. */
async function openDirectory(request: WayOutRequest, dataset: DirectoryDataset): Promise<WayOut> {
  const { output, compress, hasChecksum } = request;
  if (typeof output !== "string") throw needsDirectory("the source is a directory, and so is the output");
  if (hasChecksum) throw noChecksum("a directory");
  if (compress !== undefined) throw directoryCompression();
  const target = await createDirectoryTarget({
    path: output,
    label: output,
    openFile({ name }, file) {
      const { compression, charset } = dataset.formOf(name);
      const chosen = chooseCompression({ asked: undefined, output: null, source: compression });
      const compressed = chosen === null ? file : compressing(file, chosen);
      return charset === null ? compressed : utf16Target(compressed, charset);
    },
  });
  const { descriptions } = dataset;
  return unhashed(descriptions === undefined ? target : describingTarget(target, descriptions), output);
}

/** The names of the files say how they are compressed, and other files name them. */
function directoryCompression(): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: "--compress is of one file, and the files of a directory stay compressed as they were",
    hint: "Leave --compress out",
  });
}

/** A directory with one output a source, each under the name of its source. */
async function openSeveral(request: WayOutRequest, dataset: SeveralDatasets): Promise<WayOut> {
  const { output, hasChecksum } = request;
  if (typeof output !== "string") throw needsDirectory("several sources are given, and each has an output of its own");
  if (hasChecksum) throw noChecksum("several outputs");
  const isNew = await makeDirectory(output);
  const targets = new Map<string, Target>();
  const removeDirectory = async (): Promise<void> => {
    if (isNew) await rmdir(output).catch(() => undefined);
  };
  try {
    for (const { dataset: member, namespace } of dataset.members) {
      const path = join(output, basename(member.label));
      const { target } = await openWayOut({ ...request, dataset: member, output: path });
      targets.set(namespace, target);
    }
  } catch (error) {
    for (const target of targets.values()) await target.discard();
    await removeDirectory();
    throw error;
  }
  const target = severalTarget({ label: output, targets, memberOf: memberPart });
  const discard = async (): Promise<void> => {
    await target.discard();
    await removeDirectory();
  };
  return unhashed({ ...target, discard }, null);
}

/** False: it was there before, with what lies in it. */
async function makeDirectory(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const cause = error as NodeJS.ErrnoException;
    if (cause.code !== "EEXIST") throw writeFailed(path, cause);
    const found = await stat(path);
    if (!found.isDirectory()) throw noDirectory(path);
    return false;
  }
}

function needsDirectory(problem: string): Error {
  return refuse({
    code: "OUTPUT_NEEDS_DIRECTORY",
    problem,
    hint: "Name a directory with --output DIR",
  });
}

function noDirectory(source: string): Error {
  return refuse({
    code: "OUTPUT_FAILED",
    at: { source },
    problem: "something lies there that is no directory",
    hint: "Name a directory: several sources are given, and each has an output of its own in it",
  });
}
