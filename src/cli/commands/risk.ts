import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { maxRowFlag, policyFlag, quietFlag } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";
import { wholeNumber } from "../whole-number.ts";

export class Risk extends Command {
  static override summary = "Measure how identifying an output still is.";
  static override description =
    "Counts how many rows share their quasi-identifiers (k-anonymity, l-diversity, t-closeness) and, with --original, attacks the " +
    "output: singling out, linkability, inference. No value is ever shown. Nothing is judged without thresholds. See docs/risk.md.";
  static override examples = [
    "<%= config.bin %> risk safe.sql --quasi users=birth_date,postcode,gender --sensitive users=diagnosis",
    "<%= config.bin %> risk safe.sql --original part.sql --control rest.sql --policy safelock.yaml --json > risk.json",
  ];
  static override args = {
    output: Args.string({
      description: "The output: dump file, directory, or address; `-` or nothing reads stdin.",
      ignoreStdin: true,
    }),
  };
  static override flags = {
    original: Flags.string({ helpValue: "SOURCE", description: "What the output was made from, to attack it." }),
    control: Flags.string({
      helpValue: "SOURCE",
      description: "Data of the same kind that the output was not made from: what is learned of them is not leaked.",
    }),
    quasi: Flags.string({
      helpValue: "TABLE=A,B,C",
      multiple: true,
      multipleNonGreedy: true,
      description: "Columns that could identify a person together (repeatable). Default: the policy's, else as found.",
    }),
    sensitive: Flags.string({
      helpValue: "TABLE=A,B",
      multiple: true,
      multipleNonGreedy: true,
      description: "Columns that nobody should learn about a person (repeatable).",
    }),
    threshold: Flags.string({
      helpValue: "MEASURE=NUMBER",
      multiple: true,
      multipleNonGreedy: true,
      description: "What is accepted, such as k=5 or linkability=0.1 (repeatable); exit 1 where it is not kept.",
    }),
    policy: policyFlag,
    attacks: Flags.string({ helpValue: "N", default: "500", description: "Attacks of each kind." }),
    "sample-rows": Flags.string({
      helpValue: "N",
      default: "100000",
      description: "Rows of a table that attacks work on, at most.",
    }),
    seed: Flags.string({
      helpValue: "N",
      default: "1",
      description: "Of the random numbers: the same gives the same.",
    }),
    manifest: Flags.string({ helpValue: "FILE", description: "Manifest of the output: whether a mapping exists." }),
    "no-mapping": Flags.boolean({ description: "You state that no vault, key or list leads back." }),
    "originals-deleted": Flags.boolean({ description: "You state that nobody holds the original data any more." }),
    format: formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    json: Flags.boolean({ description: "Print the report as JSON (docs/risk-json.md)." }),
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Risk);
    refuseEmptyValues({ ...flags, null: undefined }, { output: args.output });
    const { runRisk } = await import("../run-risk.ts");
    await runRisk({
      sources: args.output === undefined ? [] : [args.output],
      sourceOptions: sourceOptions(flags),
      original: flags.original,
      control: flags.control,
      policy: flags.policy,
      quasi: flags.quasi ?? [],
      sensitive: flags.sensitive ?? [],
      thresholds: flags.threshold ?? [],
      attacks: wholeNumber(flags.attacks, "attacks", { min: 10, max: 100_000 }),
      sampleRows: wholeNumber(flags["sample-rows"], "sample-rows", { min: 100, max: 2_000_000 }),
      seed: wholeNumber(flags.seed, "seed", { min: 0, max: 4_294_967_295 }),
      manifest: flags.manifest,
      hasNoMapping: flags["no-mapping"] ?? false,
      areOriginalsDeleted: flags["originals-deleted"] ?? false,
      maxRow: flags["max-row"],
      json: flags.json,
      quiet: flags.quiet,
      toolVersion: this.config.version,
    });
  }
}
