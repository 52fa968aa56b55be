/** Takes out of a database all that a load has put into it. The database was empty but for what stands in the inventory. */
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { quoteName } from "../../database/postgres/quote.ts";
import { MARKER } from "./guard.ts";

/** What was there before. */
export interface Inventory {
  readonly schemas: readonly string[];
  /** `catalogue:object` of what can stand outside of schemas, and of what stands in schemas that were there. */
  readonly objects: ReadonlySet<string>;
}

interface Found {
  readonly key: string;
  readonly type: string;
  readonly identity: string;
}

const SCHEMAS = `SELECT nspname::text AS name FROM pg_catalog.pg_namespace
  WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'`;

/** Objects that can be dropped one by one: those of schemas, without members of extensions, and those of the whole database. */
const OBJECTS = `
  WITH found AS (
    SELECT d.classid, d.objid FROM pg_catalog.pg_depend d
      JOIN pg_catalog.pg_namespace n ON n.oid = d.refobjid AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
      WHERE d.refclassid = 'pg_catalog.pg_namespace'::regclass AND d.deptype = 'n' AND d.objsubid = 0
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend m WHERE m.classid = d.classid AND m.objid = d.objid AND m.objsubid = 0
          AND m.deptype IN ('e', 'i'))
    UNION SELECT 'pg_catalog.pg_extension'::regclass, oid FROM pg_catalog.pg_extension
    UNION SELECT 'pg_catalog.pg_event_trigger'::regclass, oid FROM pg_catalog.pg_event_trigger
    UNION SELECT 'pg_catalog.pg_publication'::regclass, oid FROM pg_catalog.pg_publication
    UNION SELECT 'pg_catalog.pg_foreign_server'::regclass, oid FROM pg_catalog.pg_foreign_server
    UNION SELECT 'pg_catalog.pg_foreign_data_wrapper'::regclass, oid FROM pg_catalog.pg_foreign_data_wrapper
    UNION SELECT 'pg_catalog.pg_language'::regclass, oid FROM pg_catalog.pg_language
    UNION SELECT 'pg_catalog.pg_cast'::regclass, oid FROM pg_catalog.pg_cast
  )
  SELECT f.classid::int8 || ':' || f.objid::int8 AS key, i.type, i.identity
  FROM found f, pg_catalog.pg_identify_object(f.classid, f.objid, 0) i
  WHERE i.type IS NOT NULL`;

/** Words of DROP for the kinds whose own name is another. */
const words: Readonly<Record<string, string>> = {
  "composite type": "TYPE",
  "statistics object": "STATISTICS",
  "foreign-data wrapper": "FOREIGN DATA WRAPPER",
};
/** Go with the object that they belong to. */
const dependent = new Set([
  "index",
  "rule",
  "trigger",
  "policy",
  "table constraint",
  "default value",
  "toast table",
  "default acl",
]);
const AT_ONCE = 40;
const ROUNDS = 4;

export async function takeInventory(connection: PostgresConnection): Promise<Inventory> {
  const schemas = await connection.query<{ name: string }>(SCHEMAS);
  const objects = await connection.query<Found>(OBJECTS);
  return { schemas: schemas.map(({ name }) => name), objects: new Set(objects.map(({ key }) => key)) };
}

/** True when nothing is left. Then, and only then, the mark of an unfinished load is gone, too. */
export async function removeCreated(connection: PostgresConnection, before: Inventory): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round++) {
    const found = await connection.query<Found>(OBJECTS);
    const created = found.filter(({ key, type }) => !before.objects.has(key) && !dependent.has(type));
    // Tables first, a few at a time: each takes a lock, and a transaction may hold only so many.
    created.sort((a, b) => Number(b.type === "table") - Number(a.type === "table"));
    for (let at = 0; at < created.length; at += AT_ONCE) await dropSome(connection, created.slice(at, at + AT_ONCE));
    const schemas = (await connection.query<{ name: string }>(SCHEMAS)).map(({ name }) => name);
    const own = schemas.filter((name) => !before.schemas.includes(name) && name !== MARKER);
    for (const name of own) await connection.execute(`DROP SCHEMA IF EXISTS ${quoteName(name)} CASCADE`).catch(ignore);
    await unlinkLargeObjects(connection);
    if (await isClean(connection, before)) {
      await connection.execute(`DROP SCHEMA IF EXISTS ${MARKER}`);
      return true;
    }
  }
  return false;
}

async function dropSome(connection: PostgresConnection, objects: readonly Found[]): Promise<void> {
  const statements = objects.map(
    ({ type, identity }) => `DROP ${words[type] ?? type.toUpperCase()} IF EXISTS ${identity} CASCADE`,
  );
  try {
    await connection.execute(statements.join("; "));
  } catch {
    // One that cannot be dropped yet undoes the others, so each is tried by itself.
    for (const statement of statements) await connection.execute(statement).catch(ignore);
  }
}

async function isClean(connection: PostgresConnection, before: Inventory): Promise<boolean> {
  const left = await connection.query<Found>(OBJECTS);
  const schemas = await connection.query<{ name: string }>(SCHEMAS);
  return (
    left.every(({ key, type }) => before.objects.has(key) || type === "default acl") &&
    schemas.every(({ name }) => before.schemas.includes(name) || name === MARKER)
  );
}

async function unlinkLargeObjects(connection: PostgresConnection): Promise<void> {
  const batch = `SELECT count(pg_catalog.lo_unlink(oid)) AS count FROM
    (SELECT oid FROM pg_catalog.pg_largeobject_metadata LIMIT 1000) unlinked`;
  for (let count = 1; count > 0; ) {
    const rows = await connection.query<{ count: number }>(batch).catch(() => []);
    count = rows[0]?.count ?? 0;
  }
}

function ignore(): void {}
