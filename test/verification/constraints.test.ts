/** The rehearsal of a restore, constraint by constraint. What servers say of the same dumps: test/postgres, test/mariadb. */
import { describe, expect, test } from "vitest";
import { MYSQL, unasked, verifyBytes, violations } from "./verify-bytes.ts";

/** A table, its rows as COPY text, and what follows; rows begin at line 3. */
function dump(columns: string, rows: readonly string[], after = ""): string {
  const names = columns.split(/,(?![^(]*\))/).map((one) => one.trim().split(/\s+/)[0]);
  return `CREATE TABLE public.t (${columns});\nCOPY public.t (${names.join(", ")}) FROM stdin;\n${rows.join("\n")}${rows.length > 0 ? "\n" : ""}\\.\n${after}`;
}

const alter = (constraint: string, table = "public.t") => `ALTER TABLE ONLY ${table} ADD CONSTRAINT ${constraint};\n`;

describe("keys", () => {
  test("a primary key that is repeated, with the place of the second row", async () => {
    expect(await violations(dump("a integer", ["1", "2", "1"], alter("t_pkey PRIMARY KEY (a)")))).toEqual([
      "primary-key public.t.a x1 line 5",
    ]);
  });

  test("keys of several columns meet only as a whole", async () => {
    const key = alter("t_a_b_key UNIQUE (a, b)");
    expect(await violations(dump("a text, b text", ["x\ty", "x\tz", "y\tx", "xy\t"], key))).toEqual([]);
    expect(await violations(dump("a text, b text", ["x\ty", "x\tz", "x\ty"], key))).toEqual([
      "unique public.t.a, b x1 line 5",
    ]);
  });

  test("NULLs differ, unless the key says otherwise", async () => {
    const rows = ["1\t\\N", "1\t\\N"];
    expect(await violations(dump("a int, b int", rows, alter("k UNIQUE (a, b)")))).toEqual([]);
    expect(await violations(dump("a int, b int", rows, alter("k UNIQUE NULLS NOT DISTINCT (a, b)")))).toEqual([
      "unique public.t.a, b x1 line 4",
    ]);
  });

  test("numbers, uuids and padded texts are compared as their types do", async () => {
    expect(await violations(dump("a numeric", ["1.0", "1"], alter("k UNIQUE (a)")))).toHaveLength(1);
    expect(await violations(dump("a char(4)", ["x", "x  "], alter("k UNIQUE (a)")))).toHaveLength(1);
    expect(await violations(dump("a text", ["x", "x "], alter("k UNIQUE (a)")))).toEqual([]);
    const uuids = ["A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11", "a0eebc999c0b4ef8bb6d6bb9bd380a11"];
    expect(await violations(dump("a uuid", uuids, alter("k UNIQUE (a)")))).toHaveLength(1);
  });

  test("a partial index asks the rows of its predicate alone", async () => {
    const index = "CREATE UNIQUE INDEX one_active ON public.t USING btree (a) WHERE (b = 'active'::text);\n";
    expect(await violations(dump("a int, b text", ["1\tgone", "1\tactive", "1\tgone"], index))).toEqual([]);
    expect(await violations(dump("a int, b text", ["1\tactive", "1\tgone", "1\tactive"], index))).toEqual([
      "unique public.t.a x1 line 5",
    ]);
  });

  test("two constraints over the same columns do not count a row twice", async () => {
    const both = alter("t_pkey PRIMARY KEY (a)") + alter("t_a_key UNIQUE (a)");
    expect(await violations(dump("a int", ["1", "2", "3"], both))).toEqual([]);
  });

  test("the parts of a partitioned table share its key", async () => {
    const ddl =
      "CREATE TABLE p (a int NOT NULL, d date NOT NULL) PARTITION BY RANGE (d);\n" +
      "CREATE TABLE p1 (a int NOT NULL, d date NOT NULL);\nCREATE TABLE p2 (a int NOT NULL, d date NOT NULL);\n" +
      "ALTER TABLE ONLY p ATTACH PARTITION p1 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');\n" +
      "ALTER TABLE ONLY p ATTACH PARTITION p2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');\n";
    const rows = (second: string) =>
      `COPY p1 (a, d) FROM stdin;\n1\t2020-05-05\n\\.\nCOPY p2 (a, d) FROM stdin;\n${second}\n\\.\n`;
    const key = "ALTER TABLE ONLY p ADD CONSTRAINT p_pkey PRIMARY KEY (a, d);\n";
    expect(await violations(ddl + rows("1\t2021-05-05") + key)).toEqual([]);
    expect(await violations(ddl + rows("1\t2020-05-05") + key)).toEqual(["primary-key public.p.a, d x1 line 10"]);
    expect(await unasked(ddl + rows("1\t2021-05-05") + key)).toEqual(["partition-bounds p"]);
  });

  test("the same keys with next to no memory, by way of temporary files", async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => `${i}`);
    const repeated = [...rows, "5", "39999", "5"];
    const orphans = `CREATE TABLE u (r int);\nCOPY u (r) FROM stdin;\n${[...rows.slice(0, 30_000), "40001", "40001"].join("\n")}\n\\.\n`;
    const text = dump(
      "a int",
      repeated,
      orphans + alter("t_pkey PRIMARY KEY (a)") + alter("u_r_fkey FOREIGN KEY (r) REFERENCES t(a)", "u"),
    );
    const report = await verifyBytes(text, { sections: new Set(["constraints"]), keyMemory: 1 << 20 });
    expect(report.constraints.counts["temporary_bytes"]).toBeGreaterThan(500_000);
    const found = report.constraints.findings.map(({ kind, count }) => [kind, count]);
    expect(found.sort()).toEqual([
      ["foreign-key", 2],
      ["primary-key", 3],
    ]);
    const [key] = report.constraints.findings.filter(({ kind }) => kind === "primary-key");
    expect(key?.places.map(({ line }) => line).sort()).toEqual([40_003, 40_004, 40_005]);
  });
});

describe("foreign keys", () => {
  const parent = "CREATE TABLE p (id bigint, code text);\nCOPY p (id, code) FROM stdin;\n1\tx\n2\ty\n\\.\n";
  const child = (rows: readonly string[]) =>
    `CREATE TABLE c (p_id int, code text);\nCOPY c (p_id, code) FROM stdin;\n${rows.join("\n")}\n\\.\n`;
  const keys = alter("p_pkey PRIMARY KEY (id)", "p") + alter("p_k UNIQUE (code, id)", "p");

  test("orphans are counted by row; NULL refers to nothing", async () => {
    const key = alter("c_fk FOREIGN KEY (p_id) REFERENCES p(id)", "c");
    expect(await violations(parent + child(["1\tx", "\\N\tx", "2\tx"]) + keys + key)).toEqual([]);
    const found = await violations(parent + child(["1\tx", "7\tx", "7\ty", "8\tx"]) + keys + key);
    expect(found.map((one) => one.replace(/ line .*/, ""))).toEqual(["foreign-key public.c.p_id x3"]);
  });

  test("the rows may come before those they refer to", async () => {
    const key = alter("c_fk FOREIGN KEY (p_id) REFERENCES p", "c");
    expect(await violations(child(["1\tx", "2\tx"]) + parent + keys + key)).toEqual([]);
    expect(await violations(child(["1\tx", "3\tx"]) + parent + keys + key)).toEqual([
      "foreign-key public.c.p_id x1 line 4",
    ]);
  });

  test("several columns, in another order than the key's", async () => {
    const key = alter("c_fk FOREIGN KEY (p_id, code) REFERENCES p(id, code)", "c");
    expect(await violations(parent + child(["1\tx", "2\ty", "\\N\tz"]) + keys + key)).toEqual([]);
    expect(await violations(parent + child(["1\ty", "1\tx"]) + keys + key)).toEqual([
      "foreign-key public.c.p_id, code x1 line 8",
    ]);
  });

  test("MATCH FULL: all or none", async () => {
    const key = alter("c_fk FOREIGN KEY (p_id, code) REFERENCES p(id, code) MATCH FULL", "c");
    expect(await violations(parent + child(["\\N\t\\N", "1\tx"]) + keys + key)).toEqual([]);
    expect(await violations(parent + child(["\\N\tx"]) + keys + key)).toHaveLength(1);
  });

  test("a table may refer to itself", async () => {
    const tree = (rows: readonly string[]) =>
      dump("id int, up int", rows, alter("t_pkey PRIMARY KEY (id)") + alter("up_fk FOREIGN KEY (up) REFERENCES t(id)"));
    expect(await violations(tree(["1\t2", "2\t\\N"]))).toEqual([]);
    expect(await violations(tree(["1\t3", "2\t\\N"]))).toEqual(["foreign-key public.t.up x1 line 3"]);
  });

  test("what cannot be asked is said", async () => {
    const key = alter("c_fk FOREIGN KEY (p_id) REFERENCES elsewhere(id)", "c");
    expect(await unasked(child(["1\tx"]) + key)).toEqual(["foreign-key c_fk"]);
  });
});

describe("columns", () => {
  test("NOT NULL", async () => {
    expect(await violations(dump("a int NOT NULL, b text", ["1\t\\N", "\\N\tx"]))).toEqual([
      "not-null public.t.a x1 line 4",
    ]);
  });

  test.each([
    ["varchar(3)", ["abc", "äöü", "abc   ", ""], ["abcd"]],
    ["char(2)", ["ab", "a"], ["abc"]],
    ["smallint", ["-32768", "32767", "0"], ["32768", "x", ""]],
    ["integer", ["2147483647", "-2147483648"], ["2147483648", "1.5"]],
    ["bigint", ["9223372036854775807", "-9223372036854775808"], ["9223372036854775808"]],
    ["numeric(5,2)", ["999.99", "-999.994", "0.001", "1e2", "NaN"], ["1000", "999.995", "abc"]],
    ["real", ["1e10", "-0.5", "Infinity", "NaN"], ["one"]],
    ["boolean", ["t", "f", "true", "0"], ["maybe"]],
    ["date", ["2024-02-29", "infinity", "0044-03-15 BC"], ["2023-02-29", "2024-13-01", "soon"]],
    ["timestamptz", ["2024-02-29 23:59:59.5+01", "-infinity"], ["2024-02-30 10:00:00+00", "2024-01-01 25:00:00"]],
    ["time", ["23:59:59.999", "24:00:00"], ["25:00", "noon"]],
    ["uuid", ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"], ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a1", "x"]],
    ["inet", ["10.0.0.1", "10.0.0.0/8", "2001:db8::1"], ["10.0.0.256", "host"]],
    ["macaddr", ["08:00:2b:01:02:03", "08002b010203"], ["08:00:2b:01:02"]],
    ["jsonb", ['{"a":1}', "null", '"x"', "3"], ["{a:1}", ""]],
    ["bytea", ["\\\\x00ff", ""], ["\\\\x0"]],
    ["integer[]", ["{1,2,NULL}", "{{1},{2}}", "{}"], ["{1,x}", "1,2"]],
    ["varchar(2)[]", ['{ab,"c d"}'.replace("c d", "cd")], ["{abc}"]],
  ])("%s", async (type, good, bad) => {
    expect(await violations(dump(`a ${type}`, good))).toEqual([]);
    const found = await violations(dump(`a ${type}`, bad));
    expect(found.map((one) => Number(/x(\d+)/.exec(one)?.[1]))).toEqual([bad.length]);
  });

  test("labels of an enum, and of arrays of it", async () => {
    const type = "CREATE TYPE public.mood AS ENUM ('sad', 'ok');\n";
    expect(await violations(type + dump("a public.mood, b public.mood[]", ["ok\t{sad,ok}", "sad\t\\N"]))).toEqual([]);
    expect(await violations(type + dump("a public.mood, b public.mood[]", ["OK\t{sad}", "sad\t{glad}"]))).toEqual([
      "label public.t.a x1 line 4",
      "label public.t.b x1 line 5",
    ]);
  });

  test("a row with a field too many, and the rows behind it", async () => {
    const found = await violations(dump("a int, b int NOT NULL", ["1\t2", "1\t2\t3", "4\t\\N"]));
    expect(found).toEqual(["not-null public.t.b x1 line 5", "row-shape public.t.null x1 line 4"]);
  });
});

describe("checks", () => {
  const checked = (columns: string, check: string, rows: readonly string[]) =>
    violations(dump(columns, rows, alter(`t_check CHECK (${check})`)));

  test.each([
    ["a int", "(a > 0)", ["1", "\\N"], ["0"]],
    ["a int, b int", "(a < b)", ["1\t2", "\\N\t1"], ["2\t2"]],
    ["a int", "((a >= 1) AND (a <= 5))", ["1", "5"], ["6"]],
    ["a int", "(a BETWEEN 1 AND 5)", ["3"], ["0"]],
    ["a text", "(a = ANY (ARRAY['x'::text, 'y'::text]))", ["x", "\\N"], ["z"]],
    [
      "a varchar(9)",
      "((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[]))",
      ["y"],
      ["Y"],
    ],
    ["a text", "(a <> ALL (ARRAY['x'::text]))", ["y"], ["x"]],
    ["a text", "(a IN ('x', 'y'))", ["x"], ["w"]],
    ["a text", "(length(a) >= 2)", ["ab", "éé"], ["é"]],
    ["a text", "(a ~ '^[A-Z]{2}[0-9]+$'::text)", ["AB1"], ["ab1", "A1"]],
    ["a text", "(a ~* '^[[:alpha:]]+$'::text)", ["Äb"], ["a1"]],
    ["a text", "(a ~~ '%@%'::text)", ["x@y"], ["xy"]],
    ["a text, b text", "((a IS NOT NULL) OR (b IS NOT NULL))", ["x\t\\N"], ["\\N\t\\N"]],
    ["a text", "(NOT (a = 'x'::text))", ["y", "\\N"], ["x"]],
    ["a text", "(lower(a) = a)", ["abc"], ["Abc"]],
    ["a text", "(TRIM(BOTH FROM a) <> ''::text)", ["x"], ["  "]],
    ["a date, b date", "(a <= b)", ["2024-01-01\t2024-01-02"], ["2024-01-03\t2024-01-02"]],
    ["a date", "(a > '1900-01-01'::date)", ["1950-01-01", "infinity"], ["1899-12-31"]],
    ["a numeric(9,2)", "(a >= (0)::numeric)", ["0.00", "1.5"], ["-0.01"]],
    ["a bool, b text", "((NOT a) OR (b IS NOT NULL))", ["f\t\\N", "t\tx"], ["t\t\\N"]],
    ["a int, b int", "(num_nonnulls(a, b) = 1)", ["1\t\\N"], ["1\t1"]],
    ["a int", "(COALESCE(a, 0) < 10)", ["\\N", "9"], ["10"]],
    ["a int, b int", "(a IS DISTINCT FROM b)", ["1\t\\N", "1\t2"], ["1\t1", "\\N\t\\N"]],
  ])("%s CHECK %s", async (columns, check, good, bad) => {
    expect(await checked(columns, check, good)).toEqual([]);
    const found = await checked(columns, check, bad);
    expect(found.map((one) => Number(/x(\d+)/.exec(one)?.[1]))).toEqual([bad.length]);
  });

  test("a domain's check and NOT NULL", async () => {
    const domain = "CREATE DOMAIN public.code AS text NOT NULL CONSTRAINT c CHECK ((VALUE ~ '^[a-z]+$'::text));\n";
    expect(await violations(domain + dump("a public.code", ["abc"]))).toEqual([]);
    expect(await violations(domain + dump("a public.code", ["ABC", "\\N"]))).toEqual([
      "check public.t.a x1 line 4",
      "not-null public.t.a x1 line 5",
    ]);
  });

  test.each(["(a < b)", "(public.is_fine(a))", "(a ~ '(?i)x'::text)", "(a ~ '\\mword'::text)"])(
    "%s is said to be for the server",
    async (check) => {
      expect(await unasked(dump("a text, b text", ["x\ty"], alter(`t_check CHECK (${check})`)))).toEqual([
        "check t_check",
      ]);
      expect(await checked("a text, b text", check, ["x\ty"])).toEqual([]);
    },
  );

  test("rows in a spelling that cannot be compared are said", async () => {
    const text = dump(
      "a timestamptz",
      ["2024-01-01 00:00:00+05:30"],
      alter("c CHECK ((a > '2020-01-01 00:00:00+00'::timestamptz))"),
    );
    expect(await unasked(text)).toEqual(["check c"]);
  });
});

describe("what cannot be asked", () => {
  test("indexes over expressions, exclusions, types of the server's own", async () => {
    const after = `CREATE UNIQUE INDEX low ON public.t USING btree (lower(a));\n${alter("ex EXCLUDE USING gist (b WITH &&)")}`;
    expect(await unasked(dump("a text, b int4range", ["x\t[1,2)"], after))).toEqual([
      "exclusion ex",
      "type b",
      "unique low",
    ]);
  });

  test("values that the server computes", async () => {
    const text =
      "CREATE TABLE public.t (a int NOT NULL, b text);\nINSERT INTO public.t VALUES (nextval('s'), 'x'), (2, DEFAULT);\n";
    expect(await unasked(text)).toEqual(["rows a"]);
    expect(await violations(text)).toEqual([]);
  });

  test("a tuple of another width ends the reading", async () => {
    const text = "CREATE TABLE public.t (a int, b int);\nINSERT INTO public.t (a, b) VALUES (1, 2), (1, 2, 3);\n";
    await expect(violations(text)).rejects.toThrow("INSERT_ROW_WIDTH");
  });

  test("rows without a declaration, and --strict", async () => {
    const text = "COPY public.t (a) FROM stdin;\n1\n\\.\n";
    const loose = await verifyBytes(text);
    expect(loose.passed).toBe(true);
    expect(loose.constraints.not_checked).toHaveLength(1);
    expect((await verifyBytes(text, { isStrict: true })).passed).toBe(false);
  });

  test("another dump's DDL serves data alone", async () => {
    const schemaText = `CREATE TABLE public.t (a int);\n${alter("t_pkey PRIMARY KEY (a)")}`;
    const text = "COPY public.t (a) FROM stdin;\n1\n1\n\\.\n";
    expect(await violations(text, { schemaText })).toEqual(["primary-key public.t.a x1 line 3"]);
  });

  test("keys behind the rows of a pipe", async () => {
    const rows = Array.from({ length: 5 }, () => "1");
    const report = await verifyBytes(dump("a int", rows, alter("t_pkey PRIMARY KEY (a)")), { isPipe: true });
    const { findings, not_checked } = report.constraints;
    expect(findings.length + not_checked.length).toBeGreaterThan(0);
  });
});

test("blanks that a server adds, loose collations and shortening casts are left to it", async () => {
  const before = "CREATE COLLATION public.ci (provider = icu, locale = 'und', deterministic = false);\n";
  const dump = `${before}CREATE TABLE public.t (a char(3), b text COLLATE public.ci, c text, d text, CONSTRAINT l CHECK (a LIKE 'ab'), CONSTRAINT s CHECK (d::varchar(2) = 'ab'));\nCOPY public.t FROM stdin;\nab\tx\tx\tabc\nab\tX\tX\tabc\n\\.\nALTER TABLE ONLY public.t ADD CONSTRAINT k UNIQUE (b);\nCREATE UNIQUE INDEX i ON public.t (c COLLATE public.ci);\n`;
  expect(await violations(dump)).toEqual([]);
  expect(await unasked(dump)).toEqual(["check l", "check s", "unique i", "unique k"]);
});

describe("MySQL", () => {
  const mysql = (ddl: string, values: string) => `CREATE TABLE \`t\` (${ddl});\nINSERT INTO \`t\` VALUES ${values};\n`;
  const found = (ddl: string, values: string) => violations(mysql(ddl, values), { framing: MYSQL });

  test("keys are blind to case and accents, as the collation says", async () => {
    const key = "PRIMARY KEY (`a`)";
    expect(await found(`\`a\` varchar(9) NOT NULL, ${key}`, "('Éa'),('eA')")).toHaveLength(1);
    expect(await found(`\`a\` varchar(9) COLLATE utf8mb4_bin NOT NULL, ${key}`, "('a'),('A')")).toEqual([]);
    expect(await found("`a` varchar(9), UNIQUE KEY `u` (`a`(2))", "('abc'),('abd')")).toHaveLength(1);
  });

  test("letters that are others to a collation, and those of a language", async () => {
    const key = (collation: string) => `\`a\` varchar(9) COLLATE ${collation} NOT NULL, PRIMARY KEY (\`a\`)`;
    expect(await found(key("utf8mb4_general_ci"), "('s'),('ß')")).toHaveLength(1);
    expect(await found(key("utf8mb4_unicode_ci"), "('ss'),('ß')")).toHaveLength(1);
    expect(await found(key("utf8mb4_uca1400_ai_ci"), "('ael'),('æł')")).toHaveLength(1);
    expect(await found(key("utf8mb4_uca1400_ai_cs"), "('a'),('á')")).toHaveLength(1);
    expect(await found(key("utf8mb4_uca1400_ai_cs"), "('a'),('A')")).toEqual([]);
    expect(await found(key("latin1_swedish_ci"), "('a'),('å'),('u'),('ü')")).toEqual([]);
    expect(await found(key("latin1_swedish_ci"), "('e'),('É')")).toHaveLength(1);
  });

  test("length() counts bytes, and equal texts are equal in checks, too", async () => {
    const check = (text: string) => `\`a\` varchar(9), CONSTRAINT \`c\` CHECK (${text})`;
    expect(await found(check("length(`a`) = 2"), "('é')")).toEqual([]);
    expect(await found(check("char_length(`a`) = 2"), "('é')")).toHaveLength(1);
    expect(await found(`${check("`a` = 'e'")}`, "('É '),('f')")).toEqual(["check t.a x1 line 2"]);
  });

  test("labels, ranges, lengths, NOT NULL", async () => {
    const ddl = "`a` enum('x','y'), `b` tinyint unsigned, `c` varchar(2) NOT NULL, `d` set('p','q')";
    expect(await found(ddl, "('x',255,'ab','p,q'),('Y',0,'','')")).toEqual([]);
    expect(await found(ddl, "('z',256,'abc','r'),('x',-1,NULL,'p')")).toEqual([
      "label t.a x1 line 2",
      "label t.d x1 line 2",
      "length t.c x1 line 2",
      "not-null t.c x1 line 2",
      "range t.b x2 line 2",
    ]);
  });

  test("foreign keys and checks", async () => {
    const ddl =
      "`id` int NOT NULL, `up` int, PRIMARY KEY (`id`), CONSTRAINT `f` FOREIGN KEY (`up`) REFERENCES `t` (`id`), CONSTRAINT `c` CHECK (`id` > 0)";
    expect(await found(ddl, "(1,NULL),(2,1)")).toEqual([]);
    expect(await found(ddl, "(0,NULL),(2,9)")).toEqual(["check t.id x1 line 2", "foreign-key t.up x1 line 2"]);
  });
});

test("SQLite: keys, foreign keys, NOT NULL and checks", async () => {
  const ddl =
    "CREATE TABLE p(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);\nCREATE TABLE c(p INTEGER REFERENCES p(id), n INTEGER CHECK (n > 0));\n";
  const script = (rows: string) => `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n${ddl}${rows}COMMIT;\n`;
  const framing = { kind: "sqlite" } as const;
  const good = "INSERT INTO p VALUES(1,'a');\nINSERT INTO p VALUES(2,'b');\nINSERT INTO c VALUES(2,1);\n";
  expect(await violations(script(good), { framing })).toEqual([]);
  const bad =
    "INSERT INTO p VALUES(1,'a');\nINSERT INTO p VALUES(1,'a');\nINSERT INTO p VALUES(3,NULL);\nINSERT INTO c VALUES(9,0);\n";
  expect(await violations(script(bad), { framing })).toEqual([
    "check c.n x1 line 8",
    "foreign-key c.p x1 line 8",
    "not-null p.code x1 line 7",
    "primary-key p.id x1 line 6",
    "unique p.code x1 line 6",
  ]);
});
