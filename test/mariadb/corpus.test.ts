import { describe, expect, onTestFinished, test } from "vitest";
import { isCorpusPresent, readCorpusFile } from "../corpus/corpus-files.ts";
import { type MysqlCorpusCase, mysqlCorpus } from "../corpus/mysql-files.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createMariadbDatabase, load, mysql, queryMariadb } from "../support/mariadb.ts";

const framing = { kind: "mysql", schema: "" } as const;

describe.skipIf(!isCorpusPresent)("public dumps", () => {
  test.each(mysqlCorpus)("$paths: without a policy it is anonymized, and loads with as many rows", async (file) => {
    const bytes = Buffer.concat(file.paths.map(readCorpusFile));
    const run = anonymizeInProcess(bytes, { policy: file.policy ?? null, steps: [1 << 20], workers: 2, framing });
    if (file.refused !== undefined) {
      await expect(run).rejects.toThrow(file.refused);
      return;
    }
    const output = await run;
    if (file.loads !== undefined) return;
    expect(await rowCounts(file, output)).toEqual(await rowCounts(file, bytes));
  });
});

/** Loads into a new database and counts the rows of each table. */
async function rowCounts(file: MysqlCorpusCase, dump: Buffer): Promise<Record<string, number>> {
  if (file.database !== undefined) {
    const drop = `DROP DATABASE IF EXISTS \`${file.database}\``;
    await mysql(`${drop}; CREATE DATABASE \`${file.database}\``);
    onTestFinished(async () => void (await mysql(drop)));
  }
  const database = file.database ?? (await createMariadbDatabase());
  const client = [
    "--default-character-set=utf8mb4",
    "--init-command=SET SESSION foreign_key_checks = 0, sql_mode = ''",
  ];
  await load(database, dump, client);
  const counts: Record<string, number> = {};
  const tables = await queryMariadb(database, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'");
  for (const [table] of tables) {
    const [row] = await queryMariadb(database, `SELECT count(*) FROM \`${table}\``);
    counts[table ?? ""] = Number(row?.[0]);
  }
  expect(tables.length).toBeGreaterThan(0);
  return counts;
}
