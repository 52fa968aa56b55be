/** Statements that write rows which are not framed: UPDATE, MERGE, both inside WITH, CREATE TABLE AS and SELECT INTO. */
import type { TableName } from "../../domain/names.ts";
import { takeTableName, takeWord } from "./names.ts";
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export interface UnframedWrite {
  readonly table: TableName;
  readonly form: string;
}

/** `source` is whole, so that no token is cut unless a quote stays open. */
export function unframedWrites(source: TokenSource, start: number, database: string | null): UnframedWrite[] {
  const statement = new Statement(source, start, database);
  try {
    while (statement.step()) {
      // Each step takes at least one token.
    }
  } catch {
    // The text ends inside a name: what was found before counts.
  }
  return statement.found;
}

/** SELECT … FOR UPDATE and FOR NO KEY UPDATE lock; ON UPDATE is a foreign key's; THEN and DO UPDATE belong to their statement. */
const noUpdateBehind = new Set(["for", "key", "on", "then", "do"]);

class Statement {
  readonly found: UnframedWrite[] = [];
  readonly #tokens: Tokens;
  readonly #database: string | null;
  readonly #verb: string;
  #depth = 0;
  #previous = "";
  /** The table of CREATE TABLE, until AS tells that it gets rows at once. */
  #created: TableName | null = null;

  constructor(source: TokenSource, start: number, database: string | null) {
    this.#tokens = new Tokens(source, start);
    this.#database = database;
    this.#verb = this.#tokens.peek().text;
  }

  step(): boolean {
    const token = this.#tokens.next();
    if (token.kind === "end" || token.kind === "cut") return false;
    if (token.text === "(" && token.kind === "symbol") this.#depth++;
    if (token.text === ")" && token.kind === "symbol") this.#depth--;
    if (token.kind === "word") this.#word(token);
    this.#previous = token.kind === "word" ? token.text : "";
    return true;
  }

  #word({ text }: Token): void {
    if (text === "update" && this.#mayUpdate()) this.#report("UPDATE");
    else if (text === "into") this.#into();
    else if (this.#verb !== "create" || this.#depth > 0) return;
    else if (text === "table" && this.#created === null) {
      takeWord(this.#tokens, "if");
      takeWord(this.#tokens, "not");
      takeWord(this.#tokens, "exists");
      this.#created = takeTableName(this.#tokens, this.#database);
    } else if (text === "as" && this.#created !== null) {
      this.found.push({ table: this.#created, form: "CREATE TABLE AS" });
    }
  }

  /** Elsewhere it is the name of a column, which needs no quotes. */
  #mayUpdate(): boolean {
    return (this.#verb === "update" || this.#verb === "with") && !noUpdateBehind.has(this.#previous);
  }

  #into(): void {
    if (this.#previous === "insert") this.#report("WITH … INSERT");
    else if (this.#previous === "merge") this.#report("MERGE");
    else if (this.#depth === 0 && ["select", "with"].includes(this.#verb)) {
      while (takeWord(this.#tokens, "temporary", "temp", "unlogged", "local", "global", "table")) {
        // The words before the name.
      }
      this.#report("SELECT INTO");
    }
  }

  #report(form: string): void {
    takeWord(this.#tokens, "only");
    const table = takeTableName(this.#tokens, this.#database);
    if (table !== null) this.found.push({ table, form });
  }
}
