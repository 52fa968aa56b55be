/** Where sequences stand: `SELECT pg_catalog.setval(…);` as pg_dump writes it. */
import type { PostgresConnection } from "../../database/postgres/connection.ts";
import { quoteText } from "../../database/postgres/quote.ts";
import { tableLabel } from "../../domain/names.ts";
import { refuse } from "../../domain/problem.ts";
import { entryComment } from "./entry-comment.ts";
import type { Relation } from "./relations.ts";

const AT_ONCE = 200;

/** Sequences are outside of snapshots: read last, they are never behind the rows. */
export async function sequenceValues(leader: PostgresConnection, sequences: readonly Relation[]): Promise<string> {
  const forbidden = sequences.filter(({ isReadable }) => !isReadable);
  if (forbidden.length > 0) {
    throw refuse(
      forbidden.map(({ table }) => ({
        code: "DATABASE_NOT_PERMITTED",
        at: { source: leader.address.label, table: tableLabel(table) },
        problem: "the database user may not read this sequence",
        hint: "Have an administrator GRANT SELECT on it (pg_read_all_data reads everything)",
      })),
    );
  }
  const lines: string[] = [];
  for (let at = 0; at < sequences.length; at += AT_ONCE) {
    const some = sequences.slice(at, at + AT_ONCE);
    const selects = some.map(
      ({ sqlName }, index) => `SELECT ${index} AS i, last_value::text AS v, is_called AS c FROM ${sqlName}`,
    );
    const rows = await leader.query<{ i: number; v: string; c: boolean }>(selects.join(" UNION ALL "));
    for (const { i, v, c } of rows.sort((a, b) => a.i - b.i)) {
      const { table, sqlName } = some[i] as Relation;
      const comment = entryComment({ ...table, kind: "SEQUENCE SET", owner: null, isData: false });
      lines.push(`${comment}SELECT pg_catalog.setval(${quoteText(sqlName)}, ${v}, ${c});\n\n\n`);
    }
  }
  return lines.join("");
}
