/** Findings as a table for people and as CSV for spreadsheets. */
import { formatCount, formatCounted } from "./amounts.ts";
import { alignCells, printable } from "./columns-of-text.ts";
import type { FindingsReport, InspectedColumn } from "./findings-report.ts";

const EVIDENCE_WIDTH = 90;
const MOST_PATHS = 8;

/** One block of lines per table with personal columns, then what is unknown, in counts. */
export function renderFindingsTable(report: FindingsReport): string {
  const lines: string[] = [];
  let unknown = 0;
  let technical = 0;
  let personal = 0;
  for (const table of report.tables) {
    const shown = table.columns.filter((column) => column.verdict !== "technical");
    technical += table.columns.length - shown.length;
    unknown += shown.filter((column) => column.verdict === "unknown").length;
    personal += shown.filter((column) => column.verdict === "personal").length;
    if (shown.length === 0) continue;
    lines.push(`${printable(table.table)} (${formatCounted(table.rows, "row")})`);
    lines.push(...alignCells(shown.flatMap((column) => [cells(column), ...pathCells(column)])), "");
  }
  const counts = `${formatCounted(personal, "personal column")}, ${formatCount(unknown)} without evidence, ${formatCount(technical)} technical`;
  lines.push(`${formatCounted(report.tables.length, "table")}: ${counts}`);
  return `${lines.join("\n")}\n`;
}

/** Header line and one line per personal column: what stands before the table's name, table, column, category, confidence (RFC 4180). */
export function renderFindingsCsv(report: FindingsReport): string {
  const rows = [["schema", "table", "column", "category", "confidence"]];
  for (const { table, name, columns } of report.tables) {
    const before = table.slice(0, -name.length).replace(/\.$/, "");
    for (const column of columns) {
      if (column.verdict !== "personal") continue;
      const confidence = column.confidence.toFixed(2);
      rows.push([before, name, column.column, column.category ?? "", confidence]);
    }
  }
  return rows.map((row) => `${row.map((cell) => csvField(printable(cell))).join(",")}\r\n`).join("");
}

function cells(column: InspectedColumn): string[] {
  const found =
    column.verdict === "unknown" ? "?" : `${column.category ?? ""}${column.aspect === null ? "" : `/${column.aspect}`}`;
  const evidence = column.evidence.map(({ text }) => text).join("; ");
  const cut = evidence.length > EVIDENCE_WIDTH ? `${evidence.slice(0, EVIDENCE_WIDTH - 1)}…` : evidence;
  return [
    "",
    printable(column.column),
    printable(column.type ?? "-"),
    found,
    column.confidence.toFixed(2),
    printable(cut),
  ];
}

/** What stands inside the documents of a column, below it. */
function pathCells({ paths }: InspectedColumn): string[][] {
  const shown = paths
    .slice(0, MOST_PATHS)
    .map(({ path, category, confidence }) => ["", `  ${printable(path)}`, "", category, confidence.toFixed(2), ""]);
  const more = paths.length - shown.length;
  return more > 0 ? [...shown, ["", `  and ${formatCounted(more, "more path")}`, "", "", "", ""]] : shown;
}

/** A leading = + - @ would be run as a formula by spreadsheets, so it gets an apostrophe. */
function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
