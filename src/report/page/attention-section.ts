/** What somebody should look at before the output is handed on. */

import { formatCounted } from "../amounts.ts";
import { capitalized } from "../capitalized.ts";
import type { Artefacts } from "./artefacts.ts";
import { type Html, html } from "./html.ts";
import type { Decision, TableOverview } from "./overview.ts";
import { riskConcerns } from "./risk-section.ts";
import { verificationConcerns } from "./verification-section.ts";

export interface Concern {
  readonly severity: "bad" | "warn" | "plain";
  /** One sentence without its full stop. */
  readonly text: string;
  readonly hint: string | null;
}

const SEVERITY: Readonly<Record<Concern["severity"], string>> = { bad: "Act", warn: "Look", plain: "Know" };

/** Worst first. */
export function concernsOf(artefacts: Artefacts, tables: readonly TableOverview[]): readonly Concern[] {
  const order = ["bad", "warn", "plain"];
  return [
    ...verificationConcerns(artefacts.verify),
    ...riskConcerns(artefacts.risk),
    ...keptConcerns(tables),
    ...undecidedConcerns(artefacts),
    ...noteConcerns(artefacts),
  ].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

const SHOWN = 100;

export function attentionSection(concerns: readonly Concern[]): Html {
  const items = concerns
    .slice(0, SHOWN)
    .map(
      ({ severity, text, hint }) =>
        html`<li><span class="badge ${severity}">${SEVERITY[severity]}</span><span>${withCode(text)}.${hint === null ? null : html` <span class="note">${withCode(hint)}</span>`}</span></li>`,
    );
  return html`<section id="attention"><h2>What to look at</h2>${
    items.length === 0
      ? html`<p>Nothing stands out in the reports that this page was made of.</p>`
      : html`<ul class="list">${items}</ul>${concerns.length <= SHOWN ? null : html`<p class="note">${formatCounted(concerns.length - SHOWN, "more point")}: see the JSON.</p>`}`
  }</section>`;
}

/** What stands between backticks is code. */
function withCode(text: string): readonly (Html | string)[] {
  return text.split("`").map((part, i) => (i % 2 === 0 ? part : html`<code>${part}</code>`));
}

const NAMED_COLUMNS = 8;

/** Kept although something says that they are personal. */
function keptConcerns(tables: readonly TableOverview[]): Concern[] {
  const kept = tables.flatMap(({ table, columns }) =>
    columns
      .filter(({ label, decision }) => label !== null && decision?.use === "keep" && isOpen(decision))
      .map(({ column, label }) => ({ name: `${table}.${column}`, label })),
  );
  const hard = kept.filter(({ label }) => label !== "quasi").map(({ name }) => name);
  const quasi = kept.filter(({ label }) => label === "quasi").map(({ name }) => name);
  const told = (names: readonly string[], text: string, hint: string): Concern[] =>
    names.length === 0 ? [] : [{ severity: "warn", text: `${text}: ${listed(names)}`, hint }];
  return [
    ...told(
      hard,
      "Kept as they are, and seem personal",
      "Replace them, or have the policy say who reviewed them and why.",
    ),
    ...told(quasi, "Kept, and could single people out together", "See the risk, or generalize them."),
  ];
}

function isOpen({ reviewed, isComputed }: Decision): boolean {
  return reviewed === null && !isComputed;
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_COLUMNS).join(", ");
  return names.length > NAMED_COLUMNS ? `${shown} and ${names.length - NAMED_COLUMNS} more` : shown;
}

function undecidedConcerns({ report }: Artefacts): Concern[] {
  const undecided = report?.undecided ?? [];
  if (undecided.length === 0) return [];
  const names = undecided.map(({ table, column, action }) => `${table}.${column} (${action})`);
  return [
    {
      severity: "warn",
      text: `Columns that nobody decided on: ${listed(names)}`,
      hint: "Give each a line in the policy: `safelock plan --check` proposes one.",
    },
  ];
}

/** Told above, by column. */
const TOLD_ABOVE: ReadonlySet<string> = new Set(["KEPT_QUASI_IDENTIFIERS"]);

function noteConcerns({ report }: Artefacts): Concern[] {
  const notes = (report?.notes ?? []).filter(({ code }) => !TOLD_ABOVE.has(code));
  return notes.map(({ problem, hint }) => ({
    severity: "plain",
    text: sentence(problem),
    hint: hint === "" ? null : `${hint.replace(/\.?$/, ".")}`,
  }));
}

function sentence(text: string): string {
  return capitalized(text).replace(/\.$/, "");
}
