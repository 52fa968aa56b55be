/** How identifying the output still is, with plots. */

import type { AttackMeasure, AttackName, SensitiveMeasures, TableRisk, ThresholdCheck } from "../../domain/risk.ts";
import { criterionOfAttack } from "../../domain/risk.ts";
import { formatCount } from "../amounts.ts";
import { capitalized } from "../capitalized.ts";
import { criterionNames } from "../risk-label.ts";
import type { RiskReport } from "../risk-report.ts";
import type { Concern } from "./attention-section.ts";
import { type Html, html } from "./html.ts";
import { histogram, intervals, percent } from "./plots.ts";

export const attackNames: Readonly<Record<AttackName, string>> = {
  "singling-out-univariate": "Singling out, one column",
  "singling-out-multivariate": "Singling out, several",
  linkability: "Linkability",
  inference: "Inference",
};

const THRESHOLD_NAMES: Readonly<Record<ThresholdCheck["threshold"], string>> = {
  k: "number of rows in the smallest class (k)",
  uniqueRows: "share of rows alone in their class",
  l: "number of distinct sensitive values in a class (l)",
  entropyL: "effective number of sensitive values in a class",
  t: "distance of a class from the whole table (t)",
  homogeneousRows: "share of rows whose class has one sensitive value",
  singlingOut: "risk of singling out",
  linkability: "risk of linkability",
  inference: "risk of inference",
};

export function riskConcerns(risk: RiskReport | undefined): Concern[] {
  return (risk?.checks ?? [])
    .filter(({ outcome }) => outcome !== "kept")
    .map(({ threshold, limit, table, of, measured }) => ({
      severity: "bad",
      text:
        measured === null
          ? `${table}: the ${THRESHOLD_NAMES[threshold]} has a threshold and was not measured`
          : `${table}${of === null ? "" : ` (${Object.hasOwn(attackNames, of) ? attackNames[of as AttackName] : of})`}: the ${THRESHOLD_NAMES[threshold]} is ${short(measured)}, the threshold ${short(limit)}`,
      hint: null,
    }));
}

export function riskSection(risk: RiskReport | undefined): Html | null {
  if (risk === undefined) return null;
  return html`<section id="risk"><h2>Risk</h2>
<p class="note">How many people the kept columns could still single out, measured in the output${risk.original === null ? null : html` and by attacks with the original at hand`}. ${verdictText(risk)}</p>
${risk.tables.map((table) => tableRisk(table, risk))}
<h3>The three criteria</h3>${criteria(risk)}
<p><span class="badge warn">${risk.label.text}</span></p>
${risk.label.reasons.length === 0 ? null : html`<p class="note">Why it is not called more: ${risk.label.reasons.join("; ")}.</p>`}</section>`;
}

function verdictText({ verdict }: RiskReport): string {
  if (verdict === "no-thresholds") return "Nobody gave thresholds: nothing is judged here.";
  return verdict === "kept" ? "All given thresholds are kept." : "Not all given thresholds are kept.";
}

function tableRisk(table: TableRisk, risk: RiskReport): Html {
  const source = table.declaredBy === "suggestion" ? "suggested by detection" : "declared";
  return html`<h3><span class="mono">${table.table}</span></h3>
<p>Quasi-identifiers (${source}): <span class="mono">${table.quasiIdentifiers.join(", ")}</span>. ${classSentence(table)}</p>
${sizesPlot(table)}
<p class="note">Rows by the size of their class: how many rows share all quasi-identifiers.</p>
${table.sensitiveMeasures.length === 0 ? null : sensitive(table.sensitiveMeasures)}
${table.attacks === null || table.attacks.measures.length === 0 ? null : attacks(table.attacks.measures, risk)}`;
}

/** Up to the largest size that occurs. */
function sizesPlot({ table, classes: { sizes } }: TableRisk): Html | null {
  const occurring = sizes.slice(0, 1 + sizes.findLastIndex(({ rows }) => rows > 0));
  if (occurring.length === 0) return null;
  const bins = occurring.map(({ from, to, rows }) => ({ name: sizeName(from, to), amount: rows, isBad: from === 1 }));
  return histogram(bins, `Rows by the size of their class in ${table}`);
}

function classSentence({ classes }: TableRisk): string {
  const { k, rows, classes: count, uniqueShare, countedShare } = classes;
  if (k === null) return "The table has no rows.";
  const counted = countedShare < 1 ? ` (counted in ${percent(countedShare)} of the classes)` : "";
  return `The ${formatCount(rows)} rows fall into ${formatCount(count)} classes; the smallest has ${formatCount(k)}, and ${percent(uniqueShare)} of the rows are alone in theirs${counted}.`;
}

function sizeName(from: number, to: number | null): string {
  if (to === null) return `${from} and more`;
  return from === to ? `${from}` : `${from} to ${to}`;
}

function sensitive(measures: readonly SensitiveMeasures[]): Html {
  const rows = measures.map(
    ({ column, values, l, t, homogeneousShare }) =>
      html`<tr><th scope="row" class="mono">${column}</th><td class="number" data-name="Values">${formatCount(values)}</td><td class="number" data-name="Fewest in a class">${shown(l)}</td><td class="number" data-name="Farthest class (t)">${shown(t)}</td><td class="number" data-name="Rows with one value only">${percent(homogeneousShare)}</td></tr>`,
  );
  return html`<div class="scroll"><table class="stack"><caption>Sensitive columns inside the classes</caption><thead><tr><th scope="col">Column</th><th scope="col" class="number">Values</th><th scope="col" class="number">Fewest in a class (l)</th><th scope="col" class="number">Farthest class (t)</th><th scope="col" class="number">Rows with one value only</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function attacks(measures: readonly AttackMeasure[], { thresholds }: RiskReport): Html {
  const drawn = measures.flatMap(({ attack, secret, risk }) =>
    risk === null
      ? []
      : [{ name: attackLabel(attack, secret), ...risk, threshold: thresholds[criterionOfAttack[attack]] ?? null }],
  );
  const rows = measures.map(
    ({ attack, secret, n, rate, baseline, control, outcome }) =>
      html`<tr><th scope="row">${attackNames[attack]}${secret === null ? null : html` of <span class="mono">${secret}</span>`}</th><td class="number" data-name="Attacks">${formatCount(n)}</td><td class="number" data-name="Success">${percent(rate.value)}</td><td class="number" data-name="By guessing">${percent(baseline.value)}</td><td class="number" data-name="On people not in it">${control === null ? "–" : percent(control.value)}</td><td data-name="Measured">${OUTCOMES[outcome]}</td></tr>`,
  );
  return html`${drawn.length === 0 ? null : intervals(drawn, "Risk with its interval at 95 percent")}
<div class="scroll"><table class="stack"><caption>Attacks with the original at hand; the plot shows the risk above the control, with its interval at 95 %</caption><thead><tr><th scope="col">Attack</th><th scope="col" class="number">Attacks</th><th scope="col" class="number">Success</th><th scope="col" class="number">By guessing</th><th scope="col" class="number">On people not in it</th><th scope="col">Measured</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

const OUTCOMES: Readonly<Record<AttackMeasure["outcome"], string>> = {
  measured: "yes",
  "without-control": "without a control",
  "not-trustworthy": "no better than guessing: says nothing",
  "not-measurable": "not measurable",
};

function attackLabel(attack: AttackName, secret: string | null): string {
  return secret === null ? attackNames[attack] : `Inference: ${secret.slice(0, 14)}`;
}

function criteria({ criteria }: RiskReport): Html {
  return html`<ul class="list">${criteria.map(
    ({ criterion, isMeasured, isWithinThreshold, reason }) =>
      html`<li><span class="badge ${isMeasured ? (isWithinThreshold ? "good" : "warn") : "plain"}">${isMeasured ? "measured" : "not measured"}</span><span>${capitalized(criterionNames[criterion])}${reason === "" ? null : html` <span class="note">${reason}</span>`}</span></li>`,
  )}</ul>`;
}

function shown(value: number | null): string {
  return value === null ? "–" : short(value);
}

function short(value: number): string {
  return Number.isInteger(value) ? formatCount(value) : value.toFixed(3).replace(/0+$/, "").replace(/\.$/, "");
}
