/** The search for originals and canaries in the form of the report. */
import { refuse } from "../domain/problem.ts";
import type { ReportedFinding, VerificationSection } from "../report/verification-report.ts";
import { type SearchClass, type SearchFinding, type SearchResult, searchOutput } from "./search-output.ts";
import type { VerifyRequest } from "./verify-output.ts";

export interface SearchSections {
  readonly originals: VerificationSection;
  readonly canaries: VerificationSection;
  /** Bytes that were searched. */
  readonly bytes: number;
}

export function skipped(reason: string): VerificationSection {
  return {
    checked: false,
    passed: null,
    reason,
    counts: {},
    findings: [],
    kept: [],
    not_checked: [],
  };
}

/** @throws SafelockError (exit 2) VERIFY_STDIN_ONCE when a pipe would have to be read twice. */
export async function searchSections(request: VerifyRequest): Promise<SearchSections> {
  const { sections, evidence, canaries } = request;
  const wantsOriginals = sections.has("originals") && evidence !== null;
  const wantsCanaries = sections.has("canaries") && canaries.length > 0;
  const left = "left out by --skip or --only";
  const none = {
    originals: skipped(sections.has("originals") ? "no evidence of the run is given (--evidence FILE)" : left),
    canaries: skipped(sections.has("canaries") ? "no canaries are given (--canary FILE)" : left),
  };
  if (!wantsOriginals && !wantsCanaries) return { ...none, bytes: 0 };
  const result = await search(request, wantsOriginals, wantsCanaries);
  return {
    originals: wantsOriginals ? originalsSection(request, result) : none.originals,
    canaries: wantsCanaries ? canariesSection(request, result) : none.canaries,
    bytes: result.bytes,
  };
}

/** Refuses before anything is read. */
export function refuseSecondReading({ isReplayable, sections, evidence, canaries }: VerifyRequest): void {
  const searches =
    (sections.has("originals") && evidence !== null) || (sections.has("canaries") && canaries.length > 0);
  if (isReplayable || !searches || !(sections.has("residual") || sections.has("constraints"))) return;
  throw refuse({
    code: "VERIFY_STDIN_ONCE",
    problem: "the search for originals or canaries reads the output once more, and stdin can be read once",
    hint: "Give the output as a file, or choose with --only originals,canaries or --only residual,constraints",
  });
}

async function search(request: VerifyRequest, originals: boolean, canaries: boolean): Promise<SearchResult> {
  const { evidence, workers, maxRowBytes, signal, maxPlaces, onProgress } = request;
  const dataset = await request.open();
  try {
    return await searchOutput({
      dataset,
      evidence: originals ? evidence : null,
      canaries: canaries ? request.canaries : [],
      workers,
      maxRowBytes,
      signal,
      maxPlaces,
      onProgress: (progress) => onProgress({ ...progress, phase: "verify" }),
    });
  } finally {
    await dataset.close();
  }
}

function originalsSection(request: VerifyRequest, result: SearchResult): VerificationSection {
  const { searched, lookups, bytes, expectedFalseHits } = result;
  const findings = findingsOf(request, result, ["telling", "common"]);
  return {
    checked: true,
    passed: !findings.some(({ fails }) => fails),
    reason: null,
    counts: {
      telling_originals: searched.telling,
      common_originals: searched.common,
      lookups,
      bytes,
      expected_false_hits: expectedFalseHits,
    },
    findings,
    kept: [],
    not_checked: [],
  };
}

function canariesSection(request: VerifyRequest, result: SearchResult): VerificationSection {
  const findings = findingsOf(request, result, ["canary"]);
  return {
    checked: true,
    passed: findings.length === 0,
    reason: null,
    counts: { canaries: result.searched.canaries, bytes: result.bytes },
    findings,
    kept: [],
    not_checked: [],
  };
}

const words: Readonly<Record<SearchClass, string>> = {
  telling: "an original of the run",
  common: "an original of the run that others have as well",
  canary: "a canary",
};

function findingsOf(
  request: VerifyRequest,
  { findings }: SearchResult,
  classes: readonly SearchClass[],
): ReportedFinding[] {
  const told = findings.filter((one) => classes.includes(one.class)).map((one) => reported(one, request.isStrict));
  return told.sort((a, b) => Number(b.fails) - Number(a.fails) || b.count - a.count);
}

function reported(finding: SearchFinding, isStrict: boolean): ReportedFinding {
  const { table, column, form, count, places, chance } = finding;
  return {
    table,
    column,
    line: places[0]?.line ?? null,
    byte: places[0]?.byte ?? null,
    kind: finding.class,
    detail: form,
    count,
    of: null,
    chance: chance.probability,
    text: `${words[finding.class]}; ${chance.why}`,
    fails: finding.class !== "common" || isStrict,
    places,
  };
}
