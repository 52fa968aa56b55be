import { expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { column, keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

function verdicts(findings: ReturnType<typeof classify>): Record<string, string> {
  return Object.fromEntries(
    findings.map((each) => [`${each.table.split("\u0000").at(-1)}.${each.column}`, each.category ?? each.verdict]),
  );
}

test("a foreign key to a natural key takes its category, over several tables", () => {
  const users = table("users", ["login", "email"], { primaryKey: ["login"] });
  const key = (name: string, target: string, targetColumn: string) => ({
    foreignKeys: [{ columns: [name], target: keyOf(target), targetColumns: [targetColumn] }],
  });
  const posts = table("posts", ["owner"], { ...key("owner", "users", "login") });
  const likes = table("likes", ["by_whom"], { ...key("by_whom", "posts", "owner") });
  const found = verdicts(classify(schemaOf(likes, posts, users), new Map()));
  expect(found).toMatchObject({ "users.login": "username", "posts.owner": "username", "likes.by_whom": "username" });
});

test("a foreign key without listed columns means the primary key", () => {
  const users = table("users", ["email"], { primaryKey: ["email"] });
  const posts = table("posts", ["qwertz"], {
    foreignKeys: [{ columns: ["qwertz"], target: keyOf("users"), targetColumns: [] }],
  });
  expect(verdicts(classify(schemaOf(users, posts), new Map()))["posts.qwertz"]).toBe("email");
});

test("a foreign key to a surrogate key is technical, but the key of a list of facts is the fact", () => {
  const genders = table("genders", [column("id integer", { isSerial: true }), "label"], { primaryKey: ["id"] });
  const salaries = table("salaries", [column("id integer", { isSerial: true }), "label"], { primaryKey: ["id"] });
  const people = table("people", ["gender_id integer", "salary integer"], {
    foreignKeys: [
      { columns: ["gender_id"], target: keyOf("genders"), targetColumns: ["id"] },
      { columns: ["salary"], target: keyOf("salaries"), targetColumns: ["id"] },
    ],
  });
  expect(verdicts(classify(schemaOf(genders, salaries, people), new Map()))).toMatchObject({
    "people.gender_id": "gender",
    "people.salary": "technical",
    "genders.id": "technical",
  });
});

test("partitions and parents share what values said of one partition", () => {
  const parent = table("visits", ["qwertz"]);
  const january = table("visits_01", ["qwertz"], { parents: [keyOf("visits")] });
  const february = table("visits_02", ["qwertz"], { parents: [keyOf("visits")] });
  const values = Array.from({ length: 10 }, (_, i) => `203.0.113.${i}`);
  const samples = new Map([[keyOf("visits_01"), sampleOf({ qwertz: values })]]);
  const found = verdicts(classify(schemaOf(february, parent, january), samples));
  expect(found).toEqual({ "visits.qwertz": "ip", "visits_01.qwertz": "ip", "visits_02.qwertz": "ip" });
});

test("generated columns and search vectors follow their sources", () => {
  const generated = column("qwertz", { isGenerated: true, generatedFrom: ["email"] });
  const people = table("people", ["email", generated, "tsv tsvector"]);
  expect(verdicts(classify(schemaOf(people), new Map()))).toEqual({
    "people.email": "email",
    "people.qwertz": "email",
    "people.tsv": "email",
  });
});

test("foreign keys in a circle end", () => {
  const one = table("one", ["a"], { foreignKeys: [{ columns: ["a"], target: keyOf("two"), targetColumns: ["b"] }] });
  const two = table("two", ["b"], { foreignKeys: [{ columns: ["b"], target: keyOf("one"), targetColumns: ["a"] }] });
  expect(verdicts(classify(schemaOf(one, two), new Map()))).toEqual({ "one.a": "unknown", "two.b": "unknown" });
});

test("every column has one finding, tables without columns none", () => {
  const findings = classify(schemaOf(table("empty", []), table("x", ["a", "b integer"])), new Map());
  expect(findings.map((each) => each.column)).toEqual(["a", "b"]);
});

test("what the empty parent is called says nothing against what its partition holds", () => {
  const logins = table("logins", ["role"], { partitionColumns: ["role"] });
  const part = table("logins_1", ["role"], { parents: [keyOf("logins")] });
  const values = Array.from({ length: 80 }, (_, i) => `word${i}`);
  const found = verdicts(classify(schemaOf(logins, part), new Map([[keyOf("logins_1"), sampleOf({ role: values })]])));
  expect(found["logins_1.role"]).toBe("unknown");
});

test("histories of a table and normalized forms of a column hold what their sources hold", () => {
  const users = table("users", ["id integer", "email", "qwertz_lower", "qwertz", "normalizedEmail", "status"]);
  const history = table("users_history", ["id integer", "email", "old_email", "status", "changed_at timestamp"]);
  const staged = table("stg_user", ["email", "qwertz", "loaded_at timestamp"]);
  const samples = new Map([[keyOf("users"), sampleOf({ qwertz: ["203.0.113.4", "203.0.113.5", "198.51.100.7"] })]]);
  const findings = classify(schemaOf(history, users, staged), samples);
  expect(verdicts(findings)).toMatchObject({
    "users.qwertz": "ip",
    "users.qwertz_lower": "ip",
    "users.normalizedEmail": "email",
    "users_history.email": "email",
    "users_history.old_email": "email",
    "stg_user.qwertz": "ip",
  });
  const staging = findings.find((each) => each.column === "qwertz" && each.table === keyOf("stg_user"));
  expect(staging?.evidence.map((each) => each.text)).toEqual(["copy of public.users.qwertz"]);
});

test("tables that share a name but no columns are no copies", () => {
  const users = table("users", ["qwertz", "email", "phone"]);
  const log = table("user_log", ["qwertz", "level", "line", "source", "thread"]);
  const samples = new Map([[keyOf("users"), sampleOf({ qwertz: ["203.0.113.4", "203.0.113.5", "198.51.100.7"] })]]);
  expect(verdicts(classify(schemaOf(users, log), samples))["user_log.qwertz"]).toBe("unknown");
});
