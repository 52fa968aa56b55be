/** How much a file holds, or all files of a directory together. */
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** Bytes; null when neither a file nor a directory lies there. Rejects with errors of the system. */
export async function sizeOnDisk(path: string): Promise<number | null> {
  const found = await stat(path);
  if (found.isFile()) return found.size;
  if (!found.isDirectory()) return null;
  let sum = 0;
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return sum;
}
