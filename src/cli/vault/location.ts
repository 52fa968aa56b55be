/** Which vault a command works with. */

import type { Environment } from "../../anonymization/environment.ts";
import { refuse } from "../../domain/problem.ts";

/** A directory or a postgres:// URL. @throws SafelockError (exit 2) when none is named. */
export function vaultLocation(given: string | undefined, environment: Environment): string {
  const location = given ?? environment.SAFELOCK_VAULT;
  if (location !== undefined && location !== "") return location;
  throw refuse({
    code: "VAULT_MISSING",
    problem: "no vault is named",
    hint: "Pass --vault DIR (or set SAFELOCK_VAULT); make one with `safelock vault init DIR`",
  });
}

/** Path of the tombstone log where somebody names it; undefined: its usual place. */
export function namedTombstones(given: string | undefined, environment: Environment): string | undefined {
  return given ?? environment.SAFELOCK_TOMBSTONES;
}

/**
 * Where `anonymize` records. A writer file is there to record with, so that `SAFELOCK_VAULT` counts beside it; with another
 * key nothing is recorded unless `--vault` says so.
 */
export function recordingLocation(
  given: { readonly vault: string | undefined; readonly writer: string | undefined; readonly hasOtherKey: boolean },
  environment: Environment,
): string | undefined {
  const hasWriter = given.writer !== undefined || (!given.hasOtherKey && Boolean(environment.SAFELOCK_WRITER_FILE));
  return given.vault ?? (hasWriter ? environment.SAFELOCK_VAULT || undefined : undefined);
}
