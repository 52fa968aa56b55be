/** What was found, decided, changed and kept, by table and column. */
import { formatCount, formatCounted } from "../amounts.ts";
import { type Html, html } from "./html.ts";
import { type ColumnOverview, countLabels, type Decision, labelNames, type TableOverview } from "./overview.ts";
import { percent, shareBar } from "./plots.ts";

/** Tables with fewer columns than this in all are shown open. */
const OPEN_COLUMNS = 60;

export function foundSection(tables: readonly TableOverview[]): Html | null {
  const counts = countLabels(tables);
  if (counts.length === 0) return null;
  const isRun = tables.some(({ columns }) => columns.some(({ decision }) => decision !== null));
  const bar = shareBar(
    counts.map(({ label, replaced, kept }) => ({
      fill: `fill-${label}`,
      name: labelNames[label],
      amount: replaced + kept,
    })),
    "Columns that seem personal",
  );
  const rows = counts.map(
    ({ label, replaced, kept }) => html`<tr>
<th scope="row"><span class="dot fill-${label}"></span>${labelNames[label]}</th>
<td class="number" data-name="Columns">${formatCount(replaced + kept)}</td>
${isRun ? html`<td class="number" data-name="Replaced">${formatCount(replaced)}</td><td class="number" data-name="Kept">${formatCount(kept)}</td>` : null}
</tr>`,
  );
  return html`<section id="found"><h2>What was found</h2>
<p class="note">By names, types, keys, neighbours and a sample of values. A finding is a hint; what was done with it stands below.</p>
${bar}
<div class="scroll"><table class="stack"><caption>Columns that seem personal, by kind</caption>
<thead><tr><th scope="col">Kind</th><th scope="col" class="number">Columns</th>${isRun ? html`<th scope="col" class="number">Replaced</th><th scope="col" class="number">Kept</th>` : null}</tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

export function tablesSection(tables: readonly TableOverview[]): Html | null {
  if (tables.length === 0) return null;
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  const isOpen = columns <= OPEN_COLUMNS;
  return html`<section id="tables"><h2>Tables and columns</h2>
<p class="note">New values are shown where a transformer keeps nothing of what it stands for. No original is shown on this page.</p>
${tables.map((table) => tableDetails(table, isOpen))}</section>`;
}

function tableDetails(table: TableOverview, isOpen: boolean): Html {
  const replaced = table.columns.filter(({ decision }) => decision !== null && decision.use !== "keep").length;
  const dropped = table.rowsDropped === 0 ? "" : `, ${formatCount(table.rowsDropped)} left out`;
  const isRun = table.columns.some(({ decision }) => decision !== null);
  const personal = table.columns.filter(({ label }) => label !== null).length;
  const told = isRun
    ? `${replaced} of ${formatCounted(table.columns.length, "column")} replaced`
    : `${personal} of ${formatCounted(table.columns.length, "column")} seem personal`;
  return html`<details${isOpen ? html` open` : null}><summary><strong class="mono">${table.table}</strong><span class="note">${formatCounted(table.rows, "row")}${dropped} · ${told}</span></summary>
<div class="scroll"><table class="stack wide"><caption class="unseen">Columns of ${table.table}</caption>
<thead><tr><th scope="col">Column</th><th scope="col">Seems to hold</th><th scope="col">Decision</th><th scope="col" class="number">Replaced</th></tr></thead>
<tbody>${table.columns.map(columnRow)}</tbody></table></div></details>`;
}

function columnRow(column: ColumnOverview): Html {
  const { decision, samples } = column;
  return html`<tr><th scope="row" class="mono">${column.column}</th>
<td data-name="Seems to hold">${holds(column)}</td>
<td data-name="Decision">${decision === null ? null : html`<span class="badge ${decisionClass(column)}">${decision.use}</span> <span class="note">${byWhom(decision)}</span>`}${samples.length === 0 ? null : html`<span class="samples">${samples.join(" · ")}</span>`}</td>
<td class="number" data-name="Replaced">${decision === null || decision.use === "keep" ? null : formatCount(decision.changed)}</td></tr>`;
}

function holds({ category, label, confidence, evidence }: ColumnOverview): Html | null {
  if (category === null || label === null) return null;
  const sure = confidence === null ? "" : ` (${percent(confidence)} sure)`;
  const why = evidence.map(({ text }) => text).join("; ");
  return html`<span class="dot fill-${label}"></span>${category.replaceAll("_", " ")}<span class="note">${sure}</span>${why === "" ? null : html`<span class="samples">${why}</span>`}`;
}

/** A kept column that seems personal, and that nobody has looked at, stands out. */
function decisionClass({ decision, label }: ColumnOverview): string {
  if (decision?.use !== "keep") return "good";
  return label === null || decision.reviewed !== null || decision.isComputed ? "plain" : "warn";
}

const DECIDERS: Readonly<Record<string, string>> = {
  policy: "by the policy",
  "foreign-key": "with the column it refers to",
  "category-default": "by the policy's default for its category",
  "type-default": "by the policy's default for its type",
  "built-in": "by the built-in policy",
  unclassified: "by nobody",
};

function byWhom({ by, reviewed, isComputed }: Decision): string {
  if (isComputed) return "computed by the server from other columns";
  const decider = DECIDERS[by] ?? by;
  return reviewed === null ? decider : `${decider}, reviewed by ${reviewed.by} on ${reviewed.on}: ${reviewed.why}`;
}
