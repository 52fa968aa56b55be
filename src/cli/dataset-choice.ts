/** The dump that a command reads, ready to be looked at and then read. */
import { isatty } from "node:tty";
import type { Dataset } from "../dataset/dataset.ts";
import { openDataset } from "../dataset/open-dataset.ts";
import { refuse } from "../domain/problem.ts";

const STDIN_DESCRIPTOR = 0;

/** `path` undefined or `-`: stdin, refused when it is a terminal. `usage` is an example for the hint. */
export async function chooseDataset(path: string | undefined, usage: string, signal: AbortSignal): Promise<Dataset> {
  if ((path === undefined || path === "-") && isatty(STDIN_DESCRIPTOR)) {
    throw refuse({
      code: "SOURCE_MISSING",
      problem: "no dump is given: stdin is a terminal",
      hint: `Name a file or pipe a dump in: ${usage}`,
    });
  }
  return openDataset({ source: path ?? "-", signal });
}
