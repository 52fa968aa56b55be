import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class KeyAdd extends Command {
  static override summary = "Add a domain with keys of its own to a vault.";
  static override examples = ["<%= config.bin %> key add --domain analytics --vault /srv/vault --identity officer.txt"];
  static override flags = {
    ...personFlags,
    domain: Flags.string({ char: "d", required: true, helpValue: "NAME", description: "Name of the new domain." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(KeyAdd);
    refuseEmptyValues(flags);
    const { runKeyAdd } = await import("../../vault/run-key-change.ts");
    await runKeyAdd({ ...personOptions(flags), domain: flags.domain, json: flags.json });
  }
}
