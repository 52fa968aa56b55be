/** What of a live database is read, when, and what is said when that cannot be. */
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openLivePostgres } from "../../src/dataset/postgres-live/open-live-postgres.ts";
import type { LivePostgresRequest } from "../../src/dataset/postgres-live/request.ts";
import { changedColumns } from "../support/databases.ts";
import { addressOf, hardSchema, liveDump, liveRequest, oneOfEverything, readParts } from "../support/live-postgres.ts";
import { createDatabase, query, restore, scalar } from "../support/postgres.ts";

async function session(database: string): Promise<Client> {
  const { socketDirectory, port } = inject("postgres");
  const client = new Client({ host: socketDirectory, port, user: "postgres", database });
  client.on("error", () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

async function failureOf(database: string, options: Partial<LivePostgresRequest>): Promise<string> {
  return liveDump(database, options).then(
    () => "no failure",
    (error: Error) => error.message,
  );
}

describe("choosing tables", () => {
  test("names and globs; what needs the rest goes with it; the result restores", async () => {
    const before = await createDatabase();
    await restore(before, oneOfEverything);
    for (const pgDump of [undefined, null]) {
      const after = await createDatabase();
      const chosen = { tables: ["sales.*", "events", "dog"], ...(pgDump === undefined ? {} : { pgDump }) };
      const { text, parts, notes } = await liveDump(before, chosen);
      expect([...parts.keys()]).toEqual([
        "pre-data",
        "public.dog",
        "public.events_2020",
        "public.events_2021_a",
        "sales.Order Lines",
        "sequences",
        "post-data",
      ]);
      expect(notes.join(" ")).toContain(
        "Views left out, by name or with a table that they read: public.people_count, public.people_view, public.second_view.",
      );
      await restore(after, text);
      expect(
        (
          await query(
            after,
            "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace = 'public'::regnamespace ORDER BY 1",
          )
        ).flat(),
      ).toEqual(["animal", "dog", "events", "events_2020", "events_2021", "events_2021_a"]);
      expect(await query(after, 'SELECT count(*) FROM sales."Order Lines"')).toEqual([["100"]]);
      expect(await scalar(after, "SELECT count(*) FROM ONLY animal")).toBe("0");
      expect(text.toString("utf8")).not.toContain("Ada 1");
    }
  });

  test("a foreign key to a table that is left out is left out, whatever the names", async () => {
    const before = await createDatabase();
    await restore(
      before,
      `CREATE TABLE gone (id int PRIMARY KEY, "k""\n" int UNIQUE); CREATE SCHEMA "two\nlines";
       CREATE TABLE "two\nlines"."a ""b""\nc" (id serial PRIMARY KEY, "a;\n)" int CONSTRAINT "no\nkey" REFERENCES gone ("k""\n"), x int REFERENCES gone)`,
    );
    for (const pgDump of [undefined, null]) {
      const after = await createDatabase();
      const { text } = await liveDump(before, { exclude: ["gone"], ...(pgDump === undefined ? {} : { pgDump }) });
      await restore(after, text);
      expect(await scalar(after, "SELECT count(*) FROM pg_constraint WHERE contype = 'f'")).toBe("0");
    }
  });

  test("--exclude wins, also for partitions and odd names", async () => {
    const before = await createDatabase();
    await restore(before, hardSchema);
    const after = await createDatabase();
    for (const pgDump of [undefined, null]) {
      const exclude = ["parent", "public.refers", "counted", 'public."by_k?y"'];
      const { text, parts, notes } = await liveDump(before, { exclude, ...(pgDump === undefined ? {} : { pgDump }) });
      expect([...parts.keys()].filter((name) => /part|refers/.test(name))).toEqual([]);
      expect(
        /CREATE (TABLE|VIEW|MATERIALIZED VIEW) \S*(part|parent|refers|by_key|counted)/.exec(text.toString("utf8")),
      ).toBeNull();
      expect(/REFERENCES public.parent/.exec(text.toString("utf8"))).toBeNull();
      expect(notes.some((note) => note.includes("public.from_view"))).toBe(pgDump === undefined);
      if (pgDump === null) await restore(after, text);
    }
    const names = "SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname !~ '^pg_'";
    expect((await query(after, names)).flat().filter((name) => /^part|^refers|by_key|^counted/.test(name))).toEqual([]);
  });

  test("conditions choose rows; bad ones are refused before anything is read", async () => {
    const before = await createDatabase();
    await restore(before, oneOfEverything);
    const where = [
      { table: "people", condition: "id <= 10 -- the first" },
      { table: "people", condition: "id > 3 OR false" },
      { table: 'sales."Order Lines"', condition: "person IN (SELECT id FROM public.people WHERE id BETWEEN 4 AND 5)" },
    ];
    const { parts } = await liveDump(before, { where });
    const rows = (name: string) =>
      parts
        .get(name)
        ?.toString("utf8")
        .match(/^\d+\t/gm)?.length;
    expect([rows("public.people"), rows("sales.Order Lines")]).toEqual([7, 2]);
    for (const condition of [
      "no_such_column = 1",
      "1 = 1) TO STDOUT; DROP TABLE people; --",
      "name",
      "id = ",
      "x.id = 1",
      "true) LIMIT (3",
      "true) UNION ALL SELECT FROM public.animal WHERE (true",
      "id = $1",
      "true) TO PROGRAM 'true' --",
    ]) {
      expect(await failureOf(before, { where: [{ table: "people", condition }] })).toContain("WHERE_CONDITION");
    }
    expect(await scalar(before, "SELECT count(*) FROM people")).toBe("500");
  });

  test("a pattern without a table is refused, all of them at once", async () => {
    const database = await createDatabase();
    await restore(database, oneOfEverything);
    const message = await failureOf(database, {
      tables: ["people", "peple"],
      exclude: ["nope*"],
      where: [{ table: "ghost", condition: "true" }],
    });
    expect(message.match(/TABLE_SELECTION/g)?.length).toBe(3);
  });
});

describe("one moment", () => {
  test("rows written meanwhile are not seen, in any table, over any connection", async () => {
    const database = await createDatabase();
    await restore(
      database,
      "CREATE TABLE a AS SELECT i AS v FROM generate_series(1, 300000) i; CREATE TABLE b AS SELECT 1 AS v; CREATE TABLE c (v int)",
    );
    const live = await openLivePostgres(liveRequest(database, { jobs: 3 }));
    const heads = await readParts(live.look());
    await query(
      database,
      "INSERT INTO a SELECT 7 FROM generate_series(1, 1000); UPDATE b SET v = 2; INSERT INTO c VALUES (1); DELETE FROM a WHERE v = 5",
    );
    const parts = await readParts(live.parts());
    await live.close();
    expect([...heads.keys()]).toEqual(["pre-data", "post-data", "public.a", "public.b", "public.c"]);
    const lines = (name: string) =>
      parts.get(name)?.toString("utf8").split("FROM stdin;\n")[1]?.split("\\.\n")[0]?.split("\n").slice(0, -1) ?? [];
    expect(lines("public.a")).toEqual(Array.from({ length: 300_000 }, (_, i) => String(i + 1)));
    expect([lines("public.b"), lines("public.c")]).toEqual([["1"], []]);
  });

  test("a large table is read in ranges, and every row comes once, in order", async () => {
    const database = await createDatabase();
    await restore(
      database,
      "CREATE TABLE big AS SELECT i AS id, repeat('x', 400) AS filler FROM generate_series(1, 90000) i; DELETE FROM big WHERE id % 7 = 0",
    );
    const live = await openLivePostgres(liveRequest(database, { jobs: 2 }));
    // Ranges begin at 32 MiB: the table has to be larger for this to be a test of them.
    expect(live.size).toBeGreaterThan(32 << 20);
    const heads = await readParts(live.look());
    const parts = await readParts(live.parts());
    await live.close();
    const ids = [...(parts.get("public.big")?.toString("latin1") ?? "").matchAll(/^(\d+)\t/gm)].map(([, id]) =>
      Number(id),
    );
    expect(ids).toEqual(Array.from({ length: 90_000 }, (_, i) => i + 1).filter((id) => id % 7 !== 0));
    const sampled = [...(heads.get("public.big")?.toString("latin1") ?? "").matchAll(/^(\d+)\t/gm)].map(([, id]) =>
      Number(id),
    );
    expect(sampled.slice(0, 3)).toEqual([1, 2, 3]);
    expect(sampled.length).toBeLessThan(2000);
    expect(Math.max(...sampled)).toBeGreaterThan(20_000);
  });

  test("every part is a dump of its own: of a database without an encoding it says so", async () => {
    const database = await createDatabase("SQL_ASCII");
    await query(database, "CREATE TABLE t (v text); INSERT INTO t VALUES (E'\\xe9t\\xe9')");
    const after = await createDatabase("SQL_ASCII");
    const { text, parts } = await liveDump(database);
    expect(parts.get("public.t")?.toString("latin1")).toMatch(
      /^SET client_encoding = 'SQL_ASCII';\n\n--\n.*\n--\n\nCOPY public.t \(v\) FROM stdin;\n\u00e9t\u00e9\n/,
    );
    await restore(after, text, "SQL_ASCII");
    expect(await changedColumns(database, after)).toEqual([]);
  });

  test("large objects are kept, or left out and told", async () => {
    const database = await createDatabase();
    await restore(
      database,
      "SELECT lo_from_bytea(4242, decode(repeat('00ff27', 300000), 'hex')); SELECT lo_create(4243)",
    );
    const after = await createDatabase();
    await restore(after, (await liveDump(database)).text);
    expect(await scalar(after, "SELECT md5(lo_get(4242))")).toBe(await scalar(database, "SELECT md5(lo_get(4242))"));
    expect(await scalar(after, "SELECT count(*) FROM pg_largeobject_metadata")).toBe("2");
    const { text, notes } = await liveDump(database, { largeObjects: "leave-out" });
    expect(text.toString("latin1")).not.toContain("lo_create");
    expect(notes).toEqual(["Large objects are left out: 2."]);
  });
});

describe("care of the server", () => {
  test("the session cannot write, says who it is, and has the limits that were asked for", async () => {
    const database = await createDatabase();
    const live = await openLivePostgres(
      liveRequest(database, { statementTimeoutMs: 45_000, lockTimeoutMs: 2000, idleInTransactionTimeoutMs: 60_000 }),
    );
    const rows = await query(
      database,
      "SELECT application_name, state, backend_xid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await live.close();
    expect(rows).toEqual(Array.from({ length: 3 }, () => ["safelock", "idle in transaction", "∅"]));
    expect(await scalar(database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'safelock'")).toBe(
      "0",
    );
  });

  test("a lock that excludes reading is waited for no longer than allowed", async () => {
    const database = await createDatabase();
    await restore(database, "CREATE TABLE t (v int)");
    const other = await session(database);
    await other.query("BEGIN; LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
    const started = Date.now();
    expect(await failureOf(database, { lockTimeoutMs: 300 })).toContain("DATABASE_LOCK_TIMEOUT");
    expect(Date.now() - started).toBeLessThan(4000);
    await other.query("ROLLBACK");
  });

  test("a statement that takes too long is ended by the server", async () => {
    const database = await createDatabase();
    await restore(database, "CREATE TABLE t AS SELECT i FROM generate_series(1, 10) i");
    const where = [{ table: "t", condition: "pg_sleep(1) IS NOT NULL" }];
    expect(await failureOf(database, { statementTimeoutMs: 700, where })).toMatch(
      /DATABASE_STATEMENT_TIMEOUT at .*public\.t/,
    );
  });

  test("an interruption cancels what the server does, and ends at once", async () => {
    const database = await createDatabase();
    await restore(database, "CREATE TABLE t AS SELECT i FROM generate_series(1, 10) i");
    const control = new AbortController();
    const where = [{ table: "t", condition: "pg_sleep(20) IS NOT NULL" }];
    const live = await openLivePostgres(liveRequest(database, { where, signal: control.signal }));
    const reading = readParts(live.parts()).catch((error: unknown) => error);
    await sleep(300);
    const started = Date.now();
    control.abort(new Error("interrupted"));
    expect(await reading).toBeInstanceOf(Error);
    await live.close();
    expect(Date.now() - started).toBeLessThan(3000);
    await sleep(100);
    expect(await scalar(database, "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'safelock'")).toBe(
      "0",
    );
  });

  test("a reader that stops for a while holds the server back, and loses nothing", async () => {
    const database = await createDatabase();
    await restore(
      database,
      "CREATE TABLE t AS SELECT i AS id, repeat('y', 1000) AS v FROM generate_series(1, 60000) i",
    );
    const live = await openLivePostgres(liveRequest(database, { jobs: 1 }));
    let count = 0;
    const into = new Uint8Array(1 << 20);
    for await (const { source } of live.parts()) {
      for (let read = await source.read(into, 0, 4096); read > 0; read = await source.read(into, 0, into.length)) {
        if (count === 0) await sleep(500);
        count += Buffer.from(into.subarray(0, read)).toString("latin1").split("\n").length - 1;
      }
    }
    await live.close();
    expect(count).toBeGreaterThan(60_000);
  });

  test("a server that ends the session is told as such", async () => {
    const database = await createDatabase();
    await restore(database, "CREATE TABLE t AS SELECT i FROM generate_series(1, 10) i");
    const live = await openLivePostgres(
      liveRequest(database, { where: [{ table: "t", condition: "pg_sleep(5) IS NOT NULL" }] }),
    );
    const reading = readParts(live.parts()).catch((error: Error) => error.message);
    await sleep(200);
    await query(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'safelock'");
    expect(await reading).toContain("DATABASE_CONNECTION_LOST");
    await live.close();
  });
});

describe("rights", () => {
  test("tables that may not be read, or not whole, are named, all at once", async () => {
    const database = await createDatabase();
    const role = `${database}_reader`;
    await restore(
      database,
      `CREATE ROLE ${role} LOGIN; CREATE TABLE secret_a (v int); CREATE TABLE secret_b (v int); CREATE TABLE open_c (v int);
       ALTER TABLE open_c ENABLE ROW LEVEL SECURITY; GRANT SELECT ON open_c TO ${role}`,
    );
    onTestFinished(
      async () => void (await query("postgres", `DROP OWNED BY ${role}; DROP ROLE ${role}`).catch(() => undefined)),
    );
    const address = addressOf(database, role);
    const message = await failureOf(database, { address });
    expect(message).toMatch(
      /DATABASE_NOT_PERMITTED at .*public\.secret_a[\s\S]*DATABASE_NOT_PERMITTED at .*public\.secret_b[\s\S]*DATABASE_ROW_SECURITY at .*public\.open_c/,
    );
    await query(database, `GRANT SELECT ON secret_a TO ${role}`);
    expect(
      (await liveDump(database, { address, exclude: ["secret_b", "open_c"], pgDump: null })).parts.has(
        "public.secret_a",
      ),
    ).toBe(true);
    await query(database, `DROP OWNED BY ${role}`);
  });
});

test("a database that is not there", async () => {
  expect(await failureOf("no_such_database", {})).toContain("DATABASE_MISSING");
});
