/** `safelock plan`: the plan on stdout, notes on stderr. */

import { decide, look } from "../anonymization/decision.ts";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import { planToJson, printPlan } from "../plan/print-plan.ts";
import { jsonText } from "../report/json-text.ts";
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
  readonly json: boolean;
  readonly quiet: boolean;
}

export async function runPlan(options: PlanOptions): Promise<void> {
  const { policy } = await choosePolicy(options.policy, sayUnlessQuiet(options.quiet));
  const usage = "safelock plan prod.sql";
  await inSession(
    { ...options, usage, writesStdout: false },
    async ({ dataset, maxRowBytes, signal, progress, say }) => {
      const detection = policy?.detection ?? true;
      const seen = await look({ dataset, detection, maxRowBytes, signal, onProgress: progress.onProgress });
      const decision = await decide({ look: seen, policy, isStrict: options.strict, domain: options.domain });
      progress.stop();
      await print(options.json ? jsonText(planToJson(decision.plan)) : printPlan(decision.plan));
      for (const note of [...decision.notes, ...decision.recordingNotes]) say(formatNote(note).trimEnd());
    },
  );
}
