/** The outcome of a check for people: kind by kind, then the lines that mend it. */
import { formatCounted } from "../report/amounts.ts";
import { printable } from "../report/columns-of-text.ts";
import type { Check } from "./check.ts";
import { type GateFinding, type GateKind, gateKinds, isError } from "./gate-finding.ts";

export interface Told {
  readonly check: Pick<Check, "findings">;
  /** Empty when nothing changes. */
  readonly patch: string;
  readonly policy: string;
  readonly source: string;
  /** Null: none was compared. */
  readonly lock: string | null;
  /** The command that would apply the patch. */
  readonly command: string;
}

const EVIDENCE_WIDTH = 110;
/** Errors are all told, warnings so many of a kind. */
const WARNINGS_SHOWN = 12;

export function printCheck(told: Told): string {
  const kinds = Object.keys(gateKinds) as GateKind[];
  const blocks = kinds.flatMap((kind) => {
    const found = told.check.findings.filter((finding) => finding.kind === kind);
    return found.length === 0 ? [] : [block(kind, found, told.policy)];
  });
  const patch =
    told.patch === ""
      ? []
      : [
          `The smallest change of ${printable(told.policy)} that mends this (${told.command} --write applies it):\n\n${printableLines(told.patch)}`,
        ];
  return `${[...blocks, ...patch, summary(told)].join("\n\n")}\n`;
}

/** `safelock.yaml: 2 problems, 1 warning`, or that all is well. */
export function summary({ check, policy, source, lock }: Pick<Told, "check" | "policy" | "source" | "lock">): string {
  const errors = check.findings.filter(isError).length;
  const warnings = check.findings.length - errors;
  const against = `${printable(policy)} against ${printable(source)}${lock === null ? "" : ` and ${printable(lock)}`}`;
  const counts = [
    errors === 0 ? "no problem" : formatCounted(errors, "problem"),
    ...(warnings === 0 ? [] : [formatCounted(warnings, "warning")]),
  ];
  return `${against}: ${counts.join(", ")}`;
}

function block(kind: GateKind, found: readonly GateFinding[], policy: string): string {
  const { title, level } = gateKinds[kind];
  const shown = level === "error" ? found : found.slice(0, WARNINGS_SHOWN);
  const left = found.length - shown.length;
  const lines = shown.flatMap((finding) => findingLines(finding, policy));
  const more = left === 0 ? [] : [`  and ${left} more (--format json lists all)`];
  return [`${title} (${found.length})`, ...lines, ...more].join("\n");
}

/** Name and place with what is wrong; below it why, and what to do. */
function findingLines(finding: GateFinding, policy: string): string[] {
  const name = finding.column === null ? finding.table : `${finding.table}.${finding.column}`;
  const cells = [`  ${printable(name)}`, placeText(finding, policy), printable(finding.problem)];
  const head = cells.filter((cell) => cell !== "").join("  ");
  const why = finding.evidence.length === 0 ? [] : [`    why: ${cut(printable(finding.evidence.join("; ")))}`];
  return [head, ...why, `    do:  ${printable(finding.hint.replace(/\.$/, ""))}`];
}

function placeText({ at, kind }: GateFinding, policy: string): string {
  if (at?.line === undefined || kind === "undecided-column" || kind === "undecided-reference") return "";
  return at.source === policy ? `line ${at.line}` : printable(`${at.source} line ${at.line}`);
}

function cut(text: string): string {
  return text.length > EVIDENCE_WIDTH ? `${text.slice(0, EVIDENCE_WIDTH - 1)}…` : text;
}

function printableLines(text: string): string {
  return text.trimEnd().split("\n").map(printable).join("\n");
}
