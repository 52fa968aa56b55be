/** What was found, decided, changed and kept, by table and column. */
import { formatCount, formatCounted } from "../amounts.ts";
import { type Html, html } from "./html.ts";
import { type ColumnOverview, countLabels, type Decision, labelNames, type TableOverview } from "./overview.ts";
import { percent, shareBar } from "./plots.ts";

/** Tables with fewer columns than this in all are shown open. */
const OPEN_COLUMNS = 60;
/** With more columns than this in all, those of which there is nothing to tell are named in a line. */
const FULL_COLUMNS = 2000;
/** More rows than this make browsers slow; what is left stands in the JSON. */
const MOST_ROWS = 5000;

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
  let left = MOST_ROWS;
  const told = tables.map((table) => {
    const rows = columns <= FULL_COLUMNS ? table.columns : table.columns.filter((column) => !isQuiet(column));
    const shown = rows.slice(0, left);
    left -= shown.length;
    return tableDetails(table, { isOpen, shown, unshown: rows.length - shown.length });
  });
  return html`<section id="tables"><h2>Tables and columns</h2>
<p class="note">New values are shown where a transformer keeps nothing of what it stands for. No original is shown on this page.</p>
${told}</section>`;
}

/** Kept by a decision, and nothing says that it is personal. */
function isQuiet({ label, decision }: ColumnOverview): boolean {
  return label === null && (decision === null || (decision.use === "keep" && decision.by !== "unclassified"));
}

interface Shown {
  readonly isOpen: boolean;
  readonly shown: readonly ColumnOverview[];
  /** Columns that something could be told of, and that the page has no room for. */
  readonly unshown: number;
}

function tableDetails(table: TableOverview, { isOpen, shown, unshown }: Shown): Html {
  const replaced = table.columns.filter(({ decision }) => decision !== null && decision.use !== "keep").length;
  const dropped = table.rowsDropped === 0 ? "" : `, ${formatCount(table.rowsDropped)} left out`;
  const isRun = table.columns.some(({ decision }) => decision !== null);
  const personal = table.columns.filter(({ label }) => label !== null).length;
  const told = isRun
    ? `${replaced} of ${formatCounted(table.columns.length, "column")} replaced`
    : `${personal} of ${formatCounted(table.columns.length, "column")} seem personal`;
  return html`<details${isOpen ? html` open` : null}><summary><strong class="mono">${table.table}</strong><span class="note">${formatCounted(table.rows, "row")}${dropped} · ${told}</span></summary>
${shown.length === 0 ? null : columnTable(table.table, shown)}${restOf(table, shown.length, unshown)}</details>`;
}

function columnTable(name: string, columns: readonly ColumnOverview[]): Html {
  return html`<div class="scroll"><table class="stack wide"><caption class="unseen">Columns of ${name}</caption>
<thead><tr><th scope="col">Column</th><th scope="col">Seems to hold</th><th scope="col">Decision</th><th scope="col" class="number">Replaced</th></tr></thead>
<tbody>${columns.map(columnRow)}</tbody></table></div>`;
}

function restOf({ columns }: TableOverview, shown: number, unshown: number): Html | null {
  const quiet = columns.filter(isQuiet).map(({ column }) => column);
  const isNamed = quiet.length > 0 && columns.length > shown + unshown;
  if (!isNamed && unshown === 0) return null;
  const more = unshown === 0 ? null : html`${formatCounted(unshown, "more column")}: see the JSON. `;
  const named = isNamed ? html`Nothing to tell of: <span class="mono">${quiet.join(", ")}</span>` : null;
  return html`<p class="note">${more}${named}</p>`;
}

function columnRow(column: ColumnOverview): Html {
  const { decision, samples } = column;
  return html`<tr><th scope="row" class="mono">${column.column}</th>
<td data-name="Seems to hold">${holds(column)}</td>
<td data-name="Decision">${decision === null ? null : html`<span class="badge ${decisionClass(column)}">${decision.use}</span> <span class="note">${byWhom(decision)}</span>`}${samples.length === 0 ? null : html`<span class="samples">${samples.map(shortened).join(" · ")}</span>`}</td>
<td class="number" data-name="Replaced">${decision === null || decision.use === "keep" ? null : formatCount(decision.changed)}</td></tr>`;
}

const LONGEST_SAMPLE = 80;

function shortened(sample: string): string {
  const characters = [...sample.slice(0, 2 * LONGEST_SAMPLE)];
  if (characters.length <= LONGEST_SAMPLE && sample.length <= 2 * LONGEST_SAMPLE) return sample;
  return `${characters.slice(0, LONGEST_SAMPLE).join("")}…`;
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

const DECIDERS: ReadonlyMap<string, string> = new Map([
  ["policy", "by the policy"],
  ["foreign-key", "with the column it refers to"],
  ["category-default", "by the policy's default for its category"],
  ["type-default", "by the policy's default for its type"],
  ["built-in", "by the built-in policy"],
  ["unclassified", "by nobody"],
]);

function byWhom({ by, reviewed, isComputed }: Decision): string {
  if (isComputed) return "computed by the server from other columns";
  const decider = DECIDERS.get(by) ?? by;
  return reviewed === null ? decider : `${decider}, reviewed by ${reviewed.by} on ${reviewed.on}: ${reviewed.why}`;
}
