/** The schema from the server's own SHOW CREATE statements, framed as mysqldump frames them. */
import { quoteName, quoteText } from "../../database/mysql/quote.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";
import type { LiveTable } from "./catalogue.ts";
import { sectionComment } from "./frame-text.ts";

type Row = readonly (string | null)[];

export async function showTables(session: MysqlSession, tables: readonly LiveTable[]): Promise<string> {
  const texts: string[] = [];
  for (const { name } of tables.filter(({ kind }) => kind === "sequence")) texts.push(await sequence(session, name));
  for (const { name } of tables.filter(({ kind }) => kind === "table")) {
    const [, create] = await one(session, `SHOW CREATE TABLE ${quoteName(name)}`);
    texts.push(
      `${sectionComment(`Table structure for table ${quoteName(name)}`)}DROP TABLE IF EXISTS ${quoteName(name)};
/*!40101 SET @saved_cs_client     = @@character_set_client */;
/*!40101 SET character_set_client = utf8mb4 */;
${create};
/*!40101 SET character_set_client = @saved_cs_client */;
`,
    );
  }
  return texts.join("");
}

async function sequence(session: MysqlSession, name: string): Promise<string> {
  const [, create] = await one(session, `SHOW CREATE SEQUENCE ${quoteName(name)}`);
  const [next] = await one(session, `SELECT next_not_cached_value FROM ${quoteName(name)}`);
  return `${sectionComment(`Sequence structure for ${quoteName(name)}`)}DROP SEQUENCE IF EXISTS ${quoteName(name)};
${create};
DO SETVAL(${quoteName(name)}, ${next}, 0);
`;
}

/** Placeholders first, so that views can read views whatever their order. */
export async function showViews(session: MysqlSession, tables: readonly LiveTable[]): Promise<string> {
  const views = tables.filter(({ kind }) => kind === "view");
  const placeholders = views.map(({ name, columns }) => {
    const list = columns.map((column) => ` NULL AS ${quoteName(column.name)}`).join(",\n");
    return `${sectionComment(`Temporary table structure for view ${quoteName(name)}`)}DROP TABLE IF EXISTS ${quoteName(name)};
/*!50001 DROP VIEW IF EXISTS ${quoteName(name)}*/;
/*!50001 CREATE VIEW ${quoteName(name)} AS SELECT
${list} */;
`;
  });
  const finals: string[] = [];
  for (const { name } of views) {
    const [, create, , collation] = await one(session, `SHOW CREATE VIEW ${quoteName(name)}`);
    const body = `/*!50001 DROP VIEW IF EXISTS ${quoteName(name)}*/;\n${create};\n`;
    finals.push(sectionComment(`Final view structure for view ${quoteName(name)}`) + forCollation(body, collation));
  }
  return placeholders.join("") + finals.join("");
}

/** Triggers of the tables, then routines and events of the database. `note`: told what cannot be read. */
export async function showRoutines(
  session: MysqlSession,
  tables: readonly LiveTable[],
  note: (text: string) => void,
): Promise<string> {
  const names = tables.filter(({ kind }) => kind === "table").map(({ name }) => quoteText(name));
  const triggers =
    names.length === 0
      ? []
      : await session.rows(
          `SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()
             AND EVENT_OBJECT_TABLE IN (${names.join(", ")})
           ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER`,
        );
  const texts: string[] = [];
  for (const [name] of triggers) {
    const [, mode, body, , collation] = await one(session, `SHOW CREATE TRIGGER ${quoteName(name ?? "")}`);
    texts.push(stored({ mode, body, collation }));
  }
  return [...texts, await routines(session, note), await events(session)].join("");
}

async function routines(session: MysqlSession, note: (text: string) => void): Promise<string> {
  const rows = await session.rows(
    `SELECT ROUTINE_NAME, ROUTINE_TYPE FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE()
     ORDER BY FIELD(ROUTINE_TYPE, 'FUNCTION', 'PROCEDURE', 'PACKAGE', 'PACKAGE BODY'), ROUTINE_NAME`,
  );
  const texts: string[] = [];
  for (const [name, type] of rows) {
    const shown = await one(session, `SHOW CREATE ${type} ${quoteName(name ?? "")}`);
    const [, mode, body, , collation] = shown;
    if (body === null || body === undefined) {
      note(`The ${type?.toLowerCase()} ${name} is left out: the user may not read its text.`);
      continue;
    }
    texts.push(`/*!50003 DROP ${type} IF EXISTS ${quoteName(name ?? "")} */;\n${stored({ mode, body, collation })}`);
  }
  return texts.join("");
}

async function events(session: MysqlSession): Promise<string> {
  const rows = await session.rows(
    "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = DATABASE() ORDER BY EVENT_NAME",
  );
  const texts: string[] = [];
  for (const [name] of rows) {
    const shown = await one(session, `SHOW CREATE EVENT ${quoteName(name ?? "")}`);
    const [, mode, zone, body, , collation] = shown;
    texts.push(`/*!50106 DROP EVENT IF EXISTS ${quoteName(name ?? "")} */;
/*!50106 SET @save_time_zone= @@TIME_ZONE */;
/*!50106 SET TIME_ZONE= ${quoteText(zone ?? "SYSTEM")} */;
${stored({ mode, body, collation })}/*!50106 SET TIME_ZONE= @save_time_zone */;
`);
  }
  return texts.join("");
}

interface StoredText {
  readonly mode: string | null | undefined;
  readonly body: string | null | undefined;
  readonly collation: string | null | undefined;
}

/** A program, between delimiters that it does not hold itself. */
function stored({ mode, body, collation }: StoredText): string {
  const delimiter = [";;", "$$", "//", "|||"].find((each) => !(body ?? "").includes(each)) ?? "@@safelock@@";
  const text = `/*!50003 SET @saved_sql_mode       = @@sql_mode */ ;
/*!50003 SET sql_mode              = ${quoteText(mode ?? "")} */ ;
DELIMITER ${delimiter}
${body}
${delimiter}
DELIMITER ;
/*!50003 SET sql_mode              = @saved_sql_mode */ ;
`;
  return forCollation(text, collation);
}

/** The collation of the session that made it goes with a program: its literals depend on it. Its text is here in UTF-8. */
function forCollation(text: string, collation: string | null | undefined): string {
  return `/*!50003 SET @saved_cs_client      = @@character_set_client */ ;
/*!50003 SET @saved_cs_results     = @@character_set_results */ ;
/*!50003 SET @saved_col_connection = @@collation_connection */ ;
/*!50003 SET character_set_client  = utf8mb4 */ ;
/*!50003 SET character_set_results = utf8mb4 */ ;
/*!50003 SET collation_connection  = ${collation ?? "utf8mb4_general_ci"} */ ;
${text}/*!50003 SET character_set_client  = @saved_cs_client */ ;
/*!50003 SET character_set_results = @saved_cs_results */ ;
/*!50003 SET collation_connection  = @saved_col_connection */ ;
`;
}

async function one(session: MysqlSession, sql: string): Promise<Row> {
  return (await session.rows(sql))[0] ?? [];
}
