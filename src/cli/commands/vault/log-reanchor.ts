import { Command } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultLogReanchor extends Command {
  static override summary =
    "Accept what happened to a damaged access log, on record, so that the vault can be used again.";
  static override description =
    "Look-ups are refused while the log does not end as it was anchored. An officer names reason and ticket of the inquiry; `--verify` shows the accepted places ever after.";
  static override examples = [
    '<%= config.bin %> vault log reanchor --vault vault --identity officer.txt --reason "disk was restored" --ticket SEC-7',
  ];
  static override flags = {
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultLogReanchor);
    refuseEmptyValues(flags);
    const { runVaultLogReanchor } = await import("../../vault/run-log-purge.ts");
    await runVaultLogReanchor({
      ...personOptions(flags),
      json: flags.json,
    });
  }
}
