/** Runs the value detectors over sampled values and counts. */
import type { Detector } from "./detectors/index.ts";

/** More distinct values would not change a share by more than three points. */
const maximumScanned = 1000;
const longestScanned = 512;

export interface Hit {
  readonly detector: Detector;
  readonly matched: number;
  readonly scanned: number;
  readonly share: number;
}

const sentinels: ReadonlySet<string> = new Set([
  "",
  "null",
  "none",
  "n/a",
  "na",
  "-",
  "--",
  "?",
  "unknown",
  "[]",
  "{}",
]);

/** Distinct values that say something: trimmed, no placeholders, not too long. */
export function tellingValues(values: readonly string[]): readonly string[] {
  const distinct = new Set<string>();
  for (const value of values) {
    const trimmed = value.slice(0, longestScanned).trim();
    if (!sentinels.has(trimmed.toLowerCase())) distinct.add(trimmed);
    if (distinct.size >= maximumScanned) break;
  }
  return [...distinct];
}

/** Detectors that any value passes, highest share first; ties in the order of the table. */
export function scan(values: readonly string[], detectors: readonly Detector[]): readonly Hit[] {
  const measured = values.map((value) => ({ value, digits: countDigits(value) }));
  const hits: Hit[] = [];
  for (const detector of detectors) {
    let matched = 0;
    for (const each of measured) if (isWithin(each, detector) && detector.test(each.value)) matched++;
    if (matched > 0) hits.push({ detector, matched, scanned: values.length, share: matched / values.length });
  }
  return hits.sort((a, b) => b.share - a.share);
}

const zero = 48;
const nine = 57;

function countDigits(value: string): number {
  let digits = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code >= zero && code <= nine) digits++;
  }
  return digits;
}

interface Measured {
  readonly value: string;
  readonly digits: number;
}

/** Nearly all values fall out here, for nearly all detectors. */
function isWithin({ value, digits }: Measured, { limits }: Detector): boolean {
  if (limits === undefined) return true;
  const { digits: ofDigits, length, holds } = limits;
  if (length !== undefined && (value.length < length[0] || value.length > length[1])) return false;
  if (ofDigits !== undefined && (digits < ofDigits[0] || digits > ofDigits[1])) return false;
  return holds === undefined || value.includes(holds);
}

/** Enough values that chance is no explanation: the expected chance of all passing is below one in 100,000. */
export function isBeyondChance(hit: Hit): boolean {
  const { randomPassRate } = hit.detector;
  return randomPassRate < 0.0005 || randomPassRate ** hit.matched < 1e-5;
}

/** Elements of array literals (`{a,"b c"}`), flattened; a value that is none stays as it is. */
export function arrayElements(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => {
    if (!value.startsWith("{")) return [value];
    const elements = value.replace(/^[{]+|[}]+$/g, "").matchAll(/"((?:[^"\\]|\\.)*)"|([^,{}]+)/g);
    return [...elements].map(([, quoted, plain]) => quoted ?? plain ?? "").filter((element) => element !== "NULL");
  });
}
