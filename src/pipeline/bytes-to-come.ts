/** How many bytes a pass will read in all, for progress. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Source } from "../source/source.ts";

/** Of a compressed stream by its ratio so far; null when nothing can be said. */
export function bytesInAll({ size }: Pick<Dataset, "size">, source: Source, bytesRead: number): number | null {
  const { compression } = source;
  if (size !== null || compression === undefined) return size;
  const { size: compressed, position } = compression;
  return compressed === null || position === 0 ? null : Math.round((bytesRead * compressed) / position);
}
