import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { hideArguments } from "../../hide-arguments.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultLookup extends Command {
  static override summary = "Tell what somebody is called in a domain, on record.";
  static override description =
    "Applies the recorded rules of the domain to an identifier (an e-mail address, a customer number) and tells the " +
    "pseudonyms that are recorded for it, with their columns. Output and exit codes are described in docs/reidentify.md.";
  static override examples = [
    "<%= config.bin %> vault lookup - --domain dev --identity support.age --reason 'bug report' --ticket T-12 < identifier.txt",
    "<%= config.bin %> vault lookup - --domain dev --category email --json --reason 'bug report' --ticket T-12",
  ];
  static override args = {
    identifier: Args.string({
      required: true,
      description: "`-` reads it from the first line of stdin, where no other user can see it.",
      ignoreStdin: true,
    }),
  };
  static override flags = {
    ...personFlags,
    domain: Flags.string({ char: "d", required: true, helpValue: "NAME", description: "In which domain." }),
    column: Flags.string({ helpValue: "T.C", description: "Only this column, such as public.users.email." }),
    category: Flags.string({ helpValue: "NAME", description: "Only columns of this category, such as email." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    hideArguments();
    const { args, flags } = await this.parse(VaultLookup);
    refuseEmptyValues(flags, args);
    const { runVaultLookup } = await import("../../vault/run-lookup.ts");
    await runVaultLookup({
      identifier: args.identifier,
      ...personOptions(flags),
      domain: flags.domain,
      column: flags.column,
      category: flags.category,
      json: flags.json,
    });
  }
}
