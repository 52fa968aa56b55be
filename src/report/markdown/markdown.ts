/** The page's facts for a pull request: short, with the columns folded away. */
import { formatBytes, formatCount, formatCounted, formatDuration } from "../amounts.ts";
import type { Artefacts } from "../page/artefacts.ts";
import { type Concern, concernsOf } from "../page/attention-section.ts";
import { countLabels, labelNames, overviewOf, type TableOverview } from "../page/overview.ts";
import { riskMarkdown, verificationMarkdown } from "./results.ts";
import { code, fitting, prose, table } from "./text.ts";

const MARKS: Readonly<Record<Concern["severity"], string>> = { bad: "🔴", warn: "🟠", plain: "⚪" };
/** A comment of a pull request holds 65,536 characters. */
const LONGEST = 64_000;
const LONGEST_CONCERNS = 15_000;
/** What stands around the folded tables, and between all parts. */
const FRAME = 500;

export function renderMarkdown(artefacts: Artefacts): string {
  const tables = overviewOf(artefacts);
  const parts = [
    head(artefacts, tables),
    concerns(concernsOf(artefacts, tables)),
    found(tables),
    verificationMarkdown(artefacts.verify),
    riskMarkdown(artefacts.risk),
  ];
  const last = made(artefacts);
  const length = [...parts, last].reduce((sum, part) => sum + (part?.length ?? 0), 0);
  const whole = [...parts, columns(tables, LONGEST - length), last].filter((part) => part !== null);
  return `${whole.join("\n\n")}\n`;
}

function head({ report, inspect, manifest }: Artefacts, tables: readonly TableOverview[]): string {
  const name = report?.output.label ?? manifest?.output.name ?? inspect?.source.label ?? "output";
  const label = report?.label ?? manifest?.label;
  const all = tables.flatMap((each) => each.columns);
  const done = all.filter(({ decision }) => decision !== null && decision.use !== "keep").length;
  const lines = [`## Privacy report: ${code(name.replace(/^.*[/\\]/, ""))}`];
  if (label !== undefined) lines.push(`**${prose(label)}**`);
  if (report !== undefined)
    lines.push(
      `${formatCounted(tables.length, "table")}, ${formatCounted(report.rowsIn, "row")}: ${formatCount(done)} of ${formatCounted(all.length, "column")} replaced, ` +
        `${formatBytes(report.source.bytes)} in ${formatDuration(report.durationMs)} (${report.megabytesPerSecond} MB/s).`,
    );
  return lines.join("\n\n");
}

function concerns(list: readonly Concern[]): string {
  if (list.length === 0) return "Nothing stands out.";
  const lines = list.map(
    ({ severity, text, hint }) => `- ${MARKS[severity]} ${prose(text)}.${hint === null ? "" : ` ${withCode(hint)}`}`,
  );
  const shown = fitting(lines, LONGEST_CONCERNS);
  const more =
    lines.length > shown.length ? [`- ${formatCounted(lines.length - shown.length, "more point")}: see the page.`] : [];
  return [...shown, ...more].join("\n");
}

/** What stands between backticks is code: hints are sentences of the product, without names of the dump. */
function withCode(text: string): string {
  return text
    .split("`")
    .map((part, i) => (i % 2 === 0 ? prose(part) : code(part)))
    .join("");
}

function found(tables: readonly TableOverview[]): string | null {
  const counts = countLabels(tables);
  if (counts.length === 0) return null;
  return table(
    ["Seems to hold", "Columns", "Replaced", "Kept"],
    counts.map(({ label, replaced, kept }) => [
      labelNames[label],
      String(replaced + kept),
      String(replaced),
      String(kept),
    ]),
  );
}

function columns(tables: readonly TableOverview[], room: number): string | null {
  if (tables.length === 0) return null;
  const all = tables.map(columnTable);
  const blocks = fitting(all, room - FRAME);
  const left = all.length - blocks.length;
  const rest = left === 0 ? "" : `\n\n${formatCounted(left, "more table")}: see the page.`;
  return `<details><summary>Columns</summary>\n\n${blocks.join("\n\n")}${rest}\n\n</details>`;
}

function columnTable({ table: name, rows, columns }: TableOverview): string {
  return `**${code(name)}** ${formatCounted(rows, "row")}\n\n${table(
    ["Column", "Seems to hold", "Decision", "Replaced"],
    columns.map(({ column, category, decision }) => [
      code(column),
      category === null ? "" : category.replaceAll("_", " "),
      decision === null ? "" : `${code(decision.use)} (${prose(decision.by)})`,
      decision === null || decision.use === "keep" ? "" : formatCount(decision.changed),
    ]),
  )}`;
}

function made({ report, manifest }: Artefacts): string | null {
  const facts: string[] = [];
  if (report !== undefined) {
    const policy =
      report.policy === null ? "built-in" : `${code(report.policy.label)} ${code(report.policy.sha256.slice(0, 12))}`;
    facts.push(`policy ${policy}`, `domain ${code(report.domain)}`, `safelock ${prose(report.tool.version)}`);
    if (report.vault !== null)
      facts.push(`vault run ${report.vault.run}, ${formatCounted(report.vault.entries, "new mapping")}`);
  }
  if (manifest !== undefined) facts.push(`run ${code(manifest.run)}`);
  return facts.length === 0 ? null : `<sub>${facts.join(" · ")}</sub>`;
}
