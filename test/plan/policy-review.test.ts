import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { planToJson, printPlan } from "../../src/plan/print-plan.ts";
import { files, findings, planned, problemsOf, resolve, schema } from "./support.ts";

const load = (rule: string, where = "tables:\n  users:\n    columns:\n      email: ") =>
  loadPolicy({ ...files({ "p.yaml": `version: 1\n${where}${rule}\n` }), today: "2026-02-01" }, "p.yaml");
const review = 'reviewed: { by: dpo, on: 2026-02-01, why: "public mailbox" }';

test("is read with its rule", () => {
  const [table] = load(`{ use: keep, ${review} }`).tables;
  expect(table?.columns[0]?.rule).toMatchObject({
    use: "keep",
    reviewed: { by: "dpo", on: "2026-02-01", why: "public mailbox" },
  });
});

describe("is refused", () => {
  test.each([
    ["without a person", "{ on: 2026-01-31, why: x }", /`by`.*missing/],
    ["with an empty reason", "{ by: dpo, on: 2026-01-31, why: ' ' }", /`why`.*missing/],
    ["with what is no day", "{ by: dpo, on: 2026-02-30, why: x }", /no day/],
    ["with a day in words", "{ by: dpo, on: yesterday, why: x }", /no day/],
    ["in the future", "{ by: dpo, on: 2026-02-02, why: x }", /future/],
    ["with the words of the patch", "{ by: <who>, on: 2026-01-31, why: <reason> }", /filled in/],
    ["with another key", "{ by: dpo, on: 2026-01-31, why: x, note: y }", /knows no "note"/],
    ["as a text", "dpo", /mapping/],
  ])("%s", (_name, written, problem) => {
    const problems = problemsOf(() => load(`{ use: keep, reviewed: ${written} }`));
    expect(problems[0]).toMatchObject({
      code: "REVIEW_INVALID",
      at: { line: 5 },
      problem: expect.stringMatching(problem),
    });
  });

  test.each([
    ["on a rule that replaces", `{ use: email, ${review} }`, undefined, /only what is kept/],
    ["under a glob of columns", `{ use: keep, ${review} }`, 'tables:\n  users:\n    columns:\n      "*": ', /\* or \?/],
    [
      "under a glob of tables",
      `{ use: keep, ${review} }`,
      'tables:\n  "public.*":\n    columns:\n      email: ',
      /\* or \?/,
    ],
    ["in a default", `{ use: keep, ${review} }`, "defaults:\n  categories:\n    email: ", /in a default/],
  ])("%s", (_name, rule, where, problem) => {
    expect(problemsOf(() => load(rule, where))).toMatchObject([
      { code: "REVIEW_MISPLACED", problem: expect.stringMatching(problem) },
    ]);
  });
});

describe("in a plan", () => {
  const users = schema({
    users: { columns: { email: "text" }, uniqueKeys: [["email"]] },
    letters: { columns: { address: "text" }, references: { address: "users.email" } },
  });
  const found = findings({ "users.email": "email", "letters.address": "email" });
  const given = (rule: string) => ({
    schema: users,
    findings: found,
    policy: `version: 1\ntables: { users: { columns: { email: ${rule} } } }`,
  });
  const result = resolve(given(`{ use: keep, ${review} }`));

  test("stands beside the decision, also of what a foreign key joins", () => {
    expect(planned(result, "users.email").reviewed).toMatchObject({ by: "dpo" });
    expect(planned(result, "letters.address").reviewed).toMatchObject({ by: "dpo" });
    const [{ columns } = { columns: [] }] = planToJson(result.plan).tables;
    expect(columns[0]?.reviewed).toEqual({ by: "dpo", on: "2026-02-01", why: "public mailbox" });
    expect(printPlan(result.plan)).toContain("; reviewed by dpo on 2026-02-01");
  });

  test("silences the note that detection challenges what is kept", () => {
    expect(result.notes.map(({ code }) => code)).not.toContain("KEPT_PERSONAL");
    const unseen = resolve(given("keep"));
    expect(unseen.notes).toMatchObject([{ code: "KEPT_PERSONAL", hint: expect.stringContaining("`reviewed`") }]);
    expect(planToJson(unseen.plan).tables[0]?.columns[0]?.reviewed).toBeNull();
  });

  test("lets --strict pass, which refuses what is kept without it", () => {
    expect(problemsOf(() => resolve({ ...given("keep"), isStrict: true }))).toMatchObject([
      { code: "KEPT_PERSONAL", problem: expect.stringContaining("public.users.email (email)") },
    ]);
    expect(() => resolve({ ...given(`{ use: keep, ${review} }`), isStrict: true })).not.toThrow();
  });
});
