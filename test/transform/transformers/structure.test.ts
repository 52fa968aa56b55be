import { createHash } from "node:crypto";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { SafelockError } from "../../../src/domain/problem.ts";
import type { HostTransform, PrepareContext, RowFunction, RowView } from "../../../src/transform/transformer.ts";
import { transformerNamed } from "../../../src/transform/transformers/index.ts";
import { advance, isComplete, parsePath, START } from "../../../src/transform/transformers/json-path.ts";
import { type Hit, mergeHits } from "../../../src/transform/transformers/text-detectors.ts";
import { english, runOne, runTransformer, shapeOf } from "./run-transformer.ts";

const json = shapeOf({ name: "jsonb", family: "json" });

describe("json", () => {
  const anonymize = (paths: Record<string, unknown>, value: string, rest = "keep") =>
    runOne("json", { paths, rest }, value, json);

  test.each([
    [
      "$.contact.email",
      '{"contact": {"email": "a@b.test", "x": 1.50}, "email": "c"}',
      '{"contact": {"email": "[redacted]", "x": 1.50}, "email": "c"}',
    ],
    ["phones[*]", '{"phones":["1","2"],"x":["1"]}', '{"phones":["[redacted]","[redacted]"],"x":["1"]}'],
    [
      "phones",
      '{"phones":["1",{"n":"2"},null,""],"x":"1"}',
      '{"phones":["[redacted]",{"n":"[redacted]"},null,""],"x":"1"}',
    ],
    ["items[1].name", '{"items":[{"name":"a"},{"name":"b"}]}', '{"items":[{"name":"a"},{"name":"[redacted]"}]}'],
    ["*.name", '{"a":{"name":"x"},"name":"y"}', '{"a":{"name":"[redacted]"},"name":"y"}'],
    ["**.email", '[{"email":"a","n":[{"email":"b"}]}]', '[{"email":"[redacted]","n":[{"email":"[redacted]"}]}]'],
    ['["odd.key"]', '{"odd.key":"a","odd":{"key":"b"}}', '{"odd.key":"[redacted]","odd":{"key":"b"}}'],
    ["email", '{"\\u0065mail":"a"}', '{"\\u0065mail":"[redacted]"}'],
    [
      "email",
      '{"email":"\\ud83d\\ude00","keep":"\\ud83d\\u00e9\\/"}',
      '{"email":"[redacted]","keep":"\\ud83d\\u00e9\\/"}',
    ],
    ["n", '{"n": 12, "m": true}', '{"n": "[redacted]", "m": true}'],
    ["n", "not json", '{"redacted": true}'],
    ["n", '{"n": 1', '{"redacted": true}'],
    ["n", "[".repeat(2000) + "]".repeat(2000), '{"redacted": true}'],
  ])("%s in %s", (path, value, expected) => expect(anonymize({ [path]: "redact" }, value)).toBe(expected));

  test("the first path that fits counts, and rest: redact covers everything else", () => {
    const value = '{"id": 7, "name": "Ada", "tags": ["a", true, null], "deep": {"name": "Bob"}}';
    expect(anonymize({ "**.name": { use: "constant", value: "N" }, name: "null" }, value, "redact")).toBe(
      '{"id": 0, "name": "N", "tags": ["[redacted]", false, null], "deep": {"name": "N"}}',
    );
  });

  test("a number stays a number where the rule makes one", () => {
    expect(anonymize({ age: { use: "generalize", to: "bucket" } }, '{"age": 37}')).toBe('{"age": 30}');
  });

  test("an e-mail inside JSON gets the replacement of the same e-mail in a column", () => {
    const inside = JSON.parse(anonymize({ email: "email" }, '{"email":"ada@example.com"}')!) as { email: string };
    expect(inside.email).toBe(runOne("email", {}, "ada@example.com"));
  });

  property.prop([fc.json({ depthSize: "medium" })])("no rule that applies leaves every byte", (text) => {
    expect(runOne("json", { paths: { '["no such key anywhere"]': "redact" } }, text, json)).toBe(text);
  });

  property.prop([fc.jsonValue()])("rest: redact gives valid JSON of the same structure", (value) => {
    const text = JSON.stringify(value);
    const made = runOne("json", { paths: {}, rest: "redact" }, text, json)!;
    const skeleton = (given: string) =>
      JSON.stringify(JSON.parse(given), (_, member) => (typeof member === "object" ? member : typeof member));
    expect(JSON.stringify(skeletonOf(JSON.parse(made)))).toBe(JSON.stringify(skeletonOf(value)));
    expect(skeleton(made)).toBe(skeleton(text));
  });

  function skeletonOf(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(skeletonOf);
    if (typeof value === "object" && value !== null)
      return Object.entries(value).map(([key, member]) => [key, skeletonOf(member)]);
    return typeof value;
  }

  test.each(["", "$", "a..b", "a[", "a[-1]", "a]"])("%j is no path", (path) => {
    expect(
      transformerNamed("json")!
        .parameters(z)
        .safeParse({ paths: { [path]: "redact" } }).success,
    ).toBe(false);
  });

  test("rules inside are checked as any other", () => {
    const check = (rule: unknown) =>
      transformerNamed("json")!
        .parameters(z)
        .safeParse({ paths: { a: rule } }).success;
    expect(check({ use: "mask", "keep-last": 4 })).toBe(true);
    expect(check({ use: "mask", "keep-lats": 4 })).toBe(false);
    expect(check("no-such-transformer")).toBe(false);
  });

  test("a deep step stands for nothing too", () => {
    const steps = parsePath("**.a.**")!;
    expect(isComplete(steps, advance(steps, START, "a"))).toBe(true);
    expect(isComplete(steps, advance(steps, START, "b"))).toBe(false);
  });
});

describe("hstore", () => {
  const anonymize = (value: string, rest = "keep") =>
    runOne("hstore", { keys: { name: "redact" }, rest }, value, shapeOf({ name: "hstore", family: "hstore" }));

  test.each([
    ['"name"=>"Ada \\"A\\" E, x=>y", "plan"=>"free"', '"name"=>"[redacted]", "plan"=>"free"'],
    ['"name"=>NULL, "a"=>"NULL"', '"name"=>NULL, "a"=>"NULL"'],
    ["name=>Ada,plan=>free", '"name"=>"[redacted]", plan=>free'],
    ["no hstore at all", '"redacted"=>"true"'],
  ])("%s", (value, expected) => expect(anonymize(value)).toBe(expected));

  test("rest: redact", () =>
    expect(anonymize('"name"=>"a", "b"=>"c", "d"=>NULL', "redact")).toBe(
      '"name"=>"[redacted]", "b"=>"[redacted]", "d"=>NULL',
    ));
});

/** Runs a host transform by hand, with rows. */
function runHost(
  use: string,
  parameters: object,
  values: readonly string[],
  rows: readonly Partial<RowView>[],
  functions?: ReadonlyMap<string, RowFunction>,
) {
  const transformer = transformerNamed(use)!;
  const context: PrepareContext = {
    shape: shapeOf(),
    rule: { use, parameters: {}, scope: "deterministic", purpose: use, when: null },
    dictionaries: english,
    deriveKey: (label) => createHash("sha256").update(label).digest(),
    nested: (rule) => (inner) => runTransformer(rule.use, rule.parameters, inner.map(String)),
    ...(functions === undefined ? {} : { functions }),
  };
  const host = transformer.prepare(transformer.parameters(z).parse(parameters), context) as HostTransform;
  const none = () => undefined;
  return host.apply({
    values,
    tags: new Uint8Array(32 * values.length).map((_, i) => i),
    row: (i) => ({ original: none, replaced: none, ...rows[i] }),
  });
}

const columns = (values: Record<string, string | null>) => (column: string) => values[column];

describe("scrub", () => {
  test.each([
    ["mail ada.example+x@mail.example.co.test now", "mail [email] now"],
    ["IBAN GB33 BUKB 2020 1555 5555 55 PLEASE", "IBAN [iban] PLEASE"],
    ["card 4111-1111-1111-1111.", "card [card]."],
    ["not a card 4111-1111-1111-1112", null],
    ["from 203.0.113.7 and 2001:db8::7, at 12:30:45", "from [ip] and [ip], at 12:30:45"],
    ["https://ada:secret@host.test/x", "https://[url]/x"],
    ["https://ada:secret@localhost/x", "https://[url]@localhost/x"],
    ["+33 6 12 34 56 78 / (212) 867-5309 / 06.12.34.56.78", "[phone] / [phone] / [phone]"],
    ["on 2024-05-17 order 12345678 of 3 items for 1234.50", null],
    ["SSN 219-09-9999, NIR 1 84 12 76 451 089 46", "SSN [national-id], NIR [national-id]"],
    ["DNI 12345678Z not 12345678A", "DNI [national-id] not 12345678A"],
    ["17/05/2024 0612345678 2024-05-17", "17/05/2024 [phone] 2024-05-17"],
    ["gb33 bukb 2020 1555 5555 55 please", "[iban] please"],
    ["GB33-BUKB-2020-1555-5555-55", "[iban]"],
    ["card 4111.1111.1111.1111.", "card [card]."],
    ["ada\uff20example.com, Jos\u00e9@m\u00fcnchen.example", "[email], [email]"],
    ["nothing here", null],
  ])("%s", (value, expected) => {
    expect(runOne("scrub", {}, value)).toBe(expected ?? value);
  });

  test("known values go whole and word by word, whatever their case, and nothing inside other words", () => {
    const row = { original: columns({ name: "Ada Example", nick: null }), replaced: columns({ name: "Olaf Sample" }) };
    const parameters = { known: ["name", "nick", "no_such_column"] };
    expect(runHost("scrub", parameters, ["ADA EXAMPLE wrote; Ada's examples, Adam"], [row])).toEqual([
      "[known] wrote; [known]'s examples, Adam",
    ]);
    expect(runHost("scrub", { ...parameters, replace: "fake" }, ["dear Ada Example"], [row])).toEqual([
      "dear Olaf Sample",
    ]);
  });

  test("fakes are those of the same value elsewhere", () => {
    expect(runOne("scrub", { replace: "fake" }, "write to ada@example.com!")).toBe(
      `write to ${runOne("email", {}, "ada@example.com")}!`,
    );
  });

  test("a longer text is cut to the column", () => {
    expect(runOne("scrub", {}, "a@b.co, c@d.co", shapeOf({ maxLength: 14 }))).toBe("[email], [emai");
  });

  property.prop([
    fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }))),
    fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 9 }))),
  ])("merged hits are the union of all, in order, and of a winner's kind where one took part", (a, b) => {
    const hitsOf = (kind: "email" | "phone", spans: readonly (readonly [number, number])[]) =>
      spans.map(([start, length]): Hit => ({ kind, start, end: start + length })).sort((x, y) => x.start - y.start);
    const winners = mergeHits([], hitsOf("email", a));
    const merged = mergeHits(winners, hitsOf("phone", b));
    const covered = (hits: readonly Hit[]) =>
      new Set(hits.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
    expect([...covered(merged)].sort()).toEqual([...covered([...hitsOf("email", a), ...hitsOf("phone", b)])].sort());
    for (const [i, hit] of merged.entries()) {
      expect(hit.start).toBeGreaterThanOrEqual(merged[i - 1]?.end ?? 0);
      const hasWinner = winners.some(({ start, end }) => start < hit.end && hit.start < end);
      expect(hit.kind).toBe(hasWinner ? "email" : "phone");
    }
  });

  test("known names go whatever their accents, and finds that overlap go together", () => {
    const row = {
      original: columns({ name: "Zoë Łukasz-Ångström", jp: "山田 太郎" }),
      replaced: columns({ name: "Olaf" }),
    };
    const known = { known: ["name", "jp"] };
    const texts = [
      "zoe lukasz-angstrom; ZOË; Zoe\u0308!",
      "昨日山田さんは",
      "ab12@host.test zoe@host.test",
      "zoeology",
    ];
    expect(runHost("scrub", known, texts, [row, row, row, row])).toEqual([
      "[known]; [known]; [known]!",
      "昨日[known]さんは",
      "[email] [email]",
      undefined,
    ]);
    const overlap = { original: columns({ id: "call 212" }), replaced: columns({ id: "x" }) };
    for (const replace of ["marker", "fake"])
      expect(runHost("scrub", { known: ["id"], replace }, ["call 212-867-5309 now"], [overlap])).toEqual([
        "[phone] now",
      ]);
  });

  test("time stays linear on hostile text", () => {
    const started = performance.now();
    const pieces = [
      "a",
      "1",
      "1 ",
      "a.",
      "A1",
      ":",
      "@a",
      "://a",
      " ",
      "%41",
      "&#65;",
      "QWRh/",
      "=41",
      "\\u0041",
      " dot ",
      " at ",
      "[",
      "{",
      '{"a":"b","c":"d"}',
    ];
    for (const piece of pieces) runOne("scrub", {}, piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test("shift-date per person keeps the time between her dates and moves every date", () => {
  const people = ["7", "7", "8"].map((user_id) => ({ original: columns({ user_id }) }));
  const values = ["2024-02-28 10:00:00", "2024-03-05 11:30:00+01", "2024-02-28"];
  const made = runHost("shift-date", { days: 20, per: "user_id" }, values, people) as string[];
  const day = (text: string) => Date.parse(text.slice(0, 10)) / 86_400_000;
  expect(day(made[1]!) - day(made[0]!)).toBe(6);
  expect(made[0]).toMatch(/ 10:00:00$/);
  expect(made[1]).toMatch(/ 11:30:00\+01$/);
  for (const [i, text] of made.entries()) {
    const distance = Math.abs(day(text) - day(values[i]!));
    expect(distance).toBeGreaterThan(0);
    expect(distance).toBeLessThanOrEqual(20);
  }
  expect(runHost("shift-date", { per: "user_id" }, ["infinity", "Ada"], people)).toEqual([undefined, "[redacted]"]);
});

test("shift-date per person keeps time across the era and moves dates at the ends of the calendar", () => {
  const person = { original: columns({ user_id: "7" }) };
  const values = [
    "0001-12-20 BC",
    "0001-01-10",
    "0045-02-29 12:00:00 BC",
    "99999-12-31",
    "294276-12-31",
    "4713-11-25 BC",
  ];
  const made = runHost(
    "shift-date",
    { days: 30, per: "user_id" },
    values,
    values.map(() => person),
  ) as string[];
  const day = (text: string) => {
    const [year, month, date] = text.split(/[- ]/).map(Number);
    return new Date(0).setUTCFullYear(text.endsWith(" BC") ? 1 - year! : year!, month! - 1, date!) / 86_400_000;
  };
  expect(day(made[1]!) - day(made[0]!)).toBe(21);
  for (const [i, text] of made.entries()) {
    expect(text).not.toBe(values[i]);
    expect(text).toMatch(i === 4 ? /^1970-01-01|^\[redacted\]/ : /^\d{4,6}-\d\d-\d\d( 12:00:00)?( BC)?$/);
  }
});

test("texts that outgrow their column become the marker", () => {
  const redact = { use: "redact", parameters: {} };
  const shape = shapeOf({ maxLength: 24 });
  const json = { paths: { "**.a": redact } };
  expect(runOne("json", json, '{"a":"x"}', shape)).toBe('{"a":"[redacted]"}');
  expect(runOne("json", json, '{"a":"x","bcdef":"y"}', shape)).toBe('{"redacted": true}');
  expect(runOne("hstore", { keys: { a: redact } }, '"a"=>"x", "bcd"=>"y"', shape)).toBe('"redacted"=>"true"');
  for (const [use, parameters] of [
    ["json", json],
    ["hstore", { keys: { a: redact } }],
  ] as const)
    expect(
      transformerNamed(use)!.fit({ ...parameters, rest: "keep" } as never, shapeOf({ maxLength: 10 })),
    ).not.toBeNull();
});

test("json rules reach a value that is one text or number, and NUL in JSON", () => {
  const whole = { paths: { "**": { use: "redact", parameters: {} } } };
  expect(runTransformer("json", whole, ['"Ada"', "42", "[1,[true]]"])).toEqual([
    '"[redacted]"',
    '"[redacted]"',
    '["[redacted]",["[redacted]"]]',
  ]);
  const shape = { paths: { a: { use: "postcode", parameters: {} } } };
  expect(runOne("json", shape, '{"a":"x\\u0000y"}')).toMatch(/^\{"a":"[a-z][A-Z][a-z]"\}$/);
});

test("json finds out at once that a string does not end", () => {
  const started = performance.now();
  const parameters = { paths: { "**.email": { use: "redact", parameters: {} } } };
  for (const text of [
    `"${"a".repeat(200_000)}`,
    `{"a": "${"\\n".repeat(100_000)}`,
    `["line\nbreak", "${"x".repeat(90)}`,
  ])
    expect(runOne("json", parameters, text)).toBe('{"redacted": true}');
  expect(performance.now() - started).toBeLessThan(2000);
});

test.each([
  ["integer", "4711", true],
  ["integer", "40000", false],
  ["integer", "Ada", false],
  ["decimal", "99.99", true],
  ["decimal", "100", false],
  ["decimal", "NaN", true],
  ["boolean", "off", true],
  ["boolean", "perhaps", false],
  ["uuid", "00000000-0000-4000-8000-000000000000", true],
  ["uuid", "none", false],
  ["json", '{"a": 1}', true],
  ["json", "none", false],
  ["inet", "192.0.2.0/24", true],
  ["inet", "nowhere", false],
  ["date", "1970-01-01", true],
  ["date", "-infinity", true],
  ["date", "unknown", false],
  ["timestamp", "0", false],
] as const)("a constant for a column of type %s: %s, %s", (family, value, fits) => {
  const shape = shapeOf({
    name: family,
    family,
    integerBytes: family === "integer" ? 2 : null,
    precision: 4,
    scale: 2,
  });
  expect(transformerNamed("constant")!.fit({ value }, shape) === null).toBe(fits);
});

test("texts of the policy that the encoding cannot hold are refused before any row", () => {
  const problem = (use: string, parameters: Record<string, unknown>, encoding: "latin1" | "bytes") =>
    transformerNamed(use)!.fit(parameters, { ...shapeOf(), encoding })?.problem;
  expect(problem("constant", { value: "é" }, "latin1")).toBeUndefined();
  expect(problem("constant", { value: "é" }, "bytes")).toContain("ASCII only");
  expect(problem("constant", { value: "山" }, "latin1")).toContain("latin1");
  expect(problem("pseudonym", { prefix: "é" }, "bytes")).toContain("ASCII only");
});

test("template reads the row's new values", () => {
  const row = { original: columns({ a: "old" }), replaced: columns({ a: "new" }) };
  expect(runHost("template", { text: "{a} was {old.a}" }, ["x"], [row])).toEqual(["new was old"]);
  expect(transformerNamed("template")!.fit({ text: "{a" }, shapeOf())?.problem).toContain("character 1");
});

describe("javascript", () => {
  const call = (named: RowFunction) =>
    runHost(
      "javascript",
      { file: "f.mjs" },
      ["canary-7391"],
      [{ original: columns({ id: "1" }) }],
      new Map([["f.mjs", named]]),
    );

  test("gets value, tag and row", () => {
    const made = call(
      (value, { tag, row }) => `${value.length} ${tag.length} ${tag.slice(0, 4)} ${row.original("id")}`,
    );
    expect(made).toEqual(["11 64 0001 1"]);
  });

  test("what it throws or returns is told without its text", () => {
    const bad: RowFunction[] = [
      (value) => {
        throw new TypeError(value);
      },
      (value) => ({ value }) as unknown as string,
      (async (value: string) => value) as unknown as RowFunction,
    ];
    for (const named of bad) {
      try {
        call(named);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(SafelockError);
        expect(`${error} ${(error as Error).cause}`).not.toContain("canary");
      }
    }
  });

  test("a promise that fails later tells nothing, and a text wider than the column is refused by its length", async () => {
    const told: unknown[] = [];
    const listen = (reason: unknown) => told.push(reason);
    process.on("unhandledRejection", listen);
    const failing = (async (value: string) => {
      throw new Error(value);
    }) as unknown as RowFunction;
    expect(() => call(failing)).toThrow("returned a promise");
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", listen);
    expect(told).toEqual([]);
    expect(() => runOne("javascript", { file: "./reverse.mjs" }, "canary-7391", shapeOf({ maxLength: 5 }))).toThrow(
      "returned 11 characters for a column of 5",
    );
  });

  test("a file that was not loaded is refused", () => {
    expect(() => runHost("javascript", { file: "f.mjs" }, [], [], new Map())).toThrow("was not loaded");
  });
});

describe("redact", () => {
  test.each([
    [shapeOf({ maxLength: 4 }), "reda"],
    [json, '{"redacted": true}'],
    [shapeOf({ name: "bytea", family: "bytea" }), "\\x"],
    [shapeOf({ name: "timestamp with time zone", family: "timestamp" }), "1970-01-01 00:00:00+00"],
    [shapeOf({ name: "public.mood", family: "enum", enumLabels: ["glad", "sad"] }), "glad"],
    [shapeOf({ name: "bit", family: "bit", maxLength: 4 }), "0000"],
    [
      shapeOf({
        name: "public.address",
        family: "composite",
        attributes: [shapeOf().declared!, shapeOf({ name: "date", family: "date" }).declared!],
      }),
      '("[redacted]","1970-01-01")',
    ],
  ])("%o becomes %s", (shape, expected) => {
    expect(runOne("redact", {}, shape.declared?.type.family === "bytea" ? "\\x00" : "x", shape)).toBe(expected);
  });

  test("a type nobody knows is refused with what to use", () => {
    expect(transformerNamed("redact")!.fit({}, shapeOf({ name: "public.box3d", family: "other" }))?.hint).toContain(
      "null",
    );
  });
});
