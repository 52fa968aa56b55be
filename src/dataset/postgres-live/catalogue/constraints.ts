/** Keys, checks, foreign keys, indexes and statistics: what is made when the rows are there. */
import { type DefinitionReader, keyOf, notOfExtension, OWN_SCHEMA, rank } from "./definition.ts";

const RELATION = "pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)";
const ranks: Readonly<Record<string, number>> = { c: rank.check, f: rank.foreignKey };

/** A partition's keys are made one by one and attached below; checks and foreign keys come down from the parent. */
export const readConstraints: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; type: string; table: string; sql: string }>(
    `SELECT ${keyOf("pg_constraint", "k.oid")} AS key, k.contype::text AS type, ${keyOf("pg_class", "c.oid")} AS "table",
       'ALTER TABLE ' || CASE WHEN k.contype IN ('p', 'u', 'x') OR (k.contype = 'f' AND c.relkind <> 'p') THEN 'ONLY ' ELSE '' END
         || ${RELATION} || E'\\n    ADD CONSTRAINT ' || pg_catalog.quote_ident(k.conname) || ' '
         || pg_catalog.pg_get_constraintdef(k.oid) || ';' AS sql
     FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype IN ('p', 'u', 'x', 'c', 'f') AND c.relkind IN ('r', 'p') AND c.relpersistence <> 't' AND ${OWN_SCHEMA}
       AND ${notOfExtension("pg_class", "c.oid")}
       AND (k.contype IN ('p', 'u', 'x') OR (k.contype = 'c' AND k.coninhcount = 0) OR (k.contype = 'f' AND k.conparentid = 0))
     ORDER BY 4`,
  );
  return rows.map(({ key, type, table, sql }) => ({
    key,
    sql,
    section: "behind",
    rank: ranks[type] ?? rank.key,
    needs: [table],
  }));
};

export const readIndexes: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; table: string; sql: string }>(
    `SELECT ${keyOf("pg_class", "i.oid")} AS key, ${keyOf("pg_class", "c.oid")} AS "table",
       pg_catalog.pg_get_indexdef(i.oid) || ';' AS sql
     FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class i ON i.oid = x.indexrelid JOIN pg_catalog.pg_class c ON c.oid = x.indrelid
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'm') AND c.relpersistence <> 't' AND ${OWN_SCHEMA} AND ${notOfExtension("pg_class", "c.oid")}
       AND (x.indisvalid OR c.relkind = 'p')
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))
     ORDER BY 3`,
  );
  return rows.map(({ key, table, sql }) => ({ key, sql, section: "behind", rank: rank.index, needs: [table] }));
};

export const readAttachedIndexes: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; parent: string; sql: string }>(
    `SELECT ${keyOf("pg_class", "c.oid")} AS key, ${keyOf("pg_class", "p.oid")} AS parent,
       'ALTER INDEX ' || pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.relname)
         || ' ATTACH PARTITION ' || ${RELATION} || ';' AS sql
     FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid AND c.relkind IN ('i', 'I')
       JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
       JOIN pg_catalog.pg_class p ON p.oid = i.inhparent JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
     WHERE ${OWN_SCHEMA} ORDER BY 3`,
  );
  return rows.map(({ key, parent, sql }) => ({
    key: `${key}:attach`,
    sql,
    section: "behind",
    rank: rank.attachIndex,
    needs: [key, parent],
  }));
};

export const readStatistics: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; sql: string }>(
    `SELECT ${keyOf("pg_statistic_ext", "s.oid")} AS key, pg_catalog.pg_get_statisticsobjdef(s.oid) || ';' AS sql
     FROM pg_catalog.pg_statistic_ext s JOIN pg_catalog.pg_namespace n ON n.oid = s.stxnamespace WHERE ${OWN_SCHEMA} ORDER BY 2`,
  );
  return rows.map(({ key, sql }) => ({ key, sql, section: "behind", rank: rank.statistics }));
};
