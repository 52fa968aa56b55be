/** Files come compressed as often as not; from here on nobody needs to know. */
import type { CompressionMethod } from "../../domain/compression.ts";
import { refuse } from "../../domain/problem.ts";
import type { Source } from "../source.ts";
import { DecompressedSource } from "./decompressed-source.ts";
import { foreignCompression } from "./foreign-compression.ts";
import { PeekedSource, readHead } from "./peeked-source.ts";
import { COMPRESSION_HEAD_BYTES, compressionOf } from "./recognize-compression.ts";
import { largeDictionary } from "./xz-dictionary.ts";

/**
 * The decompressed bytes of `source`, or its bytes as they are when they are not compressed. Decides by the first bytes,
 * never by the name. Refuses methods that are not read, and data compressed twice. A pipe must come as it is, not as what
 * was held of it: its end would look like a damaged file. Whoever opened `source` closes what is returned instead, or
 * `source` itself when this rejects.
 */
export async function decompressed(source: Source): Promise<Source> {
  const head = await readHead(source, COMPRESSION_HEAD_BYTES);
  const foreign = foreignCompression(head, source.label);
  if (foreign !== null) throw foreign;
  const method = compressionOf(head);
  const tooLarge = method === "xz" ? largeDictionary(head, source.label) : null;
  if (tooLarge !== null) throw tooLarge;
  const whole = await unread(source, head);
  if (method === null) return whole;
  const content = new DecompressedSource(whole, method);
  try {
    const contentHead = await readHead(content, COMPRESSION_HEAD_BYTES);
    refuseSecondCompression(contentHead, method, source.label);
    return await unread(content, contentHead);
  } catch (error) {
    await content.stop();
    throw error;
  }
}

/** Gives the bytes that were looked at once more. */
async function unread(source: Source, head: Uint8Array): Promise<Source> {
  if (!source.isRewindable) return new PeekedSource(head, source);
  await source.rewind();
  return source;
}

function refuseSecondCompression(head: Uint8Array, method: CompressionMethod, source: string): void {
  const foreign = foreignCompression(head, source);
  const inner = compressionOf(head);
  if (foreign === null && inner === null) return;
  throw refuse(
    {
      code: "SOURCE_COMPRESSED_TWICE",
      at: { source },
      problem: `the ${method} data holds ${inner === null ? "another archive" : `${inner} data`}; one level is read`,
      hint: `Decompress it first, as often as it was compressed: ${method} -dc FILE | … | safelock …`,
    },
    foreign === null ? {} : { cause: foreign },
  );
}
