/** From anything thrown to what is printed on stderr and the exit code (docs/exit-codes.md). */

import type { Environment } from "../anonymization/environment.ts";
import { formatPlace, type Problem, SafelockError } from "../domain/problem.ts";
import { printable } from "../report/columns-of-text.ts";
import { usageProblem } from "./usage-problem.ts";

export interface PresentedError {
  readonly exit: number;
  /** Lines with their ends; empty when nothing is to be said. */
  readonly text: string;
}

const CANCELLED_EXIT = 130;
const INTERNAL_EXIT = 3;
/** An internal error's message may hold a value, so only errors of the system's calls are quoted, by their code. */
const SYSTEM_CODE = /^[A-Z][A-Z0-9_]{1,40}$/;

export async function presentError(error: unknown, environment: Environment): Promise<PresentedError> {
  // The reader of our output has ended (`| head`): it knows, and there is nobody left to tell.
  if (isClosedPipe(error)) return { exit: CANCELLED_EXIT, text: "" };
  if (error instanceof SafelockError) return { exit: error.exit, text: error.problems.map(formatForPeople).join("") };
  const { ExitError } = (await import("@oclif/core")).Errors;
  if (error instanceof ExitError) return { exit: error.oclif.exit ?? 0, text: "" };
  const usage = usageProblem(error);
  if (usage !== null) return { exit: 2, text: formatForPeople(usage) };
  return { exit: INTERNAL_EXIT, text: formatForPeople(internalProblem(error)) + debugText(error, environment) };
}

/** `error CODE at place: problem.` and indented lines of what to do. */
export function formatForPeople(problem: Problem): string {
  const place = problem.at === undefined ? "" : formatPlace(problem.at);
  const at = place === "" ? "" : ` at ${printable(place)}`;
  return `error ${problem.code}${at}: ${sentence(problem.problem)}\n${instruction(problem.hint)}`;
}

/** A hint may end with lines to copy, such as those of a policy. */
function instruction(hint: string): string {
  const [first = "", ...more] = hint.split("\n");
  if (more.length === 0) return `  ${sentence(first)}\n`;
  return [first, ...more].map((line) => `  ${printable(line)}\n`).join("");
}

/** `note CODE at place: problem.` and an indented line of what to do. */
export function formatNote(problem: Problem): string {
  return formatForPeople(problem).replace(/^error/, "note");
}

function sentence(clause: string): string {
  const text = printable(clause);
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

function isClosedPipe(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ((current as NodeJS.ErrnoException).code === "EPIPE") return true;
  }
  return false;
}

function internalProblem(error: unknown): Problem {
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? "");
  const name = error instanceof Error ? error.constructor.name : typeof error;
  return {
    code: "INTERNAL",
    problem: `internal error (${SYSTEM_CODE.test(code) ? code : name}); this is a defect of Safelock, not of your dump`,
    hint: "Run again with SAFELOCK_DEBUG=1 to see where, and report it; no output was published",
  };
}

/** Function names and places only: the message, which V8 puts before the stack, may quote a value. */
function debugText(error: unknown, environment: Environment): string {
  if (environment.SAFELOCK_DEBUG !== "1" || !(error instanceof Error)) return "";
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return `${frames.join("\n")}\n`;
}
