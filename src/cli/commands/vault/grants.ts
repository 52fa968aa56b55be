import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultGrants extends Command {
  static override summary = "List the grants that run now or wait for an approver.";
  static override examples = ["<%= config.bin %> vault grants --vault vault --all --json"];
  static override flags = {
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    all: Flags.boolean({ description: "Also those that are over." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultGrants);
    refuseEmptyValues(flags);
    const { runVaultGrants } = await import("../../vault/run-grant.ts");
    await runVaultGrants({ vault: flags.vault, tombstones: flags.tombstones, all: flags.all, json: flags.json });
  }
}
