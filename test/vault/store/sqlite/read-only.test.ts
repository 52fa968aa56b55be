/** A vault on a disk that cannot be written can be read, and nothing is told, because nothing can go on record. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createStore } from "../../../../src/vault/store/open-store.ts";
import { PARTS } from "../../../../src/vault/store/sqlite/migrations.ts";
import { logRowAfter, segmentOf, startedRun } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const reader = fileURLToPath(new URL("./reader.ts", import.meta.url));
/** Modes mean nothing to root, who therefore reads as somebody else. */
const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

function setModes(location: string, directory: number, file: number): void {
  for (const part of PARTS) {
    chmodSync(join(location, part, `${part}.sqlite`), file);
    chmodSync(join(location, part), directory);
  }
  chmodSync(location, directory);
}

function giveAway(location: string): void {
  if (!isRoot) return;
  chmodSync(dirname(location), 0o755);
  for (const place of [location, ...PARTS.flatMap((p) => [join(location, p), join(location, p, `${p}.sqlite`)])])
    chownSync(place, NOBODY, NOBODY);
}

function read(location: string): Record<string, unknown> {
  const somebody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const { stdout, stderr } = spawnSync(process.execPath, [reader, location], { ...somebody, encoding: "utf8" });
  return stdout === "" ? { stderr } : JSON.parse(stdout);
}

async function withVault(work: (location: string) => void): Promise<void> {
  await withDirectory(async (location) => {
    const store = await createStore(location);
    await startedRun(store);
    await store.entries.addSegment(segmentOf(2 ** 20, [[1, 2]]));
    await store.ledger.append((head) => [logRowAfter(head)]);
    await store.close();
    giveAway(location);
    try {
      work(location);
    } finally {
      setModes(location, 0o700, 0o600);
    }
  });
}

const everything = { segments: 1, runs: 1, log: 1 };
const unwritable = { ...everything, problem: "2 VAULT_NOT_WRITABLE" };

test("read-only files and directories can be read; the log refuses", () =>
  withVault((location) => {
    expect(read(location)).toEqual({ ...everything, appended: true });
    setModes(location, 0o500, 0o400);
    expect(read(location)).toEqual({ ...unwritable, log: 2 });
    // A file that may be written is not enough: its journal needs the directory.
    setModes(location, 0o500, 0o600);
    expect(read(location)).toEqual({ ...unwritable, log: 2 });
  }));

test("a vault that may not be read is refused by name", () =>
  withVault((location) => {
    setModes(location, 0o700, 0o000);
    expect(read(location)).toEqual({ problem: "2 VAULT_NOT_READABLE" });
    setModes(location, 0o000, 0o600);
    expect(read(location)).toEqual({ problem: "2 VAULT_NOT_READABLE" });
  }));

test("a journal of a killed process that may not be rolled back is refused by name", () =>
  withVault((location) => {
    // A rollback journal whose header counts one record of the first page.
    const header = Buffer.alloc(512);
    Buffer.from("d9d505f920a163d7", "hex").copy(header);
    header.writeUInt32BE(0, 8);
    header.writeUInt32BE(10, 16);
    header.writeUInt32BE(512, 20);
    header.writeUInt32BE(8192, 24);
    writeFileSync(join(location, "entries", "entries.sqlite-journal"), header);
    setModes(location, 0o500, 0o400);
    expect(read(location)["problem"]).toBe("2 VAULT_NOT_WRITABLE");
  }));
