import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class KeyRotate extends Command {
  static override summary = "Give a domain new keys: later runs make other pseudonyms.";
  static override description =
    "The old epoch is `rotated`: dumps made with it stay resolvable until `key retire`. Writer files of the old epoch go on " +
    "making the old pseudonyms until you replace them with `vault export-writer`.";
  static override examples = ["<%= config.bin %> key rotate --domain dev --vault /srv/vault --identity officer.txt"];
  static override flags = {
    ...personFlags,
    domain: Flags.string({ char: "d", required: true, helpValue: "NAME", description: "Domain to rotate." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(KeyRotate);
    refuseEmptyValues(flags);
    const { runKeyRotate } = await import("../../vault/run-key-change.ts");
    await runKeyRotate({ ...personOptions(flags), domain: flags.domain, json: flags.json });
  }
}
