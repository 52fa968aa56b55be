import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, passphraseFileFlag, tombstonesFlag } from "../../vault/flags.ts";

export class VaultInit extends Command {
  static override summary = "Make a safe-lock vault.";
  static override description =
    "A vault keeps what was replaced, sealed, apart from the output. Whoever is a recipient may open it: age X25519 keys, " +
    "an identity made here, or a passphrase. What opens it is never written into it. docs/vault.md tells the whole of it.";
  static override examples = [
    "<%= config.bin %> vault init /srv/vault --identity-out ~/.config/safelock/officer.txt --domain dev --writer-out ci.writer",
    "<%= config.bin %> vault init /srv/vault --recipient age1…=ada:officer --recipient age1…=helpdesk:support",
    "<%= config.bin %> vault init /srv/vault --passphrase --shares 5 --threshold 3 --share-out /media/usb",
  ];
  static override args = {
    location: Args.string({
      required: true,
      ignoreStdin: true,
      description: "Directory to make, or postgres://… of an empty database.",
    }),
  };
  static override flags = {
    recipient: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: "KEY[=NAME[:ROLE]]",
      description: "age public key of somebody who may open the vault; repeatable. The first is an officer.",
    }),
    "identity-out": Flags.string({
      helpValue: "FILE",
      description: "Make an identity and write it here; the file must not exist.",
    }),
    passphrase: Flags.boolean({ description: "Ask for a passphrase that may open the vault." }),
    "passphrase-file": passphraseFileFlag,
    name: Flags.string({
      default: "owner",
      helpValue: "NAME",
      description: "Name in the access log of the identity or passphrase that is made.",
    }),
    domain: Flags.string({
      char: "d",
      multiple: true,
      multipleNonGreedy: true,
      helpValue: "NAME",
      description: "Pseudonymization domain; repeatable (default: default).",
    }),
    "writer-out": Flags.string({
      helpValue: "FILE",
      description: "Write the writer file of the domain, as `vault export-writer` does.",
    }),
    "key-file": Flags.string({
      char: "k",
      helpValue: "FILE",
      description: "Take over the key of earlier runs: their pseudonyms stay the same.",
    }),
    shares: Flags.string({ helpValue: "N", description: "Make a recovery identity and split it into N shares." }),
    threshold: Flags.string({ helpValue: "M", description: "How many shares make the recovery identity again." }),
    "share-out": Flags.string({ helpValue: "DIR", description: "Directory for the share files." }),
    tombstones: tombstonesFlag,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultInit);
    refuseEmptyValues(flags, args);
    const { runVaultInit } = await import("../../vault/run-init.ts");
    await runVaultInit({
      location: args.location,
      tombstones: flags.tombstones,
      recipients: flags.recipient ?? [],
      name: flags.name,
      identityOut: flags["identity-out"],
      passphrase: flags.passphrase,
      passphraseFile: flags["passphrase-file"],
      domains: flags.domain ?? ["default"],
      writerOut: flags["writer-out"],
      keyFile: flags["key-file"],
      shares: flags.shares,
      threshold: flags.threshold,
      shareOut: flags["share-out"],
      json: flags.json,
    });
  }
}
