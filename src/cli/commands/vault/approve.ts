import { Args, Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultApprove extends Command {
  static override summary = "Approve a bulk grant as the second officer.";
  static override description = "Two different officers are needed, neither of them the one who gets the grant.";
  static override examples = [
    '<%= config.bin %> vault approve 5f0c29aa --reason "agreed with legal" --ticket OPS-12 --identity officer2.txt',
  ];
  static override args = {
    grant: Args.string({ name: "grant", required: true, description: "Id of the grant.", ignoreStdin: true }),
  };
  static override flags = {
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultApprove);
    refuseEmptyValues(flags, args);
    const { runVaultApprove } = await import("../../vault/run-grant.ts");
    await runVaultApprove({
      ...personOptions(flags),
      grant: args.grant,
      json: flags.json,
    });
  }
}
