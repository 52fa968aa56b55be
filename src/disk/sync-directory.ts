import { open } from "node:fs/promises";

/** Errors that mean lost data. Others say that this system or file system cannot sync a directory: Windows, some network disks. */
const LOST = new Set(["EIO", "ENOSPC", "EDQUOT"]);

/** Makes sure that names made, changed or removed in a directory survive a power cut, where the system has a way. */
export async function syncDirectory(path: string): Promise<void> {
  // A directory may be writable and not readable.
  const directory = await open(path, "r").catch(() => null);
  if (directory === null) return;
  try {
    await directory.sync();
  } catch (error) {
    if (LOST.has(String((error as NodeJS.ErrnoException).code))) throw error;
  } finally {
    await directory.close();
  }
}
