/** Proof after a run: everything that can be told from an output alone, from its evidence, and from its own DDL. */
import { tmpdir } from "node:os";
import type { Dataset } from "../dataset/dataset.ts";
import type { TableKey } from "../domain/names.ts";
import type { Progress } from "../domain/progress.ts";
import type { SectionName, VerificationReport, VerificationSection } from "../report/verification-report.ts";
import { passesOver } from "./check-rows.ts";
import { constraintsSection } from "./constraints-section.ts";
import { residualSection } from "./residual-section.ts";
import type { OpenEvidence } from "./search-output.ts";
import { refuseSecondReading, searchSections, skipped } from "./search-sections.ts";

export interface VerifyRequest {
  /** What the output is called, where its rows are not read. */
  readonly label: string;
  /** Opens the output; called once for the rows and once for the search. Whoever calls it closes it. */
  open(): Promise<Dataset>;
  /** The output can be read twice: no pipe. */
  readonly isReplayable: boolean;
  /** Opens a dump whose DDL counts where the output has none. */
  readonly openSchema: (() => Promise<Dataset>) | null;
  readonly sections: ReadonlySet<SectionName>;
  readonly evidence: OpenEvidence | null;
  readonly canaries: readonly string[];
  /** Columns that the policy keeps on purpose. */
  readonly kept: ReadonlyMap<TableKey, ReadonlySet<string>>;
  /** What could not be checked fails, and so do hits on common originals. */
  readonly isStrict: boolean;
  readonly maxPlaces: number;
  readonly maxRowBytes: number;
  readonly workers: number;
  /** Bytes that keys may take in memory. */
  readonly keyMemory: number;
  /** Sentences for the report, known before. */
  readonly notes: readonly string[];
  readonly started: Date;
  readonly toolVersion: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** Room for the keys of about five million rows; more go to temporary files. */
export const KEY_MEMORY = 256 * 2 ** 20;

/** @throws SafelockError (exit 3) when the output cannot be read, (exit 130) when the signal ended it. */
export async function verifyOutput(request: VerifyRequest): Promise<VerificationReport> {
  const begun = performance.now();
  const { sections, evidence, isStrict } = request;
  refuseSecondReading(request);
  const rows = await passesOver(request, tmpdir());
  const { originals, canaries, bytes } = await searchSections(request);
  const residual = sections.has("residual") ? residualSection(rows) : skipped("left out by --skip or --only");
  const constraints = sections.has("constraints") ? constraintsSection(rows) : skipped("left out by --skip or --only");
  const all = [residual, originals, canaries, constraints];
  return {
    verify: 1,
    tool: { name: "safelock", version: request.toolVersion },
    output: {
      label: rows.label || request.label,
      bytes: rows.bytes === 0 ? bytes : rows.bytes,
      tables: rows.tables.size,
      rows: rows.rows,
    },
    passed: all.every(({ passed }) => passed !== false) && !(isStrict && all.some(isIncomplete)),
    strict: isStrict,
    started_at: request.started.toISOString(),
    duration_ms: Math.round(performance.now() - begun),
    evidence: evidence === null ? null : headerOf(evidence),
    residual,
    originals,
    canaries,
    constraints,
    notes: [...request.notes, ...rows.notes],
  };
}

function isIncomplete({ checked, not_checked }: VerificationSection): boolean {
  return checked && not_checked.length > 0;
}

function headerOf({ header, sha256 }: OpenEvidence): NonNullable<VerificationReport["evidence"]> {
  const { run, domain, epoch, createdAt } = header;
  return { run, domain, epoch, created_at: createdAt, sha256 };
}
