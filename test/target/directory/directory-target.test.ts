import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createDirectoryTarget } from "../../../src/target/directory/directory-target.ts";
import { tempDir } from "../../support/temporary-directory.ts";

const bytes = (text: string): Uint8Array[] => [Buffer.from(text)];

test("files appear together, under their names", async () => {
  const path = join(tempDir(), "out");
  const target = await createDirectoryTarget({ path, label: path });
  await target.begin?.({ name: "a.csv" });
  await target.write(bytes("1\n"));
  await target.write(bytes("2\n"));
  await target.begin?.({ name: "eu/north/b.csv" });
  await target.begin?.({ name: "eu/c.csv" });
  await target.write(bytes("3\n"));
  await target.flush?.();
  expect((await readdir(dirname(path))).every((name) => name.endsWith(".partial"))).toBe(true);
  await target.commit();
  expect(await readdir(dirname(path))).toEqual(["out"]);
  expect((await readdir(path, { recursive: true })).toSorted()).toEqual([
    "a.csv",
    "eu",
    "eu/c.csv",
    "eu/north",
    "eu/north/b.csv",
  ]);
  expect(await readFile(join(path, "a.csv"), "utf8")).toBe("1\n2\n");
  expect(await readFile(join(path, "eu/north/b.csv"), "utf8")).toBe("");
  expect(await readFile(join(path, "eu/c.csv"), "utf8")).toBe("3\n");
  await target.discard();
  expect(await readdir(path)).toHaveLength(2);
});

test("an empty directory is taken, anything else is refused and left alone", async () => {
  const path = tempDir();
  const empty = join(path, "empty");
  await mkdir(empty);
  const target = await createDirectoryTarget({ path: empty, label: "empty" });
  await target.begin?.({ name: "a" });
  await target.commit();
  expect(await readdir(empty)).toEqual(["a"]);
  await expect(createDirectoryTarget({ path: empty, label: "it" })).rejects.toThrow(
    "OUTPUT_FAILED at it: the directory is not empty",
  );
  await writeFile(join(path, "file"), "");
  await expect(createDirectoryTarget({ path: join(path, "file"), label: "it" })).rejects.toThrow("no directory");
  await expect(createDirectoryTarget({ path: join(path, "no/where"), label: "it" })).rejects.toThrow("OUTPUT_FAILED");
  expect((await readdir(path)).toSorted()).toEqual(["empty", "file"]);
});

test("a directory that was filled meanwhile stops the commit, and nothing of it is lost", async () => {
  const path = join(tempDir(), "out");
  const target = await createDirectoryTarget({ path, label: "out" });
  await target.begin?.({ name: "a" });
  await mkdir(path);
  await writeFile(join(path, "mine"), "x");
  await expect(target.commit()).rejects.toThrow("OUTPUT_FAILED");
  await target.discard();
  expect(await readdir(path)).toEqual(["mine"]);
  expect(await readdir(dirname(path))).toEqual(["out"]);
});

test("discard leaves nothing behind, in the middle of a file or of none", async () => {
  const path = join(tempDir(), "out");
  for (const isOpen of [true, false]) {
    const target = await createDirectoryTarget({ path, label: "out" });
    if (isOpen) {
      await target.begin?.({ name: "d/a" });
      await target.write(bytes("half"));
    }
    await target.discard();
    await target.discard();
    expect(await readdir(dirname(path))).toEqual([]);
  }
});

test("files may be wrapped, and a name never leads out", async () => {
  const path = join(tempDir(), "out");
  const target = await createDirectoryTarget({
    path,
    label: "out",
    openFile: ({ name }, file) => ({
      ...file,
      write: (pieces) => file.write([...bytes(`${name}:`), ...pieces]),
      commit: async () => {
        await file.write(bytes("!"));
        await file.commit();
      },
    }),
  });
  await target.begin?.({ name: "a" });
  await target.write(bytes("x"));
  await expect(target.begin?.({ name: "../b" })).rejects.toThrow("leads out");
  await target.commit();
  expect(await readFile(join(path, "a"), "utf8")).toBe("a:x!");
  const other = await createDirectoryTarget({ path: `${path}2`, label: "out" });
  await expect(other.write(bytes("x"))).rejects.toThrow("before any part");
  await other.discard();
});
