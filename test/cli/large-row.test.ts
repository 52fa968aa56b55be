/** Memory does not grow with the input; one row may be as large as --max-row says, then there is a clear error. */
import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { finish, type Outcome, startSafelock } from "../support/run-safelock.ts";
import { tempDir, tempDirForFile } from "../support/temporary-directory.ts";

const MEGABYTE = 1_000_000;
const inputs = tempDirForFile();

const policy = join(inputs, "policy.yaml");
writeFileSync(
  policy,
  "version: 1\ndetection: off\nunclassified: keep\ntables:\n  public.files:\n    columns: { owner: email, body: redact }\n",
);

const head =
  "CREATE TABLE public.files (id bigint, owner text, body text);\nCOPY public.files (id, owner, body) FROM stdin;\n";

/** One row whose last field has `megabytes`, between two ordinary ones. */
function writeLargeRow(path: string, megabytes: number): void {
  const file = openSync(path, "w");
  writeSync(file, `${head}1\tada@example.com\tshort\n2\tbjorn@example.com\t`);
  const part = "0123456789".repeat(MEGABYTE / 10);
  for (let written = 0; written < megabytes; written++) writeSync(file, part);
  writeSync(file, "\n3\tchloe@example.com\tshort\n\\.\n");
  closeSync(file);
}

function writeManyRows(path: string, megabytes: number): void {
  const file = openSync(path, "w");
  writeSync(file, head);
  const block = Array.from({ length: 20_000 }, (_, i) => `${i}\tperson${i}@example.com\t${"word ".repeat(6)}\n`).join(
    "",
  );
  for (let written = 0; written < megabytes * MEGABYTE; written += block.length) writeSync(file, block);
  writeSync(file, "\\.\n");
  closeSync(file);
}

/** Runs to the end and tells the largest memory the process held, in megabytes. */
async function runMeasured(args: readonly string[]): Promise<Outcome & { peakMegabytes: number }> {
  const child = startSafelock(args);
  let peakMegabytes = 0;
  const timer = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, readPeak(child));
  }, 10);
  const outcome = await finish(child);
  clearInterval(timer);
  return { ...outcome, peakMegabytes };
}

function readPeak(child: ChildProcess): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1000;
  } catch {
    return 0;
  }
}

const base = ["anonymize", "--ephemeral", "--quiet", "--policy", policy];

test("a row beyond the limit is refused with its place and the way out; nothing is published", async () => {
  const directory = tempDir();
  const input = join(directory, "in.sql");
  writeLargeRow(input, 80);
  const outcome = await runMeasured([...base, input, "-o", join(directory, "out.sql")]);
  expect(outcome.exit, outcome.stderr).toBe(2);
  expect(outcome.stderr).toMatch(/--max-row/);
  expect(outcome.stderr).toMatch(/public\.files|line 4/);
  expect(outcome.stderr).not.toMatch(/0123456789/);
  expect(readdirSync(directory)).toEqual(["in.sql"]);
});

test("with a raised limit it works, in a small multiple of the row", async () => {
  const directory = tempDir();
  const input = join(directory, "in.sql");
  writeLargeRow(input, 80);
  const outcome = await runMeasured([...base, "--max-row", "100MB", input, "-o", join(directory, "out.sql")]);
  expect(outcome.exit, outcome.stderr).toBe(0);
  const text = readFileSync(join(directory, "out.sql"), "utf8");
  expect(text).toMatch(/\n2\t\S+@example\.\w+\t\[redacted\]\n3\t/);
  expect(text).not.toMatch(/bjorn@example\.com/);
  expect(outcome.peakMegabytes).toBeLessThan(200 + 6 * 80);
});

test("memory stays as it is when the input grows tenfold", async () => {
  const directory = tempDir();
  const peaks: number[] = [];
  for (const megabytes of [15, 150]) {
    const input = join(directory, "in.sql");
    writeManyRows(input, megabytes);
    const outcome = await runMeasured([...base, "--workers", "2", input, "-o", join(directory, "out.sql")]);
    expect(outcome.exit, outcome.stderr).toBe(0);
    expect(statSync(join(directory, "out.sql")).size).toBeGreaterThan(megabytes * MEGABYTE * 0.5);
    peaks.push(outcome.peakMegabytes);
  }
  expect(Math.max(...peaks)).toBeLessThan(330);
  expect((peaks[1] ?? 0) - (peaks[0] ?? 0)).toBeLessThan(120);
});
