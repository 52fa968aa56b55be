import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultExpire extends Command {
  static override summary = "Destroy the mapping of one run: no pseudonym first seen in it can be resolved any more.";
  static override description =
    "Destroys the key of the run and the subject keys under it. Refused when later runs rely on it: they found mappings " +
    "known in it and did not record them again. Officers only, on record.";
  static override examples = [
    '<%= config.bin %> vault expire 3 --reason "test data is not needed any more" --ticket OPS-12 --identity officer.txt',
  ];
  static override args = {
    run: Args.string({ required: true, ignoreStdin: true, description: "Number or id of the run." }),
  };
  static override flags = {
    "even-if-relied-on": Flags.boolean({ description: "Also when later runs lose mappings with it." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultExpire);
    refuseEmptyValues(flags, args);
    const { runVaultExpire } = await import("../../vault/run-expire.ts");
    await runVaultExpire({
      run: args.run,
      evenIfReliedOn: flags["even-if-relied-on"],
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
