/** Ctrl-C and termination: the work is asked to stop and cleans up, then the exit code is 130. */
import { SafelockError } from "../domain/problem.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const CANCELLED_EXIT = 130;

/**
 * Runs `work` with a signal that SIGINT, SIGTERM and SIGHUP abort. Waits for its clean-up; whatever it throws after an
 * abort becomes `CANCELLED`. A second signal ends the process at once, by its own default: leaving in an orderly way would
 * wait for a write that a full pipe holds up.
 */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const leave = (): void => {
    for (const name of SIGNALS) process.removeListener(name, stop);
  };
  const stop = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) {
      leave();
      process.kill(process.pid, name);
    } else {
      controller.abort();
    }
  };
  for (const name of SIGNALS) process.on(name, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? cancelled(error) : error;
  } finally {
    leave();
  }
}

function cancelled(cause: unknown): SafelockError {
  return new SafelockError(
    CANCELLED_EXIT,
    { code: "CANCELLED", problem: "the run was cancelled", hint: "No output was published; run again when you like" },
    { cause },
  );
}
