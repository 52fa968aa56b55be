/** No damage to an archive may hang, crash, or go unnoticed where something is missing. */
import { join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { SafelockError } from "../../../src/domain/problem.ts";
import {
  customArchive,
  directoryArchive,
  peopleRows,
  tarArchive,
} from "../../format/postgres-archive/sample-archive.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";
import { type Meeting, openBytes, openFiles, readArchive } from "./read-archive.ts";

const directory = tempDirForFile();
const path = join(directory, "damaged");

/** The code and place of the refusal; null when the archive could be read. */
async function outcome(bytes: Uint8Array, meeting: Meeting): Promise<SafelockError["problems"][number] | null> {
  try {
    await readArchive(await openBytes(bytes, meeting, path), 1 << 16);
    return null;
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    expect(error.message).not.toContain("Ada Example");
    return error.problems[0] ?? null;
  }
}

const archives = {
  "custom none": await customArchive({ container: "custom", minor: 14, compression: "none", rows: peopleRows }),
  "custom gzip": await customArchive({ container: "custom", minor: 15, compression: "gzip" }),
  "custom zstd": await customArchive({ container: "custom", minor: 16, compression: "zstd" }),
  "custom lz4": await customArchive({ container: "custom", minor: 16, compression: "lz4", hasOffsets: false }),
  tar: await tarArchive({ container: "tar", minor: 16, compression: "none" }),
} as const;

/**
 * All lengths behind the head of a pipe's uncompressed archive, where no step of the reader is hidden, and some of the
 * others. Heads are cut at every length in head.test.ts; the large objects' bulk is one byte repeated.
 */
function lengthsOf(name: string, meeting: Meeting, whole: number): number[] {
  const step = name === "custom none" && meeting === "pipe" ? 1 : 17;
  const stepAt = (at: number): number => (at < 1900 ? 29 : at < 3000 || at > whole - 100 ? step : 997);
  return Array.from({ length: whole }, (_, at) => at).filter((at) => at % stepAt(at) === 0);
}

describe.each(Object.entries(archives))("%s", (name, bytes) => {
  test.each(["file", "pipe"] as const)("cut off anywhere, as a %s", async (meeting) => {
    // The second of the two blocks of zeros that end a tar archive may be missing.
    const whole = name === "tar" ? bytes.length - 512 : bytes.length;
    for (const length of lengthsOf(name, meeting, whole)) {
      const problem = await outcome(bytes.subarray(0, length), meeting);
      expect(problem?.code, `cut at ${length}`).toBe("ARCHIVE_TRUNCATED");
    }
  });

  property.prop([fc.nat({ max: bytes.length * 8 - 1 })], { numRuns: 100 })("with one flipped bit", async (bit) => {
    const flipped = Buffer.from(bytes);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const problem = await outcome(flipped, bit % 2 === 0 ? "file" : "pipe");
    if (problem !== null) expect(problem.at).toBeDefined();
  });

  property.prop([fc.nat({ max: bytes.length }), fc.uint8Array({ minLength: 1, maxLength: 40 })], { numRuns: 40 })(
    "with other bytes in it",
    async (at, junk) => {
      const changed = Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)]);
      await outcome(changed, at % 2 === 0 ? "file" : "pipe");
    },
  );
});

test("a directory with a file cut off anywhere", async () => {
  const files = await directoryArchive({ container: "directory", minor: 16, compression: "zstd" });
  for (const name of ["20.dat.zst", "blob_16400.dat.zst"]) {
    const content = files.get(name) ?? Buffer.alloc(0);
    expect(content.length).toBeGreaterThan(10);
    for (let length = 0; length < content.length; length++) {
      const cut = new Map(files).set(name, content.subarray(0, length));
      const act = async () => readArchive(await openFiles(cut, `${path}.directory`));
      await expect(act(), `${name} cut at ${length}`).rejects.toThrow(/ARCHIVE_TRUNCATED at test.dir/);
    }
  }
});
