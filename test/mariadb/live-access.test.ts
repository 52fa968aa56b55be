/** Getting at a live MariaDB: users, passwords, option files, TLS, time limits, and being cancelled. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { parseMysqlAddress } from "../../src/database/mysql/address.ts";
import { serverProblem } from "../../src/database/mysql/server-problem.ts";
import { MysqlSession } from "../../src/database/mysql/session.ts";
import { openLiveMysql } from "../../src/dataset/mysql-live/open-live-mysql.ts";
import type { SafelockError } from "../../src/domain/problem.ts";
import {
  liveRequest,
  makeShop,
  mysqlAddress,
  openLive,
  otherSession,
  readPart,
  readParts,
  problemOf as refusalOf,
  testEnvironment,
} from "../support/live-mysql.ts";
import { createMariadbDatabase, mysql, queryMariadb } from "../support/mariadb.ts";
import { startMariadb } from "../support/mariadb-server.ts";
import { tempDir } from "../support/temporary-directory.ts";

const OPENSSL = "openssl";
const PASSWORD = "p@ss'w #rd 1";

/** The refusal that `work` ends with, in which no password may stand. */
async function problemOf(work: Promise<unknown>): Promise<SafelockError> {
  const told = await refusalOf(work);
  expect(JSON.stringify([told, told.message, told.stack, told.cause])).not.toContain("p@ss");
  return told;
}

/** A user with a password who may do what `grants` say; gone when the test ends. */
async function createUser(name: string, ...grants: readonly string[]): Promise<void> {
  const user = `${name}@'%'`;
  await mysql(
    [
      `CREATE OR REPLACE USER ${user} IDENTIFIED BY 'p@ss''w #rd 1'`,
      ...grants.map((grant) => `GRANT ${grant} TO ${user}`),
    ].join(";\n"),
  );
  onTestFinished(async () => void (await mysql(`DROP USER ${user}`)));
}

async function shop(): Promise<string> {
  const database = await createMariadbDatabase();
  await makeShop(database);
  return database;
}

describe("the way in", () => {
  test("a password from the URL, and from MYSQL_PWD", async () => {
    const database = await shop();
    await createUser("reader", `SELECT, SHOW VIEW, TRIGGER ON ${database}.*`);
    const addresses = [
      { address: mysqlAddress(database, `reader:${encodeURIComponent(PASSWORD)}`), environment: testEnvironment() },
      { address: mysqlAddress(database, "reader"), environment: { ...testEnvironment(), MYSQL_PWD: PASSWORD } },
    ];
    for (const way of addresses) {
      const dataset = await openLive(database, way);
      expect(dataset.label).not.toContain("p@ss");
      expect((await readParts(dataset.parts())).get("tables/orders")?.toString()).toContain("'hello'");
    }
  });

  test("user, password and socket from an option file alone", async () => {
    const database = await shop();
    await createUser("filed", `SELECT, SHOW VIEW ON ${database}.*`);
    const home = tempDir();
    const lines = [
      "[mysqld]",
      "user = wrong",
      "[client]",
      "user = filed # of the client",
      `password = "${PASSWORD}"`,
      `socket=${inject("mariadb").socket}`,
    ];
    writeFileSync(join(home, ".my.cnf"), lines.join("\n"), { mode: 0o600 });
    const dataset = await openLive(database, {
      address: `mysql:///${database}`,
      environment: { PATH: process.env["PATH"], HOME: home },
    });
    expect(dataset.label).toBe(`mysql://filed@localhost/${database}`);
  });

  test("a user whom the server knows by the account at the other end of the socket", async () => {
    const account = userInfo().username;
    const server = await startMariadb();
    onTestFinished(() => server.stop());
    const url = `mysql://${account}@localhost/mysql?socket=${encodeURIComponent(server.socket)}`;
    const administrator = await MysqlSession.open(
      parseMysqlAddress(`mysql://root@127.0.0.1:${server.port}/mysql`, testEnvironment()),
    );
    await administrator.run(`CREATE OR REPLACE USER ${account}@localhost IDENTIFIED VIA unix_socket`);
    await administrator.run(`GRANT SELECT ON mysql.* TO ${account}@localhost`);
    await administrator.close();
    const session = await MysqlSession.open(parseMysqlAddress(url, testEnvironment()));
    expect(await session.rows("SELECT CURRENT_USER()")).toEqual([[`${account}@localhost`]]);
    await session.close();
  });

  test.for([
    ["a wrong password", "DATABASE_LOGIN_REFUSED", (database: string) => mysqlAddress(database, "root:p%40ss")],
    ["no such database", "DATABASE_MISSING", () => mysqlAddress("no_such_database")],
    ["nobody at the port", "DATABASE_UNREACHABLE", (database: string) => `mysql://root@127.0.0.1:1/${database}`],
    ["no such host", "DATABASE_UNREACHABLE", (database: string) => `mysql://root@nowhere.invalid/${database}`],
    [
      "no such socket",
      "DATABASE_UNREACHABLE",
      (database: string) => `mysql://root@localhost/${database}?socket=/nowhere`,
    ],
    ["a server without TLS", "DATABASE_TLS", (database: string) => `${mysqlAddress(database)}?ssl-mode=REQUIRED`],
    ["no database", "DATABASE_ADDRESS", () => "mysql://root:p%40ss@127.0.0.1"],
    ["an unknown parameter", "DATABASE_ADDRESS", (database: string) => `${mysqlAddress(database)}?pasword=p@ss`],
  ] as const)("%s is told", async ([, code, addressOf]) => {
    const database = await createMariadbDatabase();
    await mysql("CREATE TABLE t (id int)", database);
    const problem = await problemOf(openLiveMysql(liveRequest(database, { address: addressOf(database) })));
    expect(problem.exit).toBe(2);
    expect(problem.problems.map((each) => each.code)).toEqual([code]);
  });

  test("a way of logging in that is not known here is told", async () => {
    const database = await shop();
    await mysql("INSTALL SONAME 'auth_ed25519'");
    await mysql("CREATE OR REPLACE USER curved@'%' IDENTIFIED VIA ed25519 USING PASSWORD('x')");
    onTestFinished(async () => void (await mysql("DROP USER curved@'%'; UNINSTALL SONAME 'auth_ed25519'")));
    const problem = await problemOf(
      openLiveMysql(liveRequest(database, { address: mysqlAddress(database, "curved:x") })),
    );
    expect(problem.problems[0]?.code).toBe("DATABASE_LOGIN_REFUSED");
  });
});

describe("privileges", () => {
  test("without RELOAD one session reads, and it is told", async () => {
    const database = await shop();
    await createUser("plain", `SELECT, SHOW VIEW, TRIGGER ON ${database}.*`);
    const environment = { ...testEnvironment(), MYSQL_PWD: PASSWORD };
    const dataset = await openLive(database, { address: mysqlAddress(database, "plain"), environment, jobs: 4 });
    expect(dataset.notes[0]).toMatch(/^Read over one connection: the user may not hold up writes/);
    expect((await readParts(dataset.parts())).get("tables/orders")?.toString()).toContain("'hello'");
  });

  test("a table that may not be read is named", async () => {
    const database = await shop();
    await createUser("half", `SELECT ON ${database}.customers`, `INSERT ON ${database}.orders`);
    const environment = { ...testEnvironment(), MYSQL_PWD: PASSWORD };
    const address = mysqlAddress(database, "half");
    const reading = async (): Promise<unknown> => {
      const dataset = await openLive(database, { address, environment, dumpProgram: null });
      return readParts(dataset.look());
    };
    const problem = await problemOf(reading());
    expect(problem.problems[0]).toMatchObject({ code: "DATABASE_NOT_PERMITTED" });
  });

  test("a program's text that may not be read is left out, and told", async () => {
    const database = await shop();
    await createUser("caller", `SELECT, SHOW VIEW, TRIGGER, EVENT, EXECUTE ON ${database}.*`);
    const environment = { ...testEnvironment(), MYSQL_PWD: PASSWORD };
    const dataset = await openLive(database, {
      address: mysqlAddress(database, "caller"),
      environment,
      dumpProgram: null,
    });
    expect(dataset.notes.filter((note) => note.includes("may not read its text"))).toHaveLength(2);
  });
});

describe("sparing production", () => {
  test("the sessions cannot write", async () => {
    const database = await shop();
    await mysql(
      `CREATE TABLE log (a int);
DELIMITER $$
CREATE FUNCTION logs() RETURNS int BEGIN INSERT INTO log VALUES (1); RETURN 1; END$$`,
      database,
    );
    const reading = async (): Promise<unknown> => {
      const dataset = await openLive(database, { where: [{ table: "plain", condition: "logs() = 1" }] });
      return readParts(dataset.parts());
    };
    const problem = await problemOf(reading());
    expect(problem.problems[0]?.code).toBe("DATABASE_READ_ONLY");
    expect(await queryMariadb(database, "SELECT count(*) FROM log")).toEqual([["0"]]);
  });

  test("a statement that takes too long is ended by the server", async () => {
    const database = await shop();
    const dataset = await openLive(database, {
      statementTimeoutMs: 300,
      where: [{ table: "plain", condition: "SLEEP(60) = 0" }],
    });
    const from = performance.now();
    const problem = await problemOf(readParts(dataset.parts()));
    expect(problem.problems[0]).toMatchObject({ code: "DATABASE_STATEMENT_TIMEOUT", at: { table: "plain" } });
    expect(performance.now() - from).toBeLessThan(30_000);
  });

  test("a lock is waited for as long as was asked", async () => {
    const database = await shop();
    await otherSession("LOCK TABLES orders WRITE", database);
    const from = performance.now();
    const problem = await problemOf(
      (async () => {
        const dataset = await openLive(database, { lockTimeoutMs: 1000, jobs: 1, dumpProgram: null });
        return readParts(dataset.parts());
      })(),
    );
    expect(problem.problems[0]?.code).toBe("DATABASE_LOCK_TIMEOUT");
    expect(performance.now() - from).toBeLessThan(30_000);
  });

  test("when writes cannot be held up in time, one session reads, and it is told", async () => {
    const database = await shop();
    await mysql("CREATE TABLE locked (id int)", database);
    await otherSession("LOCK TABLES locked WRITE", database);
    const dataset = await openLive(database, { lockTimeoutMs: 1000, jobs: 2, dumpProgram: null, tables: ["orders"] });
    expect(dataset.notes[0]).toMatch(/^Read over one connection: writes could not be held up within 1 s/);
  });

  test("a reader that is slower than the server holds the server up, and not the memory", async () => {
    const database = await createMariadbDatabase();
    await mysql(
      "CREATE TABLE many (id int PRIMARY KEY, word varchar(2000)); INSERT INTO many SELECT seq, repeat('word ', 380) FROM seq_1_to_60000",
      database,
    );
    const dataset = await openLive(database);
    for await (const part of dataset.parts()) {
      if (part.name !== "tables/many") {
        await readPart(part);
        continue;
      }
      await part.source.read(new Uint8Array(10), 0, 10);
      const waiting = (): number => (part.source as unknown as { waitingBytes: number }).waitingBytes;
      await expect.poll(waiting, { timeout: 60_000 }).toBeGreaterThan(8 << 20);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(waiting()).toBeLessThan(12 << 20);
      expect((await readPart(part)).length).toBeGreaterThan(110_000_000);
    }
  });

  test("cancelled, it ends at once, with all its sessions", async () => {
    const database = await shop();
    const cancel = new AbortController();
    const dataset = await openLive(database, {
      signal: cancel.signal,
      where: [{ table: "orders", condition: "SLEEP(60) = 0" }],
    });
    const reason = new Error("cancelled");
    setTimeout(() => cancel.abort(reason), 200);
    const from = performance.now();
    await expect(readParts(dataset.parts())).rejects.toBe(reason);
    expect(performance.now() - from).toBeLessThan(20_000);
    await dataset.close();
    const others =
      "SELECT count(*) FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()";
    await expect.poll(() => queryMariadb(database, others), { timeout: 20_000 }).toEqual([["0"]]);
    await expect(openLiveMysql(liveRequest(database, { signal: cancel.signal }))).rejects.toBe(reason);
  });

  test("a server that ends the session is an error, not a shorter dump", async () => {
    const database = await createMariadbDatabase();
    await mysql(
      "CREATE TABLE many (id int PRIMARY KEY, word varchar(2000)); INSERT INTO many SELECT seq, repeat('word ', 380) FROM seq_1_to_40000",
      database,
    );
    const dataset = await openLive(database, { jobs: 1 });
    const reading = async (): Promise<void> => {
      for await (const part of dataset.parts()) {
        if (part.name === "tables/many") {
          await part.source.read(new Uint8Array(10), 0, 10);
          const sessions = await queryMariadb(
            database,
            "SELECT ID FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID()",
          );
          for (const [id] of sessions) await mysql(`KILL ${id}`);
        }
        await readPart(part);
      }
    };
    expect((await problemOf(reading())).problems[0]?.code).toBe("DATABASE_CONNECTION_LOST");
  });
});

describe("TLS", () => {
  /** An authority, and a certificate of it for one name alone. */
  function certificates(name: string): { readonly directory: string; readonly authority: string } {
    const directory = tempDir();
    const run = (...args: readonly string[]): void => {
      const result = spawnSync(OPENSSL, args, { cwd: directory, encoding: "utf8" });
      if (result.status !== 0) throw new Error(`openssl ${args[0]}: ${result.stderr}`);
    };
    const key = ["-newkey", "rsa:2048", "-nodes", "-days", "2"];
    run("req", "-x509", ...key, "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Example Authority");
    run("req", ...key.slice(0, 3), "-keyout", "server.key", "-out", "server.csr", "-subj", `/CN=${name}`);
    writeFileSync(join(directory, "names"), `subjectAltName=DNS:${name}\n`);
    run(
      "x509",
      "-req",
      "-in",
      "server.csr",
      "-CA",
      "ca.pem",
      "-CAkey",
      "ca.key",
      "-CAcreateserial",
      "-out",
      "server.pem",
      "-days",
      "2",
      "-extfile",
      "names",
    );
    spawnSync("chmod", ["-R", "a+rX", directory]);
    spawnSync("chmod", ["a+r", join(directory, "server.key")]);
    return { directory, authority: join(directory, "ca.pem") };
  }

  /** A server with a certificate for `name`; its port, and the file of the authority. */
  async function startEncrypted(name: string): Promise<{ readonly port: number; readonly authority: string }> {
    const { directory, authority } = certificates(name);
    const files = { "ssl-cert": "server.pem", "ssl-key": "server.key", "ssl-ca": "ca.pem" };
    const server = await startMariadb(
      Object.entries(files).map(([option, file]) => `--${option}=${join(directory, file)}`),
    );
    onTestFinished(() => server.stop());
    return { port: server.port, authority };
  }

  async function isEncrypted(url: string): Promise<boolean> {
    const session = await MysqlSession.open(parseMysqlAddress(url, testEnvironment())).catch((error: unknown) => {
      throw serverProblem(error, { label: "server" });
    });
    const [row] = await session.rows("SHOW SESSION STATUS LIKE 'Ssl_cipher'");
    await session.close();
    return row?.[1] !== "";
  }

  const codeOf = async (url: string): Promise<string | undefined> =>
    (await problemOf(isEncrypted(url))).problems[0]?.code;

  test("each mode checks what it promises", async () => {
    const { port, authority } = await startEncrypted("localhost");
    const [local, numeric] = ["localhost", "127.0.0.1"].map((host) => `mysql://root@${host}:${port}/mysql`);
    expect(await isEncrypted(`${local}`)).toBe(true);
    expect(await isEncrypted(`${local}?ssl-mode=DISABLED`)).toBe(false);
    expect(await isEncrypted(`${numeric}?ssl-mode=REQUIRED`)).toBe(true);
    expect(await isEncrypted(`${numeric}?ssl-mode=VERIFY_CA&ssl-ca=${authority}`)).toBe(true);
    expect(await isEncrypted(`${local}?sslmode=verify-full&sslrootcert=${authority}`)).toBe(true);
    expect(await codeOf(`${local}?ssl-mode=VERIFY_CA`)).toBe("DATABASE_TLS");
    expect(await codeOf(`${numeric}?ssl-mode=VERIFY_IDENTITY&ssl-ca=${authority}`)).toBe("DATABASE_TLS");
    expect(await codeOf(`${local}?ssl-mode=VERIFY_CA&ssl-ca=${authority}.none`)).toBe("DATABASE_TLS");
    expect(await codeOf(`${local}?ssl-mode=SOMETIMES`)).toBe("DATABASE_TLS");
  });

  test("a certificate for another name is no identity", async () => {
    const { port, authority } = await startEncrypted("db.example.test");
    const url = `mysql://root@localhost:${port}/mysql?ssl-ca=${authority}`;
    expect(await isEncrypted(`${url}&ssl-mode=VERIFY_CA`)).toBe(true);
    expect(await codeOf(`${url}&ssl-mode=VERIFY_IDENTITY`)).toBe("DATABASE_TLS");
  });
});
