/** Progress on stderr: a spinner line on a terminal, a plain line now and then elsewhere. Never on stdout. */
import type { Ora } from "ora";
import type { Progress } from "../domain/progress.ts";
import { formatBytes, formatCounted, formatDuration } from "../report/amounts.ts";
import { printable } from "../report/columns-of-text.ts";
import { rate } from "../report/run-report.ts";

const TERMINAL_INTERVAL_MS = 200;
const PLAIN_INTERVAL_MS = 10_000;

export interface ProgressDisplay {
  readonly onProgress: (progress: Progress) => void;
  /** Removes the spinner, so that other lines can follow. */
  stop(): void;
}

export interface ProgressPlace {
  readonly isQuiet: boolean;
  readonly stderr: NodeJS.WriteStream;
  /** A dump that goes to the same terminal would be torn by a spinner. */
  readonly isOutputTerminal: boolean;
}

export async function showProgress(place: ProgressPlace): Promise<ProgressDisplay> {
  if (place.isQuiet) return { onProgress: () => undefined, stop: () => undefined };
  // A terminal that nobody gave a size has no columns: the spinner would clear lines without end.
  const hasSize = place.stderr.isTTY === true && place.stderr.columns > 0;
  const isTerminal = hasSize && !place.isOutputTerminal;
  const spinner = isTerminal ? await openSpinner(place.stderr) : null;
  const write = (line: string): void => {
    if (spinner === null) place.stderr.write(`${line}\n`);
    else spinner.text = line;
  };
  return display(write, isTerminal ? TERMINAL_INTERVAL_MS : PLAIN_INTERVAL_MS, () => spinner?.stop());
}

/** ora must leave stdin alone: it carries the dump. It hides the cursor and shows it again on exit. */
async function openSpinner(stream: NodeJS.WriteStream): Promise<Ora> {
  const { default: ora } = await import("ora");
  return ora({ stream, discardStdin: false, text: "reading" }).start();
}

/** The latest progress is told by a timer, so that a run that stands still is told too. */
function display(write: (line: string) => void, intervalMs: number, stop: () => void): ProgressDisplay {
  let latest: Progress | null = null;
  let phaseStarted = performance.now();
  const timer = setInterval(() => {
    if (latest !== null) write(progressLine(latest, performance.now() - phaseStarted));
  }, intervalMs);
  timer.unref();
  return {
    onProgress(progress) {
      if (latest?.phase !== progress.phase) phaseStarted = performance.now();
      latest = progress;
    },
    stop() {
      clearInterval(timer);
      stop();
    },
  };
}

/** `anonymizing 12 %: 120 MB of 1.0 GB, 1,200 rows, 240.1 MB/s, 4.0 s left, public.users`. */
export function progressLine(progress: Progress, elapsedMs: number): string {
  const { bytesRead, totalBytes } = progress;
  const verb = { survey: "looking", anonymize: "anonymizing", verify: "verifying" }[progress.phase];
  const share = totalBytes === null || totalBytes === 0 ? "" : ` ${Math.floor((100 * bytesRead) / totalBytes)} %`;
  const parts = [
    formatBytes(bytesRead) + (totalBytes === null ? "" : ` of ${formatBytes(totalBytes)}`),
    formatCounted(progress.rows, "row"),
    `${rate(bytesRead, elapsedMs).toFixed(1)} MB/s`,
  ];
  if (totalBytes !== null && bytesRead > 0 && elapsedMs > 1000) {
    parts.push(`${formatDuration(((totalBytes - bytesRead) * elapsedMs) / bytesRead)} left`);
  }
  if (progress.table !== null) parts.push(printable(progress.table));
  return `${verb}${share}: ${parts.join(", ")}`;
}
