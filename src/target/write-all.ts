import { writev } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { SafelockError } from "../domain/problem.ts";

const writeVector = promisify(writev);

/** Writes every byte to a descriptor, waiting while a pipe is full. Bounds: the kernel takes at most 1,024 pieces a call. */
export async function writeAll(descriptor: number, pieces: readonly Uint8Array[], label: string): Promise<void> {
  let rest = pieces.filter((piece) => piece.length > 0);
  while (rest.length > 0) {
    try {
      const { bytesWritten } = await writeVector(descriptor, rest.slice(0, 1024));
      rest = skipBytes(rest, bytesWritten);
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code;
      // A non-blocking pipe that is full: wait for the reader.
      if (code === "EAGAIN") await sleep(2);
      else throw writeFailed(label, cause as NodeJS.ErrnoException);
    }
  }
}

function skipBytes(pieces: readonly Uint8Array[], count: number): Uint8Array[] {
  let left = count;
  let first = 0;
  for (const piece of pieces) {
    if (left < piece.length) break;
    left -= piece.length;
    first++;
  }
  const rest = pieces.slice(first);
  if (left > 0 && rest[0] !== undefined) rest[0] = rest[0].subarray(left);
  return rest;
}

export function writeFailed(label: string, cause: NodeJS.ErrnoException): SafelockError {
  if (cause.code === "EPIPE") {
    const problem = "the program that reads our output has ended";
    return new SafelockError(
      130,
      { code: "OUTPUT_CLOSED", at: { source: label }, problem, hint: "Nothing to do if that was meant" },
      { cause },
    );
  }
  const reasons: Record<string, [string, string]> = {
    ENOSPC: ["the disk is full", "Free space or write to another disk, then run again; nothing was published"],
    EDQUOT: ["the disk quota is used up", "Free space or write elsewhere, then run again; nothing was published"],
    EFBIG: [
      "the file would exceed the allowed size",
      "Raise the limit (ulimit -f) or write elsewhere; nothing was published",
    ],
    EROFS: ["the file system is read-only", "Choose an --output on a file system that can be written"],
    EACCES: ["this user may not write there", "Choose another --output or change its permissions"],
    EPERM: ["this user may not write there", "Choose another --output or change its permissions"],
    ENOENT: ["the directory does not exist", "Create it first or choose another --output"],
    ENOTDIR: ["a part of the path is not a directory", "Choose another --output"],
    ENAMETOOLONG: ["the name is too long for the file system", "Choose a shorter --output"],
    EISDIR: ["the output is a directory", "Name a file inside it"],
  };
  const [problem, hint] = reasons[cause.code ?? ""] ?? [
    `the system refused the write (${cause.code ?? "unknown reason"})`,
    "Check the disk, then run again; nothing was published",
  ];
  const isPrecondition = ["EROFS", "EACCES", "EPERM", "ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"].includes(
    cause.code ?? "",
  );
  return new SafelockError(
    isPrecondition ? 2 : 3,
    { code: "OUTPUT_FAILED", at: { source: label }, problem, hint },
    { cause },
  );
}
