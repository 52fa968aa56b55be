/** Rows without a list of columns mean what is declared before them, also where two dumps were joined into one. */
import { describe, expect, test } from "vitest";
import type { Framing } from "../../src/format/format.ts";
import { anonymizeInProcess } from "../support/in-process.ts";

const first = "CREATE TABLE t (id int, email text, status text);\n";
const second = "CREATE TABLE t (id int, status text, email text);\n";
const row = "INSERT INTO t VALUES (1,'ada@example.test','active');\n";
const swapped = "INSERT INTO t VALUES (2,'active','ada@example.test');\n";
const named = "INSERT INTO t (id, email, status) VALUES (3,'ada@example.test','active');\n";
const drop = "DROP TABLE IF EXISTS t;\n";

const dialects: readonly { readonly dialect: string; readonly head: string; readonly framing: Framing }[] = [
  { dialect: "postgres", head: "SET standard_conforming_strings = on;\n", framing: { kind: "postgres-plain" } },
  { dialect: "mysql", head: "-- MySQL dump 10.13\n", framing: { kind: "mysql", schema: "" } },
  { dialect: "sqlite", head: "PRAGMA foreign_keys=OFF;\n", framing: { kind: "sqlite" } },
];

describe.each(dialects)("in $dialect", ({ head, framing }) => {
  const anonymized = async (text: string): Promise<string> => {
    const options = { policy: null, steps: [1 << 16], workers: 1, framing };
    return (await anonymizeInProcess(Buffer.from(head + text), options)).toString();
  };

  test.each([
    ["twice", first + row + drop + second + swapped],
    ["and again as at first", first + row + drop + second + swapped + drop + first + row],
  ])("columns in another order are refused: declared %s", async (_what, text) => {
    await expect(anonymized(text)).rejects.toThrow("COLUMNS_CHANGE");
  });

  test.each([
    ["the same columns again", first + row + drop + first + row],
    ["changed before any row", first + drop + second + swapped + swapped],
    ["rows that name their columns", first + named + drop + second + named + swapped],
  ])("nothing is refused, and nothing stays: %s", async (_what, text) => {
    const output = await anonymized(text);
    expect(output).not.toContain("ada@");
    expect(output).toContain("'active'");
  });
});
