/** What `anonymize` and `verify` share: the key, the sources, and how they are read. */
import { choosePolicy, type PolicyChoice } from "../anonymization/policy-choice.ts";
import { type RunKey, runKey } from "../anonymization/run-key.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { openDatasets } from "../dataset/open-dataset.ts";
import {
  type DelimitedSourceOptions,
  type JsonSourceOptions,
  type LiveSourceOptions,
  nothingSaid,
} from "../dataset/source-options.ts";
import { cancelled } from "../domain/problem.ts";
import type { Progress } from "../domain/progress.ts";
import type { FormatName } from "../format/format.ts";
import { type ByteStream, IterableSource } from "../source/iterable-source.ts";

/** The key that decides the pseudonyms: just one of these. */
export type KeyChoice =
  /** Path of a key file, as `safelock key generate` makes it. */
  | { readonly keyFile: string }
  /** Path of a writer file, as `safelock vault export-writer` makes it. */
  | { readonly writer: string }
  /** A random key that is forgotten: the output cannot be linked to any other run. */
  | { readonly ephemeral: true };

/** A path or address, a stream of bytes, or several paths and addresses. */
export type Readable = string | ByteStream | readonly string[];

export interface ReadingOptions {
  /** What is read, instead of what it looks like. */
  readonly format?: FormatName;
  readonly delimited?: Partial<DelimitedSourceOptions>;
  readonly json?: Partial<JsonSourceOptions>;
  readonly live?: Partial<LiveSourceOptions>;
  /** Worker threads, 1 to 64; absent: the cores of this machine, at most 16. */
  readonly workers?: number;
  /** Longest row in bytes; absent: 64 MiB. */
  readonly maxRowBytes?: number;
  /** What servers are reached with (PGPASSWORD, MYSQL_PWD, HOME …), in the place of the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Ends the work: nothing is published, and the promise rejects with CANCELLED. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export const DEFAULT_MAX_ROW_BYTES = 64 * 1024 * 1024;

/** Runs `work` with the caller's signal; what fails once it is aborted was cancelled. */
export async function untilAborted<T>(
  given: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = given ?? new AbortController().signal;
  try {
    return await work(signal);
  } catch (error) {
    throw signal.aborted ? cancelled(error) : error;
  }
}

export function sourcesOf(given: Readable, signal: AbortSignal): readonly (string | IterableSource)[] {
  if (typeof given === "string") return [given];
  return Symbol.asyncIterator in given ? [new IterableSource(given, "stream", signal)] : given;
}

export interface OpeningOptions {
  readonly largeObjects: "keep" | "empty";
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export function openSources(
  sources: readonly (string | IterableSource)[],
  { format, json, delimited, live }: ReadingOptions,
  opening: OpeningOptions,
): Promise<Dataset> {
  const options = {
    format: format ?? null,
    json: { ...nothingSaid.json, ...json },
    delimited: { ...nothingSaid.delimited, ...delimited },
    live: { ...nothingSaid.live, ...live },
  };
  return openDatasets({ sources, options, ...opening });
}

/** A library reads what it is told to, never a file that happens to lie in the working directory. */
export async function namedPolicy(path: string | undefined): Promise<PolicyChoice> {
  return path === undefined ? { policy: null, identity: null } : choosePolicy(path, () => undefined);
}

export function chosenKey(key: KeyChoice | undefined): Promise<RunKey> {
  return runKey({ keyFile: undefined, writer: undefined, ephemeral: false, ...key }, {});
}
