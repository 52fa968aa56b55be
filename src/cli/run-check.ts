/** `safelock plan --check`: the gate for CI. The outcome on stdout, exit 1 when somebody has to look. */
import { readFile } from "node:fs/promises";
import { isAbsolute, relative } from "node:path";
import { look, planInput } from "../anonymization/decision.ts";
import { choosePolicy, loadEdited } from "../anonymization/policy-choice.ts";
import type { Policy } from "../domain/policy.ts";
import { type Problem, refuse, SafelockError } from "../domain/problem.ts";
import { blockingFindings, type Check, checkPolicy, errorsOf } from "../gate/check.ts";
import { checkToJson } from "../gate/check-json.ts";
import { editPolicy } from "../gate/edit-policy.ts";
import type { GateContext } from "../gate/gate-context.ts";
import type { GateFinding } from "../gate/gate-finding.ts";
import type { Lock } from "../gate/lock.ts";
import { patchText } from "../gate/patch-text.ts";
import { printCheck } from "../gate/print-check.ts";
import { checkToSarif } from "../gate/sarif.ts";
import { type PlanInput, resolution } from "../plan/resolve-plan.ts";
import { formatCounted } from "../report/amounts.ts";
import { jsonText } from "../report/json-text.ts";
import { now } from "./clock.ts";
import { lockPlace, readLockFile, saveLock } from "./lock-file.ts";
import { print } from "./print.ts";
import type { PlanOptions } from "./run-plan.ts";
import { inSession, type Session, sayUnlessQuiet } from "./session.ts";

/** @throws SafelockError: exit 1 CHECK_FAILED, 2 where the policy cannot be used or the dump was not seen whole. */
export async function runCheck(options: PlanOptions): Promise<void> {
  const started = now(process.env);
  const { policy } = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet), started);
  if (policy === null) throw noPolicy();
  const place = lockPlace(options.lock, policy.path);
  const locked = await readLockFile(place, { isNamed: options.lock !== undefined });
  const usage = "safelock plan schema.sql --check";
  await inSession({ ...options, usage, writesStdout: false }, async (session) => {
    const input = await inputOf(policy, session);
    session.progress.stop();
    const check = checkOf(policy, input, locked);
    const job: Job = { options, session, started, policy, input, locked, lockPlace: place, check };
    await (options.write ? checkAndWrite(job) : checkAlone(job));
  });
}

/** Columns that the message names; stdout tells all of them. */
const NAMED = 12;

interface Job {
  readonly options: PlanOptions;
  readonly session: Session;
  readonly started: Date;
  readonly policy: Policy;
  readonly input: Input;
  readonly locked: Lock | null;
  readonly lockPlace: string;
  readonly check: Check;
}

interface Input {
  readonly plan: PlanInput;
  readonly inferred: ReadonlySet<string>;
}

/** Detection looks whatever the policy says of it: what is kept is challenged. */
async function inputOf(policy: Policy, session: Session): Promise<Input> {
  const { dataset, maxRowBytes, signal, progress } = session;
  const seen = await look({
    dataset,
    detection: true,
    rules: policy.detectionRules,
    maxRowBytes,
    signal,
    onProgress: progress.onProgress,
  });
  if (!seen.survey.isComplete) {
    throw refuse({
      code: "CHECK_NEEDS_WHOLE",
      at: { source: dataset.label },
      problem: "only the first 16 MiB of the input were looked at, and tables may come after them",
      hint: "Give the dump as a file, or pipe in the schema alone (pg_dump --schema-only)",
    });
  }
  const plan = await planInput({ look: seen, policy, isStrict: false, isProposal: true });
  return { plan, inferred: new Set(seen.survey.inferred) };
}

/** What a lock written now would hold. */
export function contextOf(policy: Policy, { plan, inferred }: Input): GateContext {
  return { policy, resolution: resolution({ ...plan, policy }), schema: plan.survey.schema, inferred };
}

function checkOf(policy: Policy, input: Input, locked: Lock | null): Check {
  return checkPolicy(contextOf(policy, input), locked);
}

async function checkAlone(job: Job): Promise<void> {
  const { check, options } = job;
  if (check.blocking.length > 0) {
    if (options.format !== "text" || check.findings.length > 0) await print(rendered(job, check));
    throw refuse(check.blocking);
  }
  await print(rendered(job, check));
  if (options.check) failOn(job, errorsOf(check));
}

/** Nothing is written that the policy would be refused for. */
async function checkAndWrite(job: Job): Promise<void> {
  const { check, policy, session, started } = job;
  if (check.blocking.length > 0 && check.changes.length === 0) return checkAlone(job);
  await print(rendered(job, check));
  let after = check;
  if (check.changes.length > 0) {
    const text = editPolicy(await readFile(policy.path, "utf8"), check.changes, policy.path);
    after = checkOf(await loadEdited(policy.path, text, started), job.input, job.locked);
    if (after.blocking.length > 0)
      throw refuse(check.blocking.length > 0 ? check.blocking : patchFails(policy.path, after));
    await print(text, { output: policy.path, sourceIdentity: session.dataset.identity });
    const changes = formatCounted(check.changes.length, "change");
    session.say(`${policy.path}: ${changes} written; look at each of them before you commit`);
  }
  const left = errorsOf(after).filter(({ kind }) => kind !== "changed-since-lock");
  if (left.length === 0 && job.locked !== null) await saveLock(job.lockPlace, after.lock, session.say);
  failOn(job, left);
}

function failOn({ policy, options }: Job, errors: readonly GateFinding[]): void {
  if (errors.length === 0) return;
  const all = new Set(errors.map(({ table, column }) => (column === null ? table : `${table}.${column}`)));
  const named = [...all].slice(0, NAMED).join(", ");
  const names = all.size > NAMED ? `${named} and ${all.size - NAMED} more` : named;
  const isOnlyLock = errors.every(({ kind }) => kind === "changed-since-lock");
  const hint = options.write
    ? "Decide on them by hand: nothing built in fits, or they stand in a file that this one extends"
    : isOnlyLock
      ? "Look at what has changed, then renew the lock: safelock plan DUMP --write-lock"
      : "Change the policy as shown, or let --check --write do it, and look at each line";
  throw new SafelockError(1, {
    code: "CHECK_FAILED",
    at: { source: policy.path },
    problem: `${formatCounted(errors.length, "problem")}${options.write ? " left" : ""}: ${names}`,
    hint,
  });
}

function rendered({ options, session, policy, locked, lockPlace, started }: Job, check: Check): string {
  const patch = patchText(check.changes, started.toISOString().slice(0, 10));
  const source = session.dataset.label;
  const known = { check, patch, policy: policy.path, source, lock: locked === null ? null : lockPlace };
  if (options.format === "text") return printCheck({ ...known, command: "safelock plan --check" });
  const all = [...check.findings, ...blockingFindings(check, policy.path)];
  if (options.format === "json") return jsonText(checkToJson({ ...known, check: { ...check, findings: all } }));
  const findings = all.map((finding) => ({ ...finding, at: withinDirectory(finding.at) }));
  const { toolVersion } = options;
  return jsonText(checkToSarif({ check: { findings }, toolVersion, policy: fromHere(policy.path) }));
}

/** Code hosts know paths of the repository alone. */
function withinDirectory(at: GateFinding["at"]): GateFinding["at"] {
  return at?.source === undefined ? at : { ...at, source: fromHere(at.source) };
}

function fromHere(path: string): string {
  if (!isAbsolute(path)) return path;
  const short = relative(process.cwd(), path);
  return short.startsWith("..") || isAbsolute(short) ? path : short;
}

function noPolicy(): SafelockError {
  return refuse({
    code: "POLICY_MISSING",
    problem: "there is no policy to check: none is named, and the working directory has no safelock.yaml",
    hint: "Write one with `safelock init DUMP`, or name it with --policy FILE",
  });
}

function patchFails(path: string, { blocking }: Check): Problem[] {
  const problem = {
    code: "POLICY_PATCH_FAILS",
    at: { source: path },
    problem: "with these changes the policy would be refused, so nothing was written",
    hint: "Change it by hand, line by line; what stands in the way follows.",
  };
  return [problem, ...blocking];
}
