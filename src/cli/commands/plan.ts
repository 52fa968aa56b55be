import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { domainFlag, maxRowFlag, policyFlag, quietFlag, sourceArgument, strictFlag } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";

export class Plan extends Command {
  static override summary = "Show what would be done with each column, and who decided it; check it in CI.";
  static override description =
    "Resolves the policy against the dump's tables and checks that every rule fits its column. With --check nothing but problems is told, " +
    "with the smallest change of the policy that mends them: columns that nobody decided on, rules whose column is gone, columns that are " +
    "kept although they look personal, and what has changed since the lock was written. Exit 1 when there are any. " +
    "docs/ci.md has examples for CI; the JSON is described in docs/plan-json.md.";
  static override examples = [
    "<%= config.bin %> plan prod.sql",
    "<%= config.bin %> plan prod.sql --policy safelock.yaml --strict --json > plan.json",
    "pg_dump --schema-only prod | <%= config.bin %> plan --check",
    "<%= config.bin %> plan prod.sql --check --format sarif > safelock.sarif",
    "<%= config.bin %> plan prod.sql --check --write",
    "<%= config.bin %> plan prod.sql --write-lock",
  ];
  static override args = { source: sourceArgument };
  static override flags = {
    policy: policyFlag,
    domain: domainFlag,
    strict: strictFlag,
    check: Flags.boolean({ description: "Tell what somebody has to look at, and exit 1 when there is anything." }),
    write: Flags.boolean({
      description: "With --check: change the policy as the check says, and renew the lock.",
      dependsOn: ["check"],
    }),
    lock: Flags.string({
      helpValue: "FILE",
      description:
        "Lock of decisions that --check compares with (default: safelock.lock beside the policy, when present).",
    }),
    "write-lock": Flags.boolean({
      description: "Write the lock: what is found and decided of each column now.",
      exclusive: ["check"],
    }),
    format: Flags.string({
      helpValue: "text|json|sarif",
      default: "text",
      description: "How the plan, or what the check says, is written; sarif is what code hosts read.",
    }),
    json: Flags.boolean({ description: "The same as --format json." }),
    "source-format": formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Plan);
    const sources = args.source ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { source: sources });
    const [{ runPlan }, { planFormat }] = await Promise.all([import("../run-plan.ts"), import("../plan-format.ts")]);
    await runPlan({
      sources,
      sourceOptions: sourceOptions({ ...flags, format: flags["source-format"] }),
      policy: flags.policy,
      domain: flags.domain,
      strict: flags.strict,
      maxRow: flags["max-row"],
      format: planFormat(flags),
      check: flags.check,
      write: flags.write,
      lock: flags.lock,
      writeLock: flags["write-lock"],
      quiet: flags.quiet,
      toolVersion: this.config.version,
    });
  }
}
