/** Runs the SQLite framer over bytes in chosen steps, in the scanner's window or outside of it. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Piece, RowsHeader } from "../../../src/domain/block.ts";
import { tableLabel } from "../../../src/domain/names.ts";
import { createSqliteFramer } from "../../../src/format/sqlite/frame.ts";
import { sampleSqliteRows } from "../../../src/format/sqlite/sample-rows.ts";
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

export interface Script {
  readonly input: string | Uint8Array;
  readonly maxRowBytes?: number;
  readonly declared?: readonly string[];
}

interface Way {
  readonly step: number;
  readonly inWindow: boolean;
}

const ways: readonly Way[] = [
  { step: Number.POSITIVE_INFINITY, inWindow: true },
  { step: 65_537, inWindow: false },
  { step: 7, inWindow: true },
  { step: 1, inWindow: true },
  { step: 1, inWindow: false },
];

export function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === "string" ? new TextEncoder().encode(input) : input;
}

function frame(script: Script, { step, inWindow }: Way): Framed {
  const all = bytesOf(script.input);
  const scanner = createScanner(wasm);
  const statements: string[] = [];
  const writes: string[] = [];
  let headerCount = 0;
  const { maxRowBytes = 64 << 20, declared } = script;
  const framer = createSqliteFramer(
    {
      statement: (sql) => void statements.push(sql),
      database: () => undefined,
      unsupportedWrite: (table, form, line) => void writes.push(`${tableLabel(table)} ${form} ${line}`),
      declared: () => declared,
    },
    { maxRowBytes, scanner, source: "test.sql", nextHeaderId: () => headerCount++ },
  );
  const buffer = inWindow ? scanner.reserve(all.length + 1) : new Uint8Array(all.length + 1);
  const pieces: Piece[] = [];
  let have = 0;
  for (let read = 0, origin = 0; ; ) {
    const next = Math.min(all.length, read + step);
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
  return { pieces, statements, writes, ...decodeRows(all, pieces) };
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

function decodeRows(all: Uint8Array, pieces: readonly Piece[]): Pick<Framed, "rows" | "headers"> {
  const nextRow = new Map<number, number>();
  const headers = new Map<number, RowsHeader>();
  const rows = pieces.flatMap((piece) => {
    if (piece.kind !== "rows") return [];
    const { header, start, end, rowCount } = piece;
    headers.set(header.id, header);
    expect(piece.firstRow).toBe(nextRow.get(header.id) ?? 1);
    nextRow.set(header.id, piece.firstRow + rowCount);
    expect(piece.firstLine).toBe(1 + all.subarray(0, start).filter((byte) => byte === 10).length);
    const range = { skip: 0, take: Number.POSITIVE_INFINITY };
    const sampled = sampleSqliteRows(header, { bytes: all, start, end, columns: positions }, range);
    expect(sampled.length).toBe(rowCount);
    return sampled.map((row) => ({
      table: header.table.name,
      columns: header.columns,
      fields: row.map(([, value]) => value),
    }));
  });
  return { rows, headers: [...headers.values()] };
}

/** Frames in every way, expects the same of all, and gives the whole one. */
export function frameEveryWay(script: Script): Framed {
  const [whole, ...others] = ways.map((way) => frame(script, way));
  for (const other of others) {
    expect(other.statements).toEqual(whole?.statements);
    expect(other.writes).toEqual(whole?.writes);
    expect(other.rows).toEqual(whole?.rows);
    expect(other.headers).toEqual(whole?.headers);
    expect(replacements(other)).toEqual(replacements(whole as Framed));
  }
  return whole as Framed;
}

/** Place and replacement of what goes out only when nothing changes. */
export function replacements({ pieces }: Framed): (readonly [start: number, replacement: string])[] {
  return pieces.flatMap((piece) =>
    piece.kind === "sensitive" ? [[piece.start, Buffer.from(piece.replacement).toString()] as const] : [],
  );
}

/** The problem, which must be the same in every way. */
export function problemEveryWay(script: Script): string {
  const messages = ways.map((way) => {
    try {
      frame(script, way);
      return "no problem";
    } catch (error) {
      if ((error as Error).name !== "SafelockError") throw error;
      return (error as Error).message;
    }
  });
  expect(new Set(messages)).toEqual(new Set([messages[0]]));
  return messages[0] as string;
}
