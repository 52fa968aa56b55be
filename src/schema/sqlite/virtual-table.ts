/** Virtual tables: their columns, and the ordinary tables in which the full-text modules keep copies of the texts. */
import { type DeclaredTable, emptyTable } from "../statement/declared-table.ts";
import type { DeclaredTables } from "../statement/declared-tables.ts";
import { splitTokens, type TokenReader } from "../statement/token-reader.ts";
import type { Token } from "../statement/tokens.ts";
import { columnTypeOf } from "./column-type.ts";

const fullText = /^fts[345]/;

/** Behind the words VIRTUAL TABLE. False: the module is not known, and so its columns are not. */
export function createVirtualTable(tables: DeclaredTables, reader: TokenReader): boolean {
  reader.accept("if", "not", "exists");
  const table = emptyTable(tables.nameOf(reader.qualifiedName().slice(-1)));
  reader.accept("using");
  const module = reader.name().toLowerCase();
  const parameters = reader.seesSymbol("(") ? splitTokens(reader.parenthesized(), ",") : [];
  if (fullText.test(module)) {
    table.columns = parameters.filter(isColumn).map((part) => column(part[0]?.text ?? "", "text"));
  } else if (module.startsWith("rtree")) {
    // `+name type` is a column beside the coordinates.
    table.columns = parameters.map((part, i) => {
      const isExtra = part[0]?.text === "+";
      const written = isExtra ? (part[2]?.word ?? "") : i === 0 ? "integer" : "real";
      return column((isExtra ? part[1] : part[0])?.text ?? "", written);
    });
  } else return false;
  table.comment = `virtual table (${module})`;
  tables.add(table);
  return true;
}

/** Not `tokenize=porter`, `content=''` or the older `tokenize porter`. */
function isColumn(part: readonly Token[]): boolean {
  const [first, second] = part;
  return second?.text !== "=" && !(first?.word === "tokenize" && second !== undefined);
}

function column(name: string, written: string): DeclaredTable["columns"][number] {
  const type = columnTypeOf(written, []);
  return { name, type, isNullable: true, isSerial: false, generation: null, isOmitted: false, comment: null };
}

/** What fts5 writes into columns for which it declares no type. */
const undeclared: Readonly<Record<string, string>> = { segid: "integer", pgno: "integer", term: "blob", v: "integer" };

/** Says of the tables behind a full-text index what their columns hold: names like `c0` do not. */
export function describeShadow(tables: DeclaredTables, table: DeclaredTable): void {
  const [, base, suffix] = /^(.+)_(content|data|idx|config|segments|segdir)$/.exec(table.name.name) ?? [];
  const index = base === undefined ? undefined : tables.get({ ...table.name, name: base });
  if (index?.comment?.startsWith("virtual table (fts") !== true) return;
  table.comment = `kept by the full-text index ${index.name.name}`;
  for (const one of table.columns) {
    if (suffix === "content") one.comment = copiedBy(one.name, index);
    else {
      const written = one.type.family === "text" ? undeclared[one.name] : undefined;
      if (written !== undefined) one.type = columnTypeOf(written, []);
      if (one.type.family === "bytea") one.comment = `words of ${index.name.name}`;
    }
  }
}

/** `c0` in fts5; fts3 and fts4 write the column's name behind the number. */
function copiedBy(column: string, index: DeclaredTable): string | null {
  const source = index.columns[Number(/^c(\d+)/.exec(column)?.[1] ?? Number.NaN)];
  return source === undefined ? null : `copy of ${index.name.name}.${source.name}`;
}
