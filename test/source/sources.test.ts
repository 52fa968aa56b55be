import { spawn } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { SafelockError } from "../../src/domain/problem.ts";
import { openSource } from "../../src/source/open-source.ts";
import { ReplaySource } from "../../src/source/replay-source.ts";
import type { Source } from "../../src/source/source.ts";

const never = new AbortController().signal;

async function readAll(source: Source, step: number): Promise<string> {
  const buffer = Buffer.alloc(step + 3);
  const parts: Buffer[] = [];
  for (let count = await source.read(buffer, 3, step); count > 0; count = await source.read(buffer, 3, step)) {
    parts.push(Buffer.from(buffer.subarray(3, 3 + count)));
  }
  return Buffer.concat(parts).toString();
}

/** A pipe that gives at most `step` bytes a read. */
function pipeOf(text: string, step: number): Source {
  const bytes = Buffer.from(text);
  let position = 0;
  return {
    label: "pipe",
    size: null,
    identity: null,
    modified: null,
    isRewindable: false,
    read: async (into, offset, length) => {
      const count = bytes.copy(into as Buffer, offset, position, position + Math.min(step, length));
      position += count;
      return count;
    },
    rewind: () => Promise.reject(new Error("no")),
    close: async () => undefined,
  };
}

test("a file tells its size, reads in any step and rewinds", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "safelock-source-")), "dump.sql");
  const text = "0123456789".repeat(1000);
  await writeFile(path, text);
  const source = await openSource(path);
  expect(source.size).toBe(10_000);
  expect(await readAll(source, 7)).toBe(text);
  await source.rewind();
  expect(await readAll(source, 4096)).toBe(text);
  await source.close();
});

test.each([
  ["/nowhere/dump.sql", "SOURCE_UNREADABLE"],
  ["/tmp", "SOURCE_IS_DIRECTORY"],
])("%s is refused with %s", async (path, code) => {
  const error = await openSource(path).then(
    () => expect.fail("was opened"),
    (cause: SafelockError) => cause,
  );
  expect(error.exit).toBe(2);
  expect(error.problems[0]?.code).toBe(code);
});

test("a named pipe is read once, to its end", async () => {
  const path = join(await mkdtemp(join(tmpdir(), "safelock-source-")), "fifo");
  await new Promise((resolve) => spawn("mkfifo", [path]).on("exit", resolve));
  const writer = spawn("sh", ["-c", `printf 'a pipe' > ${path}`]);
  const source = await openSource(path);
  expect(source.size).toBeNull();
  expect(await readAll(source, 3)).toBe("a pipe");
  await source.close();
  await new Promise((resolve) => (writer.exitCode === null ? writer.on("exit", resolve) : resolve(null)));
});

test.each([1, 3, 100])(
  "a held pipe that ends within the window is whole and rewinds (%d bytes a read)",
  async (step) => {
    const held = await ReplaySource.hold(pipeOf("hello world", step), 64, never);
    expect(held.isWhole).toBe(true);
    expect(held.size).toBe(11);
    expect(await readAll(held, 4)).toBe("hello world");
    await held.rewind();
    expect(await readAll(held, 100)).toBe("hello world");
  },
);

test.each([1, 3, 100])("a longer pipe is replayed from its start and then goes on (%d bytes a read)", async (step) => {
  const text = "abcdefghij".repeat(10);
  const held = await ReplaySource.hold(pipeOf(text, step), 25, never);
  expect(held.isWhole).toBe(false);
  expect(held.size).toBeNull();
  expect(held.heldBytes).toBe(25);
  expect(await readAll(held, 10)).toBe(text.slice(0, 25));
  await held.rewind();
  expect(await readAll(held, 9)).toBe(text);
  await expect(held.rewind()).rejects.toThrow("window");
});

test("a cancelled hold ends", async () => {
  await expect(ReplaySource.hold(pipeOf("x", 1), 9, AbortSignal.abort())).rejects.toThrow();
});
