/** What the scanner tells of records of delimited text. */

/** Why `findRecords` stopped; src/kernel/assembly/delimited-scan.ts has the same numbers. */
export const RecordStop = {
  /** All bytes were looked at. */
  needMore: 0,
  /** A record ends that has more or fewer fields than it should. */
  width: 1,
  /** Something else than a separator stands behind a closing quote. */
  quote: 2,
  /** Behind an empty line. */
  blank: 3,
} as const;

/** Offsets are indexes into the bytes handed in. */
export interface FoundRecords {
  stop: number;
  /** One of RecordStop. */
  reason: number;
  /** Records that ended in this call. */
  count: number;
  /** Behind the last of them; -1: none ended. */
  end: number;
  /** Lines from the end of the last record of an earlier call to `end`. */
  lines: number;
  /** Fields so far of the record behind `end`. */
  fields: number;
}

/** How a stream of records ends: `none` between two, `record` in one without a line end, `cut` in quotes or in an escape. */
export type OpenRecord = "none" | "record" | "cut";

/** States in which the grammar may stand behind the last byte, by their numbers in src/kernel/assembly/delimited.ts. */
const open: readonly OpenRecord[] = [
  ...["none", "record", "record", "cut", "record"],
  ...["cut", "cut"],
  // A return alone is an empty line that was cut.
  ...["none", "record", "record"],
] as OpenRecord[];

export function openRecord(state: number): OpenRecord {
  return open[state] ?? "cut";
}

/** Exports of the compiled scanner. */
export interface RecordExports {
  startRecords(...marksAndWidth: number[]): void;
  findRecords(start: number, end: number): number;
  recordsEnd(): number;
  recordsFound(): number;
  recordLines(): number;
  recordStop(): number;
  recordFields(): number;
  recordState(): number;
}

/** Reads the outcome of one call of `findRecords`; `base` is the address of index 0. */
export function takeFound(scan: RecordExports, stop: number, base: number, found: FoundRecords): void {
  const end = scan.recordsEnd() >>> 0;
  found.stop = stop - base;
  found.reason = scan.recordStop();
  found.count += scan.recordsFound() >>> 0;
  found.fields = scan.recordFields() >>> 0;
  if (end === 0) return;
  found.end = end - base;
  found.lines += scan.recordLines() >>> 0;
}
