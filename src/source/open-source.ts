import { open, stat } from "node:fs/promises";
import { unlessAborted } from "../domain/cancellation.ts";
import { refuse } from "../domain/problem.ts";
import { FileSource } from "./file-source.ts";
import type { Source } from "./source.ts";
import { StdinSource } from "./stdin-source.ts";

/**
 * Opens a dump: a path, or `-` for standard input. Refuses (exit 2) what is missing, unreadable or a directory.
 * Pipes and devices named by a path are read once, as standard input is; `signal` ends a wait for their other side.
 */
export async function openSource(path: string, signal?: AbortSignal): Promise<Source> {
  if (path === "-") return new StdinSource(0, "stdin", null, signal);
  const found = await stat(path, { bigint: true }).catch((cause: NodeJS.ErrnoException) => {
    throw cannotOpen(path, cause);
  });
  if (found.isDirectory()) {
    throw refuse({
      code: "SOURCE_IS_DIRECTORY",
      at: { source: path },
      problem: "the source is a directory",
      hint: "Name a plain dump file, as pg_dump writes it without -F",
    });
  }
  const opened = open(path, "r").catch((cause: NodeJS.ErrnoException) => {
    throw cannotOpen(path, cause);
  });
  const handle = await unlessAborted(opened, signal);
  if (!found.isFile()) return new StdinSource(handle.fd, path, handle, signal);
  return new FileSource(handle, path, {
    size: Number(found.size),
    identity: { device: found.dev, inode: found.ino },
    modified: found.mtime,
  });
}

function cannotOpen(path: string, cause: NodeJS.ErrnoException): Error {
  const reasons: Record<string, string> = {
    ENOENT: "there is no such file",
    EACCES: "the file may not be read by this user",
    ENOTDIR: "a part of the path is not a directory",
  };
  return refuse(
    {
      code: "SOURCE_UNREADABLE",
      at: { source: path },
      problem: reasons[cause.code ?? ""] ?? `the system refused to open it (${cause.code ?? "unknown reason"})`,
      hint: "Check the path, or pipe the dump in: pg_dump mydb | safelock anonymize …",
    },
    { cause },
  );
}
