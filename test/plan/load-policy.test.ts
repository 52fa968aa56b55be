import { describe, expect, test } from "vitest";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { files, policy, problemsOf } from "./support.ts";

describe("what a policy says", () => {
  test("short and long rules, defaults filled in", () => {
    const loaded = policy(`version: 1
domain: dev
locale: [en, fr]
defaults:
  categories: { email: email }
  types: { bytea: redact }
tables:
  public.users:
    coherent: true
    rows: { drop: "role = 'test'", sample: 0.1 }
    columns:
      email: email
      nickname: null
      phone: { use: phone, when: "country = 'FR'", scope: per-table, purpose: calls }
      "old_*": redact
`);
    expect(loaded).toMatchObject({
      domain: "dev",
      locales: ["en", "fr"],
      unclassified: "error",
      detection: true,
      largeObjects: "empty",
      rolePasswords: "remove",
    });
    const [users] = loaded.tables;
    expect(users?.rows).toEqual({ drop: "role = 'test'", keep: null, sample: 0.1 });
    expect(users?.columns.map(({ pattern, rule }) => [pattern, rule.use])).toEqual([
      ["email", "email"],
      ["nickname", "null"],
      ["phone", "phone"],
      ["old_*", "redact"],
    ]);
    expect(users?.columns[2]?.rule).toMatchObject({
      scope: "per-table",
      purpose: "calls",
      when: "country = 'FR'",
      place: { line: 14 },
    });
    expect([...loaded.categories.keys()]).toEqual(["email"]);
  });

  test("the all-keep policy keeps large objects and role passwords too", () => {
    expect(policy("version: 1\ndetection: off\nunclassified: keep\n")).toMatchObject({
      detection: false,
      largeObjects: "keep",
      rolePasswords: "keep",
    });
  });

  test("anchors stand for what they name", () => {
    const loaded = policy("version: 1\ntables:\n  a: { columns: &both { email: email } }\n  b: { columns: *both }\n");
    expect(loaded.tables.map((table) => table.columns[0]?.rule.use)).toEqual(["email", "email"]);
  });
});

const cases: readonly (readonly [
  name: string,
  text: string,
  expected: { code: string; line: number; character?: number; problem: RegExp; hint: RegExp },
])[] = [
  [
    "unknown key",
    "version: 1\nunclasified: keep\n",
    {
      code: "POLICY_UNKNOWN_KEY",
      line: 2,
      character: 1,
      problem: /"unclasified"/,
      hint: /Did you mean "unclassified"\?/,
    },
  ],
  [
    "unknown key of a table",
    "version: 1\ntables:\n  users:\n    colums: {}\n",
    { code: "POLICY_UNKNOWN_KEY", line: 4, character: 5, problem: /"colums"/, hint: /"columns"/ },
  ],
  [
    "unknown category",
    "version: 1\ndefaults:\n  categories:\n    emial: email\n",
    { code: "POLICY_UNKNOWN_KEY", line: 4, problem: /"emial"/, hint: /"email"/ },
  ],
  [
    "unknown type",
    "version: 1\ndefaults:\n  types:\n    jsonbb: redact\n",
    { code: "UNKNOWN_TYPE", line: 4, problem: /"jsonbb"/, hint: /"jsonb"/ },
  ],
  [
    "duplicate key",
    "version: 1\ntables:\n  a: {}\n  a: {}\n",
    { code: "POLICY_DUPLICATE_KEY", line: 4, character: 3, problem: /twice/, hint: /one of the two/ },
  ],
  [
    "wrong type",
    "version: 1\ncoherent: perhaps\n",
    {
      code: "POLICY_INVALID",
      line: 2,
      character: 11,
      problem: /"coherent" must be true or false/,
      hint: /true or false/,
    },
  ],
  [
    "wrong value",
    "version: 1\nunclassified: ignore\n",
    { code: "POLICY_INVALID", line: 2, problem: /"unclassified"/, hint: /error, redact, keep/ },
  ],
  ["wrong version", "version: 2\n", { code: "POLICY_INVALID", line: 1, problem: /"version"/, hint: /Write 1/ }],
  ["no version", "domain: dev\n", { code: "POLICY_INVALID", line: 1, problem: /"version"/, hint: /1/ }],
  [
    "wrong shape of a list",
    "version: 1\nlocale: 7\n",
    { code: "POLICY_INVALID", line: 2, problem: /"locale" has the wrong shape/, hint: /a text or a list/ },
  ],
  [
    "sample out of range",
    "version: 1\ntables:\n  a:\n    rows: { sample: 2 }\n",
    { code: "POLICY_INVALID", line: 4, problem: /"sample"/, hint: /docs\/policy/ },
  ],
  [
    "broken YAML",
    "version: 1\ntables: {\n",
    { code: "POLICY_YAML", line: 3, problem: /not valid YAML/, hint: /syntax/ },
  ],
  ["no mapping", "- version\n", { code: "POLICY_INVALID", line: 1, problem: /no mapping/, hint: /version: 1/ }],
  [
    "unknown transformer",
    "version: 1\ntables:\n  users:\n    columns:\n      email: emial\n",
    { code: "UNKNOWN_TRANSFORMER", line: 5, character: 14, problem: /"emial"/, hint: /Did you mean "email"\?/ },
  ],
  [
    "underscore for hyphen",
    "version: 1\ntables:\n  users:\n    columns:\n      a: first_name\n",
    { code: "UNKNOWN_TRANSFORMER", line: 5, problem: /first_name/, hint: /"first-name"/ },
  ],
  [
    "nothing to use",
    "version: 1\ntables:\n  users:\n    columns:\n      email:\n",
    { code: "POLICY_INVALID", line: 5, problem: /must name a transformer/, hint: /redact/ },
  ],
  [
    "unknown parameter",
    "version: 1\ntables:\n  users:\n    columns:\n      email: { use: email, fom: short }\n",
    { code: "TRANSFORMER_PARAMETERS", line: 5, character: 28, problem: /"email" knows no "fom"/, hint: /"form"/ },
  ],
  [
    "wrong parameter",
    "version: 1\ntables:\n  users:\n    columns:\n      email: { use: email, form: tiny }\n",
    { code: "TRANSFORMER_PARAMETERS", line: 5, character: 34, problem: /"form"/, hint: /long, short/ },
  ],
  [
    "unknown scope",
    "version: 1\ntables:\n  users:\n    columns:\n      email: { use: email, scope: per_table }\n",
    { code: "POLICY_INVALID", line: 5, problem: /scope/, hint: /"per-table"/ },
  ],
  [
    "broken condition",
    'version: 1\ntables:\n  users:\n    columns:\n      email: { use: email, when: "country = " }\n',
    {
      code: "EXPRESSION_INVALID",
      line: 5,
      character: 34,
      problem: /at character \d+ of the expression/,
      hint: /docs\/policy/,
    },
  ],
  [
    "broken drop",
    'version: 1\ntables:\n  users:\n    rows:\n      drop: "((("\n',
    { code: "EXPRESSION_INVALID", line: 5, problem: /not valid/, hint: /docs\/policy/ },
  ],
  [
    "secret at the top",
    "version: 1\nkey: 0123456789abcdef\n",
    { code: "SECRET_IN_POLICY", line: 2, character: 1, problem: /"key" would put a secret/, hint: /key file/ },
  ],
  [
    "secret in a rule",
    "version: 1\ntables:\n  users:\n    columns:\n      email: { use: email, salt: pepper }\n",
    { code: "SECRET_IN_POLICY", line: 5, problem: /"salt"/, hint: /--key-file/ },
  ],
  [
    "unkeyed hash",
    "version: 1\ntables:\n  users:\n    columns:\n      email: sha256\n",
    { code: "UNKEYED_HASH", line: 5, problem: /tries every/, hint: /"pseudonym"/ },
  ],
  [
    "missing base",
    "version: 1\nextends: ./base.yaml\n",
    { code: "POLICY_UNREADABLE", line: 2, character: 10, problem: /base\.yaml cannot be read/, hint: /relative/ },
  ],
  [
    "extends itself",
    "version: 1\nextends: ./safelock.yaml\n",
    { code: "POLICY_EXTENDS", line: 2, problem: /circle/, hint: /extends/ },
  ],
];

describe("what is refused, with place and suggestion", () => {
  test.each(cases)("%s", (_name, text, expected) => {
    const problems = problemsOf(() => policy(text));
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(problem?.code).toBe(expected.code);
    expect(problem?.at).toMatchObject({ source: "safelock.yaml", line: expected.line });
    if (expected.character !== undefined) expect(problem?.at?.character).toBe(expected.character);
    expect(problem?.problem).toMatch(expected.problem);
    expect(problem?.hint).toMatch(expected.hint);
  });

  test.each(["md5", "sha-1", "SHA256", "sha512", "hash", "crc32", "blake2b"])("%s is an unkeyed hash", (use) => {
    const [problem] = problemsOf(() => policy(`version: 1\ntables: { a: { columns: { b: ${use} } } }\n`));
    expect(problem?.code).toBe("UNKEYED_HASH");
  });

  test("a column may be called key, password or salt", () => {
    expect(
      policy("version: 1\ntables: { a: { columns: { key: redact, password: redact, salt: null } } }\n").tables[0]
        ?.columns,
    ).toHaveLength(3);
  });

  test("all problems of all files at once", () => {
    const text =
      "version: 1\nextends: base.yaml\nunclasified: keep\ntables:\n  a: { columns: { x: emial, y: md5, z: { use: email, when: '((' } } }\n";
    const problems = problemsOf(() =>
      policy(text, { "base.yaml": "version: 1\nfoo: 1\ntables: { b: { columns: { q: redakt } } }\n" }),
    );
    const codes = problems.map((problem) => `${problem.at?.source} ${problem.code}`).sort();
    expect(codes).toEqual([
      "base.yaml POLICY_UNKNOWN_KEY",
      "base.yaml UNKNOWN_TRANSFORMER",
      "safelock.yaml EXPRESSION_INVALID",
      "safelock.yaml POLICY_UNKNOWN_KEY",
      "safelock.yaml UNKEYED_HASH",
      "safelock.yaml UNKNOWN_TRANSFORMER",
    ]);
  });

  test("a policy that is not there", () => {
    const [problem] = problemsOf(() => loadPolicy(files({}), "nowhere.yaml"));
    expect(problem).toMatchObject({
      code: "POLICY_UNREADABLE",
      at: { source: "nowhere.yaml" },
      hint: expect.stringContaining("safelock init"),
    });
  });
});

describe("extends", () => {
  test("the nearer file wins, key by key; paths are relative to the file that names them", () => {
    const loaded = loadPolicy(
      files({
        "app/safelock.yaml":
          "version: 1\nextends: ../shared/base.yaml\ndomain: app\ndefaults: { categories: { email: redact } }\n",
        "shared/base.yaml": "version: 1\nextends: ./root.yaml\ndomain: base\nunclassified: redact\n",
        "shared/root.yaml": "version: 1\nlocale: fr\ndefaults: { categories: { email: email, phone: phone } }\n",
      }),
      "app/safelock.yaml",
    );
    expect(loaded).toMatchObject({ domain: "app", unclassified: "redact", locales: ["fr"] });
    expect([...loaded.categories].map(([name, rule]) => [name, rule.use])).toEqual([
      ["email", "redact"],
      ["phone", "phone"],
    ]);
  });

  test("of a list the later file wins, and a file reached twice is read once", () => {
    const loaded = policy("version: 1\nextends: [a.yaml, b.yaml]\n", {
      "a.yaml": "version: 1\nextends: c.yaml\ndomain: a\n",
      "b.yaml": "version: 1\nextends: c.yaml\ndomain: b\n",
      "c.yaml": "version: 1\ntables: { users: { columns: { email: email } } }\n",
    });
    expect(loaded.domain).toBe("b");
    expect(loaded.tables).toHaveLength(1);
  });

  test("a circle over two files", () => {
    const [problem] = problemsOf(() =>
      policy("version: 1\nextends: a.yaml\n", { "a.yaml": "version: 1\nextends: safelock.yaml\n" }),
    );
    expect(problem).toMatchObject({ code: "POLICY_EXTENDS", at: { source: "a.yaml", line: 2 } });
  });
});
