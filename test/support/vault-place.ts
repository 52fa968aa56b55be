/** A vault made by the program, with the files that people would have, each in a place of its own. */
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Outcome, runSafelock } from "./run-safelock.ts";
import { tempDir } from "./temporary-directory.ts";

export interface VaultPlace {
  readonly root: string;
  readonly vault: string;
  readonly identity: string;
  readonly writer: string;
  /** A directory for outputs. */
  readonly out: string;
  /** `reidentify` with reason and ticket. */
  reidentify(...pseudonyms: readonly string[]): Promise<Outcome>;
}

/** @param domain Of the writer file. */
export async function vaultPlace(domain = "default", root = tempDir()): Promise<VaultPlace> {
  for (const name of ["secure", "keys", "out"]) mkdirSync(join(root, name), { mode: 0o700 });
  const place = {
    root,
    vault: join(root, "secure", "vault"),
    identity: join(root, "keys", "officer.identity"),
    writer: join(root, "keys", "ci.writer"),
    out: join(root, "out"),
  };
  const args = ["--domain", domain, "--identity-out", place.identity, "--writer-out", place.writer];
  const made = await runSafelock(["vault", "init", place.vault, ...args]);
  expect(made.exit, made.stderr).toBe(0);
  return {
    ...place,
    reidentify: (...pseudonyms) =>
      runSafelock([
        ...["reidentify", ...pseudonyms, "--vault", place.vault, "--identity", place.identity],
        ...["--reason", "a test", "--ticket", "T-1"],
      ]),
  };
}

/** Bytes of every file below a directory, by path. */
export function filesBelow(directory: string): Map<string, Buffer> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path)]),
  );
}
