import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { classify } from "../../src/classify/classify.ts";
import { Leaves, readDocument } from "../../src/classify/documents.ts";
import type { Finding } from "../../src/domain/finding.ts";
import { keyOf, sampleOf, schemaOf, table } from "./build-schema.ts";

function leavesOf(text: string): Record<string, readonly string[]> {
  const leaves = new Leaves();
  readDocument(text, leaves);
  return Object.fromEntries([...leaves].map(({ path, texts }) => [path.join("."), texts]));
}

describe("documents of every kind are read by path", () => {
  test.each([
    ["JSON", '{"a":{"b":["x","y"]},"n":1,"t":true,"z":null}', { "a.b.*": ["x", "y"], n: ["1"] }],
    ["JSON in a string of JSON", '{"a":"{\\"b\\":\\"xyz\\"}"}', { "a.b": ["xyz"] }],
    [
      "JSON cut in a string",
      '{"a":{"b":"x"},"c":"y","d":{"e":"z","f":"unfin',
      { "a.b": ["x"], c: ["y"], "d.e": ["z"] },
    ],
    ["JSON cut in a list", '[{"a":"x"},{"a":"y"},{"a', { "*.a": ["x", "y"] }],
    ["PHP", 'a:2:{s:1:"a";a:1:{s:1:"b";s:1:"x";}s:1:"c";i:7;}', { "a.b": ["x"], c: ["7"] }],
    ["PHP list", 'a:2:{i:0;s:1:"x";i:1;s:1:"y";}', { "*": ["x", "y"] }],
    ["PHP session", 'cart|a:1:{s:5:"email";s:1:"x";}lang|s:2:"de";', { "cart.email": ["x"], lang: ["de"] }],
    [
      "XML",
      '<?xml version="1.0"?><r><p id="7"><name>x &amp; y</name></p><q><![CDATA[z]]></q></r>',
      { "p.id": ["7"], "p.name": ["x & y"], q: ["z"] },
    ],
    ["hstore", '"a"=>"x", "b"=>"y"', { a: ["x"], b: ["y"] }],
    ["query string", "a=x&b%5Bc%5D=y+z", { a: ["x"], "b.c": ["y z"] }],
    ["address with query", "https://example.test/p?mail=x%40y&k=1", { mail: ["x@y"], k: ["1"] }],
    [
      "headers",
      "Host: example.test\r\nX-User: x\r\nAccept: */*",
      { Host: ["example.test"], "X-User": ["x"], Accept: ["*/*"] },
    ],
    ["YAML", "person:\n  name: x\n  mail: 'y'\nlang: de", { "person.name": ["x"], "person.mail": ["y"], lang: ["de"] }],
  ])("%s", (_, text, expected) => {
    expect(leavesOf(text)).toEqual(expected);
  });

  test.each([
    "plain text",
    "a = b",
    "12:30",
    "",
    "{",
    "<",
    "a:",
    "[1",
    "key",
    "Dear all: come.\nBring cake, please.\nBye",
  ])("%j is none, or holds nothing", (text) => {
    expect(leavesOf(text)).toEqual({});
  });
});

describe("hostile documents", () => {
  test.each([
    "<".repeat(4096),
    "<a ".repeat(1300),
    "<a>".repeat(1300),
    `<a b="${"x".repeat(4000)}`,
    "{".repeat(4096),
    '{"a":'.repeat(800),
    "[".repeat(4096),
    'a:1:{s:1:"a";'.repeat(300),
    `a:1:{s:4000:"${'"'.repeat(4000)}`,
    '"a"=>'.repeat(800),
    "a=&".repeat(1300),
    `a${"=".repeat(4000)}`,
    "a: \n".repeat(1000),
    `${" ".repeat(40)}a:\n`.repeat(90),
    `${"a.".repeat(2000)}:\n${"b-".repeat(2000)}:`,
    "\\".repeat(4096),
    `{"a":"${"\\\\".repeat(2000)}`,
  ])("%# end soon", (text) => {
    const start = performance.now();
    for (let i = 0; i < 20; i++) leavesOf(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    '"',
    ":",
    ",",
    "<",
    ">",
    "/",
    "a",
    "s:1:",
    "a:1:",
    ";",
    "=>",
    "=",
    "&",
    "\n",
    " ",
    "\\",
    "1",
  );
  property.prop([fc.array(pieces, { maxLength: 60 })])("of any pieces throw nothing", (parts) => {
    expect(() => leavesOf(parts.join(""))).not.toThrow();
  });
});

function find(name: string, columns: Readonly<Record<string, readonly string[]>>, column: string): Finding {
  const schema = schemaOf(table(name, Object.keys(columns)));
  const findings = classify(schema, new Map([[keyOf(name), sampleOf(columns)]]));
  const finding = findings.find((each) => each.column === column);
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

const times = (count: number, make: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => make(i));

test("a finding tells the paths, never the values, of what is inside", () => {
  const values = times(12, (i) =>
    JSON.stringify({ customer: { email: `p${i}@example.test`, qwertz: `+44 7700 9001${10 + i}` }, n: i }),
  );
  const finding = find("x", { qwertz: values }, "qwertz");
  expect(finding).toMatchObject({ verdict: "personal", category: "eav_value" });
  expect(finding.paths).toEqual([
    { path: "$.customer.email", category: "email", label: "direct", confidence: 0.85 },
    { path: "$.customer.*", category: "phone", label: "direct", confidence: 0.85 },
  ]);
  expect(finding.evidence.map(({ text }) => text)).toContain(
    "$.customer.email holds e-mail addresses in 12 of 12 distinct values",
  );
  expect(JSON.stringify(finding)).not.toMatch(/p\d|7700/);
});

test("columns without documents have no paths", () => {
  expect(find("x", { email: times(5, (i) => `p${i}@example.test`) }, "email").paths).toBeUndefined();
});

describe("keys beside a value say what it is", () => {
  const people = {
    meta_key: times(40, (i) => ["first_name", "last_name", "theme", "iban"][i % 4] ?? ""),
    meta_value: times(40, (i) => `v${i}`),
  };
  test("attributes of persons", () => {
    const finding = find("user_meta", people, "meta_value");
    expect(finding).toMatchObject({ verdict: "personal", category: "eav_value" });
    expect(finding.paths?.map(({ category }) => category).sort()).toEqual([
      "bank_account",
      "person_name",
      "person_name",
    ]);
    expect(finding.evidence.map(({ text }) => text).join()).toContain(
      "3 of 4 keys beside it tell of persons or secrets",
    );
  });
  test("settings with credentials are secrets", () => {
    const settings = { name: ["smtp_password", "api_key", "smtp_host", "page_size"], value: ["a", "b", "c", "20"] };
    expect(find("settings", settings, "value")).toMatchObject({ verdict: "personal", category: "secret" });
  });
  test("settings of things are not personal", () => {
    const settings = { name: ["page_size", "theme", "smtp_host", "max_users"], value: ["a", "b", "c", "20"] };
    expect(find("settings", settings, "value").verdict).not.toBe("personal");
  });
  test("keys that are data are not told", () => {
    const keys = times(20, (i) => (i % 2 === 0 ? "email" : "zoecanariemail"));
    const finding = find("user_meta", { key: keys, value: times(20, (i) => `v${i}`) }, "value");
    expect(JSON.stringify(finding)).not.toContain("canari");
  });
});
