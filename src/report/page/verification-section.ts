/** What was proved about the output after the run. */

import { formatBytes, formatCount, formatCounted, formatDuration } from "../amounts.ts";
import { capitalized } from "../capitalized.ts";
import type { ReportedFinding, SectionName, VerificationReport, VerificationSection } from "../verification-report.ts";
import type { Concern } from "./attention-section.ts";
import { type Html, html } from "./html.ts";

interface Proof {
  readonly name: SectionName;
  readonly title: string;
  /** What it means when nothing was found. */
  readonly clean: string;
}

export const proofs: readonly Proof[] = [
  {
    name: "originals",
    title: "Originals of the run",
    clean:
      "No original that the run replaced stands anywhere in the output, in none of the spellings that are looked for",
  },
  {
    name: "canaries",
    title: "Canaries",
    clean: "None of the planted texts stands anywhere in the output",
  },
  {
    name: "residual",
    title: "Identifiers that are left",
    clean: "No value has the checksum or form of a real identifier",
  },
  {
    name: "constraints",
    title: "Restore rehearsal",
    clean: "Keys, lengths, types and checks hold in every row",
  },
];

/** More findings than this are in the JSON. */
const SHOWN = 40;

export function verificationConcerns(verify: VerificationReport | undefined): Concern[] {
  if (verify === undefined) return [];
  return proofs.flatMap(({ name, title }) => {
    const failing = verify[name].findings.filter(({ fails }) => fails);
    const passed = verify[name].passed;
    if (passed !== false) return [];
    const [first] = failing;
    const place =
      first?.table == null ? "" : `, the first in ${first.table}${first.column === null ? "" : `.${first.column}`}`;
    const told =
      failing.length === 0 ? "some of it could not be checked" : `${formatCounted(failing.length, "finding")}${place}`;
    return [
      {
        severity: "bad" as const,
        text: `${title}: ${told}`,
        hint: "Do not hand the output on before this is understood.",
      },
    ];
  });
}

export function verificationSection(verify: VerificationReport | undefined): Html | null {
  if (verify === undefined) return null;
  const { output, duration_ms, evidence } = verify;
  return html`<section id="verification"><h2>Proof</h2>
<p class="note">Read again after the run: ${formatBytes(output.bytes)}, ${formatCounted(output.tables, "table")}, ${formatCounted(output.rows, "row")} in ${formatDuration(duration_ms)}.${evidence === null ? null : html` Evidence of run <code>${evidence.run}</code>, domain ${evidence.domain}.`}</p>
<ul class="list">${proofs.map((proof) => proofLine(proof, verify[proof.name]))}</ul>
${proofs.map((proof) => findingsTable(proof, verify[proof.name]))}
${notChecked(verify)}
${verify.notes.map((note) => html`<p class="note">${note}</p>`)}</section>`;
}

function proofLine({ title, clean }: Proof, section: VerificationSection): Html {
  const state = !section.checked ? "plain" : section.passed === true ? "good" : "bad";
  const word = !section.checked ? "not checked" : section.passed === true ? "passed" : "failed";
  return html`<li><span class="badge ${state}">${word}</span><span><strong>${title}.</strong> ${sentence(clean, section)} <span class="note">${counts(section)}</span></span></li>`;
}

function sentence(clean: string, { checked, reason, findings, kept }: VerificationSection): string {
  if (!checked) return reason === null ? "It was left out." : `${capitalized(reason).replace(/\.?$/, ".")}`;
  const found = findings.filter(({ fails }) => fails).length;
  const told = findings.length - found;
  if (found > 0) return `${formatCounted(found, "finding")}; see below.`;
  const harmless = told === 0 ? "" : ` ${formatCounted(told, "finding")} may be chance.`;
  const purpose = kept.length === 0 ? "" : ` What the policy keeps on purpose is told apart.`;
  return `${clean}.${harmless}${purpose}`;
}

function counts({ counts }: VerificationSection): string {
  return Object.entries(counts)
    .map(([name, count]) => `${amount(count)} ${name.replaceAll("_", " ")}`)
    .join(", ");
}

function amount(count: number): string {
  if (Number.isInteger(count)) return formatCount(count);
  return count < 0.001 ? `10^${Math.ceil(Math.log10(count))}` : count.toPrecision(2);
}

function findingsTable({ title }: Proof, { findings, kept }: VerificationSection): Html | null {
  const all = [
    ...findings.map((finding) => ({ finding, isKept: false })),
    ...kept.map((finding) => ({ finding, isKept: true })),
  ];
  if (all.length === 0) return null;
  const more =
    all.length > SHOWN ? html`<p class="note">${formatCount(all.length - SHOWN)} more are in the JSON.</p>` : null;
  return html`<h3>${title}</h3><div class="scroll"><table class="stack"><caption class="unseen">Findings: ${title}</caption>
<thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col" class="number">Count</th><th scope="col">First at</th><th scope="col" class="number">Chance</th></tr></thead>
<tbody>${all.slice(0, SHOWN).map(({ finding, isKept }) => findingRow(finding, isKept))}</tbody></table></div>${more}`;
}

function findingRow(finding: ReportedFinding, isKept: boolean): Html {
  const { table, column, line, byte, count, of, chance, text, fails } = finding;
  const where = table === null ? "outside rows" : `${table}${column === null ? "" : `.${column}`}`;
  const place = line === null ? (byte === null ? "" : `byte ${formatCount(byte)}`) : `line ${formatCount(line)}`;
  const state = isKept ? "kept on purpose" : fails ? "act" : "may be chance";
  return html`<tr><th scope="row" class="mono">${where}</th><td data-name="What"><span class="badge ${fails && !isKept ? "bad" : "plain"}">${state}</span> ${text}</td><td class="number" data-name="Count">${formatCount(count)}${of === null ? null : ` of ${formatCount(of)}`}</td><td data-name="First at">${place}</td><td class="number" data-name="Chance">${chance === null ? null : chanceText(chance)}</td></tr>`;
}

/** Probabilities far below one in a thousand are told as a power of ten. */
function chanceText(chance: number): string {
  if (chance <= 0) return "none";
  return chance >= 0.001 ? `${(100 * chance).toFixed(1)} %` : `10^${Math.ceil(Math.log10(chance))}`;
}

function notChecked(verify: VerificationReport): Html | null {
  const all = proofs.flatMap(({ name, title }) => verify[name].not_checked.map((each) => ({ ...each, title })));
  if (all.length === 0) return null;
  const items = all
    .slice(0, SHOWN)
    .map(
      ({ table, what, name, reason }) =>
        html`<li><span class="badge plain">not checked</span><span>${[table, what, name].filter((part) => part !== null).join(" · ")}: ${reason}</span></li>`,
    );
  return html`<h3>What was not checked</h3><ul class="list">${items}</ul>`;
}
