/** Files that hold parts of a vault: 0600, and on the disk before they get their name. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { syncDirectory } from "../../disk/sync-directory.ts";

const CHUNK = 1024 * 1024;
const PRIVATE = 0o600;

/** An empty file that only its owner may read. @throws EEXIST */
export async function makePrivateFile(path: string): Promise<void> {
  await (await open(path, "wx", PRIVATE)).close();
}

/** A whole copy, on the disk. @throws when something is at `to` already. */
export async function copyPrivately(from: string, to: string): Promise<void> {
  await makePrivateFile(to);
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await syncFile(to);
}

export async function syncFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts a file into its place and makes sure that the name survives a power cut. */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  await rename(from, to);
  await syncDirectory(dirname(to));
}

/** SHA-256 of a file, hexadecimal. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "r");
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
