/** Runs of base64 or hexadecimal that stand for a text. */
import { isUtf8 } from "node:buffer";

/** A run of characters that stands for a text. */
export interface EncodedRun {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The run that stands for another text. */
  encode(text: string): string;
}

// Only a single class without a lower bound is repeated over millions of characters without a stack that grows with them.
const RUNS = /[A-Za-z0-9+/_-]{8}[A-Za-z0-9+/_-]*={0,2}/g;
const HEX = /^(?:0x|x)?([0-9a-f]{8}[0-9a-f]*)$/i;
/** Words are lower case behind their first letter, and hardly any encoded text is. */
const LOOKS_ENCODED = /.[A-Z0-9+/]/;
const LEAST_LETTERS = 4;
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;

/** Words look like base64, too: runs count whose bytes are a printable text. */
export function encodedRuns(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  const lines = foldedLines(text);
  let next = 0;
  for (const match of text.matchAll(RUNS)) {
    while (next < lines.length && lines[next]!.end <= match.index) next++;
    if (next < lines.length && lines[next]!.start <= match.index) {
      if (lines[next]!.start === match.index) runs.push(lines[next]!);
      continue;
    }
    for (let from = 0; from < match[0].length; ) {
      const run = firstRun(match[0], from);
      if (run === null) break;
      runs.push({ ...run, start: match.index + run.start, end: match.index + run.end });
      from = run.end;
    }
  }
  return runs;
}

/** Lines of mail and of certificates: 64, 72 or 76 characters each, and a shorter one at the end. */
const FOLDED = /(?<![A-Za-z0-9+/=])([A-Za-z0-9+/]{76}|[A-Za-z0-9+/]{72}|[A-Za-z0-9+/]{64})(?=\r?\n[A-Za-z0-9+/])/g;
const LINE = /(\r?\n)([A-Za-z0-9+/]+={0,2})(?![A-Za-z0-9+/=])/y;

/** Runs of base64 that go over several lines. */
function foldedLines(text: string): EncodedRun[] {
  const runs: EncodedRun[] = [];
  let end = 0;
  for (const { 1: first, index } of text.matchAll(FOLDED)) {
    if (index < end) continue;
    const lines = [first!];
    end = index + first!.length;
    const newline = text[end] === "\r" ? "\r\n" : "\n";
    while (lines.at(-1)!.length === first!.length) {
      LINE.lastIndex = end;
      const line = LINE.exec(text);
      if (line === null || line[1] !== newline || line[2]!.length > first!.length) break;
      lines.push(line[2]!);
      end = LINE.lastIndex;
    }
    const found = lines.length === 1 ? null : base64Run(lines.join(""));
    if (found === null) continue;
    const cut = new RegExp(`.{${first!.length}}(?=.)`, "g");
    runs.push({
      text: found.text,
      start: index,
      end,
      encode: (fresh) => found.encode(fresh).replace(cut, `$&${newline}`),
    });
  }
  return runs;
}

/** Signs of base64 are signs of paths and names, too: what stands between them may be a run by itself. */
const MOST_PIECES = 12;
/** Of more pieces only so many neighbours are tried together, and of very many the whole alone. */
const MOST_TOGETHER = 4;
const MOST_LONG = 1000;

/** The first, and of those the longest, part of a run of letters from `from` on that stands for a text. */
function firstRun(letters: string, from: number): EncodedRun | null {
  const borders = [from];
  for (const { index } of letters.slice(from).matchAll(/[/_+-]/g)) borders.push(from + index, from + index + 1);
  borders.push(letters.length);
  const last = borders.length - 1;
  if (last < 2 * MOST_PIECES) return firstBetween(letters, borders, last);
  const whole = firstBetween(letters, [from, letters.length], 1);
  return whole ?? (last < 2 * MOST_LONG ? firstBetween(letters, borders, 2 * MOST_TOGETHER) : null);
}

function firstBetween(letters: string, borders: readonly number[], together: number): EncodedRun | null {
  for (let first = 0; first < borders.length - 1; first++) {
    for (let last = Math.min(borders.length - 1, first + together); last > first; last--) {
      const [start, end] = [borders[first]!, borders[last]!];
      const written = letters.slice(start, end);
      if (written.length < 8 || !LOOKS_ENCODED.test(written)) continue;
      const found = hexRun(written) ?? base64Run(written);
      if (found !== null) return { ...found, start, end };
    }
  }
  return null;
}

type Found = Pick<EncodedRun, "text" | "encode">;

function hexRun(written: string): Found | null {
  const digits = HEX.exec(written)?.[1];
  if (digits === undefined || digits.length % 2 === 1) return null;
  const text = printable(Buffer.from(digits, "hex"));
  if (text === null) return null;
  const prefix = written.slice(0, written.length - digits.length);
  const isUpper = /[A-F]/.test(digits);
  return {
    text,
    encode(fresh) {
      const made = Buffer.from(fresh, "utf8").toString("hex");
      return prefix + (isUpper ? made.toUpperCase() : made);
    },
  };
}

function base64Run(written: string): Found | null {
  const plain = written.replace(/=+$/, "");
  if (plain.length % 4 === 1) return null;
  const isUrl = /[-_]/.test(plain);
  if (isUrl && /[+/]/.test(plain)) return null;
  const text = printable(Buffer.from(plain, isUrl ? "base64url" : "base64"));
  if (text === null) return null;
  const isPadded = written.length % 4 === 0;
  return {
    text,
    encode(fresh) {
      const made = Buffer.from(fresh, "utf8").toString(isUrl ? "base64url" : "base64");
      const bare = made.replace(/=+$/, "");
      return isPadded ? bare.padEnd(Math.ceil(bare.length / 4) * 4, "=") : bare;
    },
  };
}

function printable(bytes: Buffer): string | null {
  if (!isUtf8(bytes)) return null;
  const text = bytes.toString("utf8");
  if (UNPRINTABLE.test(text)) return null;
  const letters = text.matchAll(/[\p{L}\p{N}]/gu);
  for (let count = 0; count < LEAST_LETTERS; count++) if (letters.next().done === true) return null;
  return text;
}
