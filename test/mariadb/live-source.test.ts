/** A live MariaDB as a source: what it gives is a dump that restores as the database was. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLiveMysql } from "../../src/dataset/mysql-live/open-live-mysql.ts";
import {
  liveDump,
  liveRequest,
  makeShop,
  mysqlAddress,
  openLive,
  problemOf,
  readPart,
  readParts,
} from "../support/live-mysql.ts";
import {
  changedMariadbColumns,
  createMariadbDatabase,
  load,
  mysql,
  queryMariadb,
  rowsByTable,
} from "../support/mariadb.ts";
import { tempDir } from "../support/temporary-directory.ts";

/** Definitions as the server shows them, without the database's own name. */
async function definitions(database: string): Promise<(string | null)[]> {
  const rows = await queryMariadb(
    database,
    `SELECT CONCAT_WS('|', TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_COLLATION, TABLE_COMMENT, AUTO_INCREMENT) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', TABLE_NAME, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_DEFAULT, EXTRA, GENERATION_EXPRESSION) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', TABLE_NAME, INDEX_NAME, COLUMN_NAME, NON_UNIQUE) FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', TABLE_NAME, CONSTRAINT_NAME, CONSTRAINT_TYPE) FROM information_schema.TABLE_CONSTRAINTS WHERE TABLE_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', TRIGGER_NAME, ACTION_STATEMENT, SQL_MODE, DEFINER, COLLATION_CONNECTION) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', ROUTINE_NAME, ROUTINE_TYPE, ROUTINE_DEFINITION, SQL_MODE, DEFINER, COLLATION_CONNECTION) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', EVENT_NAME, EVENT_DEFINITION, STARTS, STATUS, TIME_ZONE) FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()
     UNION ALL SELECT CONCAT_WS('|', TABLE_NAME, VIEW_DEFINITION, DEFINER) FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()
     ORDER BY 1`,
  );
  return rows.map(([text]) => text?.replaceAll(database, "DATABASE") ?? null);
}

describe("the dump of a live database", () => {
  test.for([["the server's dump program", undefined] as const, ["the catalogue", null] as const])(
    "restores everything, the schema by %s",
    async ([, dumpProgram]) => {
      const before = await createMariadbDatabase();
      const after = await createMariadbDatabase();
      await makeShop(before);
      await load(after, await liveDump(before, dumpProgram === undefined ? {} : { dumpProgram }));
      expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
      expect(await definitions(after)).toEqual(await definitions(before));
      expect(await queryMariadb(after, "SELECT loud FROM a_view ORDER BY id")).toEqual([
        ["ADA EXAMPLE"],
        ["ZOË 😀 EXAMPLE"],
      ]);
      // Single-precision numbers come whole, where mysqldump gives six digits.
      expect(await queryMariadb(after, "SELECT weight + 0e0 FROM customers WHERE id = 1")).toEqual([
        ["1.2345677614212036"],
      ]);
    },
  );

  test("names its parts: schema, a part a table, routines, views", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    const dataset = await openLive(database);
    const parts = await readParts(dataset.parts());
    expect([...parts.keys()]).toEqual([
      "schema",
      "tables/customers",
      "tables/empty_table",
      "tables/odd `name",
      "tables/orders",
      "tables/plain",
      "routines",
      "views",
    ]);
    expect(parts.get("tables/orders")?.toString("utf8")).toContain(
      "INSERT INTO `orders` (`id`,`customer_id`,`note`) VALUES\n(1,1,'hello'),\n(2,2,NULL);\n",
    );
    expect(parts.get("tables/empty_table")?.toString("utf8")).not.toContain("INSERT");
    expect(dataset).toMatchObject({ isWhole: true, identity: null, modified: null });
    expect(dataset.estimates.map(({ table }) => table)).toContain("customers");
    expect(dataset.notes).toEqual([
      "Tables whose storage engine has no snapshots are read as they are meanwhile, not as of one moment: plain.",
    ]);
  });

  test("columns that the server computes are left to the server", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    const parts = await readParts((await openLive(database)).parts());
    const rows = parts.get("tables/customers")?.toString("utf8") ?? "";
    expect(rows).toContain("INSERT INTO `customers` (`id`,`name`,");
    expect(rows).not.toMatch(/upper_name|initial/);
  });

  test("reads the same bytes whatever the number of sessions and the size of reads", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    await mysql(
      "CREATE TABLE many (id int PRIMARY KEY, word varchar(200)); INSERT INTO many SELECT seq, repeat('word ', 30) FROM seq_1_to_60000",
      database,
    );
    const [one, four] = [await liveDump(database, { jobs: 1 }), await liveDump(database, { jobs: 4 })];
    expect(four.equals(one)).toBe(true);
    const dataset = await openLive(database);
    const small = Buffer.concat([...(await readParts(dataset.parts(), 777)).values()]);
    expect(small.equals(one)).toBe(true);
    for (const statement of one.toString("latin1").split(";\n")) expect(statement.length).toBeLessThan(1 << 20);
  });

  test("rows larger than a statement, and than the bound on what waits, come whole", async () => {
    const before = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await mysql(
      "CREATE TABLE wide (id int PRIMARY KEY, body longblob); INSERT INTO wide SELECT seq, repeat(unhex('00ff275c0a'), 4000000) FROM seq_1_to_3",
      before,
    );
    await load(after, await liveDump(before));
    expect(await queryMariadb(after, "SELECT id, md5(body), length(body) FROM wide")).toEqual(
      await queryMariadb(before, "SELECT id, md5(body), length(body) FROM wide"),
    );
  });
});

describe("the server's dump program", () => {
  /** A program that says it is mariadb-dump, keeps what it was called with, and fails. */
  function failingProgram(): { readonly path: string; readonly calls: () => string } {
    const directory = tempDir();
    const path = join(directory, "mariadb-dump");
    writeFileSync(
      path,
      `#!/bin/sh\n[ "$1" = --version ] && { echo 'mariadb-dump from 99.1.2-MariaDB, client 10.19'; exit 0; }\necho "$@" > ${directory}/arguments; env > ${directory}/environment; exit 3\n`,
      { mode: 0o755 },
    );
    return {
      path,
      calls: () =>
        readFileSync(join(directory, "arguments"), "utf8") + readFileSync(join(directory, "environment"), "utf8"),
    };
  }

  test("that fails is told, and the catalogue is read; it is given the password in its environment alone", async () => {
    const [before, after] = [await createMariadbDatabase(), await createMariadbDatabase()];
    await makeShop(before);
    await mysql("CREATE OR REPLACE USER dumper@'%' IDENTIFIED BY 'told-to-nobody'; GRANT ALL ON *.* TO dumper@'%'");
    onTestFinished(async () => void (await mysql("DROP USER dumper@'%'")));
    const program = failingProgram();
    const address = mysqlAddress(before, "dumper:told-to-nobody");
    const dataset = await openLive(before, { dumpProgram: program.path, address });
    expect(dataset.notes).toContain(
      `${program.path} could not read the schema (exit 3): it was read from the catalogue.`,
    );
    await load(after, Buffer.concat([...(await readParts(dataset.parts())).values()]));
    expect(await rowsByTable(after)).toEqual(await rowsByTable(before));
    const lines = program.calls().split("\n");
    expect(lines.filter((line) => line.includes("told-to-nobody"))).toEqual(["MYSQL_PWD=told-to-nobody"]);
    expect(lines[0]).toMatch(/^--no-defaults --host=127\.0\.0\.1 .*--user=dumper .*--no-data/);
  });

  test("that does not fit the server is not used, and it is told", async () => {
    const database = await createMariadbDatabase();
    await mysql("CREATE TABLE t (id int)", database);
    const dataset = await openLive(database, { dumpProgram: "/bin/false" });
    expect(dataset.notes).toEqual([expect.stringContaining("/bin/false is not used for the schema")]);
  });
});

describe("what is read to plan", () => {
  test("is the schema and a head of each table, with some rows of large ones from further on", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    await mysql(
      "CREATE TABLE many (id int PRIMARY KEY, word varchar(20)); INSERT INTO many SELECT seq, concat('word', seq) FROM seq_1_to_50000; ANALYZE TABLE many",
      database,
    );
    const dataset = await openLive(database);
    const heads: string[] = [];
    let many = "";
    for await (const part of dataset.look()) {
      const bytes = await readPart(part);
      if (part.isHead) heads.push(part.name);
      if (part.name === "tables/many") many = bytes.toString("utf8");
    }
    expect(heads).toHaveLength(6);
    expect(heads).toContain("tables/customers");
    const ids = [...many.matchAll(/\((\d+),/g)].map((found) => Number(found[1]));
    expect(ids.slice(0, 400)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
    expect(ids.slice(400)).toHaveLength(20);
    expect(Math.max(...ids)).toBeGreaterThan(30_000);
    // The snapshot is still there for everything.
    const parts = await readParts(dataset.parts());
    expect(parts.get("tables/many")?.toString("latin1").match(/\n\(/g)).toHaveLength(50_000);
  });

  test("a table whose rows were not read to their end does not block the next", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    await mysql(
      "CREATE TABLE a_large (id int PRIMARY KEY, word char(250)); INSERT INTO a_large SELECT seq, repeat('x', 250) FROM seq_1_to_80000",
      database,
    );
    const dataset = await openLive(database, { jobs: 1 });
    const seen: string[] = [];
    for await (const part of dataset.parts()) {
      seen.push(part.name);
      await part.source.read(new Uint8Array(10), 0, 10);
    }
    expect(seen).toContain("tables/plain");
  });
});

test("whoever stops looking early can still read everything", async () => {
  const database = await createMariadbDatabase();
  await makeShop(database);
  await mysql("CREATE TABLE a_wide (id int PRIMARY KEY, body longtext)", database);
  await mysql("INSERT INTO a_wide SELECT seq, repeat('x', 1000000) FROM seq_1_to_30", database);
  const dataset = await openLive(database, { jobs: 1 });
  for await (const part of dataset.look()) if (part.name === "tables/a_wide") break;
  const parts = await readParts(dataset.parts());
  expect(parts.get("tables/a_wide")?.length).toBeGreaterThan(30_000_000);
  expect(parts.get("tables/orders")?.toString()).toContain("'hello'");
});

describe("the choice of tables and rows", () => {
  test("--tables, --exclude and --where", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    const dataset = await openLive(database, {
      tables: ["cust*", "orders"],
      where: [{ table: "orders", condition: "id > 1 -- the second" }],
    });
    const parts = await readParts(dataset.parts());
    expect([...parts.keys()]).toEqual(["schema", "tables/customers", "tables/orders", "routines", "views"]);
    expect(parts.get("tables/orders")?.toString("utf8")).toContain("VALUES\n(2,2,NULL);");
    expect(parts.get("schema")?.toString("utf8")).not.toContain("odd ");
    const without = await openLive(database, { exclude: ["customers"] });
    const rest = await readParts(without.parts());
    expect([...rest.keys()]).not.toContain("tables/customers");
    expect(rest.get("views")?.toString("utf8")).not.toContain("v_customers");
    expect(without.notes).toContain("Views that read a table left out are left out: a_view, v_customers.");
  });

  test("names that fit nothing and conditions that are none are refused", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    const names = await problemOf(
      openLiveMysql(
        liveRequest(database, {
          tables: ["custmers"],
          exclude: ["v_none"],
          where: [{ table: "nowhere", condition: "1" }],
        }),
      ),
    );
    expect(names.exit).toBe(2);
    expect(names.problems.map(({ code }) => code)).toEqual(["TABLE_SELECTION", "TABLE_SELECTION", "TABLE_SELECTION"]);
    const conditions = await problemOf(
      openLiveMysql(
        liveRequest(database, {
          where: [
            { table: "orders", condition: "nothing = 1" },
            { table: "customers", condition: "1) UNION SELECT (2" },
            { table: "plain", condition: "1; DROP TABLE plain" },
            { table: "empty_table", condition: "id = (SELECT ')(' ) OR (1) -- ) fits" },
          ],
        }),
      ),
    );
    const ways = ["1 /*!999999 ( */ ) UNION SELECT (1 /*!999999 ) */", "1 --\u0001 (\n) UNION SELECT (1 --\u0001 )\n"];
    for (const condition of ways) {
      const hidden = await problemOf(openLiveMysql(liveRequest(database, { where: [{ table: "plain", condition }] })));
      expect(hidden.problems.map(({ code }) => code)).toEqual(["WHERE_CONDITION"]);
      expect(hidden.problems[0]?.problem).toMatch(/conditional comment|brackets do not match/);
    }
    expect(conditions.problems.map(({ code, at }) => [code, at?.table])).toEqual([
      ["WHERE_CONDITION", "customers"],
      ["WHERE_CONDITION", "orders"],
      ["WHERE_CONDITION", "plain"],
    ]);
    expect(await queryMariadb(database, "SELECT count(*) FROM plain")).toEqual([["1"]]);
  });
});

describe("one moment", () => {
  test("all tables are read as of one moment while others write", async () => {
    const database = await createMariadbDatabase();
    const after = await createMariadbDatabase();
    await mysql(
      `CREATE TABLE a_accounts (id int PRIMARY KEY, amount int); CREATE TABLE z_accounts (id int PRIMARY KEY, amount int);
       INSERT INTO a_accounts SELECT seq, 100 FROM seq_1_to_20000; INSERT INTO z_accounts SELECT seq, 100 FROM seq_1_to_20000`,
      database,
    );
    const writing = new AbortController();
    let transfers = 0;
    const writer = (async () => {
      while (!writing.signal.aborted) {
        const id = 1 + (transfers % 20_000);
        await mysql(
          `BEGIN; UPDATE a_accounts SET amount = amount - 7 WHERE id = ${id}; UPDATE z_accounts SET amount = amount + 7 WHERE id = ${id}; COMMIT`,
          database,
        );
        transfers++;
      }
    })();
    const moreTransfers = async (): Promise<void> => {
      const before = transfers;
      await expect.poll(() => transfers, { timeout: 60_000 }).toBeGreaterThan(before + 3);
    };
    await moreTransfers();
    const dataset = await openLive(database, { jobs: 2 });
    expect(dataset.notes).toEqual([]);
    await moreTransfers();
    const dump = Buffer.concat([...(await readParts(dataset.parts())).values()]);
    writing.abort();
    await writer;
    await load(after, dump);
    const sums = "SELECT (SELECT sum(amount) FROM a_accounts) + (SELECT sum(amount) FROM z_accounts)";
    expect(await queryMariadb(after, sums)).toEqual([["4000000"]]);
    expect(await changedMariadbColumns(database, after)).toContain("a_accounts.amount");
  });

  test("a table that is changed meanwhile is an error", async () => {
    const database = await createMariadbDatabase();
    await makeShop(database);
    const dataset = await openLive(database, { jobs: 1 });
    await mysql("ALTER TABLE orders ADD COLUMN more int, ALGORITHM=COPY", database);
    const problem = await problemOf(readParts(dataset.parts()));
    expect(problem.problems[0]).toMatchObject({ code: "DATABASE_CHANGED", at: { table: "orders" } });
  });
});
