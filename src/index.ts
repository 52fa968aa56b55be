/** The library: the command line's anonymization for programs. See docs/library.md. */
import type { Writable } from "node:stream";
import { anonymize as anonymizeDataset } from "./anonymization/anonymize.ts";
import { keptColumns } from "./anonymization/kept-columns.ts";
import { choosePolicy } from "./anonymization/policy-choice.ts";
import { keysForDomain, runKey } from "./anonymization/run-key.ts";
import { toolVersion } from "./anonymization/tool-version.ts";
import { defaultWorkers } from "./anonymization/worker-count.ts";
import { openDatasets } from "./dataset/open-dataset.ts";
import {
  type DelimitedSourceOptions,
  type JsonSourceOptions,
  type LiveSourceOptions,
  nothingSaid,
} from "./dataset/source-options.ts";
import { after, parseDuration } from "./domain/duration.ts";
import { cancelled, refuse } from "./domain/problem.ts";
import type { Progress } from "./domain/progress.ts";
import type { FormatName } from "./format/format.ts";
import type { OutputForm } from "./pipeline/way-out/open-way-out.ts";
import type { RunReport } from "./report/run-report.ts";
import type { SectionName, VerificationReport } from "./report/verification-report.ts";
import { type ByteStream, IterableSource } from "./source/iterable-source.ts";
import { writableTarget } from "./target/writable-target.ts";
import { checkedCanaries } from "./verification/canaries.ts";
import { evidenceNotes } from "./verification/evidence-notes.ts";
import { type OpenEvidence, openEvidence, readEvidenceHeader } from "./verification/search-output.ts";
import { sectionNames } from "./verification/sections.ts";
import { KEY_MEMORY, verifyOutput } from "./verification/verify-output.ts";

export { type ErrorExit, type Place, type Problem, SafelockError } from "./domain/problem.ts";
export type {
  ByteStream,
  DelimitedSourceOptions,
  FormatName,
  JsonSourceOptions,
  LiveSourceOptions,
  OutputForm,
  Progress,
  RunReport,
  SectionName,
  VerificationReport,
};

/** The key that decides the pseudonyms: just one of these. */
export type KeyChoice =
  /** Path of a key file, as `safelock key generate` makes it. */
  | { readonly keyFile: string }
  /** Path of a writer file, as `safelock vault export-writer` makes it. */
  | { readonly writer: string }
  /** A random key that is forgotten: the output cannot be linked to any other run. */
  | { readonly ephemeral: true };

export interface AnonymizeOptions {
  /** A path or address, a stream of bytes, or several paths and addresses with one plan. */
  readonly source: string | ByteStream | readonly string[];
  /** A path, an address, or a stream. A directory where several sources are given. */
  readonly output: string | Writable;
  readonly key: KeyChoice;
  /** Path of the policy file; absent: the built-in policy decides. Nothing is taken from the working directory. */
  readonly policy?: string;
  /** Pseudonymization domain instead of the policy's. */
  readonly domain?: string;
  /** Refuses when any column was decided on by nobody. */
  readonly strict?: boolean;
  /** What the source is, instead of what it looks like. */
  readonly format?: FormatName;
  readonly delimited?: Partial<DelimitedSourceOptions>;
  readonly json?: Partial<JsonSourceOptions>;
  readonly live?: Partial<LiveSourceOptions>;
  /** Form of a PostgreSQL dump, where it shall be another than the source's. */
  readonly to?: OutputForm;
  /** `METHOD[:LEVEL]` or `none`; absent: by the output's name, else as the source. */
  readonly compress?: string;
  readonly vault?: string;
  readonly tombstones?: string;
  /** After this time the mapping dies, like `30d`. */
  readonly expiresAfter?: string;
  /** Worker threads, 1 to 64; absent: the cores of this machine, at most 16. */
  readonly workers?: number;
  /** Longest row in bytes; absent: 64 MiB. */
  readonly maxRowBytes?: number;
  /** Path for sealed fingerprints of all originals, for a later `verify`. */
  readonly evidence?: string;
  /** Where the signed manifest goes; `false`: none. Absent: beside an output file. */
  readonly manifest?: string | false;
  readonly checksum?: boolean;
  /** What servers are reached with (PGPASSWORD, MYSQL_PWD, HOME …), in the place of the process's own. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Ends the run: nothing is published, and the promise rejects with CANCELLED. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

const DEFAULT_MAX_ROW_BYTES = 64 * 1024 * 1024;

/**
 * Anonymizes dumps. Resolves with the report when the output is published; until then nothing appears under its name.
 * @throws SafelockError with every problem; `exit` is what the command line would have ended with (docs/exit-codes.md).
 */
export async function anonymize(options: AnonymizeOptions): Promise<RunReport> {
  const { signal = new AbortController().signal } = options;
  try {
    return await anonymizeUntil(signal, options);
  } catch (error) {
    throw signal.aborted ? cancelled(error) : error;
  }
}

async function anonymizeUntil(signal: AbortSignal, options: AnonymizeOptions): Promise<RunReport> {
  const { onProgress = () => undefined } = options;
  const { environment = process.env } = options;
  const started = new Date();
  const key = await runKey({ keyFile: undefined, writer: undefined, ephemeral: false, ...options.key }, {});
  const choice = await namedPolicy(options.policy);
  const dataset = await openDatasets({
    sources: sourcesOf(options.source, signal),
    options: {
      format: options.format ?? null,
      json: { ...nothingSaid.json, ...options.json },
      delimited: { ...nothingSaid.delimited, ...options.delimited },
      live: { ...nothingSaid.live, ...options.live },
    },
    largeObjects: choice.policy?.largeObjects ?? "empty",
    environment,
    signal,
  });
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

/** A library reads what it is told to, never a file that happens to lie in the working directory. */
async function namedPolicy(path: string | undefined) {
  return path === undefined ? { policy: null, identity: null } : choosePolicy(path, () => undefined);
}

function sourcesOf(source: AnonymizeOptions["source"], signal: AbortSignal) {
  if (typeof source === "string") return [source];
  return Symbol.asyncIterator in source ? [new IterableSource(source, "stream", signal)] : source;
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

export interface VerifyOptions {
  /** A path or address, a stream of bytes, or several paths and addresses. */
  readonly output: string | ByteStream | readonly string[];
  /** Path of what `anonymize` left as evidence; needs the run's key. */
  readonly evidence?: string;
  readonly key?: Exclude<KeyChoice, { readonly ephemeral: true }>;
  /** Texts that must be absent in any encoding, each with at least four letters or digits. */
  readonly canaries?: readonly string[];
  /** Path of the policy file: what it keeps is told apart. */
  readonly policy?: string;
  /** Path of a dump whose DDL counts where the output declares nothing. */
  readonly schema?: string;
  /** Absent: all that can be checked. */
  readonly sections?: readonly SectionName[];
  /** What could not be checked fails, too. */
  readonly strict?: boolean;
  /** Places told for a finding; absent: 5. */
  readonly maxPlaces?: number;
  readonly format?: FormatName;
  readonly delimited?: Partial<DelimitedSourceOptions>;
  readonly json?: Partial<JsonSourceOptions>;
  readonly live?: Partial<LiveSourceOptions>;
  readonly workers?: number;
  readonly maxRowBytes?: number;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * Checks an output: see docs/verify.md. Resolves with the report, whether it passed or not.
 * @throws SafelockError when the output or what is named beside it cannot be read.
 */
export async function verify(options: VerifyOptions): Promise<VerificationReport> {
  const { signal = new AbortController().signal } = options;
  try {
    return await verifyUntil(signal, options);
  } catch (error) {
    throw signal.aborted ? cancelled(error) : error;
  }
}

async function verifyUntil(signal: AbortSignal, options: VerifyOptions): Promise<VerificationReport> {
  const { output, schema, onProgress = () => undefined, maxRowBytes = DEFAULT_MAX_ROW_BYTES } = options;
  const isStream = typeof output !== "string" && Symbol.asyncIterator in output;
  const sections = new Set(options.sections ?? sectionNames);
  const paths = isStream ? [] : sourcesOf(output, signal).filter((one) => typeof one === "string");
  const open = () => openToRead(options, sourcesOf(output, signal), signal);
  const evidence = sections.has("originals") ? await evidenceFor(options) : null;
  const { policy } = await namedPolicy(options.policy);
  return verifyOutput({
    label: isStream ? "stream" : paths.join(", "),
    open,
    isReplayable: !isStream && !paths.includes("-"),
    openSchema: schema === undefined ? null : () => openToRead({ output: schema }, [schema], signal),
    sections,
    evidence,
    canaries: options.canaries === undefined ? [] : checkedCanaries(options.canaries, "canaries"),
    kept: policy === null ? new Map() : await keptIn(open, { policy, maxRowBytes, signal, onProgress }),
    isStrict: options.strict ?? false,
    maxPlaces: options.maxPlaces ?? 5,
    maxRowBytes,
    workers: options.workers ?? defaultWorkers(),
    keyMemory: KEY_MEMORY,
    notes: evidence === null ? [] : await evidenceNotes(evidence, paths),
    started: new Date(),
    toolVersion: await toolVersion(),
    signal,
    onProgress,
  });
}

function openToRead(options: VerifyOptions, sources: ReturnType<typeof sourcesOf>, signal: AbortSignal) {
  return openDatasets({
    sources,
    options: {
      format: options.format ?? null,
      json: { ...nothingSaid.json, ...options.json },
      delimited: { ...nothingSaid.delimited, ...options.delimited },
      live: { ...nothingSaid.live, ...options.live },
    },
    largeObjects: "keep",
    environment: options.environment ?? process.env,
    signal,
  });
}

async function evidenceFor({ evidence, key }: VerifyOptions): Promise<OpenEvidence | null> {
  if (evidence === undefined) return null;
  const { domain, epoch } = await readEvidenceHeader(evidence);
  const named = await runKey({ keyFile: undefined, writer: undefined, ephemeral: false, ...key }, {});
  return openEvidence(evidence, keysForDomain(named, domain, epoch));
}

async function keptIn(
  open: () => ReturnType<typeof openDatasets>,
  request: Omit<Parameters<typeof keptColumns>[0], "dataset">,
) {
  const dataset = await open();
  try {
    return await keptColumns({ ...request, dataset });
  } finally {
    await dataset.close();
  }
}
