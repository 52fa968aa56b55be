/** `blobs.toc` and `blobs_N.toc` of directories and tar archives: a line for each large object, `16400 blob_16400.dat`. */
import { brokenArchive } from "./damage.ts";

export interface ListedLargeObject {
  readonly oid: number;
  /** Beside the list, without the suffix of a compression. */
  readonly fileName: string;
}

/** `source` is the list's name for messages. Throws ARCHIVE_BROKEN. */
export function parseLargeObjectList(text: string, source: string): ListedLargeObject[] {
  if (text === "") return [];
  const lines = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  const known = new Set<number>();
  return lines.map((line, index) => {
    const match = /^(\d{1,10}) (blob_\d{1,10}\.dat)(?:\.gz|\.lz4|\.zst)?$/.exec(line);
    const oid = Number(match?.[1]);
    if (match === null || !text.endsWith("\n") || oid === 0 || oid > 0xffffffff || known.has(oid)) {
      throw brokenArchive({ source, line: index + 1 }, "the line does not name a large object and its file");
    }
    known.add(oid);
    return { oid, fileName: match[2] as string };
  });
}

export function printLargeObjectList(oids: readonly number[]): string {
  return oids.map((oid) => `${oid} blob_${oid}.dat\n`).join("");
}
