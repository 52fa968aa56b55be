/** `safelock vault backup`, `backup list` and `backup prune`. */

import { after, type Duration, isZero, parseDuration } from "../../domain/duration.ts";
import { refuse, SafelockError } from "../../domain/problem.ts";
import { formatCounted } from "../../report/amounts.ts";
import { alignCells, printable } from "../../report/columns-of-text.ts";
import { jsonText } from "../../report/json-text.ts";
import { declareGone, pruneBackups } from "../../vault/backup/prune-backups.ts";
import { takeBackup } from "../../vault/backup/take-backup.ts";
import { withLogLock } from "../../vault/erasure/log-lock.ts";
import { recordOutcome } from "../../vault/ledger/permission.ts";
import type { Backup } from "../../vault/store/store.ts";
import { now } from "../clock.ts";
import { interruptible } from "../interruption.ts";
import { print } from "../print.ts";
import { asOfficer, type ErasureOptions, withReconciledVault } from "./erasure-act.ts";
import type { VaultOptions } from "./flags.ts";

export interface VaultBackupOptions extends ErasureOptions {
  readonly part: "keyring" | "entries" | "all";
  readonly out: string;
  /** A span, or `forever`. */
  readonly keep: string;
}

export async function runVaultBackup(options: VaultBackupOptions): Promise<void> {
  const time = now(process.env);
  const expiresAt = options.keep === "forever" ? null : after(time, keptSpan(options.keep));
  const parts = options.part === "all" ? (["keyring", "entries"] as const) : [options.part];
  const taken = await asOfficer(options, { action: "backup" }, async ({ target, store, permission }) => {
    await recordOutcome(store, permission, { columns: [], subject: null, count: parts.length, result: "ok" });
    const backups: Backup[] = [];
    for (const part of parts) {
      const request = { part, directory: options.out, now: target.now, expiresAt };
      const take = () => interruptible((signal) => takeBackup(store, { ...request, signal }));
      // Nothing is destroyed between the copy and its line in the catalogue: a certificate would not know of it.
      backups.push(target.tombstones === null ? await take() : await withLogLock(target.tombstones, take));
    }
    return backups;
  });
  if (options.json) return print(jsonText({ backup: 1, backups: taken }));
  await print(tableOf(taken));
  if (expiresAt === null && parts.includes("keyring"))
    process.stderr.write("note: no erasure is complete while a key backup is kept without limit\n");
}

function keptSpan(keep: string): Duration {
  const span = parseDuration(keep, "keep");
  if (!isZero(span)) return span;
  throw refuse({
    code: "OPTION_VALUE",
    problem: "--keep must be longer than nothing",
    hint: "Write it like 30d or 1y, or `forever`",
  });
}

export async function runVaultBackupList(options: VaultOptions & { readonly json: boolean }): Promise<void> {
  const backups = await withReconciledVault(options, ({ store }) => store.ledger.backups());
  if (options.json) return print(jsonText({ backups: 1, list: backups }));
  await print(tableOf(backups));
}

export interface VaultBackupPruneOptions extends ErasureOptions {
  /** Id of a backup that was destroyed by other means. */
  readonly gone: string | undefined;
}

export async function runVaultBackupPrune(options: VaultBackupPruneOptions): Promise<void> {
  const { gone } = options;
  const done = await asOfficer(options, { action: "prune" }, async ({ target, store, permission }) => {
    const pruning =
      gone === undefined
        ? await pruneBackups(store, target.now)
        : { pruned: [await declareGone(store, gone, target.now)], missing: [], kept: 0 };
    await recordOutcome(store, permission, { columns: [], subject: null, count: pruning.pruned.length, result: "ok" });
    return pruning;
  });
  const missing = done.missing.map(({ id, path }) => ({ id, path }));
  if (options.json)
    await print(jsonText({ prune: 1, pruned: done.pruned.map(({ id }) => id), missing, kept: done.kept }));
  else
    await print(
      `${formatCounted(done.pruned.length, "backup")} ${gone === undefined ? `destroyed, ${done.kept} not due` : "taken off the catalogue"}\n`,
    );
  if (missing.length === 0) return;
  throw new SafelockError(
    1,
    missing.map(({ id, path }) => ({
      code: "BACKUP_NOT_FOUND",
      at: { source: path },
      problem: `backup ${id} is due and not there: it may have been moved, and counts as existing`,
      hint: `Destroy it where it is, then run \`safelock vault backup prune --gone ${id}\``,
    })),
  );
}

function tableOf(backups: readonly Backup[]): string {
  const headings = ["backup", "part", "taken", "expires", "pruned", "sha256", "file"];
  const rows = backups.map(({ id, part, takenAt, expiresAt, prunedAt, sha256, path }) =>
    [id, part, takenAt, expiresAt ?? "never", prunedAt ?? "", sha256.slice(0, 16), path].map(printable),
  );
  return `${alignCells([headings, ...rows]).join("\n")}\n`;
}
