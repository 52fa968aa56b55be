/** `safelock anonymize`: look, decide, run, report. Everything that can be refused is refused before the first row. */
import { randomBytes } from "node:crypto";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { type Problem, refuse } from "../domain/problem.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { keyId } from "../keys/derive.ts";
import { type RunResult, run } from "../pipeline.ts";
import { renderSummary } from "../report/render-text.ts";
import { buildRunReport, type RunReport, type VaultReport } from "../report/run-report.ts";
import type { Recorded } from "../vault/record/messages.ts";
import { type Outcome, type RunTarget, type TargetOptions, withTargets } from "./anonymize-targets.ts";
import { now } from "./clock.ts";
import { type Decision, decide, type Look, look } from "./decision.ts";
import { after, parseDuration } from "./duration.ts";
import { signedManifest } from "./output-manifest.ts";
import { choosePolicy, type PolicyChoice } from "./policy-choice.ts";
import { print } from "./print.ts";
import { openRunRecording, type RunRecording } from "./recording-choice.ts";
import { domainOfKey, keysForDomain, type RunKey, runKey } from "./run-key.ts";
import { inSession, type Session, sayUnlessQuiet } from "./session.ts";

/** Of a policy that names no domain. */
const DEFAULT_DOMAIN = "default";
const MOST_WORKERS = 64;
/** Beyond this the writer is the bound, and each worker costs memory. */
const MOST_DEFAULT_WORKERS = 16;

export interface AnonymizeOptions extends TargetOptions {
  readonly source: string | undefined;
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

interface Preparation {
  readonly options: AnonymizeOptions;
  readonly workers: number;
  readonly started: Date;
  readonly expiresAt: Date | null;
  readonly key: RunKey;
  readonly choice: PolicyChoice;
  readonly domain: string;
}

export async function runAnonymize(options: AnonymizeOptions): Promise<void> {
  const started = now(process.env);
  const key = await runKey(options, process.env);
  const choice = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet));
  const prepared: Preparation = {
    options,
    workers: workerCount(options.workers),
    started,
    expiresAt: expiry(options, started),
    key,
    choice,
    domain: domainOfRun(options, choice, key),
  };
  const usage = "pg_dump prod | safelock anonymize --ephemeral > safe.sql";
  await inSession({ ...options, usage, writesStdout: options.output === undefined }, async (session) => {
    const report = await withTargets(options, session, (target) => work(prepared, session, target));
    session.progress.stop();
    await tell(report, options, session.say);
  });
}

async function work(prepared: Preparation, session: Session, target: RunTarget): Promise<Outcome> {
  const { options, key, domain, started, expiresAt } = prepared;
  const { vault, output = null, tombstones } = options;
  const place = { vault, tombstones, output, key, domain, started, expiresAt };
  // The vault is opened while the source is looked at.
  const recording = vault === undefined ? null : await openRunRecording({ ...place, vault });
  try {
    return await runWith(recording, { prepared, session, target });
  } catch (error) {
    await recording?.abandon();
    throw error;
  }
}

interface Stage {
  readonly prepared: Preparation;
  readonly session: Session;
  readonly target: RunTarget;
}

async function runWith(recording: RunRecording | null, stage: Stage): Promise<Outcome> {
  const { prepared, session, target } = stage;
  const { options, choice, domain } = prepared;
  const { maxRowBytes, signal, progress, dataset } = session;
  const seen = await lookAt(prepared, session);
  const decision = await decide({ look: seen, policy: choice.policy, isStrict: options.strict, domain });
  const keys = keysForDomain(prepared.key, decision.plan.domain, recording?.writer.epoch ?? 1);
  const result = await run({
    dataset,
    target,
    plan: decision.plan,
    survey: seen.survey,
    keys,
    workers: prepared.workers,
    maxRowBytes,
    signal,
    recording: (await recording?.opened) ?? null,
    onProgress: progress.onProgress,
    planTable: (table, sample) => decision.planTable(table, sample),
    ...(choice.policy === null ? {} : { functionDirectory: dirname(resolve(choice.policy.path)) }),
  });
  return tellOf(stage, { recording, decision, keys, result });
}

function lookAt({ choice }: Preparation, { dataset, maxRowBytes, signal, progress }: Session): Promise<Look> {
  const detection = choice.policy?.detection ?? true;
  return look({ dataset, detection, maxRowBytes, signal, onProgress: progress.onProgress });
}

interface Done {
  readonly recording: RunRecording | null;
  readonly decision: Decision;
  readonly keys: DomainKeys;
  readonly result: RunResult;
}

function tellOf({ prepared, session, target }: Stage, { recording, decision, keys, result }: Done): Outcome {
  const { kind } = prepared.key;
  const { recorded } = result;
  const report = buildRunReport({
    toolVersion: prepared.options.toolVersion,
    started: prepared.started,
    sourceLabel: session.dataset.label,
    outputLabel: target.label,
    key: { kind, id: kind === "ephemeral" ? null : keyId(keys) },
    policy: prepared.choice.identity,
    plan: decision.plan,
    figures: result,
    undecided: decision.undecided,
    notes: [...decision.notes, ...(recording === null ? notRecorded(kind) : decision.recordingNotes)],
    vault: recorded === null ? null : vaultReport(recorded, prepared.expiresAt),
  });
  const facts = {
    report,
    plan: decision.plan,
    run: recorded?.run.id ?? randomBytes(16).toString("hex"),
    epoch: recording?.writer.epoch ?? (prepared.key.kind === "writer" ? prepared.key.writer.epoch : 1),
    sourceModified: session.dataset.modified,
    outputSha256: target.sha256(),
    vault:
      recording === null || recorded === null
        ? null
        : { id: recording.writer.vaultId, recipients: recorded.recipients },
  };
  return { report, manifest: signedManifest(facts, keys.domainKey) };
}

/** Whoever has a writer file has a vault: a run that leaves it out is told so. */
function notRecorded(key: RunKey["kind"]): Problem[] {
  if (key !== "writer") return [];
  return [
    {
      code: "NOT_RECORDED",
      problem:
        "the key is from a vault's writer file, and no vault was named: what pseudonyms stand for was not recorded",
      hint: "Pass --vault DIR (or set SAFELOCK_VAULT) where somebody must be able to look them up",
    },
  ];
}

function vaultReport({ run, entries, known, dropped }: Recorded, expiresAt: Date | null): VaultReport {
  return { run: run.number, entries, known, dropped, expires: expiresAt?.toISOString() ?? null };
}

/** A writer file is for one domain; a policy that names none means that one. */
function domainOfRun({ domain }: AnonymizeOptions, { policy }: PolicyChoice, key: RunKey): string {
  if (domain !== undefined) return domain;
  const named = policy?.domain ?? DEFAULT_DOMAIN;
  return named === DEFAULT_DOMAIN ? (domainOfKey(key) ?? named) : named;
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
  if (text === undefined) return Math.min(availableParallelism(), MOST_DEFAULT_WORKERS);
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MOST_WORKERS) return count;
  throw refuse({
    code: "OPTION_VALUE",
    problem: `--workers needs a whole number from 1 to ${MOST_WORKERS}`,
    hint: "Leave it out to use the cores of this machine",
  });
}
