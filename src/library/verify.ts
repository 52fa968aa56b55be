/** `verify` of the library (docs/library.md). */
import { keptColumns } from "../anonymization/kept-columns.ts";
import { keysForDomain } from "../anonymization/run-key.ts";
import { toolVersion } from "../anonymization/tool-version.ts";
import { defaultWorkers } from "../anonymization/worker-count.ts";
import type { Dataset } from "../dataset/dataset.ts";
import type { SectionName, VerificationReport } from "../report/verification-report.ts";
import { checkedCanaries } from "../verification/canaries.ts";
import { evidenceNotes } from "../verification/evidence-notes.ts";
import { type OpenEvidence, openEvidence, readEvidenceHeader } from "../verification/search-output.ts";
import { sectionNames } from "../verification/sections.ts";
import { KEY_MEMORY, verifyOutput } from "../verification/verify-output.ts";
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

export interface VerifyOptions extends ReadingOptions {
  /** A path or address, a stream of bytes, or several paths and addresses. */
  readonly output: Readable;
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
}

/** With the environment filled in. */
type Environment = Required<Pick<ReadingOptions, "environment">>;

export function verifySource(options: VerifyOptions & Environment): Promise<VerificationReport> {
  return untilAborted(options.signal, (signal) => verifyUntil(signal, options));
}

async function verifyUntil(signal: AbortSignal, options: VerifyOptions & Environment): Promise<VerificationReport> {
  const { output, schema, onProgress = () => undefined, maxRowBytes = DEFAULT_MAX_ROW_BYTES } = options;
  const isStream = typeof output !== "string" && Symbol.asyncIterator in output;
  const sections = new Set(options.sections ?? sectionNames);
  const paths = isStream ? [] : sourcesOf(output, signal).filter((one) => typeof one === "string");
  const reading = { largeObjects: "keep", environment: options.environment, signal } as const;
  const open = () => openSources(sourcesOf(output, signal), options, reading);
  const evidence = sections.has("originals") ? await evidenceFor(options) : null;
  const { policy } = await namedPolicy(options.policy);
  return verifyOutput({
    label: isStream ? "stream" : paths.join(", "),
    open,
    isReplayable: !isStream && !paths.includes("-"),
    openSchema: schema === undefined ? null : () => openSources([schema], {}, reading),
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

async function evidenceFor({ evidence, key }: VerifyOptions): Promise<OpenEvidence | null> {
  if (evidence === undefined) return null;
  const { domain, epoch } = await readEvidenceHeader(evidence);
  const named = await chosenKey(key);
  return openEvidence(evidence, keysForDomain(named, domain, epoch));
}

async function keptIn(open: () => Promise<Dataset>, request: Omit<Parameters<typeof keptColumns>[0], "dataset">) {
  const dataset = await open();
  try {
    return await keptColumns({ ...request, dataset });
  } finally {
    await dataset.close();
  }
}
