/** `safelock init`: a policy from what was found, or what an existing policy lacks. */
import { readFile } from "node:fs/promises";
import { decide, look } from "../anonymization/decision.ts";
import { choosePolicy } from "../anonymization/policy-choice.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import type { Policy } from "../domain/policy.ts";
import { refuse } from "../domain/problem.ts";
import { mergePolicy, policyForMerge } from "../plan/merge-policy.ts";
import { type WritePolicyInput, writePolicy } from "../plan/write-policy.ts";
import { formatCounted } from "../report/amounts.ts";
import { formatNote } from "./present-error.ts";
import { print } from "./print.ts";
import { inSession } from "./session.ts";

export interface InitOptions {
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  /** Null: stdout. */
  readonly output: string | null;
  readonly maxRow: string;
  readonly quiet: boolean;
}

/** An existing policy with its text, or null. */
type Existing = { readonly path: string; readonly text: string; readonly policy: Policy } | null;

export async function runInit(options: InitOptions): Promise<void> {
  const existing = await readExisting(options.output);
  const usage = "safelock init prod.sql";
  await inSession(
    { ...options, usage, writesStdout: false },
    async ({ dataset, maxRowBytes, signal, progress, say }) => {
      const seen = await look({
        dataset,
        detection: true,
        rules: existing?.policy.detectionRules,
        maxRowBytes,
        signal,
        onProgress: progress.onProgress,
      });
      const policy = existing === null ? null : policyForMerge(existing.policy);
      const request = { look: seen, policy, isStrict: false, domain: undefined, isProposal: true };
      const { plan, notes } = await decide(request);
      progress.stop();
      const { text, done } = policyText(existing, { plan, findings: seen.findings });
      await print(text, { output: options.output, sourceIdentity: dataset.identity });
      for (const note of notes) say(formatNote(note).trimEnd());
      const place = options.output ?? "stdout";
      say(`${place}: ${done}; read it, correct it, then run \`safelock plan\``);
      if (!seen.survey.isComplete) say("only the first 16 MiB of stdin were looked at; give a file to see all tables");
    },
  );
}

async function readExisting(path: string | null): Promise<Existing> {
  if (path === null) return null;
  const text = await readFile(path, "utf8").catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw refuse(
      {
        code: "POLICY_UNREADABLE",
        at: { source: path },
        problem: `the policy to merge into cannot be read (${cause.code ?? "unknown reason"})`,
        hint: "Name another --output, or print the policy with --stdout",
      },
      { cause },
    );
  });
  if (text === null) return null;
  const { policy } = await choosePolicy(path, () => undefined);
  return policy === null ? null : { path, text, policy };
}

function policyText(existing: Existing, input: WritePolicyInput): { readonly text: string; readonly done: string } {
  if (existing === null) {
    const columns = [...input.plan.tables.values()].reduce((count, table) => count + table.columns.length, 0);
    const text = writePolicy(input);
    return {
      text,
      done: `${formatCounted(input.plan.tables.size, "table")}, ${formatCounted(columns, "column")} written`,
    };
  }
  const { text, added } = mergePolicy(existing.text, input, existing.path);
  const done = added.length === 0 ? "nothing to add" : `${formatCounted(added.length, "column")} added`;
  return { text, done };
}
