import { expect, test } from "vitest";
import { anonymizeInProcess } from "../support/in-process.ts";
import { frame, frameEveryWay, textsOf } from "./framing.ts";

const tables = "CREATE TABLE a.t (id integer, email text);\nCREATE TABLE b.t (id integer, email text);\n";
const asCopy = (name: string) => `COPY t (id, email) FROM stdin;\n1\t${name}@example.com\n\\.\n`;
const asInsert = (name: string) => `INSERT INTO t VALUES (1, '${name}@example.com');\n`.repeat(3);
const policy = JSON.stringify({
  version: 1,
  detection: "off",
  unclassified: "keep",
  tables: { "b.t": { columns: { email: { use: "constant", value: "[gone]" } } } },
});

test.each([
  ["COPY", asCopy, "SET search_path = a, pg_catalog;\n", "SET search_path = b, pg_catalog;\n"],
  ["INSERT", asInsert, "SET search_path = a, pg_catalog;\n", "SET search_path = b, pg_catalog;\n"],
  ["INSERT after SET SCHEMA", asInsert, "SET SCHEMA 'a';\n", "SET SCHEMA 'b';\n"],
  [
    "INSERT after set_config",
    asInsert,
    "SELECT set_config('search_path', 'a', false);\n",
    "SELECT set_config('search_path', 'b', false);\n",
  ],
])("%s: an unqualified name means the table of the search_path at its place", async (_, rows, pathA, pathB) => {
  const sql = tables + pathA + rows("ada") + pathB + rows("bea") + pathA + rows("cleo");
  const expected =
    tables + pathA + rows("ada") + pathB + rows("bea").replaceAll("bea@example.com", "[gone]") + pathA + rows("cleo");
  for (const steps of [[1 << 20], [7]]) {
    const output = await anonymizeInProcess(Buffer.from(sql), { policy, steps, workers: 1 });
    expect(output.toString()).toBe(expected);
  }
});

test("another statement between two INSERTs is never part of their border", () => {
  const insert = "INSERT INTO t VALUES (1, 'x');\n";
  for (const between of ["SET x = 1;\n", "UPDATE t SET a = 1;\n", "\\connect other\n", "-- UPDATE;\n"]) {
    const sql = `${insert}${between}${insert}${between}${insert}`;
    for (const text of textsOf(sql, frame(sql, { step: Number.POSITIVE_INFINITY, inWindow: true }), "rows")) {
      expect(text).not.toContain(between.trim());
    }
    expect(frameEveryWay(sql).rows).toHaveLength(3);
  }
});
