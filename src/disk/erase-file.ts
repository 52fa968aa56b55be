/** Overwrites and removes files, as far as that can be done from above the file system. */
import { randomFillSync } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { syncDirectory } from "./sync-directory.ts";

const CHUNK = 1 << 20;

/** What overwriting cannot promise; for people. */
export const ERASE_CAVEAT =
  "overwriting reaches the blocks that the file has now: copies in backups and snapshots, on copy-on-write file systems " +
  "(Btrfs, ZFS, APFS) and in spare cells of SSDs may remain, unless the disk is encrypted and its key is destroyed";

/**
 * Overwrites a file by random bytes, then zeros, and removes it.
 * @param file The file at `path`, open for writing; it is closed by the caller.
 */
export async function eraseFile(file: FileHandle, path: string): Promise<void> {
  const { size } = await file.stat();
  const chunk = Buffer.alloc(Math.min(CHUNK, Math.max(1, size)));
  for (const isLast of [false, true]) {
    for (let at = 0; at < size; at += chunk.length) {
      if (isLast) chunk.fill(0);
      else randomFillSync(chunk);
      await file.write(chunk, 0, Math.min(chunk.length, size - at), at);
    }
    await file.sync();
  }
  await file.truncate(0);
  await file.sync();
  await unlink(path);
  await syncDirectory(dirname(path));
}

/** The same by name. @throws ENOENT and other errors of the system. */
export async function eraseFileAt(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await eraseFile(file, path);
  } finally {
    await file.close();
  }
}
