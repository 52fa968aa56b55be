/** oclif's complaints about flags and arguments, told as ours: one sentence, a suggestion, exit 2. */
import type { Problem } from "../domain/problem.ts";
import { didYouMean } from "./did-you-mean.ts";

/** What oclif's parser errors carry beside their message. */
interface ParserComplaint {
  readonly message: string;
  readonly flags?: unknown;
  readonly args?: unknown;
  readonly parse?: { readonly input?: { readonly flags?: Readonly<Record<string, unknown>> } };
  readonly oclif?: unknown;
}

/** Null when `error` is no complaint of oclif's. */
export function usageProblem(error: unknown): Problem | null {
  if (!(error instanceof Error) || !("oclif" in error)) return null;
  const complaint = error as ParserComplaint;
  if (Array.isArray(complaint.flags)) return unknownFlags(complaint.flags.map(String), complaint);
  if (Array.isArray(complaint.args)) return wrongArguments(complaint.args);
  const [first, ...rest] = stripColours(complaint.message)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== "See more help with --help");
  const isHeading = first?.startsWith("The following error") === true || first?.startsWith("Parsing --") === true;
  const lines = (isHeading ? rest : [first ?? "", ...rest]).map(lowerFirst);
  const ours = lines.flatMap((line) => inOurWords(line) ?? []);
  return {
    code: "USAGE_OPTION",
    problem: [...new Set(ours.length > 0 ? ours : lines)].join("; "),
    hint: "Run the command with --help to see how it is used",
  };
}

/** Options alone are named: what stands behind `=` in oclif's words is the user's value, which may be private. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/^missing required flag (\S+)$/, "--$1 is missing"],
  [/^flag (--\S+) expects a value$/, "$1 needs a value"],
  [/^flag (--\S+) can only be specified once$/, "$1 is given more than once"],
  [/^(--[\w-]+)=.* cannot also be provided when using (--[\w-]+)$/, "$1 and $2 cannot be given together"],
  [/^all of the following must be provided when using (--[\w-]+): (.+)$/, "$1 needs $2"],
  [/^expected (--[\w-]+)=.* to be one of: (.+)$/, "$1 must be one of $2"],
];

function inOurWords(line: string): string | null {
  const found = WORDINGS.find(([pattern]) => pattern.test(line));
  return found === undefined ? null : line.replace(found[0], found[1]);
}

/**
 * oclif hands over the texts that are too many, or the descriptions of those that are missing. The texts are not repeated:
 * of `vault lookup` and `vault shred` they may be an identifier of a person.
 */
function wrongArguments(args: readonly unknown[]): Problem {
  const missing = args.flatMap((arg) =>
    typeof arg === "object" ? [(arg as { name: string }).name.toUpperCase()] : [],
  );
  const problem = missing.length > 0 ? `${missing.join(", ")} is missing` : tooMany(args.length);
  return { code: "USAGE_ARGUMENT", problem, hint: "Run the command with --help to see how it is used" };
}

function tooMany(count: number): string {
  return count === 1 ? "there is one argument too many" : `there are ${count} arguments too many`;
}

function unknownFlags(flags: readonly string[], complaint: ParserComplaint): Problem {
  const known = Object.keys(complaint.parse?.input?.flags ?? {}).map((name) => `--${name}`);
  // What follows `=` is the user's value, which may be private.
  const names = flags.map((flag) => flag.split("=")[0] ?? flag);
  const suggestion = names.map((name) => didYouMean(name, known)).find((text) => text !== "") ?? "";
  return {
    code: "UNKNOWN_OPTION",
    problem: `there is no option ${names.join(", ")}`,
    hint: `${suggestion}Run the command with --help to see all options`,
  };
}

function stripColours(text: string): string {
  return text.replace(/\u001b\[[0-9;]*m/g, "");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
