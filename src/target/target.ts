/** Where bytes go. Written strictly in order; published only by `commit`. */
import type { Plan } from "../domain/plan.ts";

/** A part of the dataset whose bytes follow. */
export interface PartStart {
  /** As in the dataset: unique, and known to the target that was made for it. */
  readonly name: string;
}

export interface Target {
  /** Path or "stdout", for messages. */
  readonly label: string;
  /** What was written otherwise than it was read, or left out, and why, as full sentences; whole after `commit`. */
  readonly notes?: readonly string[];
  /** Told once, before everything else: what a target writes by itself may depend on what is kept. */
  planned?(plan: Plan): void;
  /** Bytes written from here on belong to this part, those before are whole. Absent: parts are written one behind the other. */
  begin?(part: PartStart): Promise<void>;
  /** Writes all of `pieces`; resolves when the system has taken them. Rejects with a SafelockError. */
  write(pieces: readonly Uint8Array[]): Promise<void>;
  /** Makes durable what was written, while it is not visible yet; absent where there is nothing to do. */
  flush?(): Promise<void>;
  /** Makes the output visible under its name, durably. */
  commit(): Promise<void>;
  /** Removes what was written. Never rejects; does nothing after `commit`. */
  discard(): Promise<void>;
}
