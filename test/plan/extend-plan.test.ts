import { describe, expect, test } from "vitest";
import { extendPlan } from "../../src/plan/extend-plan.ts";
import { resolvePlan } from "../../src/plan/resolve-plan.ts";
import { findings, planInput, problemsOf, schema, table } from "./support.ts";

const first = schema({
  users: { columns: { id: "serial", email: "varchar(80)" }, primaryKey: ["id"], uniqueKeys: [["email"]] },
});

describe("extendPlan", () => {
  const extend = (spec: Parameters<typeof table>[1], found: Record<string, string>, policy: string | null = null) => {
    const input = planInput({
      schema: first,
      findings: findings({ "users.id": "technical", "users.email": "email" }),
      isComplete: false,
      policy,
    });
    const { plan } = resolvePlan(input);
    return extendPlan(plan, input, { table: table("late", spec), findings: findings(found), encoding: "utf8" });
  };

  test("decides on every column of the new table by the same rules", () => {
    const result = extend(
      { columns: { id: "integer", mail: "text", note: "text" } },
      { "late.id": "technical", "late.mail": "email", "late.note": "unknown" },
    );
    expect(result.table.columns.map(({ column, rule }) => [column, rule.use])).toEqual([
      ["id", "keep"],
      ["mail", "email"],
      ["note", "redact"],
    ]);
    expect(result.undecided).toEqual([{ table: "public.late", column: "note", action: "redact" }]);
  });

  test("e-mail addresses keep the form that rows were written in, where it fits", () => {
    const form = (type: string): unknown =>
      extend({ columns: { mail: type } }, { "late.mail": "email" }).table.columns[0]?.rule.parameters["form"];
    expect([form("text"), form("varchar(30)")]).toEqual(["long", "short"]);
  });

  test("a rule of the policy that was unmatched until now", () => {
    const result = extend(
      { columns: { mail: "text" } },
      {},
      "version: 1\nunclassified: keep\ntables: { late: { columns: { mail: redact } } }\n",
    );
    expect(result.table.columns[0]).toMatchObject({ rule: { use: "redact" }, decidedBy: "policy" });
  });

  test("a foreign key that asks for another decision on rows already written is refused", () => {
    const [problem] = problemsOf(() =>
      extend({ columns: { mail: "varchar(40)" }, references: { mail: "users.email" } }, {}),
    );
    expect(problem).toMatchObject({ code: "FOREIGN_KEY_CONFLICT", at: { table: "public.users", column: "email" } });
    expect(
      extend({ columns: { mail: "varchar(80)" }, references: { mail: "users.email" } }, {}).table.columns[0]?.rule.use,
    ).toBe("email");
  });
});
