/** What anybody may read of an evidence file. */
export interface EvidenceHeader {
  readonly version: 1;
  /** Id of the run, as in its manifest: 32 hexadecimal digits. */
  readonly run: string;
  readonly domain: string;
  readonly epoch: number;
  /** Of the domain key that opens the file (`keyId` of keys/derive.ts). */
  readonly keyId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Hexadecimal. */
  readonly salt: string;
  /** Distinct originals that only themselves explain. */
  readonly telling: number;
  /** Distinct originals that a reader could meet by chance. */
  readonly common: number;
}

const numbers = ["epoch", "telling", "common"] as const;

/** Null when the value is no header of a version that is known. */
export function asEvidenceHeader(value: unknown): EvidenceHeader | null {
  if (typeof value !== "object" || value === null) return null;
  const header = value as Record<string, unknown>;
  const isWhole =
    header["version"] === 1 &&
    numbers.every((name) => Number.isSafeInteger(header[name]) && (header[name] as number) >= 0) &&
    ["domain", "createdAt"].every((name) => typeof header[name] === "string") &&
    isHexadecimal(header["run"], 32) &&
    isHexadecimal(header["salt"], 64) &&
    isHexadecimal(header["keyId"], 8);
  return isWhole ? (value as EvidenceHeader) : null;
}

function isHexadecimal(value: unknown, digits: number): boolean {
  return typeof value === "string" && value.length === digits && /^[0-9a-f]+$/.test(value);
}
