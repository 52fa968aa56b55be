import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultStatus extends Command {
  static override summary = "Show what a vault holds, in numbers and names.";
  static override description =
    "No identity is needed: nothing sealed is opened. The JSON is described in docs/vault.md.";
  static override examples = ["<%= config.bin %> vault status --vault /srv/vault --json"];
  static override flags = { vault: vaultFlag, tombstones: tombstonesFlag, json: jsonFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultStatus);
    refuseEmptyValues(flags);
    const { runVaultStatus } = await import("../../vault/run-status.ts");
    await runVaultStatus({ vault: flags.vault, tombstones: flags.tombstones, json: flags.json });
  }
}
