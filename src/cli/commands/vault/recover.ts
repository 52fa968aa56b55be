import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultRecover extends Command {
  static override summary = "Make the recovery identity again from shares.";
  static override description =
    "The identity is written to a file and opens the vault as an officer. Afterwards add a new officer and remove the " +
    "recipient `recovery`, for its identity is whole again. With --vault the recovery goes into the access log.";
  static override examples = [
    "<%= config.bin %> vault recover --shares share-1-of-5.txt share-3-of-5.txt share-4-of-5.txt --identity-out recovered.txt --vault /srv/vault",
  ];
  static override flags = {
    shares: Flags.string({ multiple: true, required: true, helpValue: "FILE", description: "Share files." }),
    "identity-out": Flags.string({
      required: true,
      helpValue: "FILE",
      description: "File to make; it must not exist.",
    }),
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultRecover);
    refuseEmptyValues(flags);
    const { runRecover } = await import("../../vault/run-recover.ts");
    await runRecover({
      shares: flags.shares,
      identityOut: flags["identity-out"],
      vault: flags.vault,
      tombstones: flags.tombstones,
      json: flags.json,
    });
  }
}
