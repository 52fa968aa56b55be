import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Target } from "./target.ts";
import { writeAll, writeFailed } from "./write-all.ts";

/**
 * A file that appears under its name only when it is whole: written beside it as `.NAME.<random>.partial`, synced,
 * renamed, and the directory synced. A killed run leaves at most the partial file.
 */
export class AtomicFile implements Target {
  readonly label: string;
  readonly #partial: string;
  readonly #handle: FileHandle;
  #isDone = false;

  private constructor(label: string, partial: string, handle: FileHandle) {
    this.label = label;
    this.#partial = partial;
    this.#handle = handle;
  }

  /** `mode`: permissions of the file that is replaced; undefined for a new one. */
  static async create(path: string, mode: number | undefined): Promise<AtomicFile> {
    const partial = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString("hex")}.partial`);
    try {
      const handle = await open(partial, "wx", mode);
      return new AtomicFile(path, partial, handle);
    } catch (cause) {
      throw writeFailed(path, cause as NodeJS.ErrnoException);
    }
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    await writeAll(this.#handle.fd, pieces, this.label);
  }

  async commit(): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#partial, this.label);
      this.#isDone = true;
      await syncDirectory(dirname(this.label));
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async discard(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    await this.#handle.close().catch(() => undefined);
    await unlink(this.#partial).catch(() => undefined);
  }
}

/** Not every file system lets a directory be synced; the rename is in place all the same. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r").catch(() => null);
  await directory?.sync().catch(() => undefined);
  await directory?.close();
}
