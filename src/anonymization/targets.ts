/** Where a run writes: the output, its manifest and its report. */
import type { Dataset } from "../dataset/dataset.ts";
import { refuse, SafelockError, unreadable } from "../domain/problem.ts";
import { isDatabase } from "../pipeline/way-out/database.ts";
import { type OutputForm, openWayOut, type WayOut } from "../pipeline/way-out/open-way-out.ts";
import { jsonText } from "../report/json-text.ts";
import type { Manifest } from "../report/manifest.ts";
import type { RunReport } from "../report/run-report.ts";
import type { AtomicFile } from "../target/atomic-file.ts";
import { openTarget } from "../target/open-target.ts";
import type { Target } from "../target/target.ts";
import { openEvidenceFile, publishEvidence } from "./evidence-choice.ts";
import { manifestPlace, publishManifest } from "./output-manifest.ts";
import { outputPlaces, placeOf, refuseWritingOverSources } from "./source-guard.ts";

export interface TargetOptions {
  /** Path or address; undefined: stdout. Or a target of the caller's own. */
  readonly output: string | Target | undefined;
  /** Form of a PostgreSQL dump, where it shall be another than the source's. */
  readonly to: OutputForm | undefined;
  /** `METHOD[:LEVEL]` or `none`; undefined: by the output's name, else as the source. */
  readonly compress: string | undefined;
  readonly report: string | undefined;
  /** File for the fingerprints of what was replaced; absent: none. */
  readonly evidence?: string | undefined;
  readonly manifest: string | undefined;
  readonly noManifest: boolean;
  /** The manifest gets the SHA-256 of the output. */
  readonly checksum: boolean;
}

export interface TargetRequest extends TargetOptions {
  readonly dataset: Dataset;
  /** Databases that may be written into although they look like production. */
  readonly allowedTargets: readonly string[];
  readonly maxRowBytes: number;
  readonly started: Date;
  /** What servers are reached with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export interface Outcome {
  readonly report: RunReport;
  readonly manifest: Manifest;
}

/**
 * Opens everything before any work, so that a place that cannot be written is refused at once. Evidence, manifest and
 * report are published after the output; a failure removes what was written of all of them.
 * @param work Its second argument is the file of the evidence; null when none is wanted.
 */
export async function withTargets(
  request: TargetRequest,
  work: (wayOut: WayOut, evidence: AtomicFile | null) => Promise<Outcome>,
): Promise<RunReport> {
  const { dataset, signal } = request;
  const isFile = typeof request.output === "string" && !isDatabase(request.output);
  const output = isFile ? (request.output as string) : undefined;
  const outputs = output === undefined ? [] : outputPlaces(dataset, output);
  await refuseReportOverOutput(request.report, outputs);
  const manifestPath = await manifestPlace({ ...request, output, outputs });
  await refuseEvidenceOverOthers(request.evidence, [...outputs, manifestPath, request.report]);
  const beside = [manifestPath, request.report, request.evidence].filter((path) => path != null);
  await refuseWritingOverSources(dataset, [...outputs, ...beside]);
  const opened: Target[] = [];
  const open = async (path: string): Promise<Target> => {
    const target = await openTarget({ output: path, sourceIdentity: dataset.identity, signal });
    opened.push(target);
    return target;
  };
  try {
    const wayOut = await openWayOut({
      dataset,
      output: request.output ?? null,
      to: request.to ?? null,
      compress: request.compress,
      allowedTargets: request.allowedTargets,
      environment: request.environment,
      maxRowBytes: request.maxRowBytes,
      started: request.started,
      hasChecksum: request.checksum && manifestPath !== null,
      signal,
    });
    opened.push(wayOut.target);
    const manifestFile = manifestPath === null ? null : await open(manifestPath);
    const reportFile = request.report === undefined ? null : await open(request.report);
    const evidenceFile = request.evidence === undefined ? null : await openEvidenceFile(request.evidence);
    if (evidenceFile !== null) opened.push(evidenceFile);
    const { report, manifest } = await work(wayOut, evidenceFile);
    if (evidenceFile !== null) await publishEvidence(evidenceFile);
    if (manifestFile !== null) await publishManifest(manifest, manifestFile);
    if (reportFile !== null) await publishReport(report, reportFile);
    return report;
  } catch (error) {
    for (const target of opened) await target.discard();
    throw error;
  }
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

async function refuseEvidenceOverOthers(
  evidence: string | undefined,
  others: readonly (string | null | undefined)[],
): Promise<void> {
  if (evidence === undefined) return;
  const places = await Promise.all(others.filter((path) => path != null).map(placeOf));
  if (!places.includes(await placeOf(evidence))) return;
  throw refuse({
    code: "EVIDENCE_IS_OUTPUT",
    at: { source: evidence },
    problem: "the evidence would be written over the output, its manifest or the report",
    hint: "Name another file with --evidence",
  });
}

async function refuseReportOverOutput(report: string | undefined, outputs: readonly string[]): Promise<void> {
  if (report === "-") {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--report needs a file",
      hint: "Use --json to have the report printed",
    });
  }
  if (report === undefined) return;
  const places = await Promise.all(outputs.map(placeOf));
  if (!places.includes(await placeOf(report))) return;
  throw refuse({
    code: "REPORT_IS_OUTPUT",
    at: { source: report },
    problem: "--report and --output name the same file",
    hint: "Name another file for the report",
  });
}
