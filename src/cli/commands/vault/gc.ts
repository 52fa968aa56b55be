import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultGc extends Command {
  static override summary = "Destroy what is due, and take out what nobody can open any more.";
  static override description =
    "Executes due requests to forget, expires runs whose date has come, removes keys without entries, sealed entries of " +
    "shredded subjects and segments of expired runs. Run it by a timer, at least daily. Officers only, on record.";
  static override examples = ["<%= config.bin %> vault gc --identity officer.txt"];
  static override flags = {
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultGc);
    refuseEmptyValues(flags);
    const { runVaultGc } = await import("../../vault/run-gc.ts");
    await runVaultGc({
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
