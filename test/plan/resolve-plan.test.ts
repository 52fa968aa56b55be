import { describe, expect, test } from "vitest";
import { findings, key, planned, policy, problemsOf, resolve, schema } from "./support.ts";

const shop = schema({
  users: {
    columns: { id: "serial", email: "varchar(80)!", name: "text", note: "text", created: "timestamp" },
    primaryKey: ["id"],
    uniqueKeys: [["email"]],
  },
  orders: {
    columns: { id: "serial", user_id: "integer", user_email: "varchar(60)", total: "numeric" },
    primaryKey: ["id"],
    references: { user_id: "users", user_email: "users.email" },
  },
});
const shopFindings = findings({
  "users.id": "technical",
  "users.email": "email",
  "users.name": "person_name/full-name",
  "users.note": "unknown",
  "users.created": "technical",
  "orders.id": "technical",
  "orders.user_id": "technical",
  "orders.user_email": "unknown",
  "orders.total": "unknown",
});

function rules(columns: string, more = ""): string {
  return `version: 1\nunclassified: keep\n${more}tables:\n${columns}`;
}

describe("without a policy", () => {
  const result = resolve({ schema: shop, findings: shopFindings });

  test.each([
    ["users.id", "keep", "built-in"],
    ["users.email", "email", "built-in"],
    ["users.name", "person-name", "built-in"],
    ["users.note", "redact", "built-in"],
    ["users.created", "keep", "built-in"],
    ["orders.user_id", "keep", "built-in"],
    ["orders.user_email", "email", "built-in"],
    ["orders.total", "keep", "built-in"],
  ])("%s → %s", (path, use, decidedBy) => {
    expect(planned(result, path)).toMatchObject({ rule: { use }, decidedBy });
  });

  test("columns redacted without evidence are named", () => {
    expect(result.undecided).toEqual([{ table: "public.users", column: "note", action: "redact" }]);
  });

  test("joined columns share rule, parameters, purpose, uniqueness and the narrowest length", () => {
    const parent = planned(result, "users.email");
    const child = planned(result, "orders.user_email");
    expect(child.rule).toEqual(parent.rule);
    expect([parent.declared?.type.maxLength, child.declared?.type.maxLength]).toEqual([60, 60]);
    expect([parent.isUnique, child.isUnique]).toEqual([true, true]);
  });

  test("strict refuses instead, with the columns and safelock init", () => {
    const [problem] = problemsOf(() => resolve({ schema: shop, findings: shopFindings, isStrict: true }));
    expect(problem).toMatchObject({
      code: "UNDECIDED_COLUMNS",
      problem: expect.stringContaining("public.users.note"),
      hint: expect.stringContaining("safelock init"),
    });
  });

  test.each([
    ["jsonb", "unknown", "redact"],
    ["bytea", "unknown", "redact"],
    ["text[]", "unknown", "redact"],
    ["tsvector", "unknown", "redact"],
    ["inet", "unknown", "ip"],
    ["numeric", "unknown", "keep"],
    ["boolean", "unknown", "keep"],
    ["timestamp", "unknown", "keep"],
    ["jsonb", "email", "redact"],
    ["text", "password", "redact"],
    ["mood", "gender", "keep"],
    ["boolean", "gender", "keep"],
    ["text", "gender", "keep"],
    ["boolean", "health", "redact"],
    ["mood", "religion", "redact"],
    ["varchar(5)", "email", "redact"],
    ["text", "technical", "keep"],
  ])("%s found %s → %s", (type, found, use) => {
    const made = schema({ t: { columns: { c: type } } });
    expect(planned(resolve({ schema: made, findings: findings({ "t.c": found }) }), "t.c").rule.use).toBe(use);
  });

  test.each([
    ["text", "person_name/full-name", "pseudonym"],
    ["varchar(40)", "email", "email"],
    ["varchar(20)", "email", "pseudonym"],
    ["varchar(8)", "email", "null"],
    ["uuid", "device_id", "pseudonym"],
    ["char(2)!", "unknown", "keep"],
    ["char(12)!", "unknown", "keep"],
  ])("unique %s found %s → %s", (type, found, use) => {
    const made = schema({ t: { columns: { c: type }, uniqueKeys: [["c"]] } });
    expect(planned(resolve({ schema: made, findings: findings({ "t.c": found }) }), "t.c").rule.use).toBe(use);
  });

  test("a unique personal column that nothing fits is refused", () => {
    const made = schema({ t: { columns: { c: "varchar(8)!" }, uniqueKeys: [["c"]] } });
    const [problem] = problemsOf(() => resolve({ schema: made, findings: findings({ "t.c": "email" }) }));
    expect(problem).toMatchObject({ code: "NO_RULE_FITS", at: { table: "public.t", column: "c" } });
  });

  test("one form of e-mail for the whole plan", () => {
    const wide = { columns: { email: "text" } };
    const found = findings({ "a.email": "email", "b.email": "email" });
    const form = (narrow: string): unknown[] => {
      const result = resolve({ schema: schema({ a: wide, b: { columns: { email: narrow } } }), findings: found });
      return ["a.email", "b.email"].map((path) => planned(result, path).rule.parameters["form"]);
    };
    expect(form("text")).toEqual(["long", "long"]);
    expect(form("varchar(30)")).toEqual(["short", "short"]);
  });

  test("CHECKs that a fake would break send it on to the next choice", () => {
    const oneOf = schema({
      t: { columns: { c: "text" }, checks: [{ kind: "one-of", column: "c", values: ["a", "b"] }] },
    });
    expect(planned(resolve({ schema: oneOf, findings: findings({ "t.c": "religion" }) }), "t.c").rule.use).toBe("null");
    const short = schema({
      t: { columns: { c: "text" }, checks: [{ kind: "length", column: "c", min: null, max: 25 }] },
    });
    const result = planned(resolve({ schema: short, findings: findings({ "t.c": "email" }) }), "t.c");
    expect(result).toMatchObject({
      rule: { use: "email", parameters: { form: "short" } },
      declared: { type: { maxLength: 25 } },
    });
  });

  test("a check that lists values: quasi-identifiers stay, others become the first of them where NULL is no way out", () => {
    const listed = schema({
      t: { columns: { c: "text!" }, checks: [{ kind: "one-of", column: "c", values: ["a", "b"] }] },
    });
    const use = (category: string): unknown =>
      planned(resolve({ schema: listed, findings: findings({ "t.c": category }) }), "t.c").rule;
    expect(use("city")).toMatchObject({ use: "keep" });
    expect(use("religion")).toMatchObject({ use: "constant", parameters: { value: "a" } });
  });

  test("a range of numbers: no permutation leaves it, its own bound stands for all", () => {
    const paid = schema({
      t: { columns: { rate: "numeric!" }, checks: [{ kind: "range", column: "rate", min: 6.5, max: 200 }] },
    });
    const result = resolve({ schema: paid, findings: findings({ "t.rate": "financial" }) });
    expect(planned(result, "t.rate").rule).toMatchObject({ use: "constant", parameters: { value: "6.5" } });
  });

  test("dates of checks that are not understood are made coarser, left out, or kept and named", () => {
    const checked = (type: string, columns: readonly string[], category: string): ReturnType<typeof resolve> =>
      resolve({
        schema: schema({ t: { columns: { d: type, e: "date" }, checks: [{ kind: "unknown", columns }] } }),
        findings: findings({ "t.d": category, "t.e": "technical" }),
      });
    const rule = (...given: Parameters<typeof checked>): unknown => planned(checked(...given), "t.d").rule;
    expect(rule("date!", ["d"], "birth_date")).toMatchObject({ use: "generalize", parameters: { to: "year" } });
    expect(rule("date!", ["d"], "life_event")).toMatchObject({ use: "generalize", parameters: { to: "month" } });
    expect(rule("date", ["d", "e"], "life_event")).toMatchObject({ use: "null" });
    expect(rule("date!", ["d", "e"], "life_event")).toMatchObject({ use: "keep" });
    expect(checked("date!", ["d", "e"], "life_event").undecided).toEqual([
      { table: "public.t", column: "d", action: "keep" },
    ]);
  });

  test("a date of a composite key that nothing fits is kept and named, not refused", () => {
    const history = schema({ t: { columns: { id: "integer!", since: "date!" }, primaryKey: ["id", "since"] } });
    const result = resolve({ schema: history, findings: findings({ "t.id": "technical", "t.since": "life_event" }) });
    expect(planned(result, "t.since").rule.use).toBe("keep");
    expect(result.undecided).toEqual([{ table: "public.t", column: "since", action: "keep" }]);
  });

  test("a type that the dump does not declare may be a text: it is left out, or the run is refused", () => {
    const unknown = (type: string): ReturnType<typeof schema> => schema({ t: { columns: { c: type } } });
    expect(planned(resolve({ schema: unknown("address_type") }), "t.c").rule.use).toBe("null");
    expect(problemsOf(() => resolve({ schema: unknown("address_type!") }))).toMatchObject([
      { code: "NO_RULE_FITS", at: { table: "public.t", column: "c" } },
    ]);
  });

  test("before the keys are known, columns named like keys get tokens that stay distinct and join", () => {
    const early = schema({ a: { columns: { ref_code: "text", note: "text" } }, b: { columns: { ref_code: "text" } } });
    const use = (isComplete: boolean, path: string): string =>
      planned(resolve({ schema: early, isComplete }), path).rule.use;
    expect([use(false, "a.ref_code"), use(false, "b.ref_code"), use(false, "a.note")]).toEqual([
      "pseudonym",
      "pseudonym",
      "redact",
    ]);
    expect(use(true, "a.ref_code")).toBe("redact");
  });

  describe("a partition key", () => {
    const parts = schema({
      visits: { columns: { region: "text!", mail: "text" }, partitionColumns: ["region"] },
      visits_north: { columns: { region: "text!", mail: "text" }, parents: [key("visits")] },
    });
    const rows = (name: string): NonNullable<Parameters<typeof resolve>[0]["seen"]> => [
      { table: { name, schema: "public", database: null }, columns: ["region", "mail"] },
    ];
    const found = findings({ "visits.region": "region", "visits.mail": "email", "visits_north.region": "region" });

    test("stays where rows come for the partition, and is named", () => {
      const result = resolve({ schema: parts, findings: found, seen: rows("visits_north") });
      expect(planned(result, "visits_north.region").rule.use).toBe("keep");
      expect(result.undecided.map(({ table, column }) => `${table}.${column}`)).toContain("public.visits_north.region");
    });

    test("is replaced where rows come for the partitioned table", () => {
      const result = resolve({ schema: parts, findings: found, seen: rows("visits") });
      expect(planned(result, "visits.region").rule.use).toBe("region");
    });

    test("is refused to a policy that would send rows to another partition", () => {
      const given = { policy: rules("  visits:\n    columns:\n      region: region\n"), schema: parts };
      expect(problemsOf(() => resolve({ ...given, seen: rows("visits_north") }))).toMatchObject([
        { code: "RULE_DOES_NOT_FIT", at: { table: "public.visits_north", column: "region" } },
      ]);
      expect(problemsOf(() => resolve({ ...given, seen: rows("visits") }))).toEqual([]);
    });
  });

  test("noise and coarser numbers are refused where they could leave the range of a check", () => {
    const problems = (rule: string, min: number | null, max: number | null): number => {
      const checks = [{ kind: "range", column: "n", min, max }] as const;
      const given = schema({ t: { columns: { n: "integer!" }, checks } });
      return problemsOf(() => resolve({ schema: given, policy: rules(`  t:\n    columns:\n      n: ${rule}\n`) }))
        .length;
    };
    expect([problems("noise", 0, null), problems("noise", 1, null), problems("noise", 0, 5000)]).toEqual([0, 1, 1]);
    expect([problems("generalize", 0, 50), problems("generalize", 1, null)]).toEqual([0, 1]);
  });

  test("an e-mail that chooses the partition is refused, not kept", () => {
    const parts = schema({
      logins: { columns: { mail: "text!" }, partitionColumns: ["mail"] },
      logins_0: { columns: { mail: "text!" }, parents: [key("logins")] },
    });
    const seen = [{ table: { name: "logins_0", schema: "public", database: null }, columns: ["mail"] }];
    const found = findings({ "logins.mail": "email" });
    expect(problemsOf(() => resolve({ schema: parts, findings: found, seen }))).toMatchObject([
      { code: "NO_RULE_FITS" },
    ]);
  });

  test("a country in two or three characters is a code, and stays one", () => {
    const use = (type: string): string =>
      planned(
        resolve({ schema: schema({ t: { columns: { c: type } } }), findings: findings({ "t.c": "country" }) }),
        "t.c",
      ).rule.use;
    expect([use("char(2)"), use("varchar(3)"), use("varchar(40)")]).toEqual(["keep", "keep", "country"]);
  });

  test("a check that is not understood is told where a value under it is replaced", () => {
    const checked = schema({
      t: { columns: { name: "text!", note: "text" }, checks: [{ kind: "unknown", columns: ["name", "note"] }] },
    });
    const { notes } = resolve({
      schema: checked,
      findings: findings({ "t.name": "person_name", "t.note": "technical" }),
    });
    expect(notes.filter(({ code }) => code === "CHECK_NOT_UNDERSTOOD").map(({ problem }) => problem)).toEqual([
      "1 column replaced under a CHECK that is not understood: public.t.name",
    ]);
  });

  test("a dump of the schema alone is not refused", () => {
    const narrow = schema({ t: { columns: { login: "varchar(5)!" }, primaryKey: ["login"] } });
    const given = { schema: narrow, findings: findings({ "t.login": "username" }) };
    expect(problemsOf(() => resolve(given))).toMatchObject([{ code: "NO_RULE_FITS" }]);
    expect(resolve({ ...given, seen: [] }).undecided).toEqual([{ table: "public.t", column: "login", action: "keep" }]);
  });

  test("a rule on a column that is computed from kept ones is told to be futile", () => {
    const base = schema({ t: { columns: { a: "text", low: "generated" } } });
    const tables = new Map(
      [...base.tables].map(([id, table]) => {
        const columns = table.columns.map((each) => (each.isGenerated ? { ...each, generatedFrom: ["a"] } : each));
        return [id, { ...table, columns }] as const;
      }),
    );
    const codes = (text: string): string[] =>
      resolve({ policy: rules(text), schema: { ...base, tables } }).notes.map(({ code }) => code);
    expect(codes("  t:\n    columns:\n      low: redact\n")).toContain("GENERATED_FROM_KEPT");
    expect(codes("  t:\n    columns:\n      low: redact\n      a: redact\n")).not.toContain("GENERATED_FROM_KEPT");
  });

  test("the database is told only where there are several", () => {
    const labels = (...names: string[]): string[] =>
      resolve({
        schema: schema(Object.fromEntries(names.map((name) => [name, { columns: { note: "text" } }]))),
      }).undecided.map(({ table }) => table);
    expect(labels("shop.public.users", "shop.app.users")).toEqual(["public.users", "app.users"]);
    expect(labels("shop.public.users", "crm.public.users")).toEqual(["shop.public.users", "crm.public.users"]);
  });

  test("generated columns are kept; where a statement gives values for them, the server computes personal ones again", () => {
    const made = schema({ t: { columns: { a: "text", full: "generated" } } });
    const found = findings({ "t.a": "technical", "t.full": "person_name/full-name" });
    const name = { name: "t", schema: "public", database: null };
    const copied = [{ table: name, columns: ["a"] }];
    expect(planned(resolve({ schema: made, findings: found, seen: copied }), "t.full").rule.use).toBe("keep");
    const seen = [{ table: name, columns: ["a", "full"] }];
    expect(planned(resolve({ schema: made, findings: found, seen }), "t.full").rule.use).toBe("default");
  });

  test("columns and tables that only rows tell of are decided on", () => {
    const seen = [{ table: { name: "ghost", schema: null, database: null }, columns: ["x", "y"] }];
    const result = resolve({ schema: schema({}), seen });
    expect(planned(result, "ghost.x")).toMatchObject({ rule: { use: "redact" }, declared: null });
    expect(result.undecided).toHaveLength(2);
  });

  test("rows of which nobody knows the columns are refused, unless all is kept", () => {
    const seen = [{ table: { name: "ghost", schema: null, database: null }, columns: null }];
    expect(problemsOf(() => resolve({ schema: schema({}), seen }))[0]).toMatchObject({
      code: "COLUMNS_UNKNOWN",
      at: { table: "public.ghost" },
    });
    expect(
      resolve({ schema: schema({}), seen, policy: "version: 1\nunclassified: keep\ndetection: off\n" }).plan.tables
        .size,
    ).toBe(1);
  });

  test("rows of which nobody knows the columns are refused where rules speak of their table, whatever else is kept", () => {
    const people = schema({ people: { columns: { id: "integer", email: "text" } } });
    const seen = [{ table: { name: "people", schema: "other", database: null }, columns: null }];
    const policy = (table: string, rule: string): string =>
      `version: 1\nunclassified: keep\ndetection: off\ntables: { ${table}: { ${rule} } }\n`;
    const codes = (text: string): string[] =>
      problemsOf(() => resolve({ schema: people, seen, policy: text })).map(({ code }) => code);
    expect(codes(policy("people", "columns: { email: email }"))).toContain("COLUMNS_UNKNOWN");
    expect(codes(policy("people", 'rows: { drop: "id = 1" }'))).toContain("COLUMNS_UNKNOWN");
    const others = [policy("public.people", "columns: { email: email }"), policy("people", "columns: { email: keep }")];
    for (const text of others) expect(() => resolve({ schema: people, seen, policy: text })).not.toThrow();
  });

  test("a surrogate key stays whatever references it; a look-up key follows what names a person", () => {
    const made = schema({
      people: { columns: { id: "integer!" }, primaryKey: ["id"] },
      handles: { columns: { code: "varchar(30)!" }, primaryKey: ["code"] },
      uses: {
        columns: { person_id: "integer", handle: "varchar(30)" },
        references: { person_id: "people", handle: "handles" },
      },
    });
    const found = findings({
      "people.id": "technical",
      "handles.code": "technical",
      "uses.person_id": "national_id",
      "uses.handle": "username",
    });
    const result = resolve({ schema: made, findings: found });
    expect(planned(result, "people.id").rule.use).toBe("keep");
    expect(planned(result, "uses.person_id").rule.use).toBe("keep");
    expect(planned(result, "handles.code").rule.use).toBe("username");
    expect(planned(result, "uses.handle").rule).toEqual(planned(result, "handles.code").rule);
  });

  test("partitions follow what is found in any of them", () => {
    const columns = { at: "date", mail: "text" };
    const made = schema({
      log: { columns, partitionColumns: ["at"] },
      log_1: { columns, parents: [key("log")] },
      log_2: { columns, parents: [key("log")] },
    });
    const result = resolve({
      schema: made,
      findings: findings({
        "log.mail": "unknown",
        "log_1.mail": "email",
        "log_2.mail": "unknown",
        "log.at": "technical",
        "log_1.at": "technical",
        "log_2.at": "technical",
      }),
    });
    expect(["log", "log_1", "log_2"].map((name) => planned(result, `${name}.mail`).rule.use)).toEqual([
      "email",
      "email",
      "email",
    ]);
  });
});

describe("by a policy", () => {
  const all = (text: string): string => rules(text);
  const use = (text: string, path: string): string =>
    planned(resolve({ schema: shop, findings: shopFindings, policy: text }), path).rule.use;

  test("precedence: rule, foreign key, category, type, unclassified", () => {
    const text = rules(
      "  users: { columns: { name: redact, email: pseudonym } }\n",
      "defaults:\n  categories: { email: email, person_name: person-name }\n  types: { text: mask, timestamp: 'null' }\n",
    );
    const result = resolve({ schema: shop, findings: shopFindings, policy: text });
    const decided = ["users.name", "orders.user_email", "users.note", "users.created", "orders.total"].map((path) => {
      const { rule, decidedBy } = planned(result, path);
      return [rule.use, decidedBy];
    });
    expect(decided).toEqual([
      ["redact", "policy"],
      ["pseudonym", "foreign-key"],
      ["mask", "type-default"],
      ["null", "type-default"],
      ["keep", "unclassified"],
    ]);
  });

  test("category defaults need detection", () => {
    const text = (detection: string): string =>
      `version: 1\nunclassified: keep\ndetection: ${detection}\ndefaults: { categories: { person_name: redact } }\n`;
    expect(use(text("on"), "users.name")).toBe("redact");
    expect(use(text("off"), "users.name")).toBe("keep");
  });

  test("unclassified: redact takes the built-in rules, and only text without evidence is undecided", () => {
    const result = resolve({ schema: shop, findings: shopFindings, policy: "version: 1\nunclassified: redact\n" });
    expect(planned(result, "users.email").rule.use).toBe("email");
    expect(planned(result, "users.id").rule.use).toBe("keep");
    expect(result.undecided).toEqual([{ table: "public.users", column: "note", action: "redact" }]);
  });

  test("a rule on the child alone masks the parent too", () => {
    const result = resolve({
      schema: shop,
      findings: shopFindings,
      policy: all("  orders: { columns: { user_email: email } }\n"),
    });
    expect(planned(result, "users.email")).toMatchObject({
      rule: { use: "email" },
      decidedBy: "foreign-key",
      reason: expect.stringContaining("public.orders.user_email"),
    });
  });

  test("undecided columns are refused all together, with the lines to add", () => {
    const problems = problemsOf(() =>
      resolve({
        schema: shop,
        findings: shopFindings,
        policy: "version: 1\ntables: { users: { columns: { '*': redact, id: keep, email: email } } }\n",
      }),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.problem).toMatch(
      /^2 columns have no rule, in 1 table: public\.orders\.id, public\.orders\.total$/,
    );
    expect(problems[0]?.hint).toContain(
      "tables:\n  public.orders:\n    columns:\n      id: keep  # name says technical\n",
    );
  });

  test("the all-keep policy keeps all and has nothing to say", () => {
    const result = resolve({
      schema: shop,
      findings: shopFindings,
      policy: "version: 1\ndetection: off\nunclassified: keep\n",
    });
    const uses = [...result.plan.tables.values()].flatMap((table) => table.columns.map((column) => column.rule.use));
    expect(new Set(uses)).toEqual(new Set(["keep"]));
    expect(result.undecided).toEqual([]);
    expect(result.plan).toMatchObject({ largeObjects: "keep", rolePasswords: "keep" });
  });

  test.each([
    ["exact column over glob", "  users: { columns: { 'n*': redact, name: mask } }\n", "mask"],
    ["longer glob over shorter", "  users: { columns: { 'n*': redact, 'nam*': mask } }\n", "mask"],
    [
      "exact table over glob, whatever the column says",
      "  'public.*': { columns: { name: mask } }\n  users: { columns: { '*': 'redact', id: keep, email: keep } }\n",
      "redact",
    ],
  ])("%s wins", (_name, text, expected) => {
    const ignoring = text.replace("'*': 'redact'", "'?ame': redact, note: redact");
    expect(use(all(ignoring), "users.name")).toBe(expected);
  });

  test("a base policy gives way to the policy that extends it", () => {
    const extending = policy("version: 1\nextends: base.yaml\ntables: { users: { columns: { name: redact } } }\n", {
      "base.yaml": "version: 1\nunclassified: keep\ntables: { users: { columns: { name: mask, note: mask } } }\n",
    });
    expect(extending.tables.map((table) => table.layer)).toEqual([0, 1]);
  });

  test("parents' rules reach partitions, a partition's own rule goes first", () => {
    const columns = { mail: "text" };
    const made = schema({
      log: { columns },
      log_1: { columns, parents: [key("log")] },
      log_2: { columns, parents: [key("log")] },
    });
    const result = resolve({
      schema: made,
      policy: all("  log: { columns: { mail: email } }\n  log_2: { columns: { mail: redact } }\n"),
    });
    expect(["log", "log_1", "log_2"].map((name) => planned(result, `${name}.mail`).rule.use)).toEqual([
      "email",
      "email",
      "redact",
    ]);
  });

  test("rows and coherence of a table", () => {
    const result = resolve({
      schema: shop,
      policy: all("  users: { coherent: true, rows: { keep: \"name = 'x'\", sample: 0.5 } }\n"),
    });
    expect(result.plan.tables.get(key("users"))).toMatchObject({
      coherent: true,
      rows: { dropWhen: null, keepWhen: "name = 'x'", sample: 0.5 },
    });
    expect(result.plan.tables.get(key("orders"))).toMatchObject({ coherent: false, rows: { sample: null } });
    expect(result.notes.map((note) => note.code)).toContain("DROPPED_ROWS_REFERENCED");
  });

  test("database.schema.name in cluster dumps", () => {
    const made = schema({
      "one.public.users": { columns: { a: "text" } },
      "two.public.users": { columns: { a: "text" } },
    });
    const result = resolve({ schema: made, policy: all("  one.public.users: { columns: { a: redact } }\n") });
    expect([planned(result, "one.public.users.a").rule.use, planned(result, "two.public.users.a").rule.use]).toEqual([
      "redact",
      "keep",
    ]);
  });
});

describe("what a policy is refused for", () => {
  test.each([
    [
      "a table that is not there",
      "  usrs: { columns: { name: redact } }\n",
      "RULE_MATCHES_NOTHING",
      4,
      /"usrs"/,
      /Did you mean "users"/,
    ],
    [
      "a column that is not there",
      "  users:\n    columns:\n      nam: redact\n",
      "RULE_MATCHES_NOTHING",
      6,
      /"nam"/,
      /Did you mean "name"/,
    ],
    [
      "a glob that matches nothing",
      "  users: { columns: { 'old_*': redact } }\n",
      "RULE_MATCHES_NOTHING",
      4,
      /"old_\*"/,
      /Remove the rule/,
    ],
    [
      "equally specific rules",
      "  users:\n    columns:\n      'nam*': redact\n      '*ame': mask\n",
      "RULE_CONFLICT",
      7,
      /equally specific/,
      /full name/,
    ],
    [
      "one table under two names",
      "  users: { columns: { name: redact } }\n  public.users: { columns: { name: mask } }\n",
      "RULE_CONFLICT",
      5,
      /line 4/,
      /full name/,
    ],
    [
      "two rules over a foreign key",
      "  users: { columns: { email: email } }\n  orders: { columns: { user_email: pseudonym } }\n",
      "FOREIGN_KEY_CONFLICT",
      5,
      /public\.orders\.user_email/,
      /rule one of them/,
    ],
    [
      "keep against a masked key",
      "  users: { columns: { email: email } }\n  orders: { columns: { user_email: keep } }\n",
      "FOREIGN_KEY_CONFLICT",
      5,
      /foreign key/,
      /same rule/,
    ],
    [
      "random keys",
      "  users: { columns: { email: { use: email, scope: random } } }\n",
      "FOREIGN_KEY_CONFLICT",
      4,
      /`random`/,
      /deterministic/,
    ],
    [
      "conditional keys",
      "  users: { columns: { email: { use: email, when: \"name = 'x'\" } } }\n",
      "FOREIGN_KEY_CONFLICT",
      4,
      /`when`/,
      /without condition/,
    ],
    [
      "a fake on a unique column",
      "  users: { columns: { email: first-name } }\n",
      "NOT_INJECTIVE",
      4,
      /stay distinct/,
      /pseudonym/,
    ],
    [
      "a rule that breaks the type",
      "  users: { columns: { created: email } }\n",
      "RULE_DOES_NOT_FIT",
      4,
      /timestamp/,
      /Use/,
    ],
    [
      "a condition over no column",
      "  users: { columns: { name: { use: redact, when: \"nme = 'x'\" } } }\n",
      "EXPRESSION_UNKNOWN_COLUMN",
      4,
      /"nme"/,
      /Did you mean "name"/,
    ],
    [
      "rows by no column",
      "  users: { rows: { drop: \"rolle = 'x'\" } }\n",
      "EXPRESSION_UNKNOWN_COLUMN",
      4,
      /rows\.drop/,
      /Its columns/,
    ],
  ])("%s", (_name, text, code, line, problem, hint) => {
    const problems = problemsOf(() => resolve({ schema: shop, findings: shopFindings, policy: rules(text) }));
    expect(new Set(problems.map((each) => each.code))).toEqual(new Set([code]));
    expect(problems[0]?.at).toMatchObject({ source: "safelock.yaml", line });
    expect(problems[0]?.problem).toMatch(problem);
    expect(problems[0]?.hint).toMatch(hint);
  });

  test("NULL where the column is NOT NULL", () => {
    const made = schema({ t: { columns: { c: "text!" } } });
    expect(problemsOf(() => resolve({ schema: made, policy: rules("  t: { columns: { c: null } }\n") }))[0]?.code).toBe(
      "RULE_DOES_NOT_FIT",
    );
  });

  test.each([
    ["member of a composite key", { uniqueKeys: [["tenant", "c"]] }, true],
    ["expression index", { uniqueExpressionColumns: ["c"] }, true],
    ["composite key that holds without it", { primaryKey: ["tenant"], uniqueKeys: [["tenant", "c"]] }, false],
  ])("uniqueness: %s", (_name, keys, isRefused) => {
    const made = schema({ t: { columns: { tenant: "integer", c: "text" }, ...keys } });
    const problems = problemsOf(() =>
      resolve({ schema: made, policy: rules("  t: { columns: { c: first-name } }\n") }),
    );
    expect(problems.map((problem) => problem.code)).toEqual(isRefused ? ["NOT_INJECTIVE"] : []);
  });
});

describe("notes", () => {
  test("kept columns that look personal are named", () => {
    const result = resolve({
      schema: shop,
      findings: shopFindings,
      policy: rules("  users: { columns: { name: keep, email: email } }\n"),
    });
    expect(result.notes).toMatchObject([
      { code: "KEPT_PERSONAL", problem: expect.stringContaining("public.users.name (person_name)") },
    ]);
  });

  test("an input that was cut: keys unknown, unmatched rules not refused", () => {
    const result = resolve({
      schema: shop,
      findings: shopFindings,
      isComplete: false,
      policy: rules("  later: { columns: { a: redact } }\n"),
    });
    expect(result.notes.map((note) => note.code)).toEqual(
      expect.arrayContaining(["KEYS_UNKNOWN", "RULE_MATCHES_NOTHING"]),
    );
  });
});

describe("arrays, templates, rules inside rules", () => {
  const made = schema({
    t: { columns: { first: "text", tags: "text[]", ids: "integer[]", full: "text", data: "jsonb", born: "date" } },
  });
  const policyOf = (columns: string): string => rules(`  t: { columns: { ${columns} } }\n`);

  test("a rule on an array is a rule on its elements", () => {
    expect(planned(resolve({ schema: made, policy: policyOf("tags: email") }), "t.tags")).toMatchObject({
      rule: { use: "email" },
      declared: { type: { isArray: true } },
    });
    expect(problemsOf(() => resolve({ schema: made, policy: policyOf("ids: email") }))[0]?.code).toBe(
      "RULE_DOES_NOT_FIT",
    );
  });

  test.each([
    ["full: { use: template, text: '{frist} x' }", "EXPRESSION_UNKNOWN_COLUMN", /"frist"/, /"first"/],
    ["born: { use: shift-date, per: frist }", "EXPRESSION_UNKNOWN_COLUMN", /`per` names "frist"/, /"first"/],
    ["full: { use: template, text: '{upper(} x' }", "EXPRESSION_INVALID", /not valid/, /docs\/policy/],
    ["data: { use: json, paths: { '$.mail': emial } }", "UNKNOWN_TRANSFORMER", /"emial"/, /"email"/],
    ["data: { use: json, paths: { '$.mail': { use: sha256 } } }", "UNKEYED_HASH", /sha256/, /pseudonym/],
    ["data: { use: json, paths: { '$.a b c[': email } }", "TRANSFORMER_PARAMETERS", /./, /docs/],
  ])("%s", (columns, code, problem, hint) => {
    const problems = problemsOf(() => resolve({ schema: made, policy: policyOf(columns) }));
    expect(problems).toMatchObject([{ code, at: { source: "safelock.yaml", line: 4 } }]);
    expect(problems[0]?.problem).toMatch(problem);
    expect(problems[0]?.hint).toMatch(hint);
  });
});
