import type { BigIntStats } from "node:fs";
import { access, constants, open, realpath, stat } from "node:fs/promises";
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
}

/** Opens the way out. An existing regular file is replaced on commit; devices and pipes are written directly. */
export async function openTarget(request: TargetRequest): Promise<Target> {
  if (request.output === null) return new StreamTarget(1, "stdout");
  const existing = await stat(request.output, { bigint: true }).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return null;
    throw writeFailed(request.output ?? "", cause);
  });
  if (existing === null) return AtomicFile.create(request.output, undefined);
  refuseUnfit(request, existing);
  await access(request.output, constants.W_OK).catch((cause: NodeJS.ErrnoException) => {
    throw writeFailed(request.output ?? "", cause);
  });
  if (existing.isFile()) return AtomicFile.create(await realpath(request.output), Number(existing.mode) & 0o777);
  const handle = await open(request.output, "w").catch((cause: NodeJS.ErrnoException) => {
    throw writeFailed(request.output ?? "", cause);
  });
  return new StreamTarget(handle.fd, request.output, handle);
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
