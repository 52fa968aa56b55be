/** The files of a vault's parts: DIR/<part>/<part>.sqlite, directories 0700, files 0600. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { platform } from "node:os";
import { dirname, join, resolve } from "node:path";
import { refuse, type SafelockError } from "../../../domain/problem.ts";
import { PARTS, type PartName } from "./migrations.ts";
import { corrupt } from "./problems.ts";

const DIRECTORY_MODE = 0o700;
const FILE_MODE = 0o600;
const GROUP_AND_OTHERS = 0o077;

// File calls here are synchronous: closing a file drops this process's locks on it (POSIX), so that a database file must
// never be opened or closed beside a transaction.

export function partPath(location: string, part: PartName): string {
  return join(location, part, `${part}.sqlite`);
}

/** Empty files of all parts. @throws SafelockError (exit 2) when the directory is not empty or cannot be made. */
export function makeParts(location: string): void {
  try {
    makeDirectory(location, { mayExist: true });
  } catch (error) {
    throw refuseToMake(location, error);
  }
  try {
    for (const part of PARTS) {
      makeDirectory(join(location, part), { mayExist: false });
      makeFile(partPath(location, part));
      sync(join(location, part));
    }
    sync(location);
    sync(dirname(resolve(location)));
  } catch (error) {
    removeParts(location);
    throw refuseToMake(location, error);
  }
}

/** Undoes makeParts. Only for a vault that nobody has seen yet. */
export function removeParts(location: string): void {
  for (const part of PARTS) rmSync(join(location, part), { recursive: true, force: true });
}

/**
 * Checks that all parts are there, are files and closed to others.
 * @throws SafelockError: exit 2 when there is no vault or others may read it, exit 3 when a part is missing or empty.
 */
export function checkParts(location: string): void {
  if (!isDirectory(location)) throw notAVault(location);
  const missing = PARTS.filter((part) => status(join(location, part)) === null);
  if (missing.length === PARTS.length) throw notAVault(location);
  for (const part of PARTS) {
    const path = partPath(location, part);
    const file = status(path);
    if (file === null) throw corrupt(part, path, "is missing");
    if (!file.isFile()) throw notAVault(path);
    if (file.size === 0) throw corrupt(part, path, "is empty");
    refuseUnreadable(path);
    for (const place of [location, join(location, part), path]) refuseOpenToOthers(place, location);
  }
}

/** Size of all files of a part in bytes. */
export function partSize(location: string, part: PartName): number {
  const directory = join(location, part);
  return readdirSync(directory)
    .map((name) => status(join(directory, name))?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

function makeDirectory(path: string, { mayExist }: { readonly mayExist: boolean }): void {
  if (mayExist && status(path) !== null) {
    if (!isDirectory(path) || readdirSync(path).length > 0) throw exists(path);
  } else {
    mkdirSync(path, { mode: DIRECTORY_MODE });
  }
  // The umask may have taken bits away, and an existing directory has its own.
  chmodSync(path, DIRECTORY_MODE);
}

function makeFile(path: string): void {
  const file = openSync(path, "wx", FILE_MODE);
  fchmodSync(file, FILE_MODE);
  fsyncSync(file);
  closeSync(file);
}

/** Makes sure that the names in a directory survive a power cut. */
function sync(directory: string): void {
  if (platform() === "win32") return;
  const handle = openSync(directory, "r");
  fsyncSync(handle);
  closeSync(handle);
}

function status(path: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw notReadable(path, error);
  }
}

function refuseUnreadable(path: string): void {
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw notReadable(path, error);
  }
}

function notReadable(path: string, error: unknown): SafelockError {
  return refuse(
    {
      code: "VAULT_NOT_READABLE",
      at: { source: path },
      problem: `the vault cannot be read (${(error as NodeJS.ErrnoException).code})`,
      hint: "Run as the user who owns the vault",
    },
    { cause: error },
  );
}

function isDirectory(path: string): boolean {
  const found = status(path);
  if (found !== null) return found.isDirectory();
  throw refuse({
    code: "VAULT_NOT_FOUND",
    at: { source: path },
    problem: "there is no vault",
    hint: `Mend the path, or make a vault with \`safelock vault init ${path}\``,
  });
}

function refuseOpenToOthers(path: string, location: string): void {
  // Windows has no such mode bits: Node reports 0666 or 0444 for every file there.
  const mode = (status(path)?.mode ?? 0) & 0o777;
  if (platform() === "win32" || (mode & GROUP_AND_OTHERS) === 0) return;
  throw refuse({
    code: "VAULT_OPEN_TO_OTHERS",
    at: { source: path },
    problem: `its mode is ${mode.toString(8).padStart(4, "0")}, so that other users may read or change the vault`,
    hint: `Run \`chmod -R go= ${location}\`; consider who may have read it`,
  });
}

function notAVault(path: string): SafelockError {
  return refuse({
    code: "VAULT_NOT_A_VAULT",
    at: { source: path },
    problem: "this is no safe-lock vault",
    hint: "Name a directory made by `safelock vault init`",
  });
}

function exists(path: string): SafelockError {
  return refuse({
    code: "VAULT_EXISTS",
    at: { source: path },
    problem: "the directory is not empty, and a vault is never written over something else",
    hint: "Choose a new directory",
  });
}

function refuseToMake(location: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined || (error as Error).name === "SafelockError") return error;
  const missing = code === "ENOENT";
  return refuse(
    {
      code: "VAULT_NOT_WRITABLE",
      at: { source: location },
      problem: missing ? "the directory that is to hold the vault does not exist" : `it cannot be made (${code})`,
      hint: missing
        ? `Make it with \`mkdir -p ${dirname(resolve(location))}\``
        : "Choose a place where you may write, on a disk with room",
    },
    { cause: error },
  );
}
