/**
 * The tombstone log: a file of JSON lines beside the vault, outside its backups, that only grows. It remembers what was
 * destroyed when the vault itself is put back to an older state.
 */
import { constants, type FileHandle, open, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { syncDirectory } from "../../disk/sync-directory.ts";
import { refuse } from "../../domain/problem.ts";
import {
  brokenTombstones,
  type Destroyed,
  emptyHead,
  formatTombstone,
  headLine,
  nextTombstone,
  parseTombstone,
  referenceOf,
  type Tombstone,
  type TombstoneHead,
} from "./tombstone.ts";

const PRIVATE = 0o600;
/** A dozen lines. */
const TAIL_BYTES = 4096;

export interface TombstoneLog {
  readonly head: TombstoneHead;
  readonly tombstones: readonly Tombstone[];
  /** Bytes up to the end of the last whole line; what follows was not written to its end and never counted. */
  readonly wholeBytes: number;
}

/** Where the log of an embedded vault lies; null for a vault in a database, whose log is named by hand. */
export function defaultTombstonePath(location: string): string | null {
  if (/^postgres(ql)?:\/\//.test(location)) return null;
  return `${location.replace(/[/\\]+$/, "")}.tombstones`;
}

/**
 * Makes the log of a new vault.
 * @throws SafelockError (exit 2) when the file exists: it belongs to another vault, or to this one before it was lost.
 */
export async function writeEmptyLog(path: string, vaultId: Uint8Array): Promise<TombstoneHead> {
  let file: FileHandle;
  try {
    file = await open(path, "wx", PRIVATE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw refuse({
      code: "TOMBSTONES_EXIST",
      at: { source: path },
      problem: "a tombstone log lies there already, and one is never overwritten",
      hint: "Choose another place for the vault, or move the old log to the vault it belongs to",
    });
  }
  await writeAndClose(file, headLine(vaultId));
  await syncDirectory(dirname(path));
  return emptyHead(vaultId);
}

/**
 * The whole log, its chain checked.
 * @throws SafelockError TOMBSTONES_MISSING (exit 2), TOMBSTONES_OTHER_VAULT (exit 2) or TOMBSTONES_BROKEN (exit 3).
 */
export async function readTombstones(path: string, vaultId: Uint8Array): Promise<TombstoneLog> {
  const bytes = await readOrRefuse(path);
  const text = bytes.toString("utf8");
  const head = headLine(vaultId);
  if (!text.startsWith(head)) throw foreignOrBroken(path, text);
  const lines = text.slice(head.length).split("\n");
  const last = lines.pop() ?? "";
  const tombstones: Tombstone[] = [];
  for (const line of lines) tombstones.push(followedBy(tombstones.at(-1) ?? emptyHead(vaultId), line, path));
  const end = tombstones.at(-1) ?? emptyHead(vaultId);
  return {
    head: { seq: end.seq, hash: end.hash },
    tombstones,
    wholeBytes: bytes.length - Buffer.byteLength(last),
  };
}

/** The end of a log, told by its last lines alone. */
export interface TombstoneTail {
  readonly head: TombstoneHead;
  /** Newest subject of the last lines. */
  readonly subject: string | null;
}

/** A read of a few KiB; null: the whole file must be looked at. @throws SafelockError TOMBSTONES_MISSING (exit 2). */
export async function readTail(path: string, vaultId: Uint8Array): Promise<TombstoneTail | null> {
  const file = await openOrRefuse(path, constants.O_RDONLY);
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, from);
    const text = buffer.toString("utf8", 0, bytesRead);
    if (text === headLine(vaultId)) return { head: emptyHead(vaultId), subject: null };
    if (!text.endsWith("\n")) return null;
    const newest = text.slice(0, -1).split("\n").reverse().map(parseTombstone);
    const last = newest[0] ?? null;
    if (last === null) return null;
    const withSubject = newest.find((one) => one !== null && "subject" in one);
    const subject = withSubject && "subject" in withSubject ? withSubject.subject : null;
    return { head: { seq: last.seq, hash: last.hash }, subject };
  } finally {
    await file.close();
  }
}

/**
 * Adds tombstones for what has none yet, durably: they are on the disk when this resolves. The caller holds the lock
 * (log-lock.ts).
 */
export async function appendTombstones(
  path: string,
  vaultId: Uint8Array,
  additions: { readonly at: string; readonly destroyed: readonly Destroyed[] },
): Promise<void> {
  const log = await readTombstones(path, vaultId);
  const known = new Set(log.tombstones.map(referenceOf));
  let head = log.head;
  let text = "";
  for (const destroyed of additions.destroyed) {
    if (known.has(referenceOf(destroyed))) continue;
    known.add(referenceOf(destroyed));
    const tombstone = nextTombstone(head, additions.at, destroyed);
    text += formatTombstone(tombstone);
    head = tombstone;
  }
  if (text === "") return;
  const file = await openOrRefuse(path, constants.O_RDWR);
  try {
    // A line that a crash cut short was never acknowledged: what it asked for is still on record as due.
    await file.truncate(log.wholeBytes);
    await file.write(text, log.wholeBytes, "utf8");
    await file.sync();
  } finally {
    await file.close();
  }
}

function followedBy(head: TombstoneHead, line: string, path: string): Tombstone {
  const tombstone = parseTombstone(line);
  const at = head.seq + 2;
  if (tombstone === null) throw brokenTombstones(path, at, "the line is no tombstone, or was changed");
  if (tombstone.seq !== head.seq + 1 || tombstone.prev !== head.hash)
    throw brokenTombstones(path, at, "the line does not follow the one before it: lines were removed, added or moved");
  return tombstone;
}

function foreignOrBroken(path: string, text: string): Error {
  if (!/^\{"format":"safelock-tombstones-1","vault":"[0-9a-f]{32}"\}\n/.test(text))
    return brokenTombstones(path, 1, "the file does not begin as a tombstone log of this version");
  return refuse({
    code: "TOMBSTONES_OTHER_VAULT",
    at: { source: path },
    problem: "the tombstone log belongs to another vault",
    hint: "Name the log of this vault with --tombstones FILE",
  });
}

async function readOrRefuse(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw missingLog(path, error);
  });
}

async function openOrRefuse(path: string, flags: number): Promise<FileHandle> {
  return open(path, flags).catch((error: unknown) => {
    throw missingLog(path, error);
  });
}

/** @throws SafelockError (exit 2): the log that this vault needs is not there. */
export function missingLog(path: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const isAbsent = code === undefined || code === "ENOENT";
  return refuse(
    {
      code: "TOMBSTONES_MISSING",
      at: { source: path },
      problem: isAbsent
        ? "the vault's tombstone log is not there, so nobody can tell what must stay forgotten: this is a copy or a restored vault"
        : `the vault's tombstone log cannot be opened (${code})`,
      hint: "Bring the log along from where the vault was (DIR.tombstones), or name it with --tombstones FILE (or SAFELOCK_TOMBSTONES); docs/erasure.md says what to do when it is lost",
    },
    { cause: error },
  );
}

async function writeAndClose(file: FileHandle, text: string): Promise<void> {
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
