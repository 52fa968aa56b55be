import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class ManifestVerify extends Command {
  static override summary = "Check the manifest of an output: its signature, its key, and the dump it speaks of.";
  static override description =
    "Without --vault, --writer or --key-file the signature is only checked against the key that the manifest names " +
    "itself. Exit code 1 when something does not agree. The manifest is described in docs/manifest.md.";
  static override examples = [
    "<%= config.bin %> manifest verify safe.sql.manifest.json --vault /srv/safelock/vault --output safe.sql",
    "<%= config.bin %> manifest verify safe.sql.manifest.json --key-file dev.key",
  ];
  static override args = {
    manifest: Args.string({ required: true, ignoreStdin: true, description: "The manifest's file." }),
  };
  static override flags = {
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    writer: Flags.string({ helpValue: "FILE", description: "Writer file whose key should have signed it." }),
    "key-file": Flags.string({
      char: "k",
      helpValue: "FILE",
      description: "Key file whose key should have signed it.",
    }),
    output: Flags.string({ char: "o", helpValue: "DUMP", description: "The dump, to compare its size and SHA-256." }),
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(ManifestVerify);
    refuseEmptyValues(flags, args);
    const { runManifestVerify } = await import("../../run-manifest-verify.ts");
    const isKeyGiven = flags.writer !== undefined || flags["key-file"] !== undefined;
    await runManifestVerify({
      manifest: args.manifest,
      vault: flags.vault ?? (isKeyGiven ? undefined : process.env["SAFELOCK_VAULT"] || undefined),
      tombstones: flags.tombstones,
      writer: flags.writer,
      keyFile: flags["key-file"],
      output: flags.output,
      json: flags.json,
    });
  }
}
