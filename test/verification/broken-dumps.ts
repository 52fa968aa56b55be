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
  ["real", "type", ["1e10", "-0.5", "Infinity", "nan", ".5"], ["one", "", "1e39"]],
  ["double precision", "type", ["1e300"], ["1e400"]],
  ["cidr", "type", ["10.0.0.0/8", "10.0.0.1", "10.1/16"], ["10.0.0.1/8", "10.0.0.0/33"]],
  ["boolean", "type", ["t", "false", "YES", "of"], ["maybe", "o", ""]],
  [
    "date",
    "type",
    ["2024-02-29", "infinity", "0044-03-15 BC"],
    ["2023-02-29", "2024-13-01", "soon", "0000-01-01", "9999999-01-01"],
  ],
  ["timestamptz", "type", ["2024-02-29 23:59:59.5+01", "-infinity"], ["2024-02-30 10:00:00+00", "2024-01-01 25:00:00"]],
  ["time", "type", ["23:59:59.999", "24:00:00"], ["25:00:00", "noonish", "24:30:00"]],
  ["uuid", "type", ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11", "{A0EEBC999C0B4EF8BB6D6BB9BD380A11}"], ["a0eebc99", "x"]],
  ["inet", "type", ["10.0.0.1", "10.0.0.0/8", "2001:db8::1"], ["10.0.0.256", "host", "10.0.0.1/33", "10.0"]],
  ["macaddr", "type", ["08:00:2b:01:02:03", "08002b010203", "0800.2b01.0203"], ["08:00:2b:01:02", "zz:00:2b:01:02:03"]],
  ["jsonb", "type", ['{"a":1}', "null", '"x"', "3"], ["{a:1}", "", "{'a':1}", '"\\\\u0000"', '"\\\\ud800"']],
  ["bytea", "type", ["\\\\x00ff", ""], ["\\\\x0", "\\\\xzz"]],
  ["integer[]", "range", ["{1,2,NULL}", "{{1},{2}}", "{}", "[0:1]={1,2}"], ["{1,x}", "1,2", "{1,2"]],
  [
    "text[]",
    "type",
    ['{ a , "b c" }', "{{a,b},{c,d}}", '{""}'],
    ["{a,,b}", "{a,}", '{"a" "b"}', "{a,{b}}", "{{a,b},{c}}", "{{a}{b}}"],
  ],
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
  ["a char(3)", "a = 'ab '", "ab", "b"],
  ["a numeric(5,0)", "a > 0", "0.5", "0.4"],
  ["a real", "a <= 0.1", "0.0999", "0.1"],
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
  { name: "rounded", text: table("a numeric(5,1)", ["1.01", "1.02"], alter("k UNIQUE (a)")), broken: "unique" },
  { name: "single", text: table("a real", ["0.1", "0.100000001"], alter("k UNIQUE (a)")), broken: "unique" },
  { name: "cut blanks", text: table("a varchar(3)", ["abc", "abc "], alter("k UNIQUE (a)")), broken: "unique" },
  { name: "bytes", text: table("a bytea", ["\\\\x0A", "\\\\x0a"], alter("k UNIQUE (a)")), broken: "unique" },
  { name: "addresses", text: table("a inet", ["10.0.0.1", "10.0.0.1/32"], alter("k UNIQUE (a)")), broken: "unique" },
  {
    name: "zones",
    text: table("a timestamptz", ["2024-01-01 00:00:00+00", "2023-12-31 23:00:00-01"], alter("k UNIQUE (a)")),
    broken: "unique",
  },
  {
    name: "leap day across a zone",
    text: table("a timestamptz", ["2023-03-01 00:00:00+00", "2024-02-29 23:00:00-01"], alter("k UNIQUE (a)")),
    broken: null,
  },
  {
    name: "CHECK that is not inherited",
    text: "CREATE TABLE public.p (a int, CONSTRAINT c CHECK (a > 0) NO INHERIT);\nCREATE TABLE public.t () INHERITS (public.p);\nCOPY public.t (a) FROM stdin;\n0\n\\.\n",
    broken: null,
  },
  {
    name: "foreign key that is not inherited",
    text: `CREATE TABLE public.r (id int PRIMARY KEY);\nCREATE TABLE public.p (a int);\nCREATE TABLE public.t () INHERITS (public.p);\nCOPY public.r FROM stdin;\n1\n\\.\nCOPY public.t (a) FROM stdin;\n7\n\\.\n${alter("fk FOREIGN KEY (a) REFERENCES public.r(id)", "public.p")}`,
    broken: null,
  },
  {
    name: "foreign key of a partition",
    text: "CREATE TABLE public.r (id int PRIMARY KEY);\nCREATE TABLE public.p (a int) PARTITION BY HASH (a);\nCREATE TABLE public.t (a int);\nCOPY public.r FROM stdin;\n1\n\\.\nCOPY public.t (a) FROM stdin;\n7\n\\.\nALTER TABLE public.t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES public.r(id);\n",
    broken: "foreign-key",
  },
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
