/** Which objects need which, and an order that respects it. */
import type { PostgresConnection } from "../../../database/postgres/connection.ts";
import type { Definition } from "./definition.ts";

export interface Dependencies {
  /** Keys that each key needs. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
  /** The key of what makes an object: its own, or that of a larger one. */
  readonly makerOf: (key: string) => string;
}

/**
 * What has no statement of its own stands for what makes it: a table's row type and its generated columns for the table, an array
 * for its element, a view's rule for the view, an index behind a constraint for the constraint.
 */
const ALIASES = `
  SELECT 'pg_catalog.pg_type'::regclass::oid::int8 || ':' || t.oid::int8 AS alias,
    CASE WHEN c.oid IS NOT NULL AND c.relkind <> 'c' THEN 'pg_catalog.pg_class'::regclass::oid::int8 || ':' || c.oid::int8
      ELSE 'pg_catalog.pg_type'::regclass::oid::int8 || ':' || t.typelem::int8 END AS key
  FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
  WHERE t.oid >= 16384 AND (c.relkind <> 'c' OR (t.typelem <> 0 AND t.typrelid = 0))
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid::int8 || ':' || c.oid::int8,
    'pg_catalog.pg_type'::regclass::oid::int8 || ':' || c.reltype::int8
  FROM pg_catalog.pg_class c WHERE c.relkind = 'c' AND c.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_rewrite'::regclass::oid::int8 || ':' || r.oid::int8,
    CASE WHEN r.rulename = '_RETURN' THEN 'pg_catalog.pg_class'::regclass::oid::int8 || ':' || r.ev_class::int8
      ELSE 'rule:' || r.oid::int8 END
  FROM pg_catalog.pg_rewrite r WHERE r.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_attrdef'::regclass::oid::int8 || ':' || d.oid::int8,
    'pg_catalog.pg_class'::regclass::oid::int8 || ':' || d.adrelid::int8
  FROM pg_catalog.pg_attrdef d JOIN pg_catalog.pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated <> ''
  UNION ALL
  SELECT 'pg_catalog.pg_constraint'::regclass::oid::int8 || ':' || k.oid::int8,
    'pg_catalog.pg_type'::regclass::oid::int8 || ':' || k.contypid::int8
  FROM pg_catalog.pg_constraint k WHERE k.contypid <> 0 AND k.oid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_class'::regclass::oid::int8 || ':' || k.conindid::int8,
    'pg_catalog.pg_constraint'::regclass::oid::int8 || ':' || k.oid::int8
  FROM pg_catalog.pg_constraint k WHERE k.contype IN ('p', 'u', 'x') AND k.conindid >= 16384
  UNION ALL
  SELECT 'pg_catalog.pg_type'::regclass::oid::int8 || ':' || (pg_catalog.to_jsonb(r) ->> 'rngmultitypid'),
    'pg_catalog.pg_type'::regclass::oid::int8 || ':' || r.rngtypid::int8
  FROM pg_catalog.pg_range r WHERE r.rngtypid >= 16384 AND pg_catalog.to_jsonb(r) ? 'rngmultitypid'`;

const EDGES = `
  SELECT classid::int8 || ':' || objid::int8 AS source, refclassid::int8 || ':' || refobjid::int8 AS target
  FROM pg_catalog.pg_depend WHERE objid >= 16384 AND refobjid >= 16384 AND deptype IN ('n', 'a', 'i')`;

export async function readDependencies(
  leader: PostgresConnection,
  definitions: readonly Definition[],
): Promise<Dependencies> {
  const aliases = new Map(
    (await leader.query<{ alias: string; key: string }>(ALIASES)).map(({ alias, key }) => [alias, key]),
  );
  const resolve = (key: string): string => {
    const next = aliases.get(key);
    return next === undefined || next === key ? key : resolve(next);
  };
  const found = new Map<string, Set<string>>();
  const add = (source: string, target: string): void => {
    const [from, to] = [resolve(source), resolve(target)];
    if (from === to) return;
    const targets = found.get(from) ?? new Set();
    found.set(from, targets.add(to));
  };
  for (const { source, target } of await leader.query<{ source: string; target: string }>(EDGES)) add(source, target);
  for (const { key, needs = [] } of definitions) for (const need of needs) add(key, need);
  return { needs: found, makerOf: resolve };
}

/** Those that need what is not written, over any number of steps, go, too. */
export function withoutDependents(
  definitions: readonly Definition[],
  dependencies: Dependencies,
  gone: ReadonlySet<string>,
): Definition[] {
  const out = new Set(gone);
  for (let before = -1; before !== out.size; ) {
    before = out.size;
    for (const { key } of definitions) {
      if ([...(dependencies.needs.get(key) ?? [])].some((need) => out.has(need))) out.add(key);
    }
  }
  return definitions.filter(({ key }) => !out.has(key));
}

/**
 * By rank, but each behind what it needs; what needs something behind the rows goes behind them, too. A circle, which only
 * functions and defaults of the oddest kind make, is cut at its first member.
 */
export function inOrder(definitions: readonly Definition[], dependencies: Dependencies): Definition[] {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const sections = new Map<string, Definition["section"]>();
  const ordered: Definition[] = [];
  const place = (definition: Definition): Definition["section"] => {
    const known = sections.get(definition.key);
    if (known !== undefined) return known;
    sections.set(definition.key, definition.section);
    const needed = [...(dependencies.needs.get(definition.key) ?? [])]
      .map((key) => byKey.get(key))
      .filter((each) => each !== undefined);
    needed.sort(byRank);
    const isBehind = needed.map(place).includes("behind");
    const section = isBehind ? "behind" : definition.section;
    sections.set(definition.key, section);
    ordered.push({ ...definition, section });
    return section;
  };
  for (const definition of [...definitions].sort(byRank)) place(definition);
  return ordered;
}

function byRank(a: Definition, b: Definition): number {
  return a.rank - b.rank;
}
