/** SET statements: the settings and variables that change how the following bytes are read. */
import { refuse } from "../../domain/problem.ts";
import { isSymbol } from "./names.ts";
import type { Session } from "./session.ts";
import { type Token, type TokenSource, Tokens } from "./tokens.ts";

export interface SettingPlace {
  readonly source: string;
  readonly line: number;
}

const scopes = new Set(["global", "session", "local", "persist", "persist_only"]);
const charsetVariables = new Set(["character_set_client", "names"]);

/** Applies what a SET statement says. Throws ENCODING_UNSUPPORTED and SQL_UNSUPPORTED (exit 2). */
export function applySet(session: Session, source: TokenSource, start: number, place: SettingPlace): void {
  const tokens = new Tokens(source, start);
  tokens.next();
  if (tokens.peek().word === "statement") throw unsupported("SET STATEMENT … FOR is not read", place);
  for (let list = untilComma(tokens); list.length > 0; list = untilComma(tokens)) {
    const charset = namedCharset(list);
    const assignment = charset === null ? assignmentOf(list) : null;
    if (charset !== null) setCharset(session, charset, place);
    else if (assignment !== null) apply(session, assignment, place);
  }
}

/** The set of NAMES, CHARSET and CHARACTER SET, which may stand between assignments; null for those. */
function namedCharset(list: readonly Token[]): string | null {
  const [first, second, third] = list;
  if (second === undefined || isSymbol(second, "=") || isSymbol(second, ":")) return null;
  if (first?.word === "names" || first?.word === "charset") return second.text;
  return first?.word === "character" ? (third?.text ?? null) : null;
}

interface Assignment {
  readonly isGlobal: boolean;
  /** A user's own, behind one at sign. */
  readonly isOwn: boolean;
  readonly name: string;
  readonly value: readonly Token[];
}

function assignmentOf(list: readonly Token[]): Assignment | null {
  const sign = list.findIndex((token) => isSymbol(token, "="));
  if (sign < 0) return null;
  const target = list.slice(0, sign).filter((token) => !isSymbol(token, ":"));
  const name = target.at(-1)?.text.toLowerCase() ?? "";
  const signs = target.filter((token) => isSymbol(token, "@")).length;
  const isGlobal = target.slice(0, -1).some(({ word }) => scopes.has(word) && word !== "session" && word !== "local");
  return { isGlobal, isOwn: signs === 1, name, value: list.slice(sign + 1) };
}

/** Tokens up to the next comma outside of brackets, which is taken, too. */
function untilComma(tokens: Tokens): Token[] {
  const list: Token[] = [];
  let depth = 0;
  for (let token = tokens.next(); token.kind !== "end" && token.kind !== "cut"; token = tokens.next()) {
    if (isSymbol(token, "(")) depth++;
    if (isSymbol(token, ")")) depth--;
    if (depth === 0 && isSymbol(token, ",")) break;
    list.push(token);
  }
  return list;
}

function apply(session: Session, { isGlobal, isOwn, name, value }: Assignment, place: SettingPlace): void {
  if (isGlobal) return;
  const result = new Expression(session, value).whole();
  if (isOwn) session.setVariable(name, result ?? null);
  else if (name === "sql_mode") {
    if (result === undefined) throw unsupported("sql_mode is set by an expression that is not understood", place);
    // Setting it to NULL, as from a variable without a value, is an error that changes nothing.
    if (result !== null) session.setMode(result);
    else if (value[0]?.word === "default") session.setMode(null);
  } else if (charsetVariables.has(name)) {
    if (result === undefined) throw unsupported(`${name} is set by an expression that is not understood`, place);
    if (result !== null) setCharset(session, result, place);
  }
}

function setCharset(session: Session, name: string, place: SettingPlace): void {
  if (session.setCharset(name.toLowerCase() === "default" ? null : name)) return;
  throw refuse({
    code: "ENCODING_UNSUPPORTED",
    at: { source: place.source, line: place.line },
    problem: "the script's character set may hide quotes inside characters",
    hint: "Make the dump with --default-character-set=utf8mb4",
  });
}

function unsupported(problem: string, { source, line }: SettingPlace): Error {
  return refuse({
    code: "SQL_UNSUPPORTED",
    at: { source, line },
    problem,
    hint: "Write the setting as a plain value, or leave the statement out",
  });
}

/** The few expressions that scripts set modes with. */
class Expression {
  readonly #session: Session;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(session: Session, tokens: readonly Token[]) {
    this.#session = session;
    this.#tokens = tokens;
  }

  /** Undefined: not understood. */
  whole(): string | null | undefined {
    const value = this.#value();
    return this.#at === this.#tokens.length ? value : undefined;
  }

  #value(): string | null | undefined {
    const token = this.#tokens[this.#at++];
    if (token === undefined) return undefined;
    if (isSymbol(token, "@")) return this.#variable();
    if (isSymbol(token, "(")) {
      if (this.#tokens[this.#at]?.word === "select") this.#at++;
      const inner = this.#value();
      return this.#takes(")") ? inner : undefined;
    }
    if (token.kind === "symbol") return undefined;
    if (token.kind === "word" && this.#takes("(")) return this.#call(token.word);
    return token.word === "null" || token.word === "default" ? null : token.text;
  }

  #variable(): string | null {
    const isSystem = this.#takes("@");
    let name = this.#tokens[this.#at++]?.text ?? "";
    while (this.#takes(".")) name = this.#tokens[this.#at++]?.text ?? "";
    return isSystem ? this.#session.systemVariable(name) : this.#session.variable(name);
  }

  #call(name: string): string | null | undefined {
    const values: (string | null | undefined)[] = [];
    while (!this.#takes(")")) {
      if (this.#at >= this.#tokens.length) return undefined;
      values.push(this.#value());
      this.#takes(",");
    }
    if (values.includes(undefined)) return undefined;
    const texts = values.map((value) => value ?? "");
    if (name === "concat") return texts.join("");
    if (name === "concat_ws") return texts.slice(1).join(texts[0]);
    if (name === "replace" && texts.length === 3) return texts[0]?.replaceAll(texts[1] ?? "", texts[2] ?? "");
    return name === "ifnull" || name === "coalesce" ? values.find((value) => value !== null) : undefined;
  }

  #takes(symbol: string): boolean {
    const token = this.#tokens[this.#at];
    if (token === undefined || !isSymbol(token, symbol)) return false;
    this.#at++;
    return true;
  }
}
