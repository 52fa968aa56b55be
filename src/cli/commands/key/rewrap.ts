import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class KeyRewrap extends Command {
  static override summary = "Seal the root secret and the run keys anew for the recipients as they are.";
  static override description =
    "Changes no key and so no pseudonym. It also finishes a change of recipients that was cut short.";
  static override examples = ["<%= config.bin %> key rewrap --vault /srv/vault --identity officer.txt"];
  static override flags = { ...personFlags, json: jsonFlag };

  async run(): Promise<void> {
    const { flags } = await this.parse(KeyRewrap);
    refuseEmptyValues(flags);
    const { runKeyRewrap } = await import("../../vault/run-key-change.ts");
    await runKeyRewrap({ ...personOptions(flags), json: flags.json });
  }
}
