/** What every command that reads a dump does around its work: interruption, source, progress, lines on stderr. */
import { isatty } from "node:tty";
import type { Dataset } from "../dataset/dataset.ts";
import { chooseDataset, type DatasetChoice } from "./dataset-choice.ts";
import { interruptible } from "./interruption.ts";
import { type ProgressDisplay, showProgress } from "./progress.ts";
import { parseSize } from "./size.ts";

const MEBIBYTE = 1024 * 1024;
/** A row smaller than this would be cut by ordinary tables; the largest is what PostgreSQL itself can hold in a field. */
export const MAX_ROW_LIMITS = { min: 4096, max: 1024 * MEBIBYTE };
const STDOUT_DESCRIPTOR = 1;

export interface SessionOptions extends DatasetChoice {
  readonly maxRow: string;
  readonly quiet: boolean;
  /** Data of this command goes to stdout while progress is shown. */
  readonly writesStdout: boolean;
}

export interface Session {
  readonly dataset: Dataset;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly progress: ProgressDisplay;
  /** A line for people; nothing when quiet. */
  readonly say: (line: string) => void;
}

export function sayUnlessQuiet(quiet: boolean): (line: string) => void {
  return quiet ? () => undefined : (line) => process.stderr.write(`${line}\n`);
}

/** Opens the source, runs `work`, and closes what was opened whatever happens. */
export async function inSession<T>(options: SessionOptions, work: (session: Session) => Promise<T>): Promise<T> {
  const maxRowBytes = parseSize(options.maxRow, "max-row", MAX_ROW_LIMITS);
  return interruptible(async (signal) => {
    const dataset = await chooseDataset(options, signal);
    const isOutputTerminal = options.writesStdout && isatty(STDOUT_DESCRIPTOR);
    const progress = await showProgress({ isQuiet: options.quiet, stderr: process.stderr, isOutputTerminal });
    try {
      return await work({ dataset, maxRowBytes, signal, progress, say: sayUnlessQuiet(options.quiet) });
    } finally {
      progress.stop();
      await dataset.close();
    }
  });
}
