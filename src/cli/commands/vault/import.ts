import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultImport extends Command {
  static override summary = "Take a plain mapping of pseudonyms to originals (CSV) into the vault.";
  static override description =
    "The whole file is checked first; a mapping with empty fields, ragged rows or a pseudonym of two originals is refused, " +
    "and nothing of it is imported. The output as JSON is described in docs/vault-import.md.";
  static override examples = [
    "<%= config.bin %> vault import mapping.csv --vault /srv/safelock/vault --writer dev.writer --shred-source",
    "<%= config.bin %> vault import mapping.csv --writer dev.writer --pseudonym-column token --original-column email --subject-column user_id --subject-kind public.users --column-name public.users.email --category email",
  ];
  static override args = {
    mapping: Args.string({ required: true, ignoreStdin: true, description: "CSV file with a header, in UTF-8." }),
  };
  static override flags = {
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    writer: Flags.string({
      helpValue: "FILE",
      description: "Writer file of the domain that the pseudonyms belong to (env SAFELOCK_WRITER_FILE).",
    }),
    domain: Flags.string({ char: "d", helpValue: "NAME", description: "Refuse a writer file of another domain." }),
    "pseudonym-column": Flags.string({
      helpValue: "NAME",
      default: "pseudonym",
      description: "Column of the pseudonyms.",
    }),
    "original-column": Flags.string({
      helpValue: "NAME",
      default: "original",
      description: "Column of the originals.",
    }),
    "subject-column": Flags.string({
      helpValue: "NAME",
      description: "Column with the id of the person; without it each original is a subject of its own.",
    }),
    "subject-kind": Flags.string({
      helpValue: "KIND",
      description: "Whose ids these are, as in a policy: a table like public.users, or a name.",
    }),
    "column-name": Flags.string({
      helpValue: "TABLE.COLUMN",
      description: "Where the originals came from, for those who look them up.",
    }),
    category: Flags.string({ helpValue: "NAME", description: "What the originals are, like email." }),
    delimiter: Flags.string({
      helpValue: "CHARACTER",
      default: ",",
      description: "Between fields; `tab` for tabulators.",
    }),
    "expires-after": Flags.string({
      helpValue: "SPAN",
      description: "The imported mapping dies after this time, like 30d.",
    }),
    "shred-source": Flags.boolean({
      default: false,
      description: "Overwrite and remove the file once the vault has everything.",
    }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultImport);
    refuseEmptyValues(flags, args);
    const { runVaultImport } = await import("../../vault/run-import.ts");
    await runVaultImport({
      mapping: args.mapping,
      vault: flags.vault,
      tombstones: flags.tombstones,
      writer: flags.writer,
      domain: flags.domain,
      pseudonymColumn: flags["pseudonym-column"],
      originalColumn: flags["original-column"],
      subjectColumn: flags["subject-column"],
      subjectKind: flags["subject-kind"],
      columnName: flags["column-name"],
      category: flags.category,
      delimiter: flags.delimiter,
      expiresAfter: flags["expires-after"],
      shredSource: flags["shred-source"],
      json: flags.json,
    });
  }
}
