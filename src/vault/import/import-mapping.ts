/**
 * Takes a plain mapping into the vault, as a run of its own. What is imported stood in clear somewhere before: its column
 * has the rule `import`, by which erasure certificates know to say so.
 */
import { createHmac } from "node:crypto";
import type { Category } from "../../domain/category.ts";
import { unreadable } from "../../domain/problem.ts";
import {
  type EntrySink,
  idSubjectLabel,
  RECORD,
  type RecordedColumn,
  SUBJECT_BYTES,
  TOKEN_BYTES,
  textShape,
  valueSubjectLabel,
} from "../../domain/recording.ts";
import { tokenRows } from "../blocks/token-block.ts";
import type { WriterKeys } from "../keyring/writer-bundle.ts";
import { openVault } from "../open-vault.ts";
import { LaneRecorder } from "../record/lane-recorder.ts";
import { openRecording, type Recorded } from "../record/recording.ts";
import { type MappingRow, type MappingShape, type MappingSource, mappingRows } from "./mapping.ts";

/** `use` of the rule of imported columns: no transformer makes these pseudonyms again. */
export const IMPORTED = "import";
/** Values that are their own subjects are the same as those of columns with a `pseudonym` rule. */
const PURPOSE = "pseudonym";
/** Rows between two looks at how much is on its way to the vault. */
const ROWS_AT_ONCE = 1000;

export interface MappingImport {
  /** Directory or URL of the vault. */
  readonly location: string;
  /** Path of its tombstone log; null for a vault in a database when none is named. */
  readonly tombstones?: string | null;
  readonly writer: WriterKeys;
  readonly source: MappingSource;
  readonly shape: MappingShape;
  /** Name of the set of ids in the subject column; null without one. */
  readonly subjectKind: string | null;
  /** Where the originals came from, for people. */
  readonly table: string;
  readonly column: string;
  readonly category: Category | null;
  readonly startedAt: Date;
  readonly expiresAt: Date | null;
}

/**
 * Records every row of a mapping that `checkMapping` has accepted, durably, and reads back what can be read without an
 * identity.
 * @param rows What `checkMapping` has counted.
 * @throws SafelockError: exit 2 when the mapping is not what was checked, or the vault does not take it; exit 3
 *   IMPORT_COUNT when the vault holds another number of entries than were recorded.
 */
export async function importMapping(request: MappingImport, rows: number): Promise<Recorded> {
  const { location, tombstones, writer, startedAt, expiresAt } = request;
  const recording = await openRecording({
    location,
    writer,
    startedAt,
    expiresAt,
    ...(tombstones ? { tombstones } : {}),
  });
  let recorded: Recorded;
  try {
    const recorder = new LaneRecorder(recording.lane());
    await recordRows(request, recorder);
    await recorder.finish();
    recorded = await recording.finish();
  } catch (error) {
    await recording.abort();
    throw error;
  }
  await verifyCounts(request, recorded, rows);
  return recorded;
}

async function recordRows(request: MappingImport, recorder: LaneRecorder): Promise<void> {
  const writer = new RowWriter(recorder, request);
  let count = 0;
  for await (const row of mappingRows(request.source, request.shape)) {
    writer.write(row);
    if (++count % ROWS_AT_ONCE === 0) await recorder.settle();
  }
}

function importedColumn({ table, column, category }: MappingImport): RecordedColumn {
  return {
    table,
    column,
    category,
    rule: { use: IMPORTED, parameters: {}, scope: "deterministic", purpose: PURPOSE, when: null, record: true },
    declared: null,
    isUnique: false,
    locales: [],
    encoding: "utf8",
  };
}

/** Writes records as `RECORD` of domain/recording.ts lays them out. */
class RowWriter {
  readonly #sink: EntrySink;
  readonly #column: number;
  readonly #referenceKey: Uint8Array;

  constructor(sink: EntrySink, request: MappingImport) {
    const { subjectKind } = request;
    this.#sink = sink;
    this.#column = sink.columnId(importedColumn(request));
    this.#referenceKey = sink.referenceKey(
      subjectKind === null ? valueSubjectLabel(PURPOSE) : idSubjectLabel(subjectKind),
    );
  }

  write({ pseudonym, original, subject }: MappingRow): void {
    const reference = hmac(this.#referenceKey, [subject ?? original]).subarray(0, SUBJECT_BYTES);
    const fingerprint = this.#fingerprint(pseudonym, original, reference);
    if (!this.#sink.isNew(fingerprint.readUInt32LE(0), fingerprint.readUInt32LE(4))) return;
    const size = (RECORD.original + original.length + 3) & ~3;
    const { bytes, at } = this.#sink.reserve(size);
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
    view.setUint32(RECORD.size, size, true);
    view.setUint32(RECORD.originalLength, original.length, true);
    bytes.set(fingerprint, at + RECORD.fingerprint);
    bytes.set(reference, at + RECORD.subject);
    bytes.set(hmac(this.#sink.lookupKey, [pseudonym]).subarray(0, TOKEN_BYTES), at + RECORD.token);
    view.setUint32(RECORD.column, this.#column, true);
    view.setUint32(RECORD.shape, textShape(pseudonym, 0, pseudonym.length), true);
    bytes.set(original, at + RECORD.original);
    bytes.fill(0, at + RECORD.original + original.length, at + size);
  }

  /** Over pseudonym, original and subject, each framed by its length; a second import of the same rows adds nothing. */
  #fingerprint(pseudonym: Uint8Array, original: Uint8Array, reference: Uint8Array): Buffer {
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32LE(pseudonym.length, 0);
    lengths.writeUInt32LE(original.length, 4);
    const label = Buffer.from("safelock/v1/import\0");
    return hmac(this.#sink.lookupKey, [label, lengths, pseudonym, original, reference]).subarray(0, 8);
  }
}

function hmac(key: Uint8Array, parts: readonly Uint8Array[]): Buffer {
  const made = createHmac("sha256", key);
  for (const part of parts) made.update(part);
  return made.digest();
}

/** Blocks are read and their checksums checked; the originals in them are sealed, also for this process. */
async function verifyCounts({ location, tombstones }: MappingImport, recorded: Recorded, rows: number): Promise<void> {
  const store = await openVault(location, "read", tombstones ?? undefined);
  let described = 0;
  let tokens = 0;
  try {
    for (const { segment, entries } of await store.entries.segments({ run: recorded.run.number })) {
      described += entries;
      for await (const { bytes } of store.entries.tokenBlocks(segment)) tokens += countTokens(bytes, segment);
    }
  } finally {
    await store.close();
  }
  const { entries, known, dropped } = recorded;
  if (described === entries && tokens === entries && entries + known + dropped === rows) return;
  throw unreadable({
    code: "IMPORT_COUNT",
    at: { source: location },
    problem: `${rows} rows were read, and the vault holds ${tokens} new entries, knew ${known} and dropped ${dropped}`,
    hint: "The mapping's file was left as it is: run `safelock vault check`, then import again",
  });
}

function countTokens(bytes: Uint8Array, segment: number): number {
  let count = 0;
  for (const _ of tokenRows(bytes, segment)) count++;
  return count;
}
