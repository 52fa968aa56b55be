/** `reviewed: {by, on, why}` of a rule: who has looked at a column that stays although it looks personal. */
import { isRecord } from "../domain/is-record.ts";
import type { Review } from "../domain/plan.ts";
import type { Problem } from "../domain/problem.ts";
import { didYouMean } from "./nearest-name.ts";
import type { DataPath, PolicyDocument } from "./policy-document.ts";

export interface ReviewContext {
  readonly document: PolicyDocument;
  /** Of the rule. */
  readonly path: DataPath;
  /** Transformer of the rule. */
  readonly use: string;
  /** The last day that is not in the future; undefined: not compared. */
  readonly today: string | undefined;
  readonly problems: Problem[];
}

const members = ["by", "on", "why"] as const;

/** Null when nothing is written, and when what is written cannot count: then its problems are told. */
export function readReview(data: unknown, context: ReviewContext): Review | null {
  if (data === undefined) return null;
  const before = context.problems.length;
  refuseMisplaced(context);
  const review = isRecord(data) ? { by: text(data, "by"), on: text(data, "on"), why: text(data, "why") } : null;
  if (review === null) report(context, [], "`reviewed` must be a mapping with `by`, `on` and `why`");
  else {
    refuseUnknown(data as Record<string, unknown>, context);
    for (const member of members) {
      const problem = problemOf(member, review[member], context.today);
      if (problem !== null) report(context, [member], problem);
    }
  }
  return context.problems.length === before ? (review as Review) : null;
}

/** A review of a pattern would count for columns that nobody has seen yet. */
function refuseMisplaced({ document, path, use, problems }: ReviewContext): void {
  const at = document.placeOf([...path, "reviewed"]);
  const code = "REVIEW_MISPLACED";
  if (use !== "keep") {
    const problem = `\`reviewed\` stands in a rule of \`${use}\`: only what is kept needs a review`;
    problems.push({ code, at, problem, hint: "Remove `reviewed`, or write `use: keep`." });
    return;
  }
  const [section, table, , column] = path.map(String);
  if (section === "tables" && !/[*?]/.test(`${table}${column}`)) return;
  const where = section === "tables" ? "under a name with * or ?" : "in a default";
  const problem = `\`reviewed\` stands ${where}: it would count for columns that nobody has looked at yet`;
  problems.push({ code, at, problem, hint: "Write it under the full names of a table and a column." });
}

function problemOf(member: (typeof members)[number], value: string, today: string | undefined): string | null {
  if (value === "") return `\`${member}\` of \`reviewed\` is missing or no text`;
  if (/^<.*>$|^(?:…|\.\.\.)$/.test(value)) return `\`${member}\` of \`reviewed\` still has to be filled in`;
  if (member !== "on") return null;
  if (!isDay(value)) return "`on` of `reviewed` is no day";
  return today !== undefined && value > today ? "`on` of `reviewed` lies in the future" : null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function refuseUnknown(data: Record<string, unknown>, context: ReviewContext): void {
  for (const key of Object.keys(data)) {
    if ((members as readonly string[]).includes(key)) continue;
    const hint = didYouMean(key, members) ?? "Known here: by, on, why.";
    const at = context.document.placeOfKey([...context.path, "reviewed", key]);
    context.problems.push({ code: "REVIEW_INVALID", at, problem: `\`reviewed\` knows no "${key}"`, hint });
  }
}

function report({ document, path, problems }: ReviewContext, inside: DataPath, problem: string): void {
  const at = document.placeOf([...path, "reviewed", ...inside]);
  const hint = 'Write who, the day and the reason, like `reviewed: { by: dpo, on: 2026-01-31, why: "public names" }`.';
  problems.push({ code: "REVIEW_INVALID", at, problem, hint });
}

/** Empty when it is no text. */
function text(data: Record<string, unknown>, key: string): string {
  const value = data[key];
  return typeof value === "string" ? value.trim() : "";
}
