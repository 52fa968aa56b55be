/** One rule of a policy file: the transformer's name, its parameters, condition, scope and purpose. */

import { z } from "zod";
import { canRecord } from "../domain/inner-rules.ts";
import { isRecord } from "../domain/is-record.ts";
import type { PolicyRule } from "../domain/policy.ts";
import type { Problem } from "../domain/problem.ts";
import type { Scope } from "../domain/pseudonymization.ts";
import { compileExpression, compileTemplate, ExpressionError } from "../transform/expression.ts";
import { RECORD_NOT_POSSIBLE } from "../transform/transformers/nested-rule.ts";
import { didYouMean } from "./nearest-name.ts";
import type { DataPath, PolicyDocument } from "./policy-document.ts";
import { issueProblems } from "./policy-issues.ts";
import { readReview } from "./policy-review.ts";
import { scopeNames } from "./policy-shape.ts";
import type { TransformerTable } from "./transformer-table.ts";

const ruleKeys = new Set(["use", "when", "scope", "purpose", "record", "reviewed"]);

const secretKeys = new Set(["key", "password", "secret", "salt", "pepper", "passphrase", "private-key", "secret-key"]);

const unkeyedHash = /^(hash|digest|crc-?32|md[245]|sha-?[0-9][0-9_/-]*|blake[0-9a-z-]*)$/i;

/** Reads one document's rules; problems are collected, and a rule that has one is null. */
export class RuleReader {
  readonly document: PolicyDocument;
  private readonly table: TransformerTable;
  private readonly problems: Problem[];
  private readonly today: string | undefined;

  /** `today`: see PolicyFiles. */
  constructor(document: PolicyDocument, table: TransformerTable, problems: Problem[], today?: string) {
    this.document = document;
    this.table = table;
    this.problems = problems;
    this.today = today;
  }

  rule(data: unknown, path: DataPath): PolicyRule | null {
    const before = this.problems.length;
    const use = this.useOf(data, path);
    if (use === null) return null;
    const written = isRecord(data) ? data : {};
    const transformer = this.transformer(use, isRecord(data) ? [...path, "use"] : path);
    this.refuseSecrets(written, path);
    const parameters = transformer === null ? {} : this.parameters(transformer, written, path);
    const { document, problems, today } = this;
    const reviewed = readReview(written["reviewed"], { document, path, use, today, problems });
    const rule = {
      use,
      parameters,
      scope: this.scope(written["scope"], [...path, "scope"]),
      purpose: this.text(written["purpose"], [...path, "purpose"]),
      when: this.expression(written["when"], [...path, "when"]),
      record: this.record(written["record"], { use, parameters }, [...path, "record"]),
      ...(reviewed === null ? {} : { reviewed }),
      place: this.document.placeOf(path),
    };
    return this.problems.length === before ? rule : null;
  }

  /** An expression that must compile; null when there is none. */
  expression(data: unknown, path: DataPath): string | null {
    const source = this.text(data, path);
    if (source === null) return null;
    return this.compiles(() => compileExpression(source), path) ? source : null;
  }

  private compiles(compile: () => unknown, path: DataPath): boolean {
    try {
      compile();
      return true;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      const at = `at character ${error.offset + 1} of the expression`;
      this.report(
        "EXPRESSION_INVALID",
        path,
        `the expression is not valid: ${error.message} (${at})`,
        "See docs/policy.md, Expressions.",
      );
      return false;
    }
  }

  /** Keys that hold secrets in other tools have no place in a file that is committed and reviewed. */
  refuseSecrets(data: Record<string, unknown>, path: DataPath): void {
    for (const key of Object.keys(data)) {
      if (!secretKeys.has(key)) continue;
      const problem = `"${key}" would put a secret into the policy, which is committed and read by many`;
      const hint = "Keep it in a key file: safelock key generate, then --key-file.";
      this.problems.push({ code: "SECRET_IN_POLICY", at: this.document.placeOfKey([...path, key]), problem, hint });
    }
  }

  private useOf(data: unknown, path: DataPath): string | null {
    const value = isRecord(data) ? data["use"] : data;
    const usePath = isRecord(data) ? [...path, "use"] : path;
    if (typeof value === "string" && value !== "") return value;
    if (value === null && this.document.isWrittenNull(usePath)) return "null";
    const hint = 'Write the name of a transformer ("email", "redact", "keep"), or a mapping with "use".';
    this.report("POLICY_INVALID", path, "a rule must name a transformer", hint);
    return null;
  }

  private transformer(use: string, path: DataPath) {
    const found = this.table.named(use);
    if (found !== null) return found;
    if (unkeyedHash.test(use)) {
      const problem = `"${use}" is an unkeyed hash: whoever has the output tries every phone number, name or e-mail and reads the originals back`;
      this.report("UNKEYED_HASH", path, problem, 'Use "pseudonym", which is keyed by the key file.');
      return null;
    }
    const hint = didYouMean(use, this.table.names) ?? `Known transformers: ${this.table.names.join(", ")}.`;
    this.report("UNKNOWN_TRANSFORMER", path, `there is no transformer "${use}"`, hint);
    return null;
  }

  private parameters(
    transformer: NonNullable<ReturnType<TransformerTable["named"]>>,
    written: Record<string, unknown>,
    path: DataPath,
  ) {
    const given = Object.fromEntries(
      Object.entries(written).filter(([key]) => !ruleKeys.has(key) && !secretKeys.has(key)),
    );
    const schema = transformer.parameters(z);
    const result = schema.safeParse(given);
    if (result.success) {
      const parameters = result.data as Record<string, unknown>;
      const text = parameters["text"];
      if (transformer.name === "template" && typeof text === "string")
        this.compiles(() => compileTemplate(text), [...path, "text"]);
      return parameters;
    }
    const told = result.error.issues.filter(
      (issue) => this.isUnknownNested(issue, written, path) || this.isUnrecordableNested(issue, path),
    );
    const issues = result.error.issues.filter((issue) => !told.includes(issue));
    this.problems.push(
      ...issueProblems(issues, {
        code: "TRANSFORMER_PARAMETERS",
        of: `"${transformer.name}"`,
        schema,
        document: this.document,
        path,
      }),
    );
    return {};
  }

  /** A rule inside the parameters (of a path, key or element) that names no transformer is told like any other. */
  private isUnknownNested(issue: z.core.$ZodIssue, written: Record<string, unknown>, path: DataPath): boolean {
    if (issue.code !== "custom" || issue.path.at(-1) !== "use") return false;
    const outer = issue.path
      .slice(0, -1)
      .reduce<unknown>((data, step) => (data as Record<PropertyKey, unknown> | undefined)?.[step], written);
    const use = isRecord(outer) ? outer["use"] : outer;
    return typeof use === "string" && this.transformer(use, [...path, ...issue.path]) === null;
  }

  private isUnrecordableNested(issue: z.core.$ZodIssue, path: DataPath): boolean {
    if (issue.code !== "custom" || issue.params?.["problem"] !== RECORD_NOT_POSSIBLE) return false;
    this.reportUnrecordable(issue.message, [...path, ...issue.path]);
    return true;
  }

  private record(
    data: unknown,
    rule: { readonly use: string; readonly parameters: Readonly<Record<string, unknown>> },
    path: DataPath,
  ): boolean | null {
    if (data === undefined) return null;
    if (typeof data !== "boolean") {
      this.report("POLICY_INVALID", path, '"record" must be true or false', "Write true or false here.");
      return null;
    }
    if (data && !canRecord(rule) && this.table.named(rule.use) !== null) this.reportUnrecordable(rule.use, path);
    return data;
  }

  private reportUnrecordable(use: string, path: DataPath): void {
    const problem = `what \`${use}\` writes says nothing of the value that stood there, so a record of it leads nowhere`;
    const hint =
      use === "scrub"
        ? "Write `replace: fake`, or remove `record`."
        : "Use `pseudonym`, or a fake such as `email`, or remove `record`.";
    this.report(RECORD_NOT_POSSIBLE, path, problem, hint);
  }

  private scope(data: unknown, path: DataPath): Scope | null {
    const text = this.text(data, path);
    if (text === null || (scopeNames as readonly string[]).includes(text)) return text as Scope | null;
    const hint = didYouMean(text, scopeNames) ?? `Write one of ${scopeNames.join(", ")}.`;
    this.report("POLICY_INVALID", path, `there is no scope "${text}"`, hint);
    return null;
  }

  private text(data: unknown, path: DataPath): string | null {
    if (data === undefined) return null;
    if (typeof data === "string" && data.trim() !== "") return data;
    this.report("POLICY_INVALID", path, `"${String(path.at(-1))}" must be a text`, "Write it in quotes.");
    return null;
  }

  private report(code: string, path: DataPath, problem: string, hint: string): void {
    this.problems.push({ code, at: this.document.placeOf(path), problem, hint });
  }
}
