/** The mapping must be kept apart from what it maps: a vault never lies where the output lies. */
import { readlink, realpath, stat } from "node:fs/promises";
import { dirname, resolve, sep } from "node:path";
import { refuse } from "../domain/problem.ts";

const STDOUT_LINK = "/proc/self/fd/1";

/**
 * @param vault Directory of an embedded vault.
 * @param output File that the output goes to; null is stdout, which may be a file, too.
 * @throws SafelockError (exit 2) when one lies in the directory of the other, however deep.
 */
export async function refuseVaultBesideOutput(vault: string, output: string | null): Promise<void> {
  const file = output ?? (await fileOfStdout());
  if (file === null) return;
  const vaultPlace = await realPlace(vault);
  const outputPlace = await realPlace(dirname(resolve(file)));
  if (!isWithin(vaultPlace, outputPlace) && !isWithin(outputPlace, vaultPlace)) return;
  throw refuse({
    code: "VAULT_BESIDE_OUTPUT",
    at: { source: vault },
    problem: "the vault lies in the directory of the output, and a mapping must be kept separately from what it maps",
    hint: "Move the vault to a place that those who get the output cannot read, or write the output elsewhere",
  });
}

/** The regular file that stdout was redirected to, where the system tells. */
async function fileOfStdout(): Promise<string | null> {
  try {
    const path = await readlink(STDOUT_LINK);
    return path.startsWith("/") && (await stat(path)).isFile() ? path : null;
  } catch {
    return null;
  }
}

/** Without links, as far as the path exists. */
export async function realPlace(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

export function isWithin(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}
