/** A directory with one file a part, which appears whole under its name. */
import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { syncDirectory } from "../../disk/sync-directory.ts";
import { refuse } from "../../domain/problem.ts";
import type { PartStart, Target } from "../target.ts";
import { writeAll, writeFailed } from "../write-all.ts";

export interface DirectoryTargetRequest {
  /** Where the directory appears. */
  readonly path: string;
  /** The path as the user wrote it, for messages. */
  readonly label: string;
  /** What a part's bytes go through on their way into its file (compression, encoding). Absent: nothing. */
  openFile?(part: PartStart, file: Target): Target;
}

/** Names may have 255 bytes on most file systems; what is added to a name must fit beside it. */
const KEPT_NAME_CHARACTERS = 48;

/**
 * Parts are files by their names, relative paths with `/`; directories between are made. Everything is written beside
 * `path`, each file and directory is synced, and `commit` renames.
 * @throws SafelockError OUTPUT_FAILED (exit 2) when something lies at `path` that is no empty directory.
 */
export async function createDirectoryTarget(request: DirectoryTargetRequest): Promise<Target> {
  await refuseOccupied(request);
  const { path, label } = request;
  const name = basename(path).slice(0, KEPT_NAME_CHARACTERS);
  const partial = join(dirname(path), `.${name}.${randomBytes(6).toString("hex")}.partial`);
  await mkdir(partial).catch((cause) => {
    throw writeFailed(label, cause);
  });
  return new DirectoryTarget(request, partial);
}

class DirectoryTarget implements Target {
  readonly label: string;
  readonly #request: DirectoryTargetRequest;
  readonly #partial: string;
  /** Below the partial directory; its parents come before it. */
  readonly #directories = new Set<string>();
  #file: Target | null = null;
  #isDone = false;

  constructor(request: DirectoryTargetRequest, partial: string) {
    this.#request = request;
    this.#partial = partial;
    this.label = request.label;
  }

  async begin(part: PartStart): Promise<void> {
    await this.#endFile();
    const path = this.#pathOf(part.name);
    await this.#makeDirectories(dirname(path));
    const handle = await this.#system(open(path, "wx"));
    const file = plainFile(handle, `${this.label}/${part.name}`);
    this.#file = this.#request.openFile?.(part, file) ?? file;
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#file === null) throw new Error("bytes were written before any part began");
    await this.#file.write(pieces);
  }

  async flush(): Promise<void> {
    await this.#endFile();
    for (const directory of [...this.#directories].reverse()) await this.#system(syncDirectory(directory));
    await this.#system(syncDirectory(this.#partial));
  }

  async commit(): Promise<void> {
    await this.flush();
    const { path } = this.#request;
    // An empty directory that lies there makes room; one that was filled meanwhile does not.
    await rmdir(path).catch(() => undefined);
    await this.#system(rename(this.#partial, path));
    this.#isDone = true;
    await this.#system(syncDirectory(dirname(path)));
  }

  async discard(): Promise<void> {
    if (this.#isDone) return;
    this.#isDone = true;
    await this.#file?.discard();
    await rm(this.#partial, { recursive: true, force: true }).catch(() => undefined);
  }

  async #endFile(): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    await file.flush?.();
    await file.commit();
    this.#file = null;
  }

  /** Names come from the dataset; none may lead out of the directory. */
  #pathOf(name: string): string {
    const path = join(this.#partial, name);
    const inside = relative(this.#partial, path);
    if (inside === "" || inside === ".." || inside.startsWith(`..${sep}`)) {
      throw new Error("a part's name leads out of the output directory");
    }
    return path;
  }

  async #makeDirectories(directory: string): Promise<void> {
    if (directory === this.#partial || this.#directories.has(directory)) return;
    await this.#makeDirectories(dirname(directory));
    await this.#system(mkdir(directory));
    this.#directories.add(directory);
  }

  async #system<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }
}

function plainFile(handle: FileHandle, label: string): Target {
  let isClosed = false;
  return {
    label,
    write: (pieces) => writeAll(handle.fd, pieces, label),
    async commit() {
      try {
        await handle.sync();
        isClosed = true;
        await handle.close();
      } catch (cause) {
        throw writeFailed(label, cause as NodeJS.ErrnoException);
      }
    },
    async discard() {
      if (!isClosed) await handle.close().catch(() => undefined);
    },
  };
}

async function refuseOccupied({ path, label }: DirectoryTargetRequest): Promise<void> {
  const names = await readdir(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    if (cause.code === "ENOTDIR") throw occupied(label, "something lies there that is no directory");
    throw writeFailed(label, cause);
  });
  if (names.length > 0) throw occupied(label, "the directory is not empty");
}

function occupied(source: string, problem: string): Error {
  return refuse({ code: "OUTPUT_FAILED", at: { source }, problem, hint: "Name a directory that does not exist yet" });
}
