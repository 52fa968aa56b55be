/** `safelock verify`: options to a request, the report to people or as JSON, findings to an exit code. */
import { keptColumns } from "../anonymization/kept-columns.ts";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import { keysForDomain, runKey } from "../anonymization/run-key.ts";
import { defaultWorkers, MOST_WORKERS } from "../anonymization/worker-count.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { nothingSaid, type SourceOptions } from "../dataset/source-options.ts";
import type { TableKey } from "../domain/names.ts";
import { refuse, SafelockError } from "../domain/problem.ts";
import { jsonText } from "../report/json-text.ts";
import { renderVerification } from "../report/render-verification.ts";
import type { SectionName, VerificationReport } from "../report/verification-report.ts";
import { checkedCanaries, readCanaries } from "../verification/canaries.ts";
import { evidenceNotes } from "../verification/evidence-notes.ts";
import { type OpenEvidence, openEvidence, readEvidenceHeader } from "../verification/search-output.ts";
import { chosenSections } from "../verification/sections.ts";
import { KEY_MEMORY, verifyOutput } from "../verification/verify-output.ts";
import { now } from "./clock.ts";
import { chooseDataset } from "./dataset-choice.ts";
import { interruptible } from "./interruption.ts";
import { print } from "./print.ts";
import { type ProgressDisplay, showProgress } from "./progress.ts";
import { MAX_ROW_LIMITS, sayUnlessQuiet } from "./session.ts";
import { parseSize } from "./size.ts";
import { linesOfStdin } from "./stdin-lines.ts";
import { wholeNumber } from "./whole-number.ts";

export interface VerifyOptions {
  readonly outputs: readonly string[];
  readonly sourceOptions: SourceOptions;
  readonly evidence: string | undefined;
  readonly keyFile: string | undefined;
  readonly writer: string | undefined;
  readonly canaries: readonly string[];
  readonly schema: string | undefined;
  readonly policy: string | undefined;
  readonly skip: string | undefined;
  readonly only: string | undefined;
  readonly strict: boolean;
  readonly maxPlaces: string;
  readonly workers: string | undefined;
  readonly maxRow: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

const MOST_PLACES = 1000;
const usage = "safelock verify safe.sql";

/** @throws SafelockError: exit 1 when something was found, 2 for options that do not fit, 3 when the output is unreadable. */
export async function runVerify(options: VerifyOptions): Promise<void> {
  const sections = chosenSections(options.only, options.skip);
  refuseMissing(options, sections);
  const report = await interruptible((signal) =>
    withProgress(options, (progress) => verify(options, sections, signal, progress)),
  );
  await print(options.json ? jsonText(report) : renderVerification(report));
  if (!report.passed) throw failure(report);
}

async function withProgress<T>({ quiet }: VerifyOptions, work: (progress: ProgressDisplay) => Promise<T>): Promise<T> {
  const progress = await showProgress({ isQuiet: quiet, stderr: process.stderr, isOutputTerminal: false });
  try {
    return await work(progress);
  } finally {
    progress.stop();
  }
}

async function verify(
  options: VerifyOptions,
  sections: ReadonlySet<SectionName>,
  signal: AbortSignal,
  { onProgress }: ProgressDisplay,
): Promise<VerificationReport> {
  const { outputs, sourceOptions, schema } = options;
  const maxRowBytes = parseSize(options.maxRow, "max-row", MAX_ROW_LIMITS);
  const maxPlaces = wholeNumber(options.maxPlaces, "max-places", { min: 1, max: MOST_PLACES });
  const workers =
    options.workers === undefined
      ? defaultWorkers()
      : wholeNumber(options.workers, "workers", { min: 1, max: MOST_WORKERS });
  const isReplayable = outputs.length > 0 && !outputs.includes("-");
  const evidence = sections.has("originals") ? await evidenceOf(options) : null;
  const canaries = sections.has("canaries") ? await canariesOf(options) : [];
  const open = (): Promise<Dataset> =>
    chooseDataset({ sources: outputs, sourceOptions, usage, largeObjects: "keep" }, signal);
  const notes = evidence === null ? [] : await evidenceNotes(evidence, outputs);
  return verifyOutput({
    label: outputs.length === 0 ? "stdin" : outputs.join(", "),
    open,
    isReplayable,
    openSchema:
      schema === undefined
        ? null
        : () => chooseDataset({ sources: [schema], sourceOptions: nothingSaid, usage }, signal),
    sections,
    evidence,
    canaries,
    kept: sections.has("residual")
      ? await keptOf(options, { open, isReplayable, maxRowBytes, signal, onProgress })
      : new Map(),
    isStrict: options.strict,
    maxPlaces,
    maxRowBytes,
    workers,
    keyMemory: KEY_MEMORY,
    notes,
    started: now(process.env),
    toolVersion: options.toolVersion,
    signal,
    onProgress,
  });
}

async function evidenceOf({ evidence, keyFile, writer }: VerifyOptions): Promise<OpenEvidence | null> {
  if (evidence === undefined) return null;
  const header = await readEvidenceHeader(evidence);
  const key = await runKey({ keyFile, writer, ephemeral: false }, process.env);
  return openEvidence(evidence, keysForDomain(key, header.domain, header.epoch));
}

async function canariesOf({ canaries }: VerifyOptions): Promise<readonly string[]> {
  const all: string[] = [];
  for (const path of canaries) {
    all.push(...(path === "-" ? checkedCanaries(await linesOfStdin("Canaries"), "stdin") : await readCanaries(path)));
  }
  return all;
}

interface KeptRequest {
  readonly open: () => Promise<Dataset>;
  readonly isReplayable: boolean;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress: ProgressDisplay["onProgress"];
}

async function keptOf(
  options: VerifyOptions,
  request: KeptRequest,
): Promise<ReadonlyMap<TableKey, ReadonlySet<string>>> {
  const { policy } = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet), now(process.env));
  if (policy === null) return new Map();
  if (!request.isReplayable) {
    if (options.policy === undefined) return new Map();
    throw refuse({
      code: "VERIFY_STDIN_ONCE",
      problem: "a policy is matched with what the output declares before its rows are read, and stdin can be read once",
      hint: "Give the output as a file, or leave --policy out",
    });
  }
  const dataset = await request.open();
  try {
    return await keptColumns({ ...request, dataset, policy });
  } catch (error) {
    // A policy that merely lies here may be of other dumps.
    if (options.policy !== undefined || !(error instanceof SafelockError) || error.exit !== 2) throw error;
    sayUnlessQuiet(options.quiet)("it does not fit this output, so no column counts as kept");
    return new Map();
  } finally {
    await dataset.close();
  }
}

function refuseMissing(
  { evidence, canaries, outputs, only, keyFile, writer, schema }: VerifyOptions,
  sections: ReadonlySet<SectionName>,
): void {
  const named = only?.split(",").map((name) => name.trim()) ?? [];
  if (evidence === undefined && named.includes("originals")) {
    throw refuse({
      code: "EVIDENCE_MISSING",
      problem: "originals are searched for by a run's evidence, and none is given",
      hint: "Run `safelock anonymize --evidence FILE`, then pass --evidence FILE here with the key of the run",
    });
  }
  if (canaries.length === 0 && named.includes("canaries")) {
    throw refuse({
      code: "CANARY_FILE",
      problem: "canaries are to be checked, and none are given",
      hint: "Pass --canary FILE with one text a line",
    });
  }
  if (evidence === undefined && (keyFile !== undefined || writer !== undefined) && sections.has("originals")) {
    throw refuse({
      code: "EVIDENCE_MISSING",
      problem: "a key is given and no evidence that it would open",
      hint: "Pass --evidence FILE, too, or leave the key out",
    });
  }
  const readsOutput = outputs.length === 0 || outputs.includes("-");
  if ((canaries.includes("-") || schema === "-") && readsOutput) {
    throw refuse({
      code: "VERIFY_STDIN_ONCE",
      problem: "the output and something else would both be read from stdin",
      hint: "Give one of them as a file",
    });
  }
}

function failure(report: VerificationReport): SafelockError {
  const sections = [report.residual, report.originals, report.canaries, report.constraints];
  const count = sections.reduce((sum, { findings }) => sum + findings.filter(({ fails }) => fails).length, 0);
  const open = sections.reduce((sum, { not_checked }) => sum + not_checked.length, 0);
  const problem = count > 0 ? `${count} ${count === 1 ? "finding" : "findings"}` : `${open} checks could not be done`;
  return new SafelockError(1, {
    code: "VERIFY_FAILED",
    problem: `the output did not pass: ${problem}`,
    hint:
      count > 0
        ? "Rule the columns that are named above, anonymize again, and verify the new output"
        : "Give what is missing, or verify without --strict",
  });
}
