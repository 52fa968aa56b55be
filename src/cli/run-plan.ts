/** `safelock plan`: the plan on stdout, notes on stderr. */

import { decide, look, planInput } from "../anonymization/decision.ts";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import type { Policy } from "../domain/policy.ts";
import { refuse } from "../domain/problem.ts";
import { planToJson, printPlan } from "../plan/print-plan.ts";
import { jsonText } from "../report/json-text.ts";
import { now } from "./clock.ts";
import { formatNote } from "./present-error.ts";
import { print } from "./print.ts";
import { inSession, sayUnlessQuiet } from "./session.ts";

export interface PlanOptions {
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  readonly policy: string | undefined;
  readonly domain: string | undefined;
  readonly strict: boolean;
  readonly maxRow: string;
  readonly format: "text" | "json" | "sarif";
  /** Exit 1 when somebody has to look. */
  readonly check: boolean;
  /** With `check`: change the policy as the check says. */
  readonly write: boolean;
  /** Where the lock lies; undefined: beside the policy. */
  readonly lock: string | undefined;
  readonly writeLock: boolean;
  readonly quiet: boolean;
  readonly toolVersion: string;
}

/** SARIF is of what a check finds, and fails with `check` alone. */
export async function runPlan(options: PlanOptions): Promise<void> {
  if (options.check || options.format === "sarif") {
    const { runCheck } = await import("./run-check.ts");
    return runCheck(options);
  }
  const { policy } = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet), now(process.env));
  if (options.writeLock && policy === null) throw nothingToLock();
  const usage = "safelock plan prod.sql";
  await inSession({ ...options, usage, writesStdout: false }, async (session) => {
    const { dataset, maxRowBytes, signal, progress, say } = session;
    const detection = options.writeLock || (policy?.detection ?? true);
    const seen = await look({
      dataset,
      detection,
      rules: policy?.detectionRules,
      maxRowBytes,
      signal,
      onProgress: progress.onProgress,
    });
    if (options.writeLock && !seen.survey.isComplete) throw lockNeedsWhole(dataset.label);
    const decision = await decide({ look: seen, policy, isStrict: options.strict, domain: options.domain });
    progress.stop();
    await print(options.format === "json" ? jsonText(planToJson(decision.plan)) : printPlan(decision.plan));
    for (const note of [...decision.notes, ...decision.recordingNotes]) say(formatNote(note).trimEnd());
    if (options.writeLock && policy !== null) await writeLockOf(policy, { options, seen, say });
  });
}

interface Locking {
  readonly options: PlanOptions;
  readonly seen: Awaited<ReturnType<typeof look>>;
  readonly say: (line: string) => void;
}

async function writeLockOf(policy: Policy, { options, seen, say }: Locking): Promise<void> {
  const [{ contextOf }, { lockOf }, { lockPlace, saveLock }] = await Promise.all([
    import("./run-check.ts"),
    import("../gate/lock.ts"),
    import("./lock-file.ts"),
  ]);
  const plan = await planInput({ look: seen, policy, isStrict: false, isProposal: true });
  const lock = lockOf(contextOf(policy, { plan, inferred: new Set(seen.survey.inferred) }));
  await saveLock(lockPlace(options.lock, policy.path), lock, say);
}

function nothingToLock() {
  return refuse({
    code: "POLICY_MISSING",
    problem: "there is no policy whose decisions could be locked",
    hint: "Write one with `safelock init DUMP`, or name it with --policy FILE",
  });
}

function lockNeedsWhole(source: string) {
  return refuse({
    code: "CHECK_NEEDS_WHOLE",
    at: { source },
    problem: "only the first 16 MiB of the input were looked at, and tables may come after them",
    hint: "Give the dump as a file, or pipe in the schema alone (pg_dump --schema-only)",
  });
}
