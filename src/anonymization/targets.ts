/** Where a run writes: the output, its manifest and its report. */
import { realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import type { Dataset } from "../dataset/dataset.ts";
import { refuse, SafelockError, unreadable } from "../domain/problem.ts";
import { jsonText } from "../report/json-text.ts";
import type { Manifest } from "../report/manifest.ts";
import type { RunReport } from "../report/run-report.ts";
import { hashingTarget } from "../target/hashing-target.ts";
import { openTarget } from "../target/open-target.ts";
import type { Target } from "../target/target.ts";
import { manifestPlace, publishManifest } from "./output-manifest.ts";

export interface TargetOptions {
  /** Undefined: stdout. */
  readonly output: string | undefined;
  readonly report: string | undefined;
  readonly manifest: string | undefined;
  readonly noManifest: boolean;
  /** The manifest gets the SHA-256 of the output. */
  readonly checksum: boolean;
}

export interface RunTarget extends Target {
  /** Hexadecimal; null when it was not asked for. Called once, after the last write. */
  sha256(): string | null;
}

export interface Outcome {
  readonly report: RunReport;
  readonly manifest: Manifest;
}

/**
 * Opens everything before any work, so that a place that cannot be written is refused at once. Manifest and report are
 * published after the output; a failure removes what was written of all three.
 */
export async function withTargets(
  options: TargetOptions & { readonly dataset: Dataset; readonly signal: AbortSignal },
  work: (target: RunTarget) => Promise<Outcome>,
): Promise<RunReport> {
  await refuseReportOverOutput(options);
  const manifestPath = await manifestPlace(options);
  const opened: Target[] = [];
  const open = async (output: string | null): Promise<Target> => {
    const { signal, dataset } = options;
    const target = await openTarget({ output, sourceIdentity: dataset.identity, signal });
    opened.push(target);
    return target;
  };
  try {
    const target = runTarget(await open(options.output ?? null), options.checksum && manifestPath !== null);
    const manifestFile = manifestPath === null ? null : await open(manifestPath);
    const reportFile = options.report === undefined ? null : await open(options.report);
    const { report, manifest } = await work(target);
    if (manifestFile !== null) await publishManifest(manifest, manifestFile);
    if (reportFile !== null) await publishReport(report, reportFile);
    return report;
  } catch (error) {
    for (const target of opened) await target.discard();
    throw error;
  }
}

function runTarget(target: Target, hasChecksum: boolean): RunTarget {
  if (hasChecksum) return hashingTarget(target);
  return {
    label: target.label,
    write: (pieces) => target.write(pieces),
    flush: async () => target.flush?.(),
    commit: () => target.commit(),
    discard: () => target.discard(),
    sha256: () => null,
  };
}

async function publishReport(report: RunReport, file: Target): Promise<void> {
  try {
    await file.write([new TextEncoder().encode(jsonText(report))]);
    await file.commit();
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    throw unreadable(
      {
        code: "REPORT_FAILED",
        at: { source: file.label },
        problem: `the report could not be written: ${error.problems[0]?.problem ?? "unknown reason"}`,
        hint: "The output is whole and was published; only its report is missing",
      },
      { cause: error },
    );
  }
}

async function refuseReportOverOutput({ report, output }: TargetOptions): Promise<void> {
  if (report === "-") {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--report needs a file",
      hint: "Use --json to have the report printed",
    });
  }
  if (report === undefined || output === undefined) return;
  if ((await placeOf(report)) !== (await placeOf(output))) return;
  throw refuse({
    code: "REPORT_IS_OUTPUT",
    at: { source: report },
    problem: "--report and --output name the same file",
    hint: "Name another file for the report",
  });
}

/** The path without links; of a file that is still to be made, at least that of its directory. */
async function placeOf(path: string): Promise<string> {
  const byDirectory = async (): Promise<string> =>
    join(await realpath(dirname(path)).catch(() => resolve(dirname(path))), basename(path));
  return realpath(path).catch(byDirectory);
}
