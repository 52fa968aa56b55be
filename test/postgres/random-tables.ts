/** Random tables with hostile names and values, as SQL that makes them and as what a policy does to them. */

export type Encoding = "UTF8" | "LATIN1" | "SQL_ASCII";

/** Stands in every value of a column that the policy replaces, so that a leak can be searched for. */
export const CANARY = "Qz7kCanary";

/** Quotes, backslashes, line ends and what looks like syntax, as new text. */
export const HOSTILE_CONSTANT = "a'b\\c\"d\te\nf;--/*$$\\.\r\\N,(')";

/** A kept column that tells rows apart: a server may store rows in another order than it was given them. */
export const ROW_NUMBER = "row number";

export interface RandomColumn {
  readonly name: string;
  readonly type: string;
  /** Rule of the policy: a transformer with its parameters, or `keep`. */
  readonly rule: Readonly<Record<string, unknown>> | string;
  readonly isText: boolean;
}

export interface RandomTable {
  readonly name: string;
  readonly columns: readonly RandomColumn[];
}

export interface RandomDatabase {
  readonly sql: string;
  readonly tables: readonly RandomTable[];
}

/** Numbers in [0, 1) that are the same for one seed (mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T;
  }
}

const names = [
  "user",
  "select",
  "Mixed Case",
  'quo"te',
  'two""quotes"',
  "do.t",
  "semi;colon",
  "dash--dash",
  "/*open",
  "close*/",
  "back\\slash",
  "a$b$c",
  "$$",
  "(paren",
  "comma, name",
  "new\nline",
  "tab\there",
  "apo'strophe",
  ") FROM stdin;",
  ") VALUES (",
  " blank ",
  "x".repeat(63),
  "per%cent",
  "e",
  "null",
  "E'",
  "\\.",
] as const;
const wideNames = ["ünïcode", "😀", "\u00a0"] as const;
const tableNames = [
  "plain",
  "Mixed Case",
  "do.t",
  "semi;colon",
  "order",
  "new\nline",
  "apo'strophe",
  "(paren",
  "$$",
  "--",
];

const fragments = [
  "\t",
  "\n",
  "\r",
  "\r\n",
  "\\",
  "\\\\",
  "\\.",
  "\n\\.\n",
  "\\N",
  "\\n",
  "\\x41",
  "\\101",
  "'",
  "''",
  '"',
  "$$",
  "$a$",
  ";",
  "--",
  "/*",
  "*/",
  "),(",
  ");\nINSERT INTO public.plain VALUES (",
  "\nCOPY public.plain (id) FROM stdin;\n",
  "E'\\'",
  "NULL",
  "DEFAULT",
  "\b\f\v",
  "::text",
  "{a,b}",
  "[",
  "\u007f",
  "\u0001",
  " ",
  "word",
] as const;
const wideFragments: Record<Encoding, readonly string[]> = {
  UTF8: ["é", "中", "😀", "\u2028", "\ufeff", "e\u0301"],
  LATIN1: ["é", "ÿ", "\u00a0", "ß"],
  SQL_ASCII: ["\xff", "\xc3", "\x80\xe2\x82", "\xe9"],
};

/** Makes tables in the schema `public`; their rows hold every hostile value. */
export function randomDatabase(dice: Dice, encoding: Encoding): RandomDatabase {
  const maker = new Maker(dice, encoding);
  const chosen = [...tableNames].sort(() => dice.next() - 0.5).slice(0, 3);
  const tables = chosen.map((name) => maker.table(name));
  return { sql: [PREAMBLE, ...maker.statements, EXTRAS].join("\n"), tables };
}

const PREAMBLE = `
SET client_min_messages = warning;
CREATE TYPE public.mood AS ENUM ('sad', 'o''k', 'comma,', 'quo"te', 'back\\slash', '');
CREATE TYPE public.pair AS (first text, "Second" integer);
CREATE DOMAIN public.short AS text CHECK (length(VALUE) < 100000);
`;

/** What random columns do not reach: no columns, one column of empty texts, generated columns, inheritance, partitions. */
const EXTRAS = `
CREATE TABLE public.nothing ();
INSERT INTO public.nothing SELECT FROM generate_series(1, 3);
CREATE TABLE public.lonely (t text);
INSERT INTO public.lonely VALUES (''), (NULL), (E'\\\\.'), (''), (E'\\\\N'), (E'\\n'), ('');
CREATE TABLE public.made (a integer, doubled integer GENERATED ALWAYS AS (a * 2) STORED, gone text, t text);
INSERT INTO public.made (a, gone, t) SELECT i, 'x', '${CANARY} ' || i FROM generate_series(1, 20) i;
ALTER TABLE public.made DROP COLUMN gone;
CREATE TABLE public.parent (id integer, t text);
CREATE TABLE public.child (extra text) INHERITS (public.parent);
INSERT INTO public.parent SELECT i, '${CANARY}''' || i FROM generate_series(1, 5) i;
INSERT INTO public.child SELECT i, '${CANARY}''' || i, E'kept\\t' || i FROM generate_series(1, 5) i;
CREATE TABLE public.whole (id integer, t text, kept text) PARTITION BY RANGE (id);
CREATE TABLE public.low PARTITION OF public.whole FOR VALUES FROM (0) TO (10);
CREATE TABLE public.high PARTITION OF public.whole FOR VALUES FROM (10) TO (20);
INSERT INTO public.whole SELECT i, E'${CANARY}\\\\' || i, 'kept ' || i FROM generate_series(0, 19) i;
`;

export const extraTables: readonly RandomTable[] = [
  { name: "nothing", columns: [] },
  { name: "lonely", columns: [text("t", { use: "constant", value: HOSTILE_CONSTANT })] },
  { name: "made", columns: [kept("a"), kept("doubled"), text("t", "pseudonym")] },
  { name: "parent", columns: [kept("id"), text("t", "email")] },
  { name: "child", columns: [kept("id"), text("t", "email"), kept("extra")] },
  { name: "whole", columns: [kept("id"), text("t", "redact"), kept("kept")] },
  { name: "low", columns: [kept("id"), text("t", "redact"), kept("kept")] },
  { name: "high", columns: [kept("id"), text("t", "redact"), kept("kept")] },
];

function text(name: string, rule: RandomColumn["rule"]): RandomColumn {
  return { name, type: "text", rule, isText: true };
}

function kept(name: string): RandomColumn {
  return { name, type: "integer", rule: "keep", isText: false };
}

type Value = (maker: Maker) => string;

interface Kind {
  readonly type: string;
  readonly value: Value;
  readonly rules: readonly RandomColumn["rule"][];
  readonly isText?: true;
}

const hostile = { use: "constant", value: HOSTILE_CONSTANT } as const;
const anyText = ["redact", "pseudonym", "email", "mask", hostile, { use: "null" }, "keep"] as const;
const whole = ["keep", "redact"] as const;

const kinds: readonly Kind[] = [
  { type: "text", value: (m) => m.text(), rules: anyText, isText: true },
  { type: "text", value: (m) => m.text(), rules: anyText, isText: true },
  { type: "varchar(4000)", value: (m) => `left(${m.text()}, 4000)`, rules: anyText, isText: true },
  { type: "char(40)", value: (m) => `left(${m.text()}, 40)`, rules: anyText, isText: true },
  { type: "public.short", value: (m) => m.text(), rules: anyText, isText: true },
  { type: "int2", value: (m) => m.number(-32768, 32767), rules: whole },
  { type: "integer", value: (m) => m.number(-2147483648, 2147483647), rules: whole },
  { type: "int8", value: (m) => m.number(-9e15, 9e15), rules: whole },
  {
    type: "numeric",
    value: (m) => m.of(["0", "-1.50", "'NaN'", "1e40", "-0.000001", "NULL", "'Infinity'"]),
    rules: whole,
  },
  { type: "float8", value: (m) => m.of(["0", "-1.5", "'NaN'", "'-Infinity'", "1e300", "NULL"]), rules: whole },
  { type: "boolean", value: (m) => m.of(["true", "false", "NULL"]), rules: whole },
  { type: "date", value: (m) => m.of(["'2024-02-29'", "'infinity'", "'0044-03-15 BC'", "NULL"]), rules: whole },
  { type: "timestamptz", value: (m) => m.of(["'2024-02-29 12:34:56.789+02'", "'-infinity'", "NULL"]), rules: whole },
  { type: "timestamp", value: (m) => m.of(["'2024-02-29 12:34:56'", "NULL"]), rules: whole },
  { type: "time", value: (m) => m.of(["'12:34:56'", "'24:00'", "NULL"]), rules: whole },
  { type: "interval", value: (m) => m.of(["'1 year -2 days'", "'-00:00:01'", "NULL"]), rules: ["keep"] },
  { type: "uuid", value: (m) => m.of(["gen_random_uuid()", "NULL"]), rules: whole },
  { type: "json", value: (m) => `json_build_object('k', ${m.plainText()}, 'n', NULL, 'a', ARRAY[1,2])`, rules: whole },
  { type: "jsonb", value: (m) => `jsonb_build_object(${m.plainText()} || 'k', ${m.plainText()})`, rules: whole },
  { type: "bytea", value: (m) => m.of(["'\\x00ff5c27'", "''", "NULL", "'\\x5c2e0a'"]), rules: whole },
  { type: "inet", value: (m) => m.of(["'10.0.0.1/8'", "'::1'", "NULL"]), rules: whole },
  { type: "cidr", value: (m) => m.of(["'10.0.0.0/8'", "NULL"]), rules: ["keep"] },
  { type: "macaddr", value: (m) => m.of(["'08:00:2b:01:02:03'", "NULL"]), rules: whole },
  { type: "text[]", value: (m) => m.array(), rules: ["redact", "keep", "email", "pseudonym"] },
  { type: "text[][]", value: (m) => `ARRAY[[${m.plainText()}, 'b'], [NULL, '"']]::text[]`, rules: ["keep", "redact"] },
  { type: "integer[]", value: (m) => m.of(["'{}'", "'{1,NULL,-3}'", "'[0:1]={1,2}'", "NULL"]), rules: whole },
  { type: "public.pair", value: (m) => `ROW(${m.plainText()}, 7)`, rules: whole },
  { type: "public.mood", value: (m) => m.of(["'o''k'", "'comma,'", "'back\\slash'", "''", "NULL"]), rules: ["keep"] },
  { type: "tsvector", value: (m) => `to_tsvector('simple', ${m.plainText()})`, rules: whole },
  { type: "int4range", value: (m) => m.of(["'[1,5)'", "'empty'", "'(,3)'", "NULL"]), rules: ["keep"] },
  { type: "bit(5)", value: (m) => m.of(["B'10101'", "NULL"]), rules: ["keep"] },
  { type: "xml", value: (m) => m.of(["'<a b=\"c\">d&amp;''</a>'", "NULL"]), rules: whole },
  { type: "money", value: (m) => m.of(["'12.34'", "'-5'", "NULL"]), rules: ["keep"] },
  { type: "point", value: (m) => m.of(["'(1.5,-2)'", "NULL"]), rules: ["keep"] },
];

class Maker {
  readonly statements: string[] = [];
  readonly #dice: Dice;
  readonly #encoding: Encoding;

  constructor(dice: Dice, encoding: Encoding) {
    this.#dice = dice;
    this.#encoding = encoding;
  }

  table(name: string): RandomTable {
    const dice = this.#dice;
    const count = 2 + dice.below(14);
    const choice = this.#encoding === "UTF8" ? [...names, ...wideNames] : [...names];
    const shuffled = choice.sort(() => dice.next() - 0.5).slice(0, count);
    const chosen = shuffled.map((column) => ({ column, kind: dice.of(kinds) }));
    const columns: RandomColumn[] = chosen.map(({ column, kind }) => ({
      name: column,
      type: kind.type,
      rule: dice.of(kind.rules),
      isText: kind.isText === true,
    }));
    columns.unshift({ name: ROW_NUMBER, type: "integer", rule: "keep", isText: false });
    const list = columns.map(({ name: column, type }) => `${quoteName(column)} ${type}`);
    this.statements.push(`CREATE TABLE public.${quoteName(name)} (${list.join(", ")});`);
    const rows = 1 + dice.below(60);
    for (let row = 0; row < rows; row++) {
      const values = [String(row), ...chosen.map(({ kind }) => kind.value(this))];
      this.statements.push(`INSERT INTO public.${quoteName(name)} VALUES (${values.join(", ")});`);
    }
    return { name, columns };
  }

  of(values: readonly string[]): string {
    return this.#dice.of(values);
  }

  number(low: number, high: number): string {
    const dice = this.#dice;
    return dice.of(["NULL", "0", String(low), String(high), String(Math.floor(low + dice.next() * (high - low)))]);
  }

  /** NULL, the empty text, or a hostile text with the canary in it. */
  text(): string {
    const dice = this.#dice;
    const kind = dice.below(12);
    if (kind === 0) return "NULL";
    if (kind === 1) return "''";
    return this.literal(this.#hostile(kind === 2 ? 300 : 6));
  }

  /** Text that JSON and search columns take in every encoding. */
  plainText(): string {
    const dice = this.#dice;
    const parts = ["'", '"', "\\", "\t", "\n", ",", "{", "(", "$$", ";", "--", "w"];
    return this.literal(`${CANARY}${Array.from({ length: dice.below(6) }, () => dice.of(parts)).join("")}`);
  }

  array(): string {
    const elements = Array.from({ length: this.#dice.below(4) }, () => this.text());
    return this.#dice.below(6) === 0 ? "NULL" : `ARRAY[${elements.join(", ")}]::text[]`;
  }

  literal(value: string): string {
    let out = "E'";
    for (const c of value) {
      const code = c.codePointAt(0) as number;
      const isByte = code < 0x20 || (this.#encoding === "SQL_ASCII" && code > 0x7e);
      if (isByte) out += `\\x${code.toString(16).padStart(2, "0")}`;
      else out += c === "'" || c === "\\" ? `\\${c}` : c;
    }
    return `${out}'`;
  }

  #hostile(length: number): string {
    const dice = this.#dice;
    const all = [...fragments, ...wideFragments[this.#encoding]];
    const before = Array.from({ length: dice.below(length) }, () => dice.of(all)).join("");
    const after = Array.from({ length: dice.below(length) }, () => dice.of(all)).join("");
    return `${before}${CANARY}${after}`;
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The policy as JSON, which is YAML. Every column is decided on. */
export function policyOf(tables: readonly RandomTable[]): string {
  const decided = tables
    .filter(({ columns }) => columns.length > 0)
    .map(({ name, columns }) => [
      `public.${quoteName(name)}`,
      { columns: Object.fromEntries(columns.map((column) => [column.name, column.rule])) },
    ]);
  return JSON.stringify({ version: 1, detection: "off", unclassified: "error", tables: Object.fromEntries(decided) });
}
