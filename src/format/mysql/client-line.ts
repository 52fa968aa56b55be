/** `USE db` and `DELIMITER ;;`, which the mysql client reads line by line. */

import { isBlank } from "./characters.ts";
import type { Cutting } from "./cutting.ts";
import { isName } from "./names.ts";
import { brokenStatement } from "./problems.ts";
import { Tokens } from "./tokens.ts";

const NEWLINE = 0x0a;
/** The client takes delimiters of up to 15 bytes. */
const LONGEST_DELIMITER = 15;

export interface ClientLine {
  /** The name, or the delimiter as Latin-1. */
  readonly text: string;
  /** Index behind what the command takes. */
  readonly end: number;
}

/** Null: the end of the line is not there yet. The cutting stands on the command. */
export function clientLine(cutting: Cutting, command: "use" | "delimiter"): ClientLine | null {
  const { bytes, at, to, isLast } = cutting;
  const newline = bytes.subarray(0, to).indexOf(NEWLINE, at);
  if (newline < 0 && !isLast) return null;
  const lineEnd = newline < 0 ? to : newline;
  const tokens = new Tokens(cutting.tokenSource(lineEnd, true), at);
  const verb = tokens.next();
  if (command === "delimiter") return delimiterLine(cutting, verb.end, lineEnd);
  const name = tokens.next();
  if (!isName(name)) throw brokenStatement("a USE statement", cutting);
  return { text: name.text, end: name.end };
}

function delimiterLine(cutting: Cutting, from: number, lineEnd: number): ClientLine {
  const { bytes } = cutting;
  let start = from;
  while (start < lineEnd && isBlank(bytes[start] as number)) start++;
  let end = start;
  while (end < lineEnd && !isBlank(bytes[end] as number)) end++;
  const text = Buffer.from(bytes.subarray(start, end)).toString("latin1");
  if (end === start || end - start > LONGEST_DELIMITER || /[\\'"`]/.test(text))
    throw brokenStatement("a DELIMITER line", cutting);
  return { text, end: lineEnd };
}
