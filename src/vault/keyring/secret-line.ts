/** The line of a secret file: a word that names its kind and version, then base64url of a body and its checksum. */
import { createHash } from "node:crypto";

const CHECKSUM_BYTES = 16;

/** @param prefix With a blank at its end. @param body Overwritten by the caller. @returns The line without its end. */
export function formatSecretLine(prefix: string, body: Uint8Array): string {
  const all = Buffer.concat([body, checksum(body)]);
  const line = prefix + all.toString("base64url");
  all.fill(0);
  return line;
}

/** The body; null when the line is of another kind, or a character of it was changed. */
export function bodyOfSecretLine(prefix: string, line: string): Buffer | null {
  if (!line.startsWith(prefix)) return null;
  const text = line.slice(prefix.length);
  const all = Buffer.from(text, "base64url");
  const body = all.subarray(0, Math.max(0, all.length - CHECKSUM_BYTES));
  // Several spellings in base64url stand for the same bytes: one counts.
  const isWhole = checksum(body).equals(all.subarray(body.length)) && all.toString("base64url") === text;
  return isWhole ? body : null;
}

/** First 16 bytes of SHA-256. */
function checksum(body: Uint8Array): Buffer {
  return createHash("sha256").update(body).digest().subarray(0, CHECKSUM_BYTES);
}
