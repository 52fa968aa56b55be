/** `anonymize` of the library (docs/library.md). */
import type { Writable } from "node:stream";
import { anonymize as anonymizeDataset } from "../anonymization/anonymize.ts";
import { toolVersion } from "../anonymization/tool-version.ts";
import { defaultWorkers } from "../anonymization/worker-count.ts";
import { after, parseDuration } from "../domain/duration.ts";
import { refuse } from "../domain/problem.ts";
import type { OutputForm } from "../pipeline/way-out/open-way-out.ts";
import type { RunReport } from "../report/run-report.ts";
import { writableTarget } from "../target/writable-target.ts";
import {
  chosenKey,
  DEFAULT_MAX_ROW_BYTES,
  type KeyChoice,
  namedPolicy,
  openSources,
  type Readable,
  type ReadingOptions,
  sourcesOf,
  untilAborted,
} from "./reading.ts";

export interface AnonymizeOptions extends ReadingOptions {
  /** A path or address, a stream of bytes, or several paths and addresses with one plan. */
  readonly source: Readable;
  /** A path, an address, or a stream. A directory where several sources are given. */
  readonly output: string | Writable;
  readonly key: KeyChoice;
  /** Path of the policy file; absent: the built-in policy decides. Nothing is taken from the working directory. */
  readonly policy?: string;
  /** Pseudonymization domain instead of the policy's. */
  readonly domain?: string;
  /** Refuses when any column was decided on by nobody. */
  readonly strict?: boolean;
  /** Form of a PostgreSQL dump, where it shall be another than the source's. */
  readonly to?: OutputForm;
  /** `METHOD[:LEVEL]` or `none`; absent: by the output's name, else as the source. */
  readonly compress?: string;
  readonly vault?: string;
  readonly tombstones?: string;
  /** After this time the mapping dies, like `30d`. */
  readonly expiresAfter?: string;
  /** Path for sealed fingerprints of all originals, for a later `verify`. */
  readonly evidence?: string;
  /** Where the signed manifest goes; `false`: none. Absent: beside an output file. */
  readonly manifest?: string | false;
  readonly checksum?: boolean;
}

/** With the environment filled in. */
type Environment = Required<Pick<ReadingOptions, "environment">>;

export function anonymizeSource(options: AnonymizeOptions & Environment): Promise<RunReport> {
  return untilAborted(options.signal, (signal) => anonymizeUntil(signal, options));
}

async function anonymizeUntil(signal: AbortSignal, options: AnonymizeOptions & Environment): Promise<RunReport> {
  const { environment, onProgress = () => undefined } = options;
  const started = new Date();
  const key = await chosenKey(options.key);
  const choice = await namedPolicy(options.policy);
  const largeObjects = choice.policy?.largeObjects ?? "empty";
  const dataset = await openSources(sourcesOf(options.source, signal), options, { largeObjects, environment, signal });
  try {
    return await anonymizeDataset({
      dataset,
      output: typeof options.output === "string" ? options.output : writableTarget(options.output, signal),
      to: options.to,
      compress: options.compress,
      key,
      choice,
      domain: options.domain,
      strict: options.strict ?? false,
      vault: options.vault,
      tombstones: options.tombstones,
      started,
      expiresAt: expiry(options, started),
      workers: options.workers ?? defaultWorkers(),
      maxRowBytes: options.maxRowBytes ?? DEFAULT_MAX_ROW_BYTES,
      report: undefined,
      evidence: options.evidence,
      manifest: options.manifest === false ? undefined : options.manifest,
      noManifest: options.manifest === false,
      checksum: options.checksum ?? false,
      environment,
      signal,
      onProgress,
      toolVersion: await toolVersion(),
    });
  } finally {
    await dataset.close();
  }
}

function expiry({ expiresAfter, vault }: AnonymizeOptions, started: Date): Date | null {
  if (expiresAfter === undefined) return null;
  if (vault !== undefined) return after(started, parseDuration(expiresAfter, "expires-after"));
  throw refuse({
    code: "OPTION_VALUE",
    problem: "expiresAfter says when a mapping dies, and no vault is named that would hold one",
    hint: "Name the vault, too, or leave expiresAfter out",
  });
}
