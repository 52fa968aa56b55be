/** One rule on a list of values outside any row: the engine on a table of one column. */
import type { RowsHeader } from "../domain/block.ts";
import { type TableName, tableKey } from "../domain/names.ts";
import type { Plan, Rule, TablePlan } from "../domain/plan.ts";
import { decodeCopyField } from "../format/postgres-plain/text.ts";
import { Escape } from "../kernel/kernel.ts";
import { encodeText, escapeBytes, textOf } from "./engine-codec.ts";
import type { BlockPlace, EngineOptions } from "./engine-options.ts";
import type { ColumnShape, NestedTransform, RowView } from "./transformer.ts";

const COLUMN = "value";
const NEWLINE = 10;
const START = { byte: 0, line: 1, row: 1 };

/** The engine as far as it is needed here. */
interface RowEngine {
  register(header: RowsHeader, declaredColumns: readonly string[] | null): boolean;
  transform(headerId: number, rows: Uint8Array, at: BlockPlace): { readonly bytes: Uint8Array };
}

/** What inner engines are made of; the way to make one is handed in, since engines make them in turn. */
export interface EngineSource {
  readonly options: EngineOptions;
  /** Takes what transformers take out of values by themselves; absent without evidence. */
  readonly originals?: (texts: readonly string[]) => void;
  makeEngine(options: EngineOptions): RowEngine;
}

/**
 * `rule` on decoded values of rows of `table`, outside any row. NULL stays NULL; `random` scope draws once a run and
 * value. The engine is made at the first call.
 */
export function valueTransform(
  source: EngineSource,
  rule: Rule,
  shape: ColumnShape,
  table: TableName,
): NestedTransform {
  const { options } = source;
  let inner: { engine: RowEngine; works: boolean } | null = null;
  let rows: ((i: number) => RowView) | null = null;
  const outerRow = (row: number): RowView | undefined => rows?.(row);
  const header: RowsHeader = {
    id: 0,
    table,
    columns: [COLUMN],
    layout: "copy",
    isCrlf: false,
    hasStandardStrings: true,
    encoding: shape.encoding,
  };
  return (values, rowOf) => {
    if (values.length === 0) return [];
    if (inner === null) {
      const engine = source.makeEngine({
        ...options,
        plan: planOf(options.plan, table, rule, shape),
        isInner: true,
        outerRow,
      });
      inner = { engine, works: engine.register(header, null) };
    }
    if (!inner.works) return values;
    rows = rowOf ?? null;
    const { bytes } = inner.engine.transform(0, toRows(values, header), START);
    return fromRows(bytes, values.length, header);
  };
}

function planOf(outer: Plan, table: TableName, rule: Rule, shape: ColumnShape): Plan {
  const key = tableKey(table);
  const { declared, isUnique } = shape;
  const column = { column: COLUMN, rule, category: null, decidedBy: "policy", reason: "", declared, isUnique } as const;
  const tablePlan: TablePlan = {
    key,
    table,
    columns: [column],
    rows: { dropWhen: null, keepWhen: null, sample: null },
    coherent: false,
  };
  return { ...outer, tables: new Map([[key, tablePlan]]) };
}

function toRows(values: readonly (string | null)[], header: RowsHeader): Uint8Array {
  const rows: Uint8Array[] = [];
  const end = Uint8Array.of(NEWLINE);
  for (const value of values) {
    rows.push(
      value === null
        ? Buffer.from("\\N")
        : escapeBytes(encodeText(value, header.encoding, header.encoding === "bytes"), Escape.copy),
      end,
    );
  }
  return Buffer.concat(rows);
}

function fromRows(bytes: Uint8Array, count: number, header: RowsHeader): (string | null)[] {
  const values: (string | null)[] = [];
  let start = 0;
  while (values.length < count) {
    const end = bytes.indexOf(NEWLINE, start);
    const value = decodeCopyField(bytes, start, end);
    values.push(value === null ? null : textOf(value, header.encoding));
    start = end + 1;
  }
  return values;
}
