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

/** All tables, views and sequences of the session's database in order of name. */
export async function readCatalogue(session: MysqlSession): Promise<LiveTable[]> {
  const columns = await columnsByTable(session);
  const rows = await session.rows(
    `SELECT t.TABLE_NAME, t.TABLE_TYPE, t.ENGINE, t.TABLE_ROWS, t.DATA_LENGTH, t.AVG_ROW_LENGTH, v.VIEW_DEFINITION
       FROM information_schema.TABLES t LEFT JOIN information_schema.VIEWS v
         ON v.TABLE_SCHEMA = t.TABLE_SCHEMA AND v.TABLE_NAME = t.TABLE_NAME
      WHERE t.TABLE_SCHEMA = DATABASE() ORDER BY t.TABLE_NAME`,
  );
  return rows.map(([name, type, engine, count, bytes, rowBytes, definition]) => {
    const own = columns.get(name ?? "") ?? [];
    return {
      name: name ?? "",
      kind: kindOf(type ?? ""),
      engine: engine ?? "",
      rows: Number(count ?? 0),
      bytes: Number(bytes ?? 0),
      rowBytes: Number(rowBytes ?? 0),
      columns: own,
      numericKey: own.find((column) => column.isNumericKey)?.name ?? null,
      definition: definition ?? null,
    };
  });
}

function kindOf(type: string): LiveTable["kind"] {
  if (/VIEW/.test(type)) return "view";
  return type === "SEQUENCE" ? "sequence" : "table";
}

interface ReadColumn extends LiveColumn {
  readonly isNumericKey: boolean;
}

async function columnsByTable(session: MysqlSession): Promise<Map<string, ReadColumn[]>> {
  const rows = await session.rows(
    `SELECT c.TABLE_NAME, c.COLUMN_NAME, c.DATA_TYPE, c.EXTRA, k.ORDINAL_POSITION
       FROM information_schema.COLUMNS c LEFT JOIN information_schema.KEY_COLUMN_USAGE k
         ON k.TABLE_SCHEMA = c.TABLE_SCHEMA AND k.TABLE_NAME = c.TABLE_NAME AND k.COLUMN_NAME = c.COLUMN_NAME
        AND k.CONSTRAINT_NAME = 'PRIMARY'
      WHERE c.TABLE_SCHEMA = DATABASE() ORDER BY c.TABLE_NAME, c.ORDINAL_POSITION`,
  );
  const byTable = new Map<string, ReadColumn[]>();
  for (const [table, name, type, extra, position] of rows) {
    const columns = byTable.get(table ?? "") ?? [];
    byTable.set(table ?? "", columns);
    const plainType = (type ?? "").toLowerCase();
    columns.push({
      name: name ?? "",
      form: formOf(plainType),
      isFloat: plainType === "float",
      isGenerated: /\b(VIRTUAL|STORED|PERSISTENT)\b/i.test(extra ?? ""),
      isNumericKey: position === "1" && WHOLE_NUMBERS.test(plainType),
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
