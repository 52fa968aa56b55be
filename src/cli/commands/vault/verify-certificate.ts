import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultVerifyCertificate extends Command {
  static override summary = "Check an erasure certificate.";
  static override description =
    "Whether this vault signed it, unchanged, and whether it still holds: the tombstone is there and no key came back. " +
    "With --public-key only the signature is checked, without a vault.";
  static override examples = ["<%= config.bin %> vault verify-certificate erased.json --vault vault"];
  static override args = {
    file: Args.string({ required: true, ignoreStdin: true, description: "Certificate." }),
  };
  static override flags = {
    "public-key": Flags.string({
      helpValue: "KEY",
      description: "Public key of the vault, base64url, as published by its owner.",
    }),
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultVerifyCertificate);
    refuseEmptyValues(flags, args);
    const { runVerifyCertificate } = await import("../../vault/run-verify-certificate.ts");
    await runVerifyCertificate({
      file: args.file,
      publicKey: flags["public-key"],
      vault: flags.vault,
      tombstones: flags.tombstones,
      json: flags.json,
    });
  }
}
