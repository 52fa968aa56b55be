import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { maxRowFlag, quietFlag } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";

export class Verify extends Command {
  static override summary = "Prove that an output holds no original, nothing that looks personal, and restores.";
  static override description =
    "Reads every byte of an output: identifiers that are no fakes, originals of the run (--evidence), canaries (--canary), " +
    "and what its own DDL asks of rows. Nothing is written, no value is ever shown. Exit 0: nothing found; 1: findings; " +
    "2: usage; 3: not readable. docs/verify.md tells what is checked, docs/verify-json.md describes the JSON.";
  static override examples = [
    "<%= config.bin %> verify safe.sql",
    "<%= config.bin %> verify safe.sql --evidence run.evidence --key-file dev.key --json > verify.json",
    "<%= config.bin %> verify safe/ --canary canaries.txt --strict",
    "<%= config.bin %> verify customers.csv --schema schema.sql --only constraints",
  ];
  static override args = {
    output: Args.string({
      name: "output",
      description:
        "Dump file, directory, or postgres://… or mysql://… address, one or several; `-` or nothing reads stdin.",
      ignoreStdin: true,
      multiple: true,
    }),
  };
  static override flags = {
    evidence: Flags.string({
      helpValue: "FILE",
      description: "What `anonymize --evidence` wrote: all originals of the run are searched for. Needs the run's key.",
    }),
    "key-file": Flags.string({ char: "k", helpValue: "FILE", description: "Key of the run (env SAFELOCK_KEY_FILE)." }),
    writer: Flags.string({
      helpValue: "FILE",
      description: "Writer file of the run's domain instead (env SAFELOCK_WRITER_FILE).",
    }),
    canary: Flags.string({
      helpValue: "FILE",
      multiple: true,
      multipleNonGreedy: true,
      description: "Texts that must be absent in any encoding, one a line; `-` reads them from stdin (repeatable).",
    }),
    schema: Flags.string({
      helpValue: "DUMP",
      description: "Dump whose DDL counts where the output declares nothing: dumps of data alone, CSV.",
    }),
    policy: Flags.string({
      char: "p",
      helpValue: "FILE",
      description:
        "Policy file: findings in columns that it keeps are told apart (default: safelock.yaml of the working directory).",
    }),
    skip: Flags.string({ helpValue: "A,B", description: "Leave out: residual, originals, canaries, constraints." }),
    only: Flags.string({ helpValue: "A,B", description: "Check these alone." }),
    strict: Flags.boolean({
      description: "Fail on what could not be checked, too, and on originals that others have as well.",
    }),
    "max-places": Flags.string({ helpValue: "N", default: "5", description: "Places told for a finding, 1 to 1000." }),
    workers: Flags.string({
      char: "w",
      helpValue: "N",
      description: "Worker threads of the search, 1 to 64 (default: the cores of this machine, at most 16).",
    }),
    format: formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    json: Flags.boolean({ description: "The report as JSON on stdout." }),
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Verify);
    const outputs = args.output ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { output: outputs });
    const { runVerify } = await import("../run-verify.ts");
    await runVerify({
      outputs,
      sourceOptions: sourceOptions(flags),
      evidence: flags.evidence,
      keyFile: flags["key-file"],
      writer: flags.writer,
      canaries: flags.canary ?? [],
      schema: flags.schema,
      policy: flags.policy,
      skip: flags.skip,
      only: flags.only,
      strict: flags.strict === true,
      maxPlaces: flags["max-places"],
      workers: flags.workers,
      maxRow: flags["max-row"],
      json: flags.json === true,
      quiet: flags.quiet === true,
      toolVersion: this.config.version,
    });
  }
}
