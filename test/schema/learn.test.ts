import { describe, expect, test } from "vitest";
import { tableKey } from "../../src/domain/names.ts";
import type { Table } from "../../src/domain/schema.ts";
import { createSchemaLearner } from "../../src/schema/learn.ts";

async function learnt(...statements: readonly string[]) {
  const learner = await createSchemaLearner();
  for (const sql of statements) learner.learn(sql, null);
  const schema = learner.schema(true);
  const table = (name: string, inSchema = "public") =>
    schema.tables.get(tableKey({ database: null, schema: inSchema, name })) as Table;
  return { learner, schema, table };
}

describe("tables", () => {
  test("columns, types and defaults", async () => {
    const { table } = await learnt(
      "CREATE TABLE public.t (id bigint DEFAULT nextval('s'::regclass) NOT NULL, n character varying(10)[] , c char(3), p numeric(12,2), s serial, i int GENERATED ALWAYS AS IDENTITY, g text GENERATED ALWAYS AS (lower(m || c)) STORED, m public.citext, at timestamptz, x tsvector)",
      "COMMENT ON COLUMN public.t.m IS 'the mail'",
      "COMMENT ON TABLE public.t IS 'people'",
    );
    const { columns, comment } = table("t");
    const by = Object.fromEntries(columns.map((column) => [column.name, column]));
    expect(comment).toBe("people");
    expect(by["id"]).toMatchObject({
      isSerial: true,
      isNullable: false,
      type: { name: "bigint", family: "integer", integerBytes: 8 },
    });
    expect(by["n"]?.type).toMatchObject({ name: "character varying", maxLength: 10, isArray: true, family: "text" });
    expect(by["c"]?.type).toMatchObject({ name: "character", maxLength: 3, fixedLength: true });
    expect(by["p"]?.type).toMatchObject({ family: "decimal", precision: 12, scale: 2 });
    expect(by["s"]).toMatchObject({ isSerial: true, isNullable: false, type: { name: "integer" } });
    expect(by["i"]).toMatchObject({ isSerial: true, isNullable: false });
    expect(by["g"]).toMatchObject({ isGenerated: true, generatedFrom: ["m", "c"] });
    expect(by["m"]).toMatchObject({ comment: "the mail", isNullable: true, type: { family: "text" } });
    expect(by["at"]?.type).toMatchObject({ name: "timestamp with time zone", family: "timestamp" });
    expect(by["x"]?.type.family).toBe("tsvector");
  });

  test("keys, wherever they are declared", async () => {
    const { table } = await learnt(
      "CREATE TABLE a (id int, mail text UNIQUE, code text, boss int REFERENCES a)",
      "ALTER TABLE ONLY a ADD CONSTRAINT p PRIMARY KEY (id)",
      "CREATE UNIQUE INDEX i ON a USING btree (code)",
      "ALTER TABLE a ADD CONSTRAINT c UNIQUE USING INDEX i",
      "CREATE UNIQUE INDEX j ON a (lower(mail), code)",
      "CREATE INDEX k ON a (boss)",
      "ALTER TABLE a ADD FOREIGN KEY (code, mail) REFERENCES s.b(x, y)",
    );
    expect(table("a")).toMatchObject({
      primaryKey: ["id"],
      uniqueKeys: [["mail"], ["code"]],
      uniqueExpressionColumns: ["code", "mail"],
    });
    expect(table("a").columns[0]?.isNullable).toBe(false);
    expect(table("a").foreignKeys).toEqual([
      { columns: ["boss"], target: tableKey({ database: null, schema: "public", name: "a" }), targetColumns: [] },
      {
        columns: ["code", "mail"],
        target: tableKey({ database: null, schema: "s", name: "b" }),
        targetColumns: ["x", "y"],
      },
    ]);
  });

  test("partitions, children and models", async () => {
    const { table } = await learnt(
      "CREATE TABLE m (id int, at date) PARTITION BY RANGE (at)",
      "CREATE TABLE m1 PARTITION OF m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01')",
      "CREATE TABLE m2 (id int, at date)",
      "ALTER TABLE ONLY m ATTACH PARTITION m2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01')",
      "CREATE TABLE child (more text) INHERITS (m)",
      "CREATE TABLE likeness (LIKE m INCLUDING ALL, z int)",
    );
    const parent = tableKey({ database: null, schema: "public", name: "m" });
    expect(table("m").partitionColumns).toEqual(["at"]);
    expect([table("m1").parents, table("m2").parents, table("child").parents]).toEqual([[parent], [parent], [parent]]);
    expect(table("m1").columns.map((column) => column.name)).toEqual(["id", "at"]);
    expect(table("child").columns.map((column) => column.name)).toEqual(["id", "at", "more"]);
    expect(table("likeness").columns.map((column) => column.name)).toEqual(["id", "at", "z"]);
  });

  test("constraints of a partitioned table hold for its partitions", async () => {
    const { table } = await learnt(
      "CREATE TABLE m (id int, who int, CHECK (id > 0)) PARTITION BY HASH (id)",
      "CREATE TABLE m1 (id int, who int, CHECK (id > 0))",
      "ALTER TABLE ONLY m ATTACH PARTITION m1 FOR VALUES WITH (modulus 2, remainder 0)",
      "ALTER TABLE ONLY m ADD PRIMARY KEY (id)",
      "ALTER TABLE m ADD FOREIGN KEY (who) REFERENCES people(id)",
    );
    const target = tableKey({ database: null, schema: "public", name: "people" });
    expect(table("m1").foreignKeys).toEqual([{ columns: ["who"], target, targetColumns: ["id"] }]);
    expect(table("m1").primaryKey).toEqual(["id"]);
    expect(table("m1").checks).toEqual([{ kind: "range", column: "id", min: 1, max: null }]);
  });

  test("altered columns", async () => {
    const { table } = await learnt(
      "CREATE TABLE t (a int, b text, c text)",
      "ALTER TABLE t ADD COLUMN d uuid NOT NULL, DROP COLUMN c, ALTER COLUMN b TYPE varchar(5), ALTER COLUMN b SET NOT NULL",
      "ALTER TABLE t ALTER COLUMN a ADD GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME x START WITH 1)",
      "ALTER TABLE t RENAME COLUMN d TO e",
      "ALTER TABLE t RENAME TO u",
    );
    expect(table("t")).toBeUndefined();
    expect(table("u").columns.map(({ name, isNullable, isSerial }) => [name, isNullable, isSerial])).toEqual([
      ["a", false, true],
      ["b", false, false],
      ["e", false, false],
    ]);
    expect(table("u").columns[1]?.type.maxLength).toBe(5);
  });
});

describe("types", () => {
  test("enums, composites, domains and ranges", async () => {
    const { table } = await learnt(
      "CREATE TYPE s.mood AS ENUM ('sad', 'glad')",
      "ALTER TYPE s.mood ADD VALUE 'so so' BEFORE 'glad'",
      "CREATE TYPE s.addr AS (street text, zip varchar(5))",
      "CREATE DOMAIN s.mail AS varchar(90) NOT NULL CHECK (VALUE ~* '@')",
      "CREATE DOMAIN s.work AS s.mail CHECK (length(VALUE) > 3)",
      "CREATE TYPE s.span AS RANGE (subtype = float8)",
      "CREATE TABLE t (m s.mood, a s.addr[], w s.work, r s.span, o s.unknown)",
    );
    const [m, a, w, r, o] = table("t").columns;
    expect(m?.type).toMatchObject({ family: "enum", name: "s.mood", enumLabels: ["sad", "so so", "glad"] });
    expect(a?.type).toMatchObject({ family: "composite", isArray: true });
    expect(a?.type.attributes?.map((one) => [one.name, one.type.maxLength])).toEqual([
      ["street", null],
      ["zip", 5],
    ]);
    expect(w).toMatchObject({ isNullable: false, type: { family: "text", name: "s.work", maxLength: 90 } });
    expect(r?.type.family).toBe("range");
    expect(o?.type).toMatchObject({ family: "other", name: "s.unknown" });
    expect(table("t").checks).toEqual([
      { kind: "length", column: "w", min: 4, max: null },
      { kind: "pattern", column: "w", pattern: "@", isCaseInsensitive: true },
    ]);
  });
});

test("checks that are understood, and those that are not", async () => {
  const { table } = await learnt(
    `CREATE TABLE t (a text CHECK (a IN ('x', 'y')), b int CHECK (b >= 0 AND b < 10), c text CHECK (char_length(c) <= 5), d text, e int,
     CHECK ((d)::text = ANY ((ARRAY['p'::character varying, 'q'::character varying])::text[])), CHECK (e BETWEEN 1 AND 3), CHECK (d ~ '^[a-z]$'), CHECK (b + e > 3))`,
  );
  expect(table("t").checks).toEqual([
    { kind: "one-of", column: "a", values: ["x", "y"] },
    { kind: "range", column: "b", min: 0, max: null },
    { kind: "range", column: "b", min: null, max: 9 },
    { kind: "length", column: "c", min: null, max: 5 },
    { kind: "one-of", column: "d", values: ["p", "q"] },
    { kind: "range", column: "e", min: 1, max: 3 },
    { kind: "pattern", column: "d", pattern: "^[a-z]$", isCaseInsensitive: false },
    { kind: "unknown", columns: ["b", "e"] },
  ]);
});

test("a check says the same with its null case, and a list of capitals the same as the list", async () => {
  const { table } = await learnt(
    `CREATE TABLE t (a text, b text, c int, d int,
     CHECK ((upper((a)::text) = ANY (ARRAY['L'::text, 'M'::text])) OR (a IS NULL)), CHECK (upper(b) IN ('x')), CHECK (c IS NULL OR c > 0), CHECK (c > 0 OR d IS NULL))`,
  );
  expect(table("t").checks).toEqual([
    { kind: "one-of", column: "a", values: ["L", "M"] },
    { kind: "unknown", columns: ["b"] },
    { kind: "range", column: "c", min: 1, max: null },
    { kind: "unknown", columns: ["c", "d"] },
  ]);
});

describe("names", () => {
  test("unqualified names follow the search_path of their database", async () => {
    const { learner, table, schema } = await learnt("SET search_path = sales, pg_catalog", "CREATE TABLE t (a int)");
    expect(table("t", "sales")).toBeDefined();
    expect(learner.resolve({ database: null, schema: null, name: "t" }).schema).toBe("sales");
    learner.learn("SELECT pg_catalog.set_config('search_path', '', false)", null);
    expect(learner.resolve({ database: null, schema: null, name: "t" }).schema).toBe(null);
    learner.learn("CREATE TABLE t (b int)", "other");
    expect(learner.schema(false).tables.has(tableKey({ database: "other", schema: null, name: "t" }))).toBe(true);
    expect(schema.tables.size).toBe(1);
  });

  test("types are looked up in the database of their table, whatever database comes last", async () => {
    const learner = await createSchemaLearner();
    learner.learn("CREATE DOMAIN public.address AS text", "first");
    learner.learn("CREATE TABLE public.t (mail public.address)", "first");
    learner.learn("CREATE DOMAIN public.address AS integer", "second");
    learner.learn("CREATE TABLE public.t (mail public.address)", "second");
    const family = (database: string) =>
      learner.schema(true).tables.get(tableKey({ database, schema: "public", name: "t" }))?.columns[0]?.type.family;
    expect([family("first"), family("second")]).toEqual(["text", "integer"]);
  });

  test("what the parser rejects is counted, not fatal", async () => {
    const { learner } = await learnt("CREATE TABLE :x (a int)", "CREATE TABLE @y (a int)", "ALTER TYPE ???");
    expect([...learner.skipped]).toEqual([
      ["CREATE TABLE", 2],
      ["ALTER TYPE", 1],
    ]);
  });

  test.each(["@schema", "\u0024{schema}", "{{ cdm.schema }}"])(
    "of a template, %s in front of a table, are those of the default schema",
    async (open) => {
      const { learner, table } = await learnt(
        `CREATE TABLE ${open}.t (a int PRIMARY KEY)`,
        `CREATE TABLE ${open}.u (mail text DEFAULT '@x.y', t int REFERENCES ${open}.t (a))`,
      );
      expect(learner.skipped.size).toBe(0);
      expect(table("u").columns.map(({ name }) => name)).toEqual(["mail", "t"]);
      expect(table("u").foreignKeys[0]?.target).toBe(tableKey(table("t").name));
    },
  );
});
