import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultLogPurge extends Command {
  static override summary = "Remove old rows from the access log; the rest still verifies.";
  static override description =
    "Only officers, and never rows of the retention (six months unless the vault says otherwise). What was removed is replaced by a checkpoint, and the purge itself is logged.";
  static override examples = ["<%= config.bin %> vault log purge --vault vault --older-than 1y --identity officer.txt"];
  static override flags = {
    "older-than": Flags.string({ helpValue: "SPAN", description: "Such as 180d or 1y; without it the retention." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultLogPurge);
    refuseEmptyValues(flags);
    const { runVaultLogPurge } = await import("../../vault/run-log-purge.ts");
    await runVaultLogPurge({
      ...personOptions(flags),
      olderThan: flags["older-than"],
      json: flags.json,
    });
  }
}
