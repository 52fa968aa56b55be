import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class KeyList extends Command {
  static override summary = "Show a vault's domains, their epochs and the ids of their keys.";
  static override examples = ["<%= config.bin %> key list --vault /srv/vault"];
  static override flags = { vault: vaultFlag, tombstones: tombstonesFlag, json: jsonFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(KeyList);
    refuseEmptyValues(flags);
    const { runKeyList } = await import("../../vault/run-key-list.ts");
    await runKeyList({ vault: flags.vault, tombstones: flags.tombstones, json: flags.json });
  }
}
