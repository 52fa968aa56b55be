/** A stream of the caller's own: what was written cannot be taken back, so a failed run destroys it with the error. */
import { once } from "node:events";
import type { Writable } from "node:stream";
import { SafelockError, unreadable } from "../domain/problem.ts";
import type { Target } from "./target.ts";

/** `signal` ends a wait for a reader that may never come. */
export function writableTarget(stream: Writable, signal: AbortSignal): Target {
  let failure: unknown = null;
  stream.once("error", (error) => {
    failure ??= error;
  });
  const throwFailure = (): void => {
    if (failure !== null) throw failed(failure);
    if (stream.destroyed) throw failed(new Error("closed"));
  };
  return {
    label: "stream",
    async write(pieces) {
      for (const piece of pieces) {
        throwFailure();
        // The memory of a piece is used again once this resolves, while the stream may still hold it.
        if (!stream.write(Buffer.from(piece))) await unlessFailed(once(stream, "drain", { signal }));
      }
    },
    async commit() {
      throwFailure();
      const ended = once(stream, "finish", { signal });
      stream.end();
      await unlessFailed(ended);
    },
    async discard() {
      if (!stream.writableFinished) stream.destroy(new Error("the anonymization failed"));
    },
  };

  async function unlessFailed(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      signal.throwIfAborted();
      throw failed(error);
    }
  }
}

function failed(cause: unknown): Error {
  if (cause instanceof SafelockError) return cause;
  return unreadable(
    {
      code: "OUTPUT_FAILED",
      at: { source: "stream" },
      problem: "the stream that is written into has failed or was closed",
      hint: "See why its reader went away, then run again",
    },
    { cause },
  );
}
