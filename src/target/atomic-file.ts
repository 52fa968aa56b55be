import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { syncDirectory } from "../disk/sync-directory.ts";
import type { Target } from "./target.ts";
import { writeAll, writeFailed } from "./write-all.ts";

/** Names may have 255 bytes on most file systems; what is added to a name must fit beside it. */
const KEPT_NAME_CHARACTERS = 48;

export interface AtomicFileRequest {
  /** Where the file appears. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly label: string;
  /** Permissions of the file that is replaced; undefined for a new one. */
  readonly mode: number | undefined;
}

/**
 * A file that appears under its name only when it is whole: written beside it as `.NAME.<random>.partial`, synced,
 * renamed, and the directory synced. A killed run leaves at most the partial file.
 */
export class AtomicFile implements Target {
  readonly label: string;
  readonly #path: string;
  readonly #partial: string;
  readonly #handle: FileHandle;
  #isDone = false;

  private constructor({ path, label }: AtomicFileRequest, partial: string, handle: FileHandle) {
    this.label = label;
    this.#path = path;
    this.#partial = partial;
    this.#handle = handle;
  }

  static async create(request: AtomicFileRequest): Promise<AtomicFile> {
    const { path, label, mode } = request;
    const name = basename(path).slice(0, KEPT_NAME_CHARACTERS);
    const partial = join(dirname(path), `.${name}.${randomBytes(6).toString("hex")}.partial`);
    try {
      return new AtomicFile(request, partial, await open(partial, "wx", mode));
    } catch (cause) {
      throw writeFailed(label, cause as NodeJS.ErrnoException);
    }
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    await writeAll(this.#handle.fd, pieces, this.label);
  }

  /** Replaces bytes that were written before. What is written later goes on at the end. */
  async rewrite(bytes: Uint8Array, position: number): Promise<void> {
    try {
      for (let at = 0; at < bytes.length; ) {
        at += (await this.#handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
      }
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async flush(): Promise<void> {
    try {
      await this.#handle.sync();
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async commit(): Promise<void> {
    try {
      await this.#handle.sync();
      await this.#handle.close();
      await rename(this.#partial, this.#path);
      this.#isDone = true;
      await syncDirectory(dirname(this.#path));
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
