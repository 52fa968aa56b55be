/** Runs a framer over bytes in chosen steps, in the scanner's window or outside of it. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Piece, RowsHeader } from "../../src/domain/block.ts";
import { tableLabel } from "../../src/domain/names.ts";
import { createPostgresFramer } from "../../src/format/postgres-plain/frame.ts";
import { sampleRows } from "../../src/format/postgres-plain/sample-rows.ts";
import { createScanner } from "../../src/kernel/scanner.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../../build/scan.wasm", import.meta.url)));

export interface Framed {
  readonly pieces: readonly Piece[];
  readonly statements: readonly string[];
  /** The statements with the database they were told for. */
  readonly told: readonly { readonly sql: string; readonly database: string | null }[];
  readonly databases: readonly string[];
  readonly writes: readonly string[];
  /** By header id, in order: label, columns and decoded rows. */
  readonly rows: readonly FramedRow[];
}

export interface FramedRow {
  readonly table: string;
  readonly columns: readonly string[] | null;
  readonly fields: readonly (string | null)[];
  readonly line: number;
}

export interface FrameOptions {
  readonly step: number;
  readonly inWindow: boolean;
  readonly maxRowBytes?: number;
}

export function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === "string" ? new TextEncoder().encode(input) : input;
}

export function frame(input: string | Uint8Array, options: FrameOptions): Framed {
  const all = bytesOf(input);
  const scanner = createScanner(wasm);
  const told: { sql: string; database: string | null }[] = [];
  const databases: string[] = [];
  const writes: string[] = [];
  const framer = createPostgresFramer(
    {
      statement: (sql, database) => void told.push({ sql, database }),
      database: (name) => void databases.push(name),
      unsupportedWrite: (table, form, line) => void writes.push(`${tableLabel(table)} ${form} ${line}`),
    },
    { maxRowBytes: options.maxRowBytes ?? 64 << 20, scanner, source: "test.sql" },
  );
  const buffer = options.inWindow ? scanner.reserve(all.length + 1) : new Uint8Array(all.length + 1);
  const pieces: Piece[] = [];
  let have = 0;
  for (let read = 0, origin = 0; ; ) {
    const next = Math.min(all.length, read + options.step);
    buffer.set(all.subarray(read, next), have);
    have += next - read;
    read = next;
    const used = framer.cut(buffer, 0, have, read === all.length, origin, pieces);
    buffer.copyWithin(0, used, have);
    have -= used;
    origin += used;
    if (read === all.length) break;
  }
  expect(have).toBe(0);
  expectNoGaps(pieces, all.length);
  return { pieces, statements: told.map(({ sql }) => sql), told, databases, writes, rows: decodeRows(all, pieces) };
}

function expectNoGaps(pieces: readonly Piece[], length: number): void {
  let end = 0;
  for (const piece of pieces) {
    expect(piece.start).toBe(end);
    expect(piece.end).toBeGreaterThan(piece.start);
    end = piece.end;
  }
  expect(end).toBe(length);
}

function decodeRows(all: Uint8Array, pieces: readonly Piece[]): FramedRow[] {
  const nextRow = new Map<RowsHeader, number>();
  let line = 1;
  let counted = 0;
  return pieces.flatMap((piece) => {
    if (piece.kind !== "rows") return [];
    const { header } = piece;
    expect(piece.firstRow).toBe(nextRow.get(header) ?? 1);
    nextRow.set(header, piece.firstRow + piece.rowCount);
    line += all.subarray(counted, piece.start).filter((byte) => byte === 10).length;
    counted = piece.start;
    expect(piece.firstLine).toBe(line);
    const rows = sampleRows(header, all, piece.start, piece.end, { skip: 0, take: Number.POSITIVE_INFINITY });
    expect(rows.length).toBe(piece.rowCount);
    const { table, columns } = header;
    return rows.map((fields) => ({ table: tableLabel(table), columns, fields, line: piece.firstLine }));
  });
}

const ways: readonly FrameOptions[] = [
  { step: Number.POSITIVE_INFINITY, inWindow: true },
  { step: 65_536, inWindow: true },
  { step: 65_537, inWindow: false },
  { step: 7, inWindow: true },
  { step: 1, inWindow: true },
  { step: 1, inWindow: false },
];

/** Frames in every way, expects the same rows, statements and events of all, and gives the whole one. */
export function frameEveryWay(input: string | Uint8Array): Framed {
  const [whole, ...others] = ways.map((way) => frame(input, way));
  for (const other of others) {
    expect(other.statements).toEqual(whole?.statements);
    expect(other.databases).toEqual(whole?.databases);
    expect(other.writes).toEqual(whole?.writes);
    expect(other.rows.map(withoutLine)).toEqual(whole?.rows.map(withoutLine));
  }
  return whole as Framed;
}

/** Pieces, and so the lines they begin at, depend on the steps. */
function withoutLine({ table, columns, fields }: FramedRow) {
  return { table, columns, fields };
}

/** The codes of the problem, which must be the same in every way. */
export function problemEveryWay(input: string | Uint8Array, maxRowBytes = 64 << 20): string {
  const messages = ways.map((way) => {
    try {
      frame(input, { ...way, maxRowBytes });
      return "no problem";
    } catch (error) {
      if ((error as Error).name !== "SafelockError") throw error;
      return (error as Error).message;
    }
  });
  expect(new Set(messages).size).toBe(1);
  return messages[0] as string;
}

/** Bytes of the pieces of one kind, as text. */
export function textsOf(input: string | Uint8Array, framed: Framed, kind: Piece["kind"]): string[] {
  const all = bytesOf(input);
  return framed.pieces
    .filter((piece) => piece.kind === kind)
    .map((piece) => Buffer.from(all.subarray(piece.start, piece.end)).toString());
}
