/**
 * Bytes of an evidence file (docs/evidence.md): magic, sealed chunks, header as JSON, its length, magic. Each chunk is sealed
 * with AES-256-GCM under a number of its own; the last one is marked as such and repeats the header.
 */
import { createCipheriv } from "node:crypto";
import { canonicalJson } from "../domain/canonical-json.ts";
import type { EvidenceHeader } from "./evidence-header.ts";

export const MAGIC = new TextEncoder().encode("safelock/evid/1\n");
/** Bytes sealed together. */
export const CHUNK_BYTES = 1 << 20;
export const TAG_BYTES = 16;
/** Behind the header: its length and the magic once more. */
export const TAIL_BYTES = 4 + MAGIC.length;
export const LARGEST_HEADER = 4096;
/** What stands before the fingerprints in the sealed bytes: u32 bits of the table of beginnings. */
export const BODY_HEAD_BYTES = 8;

/** Of a chunk: no two of a file have the same. */
export function chunkNonce(number: number, isLast: boolean): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(number), true);
  bytes[11] = isLast ? 1 : 0;
  return bytes;
}

export interface ChunkPlace {
  readonly number: number;
  readonly isLast: boolean;
}

export function sealChunk(key: Uint8Array, place: ChunkPlace, plain: Uint8Array): Uint8Array[] {
  const cipher = createCipheriv("aes-256-gcm", key, chunkNonce(place.number, place.isLast));
  return [cipher.update(plain), cipher.final(), cipher.getAuthTag()];
}

export function headerBytes(header: EvidenceHeader): Uint8Array {
  return new TextEncoder().encode(canonicalJson(header));
}

export function tailBytes(header: Uint8Array): Uint8Array {
  const tail = new Uint8Array(TAIL_BYTES);
  new DataView(tail.buffer).setUint32(0, header.length, true);
  tail.set(MAGIC, 4);
  return tail;
}
