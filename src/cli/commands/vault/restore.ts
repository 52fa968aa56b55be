import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultRestore extends Command {
  static override summary = "Put a part of the vault back to a backup, or try backups out.";
  static override description =
    "What was forgotten since the backup is forgotten in it before anybody can read; without the tombstone log nothing is " +
    "restored. Officers only, on record. --drill reads the backups, compares counts and changes nothing.";
  static override examples = [
    "<%= config.bin %> vault restore --drill --keyring keys.sqlite --entries entries.sqlite",
    '<%= config.bin %> vault restore --keyring keys.sqlite --reason "disk failed" --ticket OPS-7 --identity officer.txt',
  ];
  static override flags = {
    keyring: Flags.string({ helpValue: "FILE", description: "Backup of the keyring." }),
    entries: Flags.string({ helpValue: "FILE", description: "Backup of the entries." }),
    drill: Flags.boolean({ description: "Change nothing; tell whether the backups hold what the vault holds." }),
    "tombstones-from-ledger": Flags.boolean({
      description: "Write a lost tombstone log anew from what the vault knows.",
      exclusive: ["drill"],
    }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultRestore);
    refuseEmptyValues(flags);
    const { runVaultRestore } = await import("../../vault/run-restore.ts");
    await runVaultRestore({
      keyring: flags.keyring,
      entries: flags.entries,
      drill: flags.drill === true,
      tombstonesFromLedger: flags["tombstones-from-ledger"] === true,
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
