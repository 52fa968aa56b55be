/** A failed, killed or cancelled run leaves no output that looks finished. */
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { finish, runSafelock, runSafelockInShell, startSafelock } from "../support/run-safelock.ts";
import { tempDir, tempDirForFile } from "../support/temporary-directory.ts";

const inputs = tempDirForFile();
const large = join(inputs, "large.sql");
writeLargeDump(large, 60);

const policy = join(inputs, "policy.yaml");
writeFileSync(
  policy,
  "version: 1\ndetection: off\nunclassified: keep\ntables:\n  public.people:\n    columns: { email: email, note: redact }\n",
);

const base = ["anonymize", "--ephemeral", "--quiet", "--policy", policy];

/** A dump of `megabytes`, large enough that the run can be hit while it goes. */
function writeLargeDump(path: string, megabytes: number): void {
  const file = openSync(path, "w");
  writeSync(
    file,
    "SET client_encoding = 'UTF8';\nCREATE TABLE public.people (id bigint, email text, note text);\nCOPY public.people (id, email, note) FROM stdin;\n",
  );
  let id = 0;
  for (let block = 0; block < megabytes; block++) {
    let text = "";
    while (text.length < 1 << 20)
      text += `${++id}\tperson${id}@example.com\tsome words about number ${id} that nobody needs\n`;
    writeSync(file, text);
  }
  writeSync(file, "\\.\n");
  closeSync(file);
}

/** What stands in `directory` under a name that a person would take for a result. */
function finished(directory: string): string[] {
  return readdirSync(directory).filter(
    (name) => !name.startsWith(".") && !/\.(tmp|part|partial|incomplete)/.test(name) && !/safelock-.*tmp/.test(name),
  );
}

function linesOf(path: string): number {
  return readFileSync(path).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 0);
}

describe("kill -9", () => {
  test("at any moment leaves nothing that looks finished", async () => {
    const directory = tempDir();
    const output = join(directory, "out.sql");
    let killedWhileRunning = 0;
    for (const delayMs of [30, 150, 300, 400, 500, 600, 750, 900]) {
      const child = startSafelock([...base, large, "-o", output]);
      setTimeout(() => child.kill("SIGKILL"), delayMs + Math.floor(Math.random() * 60));
      const outcome = await finish(child);
      if (outcome.signal !== "SIGKILL") break;
      killedWhileRunning++;
      // The signal may come when the output is published and the process not yet gone: then it is whole.
      if (finished(directory).length > 0) expect(linesOf(output)).toBe(linesOf(large));
      for (const name of finished(directory)) rmSync(join(directory, name));
    }
    expect(killedWhileRunning).toBeGreaterThanOrEqual(2);
  });

  test("an older output stays as it was", async () => {
    const directory = tempDir();
    const output = join(directory, "out.sql");
    writeFileSync(output, "the output of yesterday\n");
    const child = startSafelock([...base, large, "-o", output]);
    setTimeout(() => child.kill("SIGKILL"), 450);
    const outcome = await finish(child);
    expect(outcome.signal).toBe("SIGKILL");
    expect(readFileSync(output, "utf8")).toBe("the output of yesterday\n");
  });
});

test.each(["SIGINT", "SIGTERM"] as const)("%s cancels: exit 130, nothing left behind", async (signal) => {
  const directory = tempDir();
  const child = startSafelock([...base, large, "-o", join(directory, "out.sql")]);
  // Wait for work to have begun: the temporary file is there.
  for (let i = 0; i < 200 && readdirSync(directory).length === 0; i++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  child.kill(signal);
  const outcome = await finish(child);
  expect(outcome.exit, outcome.stderr).toBe(130);
  expect(readdirSync(directory)).toEqual([]);
  expect(outcome.stderr).toMatch(/CANCELLED/);
});

/** A shell's code for an end by SIGINT is 128 + 2. */
const CANCELLED = 130;

describe("cancelled while the other side of a pipe does nothing", () => {
  test.each([
    { name: "a source that is silent", setup: "exec 3<>pipe", redirect: "<&3", args: ["-o", "out.sql"] },
    { name: "a source that nobody opens", setup: ":", redirect: "", args: ["pipe", "-o", "out.sql"] },
    { name: "an output that nobody opens", setup: ":", redirect: "", args: [large, "-o", "pipe"] },
    { name: "an output that nobody reads", setup: "exec 3<>pipe", redirect: ">&3", args: [large] },
  ])("$name", async ({ setup, redirect, args }) => {
    const directory = tempDir();
    const script = `mkfifo pipe; ${setup}; "$@" ${redirect} & sleep 2; kill -TERM $!; wait $!`;
    const started = performance.now();
    const outcome = await runSafelockInShell(script, [...base, ...args], { cwd: directory, timeoutMs: 20_000 });
    expect(outcome.exit).toBe(CANCELLED);
    expect(outcome.stderr).toMatch(/CANCELLED/);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(readdirSync(directory)).toEqual(["pipe"]);
  });
});

test("a reader that goes away ends the run without noise", async () => {
  const outcome = await runSafelockInShell(`"$@" | head -c 100 > /dev/null; exit "\${PIPESTATUS[0]}"`, [
    ...base,
    large,
  ]);
  expect(outcome.exit).not.toBeNull();
  expect(outcome.stderr).not.toMatch(/\n\s+at .*\(/);
  expect(outcome.stderr.split("\n").length).toBeLessThan(4);
});

describe("targets that cannot take the output", () => {
  test("stdout on a full device", async () => {
    const outcome = await runSafelockInShell(`exec "$@" > /dev/full`, [...base, large]);
    expect([2, 3]).toContain(outcome.exit);
    expect(outcome.stderr).toMatch(/space|full/i);
    expect(outcome.stderr).not.toMatch(/\n\s+at .*\(/);
  });

  test("a file that may not grow", async () => {
    const directory = tempDir();
    // 2 MiB in blocks of 1 KiB; the signal that comes with the limit is ignored, so that writes fail instead.
    const outcome = await runSafelockInShell(`trap '' XFSZ; ulimit -f 2048; exec "$@"`, [
      ...base,
      large,
      "-o",
      join(directory, "out.sql"),
    ]);
    expect([2, 3]).toContain(outcome.exit);
    expect(outcome.stderr).toMatch(/out\.sql/);
    expect(readdirSync(directory)).toEqual([]);
  });

  test.each([
    { name: "a directory that does not exist", output: "nowhere/out.sql" },
    { name: "a directory", output: "." },
    { name: "a place below a file", output: "in.sql/out.sql" },
  ])("$name", async ({ output }) => {
    const directory = tempDir();
    writeFileSync(join(directory, "in.sql"), "SELECT 1;\n");
    const outcome = await runSafelock([...base, "in.sql", "-o", output], { cwd: directory });
    expect(outcome.exit).toBe(2);
    expect(outcome.stderr.length).toBeGreaterThan(30);
    expect(readdirSync(directory)).toEqual(["in.sql"]);
  });

  test("a directory nobody may write in", async () => {
    // Root may write everywhere but in /proc.
    const outcome = await runSafelock([...base, large, "-o", "/proc/out.sql"]);
    expect(outcome.exit).toBe(2);
    expect(outcome.stderr).toMatch(/\/proc/);
  });

  test.each(["in.sql", "./in.sql", "hard-link.sql", "symbolic-link.sql"])("the input itself, as %s", async (output) => {
    const directory = tempDir();
    const { linkSync, symlinkSync } = await import("node:fs");
    writeFileSync(join(directory, "in.sql"), "SELECT 1;\n");
    linkSync(join(directory, "in.sql"), join(directory, "hard-link.sql"));
    symlinkSync("in.sql", join(directory, "symbolic-link.sql"));
    const outcome = await runSafelock([...base, "in.sql", "-o", output], { cwd: directory });
    expect(outcome.exit, outcome.stderr).toBe(2);
    expect(readFileSync(join(directory, "in.sql"), "utf8")).toBe("SELECT 1;\n");
  });
});

test("a run that fails in its last rows publishes nothing", async () => {
  const directory = tempDir();
  const cut = join(directory, "cut.sql");
  writeLargeDump(cut, 8);
  const { truncateSync } = await import("node:fs");
  truncateSync(cut, statSync(cut).size - 20);
  const outcome = await runSafelock([...base, cut, "-o", join(directory, "out.sql")]);
  expect(outcome.exit).toBe(3);
  expect(existsSync(join(directory, "out.sql"))).toBe(false);
  expect(readdirSync(directory)).toEqual(["cut.sql"]);
});
