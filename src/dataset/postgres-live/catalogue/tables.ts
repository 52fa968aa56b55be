/** Tables with their columns, sequences, defaults and partitions. */
import { type Definition, type DefinitionReader, keyOf, notOfExtension, OWN_SCHEMA, rank } from "./definition.ts";
import { lines } from "./user-types.ts";

interface CatalogueTable {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly isUnlogged: boolean;
  readonly isPartition: boolean;
  readonly partitionKey: string | null;
  readonly method: string | null;
  readonly options: string[] | null;
  readonly parents: string[];
  readonly columns: readonly string[];
  readonly rowSecurity: string[];
  readonly replicaIdentity: string;
  readonly replicaIndex: string | null;
}

/** What an inheriting table has of its own, and all columns of every other. */
const COLUMNS = `
  SELECT coalesce(pg_catalog.array_agg(pg_catalog.quote_ident(a.attname) || ' ' || pg_catalog.format_type(a.atttypid, a.atttypmod)
      || CASE WHEN a.attcollation <> ct.typcollation THEN ' COLLATE ' || a.attcollation::regcollation::text ELSE '' END
      || CASE WHEN a.attgenerated <> '' THEN ' GENERATED ALWAYS AS (' || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ')'
           || CASE a.attgenerated WHEN 'v' THEN ' VIRTUAL' ELSE ' STORED' END ELSE '' END
      || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END ORDER BY a.attnum), '{}')
  FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_type ct ON ct.oid = a.atttypid
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND (a.attislocal OR c.relispartition)`;

const NAME = "pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)";
const OWNER = "pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(c.relowner))";
const FROM = "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace";
const OWN_TABLE = `c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${OWN_SCHEMA} AND ${notOfExtension("pg_class", "c.oid")}`;

export const readTables: DefinitionReader = async (leader) => {
  const rows = await leader.query<CatalogueTable>(
    `SELECT ${keyOf("pg_class", "c.oid")} AS key, ${NAME} AS name, ${OWNER} AS owner,
       c.relpersistence = 'u' AS "isUnlogged", c.relispartition AS "isPartition",
       CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS "partitionKey",
       (SELECT pg_catalog.quote_ident(am.amname) FROM pg_catalog.pg_am am WHERE am.oid = c.relam AND am.amname <> 'heap') AS method,
       c.reloptions AS options,
       (SELECT coalesce(pg_catalog.array_agg(pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.relname)
           ORDER BY i.inhseqno), '{}')
         FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
         JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace WHERE i.inhrelid = c.oid AND NOT c.relispartition) AS parents,
       (${COLUMNS}) AS columns,
       pg_catalog.array_remove(ARRAY[CASE WHEN c.relrowsecurity THEN 'ENABLE' END,
         CASE WHEN c.relforcerowsecurity THEN 'FORCE' END], NULL) AS "rowSecurity",
       c.relreplident::text AS "replicaIdentity",
       (SELECT pg_catalog.quote_ident(ic.relname) FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class ic ON ic.oid = x.indexrelid
         WHERE x.indrelid = c.oid AND x.indisreplident) AS "replicaIndex"
     ${FROM} WHERE ${OWN_TABLE} ORDER BY 2`,
  );
  return rows.flatMap((table) => [tableDefinition(table), ...laterDefinitions(table)]);
};

function tableDefinition(table: CatalogueTable): Definition {
  const { name, owner, columns, parents, partitionKey, method, options } = table;
  const body = columns.length === 0 ? " (\n)" : ` (\n${lines(columns)}\n)`;
  const clauses = [
    ...(parents.length === 0 ? [] : [`\nINHERITS (${parents.join(", ")})`]),
    ...(partitionKey === null ? [] : [`\nPARTITION BY ${partitionKey}`]),
    ...(method === null ? [] : [`\nUSING ${method}`]),
    ...(options === null || options.length === 0 ? [] : [`\nWITH (${options.map(storageOption).join(", ")})`]),
  ];
  const sql = `CREATE ${table.isUnlogged ? "UNLOGGED " : ""}TABLE ${name}${body}${clauses.join("")};`;
  return {
    key: table.key,
    sql: `${sql}\n\nALTER TABLE ${name} OWNER TO ${owner};`,
    section: "before",
    rank: rank.table,
  };
}

/** `name=value` of the catalogue; the value is a word or a number, or is quoted. */
export function storageOption(option: string): string {
  const equals = option.indexOf("=");
  return `${option.slice(0, equals)}='${option.slice(equals + 1).replaceAll("'", "''")}'`;
}

function laterDefinitions({ key, name, rowSecurity, replicaIdentity, replicaIndex }: CatalogueTable): Definition[] {
  const identities: Record<string, string> = {
    f: "FULL",
    n: "NOTHING",
    ...(replicaIndex === null ? {} : { i: `USING INDEX ${replicaIndex}` }),
  };
  const identity = identities[replicaIdentity];
  const statements = [
    ...rowSecurity.map((word) => `ALTER TABLE ${name} ${word} ROW LEVEL SECURITY;`),
    ...(identity === undefined ? [] : [`ALTER TABLE ONLY ${name} REPLICA IDENTITY ${identity};`]),
  ];
  if (statements.length === 0) return [];
  return [{ key: `${key}:later`, sql: statements.join("\n\n"), section: "behind", rank: rank.policy, needs: [key] }];
}

export const readPartitions: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; parent: string; sql: string }>(
    `SELECT ${keyOf("pg_class", "c.oid")} AS key, ${keyOf("pg_class", "p.oid")} AS parent,
       'ALTER TABLE ONLY ' || pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.relname)
         || ' ATTACH PARTITION ' || ${NAME} || ' ' || pg_catalog.pg_get_expr(c.relpartbound, c.oid) || ';' AS sql
     ${FROM} JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
       JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
     WHERE c.relispartition AND ${OWN_TABLE} ORDER BY 3`,
  );
  return rows.map(({ key, parent, sql }) => ({
    key: `${key}:attach`,
    sql,
    section: "before",
    rank: rank.attach,
    needs: [key, parent],
  }));
};

/** Defaults stand alone, so that they may use functions that use the table. */
export const readDefaults: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; table: string; sql: string }>(
    `SELECT ${keyOf("pg_attrdef", "d.oid")} AS key, ${keyOf("pg_class", "c.oid")} AS "table",
       'ALTER TABLE ONLY ' || ${NAME} || ' ALTER COLUMN ' || pg_catalog.quote_ident(a.attname) || ' SET DEFAULT '
         || pg_catalog.pg_get_expr(d.adbin, d.adrelid) || ';' AS sql
     ${FROM} JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid
       JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.adnum AND a.attgenerated = ''
     WHERE ${OWN_TABLE.replace("'p'", "'p', 'v'")} ORDER BY c.oid, a.attnum`,
  );
  return rows.map(({ key, table, sql }) => ({ key, sql, section: "before", rank: rank.default, needs: [table] }));
};

interface CatalogueSequence {
  readonly key: string;
  readonly name: string;
  readonly owner: string;
  readonly definition: string;
  readonly tableKey: string | null;
  readonly tableName: string | null;
  readonly column: string | null;
  /** `a` always, `d` by default, null for sequences of their own. */
  readonly identity: string | null;
}

export const readSequences: DefinitionReader = async (leader) => {
  const rows = await leader.query<CatalogueSequence>(
    `SELECT ${keyOf("pg_class", "c.oid")} AS key, ${NAME} AS name, ${OWNER} AS owner,
       'START WITH ' || s.seqstart || E'\\n    INCREMENT BY ' || s.seqincrement || E'\\n    MINVALUE ' || s.seqmin
         || E'\\n    MAXVALUE ' || s.seqmax || E'\\n    CACHE ' || s.seqcache
         || CASE WHEN s.seqcycle THEN E'\\n    CYCLE' ELSE '' END AS definition,
       ${keyOf("pg_class", "t.oid")} AS "tableKey",
       pg_catalog.quote_ident(tn.nspname) || '.' || pg_catalog.quote_ident(t.relname) AS "tableName",
       pg_catalog.quote_ident(a.attname) AS "column", CASE WHEN d.deptype = 'i' THEN nullif(a.attidentity::text, '') END AS identity
     ${FROM} JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
       LEFT JOIN pg_catalog.pg_depend d ON d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
         AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
       LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
       LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
     WHERE c.relkind = 'S' AND c.relpersistence <> 't' AND ${OWN_SCHEMA} AND ${notOfExtension("pg_class", "c.oid")} ORDER BY 2`,
  );
  const types = await leader.query<{ key: string; type: string }>(
    `SELECT ${keyOf("pg_class", "seqrelid")} AS key, pg_catalog.format_type(seqtypid, NULL) AS type FROM pg_catalog.pg_sequence`,
  );
  const typeOf = new Map(types.map(({ key, type }) => [key, type]));
  return rows.flatMap((row) => sequenceDefinitions(row, typeOf.get(row.key) ?? "bigint"));
};

function sequenceDefinitions(row: CatalogueSequence, type: string): Definition[] {
  const { key, name, owner, definition, tableKey, tableName, column, identity } = row;
  if (identity !== null && tableName !== null && tableKey !== null) {
    const mode = identity === "a" ? "ALWAYS" : "BY DEFAULT";
    const sql = `ALTER TABLE ${tableName} ALTER COLUMN ${column} ADD GENERATED ${mode} AS IDENTITY (\n    SEQUENCE NAME ${name}\n    ${definition}\n);`;
    return [{ key, sql, section: "before", rank: rank.sequence, needs: [tableKey] }];
  }
  const create = `CREATE SEQUENCE ${name}\n    AS ${type}\n    ${definition};\n\nALTER TABLE ${name} OWNER TO ${owner};`;
  const made: Definition = { key, sql: create, section: "before", rank: rank.sequence };
  if (tableName === null || tableKey === null) return [made];
  const owned = `ALTER SEQUENCE ${name} OWNED BY ${tableName}.${column};`;
  return [made, { key: `${key}:owned`, sql: owned, section: "before", rank: rank.ownership, needs: [key, tableKey] }];
}
