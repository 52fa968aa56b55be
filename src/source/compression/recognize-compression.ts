/** Which method bytes were compressed with, by their first ones and nothing else. */
import type { CompressionMethod } from "../../domain/compression.ts";

/** Skippable frames of any size may come first; behind larger ones the method is taken to be zstd. */
export const COMPRESSION_HEAD_BYTES = 4096;

export const LZ4_FRAME_MAGIC = 0x184d2204;
const ZSTD_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const SKIPPABLE_HEADER = 8;
const xzMagic = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00];

/** Null: the bytes are not compressed by a method that is read. */
export function compressionOf(head: Uint8Array): CompressionMethod | null {
  if (head.length < 4) return null;
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head.length >= xzMagic.length && xzMagic.every((byte, i) => head[i] === byte)) return "xz";
  return frameMethod(head);
}

/** zstd and lz4 share the skippable frames that may come before theirs. */
function frameMethod(head: Uint8Array): CompressionMethod | null {
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  let at = 0;
  while (at + 4 <= head.length) {
    const magic = view.getUint32(at, true);
    if (magic === ZSTD_MAGIC) return "zstd";
    if (magic === LZ4_FRAME_MAGIC) return "lz4";
    const isSkippable = (magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC;
    if (!isSkippable) return at === 0 ? null : "zstd";
    if (at + SKIPPABLE_HEADER > head.length) break;
    at += SKIPPABLE_HEADER + view.getUint32(at + 4, true);
  }
  return at === 0 ? null : "zstd";
}
