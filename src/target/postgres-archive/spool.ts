/** Bytes kept until their count is known: in memory, and beyond that in a file that nobody else can open. */
import { randomBytes } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeAll, writeFailed } from "../write-all.ts";

const MEMORY_BYTES = 8 << 20;
const READ_BYTES = 1 << 20;

export class Spool {
  readonly #label: string;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #file: FileHandle | null = null;

  /** `label` is for messages. */
  constructor(label: string) {
    this.#label = label;
  }

  async write(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      this.#held.push(piece.slice());
      this.#heldBytes += piece.length;
    }
    if (this.#heldBytes <= MEMORY_BYTES) return;
    this.#file ??= await openUnnamed(this.#label);
    await writeAll(this.#file.fd, this.#held, this.#label);
    this.#held = [];
    this.#heldBytes = 0;
  }

  /** Everything that was written. */
  async *content(): AsyncGenerator<Uint8Array> {
    const bytes = new Uint8Array(READ_BYTES);
    let position = 0;
    while (this.#file !== null) {
      const { bytesRead } = await this.#file.read(bytes, 0, bytes.length, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      yield bytes.subarray(0, bytesRead);
    }
    yield* this.#held;
  }

  async close(): Promise<void> {
    await this.#file?.close().catch(() => undefined);
    this.#file = null;
  }
}

/** Its name is gone at once: a killed run leaves nothing. */
async function openUnnamed(label: string): Promise<FileHandle> {
  const path = join(tmpdir(), `safelock-${randomBytes(8).toString("hex")}`);
  try {
    const file = await open(path, "wx+", 0o600);
    await unlink(path);
    return file;
  } catch (cause) {
    throw writeFailed(label, cause as NodeJS.ErrnoException);
  }
}
