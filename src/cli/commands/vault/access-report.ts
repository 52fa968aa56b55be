import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultAccessReport extends Command {
  static override summary =
    "Tell a data subject who looked her data up: when, from where, as what, what for, how often.";
  static override description =
    "For officers and auditors. Names of those who looked are not told, and reports like this one are not counted. " +
    "The report itself goes into the log.";
  static override examples = [
    "echo 4711 | <%= config.bin %> vault access-report - --kind public.users --vault vault --identity auditor.txt",
    "<%= config.bin %> vault access-report 00112233445566778899aabbccddeeff --vault vault --identity auditor.txt --page 2",
  ];
  static override args = {
    subject: Args.string({
      name: "subject",
      required: true,
      description: "A reference, KIND:ID or an identifier; `-` reads them from stdin, one a line.",
      ignoreStdin: true,
    }),
  };
  static override flags = {
    kind: Flags.string({
      helpValue: "NAME",
      description: "Set of ids that the whole text is an id of, such as public.users.",
    }),
    page: Flags.string({ helpValue: "N", default: "1", description: "Which page." }),
    "per-page": Flags.string({ helpValue: "N", default: "30", description: "Lines of a page, 1 to 100." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultAccessReport);
    refuseEmptyValues(flags, args);
    const { runVaultAccessReport } = await import("../../vault/run-access-report.ts");
    await runVaultAccessReport({
      ...personOptions(flags),
      subject: args.subject,
      kind: flags.kind,
      page: flags.page,
      perPage: flags["per-page"],
      json: flags.json,
    });
  }
}
