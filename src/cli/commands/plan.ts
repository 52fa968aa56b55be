import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { domainFlag, maxRowFlag, policyFlag, quietFlag, sourceArgument, strictFlag } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";

export class Plan extends Command {
  static override summary = "Show what would be done with each column, and who decided it.";
  static override description =
    "Resolves the policy against the dump's tables and checks that every rule fits its column. Nothing is written. " +
    "The JSON is described in docs/plan-json.md.";
  static override examples = [
    "<%= config.bin %> plan prod.sql",
    "<%= config.bin %> plan prod.sql --policy safelock.yaml --strict --json > plan.json",
  ];
  static override args = { source: sourceArgument };
  static override flags = {
    policy: policyFlag,
    domain: domainFlag,
    strict: strictFlag,
    format: formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    json: Flags.boolean({ description: "Print the plan as JSON." }),
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Plan);
    const sources = args.source ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { source: sources });
    const { runPlan } = await import("../run-plan.ts");
    await runPlan({
      sources,
      sourceOptions: sourceOptions(flags),
      policy: flags.policy,
      domain: flags.domain,
      strict: flags.strict,
      maxRow: flags["max-row"],
      json: flags.json,
      quiet: flags.quiet,
    });
  }
}
