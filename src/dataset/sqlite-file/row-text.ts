/** Rows of one table as SQL tuples, written by SQLite itself: numbers and texts as exact as they are stored. */
import { isUtf8 } from "node:buffer";
import type { DatabaseSync } from "node:sqlite";
import { quotedName } from "../../format/sqlite/quoted-name.ts";

/** Functions of SQLite take 127 arguments or more. */
const MOST_ARGUMENTS = 100;
const QUOTE = 0x27;

/** Tuples of the table, `(1,'x')`, in the order of its rows. `refuseNul` is called for a text that cannot be written. */
export function* rowTexts(database: DatabaseSync, table: string, refuseNul: () => never): Generator<Uint8Array> {
  const isUtf8Database = encodingOf(database) === "UTF-8";
  const columns = storedColumns(database, table);
  if (columns.length === 0) return;
  const listed = joined(columns.map((name) => literalOf(quotedName(name), isUtf8Database)));
  const tuple = `'(' || ${listed} || ')'`;
  if (!isUtf8Database) database.function("safelock_refuse_nul", refuseNul);
  // As a blob it comes with the bytes that are stored, valid or not.
  const select = database.prepare(
    `SELECT ${isUtf8Database ? `CAST(${tuple} AS BLOB)` : tuple} AS t FROM ${quotedName(table)}`,
  );
  for (const row of select.iterate()) {
    const text = row["t"];
    const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : (text as Uint8Array);
    yield isUtf8(bytes) ? bytes : withValidTexts(bytes);
  }
}

export function encodingOf(database: DatabaseSync): string {
  return String(database.prepare("PRAGMA encoding").get()?.["encoding"]);
}

/** Those that INSERT without a list writes: not the generated ones, nor those that a virtual table hides. */
function storedColumns(database: DatabaseSync, table: string): string[] {
  const rows = database.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid").all(table);
  return rows.map((row) => String(row["name"]));
}

/** A text in quotes would end at a NUL: such a text is written as its bytes. */
function literalOf(name: string, isUtf8Database: boolean): string {
  const exact = isUtf8Database ? `'CAST(X''' || hex(${name}) || '''AS TEXT)'` : "safelock_refuse_nul()";
  return `iif(typeof(${name}) = 'text' AND instr(${name}, char(0)) > 0, ${exact}, quote(${name}))`;
}

function joined(values: readonly string[]): string {
  if (values.length <= MOST_ARGUMENTS) return `concat_ws(',', ${values.join(", ")})`;
  const groups: string[] = [];
  for (let i = 0; i < values.length; i += MOST_ARGUMENTS) groups.push(joined(values.slice(i, i + MOST_ARGUMENTS)));
  return joined(groups);
}

/** Texts that are no UTF-8 are written as their bytes, as scripts are read as UTF-8. */
function withValidTexts(tuple: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let from = tuple.indexOf(QUOTE); from >= 0; from = tuple.indexOf(QUOTE, at)) {
    const end = literalEnd(tuple, from);
    const literal = tuple.subarray(from, end);
    parts.push(tuple.subarray(at, from), isUtf8(literal) ? literal : asBytes(literal));
    at = end;
  }
  return Buffer.concat([...parts, tuple.subarray(at)]);
}

function literalEnd(bytes: Uint8Array, from: number): number {
  let end = bytes.indexOf(QUOTE, from + 1);
  while (bytes[end + 1] === QUOTE) end = bytes.indexOf(QUOTE, end + 2);
  return end + 1;
}

function asBytes(literal: Uint8Array): Uint8Array {
  const inner = Buffer.from(literal).toString("latin1").slice(1, -1).replaceAll("''", "'");
  return Buffer.from(`CAST(X'${Buffer.from(inner, "latin1").toString("hex")}'AS TEXT)`);
}
