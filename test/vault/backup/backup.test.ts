import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { drill } from "../../../src/vault/backup/drill.ts";
import { openParts, partPath } from "../../../src/vault/backup/part-file.ts";
import { declareGone, pruneBackups } from "../../../src/vault/backup/prune-backups.ts";
import { cataloguedBackup, livePaths, restorePart } from "../../../src/vault/backup/restore.ts";
import { takeBackup } from "../../../src/vault/backup/take-backup.ts";
import { expireRuns, findRun } from "../../../src/vault/erasure/expire.ts";
import { openStore } from "../../../src/vault/store/open-store.ts";
import type { Backup, Run } from "../../../src/vault/store/store.ts";
import {
  type ErasureVault,
  erasureVault,
  isInFiles,
  mappingsOf,
  NOW,
  reference,
  shredNow,
  statusOf,
  targetOf,
  wrappedKeys,
} from "../erasure/erasure-vault.ts";

const inDays = (days: number): Date => new Date(NOW.getTime() + days * 86_400_000);

interface Fixture extends ErasureVault {
  readonly out: string;
  backup(part: Backup["part"], expiresAt?: Date | null): Promise<Backup>;
}

async function fixture(): Promise<Fixture> {
  const vault = await erasureVault();
  await vault.record(vault.domain, mappingsOf(40));
  const out = join(vault.location, "..", "out");
  mkdirSync(out, { mode: 0o700 });
  const backup: Fixture["backup"] = (part, expiresAt = inDays(30)) =>
    takeBackup(vault.store, { part, directory: out, now: NOW, expiresAt });
  return { ...vault, out, backup };
}

async function restore(vault: ErasureVault, part: Backup["part"], path: string) {
  const store = await openStore(vault.location, "write");
  const backup = await cataloguedBackup(store, part, path);
  await store.close();
  return restorePart({ location: vault.location, part, path, backup, tombstones: vault.tombstones });
}

describe("a backup", () => {
  test("is private, catalogued, and holds what the vault holds", async () => {
    const vault = await fixture();
    for (const part of ["keyring", "entries"] as const) {
      const backup = await vault.backup(part);
      expect(statSync(backup.path).mode & 0o777).toBe(0o600);
      expect(await cataloguedBackup(vault.store, part, backup.path)).toEqual(backup);
      const before = readFileSync(backup.path);
      const done = await drill(vault.store, part, backup.path);
      expect(done).toMatchObject({ part, isEqual: true });
      expect(done.backup).toEqual(done.vault);
      expect(readFileSync(backup.path).equals(before)).toBe(true);
    }
    expect(await vault.store.ledger.backups()).toHaveLength(2);
    expect(readdirSync(vault.out)).toHaveLength(2);
  });

  test("that is cancelled leaves no copy of a key, and none in the catalogue", async () => {
    const vault = await fixture();
    const request = { part: "keyring", directory: vault.out, now: NOW, expiresAt: inDays(30) } as const;
    await expect(takeBackup(vault.store, { ...request, signal: AbortSignal.abort() })).rejects.toThrow(/abort/);
    expect(readdirSync(vault.out)).toEqual([]);
    expect(await vault.store.ledger.backups()).toEqual([]);
  });

  test("of keyring and entries are files apart, neither of which holds the other", async () => {
    const vault = await fixture();
    const keys = await vault.backup("keyring");
    const entries = await vault.backup("entries");
    const [record] = (await wrappedKeys(vault.store)).get(reference("person-1")) ?? [];
    expect(readFileSync(keys.path).includes((record as Buffer).subarray(0, 24))).toBe(true);
    expect(readFileSync(entries.path).includes((record as Buffer).subarray(0, 24))).toBe(false);
  });

  test("goes to a directory that exists, outside the vault", async () => {
    const vault = await fixture();
    for (const directory of [vault.location, join(vault.location, "keyring"), join(vault.out, "missing")])
      await expect(
        takeBackup(vault.store, { part: "keyring", directory, now: NOW, expiresAt: null }),
      ).rejects.toMatchObject({
        exit: 2,
        problems: [{ code: "BACKUP_PLACE" }],
      });
    expect(await vault.store.ledger.backups()).toEqual([]);
  });

  test("a drill tells what has changed since", async () => {
    const vault = await fixture();
    const backup = await vault.backup("keyring");
    await shredNow(vault, "person-1");
    expect(await drill(vault.store, "keyring", backup.path)).toMatchObject({
      isEqual: false,
      backup: { keyRecords: 40 },
      vault: { keyRecords: 39 },
    });
  });
});

describe("pruning", () => {
  test("destroys what is due, keeps the rest, and does not count what is missing", async () => {
    const vault = await fixture();
    const [due, kept, moved] = [
      await vault.backup("keyring", inDays(1)),
      await vault.backup("entries"),
      await vault.backup("keyring", inDays(1)),
    ];
    rmSync(moved.path);
    const done = await pruneBackups(vault.store, inDays(2));
    expect(done).toMatchObject({ pruned: [{ id: due.id }], missing: [{ id: moved.id }], kept: 1 });
    expect(existsSync(due.path)).toBe(false);
    expect(existsSync(kept.path)).toBe(true);
    expect((await declareGone(vault.store, moved.id, NOW)).prunedAt).toBe(NOW.toISOString());
    await expect(declareGone(vault.store, moved.id, NOW)).rejects.toMatchObject({ exit: 2 });
    expect(await pruneBackups(vault.store, inDays(2))).toMatchObject({ pruned: [], missing: [], kept: 1 });
  });
});

describe("a restore", () => {
  test("of an older keyring forgets again what was shredded and expired since, before it is in place", async () => {
    const vault = await fixture();
    await vault.record(vault.domain, mappingsOf(5, "other"));
    const [record] = (await wrappedKeys(vault.store)).get(reference("person-9")) ?? [];
    const backup = await vault.backup("keyring");
    await shredNow(vault, "person-9");
    await expireRuns(targetOf(vault), [(await findRun(vault.store, "2")) as Run]);
    await vault.store.close();
    expect(await restore(vault, "keyring", backup.path)).toMatchObject({
      tombstones: 2,
      keyRecords: 1,
      expiredRuns: 1,
    });
    expect(await isInFiles(vault.location, record as Buffer)).toBe(false);
    expect(await statusOf(vault, "p-person-9")).toBe("shredded");
    expect(await statusOf(vault, "p-person-8")).toBe("found");
    expect(await statusOf(vault, "p-other-1")).toBe("expired");
    expect(readdirSync(join(vault.location, "keyring"))).toEqual(["keyring.sqlite"]);
    expect(statSync(partPath(vault.location, "keyring")).mode & 0o777).toBe(0o600);
  });

  test("of entries brings back what was lost", async () => {
    const vault = await fixture();
    const backup = await vault.backup("entries");
    const [segment] = await vault.store.entries.segments();
    await vault.store.entries.dropSegment(segment?.segment ?? 0);
    await vault.store.close();
    expect(await statusOf(vault, "p-person-9")).toBe("unknown");
    await restore(vault, "entries", backup.path);
    expect(await statusOf(vault, "p-person-9")).toBe("found");
  });

  test("of a keyring that is destroyed, with the rest of the vault", async () => {
    const vault = await fixture();
    const backup = await vault.backup("keyring");
    await vault.store.close();
    writeFileSync(partPath(vault.location, "keyring"), Buffer.alloc(8192, 7));
    await expect(openStore(vault.location, "write")).rejects.toMatchObject({ exit: 3 });
    const store = openParts(vault.location, { ...livePaths(vault.location), keyring: backup.path }, "read");
    expect(await cataloguedBackup(store, "keyring", backup.path)).toEqual(backup);
    await store.close();
    await restorePart({
      location: vault.location,
      part: "keyring",
      path: backup.path,
      backup,
      tombstones: vault.tombstones,
    });
    expect(await statusOf(vault, "p-person-9")).toBe("found");
  });

  test("without the tombstone log is refused and changes nothing", async () => {
    const vault = await fixture();
    const backup = await vault.backup("keyring");
    await vault.store.close();
    rmSync(vault.tombstones);
    const before = readFileSync(partPath(vault.location, "keyring"));
    await expect(restore(vault, "keyring", backup.path)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: "TOMBSTONES_MISSING" }],
    });
    expect(readFileSync(partPath(vault.location, "keyring")).equals(before)).toBe(true);
  });

  test("of a file that is none of the catalogue's, was changed, pruned, or is the other part: refused", async () => {
    const vault = await fixture();
    const backup = await vault.backup("keyring");
    const code = async (part: Backup["part"], path: string) =>
      cataloguedBackup(vault.store, part, path).then(
        () => "accepted",
        (error: { problems: readonly { code: string }[] }) => error.problems[0]?.code,
      );
    const copy = join(vault.out, "copy.sqlite");
    copyFileSync(backup.path, copy);
    expect(await code("keyring", copy)).toBe("accepted");
    expect(await code("entries", copy)).toBe("BACKUP_OTHER_PART");
    expect(await code("keyring", join(vault.out, "missing"))).toBe("BACKUP_UNKNOWN");
    const flipped = readFileSync(copy);
    flipped[5000] = (flipped[5000] as number) ^ 1;
    writeFileSync(copy, flipped);
    expect(await code("keyring", copy)).toBe("BACKUP_UNKNOWN");
    copyFileSync(backup.path, copy);
    await pruneBackups(vault.store, inDays(31));
    expect(await code("keyring", copy)).toBe("BACKUP_PRUNED");
  });
});
