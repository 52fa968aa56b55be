/** What of a table is read to plan: its first rows, and some from further on where the key tells the way. */
import { quoteName } from "../../database/mysql/quote.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import { type LiveTable, selectRows } from "./catalogue.ts";
import { type ChosenTable, joinConditions } from "./choose-tables.ts";

/** Samples are taken from the first 200 rows, then 20 from the 400th on: what is read reaches just there. */
const FIRST_ROWS = 400;
const LATER_STEPS = 4;
const LATER_ROWS = 5;
/** Of wide rows fewer are read. */
const HEAD_BYTES = 8 << 20;
const FEWEST_ROWS = 20;

/** Queries whose rows, one behind the other, stand for the table's. */
export async function headQueries(session: MysqlSession, chosen: ChosenTable): Promise<string[]> {
  const { table } = chosen;
  const condition = joinConditions(chosen);
  const limit = Math.max(FEWEST_ROWS, Math.min(FIRST_ROWS, Math.floor(HEAD_BYTES / Math.max(1, table.rowBytes))));
  const where = condition === "" ? "" : ` WHERE ${condition}`;
  const first = selectRows(table, `${where} LIMIT ${limit}`);
  if (table.numericKey === null || table.rows < 4 * FIRST_ROWS) return [first];
  const steps = await keySteps(session, table, table.numericKey);
  const key = quoteName(table.numericKey);
  const later = steps.map((step) => {
    const isFurther = `${key} >= ${step}${condition === "" ? "" : ` AND ${condition}`}`;
    return selectRows(table, ` WHERE ${isFurther} ORDER BY ${key} LIMIT ${LATER_ROWS}`);
  });
  return [first, ...later];
}

/** Values that cut the range of the key into equal parts. The server finds both its ends in the index. */
async function keySteps(session: MysqlSession, table: LiveTable, key: string): Promise<bigint[]> {
  const name = quoteName(key);
  const [row] = await session.rows(`SELECT MIN(${name}), MAX(${name}) FROM ${quoteName(table.name)}`);
  const [smallest, largest] = row ?? [];
  if (smallest === null || smallest === undefined || largest === null || largest === undefined) return [];
  const [from, to] = [BigInt(smallest), BigInt(largest)];
  const parts = BigInt(LATER_STEPS + 1);
  return Array.from({ length: LATER_STEPS }, (_, index) => from + ((to - from) * BigInt(index + 1)) / parts);
}
