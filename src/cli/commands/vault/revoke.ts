import { Args, Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultRevoke extends Command {
  static override summary = "End a grant before its time.";
  static override description = "Only officers. What was looked up under it stays in the log.";
  static override examples = [
    '<%= config.bin %> vault revoke 5f0c29aa --reason "transfer is mended" --ticket OPS-12 --identity officer.txt',
  ];
  static override args = {
    grant: Args.string({ name: "grant", required: true, description: "Id of the grant.", ignoreStdin: true }),
  };
  static override flags = {
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultRevoke);
    refuseEmptyValues(flags, args);
    const { runVaultRevoke } = await import("../../vault/run-grant.ts");
    await runVaultRevoke({
      ...personOptions(flags),
      grant: args.grant,
      json: flags.json,
    });
  }
}
