/** A disk without room, and a file that may not grow: the writer ends with a clear problem, and the vault still opens. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createStore, openStore } from "../../../../src/vault/store/open-store.ts";
import { allOf } from "../contract.ts";
import { logRowAfter, segmentOf } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const recorder = fileURLToPath(new URL("./recorder.ts", import.meta.url));
const RUN_ID = "0f".repeat(16);

/** Kilobytes; the largest segment of the recorder takes 720 KB. */
const FILE_LIMIT = "ulimit -S -f 1500";
/** A small disk of its own for a moment; users who may not mount get the limit on file sizes instead. */
const SMALL_DISK = `mount -t tmpfs -o size=3m,mode=700 tmpfs "$2" 2>/dev/null || ${FILE_LIMIT}`;

interface Ended {
  readonly exit: number | null;
  readonly code: string;
  readonly acknowledged: readonly number[];
}

/** Records under a limit in a copy of the vault, until nothing goes any more; then copies that to `result`. */
function recordUntilFull(limit: string, location: string, result: string): Ended {
  const place = `${location}-limited`;
  mkdirSync(place, { mode: 0o700 });
  const script = `(${limit}
    cp -a "$1/." "$2" && "$4" "$5" "$2" ${RUN_ID}; status=$?
    ulimit -S -f unlimited 2>/dev/null; cp -a "$2" "$3"; exit $status)`;
  const shell = 'if unshare -rm true 2>/dev/null; then exec unshare -rm bash "$@"; else exec bash "$@"; fi';
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["-c", shell, "bash", "-c", script, "bash", location, place, result, process.execPath, recorder],
    { encoding: "utf8", timeout: 50_000 },
  );
  const acknowledged = Array.from(stdout.matchAll(/^segment (\d+)$/gm), ([, segment]) => Number(segment));
  return { exit: status, code: stderr.trim(), acknowledged };
}

test.each([
  ["a full disk", SMALL_DISK, ["2 VAULT_FULL", "3 VAULT_IO"]],
  ["a file that may not grow", FILE_LIMIT, ["3 VAULT_IO"]],
])("%s ends a recording cleanly; what was acknowledged stays", async (_, limit, expected) => {
  await withDirectory(async (location) => {
    await (await createStore(location)).close();
    const ended = recordUntilFull(limit, location, `${location}-result`);
    expect(expected).toContain(`${ended.exit} ${ended.code}`);
    expect(ended.acknowledged.length).toBeGreaterThan(1);
    const store = await openStore(`${location}-result`, "write");
    expect((await store.entries.segments()).map(({ segment }) => segment)).toEqual(ended.acknowledged);
    for (const segment of ended.acknowledged) expect(await allOf(store.entries.tokenBlocks(segment))).toHaveLength(3);
    // With room again it goes on.
    const next = Math.max(...ended.acknowledged) + 1;
    await store.entries.addSegment(segmentOf(next, [[1, 2]], { size: 60_000 }));
    await store.ledger.append((head) => [logRowAfter(head)]);
    expect(await store.entries.segments()).toHaveLength(ended.acknowledged.length + 1);
    await store.close();
  });
});
