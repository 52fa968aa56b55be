/** Opens the way out of an archive: another one, of the same container or not. */
import { refuse } from "../../domain/problem.ts";
import { openTarget, type TargetRequest } from "../open-target.ts";
import type { Target } from "../target.ts";
import { type ArchiveWriteRequest, ArchiveWriting, refuseUnknownCompression } from "./archive-writing.ts";
import { CustomTarget } from "./custom-target.ts";
import { DirectoryTarget } from "./directory-target.ts";
import { TarTarget } from "./tar-target.ts";

/**
 * Refuses (exit 2) what `openTarget` refuses, a directory that is not empty, a directory archive on standard output, and a
 * compressed tar archive.
 */
export async function openArchiveTarget(place: TargetRequest, request: ArchiveWriteRequest): Promise<Target> {
  refuseUnknownCompression(request);
  const writing = new ArchiveWriting(request, place.output ?? "stdout");
  if (request.to === "directory") {
    if (place.output === null) throw directoryOnStdout();
    return DirectoryTarget.create(place.output, writing);
  }
  const out = await openTarget(place);
  return request.to === "custom" ? new CustomTarget(out, writing) : new TarTarget(out, writing, place.signal);
}

function directoryOnStdout(): Error {
  return refuse({
    code: "OUTPUT_FAILED",
    at: { source: "stdout" },
    problem: "a directory archive cannot be written to standard output",
    hint: "Name a directory with --output, or write a custom archive",
  });
}
