import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultCheck extends Command {
  static override summary = "Check every entry, key and log row of the vault; nothing is changed.";
  static override description =
    "Sums, order and counts of all blocks, orphans, permissions, the chains of log and tombstones. With an identity every " +
    "seal is opened, too. Exit code 1 with the places when something is found.";
  static override examples = [
    "<%= config.bin %> vault check",
    "<%= config.bin %> vault check --identity officer.txt --json",
  ];
  static override flags = {
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    identity: Flags.string({
      helpValue: "FILE",
      description: "age identity that may open the vault: every seal is opened, too, on record. For officers.",
    }),
    "passphrase-file": Flags.string({
      helpValue: "FILE",
      description: "The same with the passphrase in the first line of a file.",
    }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultCheck);
    refuseEmptyValues(flags);
    const { runVaultCheck } = await import("../../vault/run-check.ts");
    await runVaultCheck({
      vault: flags.vault,
      tombstones: flags.tombstones,
      identity: flags.identity,
      passphraseFile: flags["passphrase-file"],
      json: flags.json,
    });
  }
}
