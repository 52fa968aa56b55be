/** What crosses between the threads of a recording. Records travel as transferred buffers, and come back empty. */
import type { MessagePort } from "node:worker_threads";
import type { ErrorExit, Problem } from "../../domain/problem.ts";
import { SafelockError } from "../../domain/problem.ts";
import type { RecordedColumn } from "../../domain/recording.ts";
import type { WriterKeys } from "../keyring/writer-bundle.ts";
import type { BatchBudget } from "./batch.ts";

/** All that the vault's thread is started with. */
export interface RecordingSetup {
  readonly location: string;
  /** Path of the tombstone log; undefined: its usual place. */
  readonly tombstones: string | undefined;
  readonly writer: WriterKeys;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly expiresAt: string | null;
  readonly budget: BatchBudget;
}

/** What the vault has of a run. */
export interface Recorded {
  /** `number`: what people call it. `id`: 32 hexadecimal digits. */
  readonly run: { readonly number: number; readonly id: string };
  /** New mappings. */
  readonly entries: number;
  /** Mappings that were known, of older runs or met again. */
  readonly known: number;
  /** Mappings left out because their subject is forgotten. */
  readonly dropped: number;
  readonly segments: number;
  /** Bytes of all blocks written. */
  readonly bytes: number;
  /** Older runs that known mappings may belong to. */
  readonly reliesOn: readonly number[];
  /** Names of those who may open the run's mappings. */
  readonly recipients: readonly string[];
}

/** How a failure crosses: problems for people, or of a defect the name and place, never its message. */
export type Failure =
  | { readonly kind: "problems"; readonly exit: ErrorExit; readonly problems: readonly Problem[] }
  | { readonly kind: "defect"; readonly message: string };

/** From the main thread to the vault's. */
export type RecordingOrder =
  | { readonly kind: "lane"; readonly port: MessagePort }
  | { readonly kind: "finish"; readonly completedAt: string }
  | { readonly kind: "abort" };

/** And back. */
export type RecordingAnswer =
  | { readonly kind: "ready"; readonly known: SharedArrayBuffer }
  | { readonly kind: "finished"; readonly recorded: Recorded }
  | { readonly kind: "failed"; readonly failure: Failure };

/** From a lane to the vault's thread. */
export type LaneMessage =
  | {
      readonly kind: "records";
      readonly buffer: ArrayBuffer;
      /** Bytes of the buffer that hold records. */
      readonly used: number;
      /** Columns that the lane has numbered since its last message. */
      readonly columns: readonly RecordedColumn[];
    }
  /** No records follow. `known`: mappings that the lane did not record, because they were. */
  | { readonly kind: "end"; readonly known: number };

/** And back. `returned` brings a buffer for reuse, overwritten with zeros. */
export type LaneAnswer =
  | { readonly kind: "returned"; readonly buffer: ArrayBuffer }
  | { readonly kind: "ended" }
  | { readonly kind: "failed"; readonly failure: Failure };

export function asFailure(error: unknown): Failure {
  if (error instanceof SafelockError) return { kind: "problems", exit: error.exit, problems: error.problems };
  const name = error instanceof Error ? error.name : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return { kind: "defect", message: `${name}${stack.split("\n").find((line) => line.includes(" at ")) ?? ""}` };
}

export function asError(failure: Failure): Error {
  return failure.kind === "problems"
    ? new SafelockError(failure.exit, failure.problems)
    : new Error(`the vault's thread failed: ${failure.message}`);
}
