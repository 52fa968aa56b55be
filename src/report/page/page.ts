/** The page: one file that needs nothing else, runs no script and loads nothing. */
import { createHash } from "node:crypto";
import { formatCount, formatCounted, formatDuration } from "../amounts.ts";
import type { Artefacts } from "./artefacts.ts";
import { attentionSection, type Concern, concernsOf } from "./attention-section.ts";
import { type Html, html } from "./html.ts";
import { overviewOf, type TableOverview } from "./overview.ts";
import { provenanceSection } from "./provenance-section.ts";
import { riskSection } from "./risk-section.ts";
import { style } from "./style.ts";
import { foundSection, tablesSection } from "./tables-section.ts";
import { verificationSection } from "./verification-section.ts";

export function renderPage(artefacts: Artefacts): string {
  const tables = overviewOf(artefacts);
  const concerns = concernsOf(artefacts, tables);
  const sections: readonly (readonly [id: string, name: string, section: Html | null])[] = [
    ["attention", "What to look at", attentionSection(concerns)],
    ["found", "What was found", foundSection(tables)],
    ["verification", "Proof", verificationSection(artefacts.verify)],
    ["risk", "Risk", riskSection(artefacts.risk)],
    ["tables", "Tables", tablesSection(tables)],
    ["provenance", "How it was made", provenanceSection(artefacts)],
  ];
  const shown = sections.filter(([, , section]) => section !== null);
  const title = titleOf(artefacts);
  const page = html`<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style)}">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${{ html: style }}</style></head>
<body><a class="skip" href="#main">Skip to the report</a>
<header><h1>${title}</h1><p class="lede">${subtitle(artefacts)}</p>${badges(artefacts, concerns)}${tiles(artefacts, tables)}
<nav aria-label="Sections"><ul>${shown.map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav></header>
<main id="main">${shown.map(([, , section]) => section)}</main>
<footer><p>${closing(artefacts)}</p></footer></body></html>`;
  return `<!doctype html>\n${page.html}\n`;
}

/** Nothing but this page's own style sheet. */
function policyOf(sheet: string): string {
  const hash = createHash("sha256").update(sheet).digest("base64");
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function titleOf({ report, inspect, manifest, verify, risk }: Artefacts): string {
  const path = report?.output.label ?? verify?.output.label ?? risk?.output.label ?? inspect?.source.label;
  const name =
    (report === undefined ? manifest?.output.name : undefined) ?? path?.replace(/^.*[/\\]/, "") ?? "an output";
  return `Privacy report: ${name}`;
}

function subtitle({ report, inspect, manifest }: Artefacts): string {
  if (report !== undefined) return `What was found in ${report.source.label}, what was done with it, and what is left.`;
  if (inspect !== undefined) return `What seems personal in ${inspect.source.label}. Nothing was changed yet.`;
  return manifest === undefined
    ? "What was checked in an output."
    : "What was done, as the manifest beside the output tells it.";
}

function badges({ report, manifest, verify }: Artefacts, concerns: readonly Concern[]): Html {
  const label = report?.label ?? manifest?.label;
  const bad = concerns.filter(({ severity }) => severity === "bad").length;
  const warned = concerns.filter(({ severity }) => severity === "warn").length;
  const state =
    bad > 0
      ? html`<span class="badge bad">${formatCounted(bad, "finding")} to act on</span>`
      : warned > 0
        ? html`<span class="badge warn">${formatCounted(warned, "point")} to look at</span>`
        : html`<span class="badge good">nothing stands out</span>`;
  const proof =
    verify === undefined
      ? html`<span class="badge plain">not verified here</span>`
      : html`<span class="badge ${verify.passed ? "good" : "bad"}">${verify.passed ? "verified" : "verification failed"}</span>`;
  return html`<p class="badges">${label === undefined ? null : html`<span class="badge warn">${label}</span>`}${proof}${state}</p>`;
}

function tiles({ report }: Artefacts, tables: readonly TableOverview[]): Html | null {
  if (tables.length === 0) return null;
  const columns = tables.flatMap((table) => table.columns);
  const personal = columns.filter(({ label }) => label !== null).length;
  const facts: (readonly [string, string, string])[] = [
    [
      "Tables",
      formatCount(tables.length),
      formatCounted(
        tables.reduce((sum, { rows }) => sum + rows, 0),
        "row",
      ),
    ],
    ["Columns that seem personal", formatCount(personal), `of ${formatCount(columns.length)}`],
  ];
  if (report !== undefined) {
    const done = columns.filter(({ decision }) => decision !== null && decision.use !== "keep");
    const values = done.reduce((sum, { decision }) => sum + (decision?.changed ?? 0), 0);
    facts.push(
      ["Columns replaced", formatCount(done.length), `${formatCount(columns.length - done.length)} kept`],
      [
        "Values replaced",
        formatCount(values),
        report.rowsDropped > 0 ? `${formatCounted(report.rowsDropped, "row")} left out` : "no row left out",
      ],
      ["Time", formatDuration(report.durationMs), `${report.megabytesPerSecond} MB/s`],
    );
  }
  return html`<dl class="facts">${facts.map(([name, value, more]) => html`<div><dt>${name}</dt><dd>${value}<small>${more}</small></dd></div>`)}</dl>`;
}

function closing(artefacts: Artefacts): string {
  const version = Object.values(artefacts).find((each) => each !== undefined)?.tool.version ?? "";
  return `Made by safelock ${version} from ${Object.keys(artefacts).join(", ")}. This page loads nothing, runs no script and holds no original value. What was not measured is not claimed.`;
}
