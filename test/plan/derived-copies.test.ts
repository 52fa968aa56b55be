import { expect, test } from "vitest";
import { findings, key, planned, problemsOf, resolve, schema } from "./support.ts";

const twins = schema({
  users: { columns: { id: "serial", email: "text", email_lower: "text", nick: "text", note: "text" } },
  users_history: { columns: { id: "integer", email: "text", nick: "text", old_nick: "text", note: "text" } },
});
const found = findings({
  "users.id": "technical",
  "users.email": "email",
  "users.email_lower": "email",
  "users.nick": "username",
  "users.note": "free_text",
  "users_history.id": "technical",
  "users_history.email": "email",
  "users_history.nick": "unknown",
  "users_history.old_nick": "unknown",
  "users_history.note": "free_text",
});

test("a copy is replaced as its source is: a rule for the source is the rule of the copy", () => {
  const policy = `
version: 1
unclassified: redact
tables:
  users:
    columns:
      email: { use: pseudonym }
      nick: { use: constant, value: someone }
`;
  const result = resolve({ policy, schema: twins, findings: found });
  expect(planned(result, "users.email_lower").rule).toEqual(planned(result, "users.email").rule);
  expect(planned(result, "users_history.email").rule).toEqual(planned(result, "users.email").rule);
  expect(planned(result, "users_history.old_nick").rule).toEqual(planned(result, "users.nick").rule);
  expect(planned(result, "users_history.email").reason).toBe("copy of public.users.email, and gets what that gets");
});

test("a copy whose source the policy keeps is kept", () => {
  const policy = `
version: 1
unclassified: redact
tables:
  users:
    columns:
      note: keep
`;
  const result = resolve({ policy, schema: twins, findings: found });
  expect(planned(result, "users_history.note").rule.use).toBe("keep");
});

test("a rule of its own goes before that of the source", () => {
  const policy = `
version: 1
unclassified: redact
tables:
  users:
    columns: { email: { use: pseudonym } }
  users_history:
    columns: { email: { use: redact } }
`;
  const result = resolve({ policy, schema: twins, findings: found });
  expect(planned(result, "users_history.email").rule.use).toBe("redact");
});

test("without a policy both sides get the same", () => {
  const result = resolve({ schema: twins, findings: found });
  for (const column of ["email", "nick"])
    expect(planned(result, `users_history.${column}`).rule).toEqual(planned(result, `users.${column}`).rule);
});

test("a policy that wants every column decided still asks for the copy", () => {
  const policy = `
version: 1
unclassified: error
tables:
  users:
    columns: { id: keep, email: { use: pseudonym }, email_lower: keep, nick: keep, note: keep }
`;
  const problems = problemsOf(() => resolve({ policy, schema: twins, findings: found }));
  expect(problems.map((each) => each.code)).toEqual(["UNDECIDED_COLUMNS"]);
  expect(problems[0]?.problem).toContain("public.users_history.email");
});

test("what looks personal in the copy alone is not kept because its source showed nothing", () => {
  const result = resolve({
    schema: twins,
    findings: [
      ...found.filter((each) => each.column !== "nick"),
      ...findings({ "users.nick": "technical", "users_history.nick": "username" }),
    ],
  });
  expect(planned(result, "users.nick").rule.use).toBe("keep");
  expect(planned(result, "users_history.nick").rule.use).not.toBe("keep");
  expect(result.plan.tables.has(key("users_history"))).toBe(true);
});
