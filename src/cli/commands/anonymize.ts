import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../empty-value.ts";
import { domainFlag, maxRowFlag, policyFlag, quietFlag, sourceArgument, strictFlag } from "../flags.ts";
import { formatFlag, sourceFlags, sourceOptions } from "../source-flags.ts";
import { tombstonesFlag } from "../vault/flags.ts";
import { recordingLocation } from "../vault/location.ts";

export class Anonymize extends Command {
  static override summary = "Replace personal data in a dump; every other byte stays as it is.";
  static override description =
    "Reads a dump, writes the same dump with personal columns replaced. The output appears only when it is whole; " +
    "an existing output file is replaced then. Exit codes are listed in docs/exit-codes.md, the report in docs/report-json.md.";
  static override examples = [
    "pg_dump prod | <%= config.bin %> anonymize --key-file dev.key > safe.sql",
    "<%= config.bin %> anonymize prod.sql -o safe.sql --ephemeral",
    "<%= config.bin %> anonymize prod.dump crm.sql.gz customers.csv -o safe/ --key-file dev.key",
    "<%= config.bin %> anonymize mysql://reader@db/shop -o shop.sql.zst --tables 'orders*' --key-file dev.key",
    "<%= config.bin %> anonymize prod.sql -o safe.sql --writer dev.writer --vault /srv/safelock/vault --expires-after 30d",
    "<%= config.bin %> anonymize prod.sql -o safe.sql --key-file dev.key --policy safelock.yaml --strict --json > report.json",
  ];
  static override args = { source: sourceArgument };
  static override flags = {
    output: Flags.string({
      char: "o",
      helpValue: "FILE",
      description: "File, directory, postgres://…, mysql://… or pglite:DIR; `-` or nothing is stdout.",
    }),
    to: Flags.option({
      options: ["plain", "custom", "directory", "tar"] as const,
      description: "Write a PostgreSQL dump in another form than the source's.",
    })(),
    compress: Flags.string({
      helpValue: "METHOD[:LEVEL]",
      description: "gzip, zstd, lz4, xz or none (default: by the output's name, else as the source).",
    }),
    "key-file": Flags.string({
      char: "k",
      helpValue: "FILE",
      description: "Key that decides the pseudonyms (env SAFELOCK_KEY_FILE).",
    }),
    writer: Flags.string({
      helpValue: "FILE",
      description:
        "Key of one domain, from `vault export-writer`: it records and opens nothing (env SAFELOCK_WRITER_FILE).",
    }),
    vault: Flags.string({
      helpValue: "DIR|URL",
      description:
        "Record what pseudonyms stand for in this safe-lock vault: a directory, or postgres://… (with a writer file also SAFELOCK_VAULT).",
    }),
    tombstones: tombstonesFlag,
    "expires-after": Flags.string({
      helpValue: "SPAN",
      description: "The run's mapping dies after this time, like 30d.",
    }),
    ephemeral: Flags.boolean({
      description: "Use a random key and forget it: the output cannot be linked to any other run.",
    }),
    policy: policyFlag,
    domain: domainFlag,
    strict: strictFlag,
    workers: Flags.string({
      char: "w",
      helpValue: "N",
      description: "Worker threads, 1 to 64 (default: the cores of this machine, at most 16).",
    }),
    format: formatFlag,
    ...sourceFlags,
    "max-row": maxRowFlag,
    json: Flags.boolean({ description: "Report as JSON: on stdout with --output, else as the last line of stderr." }),
    report: Flags.string({ helpValue: "FILE", description: "Write the report as JSON to a file, too." }),
    evidence: Flags.string({
      helpValue: "FILE",
      description:
        "Write keyed fingerprints of all originals, sealed: `verify --evidence FILE` searches outputs for them.",
    }),
    manifest: Flags.string({
      helpValue: "FILE",
      description: "Where the signed manifest goes (default: beside the output, OUTPUT.manifest.json).",
    }),
    "no-manifest": Flags.boolean({ description: "Write no manifest." }),
    checksum: Flags.boolean({
      description: "Put the SHA-256 of the output into the manifest (0.5 s of processor a GB).",
    }),
    quiet: quietFlag,
  };

  async run(): Promise<void> {
    const { args, flags } = await this.parse(Anonymize);
    const sources = args.source ?? [];
    refuseEmptyValues({ ...flags, null: undefined }, { source: sources });
    const hasOtherKey = flags["key-file"] !== undefined || flags.ephemeral;
    const { runAnonymize } = await import("../run-anonymize.ts");
    await runAnonymize({
      sources,
      sourceOptions: sourceOptions(flags),
      output: flags.output === "-" ? undefined : flags.output,
      to: flags.to,
      compress: flags.compress,
      keyFile: flags["key-file"],
      writer: flags.writer,
      ephemeral: flags.ephemeral,
      vault: recordingLocation({ vault: flags.vault, writer: flags.writer, hasOtherKey }, process.env),
      tombstones: flags.tombstones,
      expiresAfter: flags["expires-after"],
      policy: flags.policy,
      domain: flags.domain,
      strict: flags.strict,
      workers: flags.workers,
      maxRow: flags["max-row"],
      json: flags.json,
      report: flags.report,
      evidence: flags.evidence,
      manifest: flags.manifest,
      noManifest: flags["no-manifest"] === true,
      checksum: flags.checksum === true,
      quiet: flags.quiet,
      toolVersion: this.config.version,
    });
  }
}
