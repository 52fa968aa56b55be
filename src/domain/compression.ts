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

/** Takes bytes piece by piece and gives compressed ones. The same bytes give the same output however they are cut. */
export interface Encoder {
  /** Pushes follow each other. The bytes may be reused when it resolves. */
  push(bytes: Uint8Array): Promise<Uint8Array[]>;
  /** Nothing follows: gives what is left, with everything that closes the format. */
  end(): Promise<Uint8Array[]>;
  /** Gives up early; needed only where `end` is not called. */
  close(): void;
}
