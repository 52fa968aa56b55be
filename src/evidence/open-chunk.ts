/** The way back from a sealed chunk. Runs only seal: nothing of theirs imports this. */
import { createDecipheriv } from "node:crypto";
import { type ChunkPlace, chunkNonce, TAG_BYTES } from "./evidence-file.ts";

/** @throws when the chunk is not the one that was sealed. */
export function openChunk(key: Uint8Array, { number, isLast }: ChunkPlace, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv("aes-256-gcm", key, chunkNonce(number, isLast));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
  decipher.final();
  return plain;
}
