/** The dump that a command reads, ready to be looked at and then read. */
import { isatty } from "node:tty";
import type { Dataset } from "../dataset/dataset.ts";
import { openDatasets } from "../dataset/open-dataset.ts";
import type { SourceOptions } from "../dataset/source-options.ts";
import { refuse } from "../domain/problem.ts";

const STDIN_DESCRIPTOR = 0;

export interface DatasetChoice {
  /** Paths and addresses as given; none, or `-`: stdin. */
  readonly sources: readonly string[];
  readonly sourceOptions: SourceOptions;
  /** Whether a server's large objects go into the output. Default: empty. */
  readonly largeObjects?: "keep" | "empty";
  /** An example for the hint. */
  readonly usage: string;
}

/** Stdin is refused when it is a terminal. */
export async function chooseDataset(choice: DatasetChoice, signal: AbortSignal): Promise<Dataset> {
  const { sources, sourceOptions, usage, largeObjects = "empty" } = choice;
  if ((sources.length === 0 || sources.includes("-")) && isatty(STDIN_DESCRIPTOR)) {
    throw refuse({
      code: "SOURCE_MISSING",
      problem: "no dump is given: stdin is a terminal",
      hint: `Name a file or pipe a dump in: ${usage}`,
    });
  }
  return openDatasets({
    sources: sources.length === 0 ? ["-"] : sources,
    options: sourceOptions,
    largeObjects,
    environment: process.env,
    signal,
  });
}
