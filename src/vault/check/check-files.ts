/** Checks who may touch the files of an embedded vault, and that nothing lies about in it. */
import { readdir, stat } from "node:fs/promises";
import { platform } from "node:os";
import { join } from "node:path";
import type { Findings } from "./finding.ts";

const OTHERS = 0o077;
/** The parts' files, and the journal of a change that goes on. */
const EXPECTED = /^(keyring|entries|ledger)\.sqlite(-journal)?$/;

export async function checkFiles(location: string, tombstones: string | null, findings: Findings): Promise<void> {
  const inside = await readdir(location, { recursive: true, withFileTypes: true });
  for (const entry of inside) {
    const path = join(entry.parentPath, entry.name);
    await checkMode(path, findings);
    if (entry.isFile() && !EXPECTED.test(entry.name))
      findings.add(
        path,
        "the file is no part of the vault; a restore that was stopped leaves such files, which hold keys",
      );
  }
  await checkMode(location, findings);
  if (tombstones !== null) await checkMode(tombstones, findings);
}

async function checkMode(path: string, findings: Findings): Promise<void> {
  // Windows has no such mode bits.
  if (platform() === "win32") return;
  const status = await stat(path).catch(() => null);
  if (status === null || (status.mode & OTHERS) === 0) return;
  const mode = (status.mode & 0o777).toString(8).padStart(4, "0");
  findings.add(path, `its mode is ${mode}, so that other users may read or change it`);
}
