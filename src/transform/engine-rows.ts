/** Where rows of a block begin and end, and the refusal of rows that are not as their statement says. */
import { tableLabel } from "../domain/names.ts";
import { refuse, type SafelockError, unreadable } from "../domain/problem.ts";
import type { Areas, Statement } from "./engine-batch.ts";
import type { EngineMemory } from "./engine-memory.ts";
import type { BlockPlace } from "./engine-options.ts";

/** `to`: behind the last row. `isDone`: nothing but text between rows is left. */
interface Indexed {
  readonly rows: number;
  readonly to: number;
  readonly isDone: boolean;
}

/** A row that does not fit: addresses of it, of the block's end and start, and how many rows of the block came before. */
interface BadRow {
  readonly from: number;
  readonly end: number;
  readonly input: number;
  readonly row: number;
}

/** Indexes the next batch of rows in [from, end). No row: the one at `from` is not as its statement says. */
export function indexBatch(
  memory: EngineMemory,
  statement: Statement,
  areas: Areas,
  from: number,
  end: number,
): Indexed {
  return statement.header.layout === "copy"
    ? indexLines(memory, statement, areas, from, end)
    : indexTuples(memory, statement, areas, from, end);
}

function indexLines(
  memory: EngineMemory,
  { header, columns }: Statement,
  areas: Areas,
  from: number,
  end: number,
): Indexed {
  const { run, layout } = memory.kernel;
  const wanted = layout.rows * columns.length;
  const found = Math.min(run.indexDelimiters(from, end, wanted, areas.index) >>> 0, wanted);
  const complete = Math.floor(found / columns.length);
  const rows = run.rowBorders(areas.index, complete, columns.length, header.isCrlf ? 2 : 1, from, areas.borders);
  const to = rows === 0 ? from : memory.words[areas.borders / 4 + 2 * rows - 1]!;
  return { rows, to, isDone: false };
}

function indexTuples(memory: EngineMemory, statement: Statement, areas: Areas, from: number, end: number): Indexed {
  const { run } = memory.kernel;
  const { header, columns, tupleWidth } = statement;
  const backslash = header.hasStandardStrings ? 0 : 1;
  const rows = run.indexTuples(from, end, columns.length, tupleWidth, backslash, areas.index, areas.borders);
  if (tupleWidth === 0 && rows > 0) statement.tupleWidth = widthOf(memory, areas, columns.length);
  const to = run.tuplesEnd() >>> 0;
  return { rows, to, isDone: rows === 0 && to === from && !hasTuple(memory, from, end) };
}

/** How many values the first indexed tuple has: behind them its cells are zero. */
function widthOf({ words }: EngineMemory, areas: Areas, most: number): number {
  let width = most;
  while (width > 1 && words[areas.index / 4 + 2 * width - 1] === 0) width--;
  return width;
}

function hasTuple(memory: EngineMemory, from: number, end: number): boolean {
  return memory.bytes.subarray(from, end).includes(0x28);
}

export function rowRefusal(memory: EngineMemory, statement: Statement, bad: BadRow, at: BlockPlace): SafelockError {
  const { header, columns } = statement;
  const place = placeOf(memory, statement, bad, at);
  const isSame = (count: number) => count === columns.length;
  if (header.layout === "values") {
    const count = memory.kernel.run.tupleWidth() >>> 0;
    if (count === 0) {
      return unreadable({
        code: "INSERT_ROW_SYNTAX",
        at: place,
        problem: "a word touches a text literal, as when a quote is missing",
        hint: "The dump is damaged or was edited: make it anew.",
      });
    }
    return unreadable({
      code: "INSERT_ROW_WIDTH",
      at: place,
      problem:
        header.columns === null
          ? `row has ${count} values, ${statement.tupleWidth === 0 ? `the table ${columns.length} columns` : `those before it ${statement.tupleWidth}`}`
          : `row has ${count} values, the INSERT names ${columns.length} columns`,
      hint: "The dump is damaged or was edited: make it anew.",
    });
  }
  const line = memory.bytes.subarray(bad.from, bad.end);
  const newline = line.indexOf(10);
  const row = newline < 0 ? line : line.subarray(0, newline);
  const fields = row.reduce((count, byte) => count + (byte === 9 ? 1 : 0), 1);
  if (isSame(fields)) {
    return unreadable({
      code: "COPY_LINE_END",
      at: place,
      problem: newline < 0 ? "row has no end of line" : `row does not end in ${header.isCrlf ? "\\r\\n" : "\\n"} alone`,
      hint: "Convert the whole file to one kind of line end, or make the dump anew.",
    });
  }
  return unreadable({
    code: "COPY_ROW_WIDTH",
    at: place,
    problem: `row has ${fields} fields, the COPY header names ${columns.length}`,
    hint: "The dump is damaged or was edited: make it anew.",
  });
}

export function literalRefusal(
  memory: EngineMemory,
  statement: Statement,
  column: string,
  bad: BadRow,
  at: BlockPlace,
): SafelockError {
  return refuse({
    code: "INSERT_VALUE_NOT_LITERAL",
    at: { ...placeOf(memory, statement, bad, at), column },
    problem: "a planned column holds an expression instead of a literal value",
    hint: "Write the value as a literal, or plan `keep` for the column.",
  });
}

function placeOf(memory: EngineMemory, { header }: Statement, bad: BadRow, at: BlockPlace) {
  const lines = memory.bytes.subarray(bad.input, bad.from).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 0);
  return {
    table: tableLabel(header.table),
    line: at.line + lines,
    row: at.row + bad.row,
    byte: at.byte + bad.from - bad.input,
  };
}
