/** A verification of bytes in memory. */
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { Framing } from "../../src/format/format.ts";
import type { ReportedFinding, VerificationReport } from "../../src/report/verification-report.ts";
import { type VerifyRequest, verifyOutput } from "../../src/verification/verify-output.ts";
import { steppedSource } from "../support/stepped-source.ts";

export interface Given extends Partial<VerifyRequest> {
  readonly framing?: Framing;
  readonly schemaText?: string;
  readonly isPipe?: boolean;
}

const POSTGRES: Framing = { kind: "postgres-plain" };
export const MYSQL: Framing = { kind: "mysql", schema: "" };

export function verifyBytes(output: string | Uint8Array, given: Given = {}): Promise<VerificationReport> {
  const { framing = POSTGRES, schemaText, isPipe = false, ...request } = given;
  const datasetOf = async (bytes: Uint8Array, kind: Framing) =>
    singleStream(steppedSource(bytes, [65_536]), kind, !isPipe);
  const bytes = typeof output === "string" ? Buffer.from(output) : output;
  return verifyOutput({
    label: "test output",
    open: () => datasetOf(bytes, framing),
    isReplayable: !isPipe,
    openSchema: schemaText === undefined ? null : () => datasetOf(Buffer.from(schemaText), POSTGRES),
    sections: new Set(["residual", "constraints"]),
    evidence: null,
    canaries: [],
    kept: new Map(),
    isStrict: false,
    maxPlaces: 5,
    maxRowBytes: 1 << 24,
    workers: 1,
    keyMemory: 1 << 26,
    notes: [],
    started: new Date(0),
    toolVersion: "0",
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...request,
  });
}

/** What the rehearsal found, in short: `unique t.a x2 line 9`. */
export async function violations(output: string | Uint8Array, given: Given = {}): Promise<string[]> {
  const { constraints } = await verifyBytes(output, { sections: new Set(["constraints"]), ...given });
  return constraints.findings.map(short).sort();
}

/** What could not be asked: `unique t_lower_idx`. */
export async function unasked(output: string, given: Given = {}): Promise<string[]> {
  const { constraints } = await verifyBytes(output, { sections: new Set(["constraints"]), ...given });
  return constraints.not_checked.map(({ what, name }) => (name === null ? what : `${what} ${name}`)).sort();
}

export async function residues(output: string | Uint8Array, given: Given = {}): Promise<string[]> {
  const { residual } = await verifyBytes(output, { sections: new Set(["residual"]), ...given });
  return residual.findings.map(({ table, column, kind, count }) => `${kind} ${table}.${column} x${count}`).sort();
}

function short({ kind, table, column, count, line }: ReportedFinding): string {
  return `${kind} ${table}.${column} x${count} line ${line}`;
}
