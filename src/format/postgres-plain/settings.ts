/** Session settings that change how the bytes behind them are read. */
import type { TextEncoding } from "../../domain/block.ts";
import { refuse } from "../../domain/problem.ts";
import { literalText } from "./text.ts";
import type { Token, TokenSource } from "./tokens.ts";
import { Tokens } from "./tokens.ts";

export interface SessionSettings {
  encoding: TextEncoding;
  hasStandardStrings: boolean;
}

/** What a new session has before it says something else. */
export function freshSettings(): SessionSettings {
  return { encoding: "utf8", hasStandardStrings: true };
}

/** Encodings whose characters may hold bytes that look like a quote or a backslash. */
const embedsAscii = new Set([
  "sjis",
  "shiftjis",
  "mskanji",
  "win932",
  "windows932",
  "big5",
  "win950",
  "windows950",
  "gbk",
  "win936",
  "windows936",
  "uhc",
  "win949",
  "windows949",
  "gb18030",
  "johab",
  "shiftjis2004",
]);

/** Null for an encoding that cannot be framed: its multi-byte characters may hold quotes and backslashes. */
export function textEncoding(name: string): TextEncoding | null {
  const key = name.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (embedsAscii.has(key)) return null;
  if (key === "utf8" || key === "unicode") return "utf8";
  if (key === "latin1" || key === "iso88591") return "latin1";
  return "bytes";
}

export interface Setting {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

/** Reads SET name = value, SET NAMES value and SELECT set_config(name, value, …); null for everything else. */
export function parseSetting(source: TokenSource, start: number): Setting | null {
  const tokens = new Tokens(source, start);
  const text = (token: Token): string =>
    token.kind === "literal" ? literalText(source, token.start, token.end) : token.text;
  const first = tokens.next().text;
  if (first === "reset") return resetSetting(tokens.next().text);
  if (first === "select") {
    while (!["set_config", ""].includes(tokens.peek().text)) tokens.next();
    if (tokens.next().text !== "set_config" || tokens.next().text !== "(") return null;
    const name = text(tokens.next()).toLowerCase();
    return tokens.next().text === "," ? { name, value: text(tokens.next()) } : null;
  }
  let name = tokens.next().text;
  if (name === "session" || name === "local") name = tokens.next().text;
  if (name === "schema") return { name: "search_path", value: text(tokens.next()) };
  if (name === "names") return { name: "client_encoding", value: text(tokens.next()) };
  const sign = tokens.next().text;
  return sign === "=" || sign === "to" ? { name, value: text(tokens.next()) } : null;
}

function resetSetting(name: string): Setting | null {
  if (name === "standard_conforming_strings" || name === "all")
    return { name: "standard_conforming_strings", value: "on" };
  if (name === "search_path") return { name, value: "" };
  return null;
}

export function isOff(value: string): boolean {
  return ["off", "false", "no", "0", "of", "f", "n"].includes(value.toLowerCase());
}

/** Where settings are kept; the place is for messages. */
export interface Session {
  readonly settings: SessionSettings;
  readonly source: string;
  readonly line: number;
}

/** Refuses encodings that cannot be framed. */
export function applySetting(session: Session, setting: Setting): void {
  const { settings, source, line } = session;
  if (setting.name === "standard_conforming_strings") settings.hasStandardStrings = !isOff(setting.value);
  if (setting.name !== "client_encoding" || setting.value === "") return;
  const encoding = textEncoding(setting.value);
  if (encoding === null) {
    throw refuse({
      code: "ENCODING_UNSUPPORTED",
      at: { source, line },
      problem: "the script's client_encoding may hide quotes inside characters",
      hint: "Make the dump with pg_dump --encoding=UTF8",
    });
  }
  settings.encoding = encoding;
}
