/** Runs the MySQL framer over bytes in chosen steps, in the scanner's window or outside of it. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Piece, RowsHeader } from "../../../src/domain/block.ts";
import { tableLabel } from "../../../src/domain/names.ts";
import { createMysqlFramer } from "../../../src/format/mysql/frame.ts";
import { sampleMysqlRows } from "../../../src/format/mysql/sample-rows.ts";
import { createScanner } from "../../../src/kernel/scanner.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../../../build/scan.wasm", import.meta.url)));
/** Names of fields of statements without a list. */
const positions = Array.from({ length: 64 }, (_, i) => `#${i}`);

export interface Framed {
  readonly pieces: readonly Piece[];
  readonly statements: readonly string[];
  readonly writes: readonly string[];
  readonly rows: readonly FramedRow[];
  readonly headers: readonly RowsHeader[];
}

export interface FramedRow {
  readonly table: string;
  readonly columns: readonly string[] | null;
  readonly fields: readonly (string | null)[];
}

export interface FrameOptions {
  readonly step: number;
  readonly inWindow: boolean;
}

export interface Script {
  readonly input: string | Uint8Array;
  readonly schema?: string;
  readonly hasNoBackslashEscapes?: boolean;
  readonly maxRowBytes?: number;
  readonly declared?: readonly string[];
}

export function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === "string" ? new TextEncoder().encode(input) : input;
}

export function frame(script: Script, options: FrameOptions): Framed {
  const all = bytesOf(script.input);
  const scanner = createScanner(wasm);
  const statements: string[] = [];
  const writes: string[] = [];
  let headerCount = 0;
  const { schema = "", hasNoBackslashEscapes = false, maxRowBytes = 64 << 20, declared } = script;
  const framer = createMysqlFramer(
    {
      // Each stream begins with the database that its framing names, or with none.
      statement: (sql) => void (sql === "USE ``" || statements.push(sql)),
      database: () => undefined,
      unsupportedWrite: (table, form, line) => void writes.push(`${tableLabel(table)} ${form} ${line}`),
      declared: () => declared,
    },
    { maxRowBytes, scanner, source: "test.sql", nextHeaderId: () => headerCount++ },
    { kind: "mysql", schema, hasNoBackslashEscapes },
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
  const headers = new Set(pieces.flatMap((piece) => (piece.kind === "rows" ? [piece.header] : [])));
  return { pieces, statements, writes, rows: decodeRows(all, pieces), headers: [...headers] };
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
    const range = { skip: 0, take: Number.POSITIVE_INFINITY };
    const sampled = { bytes: all, start: piece.start, end: piece.end, columns: positions };
    const rows = sampleMysqlRows(header, sampled, range);
    expect(rows.length).toBe(piece.rowCount);
    const { table, columns } = header;
    return rows.map((row) => ({ table: tableLabel(table), columns, fields: row.map(([, value]) => value) }));
  });
}

const ways: readonly FrameOptions[] = [
  { step: Number.POSITIVE_INFINITY, inWindow: true },
  { step: 65_537, inWindow: false },
  { step: 7, inWindow: true },
  { step: 1, inWindow: true },
  { step: 1, inWindow: false },
];

/** Frames in every way, expects the same rows, statements and events of all, and gives the whole one. */
export function frameEveryWay(input: Script | string | Uint8Array): Framed {
  const script = typeof input === "string" || input instanceof Uint8Array ? { input } : input;
  const [whole, ...others] = ways.map((way) => frame(script, way));
  for (const other of others) {
    expect(other.statements).toEqual(whole?.statements);
    expect(other.writes).toEqual(whole?.writes);
    expect(other.rows).toEqual(whole?.rows);
  }
  return whole as Framed;
}

/** The message of the problem, which must be the same in every way. */
export function problemEveryWay(input: Script | string | Uint8Array): string {
  const script = typeof input === "string" || input instanceof Uint8Array ? { input } : input;
  const messages = ways.map((way) => {
    try {
      frame(script, way);
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
