/** Whether evidence and output are of one run, as far as the manifest beside the output tells. */
import { readFile } from "node:fs/promises";
import { readManifest } from "../report/manifest-read.ts";
import type { OpenEvidence } from "./search-output.ts";

/** Full sentences; none when they agree or nothing is known. */
export async function evidenceNotes({ header }: OpenEvidence, outputs: readonly string[]): Promise<string[]> {
  const notes: string[] = [];
  for (const output of outputs) {
    const path = `${output.replace(/\/+$/, "")}.manifest.json`;
    const text = output.includes("://") ? null : await readFile(path, "utf8").catch(() => null);
    const manifest = text === null ? null : manifestIn(text, path);
    if (manifest === null || manifest.run === header.run) continue;
    notes.push(
      `The evidence is of another run (${header.run}) than the manifest of ${output} tells (${manifest.run}): what this output replaced may not be in it.`,
    );
  }
  return notes;
}

function manifestIn(text: string, path: string) {
  try {
    return readManifest(text, path);
  } catch {
    // `manifest verify` tells what is wrong with it.
    return null;
  }
}
