import type { BigIntStats } from "node:fs";
import { access, constants, open, realpath, stat } from "node:fs/promises";
import { unlessAborted } from "../domain/cancellation.ts";
import { refuse } from "../domain/problem.ts";
import { AtomicFile } from "./atomic-file.ts";
import { StreamTarget } from "./stream-target.ts";
import type { Target } from "./target.ts";
import { writeFailed } from "./write-all.ts";

export interface TargetRequest {
  /** Path, or null for standard output. */
  readonly output: string | null;
  /** Device and inode of the source file, null for a pipe: an output that is the input is refused. */
  readonly sourceIdentity: { readonly device: bigint; readonly inode: bigint } | null;
  /** Ends a wait for the reader of a pipe. */
  readonly signal?: AbortSignal;
}

/** Opens the way out. An existing regular file is replaced on commit; devices and pipes are written directly. */
export async function openTarget(request: TargetRequest): Promise<Target> {
  if (request.output === null) return new StreamTarget(1, "stdout", null, request.signal);
  const existing = await stat(request.output, { bigint: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw writeFailed(request.output ?? "", cause);
  });
  if (existing === null) return AtomicFile.create({ path: request.output, label: request.output, mode: undefined });
  refuseUnfit(request, existing);
  await access(request.output, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw writeFailed(request.output ?? "", cause);
  });
  if (existing.isFile()) {
    const mode = Number(existing.mode) & 0o777;
    return AtomicFile.create({ path: await realpath(request.output), label: request.output, mode });
  }
  const opened = open(request.output, "w").catch((cause: NodeJS.ErrnoException) => {
    throw writeFailed(request.output ?? "", cause);
  });
  const handle = await unlessAborted(opened, request.signal);
  return new StreamTarget(handle.fd, request.output, handle, request.signal);
}

function refuseUnfit(request: TargetRequest, existing: BigIntStats): void {
  const at = { source: request.output ?? "stdout" };
  if (existing.isDirectory()) {
    throw refuse({ code: "OUTPUT_FAILED", at, problem: "the output is a directory", hint: "Name a file inside it" });
  }
  const source = request.sourceIdentity;
  if (source !== null && existing.dev === source.device && existing.ino === source.inode) {
    throw refuse({
      code: "OUTPUT_IS_INPUT",
      at,
      problem: "the output is the same file as the source",
      hint: "Name another --output; the original would be lost",
    });
  }
}
