/** Compression for bytes that are pushed: files, and members of archives. */
import type { Encoder, MemberCompression } from "../../domain/compression.ts";
import { EngineEncoder } from "./engine-encoder.ts";
import { GzipEncoder } from "./gzip-encoder.ts";
import { Lz4FrameEncoder } from "./lz4-frame.ts";
import { XzEncoder } from "./xz-encoder.ts";

/** `level` is one of `compressionLevels`; lz4 has one level only. */
export function createEncoder(method: MemberCompression, level: number): Encoder {
  switch (method) {
    case "gzip":
      return new GzipEncoder(level);
    case "zlib":
    case "zstd":
      return new EngineEncoder(method, level);
    case "lz4":
      return new Lz4FrameEncoder();
    case "xz":
      return new XzEncoder(level);
  }
}
