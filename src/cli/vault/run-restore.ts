/** `safelock vault restore`: puts parts back, or tries backups out without changing anything. */
import { refuse, SafelockError } from "../../domain/problem.ts";
import { formatCounted } from "../../report/amounts.ts";
import { jsonText } from "../../report/json-text.ts";
import { type Drill, drill } from "../../vault/backup/drill.ts";
import { openParts } from "../../vault/backup/part-file.ts";
import { cataloguedBackup, livePaths, type Restored, restorePart } from "../../vault/backup/restore.ts";
import { refuseDatabase } from "../../vault/backup/take-backup.ts";
import { rebuildTombstones } from "../../vault/erasure/rebuild-log.ts";
import { readTombstones } from "../../vault/erasure/tombstone-log.ts";
import { type Permission, recordOutcome } from "../../vault/ledger/permission.ts";
import { isPostgres, openStore } from "../../vault/store/open-store.ts";
import type { Backup, VaultStore } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import { print } from "../print.ts";
import { type ErasureOptions, withReconciledVault } from "./erasure-act.ts";
import { permissionFor } from "./officer-act.ts";
import { placeOf, unlockOnRecord } from "./session.ts";

export interface VaultRestoreOptions extends ErasureOptions {
  readonly keyring: string | undefined;
  readonly entries: string | undefined;
  readonly drill: boolean;
  readonly tombstonesFromLedger: boolean;
}

interface Wanted {
  readonly part: Backup["part"];
  readonly path: string;
}

export async function runVaultRestore(options: VaultRestoreOptions): Promise<void> {
  const wanted = wantedParts(options);
  if (options.tombstonesFromLedger) return runRebuild(options);
  if (options.drill) return runDrill(options, wanted);
  const restored = await restoreAll(options, wanted);
  if (options.json) return print(jsonText({ restore: 1, restored: restored.map(plain) }));
  await print(restored.map(sentence).join(""));
}

function wantedParts({ keyring, entries, tombstonesFromLedger }: VaultRestoreOptions): readonly Wanted[] {
  const wanted: Wanted[] = [];
  if (keyring !== undefined) wanted.push({ part: "keyring", path: keyring });
  if (entries !== undefined) wanted.push({ part: "entries", path: entries });
  if (wanted.length > 0 !== tombstonesFromLedger) return wanted;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "restore needs --keyring FILE, --entries FILE or both; --tombstones-from-ledger stands alone",
    hint: "`safelock vault backup list` shows the files",
  });
}

async function runDrill(options: VaultRestoreOptions, wanted: readonly Wanted[]): Promise<void> {
  const drills = await withReconciledVault(options, async ({ store }) => {
    refuseDatabase(store);
    const done: Drill[] = [];
    for (const { part, path } of wanted) {
      await cataloguedBackup(store, part, path);
      done.push(await drill(store, part, path));
    }
    return done;
  });
  const isEqual = drills.every((one) => one.isEqual);
  if (options.json) await print(jsonText({ drill: 1, ok: isEqual, parts: drills }));
  else await print(drills.map(drillText).join(""));
  if (isEqual) return;
  throw new SafelockError(1, {
    code: "DRILL_DIFFERS",
    problem: "a backup can be restored, but does not hold what the vault holds now",
    hint: "Normal for a backup from before later runs or erasures; take a new one and run the drill at once",
  });
}

async function restoreAll(options: VaultRestoreOptions, wanted: readonly Wanted[]): Promise<readonly Restored[]> {
  const { location, tombstones } = placeOf(options);
  const store = await storeToRestore(location, wanted);
  const plans: { readonly want: Wanted; readonly backup: Backup }[] = [];
  try {
    refuseDatabase(store);
    // Before anything else: without the log nobody may put back what was forgotten.
    await readTombstones(tombstones ?? "", store.vaultId);
    const permission = await officerOf(store, options);
    for (const want of wanted) plans.push({ want, backup: await cataloguedBackup(store, want.part, want.path) });
    await recordOutcome(store, permission, { columns: [], subject: null, count: plans.length, result: "ok" });
  } finally {
    await store.close();
  }
  const restored: Restored[] = [];
  for (const { want, backup } of plans)
    restored.push(await restorePart({ location, ...want, backup, tombstones: tombstones ?? "" }));
  return restored;
}

/** The vault as it is; where a part of it is damaged, with the backup in that part's place, to see who may restore. */
async function storeToRestore(location: string, wanted: readonly Wanted[]): Promise<VaultStore> {
  try {
    return await openStore(location, "write");
  } catch (error) {
    if (!(error instanceof SafelockError) || error.exit !== 3 || isPostgres(location)) throw error;
    const replaced = Object.fromEntries(wanted.map(({ part, path }) => [part, path]));
    return openParts(location, { ...livePaths(location), ...replaced }, "read");
  }
}

async function officerOf(store: VaultStore, options: VaultRestoreOptions): Promise<Permission> {
  const opened = await unlockOnRecord(store, options, { action: "restore", environment: process.env });
  opened.close();
  return permissionFor({ store, opened }, options, { action: "restore" });
}

async function runRebuild(options: VaultRestoreOptions): Promise<void> {
  const { location, tombstones } = placeOf(options);
  const store = await openStore(location, "write");
  try {
    const permission = await officerOf(store, options);
    await recordOutcome(store, permission, { columns: [], subject: null, count: 0, result: "alert" });
    const count = await rebuildTombstones({ store, tombstones, now: now(process.env) });
    if (options.json) return await print(jsonText({ rebuild: 1, tombstones: count }));
    await print(`tombstone log written anew from the ledger: ${formatCounted(count, "tombstone")}\n`);
  } finally {
    await store.close();
  }
}

function plain({ part, backup, tombstones, keyRecords, expiredRuns }: Restored) {
  return { part, backup: backup.id, takenAt: backup.takenAt, tombstones, keyRecords, expiredRuns };
}

function sentence({ part, backup, tombstones, keyRecords, expiredRuns }: Restored): string {
  const again =
    tombstones === 0
      ? ""
      : `; ${formatCounted(tombstones, "younger tombstone")} applied (${formatCounted(keyRecords, "key record")}, ${formatCounted(expiredRuns, "run")})`;
  return `${part} restored to backup ${backup.id} of ${backup.takenAt}${again}\n`;
}

function drillText({ part, backup, vault, isEqual }: Drill): string {
  const counts = Object.keys(backup).map(
    (name) => `  ${name}: ${backup[name]} in the backup, ${vault[name]} in the vault`,
  );
  return `${part}: ${isEqual ? "equal" : "different"}\n${counts.join("\n")}\n`;
}
