import { chmod, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SafelockError } from "../../src/domain/problem.ts";
import { openTarget } from "../../src/target/open-target.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const directory = (): Promise<string> => mkdtemp(join(tmpdir(), "safelock-target-"));

describe("an atomic file", () => {
  test("is invisible until commit, then whole, with no partial file left", async () => {
    const dir = await directory();
    const path = join(dir, "out.sql");
    const target = await openTarget({ output: path, sourceIdentity: null });
    await target.write([bytes("one "), bytes(""), bytes("two")]);
    expect((await readdir(dir)).filter((name) => !name.endsWith(".partial"))).toEqual([]);
    await target.commit();
    expect(await readdir(dir)).toEqual(["out.sql"]);
    expect(await readFile(path, "utf8")).toBe("one two");
  });

  test("takes a name as long as names may be", async () => {
    const dir = await directory();
    const name = "n".repeat(255);
    const target = await openTarget({ output: join(dir, name), sourceIdentity: null });
    await target.commit();
    expect(await readdir(dir)).toEqual([name]);
  });

  test("keeps the old file when discarded", async () => {
    const dir = await directory();
    const path = join(dir, "out.sql");
    await writeFile(path, "old");
    const target = await openTarget({ output: path, sourceIdentity: null });
    await target.write([bytes("new")]);
    await target.discard();
    await target.discard();
    expect(await readdir(dir)).toEqual(["out.sql"]);
    expect(await readFile(path, "utf8")).toBe("old");
  });

  test("keeps the permissions of the file it replaces and follows a link", async () => {
    const dir = await directory();
    const path = join(dir, "real.sql");
    await writeFile(path, "old", { mode: 0o640 });
    await chmod(path, 0o640);
    await symlink(path, join(dir, "link.sql"));
    const target = await openTarget({ output: join(dir, "link.sql"), sourceIdentity: null });
    await target.write([bytes("new")]);
    await target.commit();
    expect(await readFile(path, "utf8")).toBe("new");
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await readdir(dir)).sort()).toEqual(["link.sql", "real.sql"]);
  });

  test("takes more pieces than the kernel takes in one call", async () => {
    const path = join(await directory(), "out.sql");
    const target = await openTarget({ output: path, sourceIdentity: null });
    const pieces = Array.from({ length: 5000 }, (_, i) => bytes(`${i}\n`));
    await target.write(pieces);
    await target.commit();
    expect(await readFile(path, "utf8")).toBe(Array.from({ length: 5000 }, (_, i) => `${i}\n`).join(""));
  });
});

describe("refusals", () => {
  const refusal = async (output: string, identity: { device: bigint; inode: bigint } | null = null) =>
    openTarget({ output, sourceIdentity: identity }).then(
      () => expect.fail("was opened"),
      (error: SafelockError) => error,
    );

  test("the output is the input, also through a link", async () => {
    const dir = await directory();
    const path = join(dir, "dump.sql");
    await writeFile(path, "rows");
    await symlink(path, join(dir, "other.sql"));
    const { dev, ino } = await stat(path, { bigint: true });
    for (const name of ["dump.sql", "other.sql"]) {
      const error = await refusal(join(dir, name), { device: dev, inode: ino });
      expect(error.exit).toBe(2);
      expect(error.problems[0]?.code).toBe("OUTPUT_IS_INPUT");
    }
    expect(await readFile(path, "utf8")).toBe("rows");
  });

  test("a directory, a missing directory, a file as directory", async () => {
    const dir = await directory();
    await mkdir(join(dir, "sub"));
    await writeFile(join(dir, "file"), "");
    for (const output of [join(dir, "sub"), join(dir, "none", "out.sql"), join(dir, "file", "out.sql")]) {
      const error = await refusal(output);
      expect(error.exit).toBe(2);
      expect(error.problems[0]?.hint).not.toBe("");
    }
  });

  test("a full device ends the write with exit 3", async () => {
    const target = await openTarget({ output: "/dev/full", sourceIdentity: null });
    const error = await target.write([bytes("x".repeat(100_000))]).then(
      () => expect.fail("was written"),
      (cause: SafelockError) => cause,
    );
    expect(error.exit).toBe(3);
    expect(error.problems[0]?.problem).toContain("full");
    await target.discard();
  });
});
