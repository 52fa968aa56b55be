/** Problems told to people: a code, a place, what is wrong, what to do. Never the text of a field. */

/** Where something went wrong. Lines and rows count from 1, bytes from 0, both in the source as read. */
export interface Place {
  readonly source?: string;
  readonly table?: string;
  readonly column?: string;
  readonly line?: number;
  /** Character inside the line, from 1. */
  readonly character?: number;
  readonly byte?: number;
  /** Row inside the statement or COPY block, from 1. */
  readonly row?: number;
}

export interface Problem {
  /** Stable upper-case name, listed in docs/errors.md. */
  readonly code: string;
  readonly at?: Place;
  /** One clause without a full stop: counts, lengths, types and names only. */
  readonly problem: string;
  /** What to do next, in the imperative. */
  readonly hint: string;
}

/** The exit codes of docs/exit-codes.md that an error may ask for. */
export type ErrorExit = 1 | 2 | 3 | 4 | 5 | 130;

/** One or several problems that end the run. All problems of one stage are collected before this is thrown. */
export class SafelockError extends Error {
  override readonly name = "SafelockError";
  readonly problems: readonly Problem[];
  readonly exit: ErrorExit;

  constructor(exit: ErrorExit, problems: Problem | readonly Problem[], options?: ErrorOptions) {
    const list = Array.isArray(problems) ? (problems as readonly Problem[]) : [problems as Problem];
    super(list.map(formatProblem).join("\n"), options);
    this.exit = exit;
    this.problems = list;
  }
}

/** Wrong usage, policy or precondition: exit 2. */
export function refuse(problems: Problem | readonly Problem[], options?: ErrorOptions): SafelockError {
  return new SafelockError(2, problems, options);
}

/** The input is not readable as what it claims to be: exit 3. */
export function unreadable(problem: Problem, options?: ErrorOptions): SafelockError {
  return new SafelockError(3, problem, options);
}

/** Somebody interrupted the run: exit 130. */
export function cancelled(cause: unknown): SafelockError {
  const problem = {
    code: "CANCELLED",
    problem: "the run was cancelled",
    hint: "Nothing was published; start it again when you like",
  };
  return cause instanceof SafelockError && cause.exit === 130 ? cause : new SafelockError(130, problem, { cause });
}

export function formatProblem(problem: Problem): string {
  const place = problem.at === undefined ? "" : formatPlace(problem.at);
  return `${problem.code}${place === "" ? "" : ` at ${place}`}: ${problem.problem}. ${problem.hint}`;
}

export function formatPlace(place: Place): string {
  const parts: string[] = [];
  if (place.source !== undefined) parts.push(place.source);
  if (place.table !== undefined)
    parts.push(place.column === undefined ? place.table : `${place.table}.${place.column}`);
  if (place.line !== undefined)
    parts.push(`line ${place.line}${place.character === undefined ? "" : `:${place.character}`}`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  if (place.byte !== undefined) parts.push(`byte ${place.byte}`);
  return parts.join(", ");
}
