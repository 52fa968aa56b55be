/** The risk report for people: tables, bars, words. */
import type { AttackMeasure, AttackName, ClassMeasures, Estimate, MissingAttack, TableRisk } from "../domain/risk.ts";
import { formatCount, formatCounted } from "./amounts.ts";
import { alignCells, printable } from "./columns-of-text.ts";
import { criterionNames } from "./risk-label.ts";
import type { RiskReport } from "./risk-report.ts";

const BAR_WIDTH = 24;

export const attackNames: Readonly<Record<AttackName, string>> = {
  "singling-out-univariate": "singling out, one column",
  "singling-out-multivariate": "singling out, three columns",
  linkability: "linkability",
  inference: "inference",
};

const DECLARED = { policy: "by the policy", option: "by option", suggestion: "suggested by names and values" } as const;

export function renderRisk(report: RiskReport): string {
  const lines = report.tables.flatMap(tableLines);
  lines.push("Criteria");
  lines.push(
    ...alignCells(
      report.criteria.map(({ criterion, isMeasured, reason }) => [
        "",
        criterionNames[criterion],
        isMeasured ? "measured" : "not measured",
        printable(reason),
      ]),
    ),
    "",
    ...thresholdLines(report),
    "",
    `Label: ${report.label.text}`,
    ...report.label.reasons.map((reason) => `  ${reason}`),
  );
  if (report.original !== null) {
    const { seed, attacks, sampleRows } = report.settings;
    const settings = `${formatCount(attacks)} attacks of each kind, on at most ${formatCount(sampleRows)} rows, seed ${seed}`;
    lines.push("", `${settings}; intervals at 95 % confidence`);
  }
  return `${lines.join("\n")}\n`;
}

function tableLines(table: TableRisk): string[] {
  const { classes, quasiIdentifiers, sensitive, declaredBy } = table;
  const lines = [`${printable(table.table)} (${formatCounted(classes.rows, "row")})`];
  lines.push(`  quasi-identifiers, ${DECLARED[declaredBy]}: ${printable(quasiIdentifiers.join(", "))}`);
  if (sensitive.length > 0) lines.push(`  sensitive: ${printable(sensitive.join(", "))}`);
  if (classes.rows > 0) lines.push("", ...classLines(classes));
  if (classes.rows > 0 && table.sensitiveMeasures.length > 0) lines.push("", ...sensitiveLines(table));
  if (table.attacks !== null) lines.push("", ...attackLines(table));
  lines.push("");
  return lines;
}

function classLines(classes: ClassMeasures): string[] {
  const { k, uniqueShare, rowsAlone, countedShare } = classes;
  const counted = countedShare === 1 ? "" : ` (one in ${formatCount(1 / countedShare)} was counted)`;
  const lines = [
    `  smallest class: k = ${k ?? "-"}; ${formatCounted(classes.classes, "class", "classes")}${counted}`,
    `  rows alone in their class: ${percent(uniqueShare)}${rowsAlone.length === 0 ? "" : `, such as ${rowNumbers(rowsAlone)}`}`,
  ];
  const below = classes.rowsBelow.map(({ k: size, share }) => `k < ${size}: ${percent(share)}`);
  lines.push(`  rows with ${below.join(", ")}`, "");
  const shown = classes.sizes.filter(({ classes: count }) => count > 0);
  const total = shown.reduce((sum, { rows }) => sum + rows, 0);
  const cells = shown.map(({ from, to, rows, classes: count }) => [
    "",
    to === from ? `${from}` : to === null ? `${formatCount(from)}+` : `${from}-${to}`,
    bar(rows / total),
    percent(rows / total),
    formatCount(count),
  ]);
  return [...lines, ...alignCells([["", "class size", "rows", "", "classes"], ...cells], new Set([1, 3, 4]))];
}

function rowNumbers(rows: readonly number[]): string {
  const shown = rows.slice(0, 5).map(formatCount);
  return `${shown.length === 1 ? "row" : "rows"} ${shown.join(", ")}`;
}

function sensitiveLines({ sensitiveMeasures }: TableRisk): string[] {
  const header = ["", "sensitive", "values", "l", "effective", "homogeneous rows", "t", "mean t", "distance"];
  const rows = sensitiveMeasures.map((measures) => [
    "",
    printable(measures.column),
    formatCount(measures.values),
    measures.l === null ? "-" : formatCount(measures.l),
    decimal(measures.entropyL),
    percent(measures.homogeneousShare),
    decimal(measures.t),
    decimal(measures.meanT),
    measures.t === null ? "-" : measures.distance,
  ]);
  return alignCells([header, ...rows], new Set([2, 3, 4, 5, 6, 7]));
}

function attackLines({ attacks }: TableRisk): string[] {
  if (attacks === null) return [];
  const header = ["", "attack", "risk", "95 %", "", "success", "baseline", "control", "n", ""];
  const rows = attacks.measures.map((measure) => [
    "",
    attackName(measure),
    measure.risk === null ? "-" : percent(measure.risk.value),
    measure.risk === null ? "-" : interval(measure.risk),
    measure.risk === null ? "" : bar(measure.risk.value),
    percent(measure.rate.value),
    percent(measure.baseline.value),
    measure.control === null ? "-" : percent(measure.control.value),
    formatCount(measure.n),
    NOTES[measure.outcome],
  ]);
  const lines = rows.length === 0 ? [] : alignCells([header, ...rows], new Set([2, 3, 5, 6, 7, 8]));
  const missing = attacks.missing.map((each) => `  ${attackName(each)}: not attacked, ${each.reason}`);
  const { original, output, control } = attacks;
  const sampled = [original, output, ...(control === null ? [] : [control])].some(({ rows: all, used }) => used < all);
  const sample = `  attacked rows: ${formatCount(original.used)} of ${formatCount(original.rows)} originals, ${formatCount(output.used)} of ${formatCount(output.rows)} of the output; in a sample rows look rarer than they are`;
  return [...lines, ...missing, ...(sampled ? [sample] : [])];
}

const NOTES: Readonly<Record<AttackMeasure["outcome"], string>> = {
  measured: "",
  "without-control": "no control",
  "not-trustworthy": "not trustworthy: no better than guessing",
  "not-measurable": "not measurable: the control is always hit",
};

function attackName({ attack, secret }: AttackMeasure | MissingAttack): string {
  return secret === null ? attackNames[attack] : `${attackNames[attack]} of ${printable(secret)}`;
}

function thresholdLines({ checks, verdict }: RiskReport): string[] {
  if (verdict === "no-thresholds") return ["Thresholds: no thresholds were given, so nothing is judged"];
  const cells = checks.map(({ threshold, limit, table, of, measured, outcome }) => [
    "",
    printable(table),
    of === null ? threshold : `${threshold} (${printable(of)})`,
    measured === null ? "not measured" : decimal(measured),
    `${["k", "l", "entropyL"].includes(threshold) ? "at least" : "at most"} ${decimal(limit)}`,
    outcome === "kept" ? "kept" : outcome === "exceeded" ? "NOT KEPT" : "NOT MEASURED",
  ]);
  return ["Thresholds", ...alignCells(cells)];
}

function bar(share: number): string {
  const filled = Math.min(BAR_WIDTH, Math.round(share * BAR_WIDTH));
  return "█".repeat(filled) + "·".repeat(BAR_WIDTH - filled);
}

function interval({ low, high }: Estimate): string {
  return `${percent(low)} to ${percent(high)}`;
}

/** Never `0 %` of something, nor `100 %` of less than all. */
function percent(share: number): string {
  if (share > 0 && share < 0.001) return "<0.1 %";
  if (share < 1 && share > 0.999) return ">99.9 %";
  return `${(share * 100).toFixed(1)} %`;
}

function decimal(number: number | null): string {
  if (number === null) return "-";
  return Number.isInteger(number) ? formatCount(number) : number.toFixed(3);
}
