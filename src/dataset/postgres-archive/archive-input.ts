/** The bytes of an archive, read forward through a window; files can be entered anywhere. */
import type { FileHandle } from "node:fs/promises";
import { unreadable } from "../../domain/problem.ts";
import type { Source } from "../../source/source.ts";

const WINDOW_BYTES = 512 * 1024;

/** Thrown where the held head of a pipe ends: nothing is wrong, and nothing more can be looked at. */
export class HeldEnd extends Error {}

/** Reads at most `length` bytes at `position` into `into`; 0 at the end. */
export type ReadAt = (into: Uint8Array, offset: number, length: number, position: number) => Promise<number>;

export class ArchiveInput {
  readonly label: string;
  /** The bytes can be entered anywhere. */
  readonly isSeekable: boolean;
  readonly #readAt: ReadAt;
  readonly #isHeld: boolean;
  #window = new Uint8Array(WINDOW_BYTES);
  /** Bytes `[from, to)` of the window are read and not taken. */
  #from = 0;
  #to = 0;
  /** Byte of the archive that the next read gives. */
  #readPosition = 0;
  #hasEnded = false;

  constructor(label: string, readAt: ReadAt, kind: "file" | "stream" | "held-head") {
    this.label = label;
    this.#readAt = readAt;
    this.isSeekable = kind === "file";
    this.#isHeld = kind === "held-head";
  }

  /** Byte of the archive that is taken next. */
  get position(): number {
    return this.#readPosition - (this.#to - this.#from);
  }

  /** Bytes that can be taken at once, without waiting. */
  get available(): number {
    return this.#to - this.#from;
  }

  /** Waits until `count` bytes can be taken; false when the archive ends before. */
  async has(count: number): Promise<boolean> {
    if (this.available < count && this.#window.length - this.#from < count) this.#makeRoom(count);
    while (this.available < count && !this.#hasEnded) {
      const room = this.#window.length - this.#to;
      const read = await this.#readAt(this.#window, this.#to, room, this.#readPosition);
      this.#to += read;
      this.#readPosition += read;
      this.#hasEnded = read === 0;
      if (read === 0 && this.#isHeld) throw new HeldEnd();
    }
    return this.available >= count;
  }

  /** The next bytes, which `has` made sure of; valid until `has` is called again. */
  take(count: number): Uint8Array {
    const bytes = this.#window.subarray(this.#from, this.#from + count);
    this.#from += count;
    return bytes;
  }

  /** False when the archive ends before. */
  async skip(count: number): Promise<boolean> {
    if (this.isSeekable && count > this.available) {
      // One byte is read where the skip ends, to see that the archive goes so far.
      this.seek(this.position + count - 1);
      if (!(await this.has(1))) return false;
      this.take(1);
      return true;
    }
    let left = count;
    while (left > 0) {
      const step = Math.min(left, WINDOW_BYTES);
      if (!(await this.has(step))) return false;
      this.take(step);
      left -= step;
    }
    return true;
  }

  seek(position: number): void {
    this.#readPosition = position;
    this.#from = 0;
    this.#to = 0;
    this.#hasEnded = false;
  }

  /** Gives taken bytes back: the window still holds them. */
  untake(count: number): void {
    this.#from -= count;
  }

  #makeRoom(count: number): void {
    const larger =
      count > this.#window.length ? new Uint8Array(Math.max(count, 2 * this.#window.length)) : this.#window;
    larger.set(this.#window.subarray(this.#from, this.#to));
    this.#window = larger;
    this.#to -= this.#from;
    this.#from = 0;
  }
}

export function fileInput(handle: FileHandle, label: string): ArchiveInput {
  const readAt: ReadAt = async (into, offset, length, position) => {
    try {
      return (await handle.read(into, offset, length, position)).bytesRead;
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? "an unknown error";
      throw unreadable(
        {
          code: "SOURCE_READ_FAILED",
          at: { source: label, byte: position },
          problem: `reading stopped with ${code}`,
          hint: "Check the disk, then run again",
        },
        { cause: cause as Error },
      );
    }
  };
  return new ArchiveInput(label, readAt, "file");
}

/** Reads on from where the source stands, which must be its start. `held-head`: where it ends, the archive goes on. */
export function streamInput(source: Source, kind: "stream" | "held-head"): ArchiveInput {
  return new ArchiveInput(source.label, (into, offset, length) => source.read(into, offset, length), kind);
}
