import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultExportWriter extends Command {
  static override summary = "Write the file that lets a process record into one domain, and open nothing.";
  static override description =
    "The writer file makes the pseudonyms of one domain and seals for the recipients. It holds no root secret: it cannot read " +
    "the vault, nor make pseudonyms of another domain. Give it to CI and to nobody who gets the output.";
  static override examples = [
    "<%= config.bin %> vault export-writer --domain dev --out ci.writer --vault /srv/vault --identity officer.txt",
  ];
  static override flags = {
    ...personFlags,
    domain: Flags.string({ char: "d", required: true, helpValue: "NAME", description: "Domain to record into." }),
    out: Flags.string({ required: true, helpValue: "FILE", description: "File to make; it must not exist." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultExportWriter);
    refuseEmptyValues(flags);
    const { runExportWriter } = await import("../../vault/run-export-writer.ts");
    await runExportWriter({ ...personOptions(flags), domain: flags.domain, out: flags.out, json: flags.json });
  }
}
