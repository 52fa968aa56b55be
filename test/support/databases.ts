/** Comparisons of a database before and after, by query. */
import { expect } from "vitest";
import { query } from "./postgres.ts";

interface TableColumns {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly isGenerated: boolean }[];
}

/** Tables that hold rows themselves (partitions, not their parents), with their columns. */
async function tablesOf(database: string): Promise<TableColumns[]> {
  const rows = await query(
    database,
    `SELECT n.nspname || '.' || c.relname, coalesce(json_agg(json_build_object('name', a.attname, 'isGenerated', a.attgenerated <> '') ORDER BY a.attnum)
       FILTER (WHERE a.attname IS NOT NULL), '[]')
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     GROUP BY 1 ORDER BY 1`,
  );
  return rows.map(([table = "", columns = "[]"]) => ({
    table,
    columns: JSON.parse(columns) as TableColumns["columns"],
  }));
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function quoteTable(label: string): string {
  const dot = label.indexOf(".");
  return `${quote(label.slice(0, dot))}.${quote(label.slice(dot + 1))}`;
}

/** Counts of rows by table. */
export async function rowCounts(database: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { table } of await tablesOf(database)) {
    counts[table] = Number((await query(database, `SELECT count(*) FROM ONLY ${quoteTable(table)}`))[0]?.[0]);
  }
  return counts;
}

/** Digests of all rows in stored order, one per column; rows are restored in the order of the dump. */
async function digests(database: string): Promise<Map<string, string>> {
  const result = new Map<string, string>();
  for (const { table, columns } of await tablesOf(database)) {
    const stored = columns.filter((column) => !column.isGenerated);
    if (stored.length === 0) continue;
    const list = stored.map(
      (column) => `md5(coalesce(string_agg(coalesce(md5(${quote(column.name)}::text), '-'), '' ORDER BY ctid), ''))`,
    );
    const [row] = await query(database, `SELECT ${list.join(", ")} FROM ONLY ${quoteTable(table)}`);
    for (const [index, column] of stored.entries()) result.set(`${table}.${column.name}`, row?.[index] ?? "");
  }
  return result;
}

/** Names (`schema.table.column`) of the columns whose values differ, row by row, between two databases. */
export async function changedColumns(before: string, after: string): Promise<string[]> {
  const [left, right] = [await digests(before), await digests(after)];
  expect([...right.keys()]).toEqual([...left.keys()]);
  return [...left].filter(([column, digest]) => right.get(column) !== digest).map(([column]) => column);
}

/** Foreign keys whose rows point nowhere, checked by query: `--disable-triggers` restores without looking. */
export async function brokenForeignKeys(database: string): Promise<string[]> {
  const keys = await query(
    database,
    `SELECT conname, conrelid::regclass, confrelid::regclass,
       (SELECT string_agg(format('c.%I = p.%I', ca.attname, pa.attname), ' AND ') FROM unnest(conkey, confkey) AS k(c, p)
          JOIN pg_attribute ca ON ca.attrelid = conrelid AND ca.attnum = k.c JOIN pg_attribute pa ON pa.attrelid = confrelid AND pa.attnum = k.p),
       (SELECT string_agg(format('c.%I IS NOT NULL', ca.attname), ' AND ') FROM unnest(conkey) AS k(c) JOIN pg_attribute ca ON ca.attrelid = conrelid AND ca.attnum = k.c)
     FROM pg_constraint WHERE contype = 'f' AND conparentid = 0`,
  );
  const broken: string[] = [];
  for (const [name = "", child = "", parent = "", join = "", present = ""] of keys) {
    const [row] = await query(
      database,
      `SELECT count(*) FROM ${child} c WHERE ${present} AND NOT EXISTS (SELECT FROM ${parent} p WHERE ${join})`,
    );
    if (row?.[0] !== "0") broken.push(name);
  }
  return broken;
}
