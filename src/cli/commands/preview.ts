import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { domainFlag, maxRowFlag, policyFlag, quietFlag, sourceArgument } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";
import { wholeNumber } from "../whole-number.ts";

const MOST_ROWS = 200;

export class Preview extends Command {
  static override summary = "Show a few rows of every table before and after, on the terminal.";
  static override description =
    "For the time in which a policy is written: nothing is stored. It asks before it shows personal data in clear, and " +
    "never writes them to a file or a pipe. With --json only new values are written (docs/preview.md).";
  static override examples = [
    "<%= config.bin %> preview prod.sql",
    "<%= config.bin %> preview prod.sql --policy safelock.yaml --only users --rows 5 --kept",
  ];
  static override args = { source: sourceArgument };
  static override flags = {
    policy: policyFlag,
    domain: domainFlag,
    "key-file": Flags.string({
      char: "k",
      helpValue: "FILE",
      description: "Show the values of runs with this key (env SAFELOCK_KEY_FILE; default: a key that is forgotten).",
    }),
    writer: Flags.string({ helpValue: "FILE", description: "Key of one domain (env SAFELOCK_WRITER_FILE)." }),
    rows: Flags.string({
      char: "n",
      helpValue: "N",
      default: "20",
      description: `Rows of each table, 1 to ${MOST_ROWS}.`,
    }),
    only: Flags.string({
      helpValue: "TABLE",
      multiple: true,
      multipleNonGreedy: true,
      description: "Show only these tables (names or globs; repeatable).",
    }),
    kept: Flags.boolean({ description: "Show the values of kept columns, too." }),
    format: formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    json: Flags.boolean({ description: "Write new values as JSON, and no original." }),
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Preview);
    const sources = args.source ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { source: sources });
    const { runPreview } = await import("../run-preview.ts");
    await runPreview({
      sources,
      sourceOptions: sourceOptions(flags),
      policy: flags.policy,
      domain: flags.domain,
      keyFile: flags["key-file"],
      writer: flags.writer,
      rows: wholeNumber(flags.rows, "rows", { min: 1, max: MOST_ROWS }),
      only: flags.only ?? [],
      showsKept: flags.kept,
      maxRow: flags["max-row"],
      json: flags.json,
      quiet: flags.quiet,
      toolVersion: this.config.version,
    });
  }
}
