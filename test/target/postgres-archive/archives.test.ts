import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseHead } from "../../../src/format/postgres-archive/parse-head.ts";
import { ArchiveWriting } from "../../../src/target/postgres-archive/archive-writing.ts";
import { CustomTarget } from "../../../src/target/postgres-archive/custom-target.ts";
import { openArchiveTarget } from "../../../src/target/postgres-archive/open-archive-target.ts";
import { TarTarget } from "../../../src/target/postgres-archive/tar-target.ts";
import { StreamTarget } from "../../../src/target/stream-target.ts";
import { openBytes, openFiles, readArchive } from "../../dataset/postgres-archive/read-archive.ts";
import {
  customArchive,
  directoryArchive,
  peopleRows,
  type SampleOptions,
  sampleHead,
  tarArchive,
} from "../../format/postgres-archive/sample-archive.ts";
import { memoryTarget } from "../../support/memory-target.ts";
import { tempDir } from "../../support/temporary-directory.ts";
import { copyArchive, noChanges, plainOf } from "./copy-archive.ts";

const versions = [14, 15, 16] as const;
const containers = ["custom", "directory", "tar"] as const;
const uncompressed = (container: SampleOptions["container"], minor: 14 | 15 | 16): SampleOptions => ({
  container,
  minor,
  compression: "none",
});

const contentOf = (directory: string): Map<string, string> =>
  new Map(readdirSync(directory).map((name) => [name, readFileSync(join(directory, name)).toString("latin1")]));

/** Everything that an archive says, whatever its container. */
async function meaning(options: SampleOptions, path: string): Promise<unknown> {
  const dataset = await reopen(options, path);
  const { parts } = await readArchive(dataset);
  const entries = dataset.archive.entries.map(({ offset: _offset, fileName: _fileName, ...entry }) => entry);
  const {
    formatCode: _formatCode,
    minor: _minor,
    level: _level,
    compression: _compression,
    ...header
  } = dataset.archive.header;
  return { header, entries, parts: parts.filter(({ name }) => name !== "restore.sql") };
}

async function reopen({ container }: SampleOptions, path: string) {
  if (container !== "directory") return openBytes(readFileSync(path), "file", `${path}.again`);
  const files = new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]));
  return openFiles(files, `${path}.again`);
}

describe.each(versions)("an uncompressed archive of version 1.%i is written as it was", (minor) => {
  test("custom, with its offsets, in chunks of a line", async () => {
    const output = join(tempDir(), "out.dump");
    // Rows are a chunk each, as pg_dump writes them; the first copy makes them so.
    const bytes = await customArchive(uncompressed("custom", minor));
    await copyArchive(await openBytes(bytes, "file", `${output}.in`), output);
    const again = `${output}.again`;
    await copyArchive(await openBytes(readFileSync(output), "pipe", ""), again, { step: 7 });
    expect(readFileSync(again).equals(readFileSync(output))).toBe(true);
    const { archive } =
      parseHead({ bytes: readFileSync(output), isLast: true, container: "custom", source: "out" }) ?? {};
    for (const { hasData, offset } of archive?.entries ?? []) expect(offset?.flag).toBe(hasData ? 2 : 3);
    expect(readFileSync(output).includes(Buffer.from("\x00\x1e\x00\x00\x001\tAda Example\tada@example.com\n"))).toBe(
      true,
    );
  });

  test("directory", async () => {
    const files = await directoryArchive(uncompressed("directory", minor));
    const output = join(tempDir(), "out");
    await copyArchive(await openFiles(files, `${output}.in`), output, { step: 13 });
    expect(contentOf(output)).toEqual(contentOf(`${output}.in`));
    expect(statSync(output).mode & 0o777).toBe(0o700);
  });

  test.each(["file", "pipe"] as const)("tar, from a %s", async (meeting) => {
    const bytes = await tarArchive(uncompressed("tar", minor));
    const output = join(tempDir(), "out.tar");
    await copyArchive(await openBytes(bytes, meeting, `${output}.in`), output);
    expect(readFileSync(output).equals(bytes)).toBe(true);
  });
});

describe.each(containers)("from %s", (from) => {
  test.each(containers)("to %s, everything that it says stays", async (to) => {
    for (const minor of versions) {
      const directory = tempDir();
      const input = join(directory, "in");
      const dataset =
        from === "directory"
          ? await openFiles(await directoryArchive(uncompressed(from, minor)), input)
          : await openBytes(
              await (from === "custom" ? customArchive : tarArchive)(uncompressed(from, minor)),
              "file",
              input,
            );
      const output = join(directory, "out");
      await copyArchive(dataset, output, { to });
      expect(await meaning(uncompressed(to, minor), output)).toEqual(await meaning(uncompressed(from, minor), input));
    }
  });
});

describe("compression", () => {
  test.each(["gzip", "lz4", "zstd"] as const)(
    "%s is what a custom archive and a directory have again",
    async (method) => {
      const directory = tempDir();
      const options = { container: "custom", minor: 16, compression: method } as const;
      const input = join(directory, "in");
      const bytes = await customArchive(options);
      for (const to of ["custom", "directory"] as const) {
        const output = join(directory, to);
        await copyArchive(await openBytes(bytes, "file", input), output, { to });
        expect(await meaning({ ...options, container: to }, output)).toEqual(await meaning(options, input));
      }
      expect(readdirSync(join(directory, "directory")).sort()).toEqual(
        ["20.dat", "21.dat", "blob_16400.dat", "blob_4000000001.dat"]
          .map((name) => `${name}${{ gzip: ".gz", lz4: ".lz4", zstd: ".zst" }[method]}`)
          .concat("blobs_30.toc", "toc.dat"),
      );
    },
  );

  test("may be another one; a header that cannot name it becomes 1.15", async () => {
    const directory = tempDir();
    const output = join(directory, "out");
    const bytes = await customArchive(uncompressed("custom", 14));
    const dataset = await openBytes(bytes, "file", join(directory, "in"));
    await copyArchive(dataset, output, { compression: { method: "zstd", level: 1 } });
    const again = await reopen(uncompressed("custom", 14), output);
    expect(again.archive.header).toMatchObject({ minor: 15, compression: "zstd" });
    expect((await readArchive(again)).parts[0]?.content.toString()).toBe(peopleRows);
  });

  test("gives the same bytes however the data come", async () => {
    const directory = tempDir();
    const rows = `${Array.from({ length: 9000 }, (_, id) => `${id}\tAda Example\tada${id * 7919}@example.com\n`).join("")}\\.\n\n\n`;
    const bytes = await customArchive({ ...uncompressed("custom", 16), rows });
    for (const method of ["gzip", "lz4", "zstd", "none"] as const) {
      const written = await Promise.all(
        [100, 4096, 1 << 20].map(async (step) => {
          const output = join(directory, `${method}-${step}`);
          await copyArchive(await openBytes(bytes, "pipe", ""), output, { step, compression: { method, level: null } });
          return readFileSync(output);
        }),
      );
      expect(written.every((one) => one.equals(written[0] as Buffer))).toBe(true);
    }
  });

  test("is refused inside a tar archive", async () => {
    const bytes = await tarArchive(uncompressed("tar", 16));
    const copying = copyArchive(await openBytes(bytes, "pipe", ""), join(tempDir(), "out"), {
      compression: { method: "gzip", level: 6 },
    });
    await expect(copying).rejects.toThrow(/ARCHIVE_COMPRESSION/);
  });
});

describe("into a pipe", () => {
  const request = (container: "custom" | "tar") => ({
    archive: sampleHead(uncompressed(container, 16)),
    from: container,
    to: container,
    compression: null,
    changes: noChanges,
  });

  test("a custom archive leaves its offsets unset", async () => {
    const out = memoryTarget();
    const target = new CustomTarget(out, new ArchiveWriting(request("custom"), "pipe"));
    await target.begin({ name: "20.dat" });
    await target.write([Buffer.from(peopleRows)]);
    await target.begin({ name: "21.dat" });
    await target.begin({ name: "blobs_30.toc" });
    await target.commit();
    const bytes = out.published();
    const { archive } = parseHead({ bytes, isLast: false, container: "custom", source: "out" }) ?? {};
    expect(archive?.entries.filter(({ hasData }) => hasData).map(({ offset }) => offset?.flag)).toEqual([1, 1, 1]);
    const { parts } = await readArchive(await openBytes(bytes, "pipe", ""));
    expect(parts.map(({ name, content }) => [name, content.toString()])).toEqual([
      ["20.dat", peopleRows],
      ["21.dat", ""],
      ["blobs_30.toc", ""],
    ]);
  });

  test("members of a tar archive of any size have their size in front", async () => {
    const out = memoryTarget();
    const target = new TarTarget(out, new ArchiveWriting(request("tar"), "pipe"));
    const row = Buffer.from(`1\tAda Example\t${"x".repeat(1 << 20)}\n`);
    await target.begin({ name: "20.dat" });
    for (let count = 0; count < 20; count++) await target.write([row]);
    await target.begin({ name: "21.dat" });
    await target.begin({ name: "blobs_30.toc" });
    await target.commit();
    const { parts } = await readArchive(await openBytes(out.published(), "pipe", ""), 1 << 20);
    expect(parts[0]?.content.length).toBe(20 * row.length);
    expect(parts[0]?.content.subarray(0, row.length).equals(row)).toBe(true);
  });
});

describe("what appears", () => {
  test("is nothing until it is whole, and nothing when it is given up", async () => {
    for (const to of containers) {
      const directory = tempDir();
      const output = join(directory, "out");
      const target = await openArchiveTarget(
        { output, sourceIdentity: null },
        { archive: sampleHead(uncompressed(to, 16)), from: to, to, compression: null, changes: noChanges },
      );
      await target.begin?.({ name: "20.dat" });
      await target.write([Buffer.from(peopleRows)]);
      expect(readdirSync(directory).every((name) => name.endsWith(".partial"))).toBe(true);
      await target.discard();
      await target.discard();
      expect(readdirSync(directory)).toEqual([]);
    }
  });

  test("is refused where something is already", async () => {
    const directory = tempDir();
    const request = {
      archive: sampleHead(uncompressed("directory", 16)),
      from: "directory",
      to: "directory",
      compression: null,
      changes: noChanges,
    } as const;
    mkdirSync(join(directory, "full"));
    writeFileSync(join(directory, "full", "a"), "");
    const opening = (output: string | null) => openArchiveTarget({ output, sourceIdentity: null }, request);
    await expect(opening(join(directory, "full"))).rejects.toThrow(/OUTPUT_FAILED at .*not empty/);
    await expect(opening(join(directory, "full", "a"))).rejects.toThrow(/OUTPUT_FAILED at .*is a file/);
    await expect(opening(null)).rejects.toThrow(/OUTPUT_FAILED at stdout/);
    mkdirSync(join(directory, "empty"));
    const target = await opening(join(directory, "empty"));
    await target.commit();
    expect(readdirSync(join(directory, "empty"))).toEqual(["toc.dat"]);
  });
});

describe("the table of contents and the script", () => {
  const changes = { areCredentialsRemoved: true, areStatisticsRemoved: true };
  const secrets = ["hunter2", "most_common_vals"];

  test.each(containers)("of %s lose credentials and statistics", async (to) => {
    const directory = tempDir();
    const output = join(directory, "out");
    const bytes = await tarArchive(uncompressed("tar", 16));
    await copyArchive(await openBytes(bytes, "file", join(directory, "in")), output, { to, changes });
    const written = to === "directory" ? [...contentOf(output).values()].join("") : readFileSync(output, "latin1");
    for (const secret of secrets) {
      expect(bytes.includes(secret)).toBe(true);
      expect(written).not.toContain(secret);
    }
    expect(written).toContain("password ''");
  });

  test("of a plain dump as well", async () => {
    const dataset = async () => openBytes(await customArchive(uncompressed("custom", 16)), "pipe", "");
    const text = await plainOf(await dataset(), changes);
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
      expect(await plainOf(await dataset())).toContain(secret);
    }
  });

  test("in a script that was edited are refused", async () => {
    const bytes = await tarArchive(uncompressed("tar", 16));
    const at = bytes.lastIndexOf("hunter2");
    bytes.write("HUNTER3", at);
    const copying = copyArchive(await openBytes(bytes, "pipe", ""), join(tempDir(), "out"), { changes });
    await expect(copying).rejects.toThrow(/ARCHIVE_SCRIPT/);
  });
});

test("a part that the archive does not have, or that comes twice, is a defect", async () => {
  const request = {
    archive: sampleHead(uncompressed("custom", 16)),
    from: "custom",
    to: "custom",
    compression: null,
    changes: noChanges,
  } as const;
  const target = new CustomTarget(new StreamTarget(-1, "nowhere"), new ArchiveWriting(request, "nowhere"));
  await expect(target.begin({ name: "99.dat" })).rejects.toThrow("no data named 99.dat");
  await expect(target.begin({ name: "10.dat" })).rejects.toThrow("no data named 10.dat");
  await expect(target.begin({ name: "people" })).rejects.toThrow("no part named people");
});
