import { Command, Flags } from "@oclif/core";
import { refuseEmptyValues } from "../../empty-value.ts";
import { jsonFlag, personFlags, personOptions } from "../../vault/flags.ts";

export class VaultLimits extends Command {
  static override summary = "Show or set how much one person may look up, and how long the log is kept.";
  static override description =
    "Without an option the limits are shown, and no identity is needed. Only officers set them.";
  static override examples = [
    "<%= config.bin %> vault limits --vault vault",
    "<%= config.bin %> vault limits --lookups 10 --window 1h --vault vault --identity officer.txt",
  ];
  static override flags = {
    lookups: Flags.string({ helpValue: "N", description: "Values that one person may look up within the window." }),
    window: Flags.string({ helpValue: "SPAN", description: "The window: 15m, 1h, 1d." }),
    "log-retention": Flags.string({ helpValue: "DAYS", description: "Days that log rows are kept at least." }),
    ...personFlags,
    json: jsonFlag,
  };

  async run(): Promise<void> {
    const { flags } = await this.parse(VaultLimits);
    refuseEmptyValues(flags);
    const { runVaultLimits } = await import("../../vault/run-limits.ts");
    await runVaultLimits({
      ...personOptions(flags),
      lookups: flags.lookups,
      window: flags.window,
      logRetention: flags["log-retention"],
      json: flags.json,
    });
  }
}
