import { expect, test } from "vitest";
import { refuse, SafelockError } from "../../../../src/domain/problem.ts";
import { explained } from "../../../../src/vault/store/sqlite/problems.ts";

/** Extended result codes of SQLite, and what they are for people. */
const cases: readonly (readonly [number, number, string])[] = [
  [5, 2, "VAULT_BUSY"],
  [261, 2, "VAULT_BUSY"],
  [6, 2, "VAULT_BUSY"],
  [8, 2, "VAULT_NOT_WRITABLE"],
  [1544, 2, "VAULT_NOT_WRITABLE"],
  [14, 2, "VAULT_NOT_WRITABLE"],
  [13, 2, "VAULT_FULL"],
  [10, 3, "VAULT_IO"],
  [778, 3, "VAULT_IO"],
  [522, 3, "VAULT_CORRUPT"],
  [11, 3, "VAULT_CORRUPT"],
  [779, 3, "VAULT_CORRUPT"],
  [26, 3, "VAULT_CORRUPT"],
];

test.each(cases)("SQLite's %i ends with exit %i, %s", (errcode, exit, code) => {
  const error = Object.assign(new Error("secret words of a row"), { errcode });
  const problem = explained(error, "entries", "/v/entries.sqlite");
  expect(problem).toBeInstanceOf(SafelockError);
  expect(problem).toMatchObject({ exit, problems: [{ code, at: { source: "/v/entries.sqlite" } }] });
  expect((problem as Error).message).toContain("vault's entries");
  expect((problem as Error).message).not.toContain("secret words");
});

test("other errors come back as they are", () => {
  const defect = new Error("a defect");
  const known = refuse({ code: "VAULT_CHANGED", problem: "changed", hint: "Run again" });
  for (const error of [defect, known]) expect(explained(error, "entries", "/v")).toBe(error);
  expect(explained(Object.assign(new Error("x"), { code: "ERR_OUT_OF_RANGE" }), "keyring", "/v")).toMatchObject({
    exit: 3,
    problems: [{ code: "VAULT_CORRUPT" }],
  });
});
