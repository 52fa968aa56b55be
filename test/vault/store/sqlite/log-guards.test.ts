/** The log, its checkpoints and tombstones resist SQL that would change them. */
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { createSqliteStore } from "../../../../src/vault/store/sqlite/sqlite-store.ts";
import { DAY, forgetting, logRowAfter } from "../samples.ts";
import { withDirectory } from "./vault-directory.ts";

const refused = [
  "UPDATE log SET actor = 'eve' WHERE seq = 3",
  "UPDATE log SET seq = 9 WHERE seq = 4",
  "DELETE FROM log WHERE seq = 4",
  "DELETE FROM log",
  "INSERT INTO log SELECT 6, prev, hash, at, actor, role, host, action, domain, columns, reason, ticket, subject, count, result FROM log WHERE seq = 4",
  "INSERT OR REPLACE INTO log SELECT * FROM log WHERE seq = 3",
  "INSERT INTO log_checkpoint VALUES (9, '', '{}')",
  "INSERT INTO log_checkpoint VALUES (3, 'another hash', '{}')",
  "UPDATE log_checkpoint SET checkpoint = '{}'",
  "DELETE FROM log_checkpoint",
  "UPDATE forgetting SET shredded_at = NULL",
  "DELETE FROM forgetting",
];

test.each(refused)("%s", (sql) =>
  withDirectory(async (location) => {
    const store = await createSqliteStore(location);
    for (let i = 0; i < 4; i++) await store.ledger.append((head) => [logRowAfter(head)]);
    await store.ledger.purge(2, '{"n":2}');
    await store.ledger.putForgetting({ ...forgetting, shreddedAt: DAY });
    await store.close();
    const database = new DatabaseSync(join(location, "ledger", "ledger.sqlite"));
    expect(() => database.exec(sql)).toThrow(/never|follow|below|stands for/);
    expect(database.prepare("SELECT count(*) AS rows FROM log").get()).toEqual({ rows: 2 });
    database.close();
  }),
);
