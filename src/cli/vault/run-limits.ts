/** `safelock vault limits`: how much one person may look up. */

import { parseDuration } from "../../domain/duration.ts";
import { refuse } from "../../domain/problem.ts";
import { formatCounted } from "../../report/amounts.ts";
import { jsonText } from "../../report/json-text.ts";
import { type AccessLimits, readLimits, writeLimits } from "../../vault/ledger/limits.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import { print } from "../print.ts";
import { wholeNumber } from "../whole-number.ts";
import type { PersonOptions } from "./flags.ts";
import { withPermission } from "./officer-act.ts";
import { withVault } from "./session.ts";

const MOST_LOOKUPS = 1_000_000;
const MOST_WINDOW_SECONDS = 31 * 86_400;
const MOST_RETENTION_DAYS = 36_525;

export interface VaultLimitsOptions extends PersonOptions {
  readonly lookups: string | undefined;
  readonly window: string | undefined;
  readonly logRetention: string | undefined;
  readonly json: boolean;
}

export async function runVaultLimits(options: VaultLimitsOptions): Promise<void> {
  const changes = changesOf(options);
  const names = Object.keys(changes);
  const limits =
    names.length === 0
      ? await withVault(options, "read", readLimits)
      : await withPermission(options, { action: "limits", domain: null }, async ({ store, permission }) => {
          const columns = Object.entries(changes).map(([name, value]) => `${name} ${value}`);
          await recordOutcome(store, permission, { columns, subject: null, count: names.length, result: "ok" });
          await writeLimits(store, changes);
          return readLimits(store);
        });
  if (options.json) return print(jsonText({ limits: 1, ...limits }));
  const { lookupsPerWindow, windowSeconds, logRetentionDays } = limits;
  const lookups = `${formatCounted(lookupsPerWindow, "look-up")} in ${spanText(windowSeconds)} for each person`;
  await print(`${lookups}; the log is kept for ${formatCounted(logRetentionDays, "day")}\n`);
}

/** `1 hour`, `90 minutes`: in the largest unit that it is a whole number of. */
function spanText(seconds: number): string {
  const units = [
    ["day", 86_400],
    ["hour", 3600],
    ["minute", 60],
  ] as const;
  const unit = units.find(([, length]) => seconds % length === 0);
  return unit === undefined ? formatCounted(seconds, "second") : formatCounted(seconds / unit[1], unit[0]);
}

function changesOf({ lookups, window, logRetention }: VaultLimitsOptions): Partial<AccessLimits> {
  return {
    ...(lookups === undefined
      ? {}
      : { lookupsPerWindow: wholeNumber(lookups, "lookups", { min: 1, max: MOST_LOOKUPS }) }),
    ...(window === undefined ? {} : { windowSeconds: secondsOf(window) }),
    ...(logRetention === undefined
      ? {}
      : { logRetentionDays: wholeNumber(logRetention, "log-retention", { min: 1, max: MOST_RETENTION_DAYS }) }),
  };
}

function secondsOf(text: string): number {
  const { milliseconds, months } = parseDuration(text, "window");
  const seconds = milliseconds / 1000;
  if (months === 0 && seconds >= 1 && seconds <= MOST_WINDOW_SECONDS) return seconds;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--window must be from 1 second to 31 days",
    hint: "Choose a window such as 1h",
  });
}
