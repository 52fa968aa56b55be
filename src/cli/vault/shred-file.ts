/** Overwrites and removes a file of plain text, as far as that can be done from above the file system. */
import { randomFillSync } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { platform } from "node:os";
import { dirname } from "node:path";

const CHUNK = 1 << 20;

/** What overwriting cannot promise; for people. */
export const SHRED_CAVEAT =
  "overwriting reaches the blocks that the file has now: copies in backups and snapshots, on copy-on-write file systems " +
  "(Btrfs, ZFS, APFS) and in spare cells of SSDs may remain, unless the disk is encrypted and its key is destroyed";

/** @param file Open for writing; it is closed by the caller. */
export async function shredFile(file: FileHandle, path: string): Promise<void> {
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

async function syncDirectory(path: string): Promise<void> {
  // Windows cannot open a directory.
  if (platform() === "win32") return;
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
