/** Small dumps of PostgreSQL that a server refuses, and some that it takes, with what is wrong in them. */

export interface SmallDump {
  readonly name: string;
  readonly text: string;
  /** Null: the server takes it. */
  readonly broken: string | null;
}

function table(columns: string, rows: readonly string[], after = ""): string {
  const lines = rows.map((row) => `${row}\n`).join("");
  return `CREATE TABLE public.t (${columns});\nCOPY public.t FROM stdin;\n${lines}\\.\n${after}`;
}

const alter = (constraint: string, name = "public.t") => `ALTER TABLE ONLY ${name} ADD CONSTRAINT ${constraint};\n`;

/** By type: values that are taken, and values that are refused, one by one. */
const values: readonly (readonly [type: string, kind: string, good: readonly string[], bad: readonly string[]])[] = [
  ["varchar(3)", "length", ["abc", "äöü", "abc   ", ""], ["abcd", "abc d"]],
  ["char(2)", "length", ["ab", "a", "ab  "], ["abc"]],
  ["smallint", "range", ["-32768", "32767", " 7 "], ["32768", "x", "", "1.5"]],
  ["integer", "range", ["2147483647", "-2147483648", "+1"], ["2147483648", "1e3"]],
  ["bigint", "range", ["9223372036854775807", "-9223372036854775808"], ["9223372036854775808"]],
  ["numeric(5,2)", "range", ["999.99", "-999.994", "0.001", "1e2", "NaN"], ["1000", "999.995", "abc", "Infinity"]],
  ["numeric(2,4)", "range", ["0.0099", "0"], ["0.01", "1"]],
  ["real", "type", ["1e10", "-0.5", "Infinity", "nan", ".5"], ["one", ""]],
  ["boolean", "type", ["t", "false", "YES", "of"], ["maybe", "o", ""]],
  ["date", "type", ["2024-02-29", "infinity", "0044-03-15 BC"], ["2023-02-29", "2024-13-01", "soon", "0000-01-01"]],
  ["timestamptz", "type", ["2024-02-29 23:59:59.5+01", "-infinity"], ["2024-02-30 10:00:00+00", "2024-01-01 25:00:00"]],
  ["time", "type", ["23:59:59.999", "24:00:00"], ["25:00:00", "noonish"]],
  ["uuid", "type", ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}"], ["a0eebc99", "x"]],
  ["inet", "type", ["10.0.0.1", "10.0.0.0/8", "2001:db8::1"], ["10.0.0.256", "host"]],
  ["macaddr", "type", ["08:00:2b:01:02:03", "08002b010203", "0800.2b01.0203"], ["08:00:2b:01:02", "zz:00:2b:01:02:03"]],
  ["jsonb", "type", ['{"a":1}', "null", '"x"', "3"], ["{a:1}", "", "{'a':1}"]],
  ["bytea", "type", ["\\\\x00ff", ""], ["\\\\x0", "\\\\xzz"]],
  ["integer[]", "range", ["{1,2,NULL}", "{{1},{2}}", "{}", "[0:1]={1,2}"], ["{1,x}", "1,2", "{1,2"]],
  ["varchar(2)[]", "length", ["{ab,cd}", '{"a "}'], ["{abc}"]],
  ["bit(3)", "type", ["101"], ["102"]],
];

/** Columns, CHECK, a row that is taken, a row that is refused. */
const checks: readonly (readonly [columns: string, check: string, good: string, bad: string])[] = [
  ["a int", "a > 0", "\\N", "0"],
  ["a int, b int", "a < b AND b <> 9", "1\t2", "1\t9"],
  ["a int", "a BETWEEN 1 AND 5", "3", "6"],
  ["a int", "a NOT BETWEEN 1 AND 5", "6", "3"],
  ["a text", "a IN ('x', 'y')", "x", "X"],
  ["a char(2)", "upper(a::text) = ANY (ARRAY['S'::text, 'T'::text])", "s ", "u "],
  ["a char(3)", "length(a) = 2", "ab ", "abc"],
  ["a text", "a NOT IN ('x', 'y')", "z", "y"],
  ["a varchar(9)", "a = ANY (ARRAY['x', 'y'])", "y", "z"],
  ["a text", "length(a) >= 2", "éé", "é"],
  ["a text", "octet_length(a) >= 2", "é", "e"],
  ["a text", "a ~ '^[A-Z]{2}[0-9]+$'", "AB1", "ab1"],
  ["a text", "a ~* '^[[:alpha:]]+$'", "Ab", "a1"],
  ["a text", "a !~ '\\s'", "ab", "a b"],
  ["a text", "a LIKE '%@_%'", "x@y", "x@"],
  ["a text", "a NOT ILIKE 'AB%'", "ba", "abc"],
  ["a text, b text", "a IS NOT NULL OR b IS NOT NULL", "x\t\\N", "\\N\t\\N"],
  ["a text", "NOT (a = 'x')", "\\N", "x"],
  ["a text", "lower(a) = a", "abc", "Abc"],
  ["a text", "trim(a) <> ''", " x ", "  "],
  ["a date, b date", "a <= b", "2024-01-01\t2024-01-02", "2024-01-03\t2024-01-02"],
  ["a date", "a > '1900-01-01'", "infinity", "1899-12-31"],
  ["a timestamp", "a >= '2020-01-01'", "2020-01-01 00:00:00", "2019-12-31 23:59:59.9"],
  ["a numeric(9,2)", "a >= 0", "0.00", "-0.01"],
  ["a bool, b text", "NOT a OR b IS NOT NULL", "f\t\\N", "t\t\\N"],
  ["a int, b int", "num_nonnulls(a, b) = 1", "1\t\\N", "1\t1"],
  ["a int", "COALESCE(a, 0) < 10", "\\N", "10"],
  ["a int, b int", "a IS DISTINCT FROM b", "1\t\\N", "\\N\t\\N"],
  ["a int, b int", "a + b * 2 = 7", "1\t3", "3\t1"],
  ["a bool", "a IS NOT FALSE", "\\N", "f"],
];

const parent = `CREATE TABLE public.p (id bigint, code text);\nCOPY public.p FROM stdin;\n1\tx\n2\ty\n\\.\n${alter("p_pkey PRIMARY KEY (id)", "public.p")}${alter("p_k UNIQUE (code, id)", "public.p")}`;
const child = (rows: readonly string[], key: string) =>
  parent + table("p_id int, code text", rows, alter(`fk FOREIGN KEY ${key}`));

const keys: readonly SmallDump[] = [
  { name: "primary key", text: table("a int", ["1", "2"], alter("k PRIMARY KEY (a)")), broken: null },
  { name: "primary key repeated", text: table("a int", ["1", "1"], alter("k PRIMARY KEY (a)")), broken: "primary-key" },
  { name: "NULL in NOT NULL", text: table("a int NOT NULL", ["\\N"]), broken: "not-null" },
  {
    name: "unique with NULL",
    text: table("a int, b int", ["1\t\\N", "1\t\\N"], alter("k UNIQUE (a, b)")),
    broken: null,
  },
  {
    name: "NULLS NOT DISTINCT",
    text: table("a int, b int", ["1\t\\N", "1\t\\N"], alter("k UNIQUE NULLS NOT DISTINCT (a, b)")),
    broken: "unique",
  },
  { name: "equal numerics", text: table("a numeric", ["1.0", "1"], alter("k UNIQUE (a)")), broken: "unique" },
  { name: "padded texts", text: table("a char(4)", ["x", "x  "], alter("k UNIQUE (a)")), broken: "unique" },
  { name: "texts with blanks", text: table("a text", ["x", "x "], alter("k UNIQUE (a)")), broken: null },
  {
    name: "partial index",
    text: table("a int, b text", ["1\ton", "1\toff"], "CREATE UNIQUE INDEX i ON public.t (a) WHERE b = 'on';\n"),
    broken: null,
  },
  {
    name: "partial index broken",
    text: table("a int, b text", ["1\ton", "1\ton"], "CREATE UNIQUE INDEX i ON public.t (a) WHERE b = 'on';\n"),
    broken: "unique",
  },
  { name: "foreign key", text: child(["1\tx", "\\N\tx"], "(p_id) REFERENCES public.p(id)"), broken: null },
  { name: "orphan", text: child(["7\tx"], "(p_id) REFERENCES public.p(id)"), broken: "foreign-key" },
  { name: "composite", text: child(["1\tx", "9\t\\N"], "(code, p_id) REFERENCES public.p(code, id)"), broken: null },
  {
    name: "composite orphan",
    text: child(["1\ty"], "(code, p_id) REFERENCES public.p(code, id)"),
    broken: "foreign-key",
  },
  {
    name: "half NULL with MATCH FULL",
    text: child(["1\t\\N"], "(code, p_id) REFERENCES public.p(code, id) MATCH FULL"),
    broken: "foreign-key",
  },
  {
    name: "label",
    text: `CREATE TYPE public.mood AS ENUM ('sad', 'ok');\n${table("a public.mood", ["glad"])}`,
    broken: "label",
  },
  {
    name: "domain",
    text: `CREATE DOMAIN public.code AS text CHECK (VALUE ~ '^[a-z]+$');\n${table("a public.code", ["ABC"])}`,
    broken: "check",
  },
  { name: "field too many", text: table("a int", ["1\t2"]), broken: "row-shape" },
];

export const smallDumps: readonly SmallDump[] = [
  ...keys,
  ...values.flatMap(([type, kind, good, bad]) => [
    ...good.map((value) => ({ name: `${type} ${value}`, text: table(`a ${type}`, [value]), broken: null })),
    ...bad.map((value) => ({ name: `${type} ${value}`, text: table(`a ${type}`, [value]), broken: kind })),
  ]),
  ...checks.flatMap(([columns, check, good, bad]) => [
    { name: `CHECK ${check}, kept`, text: table(columns, [good], alter(`c CHECK (${check})`)), broken: null },
    { name: `CHECK ${check}, broken`, text: table(columns, [bad], alter(`c CHECK (${check})`)), broken: "check" },
  ]),
];
