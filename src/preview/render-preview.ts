/** Before and after side by side, for a terminal. */
import { styleText } from "node:util";
import { formatCounted } from "../report/amounts.ts";
import { printable } from "../report/columns-of-text.ts";
import { fitted, textWidth } from "../report/text-width.ts";
import type { PreviewedColumn, PreviewedTable, ValuePair } from "./preview.ts";

export interface PreviewStyle {
  /** Columns of the terminal. */
  readonly width: number;
  readonly hasColours: boolean;
  /** Columns that stay as they are are shown with their values, too. */
  readonly showsKept: boolean;
}

const WIDEST_VALUE = 32;
const NARROWEST_VALUE = 12;
const ARROW = " → ";
const GAP = "   ";

/** Several lines, each with its end-of-line. */
export function renderPreview(tables: readonly PreviewedTable[], style: PreviewStyle): string {
  const told = tables.filter(({ columns }) => columns.length > 0);
  if (told.length === 0) return "no table to show\n";
  return `${told.flatMap((table) => [...tableLines(table, style), ""]).join("\n")}\n`;
}

function tableLines(table: PreviewedTable, style: PreviewStyle): string[] {
  const changed = table.columns.filter(({ use }) => use !== "keep");
  const kept = table.columns.filter(({ use }) => use === "keep");
  const head = `${printable(table.table)}  ${formatCounted(table.rowCount, "row")}, ${changed.length} of ${formatCounted(table.columns.length, "column")} replaced`;
  const lines = [paint("bold", head, style), ...ruleLines(table)];
  const shown = style.showsKept ? table.columns : changed;
  if (shown.some(({ values }) => values.length > 0)) lines.push(...blocksOf(shown, style));
  else if (shown.length > 0) lines.push(`  no row to show; replaced: ${namesOf(shown)}`);
  if (kept.length > 0 && !style.showsKept) lines.push(paint("dim", `  kept: ${namesOf(kept)}`, style));
  return lines;
}

function ruleLines({ rowRules: { dropWhen, keepWhen, sample } }: PreviewedTable): string[] {
  const rules = [
    dropWhen === null ? [] : `dropped when ${printable(dropWhen)}`,
    keepWhen === null ? [] : `kept only when ${printable(keepWhen)}`,
    sample === null ? [] : `a share of ${sample} is kept`,
  ].flat();
  return rules.length === 0 ? [] : [`  rows (not applied here): ${rules.join("; ")}`];
}

function namesOf(columns: readonly PreviewedColumn[]): string {
  return columns.map(({ column }) => printable(column)).join(", ");
}

interface Shown {
  readonly column: PreviewedColumn;
  readonly before: number;
  readonly after: number;
}

/** Columns beside each other as far as the terminal is wide, then the next ones below. */
function blocksOf(columns: readonly PreviewedColumn[], style: PreviewStyle): string[] {
  const lines: string[] = [];
  let block: Shown[] = [];
  let used = 0;
  for (const column of columns) {
    const shown = widthsOf(column, style);
    const width = widthOf(shown) + GAP.length;
    if (block.length > 0 && used + width > style.width) {
      lines.push(...blockLines(block, style));
      block = [];
      used = 0;
    }
    block.push(shown);
    used += width;
  }
  return [...lines, ...blockLines(block, style)];
}

function widthsOf(column: PreviewedColumn, style: PreviewStyle): Shown {
  const widest = Math.max(
    NARROWEST_VALUE,
    Math.min(WIDEST_VALUE, Math.floor((style.width - ARROW.length - GAP.length) / 2)),
  );
  const longest = (side: keyof ValuePair): number =>
    Math.max(4, ...column.values.map((pair) => textWidth(text(pair[side]), widest)));
  const before = longest("before");
  const after = isKept(column) ? 0 : longest("after");
  const title = textWidth(titleOf(column), style.width) - before - (after === 0 ? 0 : ARROW.length + after);
  return { column, before, after: title > 0 && after > 0 ? Math.min(widest, after + title) : after };
}

function widthOf({ before, after }: Shown): number {
  return before + (after === 0 ? 0 : ARROW.length + after);
}

function blockLines(block: readonly Shown[], style: PreviewStyle): string[] {
  const rows = Math.max(...block.map(({ column }) => column.values.length));
  const head = block.map((shown) => paint("underline", fitted(titleOf(shown.column), widthOf(shown)), style));
  const body = Array.from({ length: rows }, (_, row) => block.map((shown) => cell(shown, row, style)).join(GAP));
  return [...[head.join(GAP), ...body].map((line) => `  ${line.trimEnd()}`), ""];
}

function titleOf(column: PreviewedColumn): string {
  return `${printable(column.column)} (${column.use})`;
}

function cell({ column, before, after }: Shown, row: number, style: PreviewStyle): string {
  const pair = column.values[row];
  if (pair === undefined) return " ".repeat(before + (after === 0 ? 0 : ARROW.length + after));
  const left = fitted(text(pair.before), before);
  if (after === 0) return left;
  const right = fitted(text(pair.after), after);
  return pair.before === pair.after
    ? `${left}${paint("dim", " = ", style)}${paint("dim", right, style)}`
    : `${left}${ARROW}${paint("green", right, style)}`;
}

function isKept({ use }: PreviewedColumn): boolean {
  return use === "keep";
}

function text(value: string | null): string {
  if (value === null) return "NULL";
  return value === "" ? "''" : value;
}

function paint(format: Parameters<typeof styleText>[0], value: string, { hasColours }: PreviewStyle): string {
  return hasColours ? styleText(format, value, { validateStream: false }) : value;
}
