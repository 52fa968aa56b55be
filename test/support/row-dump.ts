/** Dumps of one table made of rows, in each form that pg_dump writes, and back: the rows of such a dump, decoded. */

export type Row = Readonly<Record<string, string | null>>;

export interface DumpForm {
  /** `inserts`: without a column list. `column-inserts`: with one. `many-rows`: three rows a statement. */
  readonly rows: "copy" | "inserts" | "column-inserts" | "many-rows";
  readonly standardStrings: boolean;
  readonly encoding: "utf8" | "latin1" | "bytes";
  readonly lineEnd: "\n" | "\r\n";
}

export interface DumpTable {
  /** As SQL writes it. */
  readonly name: string;
  /** Names to types, in order. */
  readonly columns: Readonly<Record<string, string>>;
  /** Clauses after the columns, in ALTER TABLE. */
  readonly constraints?: readonly string[];
  readonly rows: readonly Row[];
}

const clientEncodings = { utf8: "UTF8", latin1: "LATIN1", bytes: "SQL_ASCII" } as const;

export function dumpOf(tables: readonly DumpTable[], form: DumpForm): Buffer {
  const head = `SET client_encoding = '${clientEncodings[form.encoding]}';\nSET standard_conforming_strings = ${form.standardStrings ? "on" : "off"};\n`;
  const ddl = tables.map(({ name, columns }) => {
    const lines = Object.entries(columns).map(([column, type]) => `    ${quoted(column)} ${type}`);
    return `CREATE TABLE ${name} (\n${lines.join(",\n")}\n);\n`;
  });
  const keys = tables.flatMap(({ name, constraints = [] }) =>
    constraints.map((constraint) => `ALTER TABLE ONLY ${name} ADD ${constraint};\n`),
  );
  const text = [head, ...ddl, ...tables.map((table) => rowsText(table, form)), ...keys].join("\n");
  const encoded = form.lineEnd === "\n" ? text : text.replaceAll("\n", "\r\n");
  return Buffer.from(encoded, form.encoding === "latin1" ? "latin1" : "utf8");
}

/** Rows of a table as they stand in a dump of the same form. */
export function rowsOf(dump: Buffer, table: DumpTable, form: DumpForm): Row[] {
  const encoded = dump.toString(form.encoding === "latin1" ? "latin1" : "utf8");
  const text = form.lineEnd === "\n" ? encoded : encoded.replaceAll("\r\n", "\n");
  const names = Object.keys(table.columns);
  const fields = form.rows === "copy" ? copyRows(text, table.name) : insertRows(text, table.name, form.standardStrings);
  return fields.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])));
}

const quoted = (name: string): string => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

function rowsText({ name, columns, rows }: DumpTable, form: DumpForm): string {
  const names = Object.keys(columns);
  const list = `(${names.map(quoted).join(", ")})`;
  if (form.rows === "copy") {
    const lines = rows.map((row) => `${names.map((column) => copyField(row[column] ?? null)).join("\t")}\n`);
    return `COPY ${name} ${list} FROM stdin;\n${lines.join("")}\\.\n`;
  }
  const tuples = rows.map(
    (row) => `(${names.map((column) => literal(row[column] ?? null, form.standardStrings)).join(", ")})`,
  );
  const columnList = form.rows === "inserts" ? "" : ` ${list}`;
  const size = form.rows === "many-rows" ? 3 : 1;
  const statements: string[] = [];
  for (let at = 0; at < tuples.length; at += size) {
    const values = tuples.slice(at, at + size).join(",\n\t");
    statements.push(`INSERT INTO ${name}${columnList} VALUES${size > 1 ? "\n\t" : " "}${values};\n`);
  }
  return statements.join("");
}

function copyField(value: string | null): string {
  if (value === null) return "\\N";
  return value.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function literal(value: string | null, standardStrings: boolean): string {
  if (value === null) return "NULL";
  const doubled = value.replaceAll("'", "''");
  return `'${standardStrings ? doubled : doubled.replaceAll("\\", "\\\\")}'`;
}

const copyEscapes: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", v: "\v" };

function copyRows(text: string, table: string): (string | null)[][] {
  const start = text.indexOf("\n", text.indexOf(`COPY ${table} `)) + 1;
  const block = text.slice(start, text.indexOf("\\.\n", start));
  return block
    .split("\n")
    .slice(0, -1)
    .map((line) =>
      line
        .split("\t")
        .map((field) => (field === "\\N" ? null : field.replace(/\\(.)/gs, (_, c: string) => copyEscapes[c] ?? c))),
    );
}

/** Values may hold parentheses, so that literals are read one by one. */
function insertRows(text: string, table: string, standardStrings: boolean): (string | null)[][] {
  const rows: (string | null)[][] = [];
  const statement = new RegExp(`^INSERT INTO ${table.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}[^\n]*? VALUES\\s+`, "gm");
  for (let found = statement.exec(text); found !== null; found = statement.exec(text)) {
    let at = statement.lastIndex;
    for (;;) {
      const row: (string | null)[] = [];
      for (at++; ; at += 2) {
        const read = readLiteral(text, at, standardStrings);
        row.push(read.value);
        at = read.end;
        if (!text.startsWith(", ", at)) break;
      }
      rows.push(row);
      at++;
      if (text[at] !== ",") break;
      at = text.indexOf("(", at);
    }
    statement.lastIndex = at;
  }
  return rows;
}

function readLiteral(text: string, start: number, standardStrings: boolean): { value: string | null; end: number } {
  const bare = /[^',()E ]+/y;
  bare.lastIndex = start;
  const word = bare.exec(text)?.[0];
  if (word !== undefined && !text.startsWith("'", start))
    return { value: word === "NULL" ? null : word, end: bare.lastIndex };
  const hasEscapes = text[start] === "E" || !standardStrings;
  let at = text.indexOf("'", start) + 1;
  let value = "";
  for (; ; at++) {
    if (text[at] === "\\" && hasEscapes) value += text[++at] ?? "";
    else if (text[at] === "'" && text[at + 1] === "'") value += text[at++];
    else if (text[at] === "'") return { value, end: at + 1 };
    else value += text[at];
  }
}
