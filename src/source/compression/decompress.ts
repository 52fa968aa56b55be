/** One door to all methods. Libraries of methods are loaded only where they are met. */
import type { MemberCompression } from "../../domain/compression.ts";
import type { CompressedInput } from "./compressed-input.ts";
import { decompressByEngine } from "./engine.ts";

/**
 * What the input stands for, piece by piece and never more than some MiB ahead of who asks. The pieces belong to who asks;
 * they may be Buffers, whose `slice` does not copy. Throws `unreadable` (SOURCE_COMPRESSED_BROKEN, SOURCE_COMPRESSED_TRUNCATED),
 * and as they are errors of the input.
 */
export function decompress(method: MemberCompression, input: CompressedInput): AsyncGenerator<Uint8Array> {
  switch (method) {
    case "gzip":
    case "zlib":
    case "zstd":
      return decompressByEngine(method, input);
    case "lz4":
      return decompressLz4(input);
    case "xz":
      return decompressXz(input);
  }
}

/** So many compressed bytes stand for at most 4 MiB. */
const LZ4_STEP = 16 * 1024;

async function* decompressLz4(input: CompressedInput): AsyncGenerator<Uint8Array> {
  const { Lz4FrameDecoder } = await import("./lz4-frame.ts");
  const decoder = new Lz4FrameDecoder(input.label);
  for (let piece = await input.next(); piece !== null; piece = await input.next()) {
    for (let at = 0; at < piece.length; at += LZ4_STEP) yield* decoder.push(piece.subarray(at, at + LZ4_STEP));
  }
  decoder.end();
}

async function* decompressXz(input: CompressedInput): AsyncGenerator<Uint8Array> {
  const { decompressXzStreams } = await import("./xz.ts");
  yield* decompressXzStreams(input);
}
