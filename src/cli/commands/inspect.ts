import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { maxRowFlag, policyFlag, quietFlag, sourceArgument } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";

export class Inspect extends Command {
  static override summary = "Show which columns seem to hold personal data, and why.";
  static override description =
    "Reads names, types, keys and a sample of the values; no value is ever shown. The JSON is described in docs/inspect-json.md.";
  static override examples = [
    "<%= config.bin %> inspect prod.sql",
    "pg_dump prod | <%= config.bin %> inspect --format csv > findings.csv",
  ];
  static override args = { source: sourceArgument };
  static override flags = {
    format: Flags.option({
      options: ["table", "json", "csv"] as const,
      default: "table" as const,
      description: "How findings are written.",
    })(),
    json: Flags.boolean({ description: "The same as --format json." }),
    policy: policyFlag,
    "source-format": formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Inspect);
    const sources = args.source ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { source: sources });
    const { runInspect } = await import("../run-inspect.ts");
    await runInspect({
      sources,
      sourceOptions: sourceOptions({ ...flags, format: flags["source-format"] }),
      policy: flags.policy,
      format: flags.json ? "json" : flags.format,
      maxRow: flags["max-row"],
      quiet: flags.quiet,
      toolVersion: this.config.version,
    });
  }
}
