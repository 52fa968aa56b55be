/** Directory archives: a directory that appears whole under its name. */
import { randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { syncDirectory } from "../../disk/sync-directory.ts";
import type { Encoder } from "../../domain/compression.ts";
import { refuse } from "../../domain/problem.ts";
import type { ArchiveCompression } from "../../format/postgres-archive/archive.ts";
import { bytesOf } from "../../format/postgres-archive/entry-data.ts";
import { printLargeObjectList } from "../../format/postgres-archive/large-object-list.ts";
import { printHead } from "../../format/postgres-archive/print-head.ts";
import type { PartStart, Target } from "../target.ts";
import { writeAll, writeFailed } from "../write-all.ts";
import type { ArchiveWriting } from "./archive-writing.ts";

const suffixes: Readonly<Record<ArchiveCompression, string>> = { none: "", gzip: ".gz", lz4: ".lz4", zstd: ".zst" };
const KEPT_NAME_CHARACTERS = 48;

export class DirectoryTarget implements Target {
  readonly label: string;
  readonly #path: string;
  readonly #partial: string;
  readonly #writing: ArchiveWriting;
  #file: FileHandle | null = null;
  #encoder: Encoder | null = null;
  #list: { readonly name: string; readonly oids: number[] } | null = null;
  #isFinished = false;
  #isDone = false;

  private constructor(path: string, partial: string, writing: ArchiveWriting) {
    this.#path = path;
    this.#partial = partial;
    this.#writing = writing;
    this.label = path;
  }

  /** Refuses a path where something is already, unless it is an empty directory (OUTPUT_FAILED, exit 2). */
  static async create(path: string, writing: ArchiveWriting): Promise<DirectoryTarget> {
    await refuseOccupied(path);
    const name = basename(path).slice(0, KEPT_NAME_CHARACTERS);
    const partial = join(dirname(path), `.${name}.${randomBytes(6).toString("hex")}.partial`);
    await mkdir(partial, { mode: 0o700 }).catch((cause) => {
      throw writeFailed(path, cause);
    });
    return new DirectoryTarget(path, partial, writing);
  }

  async begin({ name }: PartStart): Promise<void> {
    const part = this.#writing.part(name);
    await this.#endFile();
    if (part.kind !== "large-object") await this.#endList();
    if (part.kind === "restore-script") return;
    if (part.kind === "large-objects") this.#list = { name: part.entry?.fileName ?? "", oids: [] };
    else if (part.kind === "rows") await this.#openData(part.entry?.fileName ?? "");
    else {
      this.#list?.oids.push(part.oid);
      await this.#openData(`blob_${part.oid}.dat`);
    }
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    if (this.#file === null) return;
    const encoder = this.#encoder;
    if (encoder === null) return writeAll(this.#file.fd, pieces, this.label);
    for (const piece of pieces) await writeAll(this.#file.fd, await encoder.push(piece), this.label);
  }

  async flush(): Promise<void> {
    await this.#finish();
  }

  async commit(): Promise<void> {
    await this.#finish();
    try {
      await syncDirectory(this.#partial);
      await rmdir(this.#path).catch(ignoreMissing);
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
    this.#encoder?.close();
    await this.#file?.close().catch(() => undefined);
    await rm(this.#partial, { recursive: true, force: true }).catch(() => undefined);
  }

  async #finish(): Promise<void> {
    if (this.#isFinished) return;
    await this.#endFile();
    await this.#endList();
    await this.#writeFile("toc.dat", printHead(this.#writing.archive));
    this.#isFinished = true;
  }

  async #openData(name: string): Promise<void> {
    this.#encoder = this.#writing.encoder("directory");
    this.#file = await this.#create(`${name}${suffixes[this.#writing.archive.header.compression]}`);
  }

  async #create(name: string): Promise<FileHandle> {
    try {
      return await open(join(this.#partial, name), "wx");
    } catch (cause) {
      throw writeFailed(this.label, cause as NodeJS.ErrnoException);
    }
  }

  async #endFile(): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    if (this.#encoder !== null) await writeAll(file.fd, await this.#encoder.end(), this.label);
    this.#encoder = null;
    this.#file = null;
    await closeDurably(file, this.label);
  }

  async #endList(): Promise<void> {
    const list = this.#list;
    this.#list = null;
    if (list !== null) await this.#writeFile(list.name, bytesOf(printLargeObjectList(list.oids)));
  }

  async #writeFile(name: string, bytes: Uint8Array): Promise<void> {
    const file = await this.#create(name);
    await writeAll(file.fd, [bytes], this.label);
    await closeDurably(file, this.label);
  }
}

async function closeDurably(file: FileHandle, label: string): Promise<void> {
  try {
    await file.sync();
  } catch (cause) {
    throw writeFailed(label, cause as NodeJS.ErrnoException);
  } finally {
    await file.close();
  }
}

async function refuseOccupied(path: string): Promise<void> {
  const names = await readdir(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return [];
    if (cause.code === "ENOTDIR") throw occupied(path, "the output is a file, and a directory archive is a directory");
    throw writeFailed(path, cause);
  });
  if (names.length > 0) throw occupied(path, "the output is a directory that is not empty");
}

function occupied(source: string, problem: string): Error {
  return refuse({ code: "OUTPUT_FAILED", at: { source }, problem, hint: "Name a directory that does not exist yet" });
}

function ignoreMissing(cause: NodeJS.ErrnoException): void {
  if (cause.code !== "ENOENT") throw cause;
}
