/** Where bytes come from. */
import type { CompressionMethod } from "../domain/compression.ts";

export interface Source {
  /** Path or "stdin", for messages. */
  readonly label: string;
  /** Size in bytes when known before reading. */
  readonly size: number | null;
  /** Device and inode of a file, to tell whether input and output are the same; null for stdin. */
  readonly identity: FileIdentity | null;
  /** When a file was last changed; null for stdin. */
  readonly modified: Date | null;
  /** Of bytes that were compressed where they lie; absent when they lie as they are given. */
  readonly compression?: CompressedAs | undefined;
  /** Can be read again from the start. */
  readonly isRewindable: boolean;
  /** Reads at most `length` bytes into `into` from `offset` on; returns the count, 0 at the end. */
  read(into: Uint8Array, offset: number, length: number): Promise<number>;
  rewind(): Promise<void>;
  close(): Promise<void>;
}

/** How bytes lie, and how many compressed ones were read: `position` against `size` is the progress. */
export interface CompressedAs {
  readonly method: CompressionMethod;
  readonly size: number | null;
  readonly position: number;
}

export interface FileIdentity {
  readonly device: bigint;
  readonly inode: bigint;
}
