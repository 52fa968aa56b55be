/**
 * Random databases with hostile values, read live, into a live database of the same encoding: every column is as it was.
 * SAFELOCK_RANDOM_SEED makes others.
 */
import { expect, test } from "vitest";
import { openLivePostgresTarget } from "../../src/target/postgres-live/live-postgres-target.ts";
import { rowCounts } from "../support/databases.ts";
import { fill, liveDump, targetRequest } from "../support/live-postgres.ts";
import { createDatabase, restore, scalar } from "../support/postgres.ts";
import { Dice, type Encoding, quoteName, randomDatabase } from "./random-tables.ts";

/** Of all rows of each table, whatever their order: a server may place long rows on other pages. */
async function rowDigests(database: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const table of Object.keys(await rowCounts(database))) {
    const name = quoteName(table.slice(table.indexOf(".") + 1));
    const rows = `SELECT md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) FROM ONLY public.${name} t`;
    digests[table] = await scalar(database, rows);
  }
  return digests;
}

const seed = Number(process.env["SAFELOCK_RANDOM_SEED"] ?? 1);

test.each<[Encoding, null | undefined]>([
  ["UTF8", undefined],
  ["UTF8", null],
  ["LATIN1", undefined],
  ["LATIN1", null],
  ["SQL_ASCII", undefined],
])("%s, pg_dump: %s", async (encoding, pgDump) => {
  const before = await createDatabase(encoding);
  await restore(before, randomDatabase(new Dice(seed), encoding).sql, encoding === "SQL_ASCII" ? "SQL_ASCII" : "UTF8");
  const after = await createDatabase(encoding);
  const { text } = await liveDump(before, { jobs: 3, ...(pgDump === null ? { pgDump } : {}) });
  await fill(await openLivePostgresTarget(await targetRequest(after)), text, 10_007);
  expect(await rowDigests(after)).toEqual(await rowDigests(before));
  expect(await rowCounts(after)).toEqual(await rowCounts(before));
});
