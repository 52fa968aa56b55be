/** zod's issues as problems with a place and a suggestion. Messages speak of kinds and names, never of what was written as a value. */
import type { z } from "zod";
import type { Problem } from "../domain/problem.ts";
import { didYouMean } from "./nearest-name.ts";
import type { DataPath, PolicyDocument } from "./policy-document.ts";

type Issue = z.core.$ZodIssue;

export interface IssueContext {
  readonly code: string;
  /** What was checked, for the message: `the policy`, `"phone"`. */
  readonly of: string;
  readonly schema: z.ZodType;
  readonly document: PolicyDocument;
  /** Where in the document the checked data begins. */
  readonly path: DataPath;
}

export function issueProblems(issues: readonly Issue[], context: IssueContext): Problem[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") return unknownKeys(issue, context);
    const meant = issue.code === "invalid_union" ? meantAlternative(issue) : null;
    return meant === null ? [other(issue, context)] : issueProblems(meant, context);
  });
}

/** Issues of the one alternative whose kind was written, so that something inside it is wrong; null: none, or several. */
function meantAlternative(issue: Issue & { code: "invalid_union" }): readonly Issue[] | null {
  const isOfKind = (errors: readonly Issue[]): boolean =>
    !errors.some(({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value"));
  const [only, ...more] = issue.errors.filter(isOfKind);
  if (only === undefined || more.length > 0) return null;
  return only.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
}

function unknownKeys(issue: Issue & { code: "unrecognized_keys" }, context: IssueContext): Problem[] {
  const known = keysAt(context.schema, issue.path);
  return issue.keys.map((key) => ({
    code: context.code === "POLICY_INVALID" ? "POLICY_UNKNOWN_KEY" : context.code,
    at: context.document.placeOfKey([...context.path, ...issue.path, key]),
    problem: `${context.of} knows no "${key}"${issue.path.length === 0 ? "" : ` in "${String(issue.path.at(-1))}"`}`,
    hint: didYouMean(key, known) ?? knownKeys(known),
  }));
}

function knownKeys(known: readonly string[]): string {
  return known.length === 0
    ? "Remove it."
    : `Known here: ${known.slice(0, 20).join(", ")}${known.length > 20 ? ", …" : ""}.`;
}

function other(issue: Issue, context: IssueContext): Problem {
  const path = [...context.path, ...issue.path];
  const last = issue.path.at(-1);
  const subject =
    last === undefined ? context.of : typeof last === "number" ? `entry ${last + 1}` : `"${String(last)}"`;
  const at = context.document.placeOf(path);
  if (issue.code === "invalid_type") return { code: context.code, at, ...typeText(subject, issue.expected, context) };
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const hint = values.length === 1 ? `Write ${values[0]}.` : `Write one of ${values.join(", ")}.`;
    return { code: context.code, at, problem: `${subject} has a value that it does not know`, hint };
  }
  if (issue.code === "invalid_union") {
    const kinds = issue.errors.flatMap((errors) =>
      errors.flatMap((error) => (error.code === "invalid_type" ? [error.expected] : [])),
    );
    const hint =
      kinds.length === 0 ? "See docs/policy.md." : `Write ${[...new Set(kinds)].map(kindName).join(" or ")}.`;
    return { code: context.code, at, problem: `${subject} has the wrong shape`, hint };
  }
  return {
    code: context.code,
    at,
    problem: `${subject}: ${lowerFirst(issue.message)}`,
    hint: "See docs/policy.md and docs/transformers.md.",
  };
}

function typeText(subject: string, expected: string, context: IssueContext): { problem: string; hint: string } {
  const where = context.of === subject || context.of === "the policy" ? "" : ` of ${context.of}`;
  return { problem: `${subject}${where} must be ${kindName(expected)}`, hint: `Write ${kindName(expected)} here.` };
}

function kindName(expected: string): string {
  const names: Record<string, string> = {
    string: "a text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "a mapping",
    record: "a mapping",
    null: "null",
  };
  return names[expected] ?? `a ${expected}`;
}

function lowerFirst(message: string): string {
  return (message.charAt(0).toLowerCase() + message.slice(1)).replace(/\.$/, "");
}

/** Keys that the object at `path` of a schema knows; none when the schema is no object there. */
export function keysAt(schema: z.ZodType, path: DataPath): string[] {
  let current: unknown = schema;
  for (const step of [...path, null]) {
    current = unwrap(current);
    const definition = definitionOf(current);
    if (step === null) return objectKeys(definition);
    if (definition?.["type"] === "object") current = (definition["shape"] as Record<string, unknown>)[String(step)];
    else if (definition?.["type"] === "record") current = definition["valueType"];
    else if (definition?.["type"] === "array") current = definition["element"];
    else return [];
  }
  return [];
}

function objectKeys(definition: Record<string, unknown> | null): string[] {
  if (definition?.["type"] === "object") return Object.keys(definition["shape"] as object);
  const keys = definition?.["type"] === "record" ? definitionOf(definition["keyType"]) : null;
  return keys?.["type"] === "enum" ? Object.keys(keys["entries"] as object) : [];
}

/** The alternative with keys, of a union. */
function objectAmong(options: unknown): unknown {
  return Array.isArray(options) ? options.find((option) => definitionOf(option)?.["type"] === "object") : undefined;
}

/** Through optional, nullable, default, pipes and unions to what they wrap. */
function unwrap(schema: unknown): unknown {
  let current = schema;
  for (let definition = definitionOf(current); definition !== null; definition = definitionOf(current)) {
    const inner = definition["innerType"] ?? definition["in"] ?? objectAmong(definition["options"]);
    if (inner === undefined) return current;
    current = inner;
  }
  return current;
}

function definitionOf(schema: unknown): Record<string, unknown> | null {
  return (schema as { _zod?: { def: Record<string, unknown> } } | undefined)?._zod?.def ?? null;
}
