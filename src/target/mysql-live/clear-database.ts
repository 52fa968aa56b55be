/** Takes out of a database whatever is in it: it was empty before the load that failed. */
import { quoteName } from "../../database/mysql/quote.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import { UNFINISHED } from "./fitness.ts";

/** The mark of an unfinished load goes last. */
export async function clearDatabase(session: MysqlSession): Promise<void> {
  await session.run("SET SESSION foreign_key_checks = 0, lock_wait_timeout = 30");
  for (const [name, type] of await session.rows(
    "SELECT EVENT_NAME, 'EVENT' FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE()",
  ))
    await drop(session, type, name);
  const tables = await session.rows(
    "SELECT TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()",
  );
  for (const [name, type] of tables) if (type === "VIEW") await drop(session, "VIEW", name);
  for (const [name, type] of tables)
    if (type !== "VIEW" && type !== "SEQUENCE" && name !== UNFINISHED) await drop(session, "TABLE", name);
  for (const [name, type] of tables) if (type === "SEQUENCE") await drop(session, "SEQUENCE", name);
  for (const [name, type] of await session.rows(
    "SELECT ROUTINE_NAME, ROUTINE_TYPE FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()",
  ))
    if (type !== "PACKAGE BODY") await drop(session, type, name);
  await drop(session, "TABLE", UNFINISHED);
}

async function drop(
  session: MysqlSession,
  type: string | null | undefined,
  name: string | null | undefined,
): Promise<void> {
  await session.run(`DROP ${type} IF EXISTS ${quoteName(name ?? "")}`);
}
