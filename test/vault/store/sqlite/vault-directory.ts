/** Directories of tests for vaults in SQLite. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Runs `work` with the path of a vault that does not exist yet, and removes it afterwards. */
export async function withDirectory(work: (location: string) => Promise<void>): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), "safelock-vault-"));
  try {
    await work(join(parent, "vault"));
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
