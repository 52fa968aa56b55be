/** `safelock plan`: the plan on stdout, notes on stderr. */
import { planToJson, printPlan } from "../plan/print-plan.ts";
import { decide, look } from "./decision.ts";
import { choosePolicy } from "./policy-choice.ts";
import { formatNote } from "./present-error.ts";
import { jsonText, print } from "./print.ts";
import { inSession, sayUnlessQuiet } from "./session.ts";

export interface PlanOptions {
  readonly source: string | undefined;
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
