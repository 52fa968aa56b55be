/** The files of a directory, by name and in order. What cannot be read twice, or lies elsewhere, is refused. */
import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { refuse } from "../../domain/problem.ts";

export interface ListedFile {
  /** Relative to the directory, with slashes. */
  readonly name: string;
  /** Bytes as they lie. */
  readonly size: number;
}

/**
 * `below`: directories inside are gone through, too; `none`: they are refused. Names that begin with a dot are left out.
 * Sorted by name, so that every machine reads them in the same order.
 * @throws SafelockError (exit 2) SOURCE_UNREADABLE, DIRECTORY_ENTRY for a link that leads out of the directory or to another
 *   one, a directory where none belongs, a pipe, a device or a socket.
 */
export async function listFiles(path: string, directories: "below" | "none"): Promise<ListedFile[]> {
  const root = await realpath(path).catch((cause: NodeJS.ErrnoException) => {
    throw cannotRead(path, cause);
  });
  return filesIn({ path, root, directories }, "");
}

interface Listing {
  /** As the user wrote it. */
  readonly path: string;
  /** Without links. */
  readonly root: string;
  readonly directories: "below" | "none";
}

async function filesIn(listing: Listing, prefix: string): Promise<ListedFile[]> {
  const { path, directories } = listing;
  const entries = await readdir(join(path, prefix), { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    throw cannotRead(join(path, prefix), cause);
  });
  const visible = entries.filter(({ name }) => !name.startsWith("."));
  visible.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: ListedFile[] = [];
  for (const entry of visible) {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory() && directories === "below") files.push(...(await filesIn(listing, `${name}/`)));
    else files.push({ name, size: await sizeOf(listing, entry, name) });
  }
  return files;
}

async function sizeOf({ path, root }: Listing, entry: Dirent, name: string): Promise<number> {
  if (entry.isDirectory()) throw refused(path, name, "is a directory, and this dump has none");
  const place = join(path, name);
  if (entry.isSymbolicLink()) {
    const end = await realpath(place).catch(() => null);
    if (end === null) throw refused(path, name, "is a link to nothing");
    if (!end.startsWith(root.endsWith(sep) ? root : `${root}${sep}`))
      throw refused(path, name, "is a link that leads out of the directory");
  }
  const found = await stat(place).catch((cause: NodeJS.ErrnoException) => {
    throw cannotRead(place, cause);
  });
  if (!found.isFile()) throw refused(path, name, "is no plain file");
  return found.size;
}

function refused(source: string, name: string, problem: string): Error {
  return refuse({
    code: "DIRECTORY_ENTRY",
    at: { source },
    problem: `${name} ${problem}`,
    hint: "Move it out of the directory, or put the file itself there",
  });
}

function cannotRead(source: string, cause: NodeJS.ErrnoException): Error {
  return refuse(
    {
      code: "SOURCE_UNREADABLE",
      at: { source },
      problem: `it cannot be read (${cause.code ?? "unknown reason"})`,
      hint: "Check the path and its permissions",
    },
    { cause },
  );
}
