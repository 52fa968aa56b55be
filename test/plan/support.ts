/** Small schemas, findings and policies for the tests of the plan. */
import type { Aspect, Category } from "../../src/domain/category.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { type TableName, tableKey } from "../../src/domain/names.ts";
import type { ColumnPlan } from "../../src/domain/plan.ts";
import type { Policy, PolicyFiles } from "../../src/domain/policy.ts";
import { type Problem, SafelockError } from "../../src/domain/problem.ts";
import type { Column, ForeignKey, Schema, Table, TypeFamily } from "../../src/domain/schema.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { type PlanInput, type PlanResult, resolvePlan } from "../../src/plan/resolve-plan.ts";
import type { Dictionaries } from "../../src/transform/dictionaries.ts";

export const dictionaries: Dictionaries = {
  locales: ["en"],
  list: () => ["Ada", "Grace"],
  callingCode: () => null,
  houseNumber: () => "before",
};

export function named(label: string): TableName {
  const parts = label.split(".").reverse();
  return { name: parts[0] ?? "", schema: parts[1] ?? "public", database: parts[2] ?? null };
}

export function key(label: string): string {
  return tableKey(named(label));
}

const families: Readonly<Record<string, TypeFamily>> = {
  text: "text",
  varchar: "text",
  char: "text",
  integer: "integer",
  bigint: "integer",
  smallint: "integer",
  numeric: "decimal",
  boolean: "boolean",
  date: "date",
  timestamp: "timestamp",
  uuid: "uuid",
  jsonb: "json",
  bytea: "bytea",
  inet: "inet",
  mood: "enum",
  tsvector: "tsvector",
};

/** `varchar(20)!` is a varchar of 20 that is NOT NULL; `serial` a surrogate integer; `generated` a generated text. */
export function column(name: string, written: string): Column {
  const base = written.replace(/[!]|\(.*\)|\[\]/g, "");
  const type = base === "serial" ? "integer" : base === "generated" ? "text" : base;
  const length = /\((\d+)\)/.exec(written);
  return {
    name,
    type: {
      name: type === "varchar" ? "character varying" : type,
      family: families[type] ?? "other",
      maxLength: length === null ? null : Number(length[1]),
      fixedLength: type === "char",
      integerBytes: type === "bigint" ? 8 : type === "integer" ? 4 : type === "smallint" ? 2 : null,
      precision: null,
      scale: null,
      isArray: written.includes("[]"),
      enumLabels: type === "mood" ? ["calm", "glad"] : null,
      attributes: null,
    },
    isNullable: !written.includes("!") && base !== "serial",
    isGenerated: base === "generated",
    generatedFrom: [],
    isSerial: base === "serial",
    comment: null,
  };
}

export interface TableSpec extends Partial<Omit<Table, "name" | "columns" | "foreignKeys">> {
  readonly columns: Readonly<Record<string, string>>;
  /** column → `table.column` or `table` (then its primary key). */
  readonly references?: Readonly<Record<string, string>>;
}

export function table(label: string, spec: TableSpec): Table {
  const { columns, references, ...rest } = spec;
  const foreignKeys = Object.entries(references ?? {}).map(([own, target]): ForeignKey => {
    const parts = target.split(".");
    const name = parts.length > 2 ? parts.slice(0, 2).join(".") : (parts[0] ?? "");
    const targetColumn = parts.length > 2 ? parts[2] : parts[1];
    return { columns: [own], target: key(name), targetColumns: targetColumn === undefined ? [] : [targetColumn] };
  });
  return {
    name: named(label),
    columns: Object.entries(columns).map(([name, type]) => column(name, type)),
    primaryKey: [],
    uniqueKeys: [],
    uniqueExpressionColumns: [],
    checks: [],
    parents: [],
    partitionColumns: [],
    comment: null,
    ...rest,
    foreignKeys,
  };
}

export function schema(specs: Readonly<Record<string, TableSpec>>): Schema {
  const tables = Object.entries(specs).map(([label, spec]) => table(label, spec));
  return { tables: new Map(tables.map((each) => [tableKey(each.name), each])), isComplete: true };
}

/** `users.email` → category, `category/aspect`, `technical` or `unknown`. */
export function findings(written: Readonly<Record<string, string>>): Finding[] {
  return Object.entries(written).map(([path, what]) => {
    const at = path.lastIndexOf(".");
    const isPersonal = what !== "technical" && what !== "unknown";
    const [category, aspect] = what.split("/");
    return {
      table: key(path.slice(0, at)),
      column: path.slice(at + 1),
      verdict: isPersonal ? "personal" : what,
      category: isPersonal ? (category as Category) : null,
      aspect: (aspect ?? null) as Aspect,
      confidence: 0.9,
      evidence: what === "unknown" ? [] : [{ kind: "name", text: `name says ${category}` }],
    } as Finding;
  });
}

export function files(texts: Readonly<Record<string, string>>): PolicyFiles {
  return {
    read(path) {
      const text = texts[path];
      if (text === undefined) throw new Error("ENOENT");
      return text;
    },
    resolve: (from, to) => new URL(to, `file:///${from}`).pathname.slice(1),
  };
}

export function policy(text: string, more: Readonly<Record<string, string>> = {}): Policy {
  return loadPolicy(files({ "safelock.yaml": text, ...more }), "safelock.yaml");
}

export interface Case {
  readonly policy?: string | null;
  readonly schema: Schema;
  readonly findings?: readonly Finding[];
  readonly seen?: PlanInput["survey"]["seen"];
  readonly isStrict?: boolean;
  readonly isComplete?: boolean;
}

export function planInput(given: Case): PlanInput {
  return {
    policy: given.policy == null ? null : policy(given.policy),
    survey: {
      schema: given.schema,
      seen: given.seen ?? [...given.schema.tables.values()].map(({ name }) => ({ table: name, columns: null })),
      isComplete: given.isComplete ?? true,
      hasLargeObjects: false,
      hasRolePasswords: false,
    },
    findings: given.findings ?? [],
    isStrict: given.isStrict ?? false,
    encoding: "utf8",
    dictionaries,
  };
}

export function resolve(given: Case): PlanResult {
  return resolvePlan(planInput(given));
}

/** The plan of one column, found by `table.column`. */
export function planned(result: PlanResult, path: string): ColumnPlan {
  const at = path.lastIndexOf(".");
  const found =
    result.plan.tables.get(key(path.slice(0, at)))?.columns.filter((each) => each.column === path.slice(at + 1)) ?? [];
  if (found.length !== 1) throw new Error(`${path} has ${found.length} decisions`);
  return found[0] as ColumnPlan;
}

/** The problems that `act` is refused with. */
export function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
  } catch (error) {
    if (error instanceof SafelockError) return error.problems;
    throw error;
  }
  return [];
}
