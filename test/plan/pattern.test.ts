import { describe, expect, test } from "vitest";
import { nearestName } from "../../src/plan/nearest-name.ts";
import { tablePattern } from "../../src/plan/pattern.ts";
import { yamlKey } from "../../src/plan/yaml-text.ts";

const users = { database: null, schema: "public", name: "users" };

describe("table patterns", () => {
  test.each([
    ["users", users, true],
    ["public.users", users, true],
    ["public.*", users, true],
    ["*.user?", users, true],
    ["other.users", users, false],
    ["Users", users, false],
    ["users", { ...users, schema: null }, true],
    ["db.public.users", { ...users, database: "db" }, true],
    ["db.public.users", users, false],
    ["*.*.users", users, true],
    ['public."log.2026"', { ...users, name: "log.2026" }, true],
    ["public.log.2026", { ...users, name: "log.2026" }, false],
    ['"say ""hi"""', { ...users, name: 'say "hi"' }, true],
    ["a.b.c.users", users, false],
    ["user.", users, false],
    ["u(.*", users, false],
  ])("%s on %o: %s", (pattern, table, expected) => {
    expect(tablePattern(pattern).matches(table)).toBe(expected);
  });
});

describe("nearest names", () => {
  test.each([
    ["emial", "email"],
    ["first_name", "first-name"],
    ["Email", "email"],
    ["telephone-number", null],
    ["x", null],
  ])("%s → %s", (name, expected) => {
    expect(nearestName(name, ["email", "first-name", "phone", "keep"])).toBe(expected);
  });
});

test.each([
  ["id", "id"],
  ["null", '"null"'],
  ["a: b", '"a: b"'],
  ["*", '"*"'],
  ["2020", '"2020"'],
  ["größe", "größe"],
])("%s as a YAML key is %s", (name, key) => {
  expect(yamlKey(name)).toBe(key);
});
