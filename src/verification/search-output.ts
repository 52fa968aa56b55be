/** Looks for originals and canaries in every byte of an output. */
import type { Dataset } from "../dataset/dataset.ts";
import type { Progress } from "../domain/progress.ts";
import type { OpenEvidence } from "../evidence/open-evidence.ts";

export type { OpenEvidence } from "../evidence/open-evidence.ts";
export { openEvidence, readEvidenceHeader } from "../evidence/open-evidence.ts";

/** How a found text was written. `escaped`: with the escapes of its format, or numeric ones; `joined`: layers of several. */
export type SearchForm =
  | "plain"
  | "escaped"
  | "percent"
  | "entities"
  | "quoted-printable"
  | "base64"
  | "hex"
  | "utf-16"
  | "joined";

/**
 * `telling`: nothing but the original explains the hit. `common`: a reader could meet the text by chance (a name that fakes
 * are made of, a date, a short number).
 */
export type SearchClass = "telling" | "common" | "canary";

export interface SearchRequest {
  readonly dataset: Dataset;
  /** Null: only canaries are looked for. */
  readonly evidence: OpenEvidence | null;
  /** Texts that must not be there, each with at least four letters or digits. */
  readonly canaries: readonly string[];
  /** At least 1. */
  readonly workers: number;
  readonly maxRowBytes: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Places told by finding. Default 5. */
  readonly maxPlaces?: number;
}

export interface SearchPlace {
  /** Name of the dataset's part. */
  readonly part: string;
  /** From 1, in the part. */
  readonly line: number;
  /** Of the hit in the part's bytes, from 0. */
  readonly byte: number;
}

/** All hits of one class in one column (or outside all columns) and one form. */
export interface SearchFinding {
  readonly class: SearchClass;
  /** Null: outside rows. */
  readonly table: string | null;
  /** Null: outside rows, or between fields. */
  readonly column: string | null;
  readonly form: SearchForm;
  readonly count: number;
  /** The first of them. */
  readonly places: readonly SearchPlace[];
  /** Probability that a hit of this finding is chance, from 0 to 1, and why. */
  readonly chance: { readonly probability: number; readonly why: string };
}

export interface SearchResult {
  readonly bytes: number;
  readonly durationMs: number;
  /** Spans whose fingerprints were looked up. */
  readonly lookups: number;
  /** Most frequent first. */
  readonly findings: readonly SearchFinding[];
  readonly hits: Readonly<Record<SearchClass, number>>;
  /** What was looked for. */
  readonly searched: { readonly telling: number; readonly common: number; readonly canaries: number };
  /** Hits in the whole output that chance alone would give by equal fingerprints. */
  readonly expectedFalseHits: number;
}

export async function searchOutput(request: SearchRequest): Promise<SearchResult> {
  const { runSearch } = await import("./search-run.ts");
  return runSearch(request);
}
