/** New values stay within what MySQL's types hold, at their edges, too. */
import { expect, test } from "vitest";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createMariadbDatabase, dump, mysql, queryMariadb } from "../support/mariadb.ts";

const framing = { kind: "mysql", schema: "" } as const;
const rows = 60;
const schema = `SET NAMES utf8mb4; SET time_zone = '+00:00';
CREATE TABLE t (id int NOT NULL PRIMARY KEY, y year NOT NULL, at timestamp NOT NULL DEFAULT current_timestamp(),
  d date NOT NULL, dt datetime(3) NOT NULL, born date NOT NULL, per_row date NOT NULL, small tinyint unsigned NOT NULL);
${Array.from({ length: rows }, (_, i) =>
  i % 2 === 0
    ? `INSERT INTO t VALUES (${i}, 2155, '2038-01-19 03:14:07', '9999-12-31', '9999-12-31 23:59:59.999', '9999-12-31', '9999-12-31', 255);`
    : `INSERT INTO t VALUES (${i}, 1901, '1970-01-01 00:00:01', '0001-01-01', '0001-01-01 00:00:00', '0001-01-01', '0001-01-01', 0);`,
).join("\n")}
`;
const policy = `version: 1
unclassified: keep
detection: off
tables:
  t:
    columns:
      y: { use: noise, ratio: 0.5, scope: random }
      at: { use: shift-date, days: 400, scope: random }
      d: { use: shift-date, days: 400, scope: random }
      dt: { use: shift-date, days: 400, scope: random }
      born: { use: birth-date, spread: 20, scope: random }
      per_row: { use: shift-date, days: 400, per: id }
      small: { use: noise, amount: 100, scope: random }
`;

test("what noise, shift-date and birth-date write at the edges of types loads in strict mode", async () => {
  const before = await createMariadbDatabase();
  await mysql(schema, before);
  // mariadb-dump leaves the strict mode, in which a date out of range becomes 0000-00-00.
  const original = (await dump(before))
    .toString("utf8")
    .replace("SQL_MODE='NO_AUTO_VALUE_ON_ZERO'", "SQL_MODE='STRICT_ALL_TABLES'");
  expect(original).toContain("STRICT_ALL_TABLES");
  const output = await anonymizeInProcess(Buffer.from(original), { policy, steps: [1 << 16], workers: 1, framing });
  const after = await createMariadbDatabase();
  await mysql(output, after);
  const loaded = await queryMariadb(
    after,
    "SELECT count(*), min(y) >= 1901, min(d) > '0000-00-00', max(at) < '2038-01-01', count(DISTINCT d) > 2 FROM t",
  );
  expect(loaded).toEqual([[String(rows), "1", "1", "1", "1"]]);
});
