import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultBackupList extends Command {
  static override summary = "Show the catalogue of backups.";
  static override description = "Also of those that were destroyed.";
  static override examples = ["<%= config.bin %> vault backup list"];
  static override flags = {
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultBackupList);
    refuseEmptyValues(flags);
    const { runVaultBackupList } = await import("../../vault/run-backup.ts");
    await runVaultBackupList({
      vault: flags.vault,
      tombstones: flags.tombstones,
      json: flags.json,
    });
  }
}
