/** What a page is made of: the JSON that other commands wrote, each told by the first name of its contract. */
import { refuse } from "../../domain/problem.ts";
import type { FindingsReport } from "../findings-report.ts";
import type { Manifest } from "../manifest.ts";
import type { PreviewReport } from "../preview-report.ts";
import type { RiskReport } from "../risk-report.ts";
import type { RunReport } from "../run-report.ts";
import type { VerificationReport } from "../verification-report.ts";
import { artefactShapes } from "./artefact-shapes.ts";

/** At most one of each kind. */
export interface Artefacts {
  readonly report?: RunReport;
  readonly inspect?: FindingsReport;
  readonly manifest?: Manifest;
  readonly preview?: PreviewReport;
  readonly verify?: VerificationReport;
  readonly risk?: RiskReport;
}

export type ArtefactKind = keyof Artefacts;

/** Which command writes it, for messages. */
const WRITTEN_BY: Readonly<Record<ArtefactKind, string>> = {
  report: "safelock anonymize --report FILE",
  inspect: "safelock inspect --json",
  manifest: "safelock anonymize",
  preview: "safelock preview --json",
  verify: "safelock verify --json",
  risk: "safelock risk --json",
};

export const artefactKinds = Object.keys(WRITTEN_BY) as readonly ArtefactKind[];

/**
 * Reads one file's text.
 * @throws SafelockError (exit 2) ARTEFACT_FORMAT when it is none of the product's contracts, or of another version.
 */
export function readArtefact(text: string, source: string): { kind: ArtefactKind; value: object } {
  const parsed = parse(text, source);
  const kind = artefactKinds.find((name) => Object.hasOwn(parsed, name));
  if (kind === undefined) throw wrong(source, "it is no report of Safelock");
  if ((parsed as Record<string, unknown>)[kind] !== 1)
    throw wrong(source, `it is a ${kind} of a version that this Safelock does not know`);
  const missing = artefactShapes[kind](parsed, "");
  if (missing !== null) throw wrong(source, `its "${missing}" is missing or of another kind`);
  return { kind, value: parsed };
}

function parse(text: string, source: string): object {
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Told below.
  }
  throw wrong(source, "it is no JSON object");
}

function wrong(source: string, problem: string): Error {
  const commands = Object.values(WRITTEN_BY).join(", ");
  return refuse({
    code: "ARTEFACT_FORMAT",
    at: { source },
    problem,
    hint: `Name files that these commands wrote, unchanged: ${commands}`,
  });
}
