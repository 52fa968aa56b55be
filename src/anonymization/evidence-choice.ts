/** Whether a run leaves evidence, and where. Everything that can be refused is refused before the first row. */
import { realpath, stat } from "node:fs/promises";
import { refuse, SafelockError, unreadable } from "../domain/problem.ts";
import type { DomainKeys } from "../domain/pseudonymization.ts";
import { RunEvidence } from "../evidence/run-evidence.ts";
import { loadKernelModule } from "../pipeline/assets.ts";
import { AtomicFile } from "../target/atomic-file.ts";
import type { RunKey } from "./run-key.ts";

/** Only its owner may read it. */
const PRIVATE = 0o600;

/** @throws SafelockError (exit 2) EVIDENCE_NEEDS_KEY: nobody could open the evidence of a forgotten key. */
export function refuseEphemeralEvidence(evidence: string | undefined, key: RunKey): void {
  if (evidence === undefined || key.kind !== "ephemeral") return;
  throw refuse({
    code: "EVIDENCE_NEEDS_KEY",
    problem: "--ephemeral forgets the key, and without it nobody could open the evidence",
    hint: "Pass --key-file FILE (`safelock key generate` makes one) or --writer FILE, or leave --evidence out",
  });
}

/** A file that appears when the run's output has. */
export async function openEvidenceFile(path: string): Promise<AtomicFile> {
  if (path === "-") {
    throw refuse({
      code: "OPTION_VALUE",
      problem: "--evidence needs a file",
      hint: "Name a file that `safelock verify --evidence FILE` can read later",
    });
  }
  const existing = await stat(path).catch(() => null);
  if (existing !== null && !existing.isFile()) {
    throw refuse({
      code: "EVIDENCE_FAILED",
      at: { source: path },
      problem: "the evidence would be written over something that is no file",
      hint: "Name another file",
    });
  }
  return AtomicFile.create({ path: existing === null ? path : await realpath(path), label: path, mode: PRIVATE });
}

export interface EvidenceRequest {
  readonly file: AtomicFile;
  readonly path: string;
  readonly keys: DomainKeys;
  readonly epoch: number;
  /** Id of a run without a vault. */
  readonly run: string;
  readonly started: Date;
}

export async function openRunEvidence(request: EvidenceRequest): Promise<RunEvidence> {
  return new RunEvidence({ ...request, kernel: await loadKernelModule() });
}

/** @throws SafelockError (exit 3) EVIDENCE_FAILED: the output stands, its evidence does not. */
export async function publishEvidence(file: AtomicFile): Promise<void> {
  try {
    await file.commit();
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    throw unreadable(
      {
        code: "EVIDENCE_FAILED",
        at: { source: file.label },
        problem: `the evidence could not be written: ${error.problems[0]?.problem ?? "unknown reason"}`,
        hint: "The output is whole and was published; only its evidence is missing",
      },
      { cause: error },
    );
  }
}
