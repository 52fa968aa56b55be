/** Databases with what archives must carry: many kinds of objects, hostile values, large objects. */

/** Loaded into an empty database. */
export const manyObjects = `
CREATE SCHEMA "Büro";
COMMENT ON SCHEMA "Büro" IS 'an office
on two lines';
CREATE EXTENSION pg_trgm;
CREATE TYPE mood AS ENUM ('happy', 'cross');
CREATE DOMAIN short AS text CHECK (length(VALUE) < 100);
CREATE TYPE pair AS (a integer, b text);
CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2 * n; -- it''s ;';
CREATE PROCEDURE nothing() LANGUAGE sql AS 'SELECT 1';
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);
CREATE OPERATOR FAMILY fam USING btree;
CREATE COLLATION german (LOCALE = 'C');
CREATE TEXT SEARCH CONFIGURATION words (COPY = simple);
CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple);
CREATE FOREIGN DATA WRAPPER elsewhere_wrapper;
CREATE SERVER elsewhere FOREIGN DATA WRAPPER elsewhere_wrapper OPTIONS (host 'db.example.com');
CREATE USER MAPPING FOR postgres SERVER elsewhere OPTIONS (user 'ada', password 'hunter2hunter2');
CREATE FOREIGN TABLE far (id integer) SERVER elsewhere;
CREATE TABLE people (
  id serial PRIMARY KEY,
  name text NOT NULL,
  email text UNIQUE,
  mood mood DEFAULT 'happy',
  born date,
  doubled integer GENERATED ALWAYS AS (twice(7)) STORED
);
CREATE TABLE "order" ("user" integer REFERENCES people (id), "say ""hi""" text, note short);
CREATE TABLE parent (id integer, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE parent_2024 PARTITION OF parent FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE parent_rest PARTITION OF parent DEFAULT;
ALTER TABLE parent ADD PRIMARY KEY (id, at);
CREATE INDEX parent_at ON parent (at);
ALTER TABLE "order" ADD COLUMN parent_id integer, ADD COLUMN parent_at date;
ALTER TABLE "order" ADD FOREIGN KEY (parent_id, parent_at) REFERENCES parent (id, at);
COMMENT ON CONSTRAINT people_pkey ON people IS 'who';
COMMENT ON INDEX parent_at IS 'when';
CREATE TABLE child (extra text) INHERITS (people);
CREATE TABLE "Büro".empty ();
CREATE UNLOGGED TABLE "Büro"."Straße" (id bigint GENERATED ALWAYS AS IDENTITY, "Größe" numeric(5,2));
CREATE VIEW names AS SELECT name FROM people;
CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM people;
CREATE INDEX people_name ON people USING gin (name gin_trgm_ops);
CREATE STATISTICS people_stats ON name, email FROM people;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$;
CREATE TRIGGER touched BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION touch();
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN END$$;
CREATE EVENT TRIGGER watching ON ddl_command_end WHEN TAG IN ('DROP TABLE') EXECUTE FUNCTION watch();
COMMENT ON EVENT TRIGGER watching IS 'sees tables go';
CREATE RULE quiet AS ON DELETE TO "order" DO INSTEAD NOTHING;
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
CREATE POLICY mine ON people USING (true);
CREATE PUBLICATION news FOR TABLE people;
GRANT SELECT ON people TO PUBLIC;
GRANT SELECT (name) ON child TO PUBLIC;
ALTER DEFAULT PRIVILEGES IN SCHEMA "Büro" GRANT SELECT ON TABLES TO PUBLIC;
INSERT INTO people (name, email, born) VALUES
  ('Ada Example', 'ada@example.com', '1985-12-10'),
  (E'back\\\\slash\\ttab\\nnew line\\rreturn', 'odd@example.test', NULL),
  ('\\.', NULL, '2001-02-03'),
  ('it''s "quoted", $tag$ and ünï😀', 'bob@example.test', 'infinity');
INSERT INTO "order" SELECT id, 'hi', repeat('x', id) FROM people;
INSERT INTO parent SELECT n, date '2024-11-01' + n FROM generate_series(1, 100) AS n;
INSERT INTO child (id, name, extra) VALUES (900, 'Child Example', '');
INSERT INTO "Büro".empty DEFAULT VALUES;
INSERT INTO "Büro"."Straße" ("Größe") SELECT n / 7.0 FROM generate_series(1, 5000) AS n;
REFRESH MATERIALIZED VIEW counted;
SELECT lo_from_bytea(16999, 'a scanned receipt'::bytea), lo_from_bytea(4000000001, decode(repeat('00ff5c2e0a', 10000), 'hex')), lo_create(17000);
COMMENT ON LARGE OBJECT 16999 IS 'a receipt';
GRANT SELECT ON LARGE OBJECT 16999 TO PUBLIC;
`;

/** One text for everything that a database holds, in any order it may be restored in. */
export const wholeContent = `
SELECT 'people', p::text FROM people p UNION ALL SELECT 'order', o::text FROM "order" o
UNION ALL SELECT 'parent', p::text FROM parent p UNION ALL SELECT 'street', s::text FROM "Büro"."Straße" s
UNION ALL SELECT 'counted', c::text FROM counted c UNION ALL SELECT 'empty', count(*)::text FROM "Büro".empty
UNION ALL SELECT 'object', oid::text || md5(lo_get(oid)) FROM pg_largeobject_metadata
UNION ALL SELECT 'serial', last_value::text FROM people_id_seq
UNION ALL SELECT 'constraint', conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'index', indexdef FROM pg_indexes WHERE schemaname IN ('public', 'Büro')
UNION ALL SELECT 'owner', relname || relowner::regrole::text || coalesce(relacl::text, '') FROM pg_class
  WHERE relnamespace IN ('public'::regnamespace, '"Büro"'::regnamespace)
ORDER BY 1, 2`;
