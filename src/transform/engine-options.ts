/** What an engine is made of and gives back. */
import type { EvidenceSink } from "../domain/evidence.ts";
import type { Plan } from "../domain/plan.ts";
import type { PseudonymSource } from "../domain/pseudonymization.ts";
import type { EntrySink } from "../domain/recording.ts";
import type { Dictionaries } from "./dictionaries.ts";
import type { KnownLearner } from "./known-learner.ts";
import type { AnyTransformer, KnownContext, RowFunction, RowView } from "./transformer.ts";

export interface EngineOptions {
  /** build/kernel.wasm. */
  readonly module: WebAssembly.Module;
  readonly plan: Plan;
  readonly pseudonyms: PseudonymSource;
  readonly dictionaries: Dictionaries;
  readonly maxRowBytes: number;
  /** Functions of the policy's JavaScript files. */
  readonly functions?: ReadonlyMap<string, RowFunction>;
  /** Looked up before the product's own table. */
  readonly transformers?: readonly AnyTransformer[];
  /** The engine works on values inside a field: there is no row, so `random` is drawn once a run and value. */
  readonly isInner?: boolean;
  /** Takes what replacements stand for; absent without a vault. */
  readonly recorder?: EntrySink;
  /** Takes fingerprints of what is replaced; absent without evidence. */
  readonly evidence?: EvidenceSink;
  /** Column that inner values are recorded as. */
  readonly recordedAs?: string;
  /** What `scrub` looks for; `source` is filled in by the engine of the rows, for those inside it. */
  readonly known?: Omit<KnownContext, "source"> & Partial<Pick<KnownContext, "source">>;
  /** Of an inner engine: the row that its row number `row` (from 0, as they came) stands in. */
  readonly outerRow?: (row: number) => RowView | undefined;
  /** Takes what rows teach; then blocks come back empty, and nothing is recorded. */
  readonly learner?: KnownLearner;
}

export interface BlockResult {
  /** Own memory, transferable. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rowsIn: number;
  readonly rowsDropped: number;
  /** Replaced fields per step, in the order of `stepsOf`. */
  readonly changed: Uint32Array;
}

/** Where the first row of a block stands in the source. */
export interface BlockPlace {
  /** Absolute offset. */
  readonly byte: number;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly row: number;
}
