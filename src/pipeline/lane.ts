/** One worker's place: blocks go in, blocks come out, in the order they were submitted. */
import type { RowsHeader } from "../domain/block.ts";
import type { KnownKey, KnownValues } from "../domain/known-values.ts";
import type { Plan, TablePlan } from "../domain/plan.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import type { LaneEvidenceSetup, LaneFindings } from "../evidence/lane-evidence.ts";
import type { DictionaryFile } from "../transform/dictionaries.ts";
import type { LaneRecording } from "../vault/record/lane-recorder.ts";

/** All that a worker needs to build its engine; survives structured cloning. */
export interface LaneSetup {
  readonly kernel: WebAssembly.Module;
  readonly plan: Plan;
  readonly keys: DomainKeys;
  readonly dictionaries: readonly DictionaryFile[];
  readonly encoding: RowsHeader["encoding"];
  /** Absolute; the files of `javascript` rules are relative to it. */
  readonly functionDirectory: string;
  readonly maxRowBytes: number;
  /** What `scrub` looks for; null when nothing in the plan does. */
  readonly known: { readonly key: KnownKey; readonly values: KnownValues | null } | null;
  /** The lane hands out what rows teach in the place of rows. */
  readonly learns?: boolean;
  /** Key of the fingerprints of what is replaced; absent or null without evidence. */
  readonly evidence?: LaneEvidenceSetup | null;
  /** The lane's door to the vault; null without one. Its port goes to one lane only. */
  readonly recording: LaneRecording | null;
}

/** A statement's header, sent to a lane before its first rows. */
export interface Registration {
  readonly header: RowsHeader;
  /** Columns in the order of the DDL, for statements without a column list. */
  readonly declaredColumns: readonly string[] | null;
  /** The table's plan when it was decided after the lane was set up. */
  readonly tablePlan: TablePlan | null;
}

/** A range of a block's bytes: rows of one statement, or bytes that go out as they are. */
export interface BlockPart {
  readonly start: number;
  readonly end: number;
  /** Null: passthrough. */
  readonly headerId: number | null;
  readonly at: { readonly byte: number; readonly line: number; readonly row: number };
}

export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Memory for the output; what does not fit gets memory of its own. */
  readonly spare: ArrayBuffer;
  readonly registrations: readonly Registration[];
  readonly parts: readonly BlockPart[];
}

export interface BlockOutput {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  /** The block's buffers, all of them free once the pieces are written. */
  readonly buffers: readonly ArrayBuffer[];
  /** By part with rows, in order. */
  readonly counts: readonly {
    readonly headerId: number;
    readonly rowsDropped: number;
    readonly changed: Uint32Array;
  }[];
  /** Fingerprints of originals that the lane has gathered, when they are many. */
  readonly evidence?: Uint32Array<ArrayBuffer>;
}

export interface Lane {
  process(block: Block): Promise<BlockOutput>;
  /** Resolves when everything that was recorded has left the lane, with the rest of its evidence. No block follows. */
  finish(): Promise<LaneFindings | null>;
  close(): Promise<void>;
}
