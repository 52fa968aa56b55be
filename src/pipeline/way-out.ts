/** Where a dataset goes: the target that fits what it is and what was asked for. */
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import { memberPart, type SeveralDatasets } from "../dataset/several.ts";
import type { Compression } from "../domain/compression.ts";
import { refuse } from "../domain/problem.ts";
import { compressing } from "../target/compression/compressing.ts";
import { chooseCompression } from "../target/compression/compression-choice.ts";
import { hashingTarget } from "../target/hashing-target.ts";
import { openTarget } from "../target/open-target.ts";
import { severalTarget } from "../target/several-target.ts";
import type { Target } from "../target/target.ts";

/** Forms that PostgreSQL's dumps can be turned into. */
export const outputForms = ["plain", "custom", "directory", "tar"] as const;
export type OutputForm = (typeof outputForms)[number];

export interface WayOutRequest {
  readonly dataset: Dataset;
  /** Path or address, null for stdout, or a target that somebody else has opened. */
  readonly output: string | Target | null;
  /** Null: as the source is. */
  readonly to: OutputForm | null;
  /** `METHOD[:LEVEL]` or `none`; undefined: by the output's name, else as the source. */
  readonly compress: string | undefined;
  /** Databases that may be written into although they look like production. */
  readonly allowedTargets: readonly string[];
  /** The SHA-256 of what is written is wanted. */
  readonly hasChecksum: boolean;
  readonly signal: AbortSignal;
}

export interface WayOut {
  readonly target: Target;
  /** Hexadecimal; null when it was not wanted. Called once, after the last write. */
  sha256(): string | null;
}

/** @throws SafelockError (exit 2) when the dataset cannot go there. */
export async function openWayOut(request: WayOutRequest): Promise<WayOut> {
  const { dataset } = request;
  switch (dataset.container) {
    case "several":
      return openSeveral(request, dataset as SeveralDatasets);
    default:
      return openSingle(request);
  }
}

async function openSingle(request: WayOutRequest): Promise<WayOut> {
  const { dataset, output, compress, hasChecksum, signal } = request;
  const path = typeof output === "string" ? output : null;
  const compression = chooseCompression({ asked: compress, output: path, source: dataset.compression ?? null });
  const target =
    output === null || typeof output === "string"
      ? await openTarget({ output, sourceIdentity: dataset.identity, signal })
      : output;
  return wrapped(target, compression, hasChecksum);
}

/** The checksum is of the bytes that lie in the output, so of compressed ones. */
function wrapped(target: Target, compression: Compression | null, hasChecksum: boolean): WayOut {
  const hashing = hasChecksum ? hashingTarget(target) : null;
  const inner = hashing ?? target;
  return {
    target: compression === null ? inner : compressing(inner, compression),
    sha256: () => hashing?.sha256() ?? null,
  };
}

/** A directory with one output a source, each under the name of its source. */
async function openSeveral(request: WayOutRequest, dataset: SeveralDatasets): Promise<WayOut> {
  const { output, hasChecksum } = request;
  if (typeof output !== "string") throw severalNeedDirectory();
  if (hasChecksum) throw noChecksum("several outputs");
  await mkdir(output, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    throw directoryFailed(output, cause);
  });
  const targets = new Map<string, Target>();
  try {
    for (const { dataset: member, namespace } of dataset.members) {
      const path = join(output, basename(member.label));
      const { target } = await openWayOut({ ...request, dataset: member, output: path });
      targets.set(namespace, target);
    }
  } catch (error) {
    for (const target of targets.values()) await target.discard();
    throw error;
  }
  return { target: severalTarget({ label: output, targets, memberOf: memberPart }), sha256: () => null };
}

function severalNeedDirectory(): Error {
  return refuse({
    code: "OUTPUT_NEEDS_DIRECTORY",
    problem: "several sources are given, and each has an output of its own",
    hint: "Name a directory with --output DIR, or run once for each source with the same key",
  });
}

function noChecksum(what: string): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: `--checksum is of one file, and this run writes ${what}`,
    hint: "Leave --checksum out",
  });
}

function directoryFailed(path: string, cause: NodeJS.ErrnoException): Error {
  return refuse(
    {
      code: "OUTPUT_FAILED",
      at: { source: path },
      problem: `the directory cannot be made (${cause.code ?? "unknown reason"})`,
      hint: "Name a directory that can be made or written into",
    },
    { cause },
  );
}
