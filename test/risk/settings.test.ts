import { describe, expect, test } from "vitest";
import { declaredTables, declaredThresholds } from "../../src/cli/risk-settings.ts";
import { noThresholds } from "../../src/domain/risk.ts";
import { problemsOf } from "../plan/support.ts";

describe("options of risk", () => {
  test("declare tables, several times for more columns", () => {
    const tables = declaredTables(["users=born, gender", "public.logs=city", "users=gender,code"], ["users=diagnosis"]);
    expect(tables.map(({ pattern, quasiIdentifiers, sensitive }) => [pattern, quasiIdentifiers, sensitive])).toEqual([
      ["users", ["born", "gender", "code"], ["diagnosis"]],
      ["public.logs", ["city"], []],
    ]);
  });

  test("declare thresholds", () => {
    const thresholds = declaredThresholds(["k=5", "entropy-l=1.5", "singling-out = 0.05"]);
    expect(thresholds).toEqual({ ...noThresholds, k: 5, entropyL: 1.5, singlingOut: 0.05 });
    expect(declaredThresholds([])).toEqual(noThresholds);
  });

  test.each([["people"], ["=born"], ["people="], ["people=born,,code"]])(
    "are refused when they name no columns: --quasi %s",
    (text) => {
      expect(problemsOf(() => declaredTables([text], []))).toMatchObject([{ code: "OPTION_VALUE" }]);
    },
  );

  test("are refused when a table is only sensitive", () => {
    const problems = problemsOf(() => declaredTables(["users=born"], ["public.users=diagnosis"]));
    expect(problems).toMatchObject([{ code: "OPTION_VALUE", hint: expect.stringContaining("same spelling") }]);
  });

  test.each(["k", "kk=5", "k=0", "k=2.5", "k=-1", "k=1e3", "linkability=2", "t=", "t=x", "toString=1"])(
    "are refused as a threshold: %s",
    (text) => {
      expect(problemsOf(() => declaredThresholds([text]))).toMatchObject([{ code: "OPTION_VALUE" }]);
    },
  );
});
