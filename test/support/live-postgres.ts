/** Live databases in tests: addresses of the test server, the bytes that a dataset gives, a schema with one of everything. */
import { inject } from "vitest";
import type { DatasetPart } from "../../src/dataset/dataset.ts";
import { openLivePostgres } from "../../src/dataset/postgres-live/open-live-postgres.ts";
import type { LivePostgres, LivePostgresRequest } from "../../src/dataset/postgres-live/request.ts";
import { loadScannerModule } from "../../src/pipeline/assets.ts";
import type { LivePostgresTargetRequest } from "../../src/target/postgres-live/live-postgres-target.ts";
import type { Target } from "../../src/target/target.ts";

export function addressOf(database: string, user = "postgres"): string {
  const { socketDirectory, port } = inject("postgres");
  return `postgres://${user}@/${database}?host=${encodeURIComponent(socketDirectory)}&port=${port}`;
}

export const testEnvironment = (): Record<string, string | undefined> => ({
  PATH: `${inject("postgres").binaries}:${process.env["PATH"]}`,
  HOME: "/nonexistent",
});

export function liveRequest(database: string, options: Partial<LivePostgresRequest> = {}): LivePostgresRequest {
  return {
    address: addressOf(database),
    environment: testEnvironment(),
    tables: [],
    exclude: [],
    where: [],
    jobs: 2,
    statementTimeoutMs: 0,
    lockTimeoutMs: 0,
    idleInTransactionTimeoutMs: 0,
    largeObjects: "keep",
    signal: new AbortController().signal,
    ...options,
  };
}

export async function readPart(part: DatasetPart, stepBytes = 1 << 20): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for (;;) {
    const into = new Uint8Array(stepBytes);
    const count = await part.source.read(into, 0, into.length);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(Buffer.from(into.subarray(0, count)));
  }
}

/** Everything that the database gives, by part. */
export async function readParts(parts: AsyncIterable<DatasetPart>): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for await (const part of parts) found.set(part.name, await readPart(part));
  return found;
}

export interface LiveDump {
  readonly text: Buffer;
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly notes: readonly string[];
}

export async function liveDump(database: string, options: Partial<LivePostgresRequest> = {}): Promise<LiveDump> {
  const live = await openLivePostgres(liveRequest(database, options));
  return withClosing(live, async () => {
    const parts = await readParts(live.parts());
    return { text: Buffer.concat([...parts.values()]), parts, notes: live.notes };
  });
}

export async function withClosing<T>(live: LivePostgres, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await live.close();
  }
}

/** Types, keys, generated and identity columns, partitions, inheritance, views, functions, triggers, odd names and values. */
export const oneOfEverything = `
  CREATE SCHEMA sales;
  CREATE TYPE sales.status AS ENUM ('new', 'paid', 'it''s odd');
  CREATE DOMAIN sales.email_text AS text CHECK (VALUE LIKE '%@%') DEFAULT 'nobody@example.test';
  CREATE TYPE sales.money_pair AS (amount numeric(10,2), currency text);
  CREATE TABLE public.people (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    email sales.email_text,
    full_name text GENERATED ALWAYS AS (name || '!') STORED,
    born date DEFAULT '2000-01-01',
    payload bytea, tags text[], doc jsonb,
    CONSTRAINT long_enough CHECK (length(name) >= 1),
    UNIQUE (email)
  );
  COMMENT ON TABLE public.people IS 'People; who else';
  COMMENT ON COLUMN public.people.name IS 'What they''re called';
  CREATE FUNCTION sales.next_year(d date) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT d + 365; $$;
  CREATE TABLE sales."Order Lines" (
    "Order Id" serial PRIMARY KEY, person bigint REFERENCES public.people (id) ON DELETE CASCADE,
    state sales.status DEFAULT 'new', price sales.money_pair, due date DEFAULT sales.next_year('2020-02-29')
  );
  CREATE INDEX order_state ON sales."Order Lines" (state) WHERE state <> 'new';
  CREATE TABLE public.events (at timestamptz NOT NULL, who bigint, note text) PARTITION BY RANGE (at);
  CREATE TABLE public.events_2020 PARTITION OF public.events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
  CREATE TABLE public.events_2021 PARTITION OF public.events FOR VALUES FROM ('2021-01-01') TO ('2022-01-01') PARTITION BY LIST (who);
  CREATE TABLE public.events_2021_a PARTITION OF public.events_2021 DEFAULT;
  ALTER TABLE public.events ADD PRIMARY KEY (at, who);
  CREATE TABLE public.animal (name text);
  CREATE TABLE public.dog (breed text) INHERITS (public.animal);
  CREATE TABLE public.nothing ();
  CREATE SEQUENCE public.counter START 5 INCREMENT 3;
  CREATE VIEW public.people_view AS SELECT id, name FROM public.people;
  CREATE VIEW public.second_view AS SELECT name FROM public.people_view;
  CREATE MATERIALIZED VIEW public.people_count AS SELECT count(*) AS n FROM public.people;
  CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.born := coalesce(NEW.born, '1999-09-09'); RETURN NEW; END $$;
  CREATE TRIGGER touch BEFORE INSERT ON public.people FOR EACH ROW EXECUTE FUNCTION public.touch();
  ALTER TABLE public.people ENABLE ROW LEVEL SECURITY;
  CREATE POLICY everybody ON public.people USING (true);
  CREATE STATISTICS public.people_stats ON name, born FROM public.people;
  INSERT INTO public.people (name, email, payload, tags, doc)
    SELECT 'Ada ' || i, 'ada' || i || '@example.test', decode(lpad(to_hex(i), 8, '0'), 'hex'), ARRAY['a', NULL, 'x\\y'], '{"k": "tab\\t"}'
    FROM generate_series(1, 500) i;
  UPDATE public.people SET name = E'tab\\tnewline\\nback\\\\slash \\\\.' WHERE id = 7;
  UPDATE public.people SET email = NULL, doc = NULL WHERE id = 8;
  INSERT INTO sales."Order Lines" (person, state, price) SELECT i, 'it''s odd', ROW(i::numeric, 'EUR'::text)::sales.money_pair FROM generate_series(1, 100) i;
  INSERT INTO public.events SELECT '2020-03-01'::timestamptz + i * interval '1 day', i, 'n' || i FROM generate_series(1, 500) i;
  INSERT INTO public.animal VALUES ('some'), (NULL), ('');
  INSERT INTO public.dog VALUES ('Rex', 'mix');
  INSERT INTO public.nothing DEFAULT VALUES;
  SELECT nextval('public.counter'), nextval('public.counter');
  REFRESH MATERIALIZED VIEW public.people_count;
`;

export async function targetRequest(
  database: string,
  options: Partial<LivePostgresTargetRequest> = {},
): Promise<LivePostgresTargetRequest> {
  return {
    address: addressOf(database),
    environment: testEnvironment(),
    sources: [],
    allowedTargets: [],
    jobs: 2,
    scanner: await loadScannerModule(),
    maxStatementBytes: 64 << 20,
    signal: new AbortController().signal,
    ...options,
  };
}

/** Writes in pieces of so many bytes, and publishes. */
export async function fill(target: Target, script: Uint8Array, stepBytes = 1 << 20): Promise<void> {
  for (let at = 0; at < script.length; at += stepBytes) await target.write([script.subarray(at, at + stepBytes)]);
  await target.flush?.();
  await target.commit();
}

/** Definitions whose order, text or place is easily got wrong. */
export const hardSchema = `
  CREATE SCHEMA "Odd.Schema"; COMMENT ON SCHEMA "Odd.Schema" IS 'odd';
  CREATE EXTENSION IF NOT EXISTS pgcrypto WITH SCHEMA "Odd.Schema";
  CREATE DOMAIN public.short AS varchar(20) COLLATE "C" NOT NULL CONSTRAINT is_lower CHECK (VALUE = lower(VALUE));
  CREATE DOMAIN public.shorter AS public.short CHECK (length(VALUE) < 5);
  COMMENT ON CONSTRAINT is_lower ON DOMAIN public.short IS 'lower; only';
  CREATE TYPE public.float_range AS RANGE (subtype = float8, subtype_diff = float8mi);
  CREATE TYPE public.pair AS (a public.shorter, b text COLLATE "C");
  COMMENT ON COLUMN public.pair.a IS 'first';
  CREATE TABLE "Odd.Schema"."We""ird, Table" (
    "a b" int GENERATED BY DEFAULT AS IDENTITY (START WITH 7 INCREMENT BY 3 CYCLE), "Ü" public.float_range, p public.pair[],
    t text COLLATE "C" DEFAULT E'back\\\\slash''quote', n numeric(5,2) DEFAULT 1.5, during tstzrange,
    CONSTRAINT "odd pk" PRIMARY KEY ("a b"), EXCLUDE USING gist (during WITH &&) WHERE ("a b" > 3)
  ) WITH (fillfactor = 70, autovacuum_enabled = false);
  COMMENT ON CONSTRAINT "odd pk" ON "Odd.Schema"."We""ird, Table" IS 'key';
  CREATE FUNCTION public.label("Odd.Schema"."We""ird, Table") RETURNS text LANGUAGE sql STABLE AS 'SELECT $1.t';
  CREATE FUNCTION public.latest() RETURNS SETOF "Odd.Schema"."We""ird, Table" LANGUAGE sql AS 'SELECT * FROM "Odd.Schema"."We""ird, Table"';
  CREATE FUNCTION public.add_one(i int DEFAULT 3, VARIADIC rest int[] DEFAULT '{}') RETURNS int LANGUAGE sql IMMUTABLE BEGIN ATOMIC SELECT i + 1; END;
  COMMENT ON FUNCTION public.add_one(int, int[]) IS 'adds';
  CREATE PROCEDURE public.run_it(INOUT x int) LANGUAGE plpgsql AS $body$ BEGIN x := x + 1; -- ; '
  END $body$;
  CREATE TABLE public.uses_function (a int DEFAULT public.add_one(4), g int GENERATED ALWAYS AS (a * 2) STORED, s serial,
    CONSTRAINT big CHECK (a > -5)) ;
  ALTER TABLE public.uses_function ADD CONSTRAINT not_checked CHECK (a < 1000000) NOT VALID;
  CREATE TABLE public.child (b int DEFAULT 9) INHERITS (public.uses_function);
  ALTER TABLE public.child ALTER COLUMN a SET DEFAULT 12;
  CREATE UNIQUE INDEX lower_t ON "Odd.Schema"."We""ird, Table" (lower(t), "a b" DESC NULLS LAST) INCLUDE (n);
  CREATE TABLE public.parent (id int, kind text, ref int, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
  CREATE TABLE "Odd.Schema"."part A" (kind text NOT NULL, id int NOT NULL, ref int);
  ALTER TABLE public.parent ATTACH PARTITION "Odd.Schema"."part A" FOR VALUES IN ('a', 'it''s');
  CREATE TABLE public.part_b PARTITION OF public.parent DEFAULT PARTITION BY HASH (id);
  CREATE TABLE public.part_b0 PARTITION OF public.part_b FOR VALUES WITH (MODULUS 2, REMAINDER 0);
  CREATE TABLE public.part_b1 PARTITION OF public.part_b FOR VALUES WITH (MODULUS 2, REMAINDER 1);
  CREATE INDEX parent_ref ON public.parent (ref);
  ALTER TABLE public.parent ADD CONSTRAINT parent_check CHECK (id > 0);
  ALTER TABLE public.parent ADD CONSTRAINT parent_fk FOREIGN KEY (ref) REFERENCES "Odd.Schema"."We""ird, Table" ("a b") DEFERRABLE INITIALLY DEFERRED;
  CREATE TABLE public.refers (id int, kind text, FOREIGN KEY (id, kind) REFERENCES public.parent ON UPDATE CASCADE);
  CREATE VIEW public.by_key AS SELECT w.*, count(*) AS c FROM "Odd.Schema"."We""ird, Table" w GROUP BY w."a b";
  CREATE VIEW public.over_by_key WITH (security_barrier = true) AS SELECT c FROM public.by_key WHERE c > 1;
  CREATE FUNCTION public.from_view() RETURNS SETOF public.over_by_key LANGUAGE sql AS 'SELECT * FROM public.over_by_key';
  CREATE VIEW public.checked AS SELECT a FROM public.uses_function WHERE a > 1 WITH LOCAL CHECK OPTION;
  ALTER VIEW public.checked ALTER COLUMN a SET DEFAULT 5;
  CREATE MATERIALIZED VIEW public.counted AS SELECT count(*) AS c FROM public.checked;
  CREATE UNIQUE INDEX counted_c ON public.counted (c);
  CREATE MATERIALIZED VIEW public.never_filled AS SELECT 1 AS one WITH NO DATA;
  CREATE RULE no_delete AS ON DELETE TO public.uses_function DO INSTEAD NOTHING;
  CREATE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
  CREATE TRIGGER on_parent AFTER INSERT ON public.parent FOR EACH ROW WHEN (NEW.id > 5) EXECUTE FUNCTION public.nothing('arg''s');
  CREATE TRIGGER off_trigger BEFORE UPDATE OF a ON public.uses_function FOR EACH ROW EXECUTE FUNCTION public.nothing();
  ALTER TABLE public.uses_function DISABLE TRIGGER off_trigger;
  CREATE POLICY mine ON public.refers AS RESTRICTIVE FOR UPDATE TO pg_monitor, postgres USING (id > 0) WITH CHECK (id > 1);
  ALTER TABLE public.refers REPLICA IDENTITY FULL;
  ALTER TABLE public.uses_function ADD CONSTRAINT s_key UNIQUE (s); ALTER TABLE public.uses_function REPLICA IDENTITY USING INDEX s_key;
  CREATE STATISTICS public.ref_stats (dependencies) ON id, ref FROM public.parent;
  COMMENT ON INDEX public.parent_ref IS 'ref'; COMMENT ON TRIGGER on_parent ON public.parent IS 'trigger';
  COMMENT ON VIEW public.by_key IS 'view'; COMMENT ON COLUMN public.by_key.c IS 'count'; COMMENT ON TYPE public.pair IS 'pair';
  CREATE UNLOGGED TABLE public.fast (x int); CREATE SEQUENCE public.free AS smallint MINVALUE -3 START -2 CYCLE;
  INSERT INTO "Odd.Schema"."We""ird, Table" (t) VALUES ('x'), ('y');
  INSERT INTO public.parent VALUES (1, 'a', 7), (2, 'b', 10), (3, 'c', NULL); INSERT INTO public.refers VALUES (1, 'a');
  INSERT INTO public.uses_function DEFAULT VALUES; INSERT INTO public.child DEFAULT VALUES;
`;
