/** Options that mean nothing for what was named. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDatasets } from "../../src/dataset/open-dataset.ts";
import { nothingSaid, type SourceOptions } from "../../src/dataset/source-options.ts";
import { SafelockError } from "../../src/domain/problem.ts";
import { tempDirForFile } from "../support/temporary-directory.ts";

const directory = tempDirForFile();
const path = (name: string): string => join(directory, name);
writeFileSync(path("people.csv"), "id,email\n1,ada@example.com\n2,bob@example.com\n");
writeFileSync(path("leads.jsonl"), '{"id":1,"email":"ada@example.com"}\n');
writeFileSync(path("shop.sql"), "-- MySQL dump 10.13\nINSERT INTO `t` VALUES (1);\n");
mkdirSync(path("files"));
writeFileSync(path("files/people.csv"), "id,email\n1,ada@example.com\n2,bob@example.com\n");

const { delimited, live } = nothingSaid;

async function opened(names: readonly string[], options: Partial<SourceOptions>): Promise<string> {
  try {
    const dataset = await openDatasets({
      sources: names.map(path),
      options: { ...nothingSaid, ...options },
      largeObjects: "empty",
      environment: {},
      signal: new AbortController().signal,
    });
    await dataset.close();
    return "";
  } catch (error) {
    if (!(error instanceof SafelockError)) throw error;
    return error.problems.map(({ code, problem }) => `${code} ${/--[\w-]+/.exec(problem)?.[0]}`).join(", ");
  }
}

const ofServers: readonly [Partial<SourceOptions["live"]>, string][] = [
  [{ tables: ["people"] }, "--tables"],
  [{ exclude: ["people"] }, "--exclude"],
  [{ where: ["people=id > 1"] }, "--where"],
  [{ jobs: 2 }, "--jobs"],
  [{ statementTimeoutMs: 1000 }, "--statement-timeout"],
  [{ lockTimeoutMs: 1000 }, "--lock-timeout"],
];
const ofDelimited: readonly [Partial<SourceOptions["delimited"]>, string][] = [
  [{ delimiter: ";" }, "--delimiter"],
  [{ quote: "none" }, "--quote"],
  [{ escape: "\\" }, "--escape"],
  [{ nullText: "NULL" }, "--null"],
  [{ columns: ["a"] }, "--columns"],
  [{ hasHeader: true }, "--header"],
  [{ hasHeader: false }, "--no-header"],
  [{ isRaggedKept: true }, "--ragged"],
  [{ encoding: "latin1" }, "--encoding"],
];

describe("an option without meaning is refused", () => {
  test.each(ofServers)("of servers, for files: %o", async (said, name) => {
    for (const source of ["people.csv", "leads.jsonl", "shop.sql", "files"]) {
      expect(await opened([source], { live: { ...live, ...said } })).toBe(`OPTION_WITHOUT_MEANING ${name}`);
    }
  });

  test.each(ofDelimited)("of delimited text, for others: %o", async (said, name) => {
    for (const source of ["leads.jsonl", "shop.sql"]) {
      expect(await opened([source], { delimited: { ...delimited, ...said } })).toBe(`OPTION_WITHOUT_MEANING ${name}`);
    }
  });

  test("of JSON, for others; all of them at once", async () => {
    const said = { json: { maps: ["a"] }, live: { ...live, tables: ["t"] } };
    expect(await opened(["people.csv"], said)).toBe(
      "OPTION_WITHOUT_MEANING --json-map, OPTION_WITHOUT_MEANING --tables",
    );
  });
});

describe("an option with a meaning is taken", () => {
  test("by a file and by a directory", async () => {
    for (const source of ["people.csv", "files"]) {
      expect(await opened([source], { delimited: { ...delimited, delimiter: ",", hasHeader: true } })).toBe("");
    }
    expect(await opened(["leads.jsonl"], { json: { maps: ["a"] } })).toBe("");
  });

  test("by one of several sources", async () => {
    const said = { delimited: { ...delimited, delimiter: "," }, json: { maps: ["a"] } };
    expect(await opened(["people.csv", "shop.sql", "leads.jsonl"], said)).toBe("");
    expect(await opened(["shop.sql", "leads.jsonl"], said)).toBe("OPTION_WITHOUT_MEANING --delimiter");
  });
});

test("two sources of one name are told before anything is read", async () => {
  expect(await opened(["people.csv", "nowhere/people.csv"], {})).toMatch(/^SOURCE_NAMES_EQUAL/);
});

test("a directory is no dump of a format that is one file", async () => {
  expect(await opened(["files"], { format: "mysql" })).toMatch(/^SOURCE_IS_DIRECTORY/);
});
