import { describe, expect, test } from "vitest";
import { errorsOf } from "../../src/gate/check.ts";
import { patchText } from "../../src/gate/patch-text.ts";
import { printCheck } from "../../src/gate/print-check.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { files, findings, schema } from "../plan/support.ts";
import { check, type GateCase, mended, told } from "./support.ts";

const shop = schema({
  users: {
    columns: { id: "serial", email: "text", first_name: "text", sex: "mood", plan: "text" },
    primaryKey: ["id"],
    uniqueKeys: [["email"]],
  },
  orders: {
    columns: { id: "serial", user_id: "integer", customer: "text", note: "text" },
    references: { user_id: "users.id", customer: "users.email" },
  },
});
const found = findings({
  "users.id": "technical",
  "users.email": "email",
  "users.first_name": "person_name/first-name",
  "users.sex": "gender",
  "users.plan": "technical",
  "orders.id": "technical",
  "orders.customer": "email",
  "orders.note": "free_text",
});
const good = `version: 1
tables:
  public.users:
    columns: # of everybody
      id: keep
      email: email
      first_name: first-name
      sex: keep
      plan: keep
  public.orders:
    columns:
      id: keep
      user_id: keep
      customer: email
      note: redact
`;
const shopped = (policy: string): GateCase => ({ schema: shop, findings: found, policy });
const without = (line: string): string => good.replace(`${line}\n`, "");
const review = "reviewed: { by: dpo, on: 2026-01-31, why: invented }";

test("a policy that decides on everything passes; closed lists are warnings", () => {
  const outcome = check(shopped(good));
  expect(told(outcome)).toEqual(["kept-quasi-identifier public.users.sex"]);
  expect(errorsOf(outcome)).toEqual([]);
  expect(outcome.changes).toEqual([]);
});

describe("nobody decided", () => {
  test.each(["error", "redact", "keep"])("a column without a rule fails with unclassified: %s", (unclassified) => {
    const policy = `unclassified: ${unclassified}\n${without("      first_name: first-name")}`;
    const outcome = check(shopped(policy));
    expect(told(outcome)).toContain("undecided-column public.users.first_name");
    expect(outcome.blocking).toEqual([]);
    const [finding] = errorsOf(outcome);
    expect(finding).toMatchObject({ category: "person_name", suggestion: "first-name", at: { line: 4 } });
    expect(finding?.evidence).toEqual(["name says person_name"]);
  });

  test("defaults decide", () => {
    const policy = without("      first_name: first-name").replace(
      "tables:",
      "defaults: { categories: { person_name: first-name } }\ntables:",
    );
    expect(errorsOf(check(shopped(policy)))).toEqual([]);
  });

  test("detection: off does not silence the check", () => {
    const policy = `detection: off\n${good.replace("email: email", "email: keep").replace("customer: email", "customer: keep")}`;
    expect(told(check(shopped(policy)))).toContain("kept-personal public.users.email");
  });

  test("a copy of another column is suggested what that one gets", () => {
    const copied = schema({ t: { columns: { id: "serial", email: "text", email_lower: "text" }, primaryKey: ["id"] } });
    const says = findings({ "t.id": "technical", "t.email": "email", "t.email_lower": "unknown" });
    const rule = "{ use: pseudonym, purpose: mailbox }";
    const policy = `version: 1\nunclassified: redact\ntables:\n  t:\n    columns:\n      id: keep\n      email: ${rule}\n`;
    const given = { schema: copied, findings: says, policy };
    expect(errorsOf(check(given))).toMatchObject([{ kind: "undecided-column", column: "email_lower" }]);
    expect(mended(given)).toMatch(
      / {6}email_lower: \{"use":"pseudonym",.*"purpose":"mailbox"\} {2}# copy of public\.t\.email/,
    );
    expect(errorsOf(check({ ...given, policy: mended(given) }))).toEqual([]);
  });

  test("columns that nothing fits are told without a change", () => {
    const narrow = schema({ t: { columns: { id: "serial", code: "varchar(8)!" }, uniqueKeys: [["code"]] } });
    const says = findings({ "t.id": "technical", "t.code": "passport" });
    const outcome = check({
      schema: narrow,
      findings: says,
      policy: "version: 1\ntables: { t: { columns: { id: keep } } }",
    });
    expect(errorsOf(outcome)).toMatchObject([{ kind: "undecided-column", suggestion: null }]);
    expect(outcome.changes).toEqual([]);
  });

  test("a new table of persons' data is told although its key follows the foreign key", () => {
    const outcome = check(shopped(without("      user_id: keep")));
    expect(told(outcome)).toContain("undecided-reference public.orders.user_id");
    expect(errorsOf(outcome)[0]?.problem).toContain("public.users");
    expect(told(check(shopped(mended(shopped(without("      user_id: keep"))))))).toEqual([
      "kept-quasi-identifier public.users.sex",
    ]);
  });
});

describe("kept, and looks personal", () => {
  const kept = good.replace("first_name: first-name", "first_name: keep  # shown to all");

  test("fails, with what detection says and what to do", () => {
    const [finding, ...others] = errorsOf(check(shopped(kept)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: "kept-personal",
      table: "public.users",
      column: "first_name",
      category: "person_name",
      suggestion: "first-name",
      at: { source: "safelock.yaml", line: 7 },
      evidence: ["name says person_name"],
    });
    expect(finding?.hint).toContain("`reviewed`");
  });

  test("passes when somebody says who looked at it", () => {
    const policy = kept.replace("first_name: keep", `first_name: { use: keep, ${review} }`);
    expect(errorsOf(check(shopped(policy)))).toEqual([]);
  });

  test.each([
    ["a glob of columns", '      "*_name": keep', "first_name"],
    ["a glob of all", '      "*": keep', "first_name"],
  ])("%s keeps it: a line with the full name is added", (_name, line) => {
    const policy = good.replace("      first_name: first-name", line);
    const outcome = check(shopped(policy));
    expect(errorsOf(outcome)).toMatchObject([{ kind: "kept-personal", column: "first_name" }]);
    expect(errorsOf(outcome)[0]?.problem).toContain("by the rule");
    const after = mended(shopped(policy));
    expect(after).toContain(`${line}\n`);
    expect(after).toContain("      first_name: first-name  # name says person_name\n");
    expect(errorsOf(check(shopped(after)))).toEqual([]);
  });

  test.each([
    ["a default of the category", "defaults: { categories: { person_name: keep } }"],
    ["a default of the type", "defaults: { types: { text: keep } }"],
  ])("%s keeps it", (_name, defaults) => {
    const policy = without("      first_name: first-name").replace("tables:", `${defaults}\ntables:`);
    expect(told(check(shopped(policy)))).toContain("kept-personal public.users.first_name");
    expect(errorsOf(check(shopped(mended(shopped(policy)))))).toEqual([]);
  });

  test("what a foreign key joins is told and changed on both sides", () => {
    const policy = good.replace("email: email", "email: keep").replace("customer: email", "customer: keep");
    expect(told(check(shopped(policy))).slice(0, 2)).toEqual([
      "kept-personal public.users.email",
      "kept-personal public.orders.customer",
    ]);
    const after = mended(shopped(policy));
    expect(after).toContain("      email: email  # ");
    expect(after).toContain("      customer: email  # ");
    expect(errorsOf(check(shopped(after)))).toEqual([]);
  });

  test("a review of one side counts for what a foreign key joins to it, which holds the same values", () => {
    const policy = good
      .replace("email: email", `email: { use: keep, ${review} }`)
      .replace("customer: email", "customer: keep");
    expect(errorsOf(check(shopped(policy)))).toEqual([]);
  });

  test("partitions are told of with their parent, and follow its line", () => {
    const parts = schema({
      people: { columns: { id: "integer", phone: "text" } },
      people_a: { columns: { id: "integer", phone: "text" }, parents: ["\u0000public\u0000people"] },
      people_b: { columns: { id: "integer", phone: "text" }, parents: ["\u0000public\u0000people"] },
    });
    const says = findings({
      "people.phone": "phone",
      "people_a.phone": "phone",
      "people_b.phone": "phone",
      "people.id": "technical",
    });
    const given = {
      schema: parts,
      findings: says,
      policy: "version: 1\ntables:\n  people:\n    columns:\n      id: keep\n      phone: keep\n",
    };
    expect(told(check(given))).toEqual(["kept-personal public.people.phone"]);
    expect(told(check({ ...given, policy: mended(given) }))).toEqual([]);
  });

  test("a rule in a base is outweighed by a line in the policy's own file", () => {
    const bases = { "base.yaml": good.replace("first_name: first-name", "first_name: keep") };
    const given = { ...shopped("version: 1\nextends: ./base.yaml\n"), bases };
    expect(told(check(given))).toContain("kept-personal public.users.first_name");
    const after = mended(given);
    expect(after).toBe(
      "version: 1\nextends: ./base.yaml\ntables:\n  public.users:\n    columns:\n      first_name: first-name  # name says person_name\n",
    );
    expect(errorsOf(check({ ...given, policy: after }))).toEqual([]);
  });
});

describe("decided, and gone", () => {
  test("tables, columns and globs that match nothing are told together and removed", () => {
    const policy = `${good.replace("      note: redact\n", '      note: redact\n      fax: phone\n      "old_*": redact\n')}  "tmp_*":\n    columns: { a: keep }\n`;
    const outcome = check(shopped(policy));
    expect(told(outcome).slice(0, 3)).toEqual([
      "dead-rule public.orders.fax",
      "dead-rule public.orders.old_*",
      "dead-rule tmp_*",
    ]);
    expect(outcome.blocking).toEqual([]);
    expect(mended(shopped(policy))).toBe(good);
  });

  test("lines of a base are told, and left alone", () => {
    const bases = { "base.yaml": `${good}  gone: { columns: { a: keep } }\n` };
    const given = { ...shopped("version: 1\nextends: ./base.yaml\n"), bases };
    const [finding] = errorsOf(check(given));
    expect(finding).toMatchObject({ kind: "dead-rule", table: "gone", at: { source: "base.yaml" } });
    expect(finding?.hint).toContain("base.yaml");
    expect(check(given).changes).toEqual([]);
  });
});

describe("rules that leave more than it seems are warnings", () => {
  const says = findings({
    "t.secret": "password",
    "t.account": "account_number",
    "t.phone": "phone",
    "t.note": "free_text",
  });
  const wide = schema({ t: { columns: { secret: "text", account: "integer", phone: "text", note: "text" } } });
  test.each([
    ["secret", "{ use: mask }"],
    ["account", "{ use: noise, ratio: 0.1 }"],
    ["phone", "{ use: phone, when: \"note = 'x'\" }"],
    ["note", "{ use: mask }"],
  ])("%s: %s", (column, rule) => {
    const columns = { secret: "redact", account: "pseudonym", phone: "phone", note: "redact", [column]: rule };
    const lines = Object.entries(columns).map(([name, use]) => `      ${name}: ${use}\n`);
    const outcome = check({
      schema: wide,
      findings: says,
      policy: `version: 1\ntables:\n  t:\n    columns:\n${lines.join("")}`,
    });
    expect(outcome.blocking).toEqual([]);
    expect(told(outcome)).toEqual([`weak-rule public.t.${column}`]);
    expect(errorsOf(outcome)).toEqual([]);
    expect(JSON.stringify(outcome.findings)).not.toContain("'x'");
  });
});

test("what is wrong with the policy itself blocks", () => {
  const outcome = check(shopped(good.replace("customer: email", "customer: phone")));
  expect(outcome.blocking.map(({ code }) => code)).toContain("FOREIGN_KEY_CONFLICT");
});

test("a subject that is a natural identifier blocks with the rule in words", () => {
  const outcome = check(
    shopped(good.replace("    columns: # of everybody", "    subject: email\n    columns: # of everybody")),
  );
  expect(outcome.blocking).toMatchObject([
    { code: "SUBJECT_IS_PERSONAL", problem: expect.stringContaining("an id must not carry personal information") },
  ]);
});

test("the patch is valid YAML that a policy accepts, and its review is refused until somebody fills it in", () => {
  const policy = without("      note: redact").replace("first_name: first-name", "first_name: keep");
  const patch = patchText(check(shopped(policy)).changes, "2026-02-01");
  expect(patch).toBe(`tables:
  public.orders:
    columns:
      note: redact  # name says free_text
  public.users:
    columns:
      first_name: first-name  # was kept; name says person_name
      # or, when it is meant to stay: first_name: { use: keep, reviewed: { by: <who>, on: 2026-02-01, why: <reason> } }
`);
  const load = (text: string) => loadPolicy(files({ "p.yaml": `version: 1\n${text}` }), "p.yaml");
  expect(load(patch).tables.map(({ pattern }) => pattern)).toEqual(["public.orders", "public.users"]);
  const [, line = ""] = patch.split("meant to stay: ");
  expect(() => load(`tables:\n  a:\n    columns:\n      ${line}`)).toThrow(/still has to be filled in/);
});

test("all of it on one page of names and words", () => {
  const policy = without("      note: redact").replace("first_name: first-name", "first_name: keep");
  const outcome = check(shopped(policy));
  const page = printCheck({
    check: outcome,
    patch: patchText(outcome.changes, "2026-02-01"),
    policy: "safelock.yaml",
    source: "prod.sql",
    lock: null,
    command: "safelock plan --check",
  });
  expect(page).toContain("Nobody decided on the column (1)\n  public.orders.note  no rule of the policy speaks of it");
  expect(page).toContain("    why: name says person_name\n    do:  Write `first-name` for it, or who has looked at it");
  expect(page).toMatch(/safelock\.yaml against prod\.sql: 2 problems, 1 warning\n$/);
});
