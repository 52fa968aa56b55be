import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class KeyRetire extends Command {
  static override summary = "End a rotated epoch of a domain: its pseudonyms are resolved no more.";
  static override description =
    "Look-ups of the epoch's pseudonyms answer `gone` (exit 5). Its entries stay in the vault, sealed, until `vault gc`.";
  static override examples = [
    "<%= config.bin %> key retire --domain dev --epoch 1 --vault /srv/vault --identity officer.txt",
  ];
  static override flags = {
    ...personFlags,
    domain: Flags.string({ char: "d", required: true, helpValue: "NAME", description: "Domain of the epoch." }),
    epoch: Flags.string({
      required: true,
      helpValue: "N",
      description: "Number of the epoch, as `key list` shows it.",
    }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(KeyRetire);
    refuseEmptyValues(flags);
    const { runKeyRetire } = await import("../../vault/run-key-change.ts");
    await runKeyRetire({ ...personOptions(flags), domain: flags.domain, epoch: flags.epoch, json: flags.json });
  }
}
