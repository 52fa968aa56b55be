/** A dump written into a live database: the same as psql makes of it, or nothing at all. */
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLivePostgres } from "../../src/dataset/postgres-live/open-live-postgres.ts";
import { openLivePostgresTarget } from "../../src/target/postgres-live/live-postgres-target.ts";
import { changedColumns, rowCounts } from "../support/databases.ts";
import { addressOf, fill, liveRequest, oneOfEverything, targetRequest } from "../support/live-postgres.ts";
import { createDatabase, dump, query, restore, scalar } from "../support/postgres.ts";

const leftovers = `SELECT coalesce(string_agg(relname, ', '), 'none') FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`;
const schemas = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' ORDER BY 1";

function schemaOf(text: Buffer): string {
  return text.toString("utf8").replace(/^\\(un)?restrict .*$/gm, "");
}

describe("a live database as the way out", () => {
  test.for([1, 7, 4096, 1 << 20])("is filled as psql fills it, in pieces of %i bytes", async (step) => {
    const before = await createDatabase();
    await restore(before, step < 10 ? oneOfEverything.replaceAll(/(500|100)\) i/g, "20) i") : oneOfEverything);
    const after = await createDatabase();
    const target = await openLivePostgresTarget(await targetRequest(after));
    await fill(target, await dump(before), step);
    expect(await changedColumns(before, after)).toEqual([]);
    expect(await rowCounts(after)).toEqual(await rowCounts(before));
    expect(schemaOf(await dump(after, ["--schema-only"]))).toEqual(schemaOf(await dump(before, ["--schema-only"])));
    expect([...target.passedOver]).toEqual([]);
  });

  test.for([
    ["--inserts"],
    ["--column-inserts", "--rows-per-insert=7"],
    ["--clean"],
    ["--clean", "--if-exists"],
    ["--disable-triggers"],
    ["--load-via-partition-root"],
    ["--encoding=LATIN1"],
  ])("takes what pg_dump writes with %s", async (options) => {
    const before = await createDatabase();
    await restore(before, `${oneOfEverything}; UPDATE people SET name = 'Zoë Müller' WHERE id = 3;`);
    const after = await createDatabase();
    await fill(await openLivePostgresTarget(await targetRequest(after)), await dump(before, options));
    expect(await changedColumns(before, after)).toEqual([]);
    expect(await query(after, schemas)).toEqual([["information_schema"], ["public"], ["sales"]]);
  });

  test("a large table goes over several sessions, and all its rows arrive", async () => {
    const before = await createDatabase();
    await restore(
      before,
      "CREATE TABLE t AS SELECT i AS id, repeat(md5(i::text), 4) AS v FROM generate_series(1, 120000) i; ALTER TABLE t ADD PRIMARY KEY (id)",
    );
    const after = await createDatabase();
    await fill(await openLivePostgresTarget(await targetRequest(after, { jobs: 3 })), await dump(before));
    const digest = "SELECT count(*), md5(string_agg(v, '' ORDER BY id)) FROM t";
    expect(await query(after, digest)).toEqual(await query(before, digest));
    // Pages were filled by several transactions.
    expect(Number(await scalar(after, "SELECT count(DISTINCT xmin::text) FROM t"))).toBeGreaterThan(1);
    expect(await scalar(after, "SELECT reltuples FROM pg_class WHERE relname = 't'")).toBe("120000");
  });

  test("a server without free connections is filled over one session", async () => {
    const before = await createDatabase();
    await restore(
      before,
      "CREATE TABLE t AS SELECT i AS id, repeat(md5(i::text), 4) AS v FROM generate_series(1, 120000) i; ALTER TABLE t ADD PRIMARY KEY (id)",
    );
    const after = await createDatabase();
    const role = `${after}_one`;
    await query("postgres", `CREATE ROLE ${role} LOGIN CONNECTION LIMIT 1; ALTER DATABASE ${after} OWNER TO ${role}`);
    onTestFinished(async () => {
      await query("postgres", `ALTER DATABASE ${after} OWNER TO postgres`);
      await query(after, `DROP OWNED BY ${role} CASCADE`);
      await query("postgres", `DROP ROLE ${role}`);
    });
    const request = { ...(await targetRequest(after, { jobs: 3 })), address: addressOf(after, role) };
    await fill(await openLivePostgresTarget(request), await dump(before));
    expect(await scalar(after, "SELECT count(*) FROM t")).toBe("120000");
  });

  test("large objects arrive", async () => {
    const before = await createDatabase();
    await restore(
      before,
      "SELECT lo_from_bytea(4242, decode(repeat('00ff27', 30000), 'hex')); CREATE TABLE docs AS SELECT 4242::oid AS file",
    );
    const after = await createDatabase();
    await fill(await openLivePostgresTarget(await targetRequest(after)), await dump(before));
    expect(await scalar(after, "SELECT md5(lo_get(4242))")).toBe(await scalar(before, "SELECT md5(lo_get(4242))"));
  });

  test("roles that the server does not have are passed over, and told", async () => {
    const after = await createDatabase();
    const target = await openLivePostgresTarget(await targetRequest(after));
    await fill(
      target,
      Buffer.from(
        "CREATE TABLE t (a int);\nALTER TABLE t OWNER TO nobody_here;\nGRANT SELECT ON t TO nobody_here;\nSET no_such_setting = 1;\n",
      ),
    );
    expect(Object.fromEntries(target.passedOver)).toEqual({ "ALTER … OWNER TO": 1, GRANT: 1, SET: 1 });
    expect(await scalar(after, "SELECT count(*) FROM t")).toBe("0");
  });
});

test("a user who owns the database and is no superuser fills it, and cleans it up", async () => {
  const before = await createDatabase();
  await restore(
    before,
    `${oneOfEverything}; CREATE EXTENSION pgcrypto; GRANT SELECT ON people TO pg_monitor; COMMENT ON EXTENSION pgcrypto IS 'x'`,
  );
  const script = await dump(before);
  const after = await createDatabase();
  const role = `${after}_owner`;
  await query("postgres", `CREATE ROLE ${role} LOGIN; ALTER DATABASE ${after} OWNER TO ${role}`);
  onTestFinished(async () => {
    await query("postgres", `ALTER DATABASE ${after} OWNER TO postgres`);
    await query(after, `DROP OWNED BY ${role} CASCADE`);
    await query("postgres", `DROP ROLE ${role}`);
  });
  const request = { ...(await targetRequest(after)), address: addressOf(after, role) };
  const failing = await openLivePostgresTarget(request);
  await expect(fill(failing, Buffer.concat([script, Buffer.from("SELECT no_such_function();\n")]))).rejects.toThrow(
    "42883",
  );
  await failing.discard();
  expect(await query(after, schemas)).toEqual([["information_schema"], ["public"]]);
  expect(await scalar(after, leftovers)).toBe("none");
  const target = await openLivePostgresTarget(request);
  await fill(target, script);
  expect(await changedColumns(before, after)).toEqual([]);
  expect([...target.passedOver.keys()]).toContain("ALTER … OWNER TO");
  expect(await scalar(after, "SELECT pg_get_userbyid(relowner) FROM pg_class WHERE relname = 'people'")).toBe(role);
});

describe("a load that fails", () => {
  test.for([
    ["a statement", "CREATE TABLE later (a no_such_type);\n", "DATABASE_REFUSED"],
    ["a row", "CREATE TABLE later (a int);\nCOPY later (a) FROM stdin;\n1\nAda Example\n\\.\n", "DATABASE_REFUSED"],
    [
      "a key",
      "CREATE TABLE later (a int);\nCOPY later (a) FROM stdin;\n1\n1\n\\.\nALTER TABLE later ADD CONSTRAINT k UNIQUE (a);\n",
      "DATABASE_REFUSED",
    ],
    ["a cut", "COPY animal (name) FROM stdin;\n1\n", "TARGET_SCRIPT"],
    ["a psql command", "\\connect other\n", "TARGET_SCRIPT"],
  ])("at %s leaves nothing", async ([, end = "", code = ""]) => {
    const before = await createDatabase();
    await restore(
      before,
      `${oneOfEverything}; SELECT lo_from_bytea(77, 'x'); CREATE EXTENSION pgcrypto SCHEMA sales`,
    ).catch(() => restore(before, "SELECT 1"));
    const after = await createDatabase();
    const target = await openLivePostgresTarget(await targetRequest(after));
    const script = Buffer.concat([await dump(before), Buffer.from(end)]);
    const failure = await fill(target, script).catch((error: Error) => error);
    await target.discard();
    expect(String((failure as Error).message)).toContain(code);
    expect(String((failure as Error).message)).not.toContain("Ada");
    expect(await scalar(after, leftovers)).toBe("none");
    expect(await query(after, schemas)).toEqual([["information_schema"], ["public"]]);
    expect(await scalar(after, "SELECT count(*) FROM pg_largeobject_metadata")).toBe("0");
    expect(
      await scalar(
        after,
        "SELECT coalesce(string_agg(proname, ', '), 'none') FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
      ),
    ).toBe("none");
    // It can be filled at once.
    await fill(await openLivePostgresTarget(await targetRequest(after)), Buffer.from("CREATE TABLE t (a int);\n"));
  });

  test("an interruption ends at once and cleans up, also while the server works", async () => {
    const after = await createDatabase();
    const control = new AbortController();
    const target = await openLivePostgresTarget(await targetRequest(after, { signal: control.signal }));
    await target.write([Buffer.from("CREATE TABLE t (a int);\nCOPY t (a) FROM stdin;\n1\n2\n")]);
    const slow = target.write([Buffer.from("\\.\nSELECT pg_sleep(50);\n")]).catch((error: unknown) => error);
    await sleep(300);
    const started = Date.now();
    control.abort(new Error("interrupted"));
    expect(await slow).toMatchObject({ message: "interrupted" });
    await target.discard();
    expect(Date.now() - started).toBeLessThan(5000);
    expect(await scalar(after, leftovers)).toBe("none");
    expect(await query(after, schemas)).toEqual([["information_schema"], ["public"]]);
  });

  test("a killed load leaves a mark that the next run refuses", async () => {
    const after = await createDatabase();
    const target = await openLivePostgresTarget(await targetRequest(after));
    await target.write([Buffer.from("CREATE TABLE t (a int);\n")]);
    await expect(openLivePostgresTarget(await targetRequest(after))).rejects.toThrow("another run into this database");
    await query(after, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'safelock'");
    await expect(openLivePostgresTarget(await targetRequest(after))).rejects.toThrow("TARGET_UNFINISHED");
    await target.discard();
  });
});

test.each([
  "CREATE DATABASE other_database",
  "DROP DATABASE other_database",
  "ALTER ROLE postgres NOLOGIN",
  "DROP USER ada",
  "ALTER SYSTEM SET fsync = off",
  "COPY (SELECT 1) TO '/tmp/never'",
])("%s is refused, not run", async (sql) => {
  const after = await createDatabase();
  const target = await openLivePostgresTarget(await targetRequest(after));
  await expect(fill(target, Buffer.from(`CREATE TABLE t ();\n${sql};\n`))).rejects.toThrow("TARGET_SCRIPT");
  await target.discard();
});

test("a transaction that nobody commits is no load that has succeeded", async () => {
  const after = await createDatabase();
  const target = await openLivePostgresTarget(await targetRequest(after));
  const script = Buffer.from("BEGIN;\nCREATE TABLE t (a text);\nCOPY t (a) FROM stdin;\nx\n\\.\n");
  await expect(fill(target, script)).rejects.toThrow("TARGET_SCRIPT");
  await target.discard();
  expect(await scalar(after, leftovers)).toBe("none");
  expect(await query(after, schemas)).toEqual([["information_schema"], ["public"]]);
});

test("a copy does not subscribe to what production subscribes to", async () => {
  const after = await createDatabase();
  const target = await openLivePostgresTarget(await targetRequest(after));
  const script =
    "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (connect = false);\nALTER SUBSCRIPTION s OWNER TO x;\n";
  await fill(target, Buffer.from(script));
  expect(Object.fromEntries(target.passedOver)).toEqual({ "CREATE SUBSCRIPTION": 2 });
});

describe("a target is refused", () => {
  test("when it is the source", async () => {
    const database = await createDatabase();
    const live = await openLivePostgres(liveRequest(database));
    const { server } = live;
    await live.close();
    const request = await targetRequest(database, { sources: [server], allowedTargets: ["*"] });
    await expect(openLivePostgresTarget(request)).rejects.toThrow("TARGET_IS_SOURCE");
  });

  test.for([
    "CREATE TABLE t ()",
    "CREATE SCHEMA s",
    "CREATE TYPE t AS ENUM ('a')",
    "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "SELECT lo_create(0)",
  ])("when it is not empty: %s", async (sql) => {
    const database = await createDatabase();
    await restore(database, sql);
    await expect(openLivePostgresTarget(await targetRequest(database, { allowedTargets: ["*"] }))).rejects.toThrow(
      "TARGET_NOT_EMPTY",
    );
  });

  test("when it is in use, unless the policy names it", async () => {
    const database = await createDatabase();
    const other = await openLivePostgres(liveRequest(database));
    try {
      await expect(openLivePostgresTarget(await targetRequest(database))).rejects.toThrow("TARGET_LOOKS_LIVE");
      const target = await openLivePostgresTarget(
        await targetRequest(database, { allowedTargets: [`localhost/${database}`] }),
      );
      await target.discard();
    } finally {
      await other.close();
    }
  });

  test("when its name says production, unless the policy names it", async () => {
    const plain = await createDatabase();
    const name = `${plain}_prod`;
    await query("postgres", `ALTER DATABASE ${plain} RENAME TO ${name}`);
    try {
      await expect(openLivePostgresTarget(await targetRequest(name))).rejects.toThrow("TARGET_LOOKS_LIVE");
      const target = await openLivePostgresTarget(await targetRequest(name, { allowedTargets: ["*/*_prod"] }));
      await target.discard();
    } finally {
      await query("postgres", `ALTER DATABASE ${name} RENAME TO ${plain}`);
    }
  });

  test("when there is no such database", async () => {
    const request = { ...(await targetRequest("postgres")), address: addressOf("no_such_database") };
    await expect(openLivePostgresTarget(request)).rejects.toThrow("DATABASE_MISSING");
  });
});
