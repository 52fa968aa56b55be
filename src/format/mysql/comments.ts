/** Comments: `#`, `-- `, block comments, and conditional ones, whose content counts. */

const NEWLINE = 0x0a;
/** Conditional comments of such versions are never executed: MariaDB's sandbox line has 999999. */
const NEVER_EXECUTED = 900_000;
/** Longest opening of a conditional comment: `/*M!` and six digits, and one byte that is none. */
const OPENER = 11;

export interface Comment {
  /** Behind the comment, or behind the opening of a conditional one. */
  readonly end: number;
  readonly isConditional: boolean;
}

/** Null: no comment begins at `start`. `cut`: more bytes must tell. */
export function commentAt(bytes: Uint8Array, start: number, end: number, isWhole: boolean): Comment | "cut" | null {
  const c = bytes[start];
  if (c === 0x23) return lineComment(bytes, start, end, isWhole);
  if (c === 0x2d) {
    if (start + 2 >= end && !isWhole && (start + 1 >= end || bytes[start + 1] === c)) return "cut";
    const opens = start + 1 < end && bytes[start + 1] === c && (start + 2 >= end || isSeparator(bytes[start + 2]));
    return opens ? lineComment(bytes, start, end, isWhole) : null;
  }
  if (c !== 0x2f) return null;
  if (start + 1 >= end) return isWhole ? null : "cut";
  if (bytes[start + 1] !== 0x2a) return null;
  if (start + OPENER > end && !isWhole) return "cut";
  return conditionalAt(bytes, start, end) ?? blockComment(bytes, start + 2, end);
}

/** Whether `/*!…` or `/*M!…`, whose content counts, opens at `start`; null for other comments. */
function conditionalAt(bytes: Uint8Array, start: number, end: number): Comment | null {
  let at = start + 2;
  if (bytes[at] === 0x4d) at++;
  if (bytes[at] !== 0x21 || at >= end) return null;
  at++;
  let version = 0;
  for (const last = at + 6; at < end && at < last && isDigit(bytes[at]); at++) {
    version = version * 10 + (bytes[at] as number) - 0x30;
  }
  return version >= NEVER_EXECUTED ? null : { end: at, isConditional: true };
}

function lineComment(bytes: Uint8Array, start: number, end: number, isWhole: boolean): Comment | "cut" {
  const newline = bytes.subarray(0, end).indexOf(NEWLINE, start);
  if (newline < 0) return isWhole ? { end, isConditional: false } : "cut";
  return { end: newline + 1, isConditional: false };
}

function blockComment(bytes: Uint8Array, from: number, end: number): Comment | "cut" {
  for (let at = from; at + 1 < end; at++) {
    if (bytes[at] === 0x2a && bytes[at + 1] === 0x2f) return { end: at + 2, isConditional: false };
  }
  return "cut";
}

function isSeparator(c: number | undefined): boolean {
  return c !== undefined && (c <= 0x20 || c === 0x7f);
}

function isDigit(c: number | undefined): boolean {
  return c !== undefined && c >= 0x30 && c <= 0x39;
}
