import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { hideArguments } from "../hide-arguments.ts";
import { personFlags, personOptions } from "../vault/flags.ts";

export class Reidentify extends Command {
  static override summary = "Tell what stands behind pseudonyms, on record.";
  static override description =
    "Asks the safe-lock vault for the originals of pseudonyms, or puts them in the place of every pseudonym of a text. " +
    "Each act is in the vault's log before anything is told. Output and exit codes are described in docs/reidentify.md.";
  static override examples = [
    "<%= config.bin %> reidentify user-f25ycfty3i2tfkyh --vault vault --identity support.age --reason 'refund' --ticket T-4711",
    "<%= config.bin %> reidentify - --vault vault --identity support.age --reason 'refund' --ticket T-4711 < pseudonyms.txt",
    "<%= config.bin %> reidentify --file app.log -o readable.log --domain dev --reason 'incident' --ticket INC-12",
  ];
  static override strict = false;
  static override args = {
    pseudonym: Args.string({
      description: "One or more pseudonyms; `-` reads them from stdin, one a line.",
      ignoreStdin: true,
    }),
  };
  static override flags = {
    ...personFlags,
    domain: Flags.string({ char: "d", helpValue: "NAME", description: "Look into this domain only." }),
    file: Flags.string({
      helpValue: "FILE",
      description: "Replace every pseudonym of this text, `-` for stdin; takes a bulk grant.",
    }),
    output: Flags.string({
      char: "o",
      helpValue: "FILE",
      description: "Where the text of --file goes; `-` or nothing is stdout.",
      dependsOn: ["file"],
    }),
    json: Flags.boolean({
      description: "Print one JSON document instead of text; with --file the counts, as the last line of stderr.",
    }),
  };

  async run(): Promise<void> {
    hideArguments();
    const { argv, flags } = await this.parse(Reidentify);
    refuseEmptyValues(flags);
    const shared = {
      ...personOptions(flags),
      domain: flags.domain,
      json: flags.json,
    };
    const pseudonyms = argv.map(String);
    if (flags.file === undefined) {
      const { runReidentify } = await import("../vault/run-reidentify.ts");
      return runReidentify({ ...shared, pseudonyms });
    }
    const { runReidentifyText } = await import("../vault/run-reidentify-text.ts");
    await runReidentifyText({ ...shared, pseudonyms, file: flags.file, output: flags.output });
  }
}
