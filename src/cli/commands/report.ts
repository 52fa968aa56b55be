import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";

export class Report extends Command {
  static override summary = "Make a page, or a text for a pull request, of what other commands wrote.";
  static override description =
    "Give it the JSON of anonymize, inspect, verify, risk and preview, and the manifest, in any order. The page is one file " +
    "that loads nothing and runs no script (docs/report.md).";
  static override examples = [
    "<%= config.bin %> report report.json verify.json risk.json safe.sql.manifest.json -o report.html",
    '<%= config.bin %> report report.json verify.json --format markdown >> "$GITHUB_STEP_SUMMARY"',
  ];
  static override args = {
    files: Args.string({
      required: true,
      multiple: true,
      ignoreStdin: true,
      description: "JSON files of other commands; an output stands for the manifest beside it.",
    }),
  };
  static override flags = {
    output: Flags.string({ char: "o", helpValue: "FILE", description: "File; nothing is stdout." }),
    format: Flags.option({
      options: ["html", "markdown"] as const,
      description: "Default: by the name of the output, else html.",
    })(),
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Report);
    const files = args.files as unknown as readonly string[];
    refuseEmptyValues(flags, { files });
    const { runReport } = await import("../run-report.ts");
    await runReport({ files, output: flags.output, format: flags.format });
  }
}
