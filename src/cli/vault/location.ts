/** Which vault a command works with. */
import { refuse } from "../../domain/problem.ts";
import type { Environment } from "../environment.ts";

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
