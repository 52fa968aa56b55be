import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, onTestFinished } from "vitest";

/** A new directory that is removed when the running test ends. */
export function tempDir(): string {
  const directory = create();
  onTestFinished(() => remove(directory));
  return directory;
}

/** A new directory for a whole test file; call it at the top level or inside `describe`. */
export function tempDirForFile(): string {
  const directory = create();
  afterAll(() => remove(directory));
  return directory;
}

function create(): string {
  return mkdtempSync(join(tmpdir(), "safelock-test-"));
}

function remove(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
