/** Rows of delimited text as decoded fields. */
import type { RowsHeader } from "../../domain/block.ts";
import type { RowRange, RowSampler, SampledBytes, SampledRow } from "../format.ts";
import { decodeText } from "../postgres-plain/decode-text.ts";
import { type DelimitedRecord, readRecord } from "./record.ts";
import { decodeDelimited } from "./text.ts";

/** Fields without a column, and columns without a field in a short row, are left out. */
export const sampleDelimitedRows: RowSampler = (header, piece, range) => {
  const rows: SampledRow[] = [];
  for (const record of records(header, piece, range)) rows.push(rowOf(header, piece, record));
  return rows;
};

function* records(header: RowsHeader, piece: SampledBytes, { skip, take }: RowRange): Generator<DelimitedRecord> {
  const { bytes, start, end } = piece;
  for (let at = start, passed = 0; at < end && passed < skip + take; passed++) {
    const record = readRecord(bytes, { from: at, to: end, isLast: true }, delimitedOf(header));
    if (record === null) return;
    if (passed >= skip) yield record;
    at = record.end;
  }
}

function rowOf(header: RowsHeader, { bytes, columns }: SampledBytes, { fields }: DelimitedRecord): SampledRow {
  const names = header.columns ?? columns;
  return fields.slice(0, names.length).map(([start, end], i) => {
    const value = decodeDelimited(bytes.subarray(start, end), delimitedOf(header));
    return [names[i] as string, value === null ? null : decodeText(value, header.encoding)] as const;
  });
}

/** The dialect of rows whose layout is `delimited`. */
export function delimitedOf(header: RowsHeader) {
  if (header.delimited === undefined) throw new TypeError("rows of delimited text come without their dialect");
  return header.delimited;
}
