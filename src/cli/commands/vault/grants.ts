import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultGrants extends Command {
  static override summary = "List the grants that run now.";
  static override examples = ["<%= config.bin %> vault grants --vault vault --all --json"];
  static override flags = {
    vault: vaultFlag,
    all: Flags.boolean({ description: "Also those that are over." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultGrants);
    refuseEmptyValues(flags);
    const { runVaultGrants } = await import("../../vault/run-grant.ts");
    await runVaultGrants({ vault: flags.vault, all: flags.all, json: flags.json });
  }
}
