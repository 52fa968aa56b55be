/** Verification and risk for a pull request. */
import { formatCount, formatCounted } from "../amounts.ts";
import { percent } from "../page/plots.ts";
import { attackNames } from "../page/risk-section.ts";
import { proofs } from "../page/verification-section.ts";
import type { RiskReport } from "../risk-report.ts";
import type { ReportedFinding, VerificationReport } from "../verification-report.ts";
import { code, prose, table } from "./text.ts";

const SHOWN = 10;
const SHOWN_TABLES = 20;

export function verificationMarkdown(verify: VerificationReport | undefined): string | null {
  if (verify === undefined) return null;
  const rows = proofs.map(({ name, title }) => {
    const { checked, passed, findings, reason } = verify[name];
    const failing = findings.filter(({ fails }) => fails).length;
    const state = !checked
      ? `not checked${reason === null ? "" : `: ${prose(reason)}`}`
      : passed === true
        ? "✅ passed"
        : "❌ failed";
    return [title, state, failing === 0 ? "" : formatCounted(failing, "finding")];
  });
  const failing = proofs.flatMap(({ name }) => verify[name].findings.filter(({ fails }) => fails));
  const found = failing.slice(0, SHOWN).map(findingLine);
  const more = failing.length > SHOWN ? [`- ${formatCount(failing.length - SHOWN)} more in the JSON`] : [];
  return [table(["Proof", "Result", ""], rows), [...found, ...more].join("\n")]
    .filter((part) => part !== "")
    .join("\n\n");
}

function findingLine({ table: name, column, line, count, text }: ReportedFinding): string {
  const where = name === null ? "outside rows" : code(`${name}${column === null ? "" : `.${column}`}`);
  return `- ${where}${line === null ? "" : `, line ${line}`}: ${prose(text)} (${formatCount(count)})`;
}

export function riskMarkdown(risk: RiskReport | undefined): string | null {
  if (risk === undefined) return null;
  const rows = risk.tables
    .slice(0, SHOWN_TABLES)
    .map(({ table: name, classes, attacks }) => [
      code(name),
      classes.k === null ? "–" : formatCount(classes.k),
      percent(classes.uniqueShare),
      (attacks?.measures ?? [])
        .map(
          ({ attack, risk: measured }) =>
            `${attackNames[attack]} ${measured === null ? "not measurable" : percent(measured.value)}`,
        )
        .join("<br>"),
    ]);
  const left = risk.tables.length - rows.length;
  const more = left > 0 ? `\n\n${formatCounted(left, "more table")}: see the page.` : "";
  return `${table(["Risk of", "Smallest class (k)", "Rows alone", "Attacks"], rows)}${more}\n\n${prose(risk.label.text)}`;
}
