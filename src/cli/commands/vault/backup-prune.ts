import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultBackupPrune extends Command {
  static override summary = "Destroy backups whose date has come.";
  static override description =
    "Files are overwritten, then removed. One that is not where the catalogue says counts as existing, and the command ends " +
    "with exit code 1. Officers only, on record.";
  static override examples = ["<%= config.bin %> vault backup prune --identity officer.txt"];
  static override flags = {
    gone: Flags.string({ helpValue: "BACKUP", description: "This backup was destroyed by other means: take it off." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultBackupPrune);
    refuseEmptyValues(flags);
    const { runVaultBackupPrune } = await import("../../vault/run-backup.ts");
    await runVaultBackupPrune({
      gone: flags.gone,
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
