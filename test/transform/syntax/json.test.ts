import { describe, expect, test } from "vitest";
import { SafelockError } from "../../../src/domain/problem.ts";
import { engineFor, host, native, planned, ruleFor, run, type Setup } from "../engine-fixture.ts";

const constant = native("constant", { op: "constant", text: "NEW", keepEmpty: true });
const nothing = native("nothing", { op: "null" });
const digits = native("digits", { op: "digits", keepLeading: 0, keepTrailing: 0 });
const token = native("token", { op: "compose", parts: [{ part: "base32", characters: 8 }], spelling: "none" });
const nasty = native("nasty", { op: "constant", text: '"\\\n\u0001\u007fé', keepEmpty: false });
const reverse = host("reverse", {
  needsTag: false,
  apply: (batch) => batch.values.map((v) => [...v].reverse().join("")),
});
const same = host("same", { needsTag: false, apply: (batch) => [...batch.values] });
const truth = native("truth", { op: "constant", text: "false", keepEmpty: false });
const transformers = [constant, nothing, digits, token, nasty, reverse, same, truth];

const setupFor = (
  plans: Readonly<Record<string, string>>,
  others: readonly string[] = [],
  change: Partial<Setup> = {},
): Setup => ({
  columns: [...Object.keys(plans), ...others],
  plans: Object.entries(plans).map(([column, use]) => planned(column, ruleFor(use))),
  transformers,
  header: { layout: "json", ...change.header },
  ...(change.table === undefined ? {} : { table: change.table }),
});

function problemOf(work: () => unknown) {
  try {
    work();
  } catch (error) {
    if (error instanceof SafelockError) return error.problems[0]!;
    throw error;
  }
  throw new Error("nothing was refused");
}

test("only planned leaves change: blanks, order, escapes, number spellings and duplicates stay", () => {
  const setup = setupFor({ v: "constant", "a.b[]": "reverse" }, ["n", "a.c", "e", "w", "o.x"]);
  const input =
    '{ "n" : 1.50e+3 ,"v":"old", "a":{"b":["xy","z\\u0061"],"c":"\\u00e9\\/"},\t"e":"", "w":[],"o":{},"n":-0}\r\n';
  const output =
    '{ "n" : 1.50e+3 ,"v":"NEW", "a":{"b":["yx","az"],"c":"\\u00e9\\/"},\t"e":"", "w":[],"o":{},"n":-0}\r\n';
  expect(run(setup, input)).toBe(output);
});

test("text is decoded before it is worked on: escapes and surrogate pairs", () => {
  const setup = setupFor({ v: "reverse" });
  expect(run(setup, '{"v":"\\u0041\\ud83d\\ude00\\n\\"\\\\é\\/"}')).toBe('{"v":"/é\\\\\\"\\n😀A"}');
  expect(run(setup, '{"v":"\\ud800x\\udc00"}')).toBe('{"v":"\ufffdx\ufffd"}');
});

test("new text is escaped", () => {
  expect(run(setupFor({ v: "nasty" }), '{"v":"x"}')).toBe('{"v":"\\"\\\\\\n\\u0001\u007fé"}');
});

test("null stays null, empty text stays empty, and `null` writes null", () => {
  expect(run(setupFor({ v: "constant" }), '{"v":null}\n{"v":""}\n{}\n')).toBe('{"v":null}\n{"v":""}\n{}\n');
  expect(run(setupFor({ v: "nothing" }), '{"v":"x","v":1,"v":""}')).toBe('{"v":null,"v":null,"v":null}');
});

test("a number stays a number when it can, a boolean a boolean, a string always a string", () => {
  expect(run(setupFor({ v: "same" }), '{"v":12.50}{"v":true}{"v":"12"}{"v":"true"}')).toBe(
    '{"v":12.50}{"v":true}{"v":"12"}{"v":"true"}',
  );
  expect(run(setupFor({ v: "reverse" }), '{"v":120}{"v":-1}{"v":false}')).toBe('{"v":"021"}{"v":"1-"}{"v":"eslaf"}');
  expect(run(setupFor({ v: "truth" }), '{"v":true}{"v":1}{"v":"x"}')).toBe('{"v":false}{"v":"false"}{"v":"false"}');
  expect(run(setupFor({ v: "digits" }), '{"v":4915550123456}')).toMatch(/^\{"v":("?)\d{13}\1\}$/);
});

test("text may hold the character NUL", () => {
  expect(run(setupFor({ v: "reverse" }), '{"v":"a\\u0000b"}')).toBe('{"v":"b\\u0000a"}');
});

test("a key that comes twice is replaced twice", () => {
  expect(run(setupFor({ v: "reverse" }), '{"v":"ab","v":"cd","v":"ef"}')).toBe('{"v":"ba","v":"dc","v":"fe"}');
});

test("bytes that are no UTF-8 go through outside of planned leaves, and are opaque inside", () => {
  const engine = engineFor(setupFor({ v: "reverse" }, ["x"]));
  const input = Buffer.from([...Buffer.from('{"x":"'), 0xff, ...Buffer.from('","v":"a'), 0xe9, ...Buffer.from('"}\n')]);
  const { bytes } = engine.transform(1, input, { byte: 0, line: 1, row: 1 });
  const output = Buffer.from([
    ...Buffer.from('{"x":"'),
    0xff,
    ...Buffer.from('","v":"'),
    0xe9,
    ...Buffer.from('a"}\n'),
  ]);
  expect(Buffer.from(bytes)).toEqual(output);
});

describe("extended JSON", () => {
  test("is replaced inside its wrapper", () => {
    const setup = setupFor({ a: "constant", b: "reverse", c: "reverse", d: "constant" });
    expect(
      run(
        setup,
        '{"a":{ "$oid" : "65f0"},"b":{"$date":{"$numberLong":"123"}},"c":{"$numberInt":"45"},"d":{"$binary":{"base64":"AA==","subType":"00"}}}',
      ),
    ).toBe(
      '{"a":{ "$oid" : "NEW"},"b":{"$date":{"$numberLong":"321"}},"c":{"$numberInt":"54"},"d":{"$binary":{"base64":"NEW","subType":"00"}}}',
    );
  });

  test("null takes the place of the whole wrapper", () => {
    const setup = setupFor({ a: "nothing" }, ["b"]);
    expect(
      run(
        setup,
        '{"a":{"$oid":"65f0"},"b":1}{"a": { "$date":{"$numberLong":"1"} } }{"a":{"$binary":{"base64":"A","subType":"}"}},"b":[]}{"a":[]}',
      ),
    ).toBe('{"a":null,"b":1}{"a": null }{"a":null,"b":[]}{"a":[]}');
  });

  test("text in the place of a type is a value", () => {
    const setup = setupFor({ a: "constant" });
    expect(run(setup, '{"a":{"$binary":{"base64":"A","subType":"Ada Example"}}}')).toBe(
      '{"a":{"$binary":{"base64":"NEW","subType":"NEW"}}}',
    );
  });
});

describe("lists", () => {
  const elements = (count: number, value: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => value(i)).join(",");

  test.each([1, 200, 255, 256, 257, 1000, 5000])("a record with %i elements", (count) => {
    const setup = setupFor({ "t[]": "reverse", v: "constant" }, ["x"]);
    const record = (value: (i: number) => string) => `{"v":"NEW","t":[${elements(count, value)}],"x":1}\n`;
    const input = record((i) => `"a${i}"`).replaceAll("NEW", "old");
    const output = record((i) => `"${[...`a${i}`].reverse().join("")}"`);
    expect(run(setup, input.repeat(3))).toBe(output.repeat(3));
  });

  test("elements inside elements", () => {
    const setup = setupFor({ "o[].i[].s": "constant", "o[].n": "reverse", "m[][]": "reverse" }, ["o[].i[].k"]);
    const record = (s: string, n: string, m: string) =>
      `{"o":[{"i":[{"s":"${s}","k":1},{"s":"${s}"}],"n":"${n}"},{"i":[]},{"n":"${n}","i":[{"s":"${s}"}]}],"m":[["${m}","${m}"],[],["${m}"]]}\n`;
    expect(run(setup, record("x", "ab", "cd").repeat(300))).toBe(record("NEW", "ba", "dc").repeat(300));
  });

  test("a condition sees its own element, and what is around it", () => {
    const plans = [
      planned("c[].v", ruleFor("constant", { when: `"c[].kind" = 'mail' and country = 'DE'` })),
      planned("c[].p[].v", ruleFor("constant", { when: `"c[].kind" = 'mail'` })),
    ];
    const columns = ["c[].v", "c[].kind", "country", "c[].p[].v"];
    const setup: Setup = { columns, plans, transformers, header: { layout: "json" } };
    const record = (v: string, w: string, country: string) =>
      `{"c":[{"v":"${v}","kind":"mail"},{"kind":"fax","v":"b"},{"v":"c"},{"p":[{"v":"${w}"}],"kind":"mail"}],"country":"${country}"}`;
    expect(run(setup, record("a", "z", "DE"))).toBe(record("NEW", "NEW", "DE"));
    expect(run(setup, record("a", "z", "FR"))).toBe(record("a", "NEW", "FR"));
  });

  test("a condition reads a record that is longer than a batch, behind the list", () => {
    const plans = [planned("c[]", ruleFor("constant", { when: "country = 'DE'" }))];
    const setup: Setup = { columns: ["c[]", "country"], plans, transformers, header: { layout: "json" } };
    const list = (v: string, country: string) => `{"c":[${elements(700, () => `"${v}"`)}],"country":"${country}"}\n`;
    expect(run(setup, list("a", "DE") + list("a", "FR"))).toBe(list("NEW", "DE") + list("a", "FR"));
  });

  test("new text of what is around an element is what its rules see, never the old", () => {
    const joined = host("joined", {
      needsTag: false,
      apply: (batch) => batch.values.map((_, i) => `${batch.row(i).replaced("v")}/${batch.row(i).original("v")}`),
    });
    const plans = [planned("c[]", ruleFor("joined")), planned("v", ruleFor("reverse"))];
    const setup: Setup = {
      columns: ["c[]", "v"],
      plans,
      transformers: [...transformers, joined],
      header: { layout: "json" },
    };
    expect(run(setup, '{"c":["x","y"],"v":"ab"}')).toBe('{"c":["ba/ab","ba/ab"],"v":"ba"}');
    const long = `{"c":[${elements(700, () => '"x"')}],"v":"ab"}`;
    expect(problemOf(() => run(setup, long)).code).toBe("JSON_RECORD_TOO_LONG");
  });

  test("random draws differ between elements of one record", () => {
    const plans = [planned("c[]", ruleFor("token", { scope: "random" }))];
    const setup: Setup = { columns: ["c[]"], plans, transformers, header: { layout: "json" } };
    const made = JSON.parse(run(setup, `{"c":[${elements(600, () => '"x"')}]}`)) as { c: string[] };
    expect(new Set(made.c).size).toBe(600);
  });
});

describe("maps", () => {
  test("keys are values, and members are elements", () => {
    const setup = setupFor({ "u{}": "reverse", "u.*.v": "constant" }, ["u.*.k"]);
    expect(run(setup, '{"u":{"ab":{"v":"x","k":1},"cd":{"v":"y"}, "e\\u0066" :{}}}')).toBe(
      '{"u":{"ba":{"v":"NEW","k":1},"dc":{"v":"NEW"}, "fe" :{}}}',
    );
  });

  test("the record itself may be one", () => {
    const setup = setupFor({ "{}": "reverse", "*.v": "constant" }, ["*.k"]);
    const text = (key: string, v: string) => `{"${key}":{"k":1,"v":"${v}"},"x":{"v":"${v}"}}\n`;
    expect(run(setup, text("ab", "old").repeat(300))).toBe(text("ba", "NEW").repeat(300));
  });

  test("keys are never null", () => {
    expect(problemOf(() => run(setupFor({ "u{}": "nothing" }), '{"u":{"ab":{}}}')).code).toBe("JSON_KEY_NULL");
  });

  test("a condition on the key", () => {
    const plans = [planned("u.*.v", ruleFor("constant", { when: `"u{}" = 'ab'` }))];
    const setup: Setup = { columns: ["u{}", "u.*.v"], plans, transformers, header: { layout: "json" } };
    expect(run(setup, '{"u":{"ab":{"v":"x"},"cd":{"v":"y"}}}')).toBe('{"u":{"ab":{"v":"NEW"},"cd":{"v":"y"}}}');
  });
});

describe("rules for rows", () => {
  const rows = (change: object) => ({ table: { rows: { dropWhen: null, keepWhen: null, sample: null, ...change } } });

  test("lines are left out with their ends, and what is between others stays", () => {
    const setup = setupFor({ "t[]": "constant" }, ["k"], rows({ dropWhen: "k = 'x'" }));
    const input = '{"k":"a","t":["1","2"]}\n\n{"k":"x","t":["3"]}\n{"t":[],"k":"x"}\r\n{"k":"b"}';
    expect(run(setup, input)).toBe('{"k":"a","t":["NEW","NEW"]}\n{"k":"b"}'.replace("}\n{", "}\n{"));
  });

  test("counts are of records", () => {
    const setup = setupFor({ "t[]": "constant" }, ["k"], rows({ keepWhen: "k = 'a'" }));
    const long = Array.from({ length: 700 }, () => '"y"').join(",");
    const input = `{"k":"b","t":[${long}]}\n{"k":"a","t":[${long}]}\n{"k":"b"}\n`;
    const result = engineFor(setup).transform(1, Buffer.from(input), { byte: 0, line: 1, row: 1 });
    expect([result.rowsIn, result.rowsDropped, ...result.changed]).toEqual([3, 2, 700]);
    expect(Buffer.from(result.bytes).toString()).toBe(`{"k":"a","t":[${long.replaceAll("y", "NEW")}]}\n`);
  });

  test("equal records fare alike in a sample, whatever is around them", () => {
    const setup = setupFor({ "t[]": "constant" }, [], rows({ sample: 0.5 }));
    const record = '{"t":["1","2","3"]}';
    for (const text of [`${record}\n${record}\r\n  ${record}`, `${record}${record}\n\n${record}\n`]) {
      const { rowsDropped } = engineFor(setup).transform(1, Buffer.from(text), { byte: 0, line: 1, row: 1 });
      expect([0, 3]).toContain(rowsDropped);
    }
    const many = Array.from({ length: 1000 }, (_, i) => `{"t":["${i}"]}\n`).join("");
    const { rowsDropped } = engineFor(setup).transform(1, Buffer.from(many), { byte: 0, line: 1, row: 1 });
    expect(rowsDropped).toBeGreaterThan(400);
    expect(rowsDropped).toBeLessThan(600);
  });

  test("arrays have none", () => {
    const setup = setupFor({ k: "constant" }, [], {
      ...rows({ sample: 0.5 }),
      header: { layout: "json", jsonShape: "array" },
    });
    expect(problemOf(() => engineFor(setup)).code).toBe("ROWS_RULE_NEEDS_LINES");
  });
});

describe("refusals", () => {
  test("a path that nobody decided on", () => {
    const problem = problemOf(() => run(setupFor({ v: "constant" }), '{"v":"x"}\n{"v":"y",\n"w":{"z":"secret"}}\n'));
    expect(problem).toMatchObject({
      code: "JSON_PATH_NOT_PLANNED",
      at: { table: "public.people", column: "w.z", line: 3, row: 2 },
    });
    expect(JSON.stringify(problem)).not.toContain("secret");
  });

  test("text that is no JSON", () => {
    expect(problemOf(() => run(setupFor({ v: "constant" }), '{"v":"x"}\n{"v" "y"}\n'))).toMatchObject({
      code: "JSON_SYNTAX",
      at: { line: 2, row: 2 },
    });
    expect(problemOf(() => run(setupFor({ v: "constant" }), '{"v":"x"')).code).toBe("JSON_SYNTAX");
  });
});
