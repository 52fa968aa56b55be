/** Functions, views, triggers, rules and policies: what has a text of its own. */
import { type DefinitionReader, keyOf, notOfExtension, OWN_SCHEMA, rank } from "./definition.ts";
import { storageOption } from "./tables.ts";

const RELATION = "pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname)";

export const readFunctions: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; sql: string; object: string; owner: string }>(
    `SELECT ${keyOf("pg_proc", "p.oid")} AS key, pg_catalog.pg_get_functiondef(p.oid) AS sql,
       CASE WHEN p.prokind = 'p' THEN 'PROCEDURE ' ELSE 'FUNCTION ' END || pg_catalog.quote_ident(n.nspname) || '.'
         || pg_catalog.quote_ident(p.proname) || '(' || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')' AS object,
       pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(p.proowner)) AS owner
     FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
     WHERE p.prokind IN ('f', 'p', 'w') AND ${OWN_SCHEMA} AND ${notOfExtension("pg_proc", "p.oid")}
       AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend i WHERE i.classid = 'pg_catalog.pg_proc'::regclass
         AND i.objid = p.oid AND i.deptype = 'i') ORDER BY 3`,
  );
  return rows.map(({ key, sql, object, owner }) => ({
    key,
    sql: `${sql.trimEnd()};\n\nALTER ${object} OWNER TO ${owner};`,
    section: "before",
    rank: rank.function,
  }));
};

export const readViews: DefinitionReader = async (leader) => {
  const rows = await leader.query<{
    key: string;
    name: string;
    kind: string;
    options: string[] | null;
    text: string;
    owner: string;
    isFilled: boolean;
  }>(
    `SELECT ${keyOf("pg_class", "c.oid")} AS key, ${RELATION} AS name, c.relkind::text AS kind, c.reloptions AS options,
       pg_catalog.pg_get_viewdef(c.oid) AS text, pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(c.relowner)) AS owner,
       c.relispopulated AS "isFilled"
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND ${OWN_SCHEMA} AND ${notOfExtension("pg_class", "c.oid")} ORDER BY 2`,
  );
  return rows.flatMap(({ key, name, kind, options, text, owner, isFilled }) => {
    const isMaterialized = kind === "m";
    const words = isMaterialized ? "MATERIALIZED VIEW" : "VIEW";
    const check = (options ?? []).find((option) => option.startsWith("check_option="));
    const rest = (options ?? []).filter((option) => option !== check);
    const storage = rest.length === 0 ? "" : ` WITH (${rest.map(storageOption).join(", ")})`;
    const body = text.trimEnd().replace(/;$/, "");
    const end = isMaterialized
      ? "\n  WITH NO DATA"
      : check === undefined
        ? ""
        : `\n  WITH ${check.slice(check.indexOf("=") + 1).toUpperCase()} CHECK OPTION`;
    const sql = `CREATE ${words} ${name}${storage} AS\n${body}${end};\n\nALTER TABLE ${name} OWNER TO ${owner};`;
    const view = { key, sql, section: "before" as const, rank: rank.view };
    if (!isMaterialized || !isFilled) return [view];
    const refresh = `REFRESH MATERIALIZED VIEW ${name};`;
    return [
      view,
      { key: `${key}:refresh`, sql: refresh, section: "behind" as const, rank: rank.refresh, needs: [key] },
    ];
  });
};

export const readTriggers: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; sql: string; table: string; name: string; enabled: string }>(
    `SELECT ${keyOf("pg_trigger", "t.oid")} AS key, pg_catalog.pg_get_triggerdef(t.oid) || ';' AS sql, ${RELATION} AS "table",
       pg_catalog.quote_ident(t.tgname) AS name, t.tgenabled::text AS enabled
     FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE NOT t.tgisinternal AND coalesce(pg_catalog.to_jsonb(t) ->> 'tgparentid', '0') = '0' AND ${OWN_SCHEMA}
       AND ${notOfExtension("pg_trigger", "t.oid")} ORDER BY 3, 4`,
  );
  const states: Record<string, string> = { D: "DISABLE", A: "ENABLE ALWAYS", R: "ENABLE REPLICA" };
  return rows.map(({ key, sql, table, name, enabled }) => {
    const state = states[enabled];
    const change = state === undefined ? "" : `\n\nALTER TABLE ${table} ${state} TRIGGER ${name};`;
    return { key, sql: `${sql}${change}`, section: "behind", rank: rank.trigger };
  });
};

export const readRules: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; table: string; sql: string }>(
    `SELECT 'rule:' || r.oid::int8 AS key, ${keyOf("pg_class", "c.oid")} AS "table", pg_catalog.pg_get_ruledef(r.oid) AS sql
     FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE r.rulename <> '_RETURN' AND ${OWN_SCHEMA} AND ${notOfExtension("pg_class", "c.oid")} ORDER BY r.oid`,
  );
  return rows.map(({ key, table, sql }) => ({ key, sql, section: "behind", rank: rank.rule, needs: [table] }));
};

export const readPolicies: DefinitionReader = async (leader) => {
  const rows = await leader.query<{ key: string; sql: string }>(
    `SELECT ${keyOf("pg_policy", "p.oid")} AS key,
       'CREATE POLICY ' || pg_catalog.quote_ident(p.polname) || ' ON ' || ${RELATION}
         || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
         || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
              WHEN 'd' THEN ' FOR DELETE' ELSE '' END
         || CASE WHEN p.polroles = '{0}' THEN '' ELSE ' TO ' || (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(
              pg_catalog.pg_get_userbyid(role)), ', ') FROM unnest(p.polroles) role) END
         || coalesce(' USING (' || pg_catalog.pg_get_expr(p.polqual, p.polrelid) || ')', '')
         || coalesce(' WITH CHECK (' || pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid) || ')', '') || ';' AS sql
     FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OWN_SCHEMA} ORDER BY 2`,
  );
  return rows.map(({ key, sql }) => ({ key, sql, section: "behind", rank: rank.policy }));
};
