/** `safelock anonymize`: look, decide, run, report. Everything that can be refused is refused before the first row. */
import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { refuse, SafelockError, unreadable } from "../domain/problem.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { deriveDomainKeys, keyId } from "../keys/derive.ts";
import { type RunResult, run } from "../pipeline.ts";
import { renderSummary } from "../report/render-text.ts";
import { buildRunReport, type RunReport } from "../report/run-report.ts";
import { openTarget } from "../target/open-target.ts";
import type { Target } from "../target/target.ts";
import { now } from "./clock.ts";
import { type Decision, decide, look } from "./decision.ts";
import { choosePolicy, type PolicyChoice } from "./policy-choice.ts";
import { jsonText, print } from "./print.ts";
import { type RootKey, rootKey } from "./root-key.ts";
import { inSession, type Session, sayUnlessQuiet } from "./session.ts";

const MOST_WORKERS = 64;
/** Beyond this the writer is the bound, and each worker costs memory. */
const MOST_DEFAULT_WORKERS = 16;

export interface AnonymizeOptions {
  readonly source: string | undefined;
  readonly output: string | undefined;
  readonly keyFile: string | undefined;
  readonly ephemeral: boolean;
  readonly policy: string | undefined;
  readonly domain: string | undefined;
  readonly strict: boolean;
  readonly workers: string | undefined;
  readonly maxRow: string;
  readonly json: boolean;
  readonly report: string | undefined;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

interface Preparation {
  readonly options: AnonymizeOptions;
  readonly workers: number;
  readonly started: Date;
  readonly key: RootKey;
  readonly choice: PolicyChoice;
}

export async function runAnonymize(options: AnonymizeOptions): Promise<void> {
  await refuseReportOverOutput(options);
  const prepared: Preparation = {
    options,
    workers: workerCount(options.workers),
    started: now(process.env),
    key: await rootKey(options, process.env),
    choice: await choosePolicy(options.policy, sayUnlessQuiet(options.quiet)),
  };
  const usage = "pg_dump prod | safelock anonymize --ephemeral > safe.sql";
  await inSession({ ...options, usage, writesStdout: options.output === undefined }, async (session) => {
    const report = await withTargets(options, session, (target) => work(prepared, session, target));
    session.progress.stop();
    await tell(report, options, session.say);
  });
}

async function work(prepared: Preparation, session: Session, target: Target): Promise<RunReport> {
  const { options, choice, key } = prepared;
  const { source, maxRowBytes, signal, progress } = session;
  const detection = choice.policy?.detection ?? true;
  const seen = await look({ source, detection, maxRowBytes, signal, onProgress: progress.onProgress });
  const decision = await decide({
    look: seen,
    policy: choice.policy,
    isStrict: options.strict,
    domain: options.domain,
  });
  const keys = deriveDomainKeys(key.root, decision.plan.domain);
  const result = await run({
    source,
    target,
    plan: decision.plan,
    survey: seen.survey,
    keys,
    workers: prepared.workers,
    maxRowBytes,
    signal,
    onProgress: progress.onProgress,
    planTable: (table, sample) => decision.planTable(table, sample),
    ...(choice.policy === null ? {} : { functionDirectory: dirname(resolve(choice.policy.path)) }),
  });
  return reportOf(prepared, { session, target, decision, keys, result });
}

interface Done {
  readonly session: Session;
  readonly target: Target;
  readonly decision: Decision;
  readonly keys: DomainKeys;
  readonly result: RunResult;
}

function reportOf(prepared: Preparation, { session, target, decision, keys, result }: Done): RunReport {
  const { kind } = prepared.key;
  return buildRunReport({
    toolVersion: prepared.options.toolVersion,
    started: prepared.started,
    sourceLabel: session.source.label,
    outputLabel: target.label,
    key: { kind, id: kind === "file" ? keyId(keys) : null },
    policy: prepared.choice.identity,
    plan: decision.plan,
    figures: result,
    undecided: decision.undecided,
    notes: decision.notes,
  });
}

/**
 * Opens the output and the report file before any work, so that a place that cannot be written is refused at once. The
 * report is published after the output; a failure removes what was written of both.
 */
async function withTargets(
  options: AnonymizeOptions,
  session: Session,
  work: (target: Target) => Promise<RunReport>,
): Promise<RunReport> {
  const sourceIdentity = session.source.identity;
  const { signal } = session;
  const target = await openTarget({ output: options.output ?? null, sourceIdentity, signal });
  let reportFile: Target | null = null;
  try {
    if (options.report !== undefined) reportFile = await openTarget({ output: options.report, sourceIdentity, signal });
    const report = await work(target);
    if (reportFile !== null) await publishReport(report, reportFile);
    return report;
  } catch (error) {
    await target.discard();
    await reportFile?.discard();
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

async function tell(report: RunReport, options: AnonymizeOptions, say: (line: string) => void): Promise<void> {
  if (!options.json) return say(renderSummary(report).trimEnd());
  const line = `${JSON.stringify(report)}\n`;
  if (options.output === undefined) process.stderr.write(line);
  else await print(line);
}

function workerCount(text: string | undefined): number {
  if (text === undefined) return Math.min(availableParallelism(), MOST_DEFAULT_WORKERS);
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_WORKERS) return count;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--workers needs a whole number from 1 to ${MOST_WORKERS}`,
    hint: "Leave it out to use the cores of this machine",
  });
}

async function refuseReportOverOutput({ report, output }: AnonymizeOptions): Promise<void> {
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
