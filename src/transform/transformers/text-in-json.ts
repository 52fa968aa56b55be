/** Keeps a text that is JSON one: finds go within its texts and numbers, and none takes a quote or a bracket with it. */
import type { Finding } from "./scrub-text.ts";
import { distributed, PARTS } from "./text-parts.ts";

/** A text (a name of a member as well) without its quotes, or a number. Offsets are UTF-16 units of the JSON. */
export interface JsonToken {
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
}

const PLAIN = /[^"\\]*/y;
const NUMBER = /-?\d[\d.eE+-]*/y;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Null: the text is no JSON object or list. */
export function jsonTokens(text: string): readonly JsonToken[] | null {
  if (!/^\s*[[{]/.test(text) || !isJson(text)) return null;
  const tokens: JsonToken[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') {
      const start = at + 1;
      at = behind(PLAIN, text, start);
      while (text[at] === "\\") at = behind(PLAIN, text, at + 2);
      tokens.push({ start, end: at, isNumber: false });
    } else if (sign === "-" || (sign >= "0" && sign <= "9")) {
      const end = behind(NUMBER, text, at);
      tokens.push({ start: at, end, isNumber: true });
      at = end - 1;
    }
  }
  return tokens;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Findings, which are in order and do not overlap, as far as they lie in tokens. */
export function withinTokens(
  text: string,
  findings: readonly Finding[],
  tokens: readonly JsonToken[],
): readonly Finding[] {
  const made: Finding[] = [];
  let next = 0;
  for (const finding of findings) {
    while (next < tokens.length && tokens[next]!.end <= finding.start) next++;
    const reached: JsonToken[] = [];
    for (let k = next; k < tokens.length && tokens[k]!.start < finding.end; k++) reached.push(tokens[k]!);
    made.push(...piecesOf(text, finding, reached));
  }
  return withoutOverlap(made);
}

function piecesOf(text: string, finding: Finding, reached: readonly JsonToken[]): Finding[] {
  const [first] = reached;
  if (reached.length === 1 && first!.isNumber) {
    return [{ ...finding, start: first!.start, end: first!.end, isValue: true }];
  }
  const isInside = first !== undefined && first.start <= finding.start && first.end >= finding.end;
  if (reached.length === 1 && isInside) return [{ ...finding, start: wholeFrom(text, finding.start, first) }];
  const pieces = finding.replacement ? distributed(finding.replacement, reached.length).split(PARTS) : null;
  return reached.flatMap((token, i): Finding[] => {
    const start = token.isNumber ? token.start : wholeFrom(text, Math.max(finding.start, token.start), token);
    const end = token.isNumber ? token.end : Math.min(finding.end, token.end);
    if (start >= end) return [];
    const replacement = pieces?.[i] ?? null;
    const encode = token.isNumber ? asItIs : asText;
    const facts = { isJoined: false, inside: null, isValue: token.isNumber };
    return [{ kind: finding.kind, start, end, text: text.slice(start, end), replacement, encode, ...facts }];
  });
}

/** Behind an odd number of backslashes the last of them belongs to what is replaced. */
function wholeFrom(text: string, start: number, token: JsonToken): number {
  let slashes = 0;
  while (start - slashes > token.start && text[start - slashes - 1] === "\\") slashes++;
  return slashes % 2 === 1 ? start - 1 : start;
}

/** A number that is found twice goes once. */
function withoutOverlap(findings: readonly Finding[]): readonly Finding[] {
  const made: Finding[] = [];
  for (const finding of findings) if (finding.start >= (made.at(-1)?.end ?? 0)) made.push(finding);
  return made;
}

const asItIs = (fresh: string) => fresh;

/** Where a number stood. */
export function asValue(fresh: string): string {
  return JSON_NUMBER.test(fresh) ? fresh : JSON.stringify(fresh);
}

function asText(fresh: string): string {
  return JSON.stringify(fresh).slice(1, -1);
}

/** Of findings whose places make no JSON, the whole texts that they stand in; a marker goes there. */
export function wholeTokens(findings: readonly Finding[], tokens: readonly JsonToken[]): readonly Finding[] {
  const made: Finding[] = [];
  let next = 0;
  for (const { start, end, isNumber } of tokens) {
    while (next < findings.length && findings[next]!.end <= start) next++;
    const finding = findings[next];
    if (finding === undefined || finding.start >= end) continue;
    const facts = { replacement: null, isJoined: false, inside: null, isValue: isNumber };
    made.push({ kind: finding.kind, start, end, text: finding.text, encode: isNumber ? asItIs : asText, ...facts });
  }
  return made;
}
