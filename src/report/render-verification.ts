/** A verification for people: one screen. */
import { formatBytes, formatCount, formatCounted, formatDuration } from "./amounts.ts";
import { alignCells, printable } from "./columns-of-text.ts";
import type {
  NotChecked,
  ReportedFinding,
  SectionName,
  VerificationReport,
  VerificationSection,
} from "./verification-report.ts";

/** More than these are counted; the JSON report has them all. */
const LISTED_FINDINGS = 12;
const LISTED_UNCHECKED = 6;
const PLACES = 2;

const titles: Readonly<Record<SectionName, string>> = {
  residual: "personal data that are no fakes",
  originals: "originals of the run",
  canaries: "canaries",
  constraints: "restore rehearsal",
};

/** Several lines, each with its end-of-line. */
export function renderVerification(report: VerificationReport): string {
  const { output, duration_ms } = report;
  const head = `${printable(output.label)}: ${formatCounted(output.tables, "table")}, ${formatCounted(output.rows, "row")}, ${formatBytes(output.bytes)}, ${formatDuration(duration_ms)}`;
  const names: readonly SectionName[] = ["residual", "originals", "canaries", "constraints"];
  const lines = [
    head,
    ...alignCells(names.map((name) => ["", titles[name], verdict(report[name]), told(name, report[name])])),
    ...names.flatMap((name) => findingLines(titles[name], report[name].findings)),
    ...findingLines(
      "kept on purpose, by the policy",
      names.flatMap((name) => report[name].kept),
    ),
    ...uncheckedLines(names.flatMap((name) => report[name].not_checked)),
    ...report.notes.map((note) => `note: ${printable(note)}`),
    report.passed ? "passed" : "NOT PASSED",
  ];
  return `${lines.join("\n")}\n`;
}

function verdict({ checked, passed, findings }: VerificationSection): string {
  if (!checked) return "not checked";
  if (passed !== true) return formatCounted(findings.filter(({ fails }) => fails).length, "finding").toUpperCase();
  return findings.length === 0 ? "none found" : "told, not failed";
}

function told(name: SectionName, { checked, reason, counts, not_checked }: VerificationSection): string {
  if (!checked) return reason ?? "";
  const count = (key: string): number => counts[key] ?? 0;
  const open = not_checked.length === 0 ? "" : `, ${formatCounted(not_checked.length, "check")} left to the server`;
  switch (name) {
    case "residual":
      return `${formatCounted(count("values"), "value")} looked at`;
    case "originals":
      return `${formatCounted(count("telling_originals"), "telling original")}, ${formatCount(count("common_originals"))} common`;
    case "canaries":
      return formatCounted(count("canaries"), "text");
    case "constraints":
      return `${formatCounted(count("constraints"), "constraint")}${open}`;
  }
}

function findingLines(title: string, findings: readonly ReportedFinding[]): string[] {
  if (findings.length === 0) return [];
  // Hits that tell nothing by themselves would push the others off the screen.
  const telling = findings.some(({ kind }) => kind === "common") ? findings.filter(({ fails }) => fails) : findings;
  const shown = telling.slice(0, LISTED_FINDINGS).map((one) => {
    const where = one.table === null ? "outside rows" : one.column === null ? one.table : `${one.table}.${one.column}`;
    const share = one.of === null || one.of === one.count ? "" : ` of ${formatCount(one.of)}`;
    return ["", printable(where), one.kind, `${formatCount(one.count)}${share}`, placesOf(one), sentence(one)];
  });
  const more = telling.length - shown.length;
  const others = findings.filter((one) => !telling.includes(one)).reduce((sum, { count }) => sum + count, 0);
  return [
    `${title}:`,
    ...alignCells(shown, new Set([3])),
    ...(more > 0 ? [`  and ${formatCount(more)} more (--json lists all)`] : []),
    ...(others > 0
      ? [`  ${formatCounted(others, "hit")} on texts that others have as well, which tell nothing by themselves`]
      : []),
  ];
}

function placesOf({ places, count }: ReportedFinding): string {
  const shown = places.slice(0, PLACES).map(({ line, byte }) => (line === null ? `byte ${byte}` : `line ${line}`));
  return `${shown.join(", ")}${count > shown.length ? " …" : ""}`;
}

function sentence({ text, detail, chance }: ReportedFinding): string {
  const named = detail === null ? "" : ` (${printable(detail)})`;
  const luck = chance === null || chance < 1e-9 ? "" : `, by chance with probability ${chance.toPrecision(1)}`;
  return `${text.split(";", 1)[0]}${named}${luck}`;
}

function uncheckedLines(unchecked: readonly NotChecked[]): string[] {
  if (unchecked.length === 0) return [];
  const shown = unchecked
    .slice(0, LISTED_UNCHECKED)
    .map(({ table, what, name, reason }) => [
      "",
      printable(table ?? ""),
      name === null ? what : `${what} ${printable(name)}`,
      reason,
    ]);
  const more = unchecked.length - shown.length;
  return [
    "not checked:",
    ...alignCells(shown),
    ...(more > 0 ? [`  and ${formatCount(more)} more (--json lists all)`] : []),
  ];
}
