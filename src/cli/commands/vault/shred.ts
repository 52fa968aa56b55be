import { Args, Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultShred extends Command {
  static override summary = "Forget a subject: destroy every key of her mapping.";
  static override description =
    "Her entries read `shredded` from then on, in every copy and backup of the entries. Officers only, on record. " +
    "With --after the subject is locked at once and the keys are destroyed by `vault gc` when the time has come. " +
    "SUBJECT is ref:<reference>, kind:id (public.users:42) or an identifier as the source had it; `-` reads it from stdin, " +
    "which shows it to nobody. docs/erasure.md says what a shred proves and what it does not.";
  static override examples = [
    '<%= config.bin %> vault shred public.users:42 --reason "request of the person" --ticket DSR-12 --identity officer.txt --certificate erased.json',
    'echo ada@example.com | <%= config.bin %> vault shred - --after 7d --reason "request of the person" --ticket DSR-12 --identity officer.txt',
    '<%= config.bin %> vault shred public.users:42 --cancel --reason "request of the person" --ticket DSR-12 --identity officer.txt',
  ];
  // oclif's own line does not read well with options that exclude each other.
  static override usage =
    "vault shred SUBJECT [--kind NAME] [--all] [--after SPAN | --cancel | --status | --certificate FILE] [--vault DIR|URL] " +
    "[--tombstones FILE] [--identity FILE] [--passphrase-file FILE] [--reason TEXT] [--ticket ID] [--json]";
  static override args = {
    subject: Args.string({
      required: true,
      ignoreStdin: true,
      description: "Whom to forget; `-` reads it from stdin.",
    }),
  };
  static override flags = {
    kind: Flags.string({
      helpValue: "NAME",
      description: "Set of ids that the whole text is an id of, such as public.users.",
    }),
    all: Flags.boolean({ description: "An identifier that leads to several subjects means all of them." }),
    after: Flags.string({ helpValue: "SPAN", description: "Destroy the keys after this time: 7d, 2w, 1mo." }),
    cancel: Flags.boolean({
      description: "Take a request back, as long as the keys exist.",
      exclusive: ["after", "certificate"],
    }),
    status: Flags.boolean({
      description: "Change nothing; tell whether the subject is forgotten, and when its erasure is complete.",
      exclusive: ["after", "cancel", "certificate"],
    }),
    certificate: Flags.string({
      helpValue: "FILE",
      description: "Write a signed erasure certificate; the file must not exist.",
      exclusive: ["after"],
    }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(VaultShred);
    refuseEmptyValues(flags, args);
    const { runVaultShred } = await import("../../vault/run-shred.ts");
    await runVaultShred({
      subject: args.subject,
      kind: flags.kind,
      all: flags.all,
      after: flags.after,
      cancel: flags.cancel,
      status: flags.status,
      certificate: flags.certificate,
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
