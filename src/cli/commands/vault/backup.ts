import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultBackup extends Command {
  static override summary = "Back up a part of the vault: keyring and entries in files of their own.";
  static override description =
    "Each backup stands in the catalogue with the date on which `vault backup prune` destroys it. No erasure is complete " +
    "before the last key backup from before it is gone: keep those short. The ledger and the tombstone log are no part of " +
    "backups. Officers only, on record.";
  static override examples = [
    "<%= config.bin %> vault backup --part keyring --out /backup/keys --keep 30d --identity officer.txt",
    "<%= config.bin %> vault backup --part entries --out /backup/entries --keep 1y --identity officer.txt",
  ];
  static override flags = {
    part: Flags.option({
      options: ["keyring", "entries", "all"] as const,
      default: "all" as const,
      description: "What to copy.",
    })(),
    out: Flags.string({ helpValue: "DIR", required: true, description: "Directory outside the vault." }),
    keep: Flags.string({ helpValue: "SPAN", default: "30d", description: "How long: 30d, 1y, or `forever`." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultBackup);
    refuseEmptyValues(flags);
    const { runVaultBackup } = await import("../../vault/run-backup.ts");
    await runVaultBackup({
      part: flags.part,
      out: flags.out,
      keep: flags.keep,
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
