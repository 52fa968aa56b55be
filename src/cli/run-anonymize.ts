/** `safelock anonymize`: options to a request, progress and summary to people. */
import { anonymize } from "../anonymization/anonymize.ts";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import { runKey } from "../anonymization/run-key.ts";
import type { TargetOptions } from "../anonymization/targets.ts";
import { defaultWorkers, MOST_WORKERS } from "../anonymization/worker-count.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import { after, parseDuration } from "../domain/duration.ts";
import { refuse } from "../domain/problem.ts";
import { renderSummary } from "../report/render-text.ts";
import type { RunReport } from "../report/run-report.ts";
import { now } from "./clock.ts";
import { print } from "./print.ts";
import { inSession, sayUnlessQuiet } from "./session.ts";
import { namedTombstones } from "./vault/location.ts";

export interface AnonymizeOptions extends TargetOptions {
  /** Undefined: stdout. */
  readonly output: string | undefined;
  readonly evidence: string | undefined;
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  readonly keyFile: string | undefined;
  readonly writer: string | undefined;
  readonly ephemeral: boolean;
  /** Directory or URL; undefined: nothing is recorded. */
  readonly vault: string | undefined;
  readonly tombstones: string | undefined;
  /** Duration after which the run's mapping dies. */
  readonly expiresAfter: string | undefined;
  readonly policy: string | undefined;
  readonly domain: string | undefined;
  readonly strict: boolean;
  readonly workers: string | undefined;
  readonly maxRow: string;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

export async function runAnonymize(options: AnonymizeOptions): Promise<void> {
  const started = now(process.env);
  const key = await runKey(options, process.env);
  const choice = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet), started);
  const workers = workerCount(options.workers);
  const expiresAt = expiry(options, started);
  const tombstones = namedTombstones(options.tombstones, process.env);
  const usage = "pg_dump prod | safelock anonymize --ephemeral > safe.sql";
  const largeObjects = choice.policy?.largeObjects ?? "empty";
  const writesStdout = options.output === undefined;
  await inSession({ ...options, usage, largeObjects, writesStdout }, async (session) => {
    const { onProgress } = session.progress;
    const request = {
      ...options,
      ...session,
      key,
      choice,
      workers,
      started,
      expiresAt,
      tombstones,
      onProgress,
      environment: process.env,
    };
    const report = await anonymize(request);
    session.progress.stop();
    await tell(report, options, session.say);
  });
}

function expiry({ expiresAfter, vault }: AnonymizeOptions, started: Date): Date | null {
  if (expiresAfter === undefined) return null;
  if (vault === undefined) {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--expires-after says when a mapping dies, and no vault is named that would hold one",
      hint: "Pass --vault DIR, too, or leave --expires-after out",
    });
  }
  return after(started, parseDuration(expiresAfter, "expires-after"));
}

async function tell(report: RunReport, options: AnonymizeOptions, say: (line: string) => void): Promise<void> {
  if (!options.json) return say(renderSummary(report).trimEnd());
  const line = `${JSON.stringify(report)}\n`;
  if (options.output === undefined) process.stderr.write(line);
  else await print(line);
}

function workerCount(text: string | undefined): number {
  if (text === undefined) return defaultWorkers();
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_WORKERS) return count;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--workers needs a whole number from 1 to ${MOST_WORKERS}`,
    hint: "Leave it out to use the cores of this machine",
  });
}
