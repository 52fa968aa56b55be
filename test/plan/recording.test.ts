import { describe, expect, test } from "vitest";
import { recordsAnything } from "../../src/domain/inner-rules.ts";
import { isRecorded, type Rule } from "../../src/domain/plan.ts";
import { planToJson, printPlan } from "../../src/plan/print-plan.ts";
import { writePolicy } from "../../src/plan/write-policy.ts";
import type { PrepareContext } from "../../src/transform/transformer.ts";
import { transformerNamed } from "../../src/transform/transformers/index.ts";
import { planned, policy, problemsOf, resolve, schema } from "./support.ts";

const rules = (columns: string): string => `version: 1
detection: off
unclassified: keep
tables:
  t:
    columns:
${columns}`;

const t = schema({ t: { columns: { id: "serial", a: "text", b: "text", j: "jsonb", h: "text" }, primaryKey: ["id"] } });

describe("record", () => {
  test("pseudonym records by itself, others when they are told to, and it can be told not to", () => {
    const text = rules(
      "      a: pseudonym\n      b: email\n      j: { use: pseudonym, record: false }\n      h: { use: email, record: true }\n",
    );
    const loaded = policy(text).tables[0]?.columns.map(({ rule }) => rule.record);
    expect(loaded).toEqual([null, null, false, true]);
    const made = schema({ t: { columns: { id: "serial", a: "text", b: "text", j: "text", h: "text" } } });
    const result = resolve({ schema: made, policy: text });
    expect(["a", "b", "j", "h"].map((name) => isRecorded(planned(result, `t.${name}`).rule))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(planned(result, "t.a").rule).not.toHaveProperty("record");
  });

  test.each(["keep", "redact", "mask", "{ use: constant, value: x }", "{ use: generalize, to: year }", "scrub"])(
    "%s cannot record",
    (use) => {
      const rule = use.startsWith("{") ? use.replace(" }", ", record: true }") : `{ use: ${use}, record: true }`;
      expect(problemsOf(() => policy(rules(`      a: ${rule}\n`)))).toMatchObject([
        { code: "RECORD_NOT_POSSIBLE", at: { source: "safelock.yaml", line: 7, character: rule.indexOf("true") + 10 } },
      ]);
    },
  );

  test("null and template cannot record either; record: false is allowed everywhere", () => {
    const text = rules(
      "      a: { use: null, record: true }\n      b: { use: template, text: '{a}', record: true }\n      h: { use: redact, record: false }\n",
    );
    expect(problemsOf(() => policy(text)).map(({ code, at }) => [code, at?.line])).toEqual([
      ["RECORD_NOT_POSSIBLE", 7],
      ["RECORD_NOT_POSSIBLE", 8],
    ]);
  });

  test("record must be true or false", () => {
    expect(problemsOf(() => policy(rules("      a: { use: email, record: sometimes }\n")))).toMatchObject([
      { code: "POLICY_INVALID", at: { line: 7 } },
    ]);
  });

  test("rules inside json and hstore have a record of their own, and the outer one is their default", () => {
    const text = rules(`      a: { use: hstore, keys: { mail: { use: email, record: true } } }
      b: { use: hstore, record: true, keys: { mail: email, note: redact } }
      j: { use: json, paths: { $.mail: email, $.no: redact } }
      h: { use: scrub, replace: fake, record: true }
`);
    const result = resolve({ schema: t, policy: text });
    const recorded = (name: string): boolean => recordsAnything(planned(result, `t.${name}`).rule);
    expect(["a", "b", "j", "h"].map(recorded)).toEqual([true, true, false, true]);
    expect(isRecorded(planned(result, "t.b").rule)).toBe(false);
    expect(planned(result, "t.a").rule.parameters).toMatchObject({
      keys: { mail: { use: "email", parameters: {}, record: true } },
    });
  });

  test("a nested rule that cannot record is refused at its place", () => {
    const text = rules(`      j:
        use: json
        paths:
          $.mail: email
          $.note: { use: redact, record: true }
`);
    expect(problemsOf(() => policy(text))).toMatchObject([
      { code: "RECORD_NOT_POSSIBLE", at: { line: 11, character: 42 } },
    ]);
    const none = rules("      j: { use: json, record: true, paths: { $.note: redact } }\n");
    expect(problemsOf(() => policy(none))).toMatchObject([{ code: "RECORD_NOT_POSSIBLE", at: { line: 7 } }]);
  });

  test("two equally specific rules that differ in record alone are a conflict", () => {
    const text = `version: 1
detection: off
unclassified: keep
tables:
  t:
    columns: { "a*": { use: email, record: true }, "*a": email }
`;
    const made = schema({ t: { columns: { a: "text" } } });
    expect(problemsOf(() => resolve({ schema: made, policy: text }))).toMatchObject([{ code: "RULE_CONFLICT" }]);
  });

  test("columns joined by a foreign key may differ in record", () => {
    const made = schema({
      users: { columns: { code: "text!" }, primaryKey: ["code"] },
      posts: { columns: { author: "text" }, references: { author: "users.code" } },
    });
    const text = `version: 1
detection: off
unclassified: keep
tables:
  users: { columns: { code: pseudonym } }
  posts: { columns: { author: { use: pseudonym, record: false } } }
`;
    const result = resolve({ schema: made, policy: text });
    expect(isRecorded(planned(result, "users.code").rule)).toBe(true);
    expect(isRecorded(planned(result, "posts.author").rule)).toBe(false);
  });

  test("the plan shows what is recorded, and a written policy keeps it", () => {
    const text = rules("      a: { use: email, record: true }\n      b: pseudonym\n");
    const { plan } = resolve({ schema: t, policy: text });
    expect(printPlan(plan)).toMatch(/ a {3}email \(.*recorded\)/);
    expect(planToJson(plan).tables[0]?.columns.map(({ column, recorded }) => [column, recorded])).toEqual([
      ["id", false],
      ["a", true],
      ["b", true],
      ["j", false],
      ["h", false],
    ]);
    expect(writePolicy({ plan, findings: [] })).toContain('      a: {"use":"email","record":true}');
  });
});

describe("what a rule hands to the rules inside it", () => {
  function handed(use: string, parameters: Record<string, unknown>, record?: boolean): (boolean | undefined)[] {
    const rules: Rule[] = [];
    const rule = { use, parameters, scope: "deterministic", purpose: use, when: null } as const;
    const context = {
      rule: record === undefined ? rule : { ...rule, record },
      shape: { declared: null, isUnique: false, encoding: "utf8" },
      nested(inner: Rule) {
        rules.push(inner);
        return (values: readonly (string | null)[]) => values;
      },
    } as unknown as PrepareContext;
    transformerNamed(use)?.prepare(parameters, context);
    return rules.map((each) => each.record);
  }

  test("is its own record, and theirs comes first", () => {
    const inner = (record?: boolean): object => ({
      use: "email",
      parameters: {},
      ...(record === undefined ? {} : { record }),
    });
    const keys = { a: inner(), b: inner(true), c: inner(false), d: { use: "redact", parameters: {} } };
    expect(handed("hstore", { keys, rest: "keep" })).toEqual([undefined, true, false, undefined]);
    expect(handed("hstore", { keys, rest: "keep" }, true)).toEqual([true, true, false, false]);
    expect(handed("hstore", { keys, rest: "keep" }, false)).toEqual([false, true, false, false]);
    expect(new Set(handed("scrub", { known: [], replace: "fake" }, true))).toEqual(new Set([true]));
    expect(new Set(handed("scrub", { known: [], replace: "fake" }))).toEqual(new Set([undefined]));
  });
});
