/** Files that hold parts of a vault: 0600, on the disk before they get their name, overwritten before they go. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, open, rename, unlink } from "node:fs/promises";
import { dirname } from "node:path";

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

export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r").catch(() => null);
  // Some systems have no way to sync a directory.
  await directory?.sync().catch(() => {});
  await directory?.close();
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

/**
 * Overwrites a file with zeros, then removes it. Disks that write elsewhere than they are told (flash, copy-on-write) may
 * keep the old bytes for a while; the keys in a backup are sealed all the same.
 */
export async function eraseFile(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    const { size } = await file.stat();
    const zeros = Buffer.alloc(CHUNK);
    for (let at = 0; at < size; at += CHUNK) await file.write(zeros, 0, Math.min(CHUNK, size - at), at);
    await file.sync();
  } finally {
    await file.close();
  }
  await unlink(path);
  await syncDirectory(dirname(path));
}
