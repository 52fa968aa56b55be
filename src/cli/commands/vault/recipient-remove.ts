import { Args, Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultRecipientRemove extends Command {
  static override summary = "Let somebody open the vault no longer.";
  static override description =
    "Seals the root secret and the keys of all runs anew for those who stay. What the removed identity has opened before, or " +
    "what it opens in a copy of the keyring, cannot be taken back. The last officer cannot be removed.";
  static override examples = ["<%= config.bin %> vault recipient remove ben --vault /srv/vault --identity officer.txt"];
  static override args = {
    name: Args.string({ required: true, ignoreStdin: true, description: "Name of the recipient." }),
  };
  static override flags = { ...personFlags, json: jsonFlag };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultRecipientRemove);
    refuseEmptyValues(flags, args);
    const { runRecipientRemove } = await import("../../vault/run-recipient.ts");
    await runRecipientRemove({ ...personOptions(flags), name: args.name, json: flags.json });
  }
}
