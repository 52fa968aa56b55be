/** Waiting that a cancelled run does not have to sit out. */

/**
 * What `work` comes to, or the signal's reason as soon as it is aborted. The system may stay in the call: a read of a
 * silent pipe and a write to a full one cannot be taken back.
 */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
