import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SafelockError } from "../../../src/domain/problem.ts";
import { printHead } from "../../../src/format/postgres-archive/print-head.ts";
import {
  customArchive,
  directoryArchive,
  entry,
  largeObjects,
  notesRows,
  peopleRows,
  type SampleOptions,
  sampleHead,
  tarArchive,
} from "../../format/postgres-archive/sample-archive.ts";
import { tempDirForFile } from "../../support/temporary-directory.ts";
import { type Meeting, openBytes, openFiles, type ReadArchive, readArchive } from "./read-archive.ts";

const directory = tempDirForFile();
const path = (name: string): string => join(directory, name);

const kinds = ["postgres-copy", "postgres-copy", "opaque", "large-object", "large-object"];
const names = ["20.dat", "21.dat", "blobs_30.toc", "blobs_30/blob_16400.dat", "blobs_30/blob_4000000001.dat"];
const contents = [peopleRows, notesRows, "", ...largeObjects.map(([, content]) => content.toString())];

function expectSample({ looked, parts }: ReadArchive): void {
  const data = parts.filter(({ name }) => name !== "restore.sql");
  expect(data.map(({ name }) => name)).toEqual(names);
  expect(data.map(({ framing }) => framing)).toEqual(kinds);
  expect(data.map(({ content }) => content.toString())).toEqual(contents);
  expect(looked.map(({ name }) => name)).toEqual(["toc.dat", "20.dat", "21.dat", "blobs_30/blob_16400.dat"]);
  expect(looked[0]?.content.toString()).toContain("ADD CONSTRAINT people_pkey PRIMARY KEY (id);");
  expect(looked[1]?.content.toString()).toBe(peopleRows);
  expect(looked.every(({ isHead }) => !isHead)).toBe(true);
}

const compressions: readonly (readonly [14 | 15 | 16, SampleOptions["compression"]])[] = [
  [14, "none"],
  [14, "gzip"],
  [15, "none"],
  [15, "gzip"],
  [15, "lz4"],
  [16, "none"],
  [16, "gzip"],
  [16, "zstd"],
  [16, "lz4"],
];

describe.each(compressions)("version 1.%i, compression %s", (minor, compression) => {
  test.each(["file", "pipe", "compressed file"] as const)("a custom archive in a %s", async (meeting) => {
    const bytes = await customArchive({ container: "custom", minor, compression });
    expectSample(await readArchive(await openBytes(bytes, meeting, path("a.dump"))));
  });

  test("a custom archive that was written into a pipe, and has no offsets", async () => {
    const bytes = await customArchive({ container: "custom", minor, compression, hasOffsets: false });
    expectSample(await readArchive(await openBytes(bytes, "file", path("b.dump")), 7));
  });

  test("a directory", async () => {
    const files = await directoryArchive({ container: "directory", minor, compression });
    expectSample(await readArchive(await openFiles(files, path("dir"))));
  });
});

describe.each(["file", "pipe", "compressed file"] as const)("a tar archive in a %s", (meeting: Meeting) => {
  test.each([14, 16] as const)("of version 1.%i", async (minor) => {
    const bytes = await tarArchive({ container: "tar", minor, compression: "none" });
    const read = await readArchive(await openBytes(bytes, meeting, path("a.tar")));
    expectSample(read);
    expect(read.parts.at(-1)).toMatchObject({ name: "restore.sql", framing: "opaque" });
  });
});

describe("what is looked at of a large archive", () => {
  const row = `7\tAda Example\t${"x".repeat(1000)}\n`;
  const rows = `${row.repeat(20_000)}\\.\n\n\n`;

  test.each(["none", "gzip"] as const)(
    "is the first 4 MiB of an entry, and the next entry (%s)",
    async (compression) => {
      const bytes = await customArchive({ container: "custom", minor: 14, compression, rows });
      const { looked, parts } = await readArchive(await openBytes(bytes, "file", path("large.dump")), 1 << 16);
      expect(looked[1]).toMatchObject({ name: "20.dat", isHead: true });
      expect(looked[1]?.content.length).toBe(4 << 20);
      expect(looked[2]).toMatchObject({ name: "21.dat", isHead: false });
      expect(parts[0]?.content.toString() === rows).toBe(true);
    },
  );

  test("is what can be held of a pipe", async () => {
    const bytes = await customArchive({ container: "custom", minor: 14, compression: "none", rows });
    const dataset = await openBytes(bytes, "pipe", "");
    expect(dataset.isWhole).toBe(false);
    const { looked, parts } = await readArchive(dataset, 1 << 16);
    expect(looked.map(({ name, isHead }) => [name, isHead])).toEqual([
      ["toc.dat", false],
      ["20.dat", true],
    ]);
    expect(parts.map(({ name }) => name)).toEqual(names);
    expect(parts[0]?.content.toString() === rows).toBe(true);
  });
});

test("a table of contents that is longer than what is held of a pipe is held whole", async () => {
  const options = { container: "custom", minor: 16, compression: "gzip" } as const;
  const { header, entries } = sampleHead(options);
  const long = entry(90, "FUNCTION", {
    definition: `SELECT '${"x".repeat(20 << 20)}';\n`,
    offset: { flag: 3, position: 0 },
  });
  const short = await customArchive({ ...options, hasOffsets: false });
  const data = short.subarray(printHead(sampleHead(options)).length);
  const bytes = Buffer.concat([printHead({ header, entries: [...entries, long] }), data]);
  const { looked, parts } = await readArchive(await openBytes(bytes, "pipe", ""), 1 << 20);
  expect(looked.map(({ name }) => name)).toEqual(["toc.dat", "20.dat", "21.dat", "blobs_30/blob_16400.dat"]);
  expect(parts.map(({ content }) => content.toString())).toEqual(contents);
});

describe("what is refused", () => {
  const sample = { container: "directory", minor: 14, compression: "none" } as const;

  test("a directory without a file that its table of contents names", async () => {
    const files = new Map(await directoryArchive(sample));
    files.delete("21.dat");
    expect(await problemOf(async () => readArchive(await openFiles(files, path("dir"))))).toMatchObject({
      code: "ARCHIVE_MEMBER_MISSING",
      at: { source: "test.dir/21.dat", table: "public.notes" },
    });
    files.delete("toc.dat");
    expect(await problemOf(() => openFiles(files, path("dir")))).toMatchObject({ code: "ARCHIVE_MEMBER_MISSING" });
  });

  test("a file whose name says a compression that it has not", async () => {
    const files = new Map(await directoryArchive(sample));
    files.set("20.dat.gz", files.get("20.dat") ?? Buffer.alloc(0));
    files.delete("20.dat");
    expect(await problemOf(async () => readArchive(await openFiles(files, path("dir"))))).toMatchObject({
      code: "ARCHIVE_DATA_BROKEN",
      at: { source: "test.dir/20.dat.gz", table: "public.people" },
    });
  });

  test("a tar archive with a member of nobody", async () => {
    const bytes = await tarArchive({ ...sample, container: "tar" });
    const stranger = bytes.indexOf("21.dat");
    const renamed = Buffer.from(bytes);
    // 21.dat becomes 12.dat, which leaves the header's checksum as it is.
    renamed.write("12", stranger);
    for (const meeting of ["file", "pipe"] as const) {
      const act = async () => readArchive(await openBytes(renamed, meeting, path("c.tar")));
      expect((await problemOf(act)) as { code: string }).toMatchObject({ code: "ARCHIVE_BROKEN" });
    }
  });

  test("a list that names other large objects than were met", async () => {
    const bytes = await tarArchive({ ...sample, container: "tar" });
    const at = bytes.lastIndexOf("16400 blob_16400.dat");
    bytes.write("16401 blob_16401.dat", at);
    const act = async () => readArchive(await openBytes(bytes, "pipe", ""));
    expect(await problemOf(act)).toMatchObject({ problem: expect.stringContaining("list of large objects") });
  });

  test("a block of data that belongs to nobody, or comes twice", async () => {
    const bytes = await customArchive({ container: "custom", minor: 14, compression: "none", hasOffsets: false });
    const second = bytes.lastIndexOf(Buffer.from([1, 0, 21, 0, 0, 0]));
    for (const id of [99, 20, 10]) {
      const changed = Buffer.from(bytes);
      changed[second + 2] = id;
      const act = async () => readArchive(await openBytes(changed, "file", path("d.dump")));
      expect(await problemOf(act)).toMatchObject({ code: "ARCHIVE_BROKEN", at: { byte: expect.any(Number) } });
    }
  });
});

async function problemOf(act: () => Promise<unknown>): Promise<unknown> {
  try {
    await act();
  } catch (error) {
    return (error as SafelockError).problems[0];
  }
  throw new Error("nothing was refused");
}
