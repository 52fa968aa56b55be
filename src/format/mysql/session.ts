/** What a script has set so far that changes how the bytes behind it are read. */
import type { TextEncoding } from "../../domain/block.ts";
import { encodingOfCharset } from "./charset.ts";

const SEMICOLON = Uint8Array.of(0x3b);
/** Bits of sql_mode where it is given as a number. */
const ANSI_QUOTES_BIT = 4;
const NO_BACKSLASH_ESCAPES_BIT = 2 ** 20;
/** Modes that stand for several others, ANSI_QUOTES among them. */
const ansiModes = new Set(["ANSI_QUOTES", "ANSI", "DB2", "MAXDB", "MSSQL", "ORACLE", "POSTGRESQL"]);
const NO_BACKSLASH_ESCAPES = "NO_BACKSLASH_ESCAPES";

export interface Syntax {
  readonly hasBackslashEscapes: boolean;
  readonly hasAnsiQuotes: boolean;
  readonly encoding: TextEncoding;
}

export class Session implements Syntax {
  /** What ends a statement. */
  delimiter: Uint8Array = SEMICOLON;
  /** The current database. */
  schema: string;
  readonly #variables = new Map<string, string | null>();
  readonly #initialMode: string;
  #mode: string;
  #charset = "utf8mb4";
  hasBackslashEscapes = true;
  hasAnsiQuotes = false;
  encoding: TextEncoding = "utf8";
  /** Changes whenever the meaning of bytes does. */
  key = "";

  constructor(schema: string, hasNoBackslashEscapes: boolean) {
    this.schema = schema;
    this.#initialMode = hasNoBackslashEscapes ? NO_BACKSLASH_ESCAPES : "";
    this.#mode = this.#initialMode;
    this.#derive();
  }

  /** Texts are written as they are stored. */
  get isBinary(): boolean {
    return this.#charset.toLowerCase() === "binary";
  }

  get hasSemicolon(): boolean {
    return this.delimiter.length === 1 && this.delimiter[0] === SEMICOLON[0];
  }

  use(schema: string): void {
    this.schema = schema;
    this.#derive();
  }

  setDelimiter(delimiter: Uint8Array): void {
    this.delimiter = delimiter;
    this.#derive();
  }

  /** A user's variable, without its at sign; null for what is not known. */
  variable(name: string): string | null {
    return this.#variables.get(name.toLowerCase()) ?? null;
  }

  setVariable(name: string, value: string | null): void {
    this.#variables.set(name.toLowerCase(), value);
  }

  /** A variable of the system; null for those that are of no interest. */
  systemVariable(name: string): string | null {
    const lower = name.toLowerCase();
    if (lower === "sql_mode") return this.#mode;
    return /^character_set_(client|connection|results)$/.test(lower) ? this.#charset : null;
  }

  /** `value`: null takes the setting of a new session. */
  setMode(value: string | null): void {
    this.#mode = value ?? this.#initialMode;
    this.#derive();
  }

  /** False: the character set cannot be framed. */
  setCharset(value: string | null): boolean {
    const charset = value ?? "utf8mb4";
    const encoding = encodingOfCharset(charset);
    if (encoding === null) return false;
    this.#charset = charset;
    this.encoding = encoding;
    this.#derive();
    return true;
  }

  #derive(): void {
    const modes = this.#mode
      .toUpperCase()
      .split(",")
      .map((mode) => mode.trim());
    const bits = /^\d+$/.test(this.#mode) ? Number(this.#mode) : 0;
    this.hasAnsiQuotes = hasBit(bits, ANSI_QUOTES_BIT) || modes.some((mode) => ansiModes.has(mode));
    this.hasBackslashEscapes = !(hasBit(bits, NO_BACKSLASH_ESCAPES_BIT) || modes.includes(NO_BACKSLASH_ESCAPES));
    this.key = JSON.stringify([
      this.schema,
      this.encoding,
      this.hasBackslashEscapes,
      this.hasAnsiQuotes,
      Buffer.from(this.delimiter).toString("latin1"),
    ]);
  }
}

function hasBit(bits: number, bit: number): boolean {
  return Math.floor(bits / bit) % 2 === 1;
}
