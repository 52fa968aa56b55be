import { describe, expect, test } from "vitest";
import { frameEveryWay, frameJson, problemEveryWay } from "./framing.ts";

const array = { shape: "array" } as const;
const tablesOf = (rows: readonly (readonly (readonly [string, string | null])[])[]) => rows.map((row) => [...row]);

describe("lines", () => {
  test("objects a line, their leaves by path", () => {
    const framed = frameEveryWay(
      '{"name":"Ada Example","address":{"city":"London"},"tags":["a","b"],"age":36,"ok":true,"none":null}\n' +
        '{"name":"Ben","orders":[{"items":[{"sku":"x"},{"sku":"y"}]}]}\n',
    );
    expect(tablesOf(framed.rows)).toEqual([
      [
        ["name", "Ada Example"],
        ["address.city", "London"],
        ["tags[]", "a"],
        ["tags[]", "b"],
        ["age", "36"],
        ["ok", "true"],
        ["none", null],
      ],
      [
        ["name", "Ben"],
        ["orders[].items[].sku", "x"],
        ["orders[].items[].sku", "y"],
      ],
    ]);
    expect(framed.columns).toEqual(["name", "address.city", "tags[]", "age", "ok", "none", "orders[].items[].sku"]);
    expect(framed.passed).toBe("");
  });

  test.each([
    ["blank lines and CRLF", '\r\n{"a":1}\r\n\r\n\n{"a":2}\r\n\r\n', 2],
    ["several lines an object, as jq prints them", '{\n  "a": 1,\n  "b": [\n    2\n  ]\n}\n{\n  "a": 3\n}\n', 2],
    ["no line end at the end", '{"a":1}\n{"a":2}', 2],
    ["several objects a line", '{"a":1} {"a":2}{"a":3}\n', 3],
    ["a mark of UTF-8", '\ufeff{"a":1}\n', 1],
    ["indented lines", '  {"a":1}\n\t{"a":2}  \n', 2],
    ["empty objects, empty lists, an empty array", '{}\n[]\n{"a":[],"b":{}}\n[ ]', 2],
    ["nothing but blanks", "\n \r\n", 0],
    ["the empty text", "", 0],
  ])("%s", (_what, text, count) => {
    expect(frameEveryWay(text).rows).toHaveLength(count);
  });

  test("a path met first in the last record is a column", () => {
    const text = `${'{"a":1}\n'.repeat(500)}{"a":1,"z":{"late":"x"}}\n`;
    expect(frameEveryWay(text).columns).toEqual(["a", "z.late"]);
  });

  test("a header names all paths of its rows, and none that was handed out changes", () => {
    const text = '{"a":1}\n{"a":1,"b":2}\n{"c":3}\n';
    const { headers } = frameJson(text, { step: 1 });
    expect(headers.map(({ columns }) => columns)).toEqual([["a"], ["a", "b"], ["a", "b", "c"]]);
    expect(new Set(headers.map(({ id }) => id)).size).toBe(3);
  });

  test("with what a survey found there is one header", () => {
    const { headers } = frameJson('{"a":1}\n{"b":2}\n', { step: 1, declared: ["a", "b"] });
    expect(headers.map(({ columns }) => columns)).toEqual([["a", "b"]]);
  });
});

describe("arrays", () => {
  test.each([
    ["compact", '[{"a":1},{"a":2}]', 2],
    ["with blanks", ' [\n {"a":1} ,\r\n\t{"a":2}\n ] \n', 2],
    ["empty", "[ ]\n", 0],
    ["with a mark", '\ufeff[{"a":1}]', 1],
  ])("%s", (_what, text, count) => {
    const framed = frameEveryWay(text, array);
    expect(framed.rows).toHaveLength(count);
    expect(framed.passed).toContain("[");
  });

  test("pieces begin and end with braces", () => {
    const text = '[ {"a":"}"}, {"a":"{"} , {"a":1} ]';
    for (const step of [1, 3, 1000]) {
      for (const piece of frameJson(text, { ...array, step }).pieces) {
        if (piece.kind === "rows") expect(text.slice(piece.start, piece.end)).toMatch(/^\{.*\}$/s);
      }
    }
  });
});

describe("keys", () => {
  test("odd keys are quoted as in paths of the rule json; spellings of one key are one path", () => {
    const framed = frameEveryWay(
      '{"a.b":1,"":2,"\\"quote":3,"*":4,"$x":{"y[0]":5},"odd key":6,"n\\u0061me":7,"name":8,"\\ud83d\\ude00":9}\n',
    );
    expect(framed.columns).toEqual([
      '["a.b"]',
      '[""]',
      '["\\"quote"]',
      '["*"]',
      '["$x"]["y[0]"]',
      "odd key",
      "name",
      "😀",
    ]);
  });

  test("a key that is an e-mail address is refused, and not told", () => {
    const problem = problemEveryWay('{"a":1}\n{"users":{"ada@example.test":{"age":3}}}\n');
    expect(problem).toContain("JSON_KEYS_ARE_DATA at people.json, people.users");
    expect(problem).not.toContain("ada");
  });

  test("an object with more than a thousand keys is refused", () => {
    const text = Array.from({ length: 1001 }, (_, i) => `{"balances":{"k${i}":1}}\n`).join("");
    expect(problemEveryWay(text)).toContain("there are more than 1,000 different ones");
    expect(frameJson(text, { maps: ["balances"] }).columns).toEqual(["balances{}", "balances.*"]);
  });

  test("a very long key is refused", () => {
    expect(problemEveryWay(`{"x":{"${"k".repeat(1025)}":1}}`)).toContain("JSON_KEYS_ARE_DATA");
  });

  test("more paths than can be decided on are refused", () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `{"a":{"b${i % 200}":{"c${(i / 200) | 0}":1}}}\n`).join("");
    expect(() => frameJson(text)).toThrow("JSON_TOO_MANY_PATHS");
  });

  test("keys of objects that are named as maps are values, at any place", () => {
    const framed = frameEveryWay(
      '{"users":{"ada@example.test":{"age":3,"mails":["x"]},"b":{"age":4}},"n":{"m":{"k":{"z":1}}},"l":[{"q":2}]}',
      { maps: ["users", "n.m", "l[]"] },
    );
    expect(tablesOf(framed.rows)[0]).toEqual([
      ["users{}", "ada@example.test"],
      ["users.*.age", "3"],
      ["users.*.mails[]", "x"],
      ["users{}", "b"],
      ["users.*.age", "4"],
      ["n.m{}", "k"],
      ["n.m.*.z", "1"],
      ["l[]{}", "q"],
      ["l[].*", "2"],
    ]);
    expect(frameEveryWay('{"a":1,"b":2}', { maps: ["$"] }).columns).toEqual(["{}", "*"]);
    expect(problemEveryWay("{}", { maps: ["a..b"] })).toContain("JSON_MAP_PATH");
  });
});

describe("extended JSON", () => {
  test("wrappers are one leaf at the path around them", () => {
    const framed = frameEveryWay(
      '{"_id":{"$oid":"65f0c0ffee65f0c0ffee0001"},"createdAt":{"$date":"2024-01-02T03:04:05Z"},' +
        '"old":{"$date":{"$numberLong":"1700000000000"}},"n":{"$numberInt":"5"},"d":{"$numberDecimal":"1.50"},' +
        '"avatar":{"$binary":{"base64":"AAEC","subType":"00"}},"legacy":{"$binary":"AAEC","$type":"00"},' +
        '"rx":{"$regularExpression":{"pattern":"^a","options":"im"}},"lrx":{"$regex":"b","$options":"i"},' +
        '"ids":[{"$oid":"65f0c0ffee65f0c0ffee0002"}],"u":{"$uuid":"00000000-0000-4000-8000-000000000000"},' +
        '"ts":{"$timestamp":{"t":1,"i":2}},"ref":{"$ref":"people","$id":{"$oid":"65f0c0ffee65f0c0ffee0003"}}}\n',
    );
    expect(tablesOf(framed.rows)[0]).toEqual([
      ["_id", "65f0c0ffee65f0c0ffee0001"],
      ["createdAt", "2024-01-02T03:04:05Z"],
      ["old", "1700000000000"],
      ["n", "5"],
      ["d", "1.50"],
      ["avatar", "AAEC"],
      ["legacy", "AAEC"],
      ["rx", "^a"],
      ["lrx", "b"],
      ["ids[]", "65f0c0ffee65f0c0ffee0002"],
      ["u", "00000000-0000-4000-8000-000000000000"],
      ['ts["$timestamp"].t', "1"],
      ['ts["$timestamp"].i', "2"],
      ['ref["$ref"]', "people"],
      ['ref["$id"]', "65f0c0ffee65f0c0ffee0003"],
    ]);
    expect(framed.columns).toEqual(tablesOf(framed.rows)[0]!.map(([column]) => column));
  });

  test("what only looks like a wrapper hides nothing", () => {
    const framed = frameEveryWay(
      '{"a":{"$oid":{"x":"1"}},"b":{"$date":["2"]},"c":{"$binary":{"base64":"3","subType":"Ada Example"}},' +
        '"d":{"$oid":"4","other":"5"},"$oid":"6","e":{"$date":{"y":"7"}},"f":{"$type":"00","$options":"im"},"g":{"$binary":"8","$type":"long"}}\n',
    );
    expect(tablesOf(framed.rows)[0]).toEqual([
      ['a["$oid"].x', "1"],
      ['b["$date"][]', "2"],
      ["c", "3"],
      ["c", "Ada Example"],
      ["d", "4"],
      ["d.other", "5"],
      ['["$oid"]', "6"],
      ['e["$date"].y', "7"],
      ['f["$type"]', "00"],
      ['f["$options"]', "im"],
      ["g", "8"],
      ["g", "long"],
    ]);
  });
});

describe("refusals", () => {
  test.each([
    ['{"a":1}\n5\n', {}, "JSON_NOT_OBJECT at people.json, line 2, byte 8"],
    ['{"a":1}\n"text"\n', {}, "JSON_NOT_OBJECT at people.json, line 2, byte 8"],
    ['[{"a":1}]\n', {}, "JSON_NOT_OBJECT at people.json, line 1, byte 0"],
    ["null\n", {}, "JSON_NOT_OBJECT"],
    ["[1,2]", array, "JSON_NOT_OBJECT at people.json, line 1, byte 1"],
    ['[{"a":1},[]]', array, "JSON_NOT_OBJECT at people.json, line 1, byte 9"],
    ['{"a":1}\n{"b":tru}\n', {}, "JSON_SYNTAX at people.json, line 2, byte 16"],
    ['{"a":1,}\n', {}, "JSON_SYNTAX at people.json, line 1, byte 7"],
    ['{"a" 1}\n', {}, "JSON_SYNTAX at people.json, line 1, byte 5"],
    ['{"a":01}\n', {}, "JSON_SYNTAX at people.json, line 1, byte 6"],
    ['{"a":1.}\n', {}, "JSON_SYNTAX"],
    ['{"a":"x\ny"}\n', {}, "JSON_SYNTAX at people.json, line 1, byte 7"],
    ['{"a":"\\x"}\n', {}, "JSON_SYNTAX"],
    ['{"a":"\\u12g4"}\n', {}, "JSON_SYNTAX"],
    ['{"a":[1,]}\n', {}, "JSON_SYNTAX"],
    ['{"a":{]}\n', {}, "JSON_SYNTAX"],
    ['{"a":NaN}\n', {}, "JSON_SYNTAX"],
    ["a,b\n1,2\n", {}, "JSON_SYNTAX at people.json, line 1, byte 0"],
    ['{"a":1},\n{"a":2}', {}, "JSON_SYNTAX at people.json, line 1, byte 7"],
    ['[{"a":1},]', array, "JSON_SYNTAX at people.json, line 1, byte 9"],
    ['[{"a":1}{"a":2}]', array, "JSON_SYNTAX at people.json, line 1, byte 8"],
    ['[{"a":1}] x', array, "JSON_SYNTAX at people.json, line 1, byte 10"],
    ['{"a":1}\n{"b":"x', {}, "JSON_TRUNCATED at people.json, line 2, byte 8"],
    ['[{"a":1}', array, "JSON_TRUNCATED at people.json, line 1, byte 8"],
    ['[{"a":1},', array, "JSON_TRUNCATED at people.json, line 1, byte 9"],
    ["[", array, "JSON_TRUNCATED"],
    [`{"a":${"[".repeat(201)}1${"]".repeat(201)}}\n`, {}, "JSON_TOO_DEEP"],
    [
      `{"a":1}\n{"a":"${"x".repeat(200)}"}\n`,
      { maxRowBytes: 100 },
      "ROW_TOO_LARGE at people.json, people, line 2, byte 8",
    ],
    ["\ufffe{}", {}, "JSON_SYNTAX"],
  ])("%j", (text, options, problem) => {
    expect(problemEveryWay(text, options)).toContain(problem);
  });

  test("UTF-16 is told", () => {
    expect(problemEveryWay(Buffer.from('\ufeff{"a":1}', "utf16le"))).toContain("UTF-16");
    expect(problemEveryWay(Buffer.from('{"a":1}', "utf16le"))).toContain("UTF-16");
  });

  test("200 levels are read", () => {
    const text = `{"a":${"[".repeat(199)}1${"]".repeat(199)}}\n`;
    expect(frameEveryWay(text).columns).toEqual([`a${"[]".repeat(199)}`]);
  });
});
