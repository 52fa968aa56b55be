/** Secrets are never written into the vault that they open: whoever copies the one would have the other. */
import { basename, dirname, join, resolve } from "node:path";
import { isWithin, realPlace } from "../../anonymization/separation.ts";
import { refuse } from "../../domain/problem.ts";
import { isPostgres } from "../../vault/store/open-store.ts";

/**
 * @param path File or directory that is to hold a secret; it may not exist yet.
 * @throws SafelockError IDENTITY_IN_VAULT (exit 2).
 */
export async function refuseInsideVault(path: string, location: string): Promise<void> {
  if (isPostgres(location)) return;
  const vault = await futurePlace(location);
  const place = await futurePlace(path);
  if (!isWithin(place, vault)) return;
  throw refuse({
    code: "IDENTITY_IN_VAULT",
    at: { source: path },
    problem: "this lies inside the vault, and what opens a vault must be kept elsewhere",
    hint: "Choose a place that is not copied or backed up together with the vault",
  });
}

/** Without links as far as the path exists. */
async function futurePlace(path: string): Promise<string> {
  const whole = resolve(path);
  const real = await realPlace(whole);
  if (real !== whole || dirname(whole) === whole) return real;
  return join(await futurePlace(dirname(whole)), basename(whole));
}
