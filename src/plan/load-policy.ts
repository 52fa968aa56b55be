/** Policy files → Policy. Every problem of every file is told at once, with its place. */

import { z } from "zod";
import type { Category } from "../domain/category.ts";
import { isRecord } from "../domain/is-record.ts";
import type {
  Policy,
  PolicyColumn,
  PolicyDetector,
  PolicyFiles,
  PolicyRows,
  PolicyRule,
  PolicySubject,
  PolicyTable,
} from "../domain/policy.ts";
import { type Place, type Problem, refuse } from "../domain/problem.ts";
import type { RiskPolicy } from "../domain/risk.ts";
import { didYouMean } from "./nearest-name.ts";
import { mergeDetection, readDetectors } from "./policy-detection.ts";
import { readPolicyDocument } from "./policy-document.ts";
import { issueProblems } from "./policy-issues.ts";
import { mergedRisk, readRisk } from "./policy-risk.ts";
import { RuleReader } from "./policy-rule.ts";
import { categoryNames, type PolicyData, policyShape } from "./policy-shape.ts";
import { allTransformers, type TransformerTable } from "./transformer-table.ts";
import { isKnownType, knownTypes } from "./type-names.ts";

/** One file, before its defaults are filled in. */
interface Layer {
  readonly data: PolicyData;
  readonly categories: ReadonlyMap<Category, PolicyRule>;
  readonly types: ReadonlyMap<string, PolicyRule>;
  readonly tables: readonly PolicyTable[];
  readonly risk: RiskPolicy | null;
  readonly detectors: readonly PolicyDetector[];
}

interface Loading {
  readonly files: PolicyFiles;
  readonly table: TransformerTable;
  readonly problems: Problem[];
  readonly done: Set<string>;
  readonly layers: Layer[];
}

/** Reads `path` and what it extends. Throws `refuse` with all problems. */
export function loadPolicy(files: PolicyFiles, path: string, table: TransformerTable = allTransformers()): Policy {
  const loading: Loading = { files, table, problems: [], done: new Set(), layers: [] };
  loadFile(loading, path, { trail: [], depth: 0, from: null });
  if (loading.problems.length > 0) throw refuse(loading.problems);
  return merged(path, loading.layers);
}

interface Step {
  /** Files that led here, outermost first. */
  readonly trail: readonly string[];
  readonly depth: number;
  /** The `extends` entry that named this file. */
  readonly from: Place | null;
}

function loadFile(loading: Loading, path: string, step: Step): void {
  const at = step.from ?? { source: path };
  if (step.trail.includes(path)) {
    const hint = "Remove one `extends` of the circle.";
    loading.problems.push({ code: "POLICY_EXTENDS", at, problem: "policies extend each other in a circle", hint });
    return;
  }
  if (loading.done.has(path)) return;
  loading.done.add(path);
  let text: string;
  try {
    text = loading.files.read(path);
  } catch {
    const hint =
      step.from === null
        ? "Give the path of a policy file, or write one: safelock init."
        : "Mend the path; it is relative to the file that names it.";
    loading.problems.push({ code: "POLICY_UNREADABLE", at, problem: `the policy file ${path} cannot be read`, hint });
    return;
  }
  readFile(loading, { text, path, step });
}

function readFile(loading: Loading, file: { text: string; path: string; step: Step }): void {
  const document = readPolicyDocument(file.text, file.path);
  loading.problems.push(...document.problems);
  if (document.problems.length > 0) return;
  const reader = new RuleReader(document, loading.table, loading.problems, loading.files.today);
  const data = document.data;
  if (!isRecord(data)) {
    const hint = "Begin with `version: 1`, or write one: safelock init.";
    loading.problems.push({
      code: "POLICY_INVALID",
      at: document.placeOf([]),
      problem: "the policy is no mapping",
      hint,
    });
    return;
  }
  reader.refuseSecrets(data, []);
  const shape = policyShape(z.unknown());
  const result = shape.safeParse(data);
  if (!result.success) {
    const issues = result.error.issues.filter((issue) => !isSecretKeyIssue(issue));
    loading.problems.push(
      ...issueProblems(issues, { code: "POLICY_INVALID", of: "the policy", schema: shape, document, path: [] }),
    );
  }
  const read = readLayer(data as unknown as PolicyData, reader, file.step.depth, loading.problems);
  const { files, problems } = loading;
  const detectors = readDetectors(data["detection"], { document, files, path: file.path, problems });
  const layer: Layer = { ...read, detectors };
  loading.layers.push(layer);
  const bases = typeof layer.data.extends === "string" ? [layer.data.extends] : asList(layer.data.extends);
  for (const [index, base] of [...bases.entries()].reverse()) {
    const from = document.placeOf(bases.length === 1 ? ["extends"] : ["extends", index]);
    const target = loading.files.resolve(file.path, base);
    loadFile(loading, target, { trail: [...file.step.trail, file.path], depth: loading.layers.length, from });
  }
}

function isSecretKeyIssue(issue: z.core.$ZodIssue): boolean {
  const secrets = ["key", "password", "secret", "salt", "pepper", "passphrase", "private-key", "secret-key"];
  return (
    issue.code === "unrecognized_keys" && issue.path.length === 0 && issue.keys.every((key) => secrets.includes(key))
  );
}

function asList(data: unknown): string[] {
  return Array.isArray(data) ? data.filter((entry) => typeof entry === "string") : [];
}

/** `data` may have been found wrong in shape: what is unreadable is passed over, its problem is already told. */
function readLayer(data: PolicyData, reader: RuleReader, layer: number, problems: Problem[]): Omit<Layer, "detectors"> {
  const defaults = asRecord(data.defaults);
  const categories = new Map<Category, PolicyRule>();
  for (const [name, rule] of rules(reader, defaults["categories"], ["defaults", "categories"])) {
    if ((categoryNames as string[]).includes(name)) categories.set(name as Category, rule);
  }
  const types = new Map<string, PolicyRule>();
  for (const [name, rule] of rules(reader, defaults["types"], ["defaults", "types"])) {
    types.set(name.toLowerCase(), rule);
  }
  for (const name of Object.keys(asRecord(defaults["types"]))) {
    if (isKnownType(name)) continue;
    const at = reader.document.placeOfKey(["defaults", "types", name]);
    const hint =
      didYouMean(name, knownTypes) ??
      "Write a SQL type as PostgreSQL spells it, schema.type, or a family (docs/policy.md).";
    problems.push({ code: "UNKNOWN_TYPE", at, problem: `there is no type "${name}"`, hint });
  }
  const tables = Object.entries(asRecord(data.tables)).map(([pattern, table]) =>
    readTable(reader, pattern, asRecord(table), layer),
  );
  return { data, categories, types, tables, risk: readRisk(data.risk, reader.document) };
}

function readTable(reader: RuleReader, pattern: string, table: Record<string, unknown>, layer: number): PolicyTable {
  const path = ["tables", pattern];
  const columns: PolicyColumn[] = [...rules(reader, table["columns"], [...path, "columns"])].map(([column, rule]) => ({
    pattern: column,
    rule,
  }));
  const coherent = typeof table["coherent"] === "boolean" ? table["coherent"] : null;
  return {
    pattern,
    coherent,
    rows: readRows(reader, table["rows"], [...path, "rows"]),
    subject: readSubject(reader, table["subject"], [...path, "subject"]),
    columns,
    layer,
    place: reader.document.placeOfKey(path),
  };
}

function readRows(reader: RuleReader, data: unknown, path: readonly string[]): PolicyRows | null {
  if (!isRecord(data)) return null;
  const sample = typeof data["sample"] === "number" ? data["sample"] : null;
  const expression = (key: string): string | null =>
    typeof data[key] === "string" ? reader.expression(data[key], [...path, key]) : null;
  return { drop: expression("drop"), keep: expression("keep"), sample };
}

/** What has the wrong shape is null: its problem is already told. */
function readSubject(reader: RuleReader, data: unknown, path: readonly string[]): PolicySubject | null {
  const place = reader.document.placeOf(path);
  if (typeof data === "string") return { column: data === "none" ? null : data, of: null, place };
  if (!isRecord(data) || typeof data["column"] !== "string") return null;
  return { column: data["column"], of: typeof data["of"] === "string" ? data["of"] : null, place };
}

function* rules(reader: RuleReader, data: unknown, path: readonly string[]): Generator<[string, PolicyRule]> {
  for (const [name, written] of Object.entries(asRecord(data))) {
    const rule = reader.rule(written, [...path, name]);
    if (rule !== null) yield [name, rule];
  }
}

function asRecord(data: unknown): Record<string, unknown> {
  return isRecord(data) ? data : {};
}

/** Nearer files win: a scalar or default by its key, table rules by their layer when they are matched. */
function merged(path: string, layers: readonly Layer[]): Policy {
  const first = <K extends keyof PolicyData>(key: K): PolicyData[K] | undefined =>
    layers.find((layer) => layer.data[key] !== undefined)?.data[key];
  const unclassified = first("unclassified") ?? "error";
  const locale = first("locale") ?? "en";
  const outermostFirst = [...layers].reverse();
  const risk = mergedRisk(layers.map((layer) => layer.risk));
  return {
    path,
    domain: first("domain") ?? "default",
    locales: typeof locale === "string" ? [locale] : locale,
    detection: first("detection") !== "off",
    detectionRules: mergeDetection(layers.map(({ data, detectors }) => ({ data: data.detection, detectors }))),
    unclassified,
    coherent: first("coherent") ?? false,
    largeObjects: first("large-objects") ?? (unclassified === "keep" ? "keep" : "empty"),
    rolePasswords: first("role-passwords") ?? (unclassified === "keep" ? "keep" : "remove"),
    categories: new Map(outermostFirst.flatMap((layer) => [...layer.categories])),
    types: new Map(outermostFirst.flatMap((layer) => [...layer.types])),
    tables: layers.flatMap((layer) => layer.tables),
    targets: asList(first("targets")),
    ...(risk === null ? {} : { risk }),
  };
}
