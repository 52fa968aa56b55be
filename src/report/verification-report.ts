/** What `verify` found, as docs/verify-json.md promises it. Places and counts, never a value. */

export type SectionName = "residual" | "originals" | "canaries" | "constraints";

export interface ReportedPlace {
  /** Name of the part: a file, an entry of an archive, a table of a server. */
  readonly part: string;
  /** From 1, in the part. Null where the place is told by its byte alone. */
  readonly line: number | null;
  /** In the part as read (without its compression), from 0. */
  readonly byte: number;
}

export interface ReportedFinding {
  /** Null: outside rows. */
  readonly table: string | null;
  /** The column, with the path in it where it holds JSON; several, of a key, joined by commas. Null: outside fields. */
  readonly column: string | null;
  /** Of the first place. */
  readonly line: number | null;
  readonly byte: number | null;
  /** What it is: `email`, `telling`, `unique`, `foreign-key` … */
  readonly kind: string;
  /** Name of the constraint, or how a found text was written. */
  readonly detail: string | null;
  readonly count: number;
  /** Values or rows that were looked at for this. */
  readonly of: number | null;
  /** Probability that this is chance; null where chance plays no part. */
  readonly chance: number | null;
  /** In words, without a value. */
  readonly text: string;
  /** False: told, but no reason to fail. */
  readonly fails: boolean;
  readonly places: readonly ReportedPlace[];
}

export interface NotChecked {
  readonly table: string | null;
  readonly what: string;
  readonly name: string | null;
  readonly reason: string;
}

export interface VerificationSection {
  /** False: it was left out, or could not be done. */
  readonly checked: boolean;
  readonly passed: boolean | null;
  /** Why it was not checked. */
  readonly reason: string | null;
  /** What was looked at, in numbers. */
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly ReportedFinding[];
  /** Findings of places that the policy keeps on purpose. */
  readonly kept: readonly ReportedFinding[];
  readonly not_checked: readonly NotChecked[];
}

export interface VerificationReport {
  readonly verify: 1;
  readonly tool: { readonly name: "safelock"; readonly version: string };
  readonly output: { readonly label: string; readonly bytes: number; readonly tables: number; readonly rows: number };
  readonly passed: boolean;
  readonly strict: boolean;
  readonly started_at: string;
  readonly duration_ms: number;
  readonly evidence: {
    readonly run: string;
    readonly domain: string;
    readonly epoch: number;
    readonly created_at: string;
    readonly sha256: string;
  } | null;
  readonly residual: VerificationSection;
  readonly originals: VerificationSection;
  readonly canaries: VerificationSection;
  readonly constraints: VerificationSection;
  /** Full sentences about what the result rests on. */
  readonly notes: readonly string[];
}
