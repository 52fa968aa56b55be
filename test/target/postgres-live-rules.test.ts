import { describe, expect, test } from "vitest";
import type { PostgresAddress } from "../../src/database/postgres/address.ts";
import { namesOf, soundsLikeProduction } from "../../src/target/postgres-live/guard.ts";
import { isPassedOver, isTail, reachesBeyond, sideBySideKey } from "../../src/target/postgres-live/statement-rules.ts";

describe("statements of a dump", () => {
  test.each([
    ["ALTER TABLE public.t OWNER TO ada", "42704", "ALTER … OWNER TO"],
    ["ALTER TABLE public.t OWNER TO ada", "42P01", null],
    ["GRANT SELECT ON TABLE t TO ada", "42501", "GRANT"],
    ["SET transaction_timeout = 0", "42704", "SET"],
    ["DROP TABLE public.t", "42P01", "DROP"],
    ["ALTER TABLE ONLY public.t DROP CONSTRAINT k", "42P01", "DROP"],
    ["CREATE TABLE t (a no_such_type)", "42704", null],
    ["CREATE SCHEMA public", "42P06", "CREATE SCHEMA public"],
    ["CREATE SCHEMA sales", "42P06", null],
    ["ALTER TABLE t ADD CONSTRAINT k UNIQUE (a)", "23505", null],
  ])("%s with %s", (sql, state, expected) => {
    expect(isPassedOver(sql, state)).toBe(expected);
  });

  test.each([
    ["CREATE INDEX i ON public.t USING btree (a)", true, "public.t"],
    ['CREATE UNIQUE INDEX i ON ONLY public."odd USING (" USING btree (a)', true, 'public."odd USING ("'],
    ["CREATE INDEX CONCURRENTLY i ON public.t USING btree (a)", true, null],
    ["ALTER TABLE ONLY public.t\n    ADD CONSTRAINT t_pkey PRIMARY KEY (id)", true, "public.t"],
    ["ALTER TABLE ONLY public.t\n    ADD CONSTRAINT k UNIQUE (a, b)", true, "public.t"],
    ["ALTER TABLE ONLY public.t\n    ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES public.u(id)", true, null],
    ["ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 1", false, null],
    ["CREATE TABLE t (a int)", false, null],
  ])("%s", (sql, tail, key) => {
    expect(isTail(sql)).toBe(tail);
    expect(sideBySideKey(sql)).toBe(key);
  });
});

test("mappings of users belong to the database, users do not", () => {
  expect(reachesBeyond("CREATE USER MAPPING FOR ada SERVER s")).toBe(false);
  expect(reachesBeyond("CREATE USER ada")).toBe(true);
  expect(reachesBeyond("ALTER TABLE database ADD x int")).toBe(false);
});

test("a target has the names by which a policy may allow it", () => {
  const address = {
    host: "/run",
    port: 5433,
    user: "ci",
    database: "seed",
    label: "label",
    tls: { name: "/run" },
  } as PostgresAddress;
  expect(namesOf(address)).toEqual([
    "localhost/seed",
    "localhost:5433/seed",
    "postgres://localhost/seed",
    "postgres://localhost:5433/seed",
    "postgres://ci@localhost/seed",
    "postgres://ci@localhost:5433/seed",
    "label",
  ]);
});

test.each([
  ["shop_prod", true],
  ["PRODUCTION", true],
  ["prd-db-1", true],
  ["shop_live", true],
  ["livedb", true],
  ["db-master.test", true],
  ["primary", true],
  ["product_test", false],
  ["delivery_dev", false],
  ["olive", false],
  ["seed", false],
  ["localhost", false],
])("%s sounds like production: %s", (name, expected) => {
  expect(soundsLikeProduction(name)).toBe(expected);
});
