import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, tombstonesFlag, vaultFlag } from "../../vault/flags.ts";

export class VaultLog extends Command {
  static override summary = "Show who asked the vault for what, or check that the log is what was written.";
  static override description =
    "The log holds no identifier and no value: reading it takes the right to read the vault's ledger, and no identity. " +
    "Fields and checks are described in docs/access-log.md.";
  static override examples = [
    "<%= config.bin %> vault log --vault vault --since 7d",
    "<%= config.bin %> vault log --vault vault --actor carol --jsonl",
    "<%= config.bin %> vault log --vault vault --verify",
  ];
  // oclif's own line does not read well with options that exclude each other.
  static override usage = [
    "vault log [--actor NAME] [--subject REF] [--action NAME] [--since TIME] [--limit N] [--json | --jsonl] [--vault DIR|URL] [--tombstones FILE]",
    "vault log --verify [--expect SEQ:HASH] [--json] [--vault DIR|URL] [--tombstones FILE]",
  ];
  static override flags = {
    vault: vaultFlag,
    tombstones: tombstonesFlag,
    actor: Flags.string({ helpValue: "NAME", description: "Only what this recipient did." }),
    subject: Flags.string({ helpValue: "REF", description: "Only what concerned this subject: its reference." }),
    action: Flags.string({ helpValue: "NAME", description: "Only this action, such as reidentify or grant." }),
    since: Flags.string({ helpValue: "TIME", description: "From this time on: a date, or a span such as 7d." }),
    limit: Flags.string({ helpValue: "N", description: "Only the last N of these rows." }),
    json: jsonFlag,
    jsonl: Flags.boolean({ description: "Print one JSON document a row.", exclusive: ["json"] }),
    verify: Flags.boolean({
      description: "Walk the whole chain; name every row that was changed, removed, inserted or moved (exit 1).",
      exclusive: ["actor", "subject", "action", "since", "limit", "jsonl"],
    }),
    expect: Flags.string({
      helpValue: "SEQ:HASH",
      description: "With --verify: a head that was noted elsewhere and must still be in the log.",
      dependsOn: ["verify"],
    }),
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultLog);
    refuseEmptyValues(flags);
    const { runVaultLog } = await import("../../vault/run-log.ts");
    await runVaultLog({
      vault: flags.vault,
      tombstones: flags.tombstones,
      actor: flags.actor,
      subject: flags.subject,
      action: flags.action,
      since: flags.since,
      limit: flags.limit,
      json: flags.json,
      jsonl: flags.jsonl,
      verify: flags.verify,
      expect: flags.expect,
    });
  }
}
