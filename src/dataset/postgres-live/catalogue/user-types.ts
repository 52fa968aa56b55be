/** Schemas, extensions and types. */
import { quoteText } from "../../../database/postgres/quote.ts";
import { type Definition, type DefinitionReader, keyOf, notOfExtension, OWN_SCHEMA, rank } from "./definition.ts";

export const readSchemas: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; name: string; owner: string }>(
    `SELECT ${keyOf("pg_namespace", "n.oid")} AS key, pg_catalog.quote_ident(n.nspname) AS name,
       pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(n.nspowner)) AS owner
     FROM pg_catalog.pg_namespace n
     WHERE ${OWN_SCHEMA} AND n.nspname <> 'public' AND ${notOfExtension("pg_namespace", "n.oid")} ORDER BY 2`,
  );
  return rows.map(({ key, name, owner }) => ({
    key,
    sql: `CREATE SCHEMA ${name};\n\nALTER SCHEMA ${name} OWNER TO ${owner};`,
    section: "before",
    rank: rank.schema,
  }));
};

export const readExtensions: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; name: string; schema: string }>(
    `SELECT ${keyOf("pg_extension", "e.oid")} AS key, pg_catalog.quote_ident(e.extname) AS name,
       pg_catalog.quote_ident(n.nspname) AS schema
     FROM pg_catalog.pg_extension e JOIN pg_catalog.pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname <> 'plpgsql' ORDER BY e.oid`,
  );
  return rows.map(({ key, name, schema }) => ({
    key,
    sql: `CREATE EXTENSION IF NOT EXISTS ${name} WITH SCHEMA ${schema};`,
    section: "before",
    rank: rank.extension,
  }));
};

const TYPE = `pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname)`;
const TYPES_FROM = `FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace`;
const TYPES_WHERE = `${OWN_SCHEMA} AND ${notOfExtension("pg_type", "t.oid")}`;
const OWNER = "pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(t.typowner))";

export const readEnums: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; name: string; owner: string; labels: string[] }>(
    `SELECT ${keyOf("pg_type", "t.oid")} AS key, ${TYPE} AS name, ${OWNER} AS owner,
       (SELECT coalesce(pg_catalog.array_agg(enumlabel::text ORDER BY enumsortorder), '{}')
         FROM pg_catalog.pg_enum WHERE enumtypid = t.oid) AS labels
     ${TYPES_FROM} WHERE t.typtype = 'e' AND ${TYPES_WHERE} ORDER BY 2`,
  );
  return rows.map(({ key, name, owner, labels }) =>
    typeDefinition(
      key,
      `CREATE TYPE ${name} AS ENUM (\n${lines(labels.map((label) => quoteText(label)))}\n);`,
      `TYPE ${name}`,
      owner,
    ),
  );
};

interface Domain {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly base: string;
  readonly collation: string | null;
  readonly fallback: string | null;
  readonly isNotNull: boolean;
  readonly checks: string[];
}

export const readDomains: DefinitionReader = async (leader) => {
  const rows = await leader.query<Domain>(
    `SELECT ${keyOf("pg_type", "t.oid")} AS key, ${TYPE} AS name, ${OWNER} AS owner,
       pg_catalog.format_type(t.typbasetype, t.typtypmod) AS base,
       CASE WHEN t.typcollation <> b.typcollation THEN t.typcollation::regcollation::text END AS collation,
       t.typdefault AS fallback, t.typnotnull AS "isNotNull",
       (SELECT coalesce(pg_catalog.array_agg('CONSTRAINT ' || pg_catalog.quote_ident(c.conname) || ' '
          || pg_catalog.pg_get_constraintdef(c.oid) ORDER BY c.conname), '{}')
         FROM pg_catalog.pg_constraint c WHERE c.contypid = t.oid AND c.contype = 'c') AS checks
     ${TYPES_FROM} JOIN pg_catalog.pg_type b ON b.oid = t.typbasetype
     WHERE t.typtype = 'd' AND ${TYPES_WHERE} ORDER BY 2`,
  );
  return rows.map(({ key, name, owner, base, collation, fallback, isNotNull, checks }) => {
    const parts = [
      `CREATE DOMAIN ${name} AS ${base}`,
      ...(collation === null ? [] : [` COLLATE ${collation}`]),
      ...(fallback === null ? [] : [` DEFAULT ${fallback}`]),
      ...(isNotNull ? [" NOT NULL"] : []),
      ...checks.map((check) => `\n    ${check}`),
    ];
    return typeDefinition(key, `${parts.join("")};`, `DOMAIN ${name}`, owner);
  });
};

export const readComposites: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; name: string; owner: string; fields: string[] }>(
    `SELECT ${keyOf("pg_type", "t.oid")} AS key, ${TYPE} AS name, ${OWNER} AS owner,
       (SELECT coalesce(pg_catalog.array_agg(pg_catalog.quote_ident(a.attname) || ' '
            || pg_catalog.format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attcollation <> ft.typcollation THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END
            ORDER BY a.attnum), '{}')
         FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type ft ON ft.oid = a.atttypid
         WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) AS fields
     ${TYPES_FROM} JOIN pg_catalog.pg_class c ON c.oid = t.typrelid AND c.relkind = 'c'
     WHERE t.typtype = 'c' AND ${TYPES_WHERE} ORDER BY 2`,
  );
  return rows.map(({ key, name, owner, fields }) =>
    typeDefinition(key, `CREATE TYPE ${name} AS (\n${lines(fields)}\n);`, `TYPE ${name}`, owner),
  );
};

interface RangeType {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly subtype: string;
  readonly operators: string;
  readonly collation: string | null;
  readonly difference: string | null;
  readonly multirange: string | null;
}

export const readRanges: DefinitionReader = async (leader) => {
  const rows = await leader.query<RangeType>(
    `SELECT ${keyOf("pg_type", "t.oid")} AS key, ${TYPE} AS name, ${OWNER} AS owner,
       pg_catalog.format_type(r.rngsubtype, NULL) AS subtype,
       (SELECT pg_catalog.quote_ident(on_.nspname) || '.' || pg_catalog.quote_ident(o.opcname)
         FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_namespace on_ ON on_.oid = o.opcnamespace
         WHERE o.oid = r.rngsubopc) AS operators,
       CASE WHEN r.rngcollation <> 0 THEN r.rngcollation::regcollation::text END AS collation,
       CASE WHEN r.rngsubdiff <> 0 THEN r.rngsubdiff::regproc::text END AS difference,
       (SELECT pg_catalog.quote_ident(mn.nspname) || '.' || pg_catalog.quote_ident(m.typname)
         FROM pg_catalog.pg_type m JOIN pg_catalog.pg_namespace mn ON mn.oid = m.typnamespace
         WHERE m.oid = (pg_catalog.to_jsonb(r) ->> 'rngmultitypid')::oid) AS multirange
     ${TYPES_FROM} JOIN pg_catalog.pg_range r ON r.rngtypid = t.oid
     WHERE t.typtype = 'r' AND ${TYPES_WHERE} ORDER BY 2`,
  );
  return rows.map(({ key, name, owner, ...range }) => {
    const options = [
      `subtype = ${range.subtype}`,
      `subtype_opclass = ${range.operators}`,
      ...(range.collation === null ? [] : [`collation = ${range.collation}`]),
      ...(range.difference === null ? [] : [`subtype_diff = ${range.difference}`]),
      ...(range.multirange === null ? [] : [`multirange_type_name = ${range.multirange}`]),
    ];
    return typeDefinition(key, `CREATE TYPE ${name} AS RANGE (\n${lines(options)}\n);`, `TYPE ${name}`, owner);
  });
};

function typeDefinition(key: string, sql: string, object: string, owner: string): Definition {
  return { key, sql: `${sql}\n\nALTER ${object} OWNER TO ${owner};`, section: "before", rank: rank.type };
}

export function lines(parts: readonly string[]): string {
  return parts.map((part) => `    ${part}`).join(",\n");
}
