/** Runs the JSON framer over bytes in chosen steps. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Piece, RowsHeader } from "../../../src/domain/block.ts";
import type { TableName } from "../../../src/domain/names.ts";
import type { SampledRow } from "../../../src/format/format.ts";
import { createJsonFramer } from "../../../src/format/json/frame.ts";
import { sampleJsonRows } from "../../../src/format/json/sample-rows.ts";
import { createScanner } from "../../../src/kernel/scanner.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../../../build/scan.wasm", import.meta.url)));
/** One after the other, streams may share it. */
const scanner = createScanner(wasm);

export const people: TableName = { database: null, schema: "", name: "people" };

export interface JsonFrameOptions {
  readonly shape?: "lines" | "array";
  readonly step?: number;
  readonly inWindow?: boolean;
  readonly maxRowBytes?: number;
  readonly maps?: readonly string[];
  /** What a survey found. */
  readonly declared?: readonly string[];
}

export interface FramedJson {
  readonly pieces: readonly Piece[];
  /** In the order of their discovery. */
  readonly columns: readonly string[];
  readonly rows: readonly SampledRow[];
  readonly headers: readonly RowsHeader[];
  readonly passed: string;
}

type RowsPiece = Extract<Piece, { kind: "rows" }>;

export function frameJson(input: string | Uint8Array, options: JsonFrameOptions = {}): FramedJson {
  const all = typeof input === "string" ? Buffer.from(input) : input;
  const { shape = "lines", step = Number.POSITIVE_INFINITY, inWindow = true, maxRowBytes = 64 << 20 } = options;
  const columns: string[] = [];
  let headers = 0;
  const framer = createJsonFramer(
    {
      statement: () => expect.unreachable(),
      database: () => expect.unreachable(),
      columns: (_table, names) => void columns.push(...names),
      declared: () => options.declared,
    },
    { maxRowBytes, scanner, source: "people.json", nextHeaderId: () => ++headers },
    { kind: "json", table: people, shape, maps: options.maps ?? [] },
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
  checkPieces(all, pieces);
  const rowPieces = pieces.filter((piece) => piece.kind === "rows");
  return {
    pieces,
    columns,
    rows: rowPieces.flatMap((piece) => rowsOf(all, piece)),
    headers: [...new Set(rowPieces.map(({ header }) => header))],
    passed: pieces
      .filter((piece) => piece.kind === "passthrough")
      .map(({ start, end }) => Buffer.from(all.subarray(start, end)).toString())
      .join(""),
  };
}

/** No gaps, and rows and lines are counted as they stand. */
function checkPieces(all: Uint8Array, pieces: readonly Piece[]): void {
  let end = 0;
  let row = 1;
  for (const piece of pieces) {
    expect(piece.start).toBe(end);
    expect(piece.end).toBeGreaterThan(piece.start);
    end = piece.end;
    if (piece.kind !== "rows") continue;
    expect(piece.firstRow).toBe(row);
    row += piece.rowCount;
    expect(piece.firstLine).toBe(1 + all.subarray(0, piece.start).filter((byte) => byte === 10).length);
  }
  expect(end).toBe(all.length);
}

function rowsOf(all: Uint8Array, piece: RowsPiece): SampledRow[] {
  const { start, end, header } = piece;
  const rows = sampleJsonRows(
    header,
    { bytes: all, start, end, columns: [] },
    { skip: 0, take: Number.POSITIVE_INFINITY },
  );
  expect(rows.length).toBe(piece.rowCount);
  const known = new Set(header.columns);
  for (const row of rows) for (const [column] of row) expect(known.has(column)).toBe(true);
  return rows;
}

const ways = [
  {},
  { inWindow: false },
  { step: 65_537 },
  { step: 7 },
  { step: 1 },
  { step: 1, inWindow: false },
] as const;

/** Frames in every way, expects the same rows and columns of all, and gives the whole one. */
export function frameEveryWay(input: string | Uint8Array, options: JsonFrameOptions = {}): FramedJson {
  const [whole, ...others] = ways.map((way) => frameJson(input, { ...options, ...way }));
  for (const other of others) {
    expect(other.rows).toEqual(whole!.rows);
    expect(other.columns).toEqual(whole!.columns);
  }
  return whole!;
}

/** The problem, which must be the same in every way. */
export function problemEveryWay(input: string | Uint8Array, options: JsonFrameOptions = {}): string {
  const messages = ways.map((way) => {
    try {
      frameJson(input, { ...options, ...way });
      return "no problem";
    } catch (error) {
      if ((error as Error).name !== "SafelockError") throw error;
      return (error as Error).message;
    }
  });
  expect([...new Set(messages)]).toHaveLength(1);
  return messages[0]!;
}
