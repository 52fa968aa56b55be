import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultRecipientList extends Command {
  static override summary = "Show who may open the vault.";
  static override examples = ["<%= config.bin %> vault recipient list --vault /srv/vault"];
  static override flags = { vault: vaultFlag, tombstones: tombstonesFlag, json: jsonFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultRecipientList);
    refuseEmptyValues(flags);
    const { runRecipientList } = await import("../../vault/run-recipient.ts");
    await runRecipientList({ vault: flags.vault, tombstones: flags.tombstones, json: flags.json });
  }
}
