/** What is asked of the way out, and the ends that all ways share. */
import type { Dataset } from "../../dataset/dataset.ts";
import { sizeOnDisk } from "../../disk/size-on-disk.ts";
import type { Compression } from "../../domain/compression.ts";
import { refuse } from "../../domain/problem.ts";
import { compressing } from "../../target/compression/compressing.ts";
import { methodByName } from "../../target/compression/compression-choice.ts";
import { countingTarget } from "../../target/counting-target.ts";
import { hashingTarget } from "../../target/hashing-target.ts";
import { openTarget } from "../../target/open-target.ts";
import type { Target } from "../../target/target.ts";

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
  /** What servers are reached with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Longest row in bytes. */
  readonly maxRowBytes: number;
  /** When the run began. */
  readonly started: Date;
  /** The SHA-256 of what is written is wanted. */
  readonly hasChecksum: boolean;
  readonly signal: AbortSignal;
}

export interface WayOut {
  readonly target: Target;
  /** Hexadecimal; null when it was not wanted. Called once, after the last write. */
  sha256(): string | null;
  /** What lies in the output, in bytes: of a directory, all of its files. Null when that cannot be said. Called after `commit`. */
  bytes(): Promise<number | null>;
}

/** The file or stream that one stream of bytes goes to. */
export async function openPlace({ dataset, output, signal }: WayOutRequest): Promise<Target> {
  if (output !== null && typeof output !== "string") return output;
  return openTarget({ output, sourceIdentity: dataset.identity, signal });
}

/** The checksum is of the bytes that lie in the output, so of compressed ones. */
export function wrapped(target: Target, compression: Compression | null, hasChecksum: boolean): WayOut {
  const counting = countingTarget(target);
  const hashing = hasChecksum ? hashingTarget(counting) : null;
  const inner = hashing ?? counting;
  return {
    target: compression === null ? inner : compressing(inner, compression),
    sha256: () => hashing?.sha256() ?? null,
    bytes: async () => counting.bytes(),
  };
}

/** A way out that writes more than one stream; `path` null: to a place whose size cannot be asked for. */
export function unhashed(target: Target, path: string | null): WayOut {
  return {
    target,
    sha256: () => null,
    bytes: async () => (path === null ? null : sizeOnDisk(path).catch(() => null)),
  };
}

/** Archives and databases are not compressed from outside: their readers jump about in them. */
export function refuseCompressedName(path: string | null): void {
  if (path === null || methodByName(path) === null) return;
  throw refuse({
    code: "OUTPUT_NAME_COMPRESSED",
    at: { source: path },
    problem: "the output's name says that it is compressed, and an archive or a database file never is as a whole",
    hint: "Name an output without that ending; where several sources are given, decompress this one first",
  });
}

export function noChecksum(what: string): Error {
  return refuse({
    code: "OPTION_VALUE",
    problem: `--checksum is of one file, and this run writes ${what}`,
    hint: "Leave --checksum out",
  });
}
