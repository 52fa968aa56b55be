/** The summary that a person reads after a run. */
import { formatPlace } from "../domain/problem.ts";
import { formatBytes, formatCount, formatCounted, formatDuration } from "./amounts.ts";
import { alignCells, printable } from "./columns-of-text.ts";
import type { Note, RunReport, UndecidedColumn, VaultReport } from "./run-report.ts";

/** More columns than this are counted, not listed; the JSON report has them all. */
const LISTED_COLUMNS = 20;

/** Several lines, each with its end-of-line. */
export function renderSummary(report: RunReport): string {
  const lines = [
    ...headLines(report),
    ...transformerLines(report),
    ...undecidedLines(report.undecided),
    ...vaultLines(report.vault),
    ...noteLines(report),
    `label: ${report.label}`,
  ];
  return `${lines.join("\n")}\n`;
}

function headLines(report: RunReport): string[] {
  const dropped = report.rowsDropped === 0 ? "" : `, ${formatCounted(report.rowsDropped, "row")} dropped`;
  return [
    `${printable(report.source.label)} -> ${printable(report.output.label)}: ` +
      `${formatCounted(report.tables.length, "table")}, ${formatCounted(report.rowsIn, "row")}${dropped}`,
    `${formatBytes(report.source.bytes)} in, ${formatBytes(report.output.bytes)} out, ` +
      `${formatDuration(report.durationMs)}, ${report.megabytesPerSecond} MB/s with ${formatCounted(report.workers, "worker")}`,
  ];
}

function transformerLines(report: RunReport): string[] {
  const totals = new Map<string, { columns: number; changed: number }>();
  let kept = 0;
  for (const column of report.tables.flatMap((table) => table.columns)) {
    if (column.use === "keep") {
      kept++;
      continue;
    }
    const total = totals.get(column.use) ?? { columns: 0, changed: 0 };
    total.columns++;
    total.changed += column.changed;
    totals.set(column.use, total);
  }
  const rows = [...totals]
    .sort(([nameA, a], [nameB, b]) => b.changed - a.changed || (nameA < nameB ? -1 : 1))
    .map(([use, total]) => ["", use, formatCount(total.changed), `in ${formatCounted(total.columns, "column")}`]);
  const heading = rows.length === 0 ? "no value was replaced" : "values replaced, by transformer:";
  return [heading, ...alignCells(rows, new Set([2])), `kept as they are: ${formatCounted(kept, "column")}`];
}

function undecidedLines(undecided: readonly UndecidedColumn[]): string[] {
  if (undecided.length === 0) return [];
  const count = formatCounted(undecided.length, "column");
  const lines = [`nobody decided on ${count}; this was done:`];
  // What stays in clear stands first: it must not fall behind the end of the list.
  const sorted = [...undecided].sort((a, b) => Number(b.action === "keep") - Number(a.action === "keep"));
  for (const { table, column, action } of sorted.slice(0, LISTED_COLUMNS)) {
    lines.push(`  ${printable(table)}.${printable(column)}: ${action}`);
  }
  const rest = undecided.length - LISTED_COLUMNS;
  if (rest > 0) lines.push(`  and ${formatCounted(rest, "more column")} (--json or --report FILE lists all)`);
  lines.push(
    "  decide: `safelock init SOURCE` writes them into safelock.yaml for review; --strict refuses such columns",
  );
  return lines;
}

function vaultLines(vault: VaultReport | null): string[] {
  if (vault === null) return [];
  const expires = vault.expires === null ? "" : `, expires ${vault.expires.slice(0, 10)}`;
  const line = `vault: run ${vault.run}, ${formatCounted(vault.entries, "new mapping")}, ${formatCount(vault.known)} known${expires}`;
  if (vault.dropped === 0) return [line];
  return [line, `  ${formatCounted(vault.dropped, "mapping")} left out: the subjects are forgotten`];
}

function noteLines(report: RunReport): string[] {
  const lines = report.notes.map(noteLine);
  const skipped = report.skippedStatements.reduce((total, entry) => total + entry.count, 0);
  if (skipped > 0) {
    const kinds = report.skippedStatements.map(
      (entry) => `${printable(entry.statement)} (${formatCount(entry.count)})`,
    );
    lines.push(
      `note: ${formatCounted(skipped, "statement")} passed through without being understood: ${kinds.join(", ")}`,
    );
  }
  return lines;
}

function noteLine({ code, at, problem, hint }: Note): string {
  const place = at === null ? "" : formatPlace(at);
  return printable(`note ${code}${place === "" ? "" : ` at ${place}`}: ${problem}. ${hint.replace(/\.$/, "")}.`);
}
