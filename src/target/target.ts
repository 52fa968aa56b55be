/** Where bytes go. Written strictly in order; published only by `commit`. */
export interface Target {
  /** Path or "stdout", for messages. */
  readonly label: string;
  /** Writes all of `pieces`; resolves when the system has taken them. Rejects with a SafelockError. */
  write(pieces: readonly Uint8Array[]): Promise<void>;
  /** Makes durable what was written, while it is not visible yet; absent where there is nothing to do. */
  flush?(): Promise<void>;
  /** Makes the output visible under its name, durably. */
  commit(): Promise<void>;
  /** Removes what was written. Never rejects; does nothing after `commit`. */
  discard(): Promise<void>;
}
