/** The way in: runs the command named by the arguments and turns every error into one text and one exit code. */
import type { Interfaces } from "@oclif/core";
import { hidePasswords } from "./hide-arguments.ts";

const CANCELLED_EXIT = 130;
/** Enough for everything that can end in an orderly way. */
const PATIENCE_MS = 200;

export interface Installation {
  /** Directory of package.json. */
  readonly root: string;
  /** package.json with the `oclif` block to use. */
  readonly manifest: Interfaces.PJSON;
}

/** Sets `process.exitCode`; ends the process itself only where a pipe that nobody reads or feeds could keep it alive. */
export async function main(installation: Installation): Promise<void> {
  hidePasswords(process.argv);
  try {
    const { Config, flush, run } = await import("@oclif/core");
    blockOnFullPipe();
    const failure = failedStdout();
    const config = await Config.load({
      root: installation.root,
      pjson: installation.manifest,
      // Code from the home directory is none of this program's.
      userPlugins: false,
      devPlugins: false,
    });
    const argv = process.argv.slice(2);
    const { refuseUnknownCommand } = await import("./unknown-command.ts");
    refuseUnknownCommand(argv, config);
    await run(argv, config);
    // Nothing ever flushes into a pipe that `head` has closed.
    const failed = await Promise.race([flush(), failure]);
    if (failed instanceof Error) throw failed;
  } catch (error) {
    const { presentError } = await import("./present-error.ts");
    const { exit, text } = await presentError(error, process.env);
    if (text !== "") process.stderr.write(text);
    process.exitCode = exit;
    if (exit === CANCELLED_EXIT) endDespiteStuckPipe();
  }
}

/**
 * Settles when help texts, which go through the stream, cannot be written. oclif's own listener would end the process with
 * a stack trace.
 */
function failedStdout(): Promise<Error> {
  process.stdout.removeAllListeners("error");
  return new Promise((resolve) => {
    process.stdout.on("error", async (cause: NodeJS.ErrnoException) => {
      const { writeFailed } = await import("../target/write-all.ts");
      resolve(writeFailed("stdout", cause));
    });
  });
}

/**
 * A read, write or opening of a pipe whose other side does nothing cannot be taken back, and `process.exit` waits for it.
 * The default action of SIGINT does not, and a shell sees it as the same exit code, 130.
 */
function endDespiteStuckPipe(): void {
  setTimeout(() => process.kill(process.pid, "SIGINT"), PATIENCE_MS).unref();
}

/**
 * oclif touches `process.stdout`, and Node then makes a pipe on descriptor 1 non-blocking: writes that bypass the stream,
 * as the dump's do, would fail with EAGAIN whenever the reader is slower. There is no public call to undo that.
 */
function blockOnFullPipe(): void {
  const stream = process.stdout as unknown as { _handle?: { setBlocking?: (isBlocking: boolean) => void } };
  stream._handle?.setBlocking?.(true);
}
