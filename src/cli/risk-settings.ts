/** What the options of `safelock risk` declare. */
import { refuse } from "../domain/problem.ts";
import type { RiskTable, RiskThresholds } from "../domain/risk.ts";
import { countThresholds, type ThresholdKey, thresholdKeys, thresholdsOf } from "../plan/policy-risk.ts";
import { didYouMean } from "./did-you-mean.ts";

/** `--quasi users=a,b --sensitive users=c`: one entry a table. @throws SafelockError (exit 2) OPTION_VALUE. */
export function declaredTables(quasi: readonly string[], sensitive: readonly string[]): RiskTable[] {
  const quasiByTable = columnsByTable(quasi, "quasi");
  const sensitiveByTable = columnsByTable(sensitive, "sensitive");
  for (const table of sensitiveByTable.keys()) {
    if (quasiByTable.has(table)) continue;
    throw wrong(
      `--sensitive names the table "${table}", but no --quasi does`,
      `Add --quasi ${table}=COLUMN,… for it, in the same spelling`,
    );
  }
  return [...quasiByTable].map(([pattern, quasiIdentifiers]) => ({
    pattern,
    quasiIdentifiers,
    sensitive: sensitiveByTable.get(pattern) ?? [],
    halves: null,
    place: {},
  }));
}

function columnsByTable(texts: readonly string[], flag: string): Map<string, string[]> {
  const tables = new Map<string, string[]>();
  for (const text of texts) {
    const equals = text.indexOf("=");
    const table = text.slice(0, Math.max(equals, 0)).trim();
    const columns = text.slice(equals + 1).split(",");
    const names = columns.map((column) => column.trim());
    if (table === "" || names.includes("")) {
      throw wrong(
        `--${flag} is not of the form TABLE=COLUMN,COLUMN`,
        `Write it like --${flag} users=birth_date,gender`,
      );
    }
    tables.set(table, [...new Set([...(tables.get(table) ?? []), ...names])]);
  }
  return tables;
}

/** `--threshold k=5 --threshold linkability=0.1`. @throws SafelockError (exit 2) OPTION_VALUE. */
export function declaredThresholds(texts: readonly string[]): RiskThresholds {
  const written: Partial<Record<ThresholdKey, number>> = {};
  for (const text of texts) {
    const [key = "", number = ""] = text.split("=").map((part) => part.trim());
    if (!Object.hasOwn(thresholdKeys, key)) {
      const known = Object.keys(thresholdKeys);
      throw wrong(
        "--threshold names no measure",
        `${didYouMean(key, known)}Write one of ${known.join(", ")}, like --threshold k=5`,
      );
    }
    written[key as ThresholdKey] = thresholdNumber(key as ThresholdKey, number);
  }
  return thresholdsOf(written);
}

function thresholdNumber(key: ThresholdKey, text: string): number {
  const number = /^\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN;
  const isCount = countThresholds.has(key);
  const isWhole = key === "entropy-l" || !isCount || Number.isInteger(number);
  if (isWhole && (isCount ? number >= 1 : number >= 0 && number <= 1)) return number;
  throw wrong(
    `--threshold ${key} needs ${isCount ? `a ${key === "entropy-l" ? "" : "whole "}number from 1` : "a share from 0 to 1"}`,
    isCount ? `Write it like --threshold ${key}=5` : `Write it like --threshold ${key}=0.1`,
  );
}

function wrong(problem: string, hint: string) {
  return refuse({ code: "OPTION_VALUE", problem, hint });
}
