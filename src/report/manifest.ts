/** What lies beside every output: what it is, how it was made, until when it may be kept. Contract: docs/manifest.md. */

import { canonicalJson } from "../domain/canonical-json.ts";
import { recordsAnything } from "../domain/inner-rules.ts";
import { labelsAmong } from "../domain/names.ts";
import type { ColumnPlan, Plan } from "../domain/plan.ts";
import type { Scope } from "../domain/pseudonymization.ts";
import { type KeyKind, labels, type OutputLabel } from "./label.ts";
import type { RunReport, TableReport } from "./run-report.ts";

export interface Manifest {
  readonly manifest: 1;
  readonly tool: { readonly name: "safelock"; readonly version: string };
  /** 16 random bytes, hexadecimal: the run's id in the vault when there is one. */
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** When the mapping dies; null: never by itself, or there is none. */
  readonly expires_at: string | null;
  readonly label: OutputLabel;
  readonly source: { readonly bytes: number; readonly modified_at: string | null };
  /**
   * `name` without its directory; null for stdout. `bytes` as they lie there, of a directory those of all its files; null
   * for a database and for several outputs. `sha256` hexadecimal; null when it was not computed.
   */
  readonly output: { readonly name: string | null; readonly bytes: number | null; readonly sha256: string | null };
  readonly policy: { readonly sha256: string } | null;
  readonly domain: { readonly name: string; readonly epoch: number };
  readonly key: { readonly kind: KeyKind; readonly id: string | null };
  readonly vault: ManifestVault | null;
  /** The file of fingerprints beside this output (docs/evidence.md); absent when there is none. */
  readonly evidence?: ManifestEvidence;
  readonly tables: readonly ManifestTable[];
  /** Ed25519, hexadecimal. */
  readonly public_key: string;
  /** Over `manifestMessage`, hexadecimal. */
  readonly signature: string;
}

export interface ManifestVault {
  /** Hexadecimal. */
  readonly id: string;
  /** Number of the run in the vault. */
  readonly run: number;
  readonly entries: number;
  readonly known: number;
  readonly dropped: number;
  /** Names of those who may open the vault, as of the run. */
  readonly recipients: readonly string[];
}

export interface ManifestEvidence {
  /** Of the file, hexadecimal. */
  readonly sha256: string;
  /** Distinct originals in it, common ones included. */
  readonly originals: number;
  readonly common: number;
}

export interface ManifestTable {
  readonly table: string;
  /** Rows written. */
  readonly rows: number;
  readonly rows_dropped: number;
  /** Columns that are not kept as they are. */
  readonly columns: readonly ManifestColumn[];
}

export interface ManifestColumn {
  readonly column: string;
  readonly use: string;
  readonly scope: Scope;
  readonly changed: number;
  /** Whether the vault has what was replaced. */
  readonly recorded: boolean;
}

export interface ManifestFacts {
  readonly report: RunReport;
  readonly plan: Plan;
  /** 32 hexadecimal digits. */
  readonly run: string;
  readonly epoch: number;
  /** When the source file was last changed; null for a pipe. */
  readonly sourceModified: Date | null;
  readonly outputBytes: number | null;
  readonly outputSha256: string | null;
  readonly evidence?: ManifestEvidence | null;
  readonly vault: { readonly id: Uint8Array; readonly recipients: readonly string[] } | null;
}

/** Signs; holds the key so that this stage need not. */
export interface ManifestSigner {
  /** Raw Ed25519 key, 32 bytes. */
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Uint8Array;
}

export function buildManifest(facts: ManifestFacts, signer: ManifestSigner): Manifest {
  const unsigned = { ...content(facts), public_key: hexadecimal(signer.publicKey) };
  return { ...unsigned, signature: hexadecimal(signer.sign(manifestMessage(unsigned))) };
}

/** The bytes that are signed: a label that no other signature of the product has, and all members but `signature`. */
export function manifestMessage(manifest: object): Uint8Array {
  const { signature: _, ...unsigned } = manifest as { signature?: unknown };
  return new TextEncoder().encode(`safelock/v1/manifest\0${canonicalJson(unsigned)}`);
}

function content({ report, plan, ...facts }: ManifestFacts): Omit<Manifest, "public_key" | "signature"> {
  const { vault } = report;
  return {
    manifest: 1,
    tool: report.tool,
    run: facts.run,
    created_at: report.started,
    expires_at: vault?.expires ?? null,
    label: labelOf(report),
    source: { bytes: report.source.bytes, modified_at: facts.sourceModified?.toISOString() ?? null },
    output: { name: nameOf(report.output.label), bytes: facts.outputBytes, sha256: facts.outputSha256 },
    policy: report.policy === null ? null : { sha256: report.policy.sha256 },
    domain: { name: report.domain, epoch: facts.epoch },
    key: report.key,
    vault:
      vault === null || facts.vault === null
        ? null
        : {
            id: hexadecimal(facts.vault.id),
            run: vault.run,
            entries: vault.entries,
            known: vault.known,
            dropped: vault.dropped,
            recipients: [...facts.vault.recipients].sort(),
          },
    ...(facts.evidence == null ? {} : { evidence: evidenceOf(facts.evidence) }),
    tables: tablesOf(report.tables, { plan, isRecording: vault !== null }),
  };
}

function evidenceOf({ sha256, originals, common }: ManifestEvidence): ManifestEvidence {
  return { sha256, originals, common };
}

/** A mapping leads back even where the key alone would not. */
function labelOf({ label, vault }: RunReport): OutputLabel {
  return vault !== null && vault.entries + vault.known > 0 ? labels.pseudonymized : label;
}

/** Paths tell of machines and people; the name suffices. */
function nameOf(label: string): string | null {
  return label === "stdout" ? null : label.slice(Math.max(label.lastIndexOf("/"), label.lastIndexOf("\\")) + 1);
}

function tablesOf(
  tables: readonly TableReport[],
  { plan, isRecording }: { readonly plan: Plan; readonly isRecording: boolean },
): readonly ManifestTable[] {
  const labelOfTable = labelsAmong([...plan.tables.values()].map(({ table }) => table));
  const plans = new Map([...plan.tables.values()].map((table) => [labelOfTable(table.table), table.columns]));
  return tables.map(({ table, rowsIn, rowsDropped, columns }) => ({
    table,
    rows: rowsIn - rowsDropped,
    rows_dropped: rowsDropped,
    columns: columns
      .filter(({ use }) => use !== "keep")
      .map(({ column, use, scope, changed }) => {
        const recorded = isRecording && isRecordedColumn(plans.get(table), column);
        return { column, use, scope, changed, recorded };
      }),
  }));
}

function isRecordedColumn(columns: readonly ColumnPlan[] | undefined, name: string): boolean {
  const column = columns?.find((each) => each.column === name);
  return column !== undefined && recordsAnything(column.rule);
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
