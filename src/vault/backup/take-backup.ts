/** Backups of a vault's parts: consistent copies in files of their own, each with a date on which it is to be destroyed. */
import { randomBytes } from "node:crypto";
import { realpath, rm, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { refuse } from "../../domain/problem.ts";
import type { Backup, VaultStore } from "../store/store.ts";
import { partPath } from "./part-file.ts";
import { makePrivateFile, moveIntoPlace, sha256Of, syncFile } from "./private-file.ts";

/** Pages in one go: writers wait for 16 to 32 MB at most, and one that comes between starts the copy anew. */
const PAGES_AT_ONCE = 4096;

export interface BackupRequest {
  readonly part: Backup["part"];
  /** Directory that the file goes to; it exists and lies outside the vault. */
  readonly directory: string;
  readonly now: Date;
  /** Null: kept without limit. */
  readonly expiresAt: Date | null;
  /** Ends the copy; nothing of it is left then. */
  readonly signal?: AbortSignal;
}

/**
 * Copies one part and writes it into the catalogue.
 * @throws SafelockError (exit 2): BACKUP_BY_DATABASE, BACKUP_PLACE.
 */
export async function takeBackup(store: VaultStore, request: BackupRequest): Promise<Backup> {
  refuseDatabase(store);
  const { part, now, expiresAt } = request;
  const directory = await placeFor(store.location, request.directory);
  const id = randomBytes(4).toString("hex");
  const vault = Buffer.from(store.vaultId).toString("hex").slice(0, 8);
  const takenAt = now.toISOString();
  const path = join(directory, `safelock-${vault}-${part}-${takenAt.replace(/[-:]|\.\d+/g, "")}-${id}.sqlite`);
  const partial = `${path}.partial`;
  try {
    await copyConsistently(partPath(store.location, part), partial, request.signal);
    const sha256 = await sha256Of(partial);
    const entry = { id, part, path, takenAt, expiresAt: expiresAt?.toISOString() ?? null, sha256, prunedAt: null };
    // Before the file gets its name: no key backup that looks whole is missing in the catalogue.
    await store.ledger.addBackup(entry);
    await moveIntoPlace(partial, path);
    return entry;
  } catch (error) {
    for (const rest of ["", "-journal"]) await rm(`${partial}${rest}`, { force: true });
    throw error;
  }
}

/** @throws SafelockError (exit 2) for a vault in a database: its own tools make its backups. */
export function refuseDatabase(store: VaultStore): void {
  if (store.kind === "sqlite") return;
  throw refuse({
    code: "BACKUP_BY_DATABASE",
    at: { source: store.location },
    problem: "a vault in PostgreSQL is backed up and restored by pg_dump and pg_restore",
    hint: "Dump keyring and entries apart and keep the tombstone log outside of both; after a restore run `safelock vault gc --tombstones FILE` before anybody reads (docs/erasure.md)",
  });
}

async function copyConsistently(from: string, to: string, signal: AbortSignal | undefined): Promise<void> {
  await makePrivateFile(to);
  const source = new DatabaseSync(from, { readOnly: true, timeout: 60_000 });
  try {
    await backup(source, to, { rate: PAGES_AT_ONCE, progress: () => signal?.throwIfAborted() });
    signal?.throwIfAborted();
    await syncFile(to);
  } finally {
    source.close();
  }
}

async function placeFor(vault: string, directory: string): Promise<string> {
  const place = await realpath(directory).catch(() => null);
  const isDirectory = place !== null && (await stat(place)).isDirectory();
  if (place === null || !isDirectory)
    throw unusable(directory, "there is no such directory", "Make it with `mkdir -m 700`");
  const home = await realpath(vault);
  if (place !== home && !place.startsWith(home + sep)) return place;
  throw unusable(
    directory,
    "the directory lies inside the vault",
    "Choose another disk: a backup must outlive the vault's own",
  );
}

function unusable(directory: string, problem: string, hint: string): Error {
  return refuse({ code: "BACKUP_PLACE", at: { source: directory }, problem, hint });
}
