/** One anonymization from its options to a published output: look, decide, run, report. */
import { randomBytes } from "node:crypto";
import { dirname, resolve } from "node:path";
import type { Dataset } from "../dataset/dataset.ts";
import { recordsAnything } from "../domain/inner-rules.ts";
import type { Plan } from "../domain/plan.ts";
import type { Problem } from "../domain/problem.ts";
import type { Progress } from "../domain/progress.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import type { RunEvidence } from "../evidence/run-evidence.ts";
import { keyId } from "../keys/derive.ts";
import { isDatabase } from "../pipeline/way-out/database.ts";
import type { WayOut } from "../pipeline/way-out/open-way-out.ts";
import { type RunResult, run } from "../pipeline.ts";
import { buildRunReport, type RunReport, type VaultReport } from "../report/run-report.ts";
import type { AtomicFile } from "../target/atomic-file.ts";
import type { Recorded } from "../vault/record/messages.ts";
import { type Decision, decide, detectionBy, look } from "./decision.ts";
import { type EvidenceRequest, openRunEvidence, refuseEphemeralEvidence } from "./evidence-choice.ts";
import { knownValuesNotes } from "./known-values-notes.ts";
import { signedManifest } from "./output-manifest.ts";
import type { PolicyChoice } from "./policy-choice.ts";
import { openRunRecording, type RunRecording } from "./recording-choice.ts";
import { domainOfKey, keysForDomain, type RunKey } from "./run-key.ts";
import { type Outcome, type TargetOptions, withTargets } from "./targets.ts";

/** Of a policy that names no domain. */
const DEFAULT_DOMAIN = "default";

export interface Anonymization extends TargetOptions {
  readonly dataset: Dataset;
  readonly key: RunKey;
  readonly choice: PolicyChoice;
  /** Instead of the policy's. */
  readonly domain: string | undefined;
  readonly strict: boolean;
  /** Directory or URL; undefined: nothing is recorded. */
  readonly vault: string | undefined;
  /** The vault's tombstone log where it does not lie in its usual place. */
  readonly tombstones: string | undefined;
  readonly started: Date;
  /** When the run's mapping dies; null: never by itself. */
  readonly expiresAt: Date | null;
  /** At least 1. */
  readonly workers: number;
  readonly maxRowBytes: number;
  /** What servers are reached with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly toolVersion: string;
}

/** Everything that can be refused is refused before the first row. The report is of an output that was published. */
export async function anonymize(request: Anonymization): Promise<RunReport> {
  const domain = domainOfRun(request);
  refuseEphemeralEvidence(request.evidence, request.key);
  const allowedTargets = request.choice.policy?.targets ?? [];
  return withTargets({ ...request, allowedTargets }, (wayOut, evidenceFile) =>
    work({ request, domain, wayOut, evidenceFile }),
  );
}

interface Stage {
  readonly request: Anonymization;
  readonly domain: string;
  readonly wayOut: WayOut;
  /** Null: no evidence is wanted. */
  readonly evidenceFile: AtomicFile | null;
}

async function work(stage: Stage): Promise<Outcome> {
  const { request, domain } = stage;
  const { vault, tombstones, key, started, expiresAt } = request;
  const output = typeof request.output === "string" ? placeOnDisk(request.output) : null;
  const place = { tombstones, output, key, domain, started, expiresAt };
  // The vault is opened while the source is looked at.
  const recording = vault === undefined ? null : await openRunRecording({ ...place, vault });
  try {
    return await runWith(recording, stage);
  } catch (error) {
    await recording?.abandon();
    throw error;
  }
}

async function runWith(recording: RunRecording | null, stage: Stage): Promise<Outcome> {
  const { request, domain, wayOut } = stage;
  const { dataset, choice, maxRowBytes, signal, onProgress } = request;
  const seen = await look({
    dataset,
    ...detectionBy(choice.policy),
    maxRowBytes,
    signal,
    onProgress,
  });
  const decision = await decide({ look: seen, policy: choice.policy, isStrict: request.strict, domain });
  const keys = keysForDomain(request.key, decision.plan.domain, recording?.writer.epoch ?? 1);
  const id = randomBytes(16).toString("hex");
  const evidence = await runEvidence(stage, { keys, epoch: epochOf(stage, recording), run: id });
  const result = await run({
    dataset,
    target: wayOut.target,
    plan: decision.plan,
    survey: seen.survey,
    keys,
    workers: request.workers,
    maxRowBytes,
    signal,
    recording: (await recording?.opened) ?? null,
    evidence,
    onProgress,
    planTable: (table, sample) => decision.planTable(table, sample),
    ...(choice.policy === null ? {} : { functionDirectory: dirname(resolve(choice.policy.path)) }),
  });
  return tellOf(stage, { recording, decision, keys, id, result });
}

async function runEvidence(
  { request, evidenceFile }: Stage,
  facts: Pick<EvidenceRequest, "keys" | "epoch" | "run">,
): Promise<RunEvidence | null> {
  if (evidenceFile === null || request.evidence === undefined) return null;
  return openRunEvidence({ ...facts, file: evidenceFile, path: request.evidence, started: request.started });
}

function epochOf({ request: { key } }: Stage, recording: RunRecording | null): number {
  return recording?.writer.epoch ?? (key.kind === "writer" ? key.writer.epoch : 1);
}

/** Null: the output lies in a server's database. */
function placeOnDisk(output: string): string | null {
  const directory = /^pglite:(.+)$/is.exec(output)?.[1];
  return directory ?? (isDatabase(output) ? null : output);
}

interface Done {
  readonly recording: RunRecording | null;
  readonly decision: Decision;
  readonly keys: DomainKeys;
  /** Of a run without a vault. */
  readonly id: string;
  readonly result: RunResult;
}

async function tellOf(stage: Stage, { recording, decision, keys, id, result }: Done): Promise<Outcome> {
  const { request, wayOut } = stage;
  const { kind } = request.key;
  const { recorded } = result;
  const report = buildRunReport({
    toolVersion: request.toolVersion,
    started: request.started,
    sourceLabel: request.dataset.label,
    outputLabel: wayOut.target.label,
    key: { kind, id: kind === "ephemeral" ? null : keyId(keys) },
    policy: request.choice.identity,
    plan: decision.plan,
    figures: result,
    undecided: decision.undecided,
    notes: [
      ...placeNotes(request.dataset),
      ...placeNotes(wayOut.target),
      ...decision.notes,
      ...knownValuesNotes(result.known),
      ...(recording === null ? notRecorded(kind) : [...nothingToRecord(decision.plan), ...decision.recordingNotes]),
    ],
    vault: recorded === null ? null : vaultReport(recorded, request.expiresAt),
  });
  const facts = {
    report,
    plan: decision.plan,
    run: recorded?.run.id ?? id,
    epoch: epochOf(stage, recording),
    evidence: result.evidence,
    sourceModified: request.dataset.modified,
    outputBytes: await wayOut.bytes(),
    outputSha256: wayOut.sha256(),
    vault:
      recording === null || recorded === null
        ? null
        : { id: recording.writer.vaultId, recipients: recorded.recipients },
  };
  return { report, manifest: signedManifest(facts, keys.domainKey) };
}

/** What a server gave or took otherwise than was asked. */
function placeNotes({ label, notes = [] }: Pick<Dataset, "label" | "notes">): Problem[] {
  return notes.map((text) => ({
    code: "SERVER_NOTE",
    at: { source: label },
    problem: text.replace(/\.$/, ""),
    hint: "See docs/live-postgres.md or docs/live-mysql.md",
  }));
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

/** `pseudonym` records by itself, other transformers only where the policy says so: a vault that stays empty surprises. */
function nothingToRecord({ tables }: Plan): Problem[] {
  if ([...tables.values()].some(({ columns }) => columns.some(({ rule }) => recordsAnything(rule)))) return [];
  return [
    {
      code: "NOTHING_RECORDED",
      problem: "a vault is named, and no column of the plan is recorded in it: nothing can be looked up",
      hint: "Write `record: true` in the rules of the policy whose values somebody must be able to look up",
    },
  ];
}

function vaultReport({ run, entries, known, dropped }: Recorded, expiresAt: Date | null): VaultReport {
  return { run: run.number, entries, known, dropped, expires: expiresAt?.toISOString() ?? null };
}

/** A writer file is for one domain; a policy that names none means that one. */
function domainOfRun({ domain, choice, key }: Anonymization): string {
  if (domain !== undefined) return domain;
  const named = choice.policy?.domain ?? DEFAULT_DOMAIN;
  return named === DEFAULT_DOMAIN ? (domainOfKey(key) ?? named) : named;
}
