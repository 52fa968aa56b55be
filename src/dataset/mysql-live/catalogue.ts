/** What the server's catalogue says of the tables of one database. */
import { quoteName } from "../../database/mysql/quote.ts";
import type { MysqlSession } from "../../database/mysql/session.ts";

/** How a column's fields are written: bare numbers, quoted text, or bytes in hexadecimal. */
export type FieldForm = "number" | "text" | "bytes";

export interface LiveColumn {
  readonly name: string;
  readonly form: FieldForm;
  /** A single-precision number, which the server prints with six digits and so not as it is. */
  readonly isFloat: boolean;
  /** The server computes it: never read, never written. */
  readonly isGenerated: boolean;
}

export interface LiveTable {
  readonly name: string;
  readonly kind: "table" | "view" | "sequence";
  readonly engine: string;
  /** Estimates of the server. */
  readonly rows: number;
  readonly bytes: number;
  readonly rowBytes: number;
  readonly columns: readonly LiveColumn[];
  /** Name of the only or first column of the primary key when it holds whole numbers. */
  readonly numericKey: string | null;
  /** Of a view: its query, as far as the user may read it. */
  readonly definition: string | null;
}

const NUMBERS = new Set(
  "tinyint smallint mediumint int integer bigint decimal numeric float double real year".split(" "),
);
const BYTES = new Set(
  `binary varbinary tinyblob blob mediumblob longblob bit geometry point linestring polygon multipoint multilinestring
  multipolygon geometrycollection geomcollection vector`.split(/\s+/),
);
const WHOLE_NUMBERS = /int$/;

/**
 * All tables, views and sequences of the session's database in order of name. What belongs together is put together here:
 * the catalogue's tables have no indexes, and joining them on the server takes the square of the number of columns.
 */
export async function readCatalogue(session: MysqlSession): Promise<LiveTable[]> {
  const columns = await columnsByTable(session);
  const firstKeys = await pairs(
    session,
    `SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.STATISTICS
      WHERE TABLE_SCHEMA = DATABASE() AND INDEX_NAME = 'PRIMARY' AND SEQ_IN_INDEX = 1`,
  );
  const definitions = await pairs(
    session,
    "SELECT TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE()",
  );
  const rows = await session.rows(
    `SELECT TABLE_NAME, TABLE_TYPE, ENGINE, TABLE_ROWS, DATA_LENGTH, AVG_ROW_LENGTH
       FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME`,
  );
  return rows.map(([given, type, engine, count, bytes, rowBytes]) => {
    const name = given ?? "";
    const own = columns.get(name) ?? [];
    return {
      name,
      kind: kindOf(type ?? ""),
      engine: engine ?? "",
      rows: Number(count ?? 0),
      bytes: Number(bytes ?? 0),
      rowBytes: Number(rowBytes ?? 0),
      columns: own,
      numericKey: own.find((column) => column.isWholeNumber && column.name === firstKeys.get(name))?.name ?? null,
      definition: definitions.get(name) ?? null,
    };
  });
}

async function pairs(session: MysqlSession, sql: string): Promise<ReadonlyMap<string, string | null>> {
  const rows = await session.rows(sql);
  return new Map(rows.map(([name, value]) => [name ?? "", value ?? null]));
}

function kindOf(type: string): LiveTable["kind"] {
  if (/VIEW/.test(type)) return "view";
  return type === "SEQUENCE" ? "sequence" : "table";
}

interface ReadColumn extends LiveColumn {
  readonly isWholeNumber: boolean;
}

async function columnsByTable(session: MysqlSession): Promise<Map<string, ReadColumn[]>> {
  const rows = await session.rows(
    `SELECT TABLE_NAME, COLUMN_NAME, DATA_TYPE, EXTRA FROM information_schema.COLUMNS
      WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`,
  );
  const byTable = new Map<string, ReadColumn[]>();
  for (const [table, name, type, extra] of rows) {
    const columns = byTable.get(table ?? "") ?? [];
    byTable.set(table ?? "", columns);
    const plainType = (type ?? "").toLowerCase();
    columns.push({
      name: name ?? "",
      form: formOf(plainType),
      isFloat: plainType === "float",
      isGenerated: /\b(VIRTUAL|STORED|PERSISTENT)\b/i.test(extra ?? ""),
      isWholeNumber: WHOLE_NUMBERS.test(plainType),
    });
  }
  return byTable;
}

function formOf(type: string): FieldForm {
  if (NUMBERS.has(type)) return "number";
  return BYTES.has(type) ? "bytes" : "text";
}

/** The columns that a dump holds. */
export function storedColumns(table: LiveTable): readonly LiveColumn[] {
  return table.columns.filter((column) => !column.isGenerated);
}

/** The query that gives them. `tail`: what follows the table, such as a WHERE clause. */
export function selectRows(table: LiveTable, tail: string): string {
  const names = storedColumns(table).map((column) => {
    const name = quoteName(column.name);
    // As a double it comes with all its digits; stored into a float again it is the same number.
    return column.isFloat ? `${name} + 0e0` : name;
  });
  // A table of generated columns alone has rows, too.
  const list = names.length === 0 ? "1" : names.join(", ");
  return `SELECT ${list} FROM ${quoteName(table.name)}${tail}`;
}
