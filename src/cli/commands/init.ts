import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { maxRowFlag, quietFlag, sourceArgument } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";

export class Init extends Command {
  static override summary = "Write a policy for a dump: one line of decision and reason per column.";
  static override description =
    "An existing policy is merged into: its decisions and comments stay, new columns are added. Read it, correct it, and check it with `plan`.";
  static override examples = ["<%= config.bin %> init prod.sql", "pg_dump prod | <%= config.bin %> init --stdout"];
  static override args = { source: sourceArgument };
  static override flags = {
    output: Flags.string({
      char: "o",
      helpValue: "FILE",
      default: "safelock.yaml",
      description: "Policy file to write or to merge into; `-` prints it.",
    }),
    stdout: Flags.boolean({ description: "Print the policy instead of writing a file." }),
    format: formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Init);
    const sources = args.source ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { source: sources });
    const { runInit } = await import("../run-init.ts");
    await runInit({
      sources,
      sourceOptions: sourceOptions(flags),
      output: flags.stdout || flags.output === "-" ? null : flags.output,
      maxRow: flags["max-row"],
      quiet: flags.quiet,
    });
  }
}
