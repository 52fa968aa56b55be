import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultGrant extends Command {
  static override summary = "Let somebody look values up for a while: one domain, some columns.";
  static override description =
    "Only officers, never for themselves. A grant for more values at a time (--bulk) counts once a second officer has approved it. Rights are listed in docs/access-log.md.";
  static override examples = [
    '<%= config.bin %> vault grant dana --domain dev --columns users.email --ttl 1h --reason "failed transfer" --ticket OPS-12 --identity officer.txt',
  ];
  static override args = {
    grantee: Args.string({ name: "name", required: true, description: "Recipient who gets it.", ignoreStdin: true }),
  };
  static override flags = {
    domain: Flags.string({ char: "d", helpValue: "NAME", required: true, description: "Pseudonymization domain." }),
    columns: Flags.string({
      helpValue: "LIST",
      description: "Columns, separated by commas: email, users.email or users.*; without it all of the domain.",
    }),
    ttl: Flags.string({ helpValue: "SPAN", default: "1h", description: "How long it runs: 15m, 1h, 7d; at most 31d." }),
    bulk: Flags.boolean({ description: "More values than the limit allows, or whole files: takes two approvers." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultGrant);
    refuseEmptyValues(flags, args);
    const { runVaultGrant } = await import("../../vault/run-grant.ts");
    await runVaultGrant({
      ...personOptions(flags),
      grantee: args.grantee,
      domain: flags.domain,
      columns: flags.columns,
      ttl: flags.ttl,
      bulk: flags.bulk === true,
      json: flags.json,
    });
  }
}
