/** A live database read as a plain dump: restored, compared by query with the original, and with what pg_dump writes. */
import { describe, expect, test } from "vitest";
import { changedColumns, rowCounts } from "../support/databases.ts";
import { hardSchema, liveDump, oneOfEverything } from "../support/live-postgres.ts";
import { createDatabase, dump, query, restore, scalar } from "../support/postgres.ts";

/** Statements and blocks of rows in any order, each once: settings are repeated where the schema's second half begins. */
function comparable(text: Buffer): string[] {
  const statements = text
    .toString("utf8")
    .replace(/^\\(un)?restrict .*$/gm, "")
    .replace(/^--.*$/gm, "")
    .replace(/\n{2,}/g, "\n")
    .replaceAll("  FROM stdin", " FROM stdin")
    .split(/;\n|^\\\.\n/m);
  return [...new Set(statements.map((statement) => statement.trim()))].sort();
}

describe("a live database as a dump", () => {
  test("restores into the same database", async () => {
    const before = await createDatabase();
    await restore(before, oneOfEverything);
    const after = await createDatabase();
    await restore(after, (await liveDump(before)).text);
    expect(await changedColumns(before, after)).toEqual([]);
    expect(await rowCounts(after)).toEqual(await rowCounts(before));
    expect(await scalar(after, "SELECT n FROM people_count")).toBe("500");
    expect(await scalar(after, "SELECT nextval('public.counter')")).toBe("11");
    expect(await query(after, "INSERT INTO people (name) VALUES ('New') RETURNING id")).toEqual([["501"]]);
    expect(comparable(await dump(after, ["--schema-only"]))).toEqual(comparable(await dump(before, ["--schema-only"])));
  });

  test("has the statements and rows that pg_dump writes", async () => {
    const database = await createDatabase();
    await restore(database, oneOfEverything);
    const { text } = await liveDump(database);
    expect(comparable(text)).toEqual(comparable(await dump(database)));
  });

  test("has the same schema from the catalogue, without pg_dump", async () => {
    const before = await createDatabase();
    await restore(before, oneOfEverything);
    const after = await createDatabase();
    const { text, notes } = await liveDump(before, { pgDump: null });
    await restore(after, text);
    expect(await changedColumns(before, after)).toEqual([]);
    expect(await scalar(after, "SELECT n FROM people_count")).toBe("500");
    expect(comparable(await dump(after, ["--schema-only"]))).toEqual(comparable(await dump(before, ["--schema-only"])));
    expect(notes).toEqual(["No pg_dump of the server's version was found: the schema was read from the catalogue."]);
  });

  test.for([undefined, null])("keeps definitions that are easily got wrong (pg_dump: %s)", async (pgDump) => {
    const before = await createDatabase();
    await restore(before, hardSchema);
    const after = await createDatabase();
    await restore(after, (await liveDump(before, pgDump === undefined ? {} : { pgDump })).text);
    expect(await changedColumns(before, after)).toEqual([]);
    expect(comparable(await dump(after))).toEqual(comparable(await dump(before)));
  });
});
