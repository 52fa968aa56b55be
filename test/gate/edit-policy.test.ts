import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Rule } from "../../src/domain/plan.ts";
import { editPolicy } from "../../src/gate/edit-policy.ts";
import type { PolicyChange } from "../../src/gate/gate-finding.ts";
import { named, policy, problemsOf } from "../plan/support.ts";

const emailRule: Rule = { use: "email", parameters: {}, scope: "deterministic", purpose: "email", when: null };
const replace = (table: string, column: string, rule = emailRule): PolicyChange => ({
  kind: "replace",
  table,
  column,
  rule,
  reason: "name says email",
});
const remove = (table: string, column: string | null): PolicyChange => ({ kind: "remove", table, column, line: null });
const add = (label: string, column: string): PolicyChange => ({
  kind: "add",
  table: named(label),
  label,
  column,
  rule: emailRule,
  purpose: null,
  reason: "name says email",
  wasKept: false,
});
const edit = (text: string, ...changes: PolicyChange[]): string => editPolicy(text, changes, "safelock.yaml");

const commented = `# Our policy.   Odd   spacing stays.
version: 1   # first

defaults: {categories: {birth_date: redact}} # in braces
x: &never used
tables:
    # People first.
    "public.users":     # everybody
        coherent: true
        columns:
            id:   keep      # surrogate
            'mail':    keep   # shown in the footer
            phone: "phone"

            # Left of the line.
            fax: {use: mask, keep-last: 2}   # gone
    public.orders: # money
        columns:
            note: redact
    public.gone:
        # Was important.
        columns: {a: keep, b: redact}

# The end.
`.replace("x: &never used\n", "");

describe("lines that no change speaks of stay byte for byte", () => {
  test("replacing, removing and adding at once", () => {
    const text = edit(
      commented,
      replace("public.users", "mail"),
      remove("public.users", "fax"),
      remove("public.gone", null),
      add("public.orders", "buyer"),
    );
    const expected = commented
      .replace("'mail':    keep   # shown", "'mail': email   # shown")
      .replace("            fax: {use: mask, keep-last: 2}   # gone\n", "")
      .replace("    public.gone:\n        # Was important.\n        columns: {a: keep, b: redact}\n", "")
      .replace("            note: redact\n", "            note: redact\n            buyer: email  # name says email\n");
    expect(text).toBe(expected);
    expect(() => policy(text)).not.toThrow();
  });

  test.each([
    ["a plain line", "a: keep\n", "a: email  # name says email\n"],
    ["a line with a comment", "a: keep # mine\n", "a: email # mine\n"],
    ["braces", "a: { use: keep, scope: random }\n", "a: email  # name says email\n"],
    [
      "a block",
      "a:\n        use: keep # first\n        # second\n        scope: random\n",
      "# first\n      # second\n      a: email  # name says email\n",
    ],
    ["a value on the next line", "a:\n        keep\n", "a: email  # name says email\n"],
    ["quotes", '"a": "keep"\n', '"a": email  # name says email\n'],
    ["the end of the file", "a: keep", "a: email  # name says email"],
  ])("%s", (_name, before, after) => {
    const head = "version: 1\ntables:\n  t:\n    columns:\n      id: keep\n      ";
    expect(edit(`${head}${before}`, replace("t", "a"))).toBe(`${head}${after}`);
  });

  test.each([
    ["the first in braces", "{ a: keep, b: keep }", "{ b: keep }", ["a"]],
    ["the last in braces", "{ b: keep, a: keep }", "{ b: keep }", ["a"]],
    ["one in the middle", "{ b: keep, a: keep, c: keep }", "{ b: keep, c: keep }", ["a"]],
    ["two at the end", "{ b: keep, a: keep, d: keep }", "{ b: keep }", ["a", "d"]],
    ["two with one between", "{ a: keep, b: keep, d: { use: mask } }", "{ b: keep }", ["a", "d"]],
  ])("%s", (_name, before, after, columns) => {
    const text = (braces: string): string => `version: 1\ntables:\n  t: { columns: ${braces} } # t\n  u: {}\n`;
    expect(edit(text(before), ...columns.map((column) => remove("t", column)))).toBe(text(after));
  });

  test("a table goes with its last column, unless it says something else", () => {
    const text =
      "version: 1\ntables:\n  t:\n    columns:\n      a: keep\n  u:\n    coherent: true\n    columns:\n      a: keep\n";
    expect(edit(text, remove("t", "a"), remove("u", "a"))).toBe("version: 1\ntables:\n  u:\n    coherent: true\n");
    expect(() => policy(edit(text, remove("t", null), remove("u", null)))).not.toThrow();
  });

  test("lines end as they did", () => {
    const text = "version: 1\r\ntables:\r\n  t:\r\n    columns:\r\n      a: keep\r\n      b: keep\r\n      c: keep\r\n";
    const out = edit(text, replace("t", "a"), remove("t", "b"), add("t", "d"));
    expect(out).toBe(
      "version: 1\r\ntables:\r\n  t:\r\n    columns:\r\n      a: email  # name says email\r\n      c: keep\r\n      d: email  # name says email\r\n",
    );
  });
});

describe("anchors", () => {
  test("what others repeat moves to the first of them", () => {
    const text =
      "version: 1\ntables:\n  t:\n    columns:\n      a: &k { use: keep, scope: random } # all\n      b: *k\n      c: *k\n";
    expect(edit(text, replace("t", "a"))).toBe(
      "version: 1\ntables:\n  t:\n    columns:\n      a: email # all\n      b: &k { use: keep, scope: random }\n      c: *k\n",
    );
    expect(edit(text, remove("t", "a"))).toBe(
      "version: 1\ntables:\n  t:\n    columns:\n      b: &k { use: keep, scope: random }\n      c: *k\n",
    );
    expect(edit(text, replace("t", "a"), replace("t", "b"))).toContain("      c: &k { use: keep, scope: random }\n");
  });

  test("an alias is replaced like any rule", () => {
    const text = "version: 1\ntables:\n  t:\n    columns:\n      a: &k keep\n      b: *k\n";
    expect(edit(text, replace("t", "b"))).toBe(text.replace("b: *k", "b: email  # name says email"));
  });

  test.each([
    [
      "a block that others repeat",
      "  t:\n    columns:\n      a: &k\n        use: keep\n      b: *k\n",
      replace("t", "a"),
    ],
    ["lines behind an alias", "  s: &s\n    columns:\n      a: keep\n  t: *s\n", replace("t", "a")],
  ])("%s is refused with its place", (_name, tables, change) => {
    const problems = problemsOf(() => edit(`version: 1\ntables:\n${tables}`, change));
    expect(problems).toMatchObject([{ code: "POLICY_PATCH_BY_HAND", at: { source: "safelock.yaml" } }]);
  });
});

/** Column names that YAML writes in every way, and comments anywhere. */
const name = fc.stringMatching(/^[a-z]{1,6}$|^[a-z]: [#'"a-z]{1,4}$|^(null|yes|1e3|~)$/);
const lines = fc.uniqueArray(fc.tuple(name, fc.constantFrom("", " # why", "   #keep: x")), {
  selector: ([column]) => column,
  minLength: 2,
  maxLength: 8,
});

property.prop([lines, fc.nat(), fc.nat()])(
  "every line but the changed and the removed one stays",
  (columns, first, second) => {
    const quoted = (column: string): string => JSON.stringify(column);
    const written = columns.map(([column, comment]) => `      ${quoted(column)}: keep${comment}\n`);
    const text = `version: 1\ntables:\n  t:\n    columns:\n${written.join("")}`;
    const changed = first % columns.length;
    const removed = second % columns.length;
    const out = edit(
      text,
      ...(changed === removed ? [] : [replace("t", columns[changed]?.[0] ?? "")]),
      remove("t", columns[removed]?.[0] ?? ""),
    );
    const expected = written.flatMap((line, index) =>
      index === removed ? [] : index === changed ? ["changed"] : [line],
    );
    const after = out.split(/(?<=\n)/).slice(4);
    expect(after.map((line, index) => (expected[index] === "changed" ? "changed" : line))).toEqual(expected);
    const rules = policy(out).tables[0]?.columns.map(({ pattern, rule }) => [pattern, rule.use]);
    expect(rules).toEqual(
      columns.flatMap(([column], index) => (index === removed ? [] : [[column, index === changed ? "email" : "keep"]])),
    );
  },
);
