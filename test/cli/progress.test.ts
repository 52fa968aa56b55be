import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { progressLine, showProgress } from "../../src/cli/progress.ts";
import type { Progress } from "../../src/domain/progress.ts";

const half: Progress = {
  phase: "anonymize",
  bytesRead: 500_000_000,
  bytesWritten: 490_000_000,
  totalBytes: 1_000_000_000,
  rows: 1_234_567,
  table: "public.users",
};

describe("a progress line", () => {
  test("tells share, bytes, rows, speed, time left and table", () => {
    expect(progressLine(half, 2000)).toBe(
      "anonymizing 50 %: 500 MB of 1.0 GB, 1,234,567 rows, 250.0 MB/s, 2.0 s left, public.users",
    );
  });

  test("leaves out what is not known of a pipe", () => {
    const line = progressLine({ ...half, phase: "survey", totalBytes: null, table: null, rows: 1 }, 2000);
    expect(line).toBe("looking: 500 MB, 1 row, 250.0 MB/s");
  });

  test("guesses no time left in the first second and none for an empty file", () => {
    expect(progressLine(half, 900)).not.toContain("left");
    expect(progressLine({ ...half, bytesRead: 0, totalBytes: 0 }, 5000)).toBe(
      "anonymizing: 0 B of 0 B, 1,234,567 rows, 0.0 MB/s, public.users",
    );
  });
});

describe("progress off a terminal", () => {
  const lines: string[] = [];
  const stderr = { write: (text: string) => lines.push(text) > 0 } as unknown as NodeJS.WriteStream;

  beforeEach(() => {
    lines.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is a plain line every 10 seconds, also while nothing moves, until it is stopped", async () => {
    const display = await showProgress({ isQuiet: false, stderr, isOutputTerminal: false });
    for (let i = 0; i < 100; i++) display.onProgress(half);
    vi.advanceTimersByTime(9_999);
    expect(lines).toHaveLength(0);
    vi.advanceTimersByTime(10_001);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^anonymizing 50 %: .*\n$/);
    display.stop();
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(2);
  });

  test("is plain lines, too, on a terminal that has no size", async () => {
    const terminal = { write: stderr.write, isTTY: true, columns: 0, rows: 0 } as unknown as NodeJS.WriteStream;
    const display = await showProgress({ isQuiet: false, stderr: terminal, isOutputTerminal: false });
    display.onProgress(half);
    vi.advanceTimersByTime(10_001);
    display.stop();
    expect(lines).toEqual([expect.stringMatching(/^anonymizing 50 %: .*\n$/)]);
  });

  test("is nothing when quiet", async () => {
    const display = await showProgress({ isQuiet: true, stderr, isOutputTerminal: false });
    display.onProgress(half);
    vi.advanceTimersByTime(60_000);
    expect(lines).toHaveLength(0);
  });
});
