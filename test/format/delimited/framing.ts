/** Runs the framer of delimited text over bytes in chosen steps, in the scanner's window or outside of it. */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { DelimitedSyntax, Piece } from "../../../src/domain/block.ts";
import { createDelimitedFramer, type DelimitedFraming } from "../../../src/format/delimited/frame.ts";
import { sampleDelimitedRows } from "../../../src/format/delimited/sample-rows.ts";
import { createScanner } from "../../../src/kernel/scanner.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../../../build/scan.wasm", import.meta.url)));

export const people = { database: null, schema: "", name: "people" };

export const csv: DelimitedSyntax = {
  delimiter: 0x2c,
  quote: 0x22,
  escape: 0x22,
  escaping: "quote",
  nullText: null,
  isRaggedKept: false,
};
export const tsv: DelimitedSyntax = { ...csv, delimiter: 9 };
export const semicolon: DelimitedSyntax = { ...csv, delimiter: 0x3b, escape: 0x5c };
export const loadData: DelimitedSyntax = {
  delimiter: 9,
  quote: null,
  escape: 0x5c,
  escaping: "load-data",
  nullText: "\\N",
  isRaggedKept: false,
};

export function framingOf(change: Partial<DelimitedFraming> = {}): DelimitedFraming {
  return { kind: "delimited", table: people, columns: null, syntax: csv, encoding: "utf8", ...change };
}

export interface FrameWay {
  readonly step: number;
  readonly inWindow: boolean;
}

export const ways: readonly FrameWay[] = [
  { step: Number.POSITIVE_INFINITY, inWindow: true },
  { step: 4096, inWindow: true },
  { step: 61, inWindow: false },
  { step: 7, inWindow: true },
  { step: 1, inWindow: true },
  { step: 1, inWindow: false },
];

export interface Framed {
  readonly pieces: readonly Piece[];
  readonly columns: readonly string[] | null;
  readonly isCrlf: boolean | null;
  /** Decoded fields of every row, without their names. */
  readonly rows: readonly (readonly (string | null)[])[];
  readonly passed: string;
  /** Columns of the header as the framer has told them. */
  readonly told: readonly string[];
}

export function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === "string" ? Buffer.from(input, "utf8") : input;
}

export function frame(
  input: string | Uint8Array,
  framing: DelimitedFraming = framingOf(),
  { step, inWindow }: FrameWay = { step: Number.POSITIVE_INFINITY, inWindow: true },
  maxRowBytes = 64 << 20,
  declared?: readonly string[],
): Framed {
  const all = bytesOf(input);
  const scanner = createScanner(wasm);
  let id = 0;
  const told: string[] = [];
  const options = { maxRowBytes, scanner, source: "people.csv", nextHeaderId: () => id++ };
  const framer = createDelimitedFramer(
    {
      statement: () => {},
      database: () => {},
      declared: () => declared,
      columns: (_, names) => void told.push(...names),
    },
    options,
    framing,
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
  return { ...framed(all, pieces), told };
}

function framed(all: Uint8Array, pieces: readonly Piece[]): Omit<Framed, "told"> {
  let end = 0;
  let row = 1;
  const rows: (string | null)[][] = [];
  const passed: Uint8Array[] = [];
  for (const piece of pieces) {
    expect(piece.start).toBe(end);
    expect(piece.end).toBeGreaterThan(piece.start);
    end = piece.end;
    if (piece.kind === "passthrough") passed.push(all.subarray(piece.start, piece.end));
    if (piece.kind !== "rows") continue;
    expect(piece.firstRow).toBe(row);
    row += piece.rowCount;
    const lines = all.subarray(0, piece.start).filter((byte) => byte === 10).length;
    if (piece.header.delimited?.lineEnd !== "return") expect(piece.firstLine).toBe(lines + 1);
    const range = { skip: 0, take: Number.POSITIVE_INFINITY };
    const sampled = sampleDelimitedRows(
      piece.header,
      { bytes: all, start: piece.start, end: piece.end, columns: ["a", "b"] },
      range,
    );
    expect(sampled.length).toBe(piece.rowCount);
    for (const fields of sampled) rows.push(fields.map(([, value]) => value));
  }
  expect(end).toBe(all.length);
  const header = pieces.find((piece) => piece.kind === "rows")?.header;
  const columns = header?.columns ?? null;
  return { pieces, columns, isCrlf: header?.isCrlf ?? null, rows, passed: Buffer.concat(passed).toString() };
}

/** Frames in every way, expects the same rows of all, and gives the whole one. */
export function frameEveryWay(input: string | Uint8Array, framing = framingOf()): Framed {
  const [whole, ...others] = ways.map((way) => frame(input, framing, way));
  for (const other of others) {
    expect(other.rows).toEqual(whole?.rows);
    expect(other.columns).toEqual(whole?.columns);
    expect(other.isCrlf).toBe(whole?.isCrlf);
    expect(other.passed).toBe(whole?.passed);
  }
  return whole as Framed;
}

/** The message of the refusal, which must be the same in every way; `null`: nothing was refused. */
export function problemEveryWay(
  input: string | Uint8Array,
  framing = framingOf(),
  maxRowBytes = 64 << 20,
): string | null {
  const messages = ways.map((way) => problemOf(() => frame(input, framing, way, maxRowBytes)));
  expect(new Set(messages).size).toBe(1);
  return messages[0] as string | null;
}

export function problemOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if ((error as Error).name !== "SafelockError") throw error;
    return (error as Error).message;
  }
}
