/** How bytes are made smaller: what may be read and written, and the shape of what does it. */

/** Methods that files come in and go out with, by the name that `--compress` takes. */
export const compressionMethods = ["gzip", "zstd", "lz4", "xz"] as const;
export type CompressionMethod = (typeof compressionMethods)[number];

/** Also bare zlib streams, as members of archives have them. */
export type MemberCompression = CompressionMethod | "zlib";

/** A method and how hard it tries; the level is one that the method knows. */
export interface Compression {
  readonly method: CompressionMethod;
  readonly level: number;
}

/**
 * Takes compressed bytes piece by piece. After a rejection it is of no more use. Errors are SafelockErrors with the codes
 * SOURCE_COMPRESSED_BROKEN and SOURCE_COMPRESSED_TRUNCATED; their byte counts from the first one pushed.
 */
export interface Decoder {
  /**
   * Gives all that `bytes` stand for, which may be many times as much: at most 255 times for lz4, 1,032 for gzip and zlib,
   * 32,768 for zstd. Where a size is not to be trusted, read a Source instead, which is never ahead by more than a few MiB.
   * Pushes follow each other: the next one waits for the last. The bytes may be reused when it resolves.
   */
  push(bytes: Uint8Array): Uint8Array[] | Promise<Uint8Array[]>;
  /** Nothing follows. Throws when the data is not whole. */
  end(): Uint8Array[] | Promise<Uint8Array[]>;
  /** Gives up early; needed only where `end` is not called. */
  close(): void;
}

/** Takes bytes piece by piece and gives compressed ones. The same bytes give the same output however they are cut. */
export interface Encoder {
  /** Pushes follow each other. The bytes may be reused when it resolves. */
  push(bytes: Uint8Array): Promise<Uint8Array[]>;
  /** Nothing follows: gives what is left, with everything that closes the format. */
  end(): Promise<Uint8Array[]>;
  /** Gives up early; needed only where `end` is not called. */
  close(): void;
}
