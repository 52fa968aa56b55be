/** A live MariaDB as the way out: a dump's statements are run in an empty database, and taken back when the run fails. */
import { describe, expect, test } from "vitest";
import { openMysqlTarget } from "../../src/target/mysql-live/open-mysql-target.ts";
import {
  fill,
  liveDump,
  makeShop,
  mysqlAddress,
  openLive,
  openTarget,
  otherSession,
  problemOf,
  testEnvironment,
} from "../support/live-mysql.ts";
import { createMariadbDatabase, dump, mysql, queryMariadb, rowsByTable } from "../support/mariadb.ts";

/** Names of all that a database holds. */
async function contents(database: string): Promise<string[]> {
  const rows = await queryMariadb(
    database,
    `SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
     UNION ALL SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
     UNION ALL SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
     UNION ALL SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE() ORDER BY 1`,
  );
  return rows.map(([name]) => name ?? "");
}

const EVERYTHING = ["--routines", "--events", "--triggers"];

describe("a database that is filled", () => {
  test("holds what the live source holds, and no mark of a load", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await makeShop(before);
    const target = await openTarget(after);
    await fill(target, await liveDump(before));
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
    expect(await contents(after)).toEqual(await contents(before));
    expect(target.notes).toEqual([]);
  });

  test.for([
    [[]],
    [["--skip-extended-insert"]],
    [["--complete-insert", "--hex-blob"]],
    [["--no-autocommit", "--single-transaction"]],
    [["--replace"]],
    [["--insert-ignore", "--order-by-primary"]],
    [["--default-character-set=latin1"]],
    [["--skip-opt", "--net-buffer-length=4096"]],
  ])("takes the dump of mariadb-dump %j", async ([options]) => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await makeShop(before);
    // Single-precision numbers lose digits in mariadb-dump, and characters that latin1 lacks would be lost, too.
    await mysql("UPDATE customers SET weight = 0.5, name = 'Zoë Example'", before);
    const target = await openTarget(after);
    await fill(target, await dump(before, [...EVERYTHING, ...(options ?? [])]));
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
    expect(await contents(after)).toEqual(await contents(before));
  });

  test("takes a dump without settings, as far as a strict server does", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await makeShop(before);
    await mysql("UPDATE customers SET weight = 0.5; ALTER TABLE customers DROP upper_name, DROP initial", before);
    await fill(
      await openTarget(after),
      await dump(before, [...EVERYTHING, "--compact", "--default-character-set=utf8mb4"]),
    );
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
  });

  test("takes a dump that names its own database, under another name", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await makeShop(before);
    await mysql("UPDATE customers SET weight = 0.5", before);
    await fill(await openTarget(after), await dump("--databases", [...EVERYTHING, before]));
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
  });

  test("comes out the same whatever the steps in which the bytes come, and the number of sessions", async () => {
    const before = await createMariadbDatabase();
    await makeShop(before);
    const bytes = await liveDump(before);
    for (const [step, jobs] of [
      [1, 1],
      [7, 3],
      [4096, 2],
    ] as const) {
      const after = await createMariadbDatabase();
      await fill(await openTarget(after, { jobs }), bytes, step);
      expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
    }
  });

  test("loads large tables over several sessions", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await mysql(
      `CREATE TABLE many (id int PRIMARY KEY, code varchar(40) UNIQUE, word varchar(200), KEY (word));
       INSERT INTO many SELECT seq, md5(seq), repeat('word ', 20) FROM seq_1_to_60000`,
      before,
    );
    await fill(await openTarget(after, { jobs: 4 }), await liveDump(before));
    const sum = "SELECT count(*), sum(crc32(concat(id, code, word))) FROM many";
    expect(await queryMariadb(after, sum)).toEqual(await queryMariadb(before, sum));
  });

  test("keeps backslashes as they are under NO_BACKSLASH_ESCAPES", async () => {
    const after = await createMariadbDatabase();
    const text =
      "SET sql_mode='NO_BACKSLASH_ESCAPES';\nCREATE TABLE t (a varchar(20));\nINSERT INTO t VALUES ('a\\'),('b;'' \\');\nSET sql_mode='';\nINSERT INTO t VALUES ('c\\'; d');\n";
    await fill(await openTarget(after), Buffer.from(text), 5);
    expect(await queryMariadb(after, "SELECT a FROM t ORDER BY a")).toEqual([["a\\"], ["b;' \\"], ["c'; d"]]);
  });

  test("programs whose definer the user may not name belong to the user, and it is told", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await makeShop(before);
    await mysql(
      `CREATE OR REPLACE USER loader@'127.0.0.1' IDENTIFIED BY 'loads'; GRANT ALL ON ${after}.* TO loader@'127.0.0.1'`,
    );
    const target = await openTarget(after, { address: mysqlAddress(after, "loader:loads") });
    await fill(target, await liveDump(before));
    expect(target.notes).toEqual(["6 definitions have this user as their definer, who may not make them for another."]);
    expect(
      await queryMariadb(after, "SELECT DEFINER FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"),
    ).toEqual([["loader@127.0.0.1"]]);
  });
});

describe("a database that must not be filled", () => {
  test("the source itself, by whatever way it is reached", async () => {
    const database = await createMariadbDatabase();
    await mysql("CREATE TABLE t (id int)", database);
    const source = await openLive(database);
    const problem = await problemOf(
      openTarget(database, { address: mysqlAddress(database, "root", "socket"), sources: [source.server] }),
    );
    expect(problem.exit).toBe(2);
    expect(problem.problems.map(({ code }) => code)).toEqual(["TARGET_IS_SOURCE", "TARGET_NOT_EMPTY"]);
    expect(await contents(database)).toEqual(["t"]);
  });

  test.for([
    ["a table", "CREATE TABLE t (id int)"],
    ["a view", "CREATE VIEW v AS SELECT 1"],
    ["a routine", "CREATE PROCEDURE p() SELECT 1"],
    ["an event", "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1"],
    ["a sequence", "CREATE SEQUENCE s"],
  ] as const)("one that has %s", async ([, sql]) => {
    const database = await createMariadbDatabase();
    await mysql(sql, database);
    expect((await problemOf(openTarget(database))).problems[0]?.code).toBe("TARGET_NOT_EMPTY");
    expect(await contents(database)).toHaveLength(1);
  });

  test("one that is named like production, unless the policy names it", async () => {
    const database = `${await createMariadbDatabase()}_prod`;
    await mysql(`CREATE DATABASE ${database}`);
    try {
      const problem = await problemOf(openTarget(database, { allowedTargets: [] }));
      expect(problem.problems[0]).toMatchObject({
        code: "TARGET_LOOKS_LIVE",
        problem: expect.stringContaining("its name"),
      });
      expect(problem.problems[0]?.hint).toContain(`127.0.0.1/${database}`);
      for (const name of [`127.0.0.1/${database}`, "mysql://127.0.0.1:*/t_*", `mariadb://root@*/${database}`]) {
        await (await openTarget(database, { allowedTargets: [name] })).discard();
      }
      expect((await problemOf(openTarget(database, { allowedTargets: ["127.0.0.1/other"] }))).exit).toBe(2);
    } finally {
      await mysql(`DROP DATABASE ${database}`);
    }
  });

  test("one that others are working in", async () => {
    const database = await createMariadbDatabase();
    await otherSession("SELECT 1", database);
    const problem = await problemOf(openTarget(database, { allowedTargets: [] }));
    expect(problem.problems[0]).toMatchObject({
      code: "TARGET_LOOKS_LIVE",
      problem: expect.stringContaining("1 other open session"),
    });
  });

  test("one that a killed run has left, or that another run is filling", async () => {
    const database = await createMariadbDatabase();
    const first = await openTarget(database);
    expect((await problemOf(openTarget(database))).problems[0]?.code).toBe("TARGET_UNFINISHED");
    await first.discard();
    await (await openTarget(database)).discard();
    expect(await contents(database)).toEqual([]);
  });

  test("one that does not exist", async () => {
    expect((await problemOf(openTarget("no_such_database"))).problems[0]?.code).toBe("DATABASE_MISSING");
  });
});

describe("a load that fails", () => {
  const SECRET = "ada.secret@example.com";

  test("tells where, never what, and leaves nothing behind", async () => {
    const database = await createMariadbDatabase();
    const target = await openTarget(database);
    const text = `CREATE TABLE t (email varchar(80) UNIQUE);\nCREATE VIEW v AS SELECT * FROM t;\nCREATE SEQUENCE s;\nINSERT INTO t VALUES ('${SECRET}'),('${SECRET}');\nCREATE TABLE u (id int);\n`;
    const problem = await problemOf(fill(target, Buffer.from(text)));
    expect(problem.problems[0]).toMatchObject({ code: "DATABASE_REFUSED", at: { line: 4 } });
    // Into an empty table MariaDB loads in bulk, and finds duplicates when it commits.
    expect(problem.message).toMatch(/error (1062|1180), in INSERT/);
    const told = JSON.stringify([problem, problem.message, problem.stack, String(problem.cause)]);
    expect(told).not.toContain("secret");
    await target.discard();
    expect(await contents(database)).toEqual([]);
    await (await openTarget(database)).discard();
  });

  test("a dump that ends in the middle of a statement is refused", async () => {
    const database = await createMariadbDatabase();
    const target = await openTarget(database);
    const problem = await problemOf(fill(target, Buffer.from("CREATE TABLE t (a text);\nINSERT INTO t VALUES ('abc")));
    expect(problem.problems[0]?.code).toBe("SQL_TRUNCATED");
    await target.discard();
    expect(await contents(database)).toEqual([]);
  });

  test("a dump of several databases is refused", async () => {
    const [one, two, three] = [
      await createMariadbDatabase(),
      await createMariadbDatabase(),
      await createMariadbDatabase(),
    ];
    await mysql("CREATE TABLE t (id int)", one);
    await mysql("CREATE TABLE t (id int)", two);
    const target = await openTarget(three);
    const problem = await problemOf(fill(target, await dump("--databases", [one, two])));
    expect(problem.problems[0]?.code).toBe("TARGET_DATABASES");
    await target.discard();
    expect(await contents(three)).toEqual([]);
    expect(await queryMariadb(two, "SHOW TABLES")).toEqual([["t"]]);
  });

  test("statements about other databases, and about the server, are refused", async () => {
    const [other, database] = [await createMariadbDatabase(), await createMariadbDatabase()];
    await mysql("CREATE TABLE t (id int)", other);
    for (const [sql, code] of [
      [`INSERT INTO ${other}.t VALUES (1)`, "TARGET_DATABASES"],
      [`DROP TABLE IF EXISTS \`${other}\`.\`t\``, "TARGET_DATABASES"],
      [`USE ${database}_x; INSERT INTO ${database}_x.t VALUES (1)`, "TARGET_DATABASES"],
      ["GRANT ALL ON *.* TO somebody@localhost", "TARGET_STATEMENT"],
      ["SET GLOBAL max_connections = 50", "TARGET_STATEMENT"],
    ] as const) {
      const target = await openTarget(database);
      const problem = await problemOf(fill(target, Buffer.from(`CREATE TABLE u (id int);\n${sql};\n`)));
      expect(problem.problems[0]?.code).toBe(code);
      await target.discard();
    }
    expect(await queryMariadb(other, "SELECT count(*) FROM t")).toEqual([["0"]]);
    await fill(await openTarget(database), Buffer.from(`CREATE TABLE ${database}.u (id int);\n`));
    expect(await contents(database)).toEqual(["u"]);
  });

  test("a cancelled one ends at once, and leaves nothing behind", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await mysql(
      "CREATE TABLE many (id int PRIMARY KEY, word varchar(200)); INSERT INTO many SELECT seq, repeat('word ', 30) FROM seq_1_to_100000",
      before,
    );
    const bytes = await liveDump(before);
    const cancel = new AbortController();
    const target = await openTarget(after, { signal: cancel.signal });
    const reason = new Error("cancelled");
    setTimeout(() => cancel.abort(reason), 50);
    await expect(fill(target, bytes, 10_000)).rejects.toBe(reason);
    await target.discard();
    expect(await contents(after)).toEqual([]);
  });

  test("a database that had to be emptied can be filled again", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await makeShop(before);
    const bytes = await liveDump(before);
    const target = await openTarget(after);
    await target.write([bytes]);
    await target.discard();
    expect(await contents(after)).toEqual([]);
    await fill(await openTarget(after), bytes);
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
  });

  test("an address that is none is refused without repeating it", async () => {
    const problem = await problemOf(
      openMysqlTarget({
        address: "mysql://user:pa#ss@host/db",
        environment: testEnvironment(),
        jobs: 1,
        sources: [],
        allowedTargets: [],
        signal: new AbortController().signal,
      }),
    );
    expect(problem.problems[0]?.code).toBe("DATABASE_ADDRESS");
    expect(problem.message).not.toContain("pa#ss");
  });
});
