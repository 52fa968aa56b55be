/** Settings of the vault about access, in the keyring under `policy`. */
import { unreadable } from "../../domain/problem.ts";
import type { VaultStore } from "../store/store.ts";

export interface AccessLimits {
  /** Values that one actor may look up within the window; more at once is bulk. */
  readonly lookupsPerWindow: number;
  readonly windowSeconds: number;
  /** Log rows are kept at least this long. */
  readonly logRetentionDays: number;
}

/** Six months of log is what data protection authorities commonly ask for; the rest keeps guessing slow. */
export const DEFAULT_LIMITS: AccessLimits = { lookupsPerWindow: 20, windowSeconds: 3600, logRetentionDays: 180 };

const SETTING = "policy";

export async function readLimits(store: VaultStore): Promise<AccessLimits> {
  const values = await settings(store);
  const count = (name: keyof AccessLimits): number => {
    const value = values[name];
    if (value === undefined) return DEFAULT_LIMITS[name];
    if (Number.isSafeInteger(value) && (value as number) > 0) return value as number;
    throw corrupt(`the setting ${name} is no whole number above 0`);
  };
  return {
    lookupsPerWindow: count("lookupsPerWindow"),
    windowSeconds: count("windowSeconds"),
    logRetentionDays: count("logRetentionDays"),
  };
}

/** Leaves other settings of the policy as they are. */
export async function writeLimits(store: VaultStore, limits: Partial<AccessLimits>): Promise<void> {
  await store.keyring.putSetting(SETTING, JSON.stringify({ ...(await settings(store)), ...limits }));
}

async function settings(store: VaultStore): Promise<Record<string, unknown>> {
  const text = await store.keyring.setting(SETTING);
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below: the same problem as JSON that is no object.
  }
  throw corrupt("the access settings are no JSON object");
}

function corrupt(problem: string): Error {
  return unreadable({
    code: "VAULT_CORRUPT",
    at: { source: "the keyring" },
    problem,
    hint: "Restore the keyring from a backup, or set the limits anew with `safelock vault limits`",
  });
}
