import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultRecipientAdd extends Command {
  static override summary = "Let somebody else open the vault.";
  static override description =
    "Seals the root secret and the keys of all runs that have not expired for the new recipient, too. Takes an officer.";
  static override examples = [
    "<%= config.bin %> vault recipient add ben --key age1… --role support --vault /srv/vault --identity officer.txt",
  ];
  static override args = {
    name: Args.string({ required: true, ignoreStdin: true, description: "Name that the access log will show." }),
  };
  static override flags = {
    ...personFlags,
    key: Flags.string({ required: true, helpValue: "age1…", description: "age X25519 public key." }),
    role: Flags.string({
      required: true,
      helpValue: "ROLE",
      description: "officer, support, legal, auditor or developer (docs/vault.md).",
    }),
    granted: Flags.boolean({ description: "The role's rights count only while a grant runs." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultRecipientAdd);
    refuseEmptyValues(flags, args);
    const { runRecipientAdd } = await import("../../vault/run-recipient.ts");
    await runRecipientAdd({
      ...personOptions(flags),
      name: args.name,
      key: flags.key,
      role: flags.role,
      granted: flags.granted,
      json: flags.json,
    });
  }
}
