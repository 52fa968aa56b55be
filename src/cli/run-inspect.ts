/** `safelock inspect`: findings on stdout. */

import { look } from "../anonymization/decision.ts";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import { buildFindingsReport, type FindingsReport } from "../report/findings-report.ts";
import { jsonText } from "../report/json-text.ts";
import { renderFindingsCsv, renderFindingsTable } from "../report/render-findings.ts";
import { print } from "./print.ts";
import { inSession, sayUnlessQuiet } from "./session.ts";

export interface InspectOptions {
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  readonly format: "table" | "json" | "csv";
  /** Its detectors and words count; what it decides does not. */
  readonly policy: string | undefined;
  readonly maxRow: string;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

export async function runInspect(options: InspectOptions): Promise<void> {
  const { policy } = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet));
  const usage = "safelock inspect prod.sql";
  await inSession({ ...options, usage, writesStdout: false }, async (session) => {
    const { dataset, maxRowBytes, signal, progress } = session;
    const { survey, findings } = await look({
      dataset,
      detection: true,
      rules: policy?.detectionRules,
      maxRowBytes,
      signal,
      onProgress: progress.onProgress,
    });
    progress.stop();
    const { schema, seen, isComplete, bytes } = survey;
    const report = buildFindingsReport({
      toolVersion: options.toolVersion,
      source: { label: dataset.label, bytes },
      isComplete,
      schema,
      seen,
      findings,
    });
    await print(render(report, options.format));
    if (!isComplete) session.say("only the first 16 MiB of stdin were looked at; give a file to inspect all of it");
  });
}

function render(report: FindingsReport, format: InspectOptions["format"]): string {
  if (format === "json") return jsonText(report);
  return format === "csv" ? renderFindingsCsv(report) : renderFindingsTable(report);
}
