import { describe, expect, test } from "vitest";
import { noThresholds } from "../../src/domain/risk.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { problemsOf } from "../plan/support.ts";

function load(files: Readonly<Record<string, string>>) {
  const read = (path: string): string => files[path] ?? "";
  return loadPolicy({ read, resolve: (_from, to) => to }, "safelock.yaml");
}

const written = `version: 1
risk:
  tables:
    users:
      quasi-identifiers: [birth_date, postcode]
      sensitive: [diagnosis]
      halves: [[birth_date], [postcode]]
    "log_*":
      quasi-identifiers: [city]
  thresholds: { k: 5, unique-rows: 0.01, singling-out: 0.1 }
`;

describe("`risk:` of a policy", () => {
  test("declares tables and thresholds", () => {
    const { risk } = load({ "safelock.yaml": written });
    expect(risk?.tables.map(({ place, ...table }) => ({ ...table, line: place.line }))).toEqual([
      {
        pattern: "users",
        quasiIdentifiers: ["birth_date", "postcode"],
        sensitive: ["diagnosis"],
        halves: [["birth_date"], ["postcode"]],
        line: 4,
      },
      { pattern: "log_*", quasiIdentifiers: ["city"], sensitive: [], halves: null, line: 8 },
    ]);
    expect(risk?.thresholds).toEqual({ ...noThresholds, k: 5, uniqueRows: 0.01, singlingOut: 0.1 });
  });

  test("is absent where nothing is written", () => {
    expect(load({ "safelock.yaml": "version: 1\n" })).not.toHaveProperty("risk");
  });

  test("of the nearer file wins, table by table and threshold by threshold", () => {
    const near = `version: 1
extends: base.yaml
risk:
  tables: { users: { quasi-identifiers: [gender] } }
  thresholds: { k: 10 }
`;
    const { risk } = load({ "safelock.yaml": near, "base.yaml": written });
    expect(risk?.tables.map(({ pattern, quasiIdentifiers }) => [pattern, quasiIdentifiers])).toEqual([
      ["users", ["gender"]],
      ["log_*", ["city"]],
    ]);
    expect(risk?.thresholds).toMatchObject({ k: 10, uniqueRows: 0.01, singlingOut: 0.1, t: null });
  });

  test.each([
    ["risk: { thresholds: { k: 0 } }", "POLICY_INVALID"],
    ["risk: { thresholds: { linkability: 5 } }", "POLICY_INVALID"],
    ["risk: { thresholds: { kk: 5 } }", "POLICY_UNKNOWN_KEY"],
    ["risk: { tables: { users: { quasi-identifiers: [] } } }", "POLICY_INVALID"],
    ["risk: { tables: { users: { sensitive: [a] } } }", "POLICY_INVALID"],
    ["risk: { tables: { users: { quasi-identifiers: [a], halves: [[a]] } } }", "POLICY_INVALID"],
    ["risk: yes", "POLICY_INVALID"],
  ])("is refused when it is wrong: %s", (text, code) => {
    expect(
      problemsOf(() => load({ "safelock.yaml": `version: 1\n${text}\n` })).map((problem) => problem.code),
    ).toContain(code);
  });
});
