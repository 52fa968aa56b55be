/** Decompresses the data of an entry piece by piece, never far ahead of whoever reads. */
import { type Place, SafelockError } from "../../domain/problem.ts";
import { brokenData, truncatedArchive } from "../../format/postgres-archive/damage.ts";
import { decompress } from "../../source/compression/decompress.ts";
import type { Pieces } from "./entry-source.ts";

/** `zlib` is what custom archives call gzip: the same data without a file's header. */
export type EntryCompression = "none" | "zlib" | "gzip" | "lz4" | "zstd";

/**
 * What `compressed` stands for. Each piece it gives may be reused when the next one is asked for. Throws ARCHIVE_DATA_BROKEN
 * and ARCHIVE_TRUNCATED (exit 3) at `place`; what `compressed` throws comes through.
 */
export async function* decoded(
  method: EntryCompression,
  compressed: Pieces,
  place: Place,
): AsyncGenerator<Uint8Array, undefined> {
  const next = async (): Promise<Uint8Array | null> => (await compressed.next()).value ?? null;
  try {
    if (method === "none") for (let piece = await next(); piece !== null; piece = await next()) yield piece;
    else yield* decompress(method, { label: place.source ?? "", next });
  } catch (cause) {
    throw inWords(cause, method, place);
  } finally {
    await compressed.return?.();
  }
  return undefined;
}

function inWords(cause: unknown, method: string, place: Place): unknown {
  const code = cause instanceof SafelockError ? cause.problems[0]?.code : undefined;
  if (code === "SOURCE_COMPRESSED_BROKEN") return brokenData(place, method, { cause });
  if (code === "SOURCE_COMPRESSED_TRUNCATED")
    return truncatedArchive(place, "inside the compressed data of this entry");
  return cause;
}
