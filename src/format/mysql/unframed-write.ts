/** Statements that hold or write values of rows which are not framed: UPDATE, DELETE, LOAD DATA, CREATE TABLE … SELECT. */
import type { TableName } from "../../domain/names.ts";
import { isName, isSymbol, takeTableName, takeWord } from "./names.ts";
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export interface UnframedWrite {
  readonly table: TableName;
  readonly form: string;
}

/** `source` is whole, so that no token is cut unless a quote stays open. `schema`: of names that have none. */
export function unframedWrites(source: TokenSource, start: number, schema: string): UnframedWrite[] {
  const tokens = new Tokens(source, start);
  const found: UnframedWrite[] = [];
  try {
    collect(tokens, schema, found);
  } catch {
    // The text ends inside a name: what was found before counts.
  }
  return found;
}

/** A line of a text or a name that begins an INSERT: a quote too many or too few made it one. */
const INSERT_LINE = /\n(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s/;
/** Their texts are statements. */
const dynamic = new Set(["execute", "prepare"]);

/** Whether INSERT INTO or REPLACE INTO stands inside of the statement, which is neither. */
export function holdsInsert(source: TokenSource, start: number): boolean {
  const tokens = new Tokens(source, start);
  const isDynamic = dynamic.has(tokens.peek().word);
  let previous = "";
  for (let token = tokens.next(); !isOver(token); token = tokens.next()) {
    if (!isDynamic && (token.kind === "literal" || token.kind === "name") && hidesInsert(source, token)) return true;
    if (token.word === "into" && (previous === "insert" || previous === "replace" || previous === "ignore"))
      return true;
    previous = token.word;
  }
  return false;
}

/** As it is written: dumps never write a line's end into a text as such. */
function hidesInsert({ bytes }: TokenSource, { start, end }: Token): boolean {
  return INSERT_LINE.test(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString("latin1"));
}

function collect(tokens: Tokens, schema: string, found: UnframedWrite[]): void {
  const verb = tokens.next().word;
  if (verb === "update") collectTables(tokens, schema, "UPDATE", found);
  else if (verb === "delete") collectTables(tokens, schema, "DELETE", found);
  else if (verb === "create") collectCreated(tokens, schema, found);
  else if (verb === "load") collectLoaded(tokens, schema, found);
  else if (verb === "analyze") collectHistogram(tokens, schema, found);
  else if (verb === "with") {
    for (let token = tokens.next(); !isOver(token); token = tokens.next()) {
      if (token.word === "update" || token.word === "delete")
        collectTables(tokens, schema, `WITH … ${token.word.toUpperCase()}`, found);
    }
  }
}

/** Words that end the part of UPDATE and DELETE in which tables are named. */
const endsTables = new Set(["set", "where", "order", "limit", "returning"]);
/** Words of that part that name no table. */
const noTables = new Set(
  `as from ignore low_priority quick join left right inner outer cross straight_join natural on using partition use force
  index for`.split(/\s+/),
);

/** Every table that the head of the statement names, aliases among them: one too many is no harm. */
function collectTables(tokens: Tokens, schema: string, form: string, found: UnframedWrite[]): void {
  for (let token = tokens.peek(); !isOver(token) && !endsTables.has(token.word); token = tokens.peek()) {
    if (!isName(token) || noTables.has(token.word)) {
      tokens.next();
      continue;
    }
    const table = takeTableName(tokens, schema);
    if (table !== null) found.push({ table, form });
  }
}

function collectLoaded(tokens: Tokens, schema: string, found: UnframedWrite[]): void {
  const form = tokens.peek().word === "xml" ? "LOAD XML" : "LOAD DATA";
  for (let token = tokens.next(); !isOver(token); token = tokens.next()) {
    if (token.word !== "into") continue;
    takeWord(tokens, "table");
    const table = takeTableName(tokens, schema);
    if (table !== null) found.push({ table, form });
    return;
  }
}

/** ANALYZE TABLE t UPDATE HISTOGRAM ON c USING DATA '…': values of the column stand in the text. */
function collectHistogram(tokens: Tokens, schema: string, found: UnframedWrite[]): void {
  while (takeWord(tokens, "no_write_to_binlog", "local", "table")) {
    // The words before the name.
  }
  const table = takeTableName(tokens, schema);
  for (let token = tokens.next(); table !== null && !isOver(token); token = tokens.next()) {
    if (token.word === "using" && takeWord(tokens, "data"))
      found.push({ table, form: "UPDATE HISTOGRAM … USING DATA" });
  }
}

function collectCreated(tokens: Tokens, schema: string, found: UnframedWrite[]): void {
  let token = tokens.next();
  while (!isOver(token) && token.word !== "table") {
    if (token.word === "index" || token.word === "database" || token.word === "schema") return;
    token = tokens.next();
  }
  if (takeWord(tokens, "if") && takeWord(tokens, "not")) takeWord(tokens, "exists");
  const table = takeTableName(tokens, schema);
  if (table === null) return;
  let depth = 0;
  let previous: Token | null = null;
  for (token = tokens.next(); !isOver(token); token = tokens.next()) {
    if (isSymbol(token, "(")) depth++;
    if (isSymbol(token, ")")) depth--;
    const isFirstInside = depth === 1 && previous !== null && isSymbol(previous, "(");
    if ((depth === 0 || isFirstInside) && (token.word === "select" || (depth === 0 && token.word === "as"))) {
      found.push({ table, form: "CREATE TABLE … SELECT" });
      return;
    }
    previous = token;
  }
}

function isOver(token: Token): boolean {
  return token.kind === "end" || token.kind === "cut";
}
