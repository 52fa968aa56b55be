/** What makes an SQLite file a part of a vault: application id, format version, vault id; and how it is brought to today. */
import { statSync } from "node:fs";
import { refuse } from "../../../domain/problem.ts";
import type { Database } from "./database.ts";
import { APPLICATION_ID, MIGRATIONS, type Migration, PAGE_BYTES, type PartName } from "./migrations.ts";
import { corrupt } from "./problems.ts";
import { blob, integer } from "./row.ts";

const VAULT_ID_BYTES = 16;

/** Makes the tables of an empty part. */
export function initialize(database: Database, part: PartName, vaultId: Uint8Array): void {
  // Both count only as long as the file is empty.
  database.execute(`PRAGMA page_size = ${PAGE_BYTES[part]}; PRAGMA auto_vacuum = INCREMENTAL;`);
  database.write(() => {
    database.execute(`PRAGMA application_id = ${APPLICATION_ID}`);
    for (const migration of MIGRATIONS[part]) apply(database, migration);
    database.run("INSERT INTO meta VALUES ('vault-id', ?)", vaultId);
  });
}

/**
 * Checks what the file says about itself and its length.
 * @returns The format version.
 * @throws SafelockError: exit 2 for another program's file, exit 3 for a file that was cut.
 */
export function formatOf(database: Database): number {
  return database.read(() => {
    if (pragma(database, "application_id") !== APPLICATION_ID) throw notOurs(database.path);
    const size = pragma(database, "page_count") * pragma(database, "page_size");
    if (statSync(database.path).size < size) throw corrupt(database.part, database.path, "is cut short");
    return pragma(database, "user_version");
  });
}

/** @throws SafelockError (exit 2) naming both formats when a newer Safelock wrote the part. */
export function refuseNewer(database: Database, format: number, steps: readonly Migration[]): void {
  const newest = newestOf(steps);
  if (format <= newest) return;
  throw refuse({
    code: "VAULT_FORMAT_NEWER",
    at: { source: database.path },
    problem: `the vault's ${database.part} has format ${format}, and this Safelock knows formats up to ${newest}`,
    hint: "Use the Safelock that wrote it, or a newer one",
  });
}

export function isOlder(format: number, steps: readonly Migration[]): boolean {
  return format < newestOf(steps);
}

/** Brings an older part to today's format: all steps or none. */
export function migrate(database: Database, steps: readonly Migration[]): void {
  database.write(() => {
    // Another process may have been faster.
    const format = pragma(database, "user_version");
    for (const step of steps) if (step.version > format) apply(database, step);
  });
}

/** 16 bytes. */
export function vaultIdOf(database: Database): Uint8Array {
  const row = database.get("SELECT value FROM meta WHERE name = 'vault-id'");
  const vaultId = row === undefined ? null : blob(row, "value");
  if (vaultId?.length === VAULT_ID_BYTES) return vaultId;
  throw corrupt(database.part, database.path, "has no vault id");
}

function apply(database: Database, migration: Migration): void {
  database.execute(migration.sql);
  database.execute(`PRAGMA user_version = ${migration.version}`);
}

function newestOf(steps: readonly Migration[]): number {
  return steps[steps.length - 1]?.version ?? 0;
}

function pragma(database: Database, name: string): number {
  const row = database.get(`PRAGMA ${name}`);
  return row === undefined ? 0 : integer(row, name);
}

function notOurs(path: string): Error {
  return refuse({
    code: "VAULT_NOT_A_VAULT",
    at: { source: path },
    problem: "this is a database of another program",
    hint: "Name a directory made by `safelock vault init`",
  });
}
