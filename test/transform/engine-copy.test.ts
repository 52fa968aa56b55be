import fc from "fast-check";
import { expect, test } from "vitest";
import { SafelockError } from "../../src/domain/problem.ts";
import { Engine } from "../../src/transform/engine.ts";
import {
  engineFor,
  headerOf,
  host,
  native,
  optionsFor,
  planned,
  ruleFor,
  run,
  type Setup,
  tagOf,
} from "./engine-fixture.ts";

const constant = native("constant", { op: "constant", text: "NEW", keepEmpty: true });
const token = native("token", { op: "compose", parts: [{ part: "base32", characters: 8 }], spelling: "none" });
const reverse = host("reverse", {
  needsTag: false,
  apply: (batch) => batch.values.map((v) => [...v].reverse().join("")),
});
const same = host("same", { needsTag: false, apply: (batch) => [...batch.values] });
const setup = (columns: readonly string[], use: string, change: Partial<Setup> = {}): Setup => ({
  columns,
  plans: [planned("v", ruleFor(use))],
  transformers: [constant, token, reverse, same],
  ...change,
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

test("only the planned field changes", () => {
  expect(run(setup(["a", "v", "b"], "constant"), "x\\\\\told\t\\N\ny\t\\N\t\\t\nz\t\tq\n")).toBe(
    "x\\\\\tNEW\t\\N\ny\t\\N\t\\t\nz\t\tq\n",
  );
});

test("first and last columns, and a statement whose plan has columns it does not name", () => {
  const plans = [
    planned("v", ruleFor("constant")),
    planned("w", ruleFor("constant")),
    planned("absent", ruleFor("constant")),
  ];
  expect(run(setup(["v", "b", "w"], "constant", { plans }), "1\t2\t3\n")).toBe("NEW\t2\tNEW\n");
});

test("a table with one column has a row on an empty line", () => {
  const { bytes, rowsIn, changed } = engineFor(setup(["v"], "constant")).transform(1, Buffer.from("\na\n\n"), {
    byte: 0,
    line: 1,
    row: 1,
  });
  expect(Buffer.from(bytes).toString()).toBe("\nNEW\n\n");
  expect([rowsIn, [...changed]]).toEqual([3, [1]]);
});

test("the text backslash N is no NULL", () => {
  expect(run(setup(["v", "b"], "reverse"), "\\\\N\t1\n\\N\t2\n")).toBe("N\\\\\t1\n\\N\t2\n");
});

test("octal, hexadecimal and letter escapes are decoded, and written anew", () => {
  expect(run(setup(["v"], "same"), "\\101\\x42\\x4g\\7\\q\\b\\f\\v\\n\\r\\t\\\\\n")).toBe(
    "AB\x04g\x07q\\b\\f\\v\\n\\r\\t\\\\\n",
  );
});

test("rows that end in CRLF keep it, and the last field is without it", () => {
  expect(run(setup(["a", "v"], "reverse", { header: { isCrlf: true } }), "1\tabc\r\n2\tde\r\n")).toBe(
    "1\tcba\r\n2\ted\r\n",
  );
});

test("inside a row a raw carriage return belongs to its field", () => {
  expect(run(setup(["v", "a"], "reverse"), "ab\rc\t1\n")).toBe("c\\rba\t1\n");
});

test.each([
  ["1\tabc\r\n", "row does not end in \\n alone"],
  ["1\t\\N\r\n", "row does not end in \\n alone"],
  ["1\tabc\\\n", "row does not end in \\n alone"],
])("%j is refused: PostgreSQL reads its end otherwise", (rows, problem) => {
  expect(problemOf(() => run(setup(["a", "v"], "constant"), rows))).toMatchObject({ code: "COPY_LINE_END", problem });
});

test("an escaped backslash may stand before the line end", () => {
  expect(run(setup(["a", "v"], "reverse"), "1\tab\\\\\n2\t\\\\\n")).toBe("1\t\\\\ba\n2\t\\\\\n");
});

test("blanks at the end of char(n) are no part of the value, and blanks alone are empty", () => {
  const type = {
    name: "character",
    family: "text",
    maxLength: 6,
    fixedLength: true,
    integerBytes: null,
    precision: null,
    scale: null,
    isArray: false,
    enumLabels: null,
    attributes: null,
  } as const;
  const declared = {
    name: "v",
    type,
    isNullable: true,
    isGenerated: false,
    generatedFrom: [],
    isSerial: false,
    comment: null,
  };
  const padded: Setup = {
    columns: ["v"],
    plans: [planned("v", ruleFor("reverse"), { declared })],
    transformers: [reverse],
  };
  const asInsert: Setup = { ...padded, header: { layout: "values" } };
  expect(run(padded, "abc   \n      \n  a b \n")).toBe("cba\n      \nb a  \n");
  expect(run(asInsert, "('abc   '),('      '),('  a b ')")).toBe("('cba'),('      '),('b a  ')");
});

test.each([
  ["1\t2\t3\n1\t2\n", "COPY_ROW_WIDTH", "row has 2 fields, the COPY header names 3", 2],
  ["1\t2\t3\n1\t2\t3\t4\n1\t2\n", "COPY_ROW_WIDTH", "row has 4 fields, the COPY header names 3", 2],
  ["1\t2\t3\n\n", "COPY_ROW_WIDTH", "row has 1 fields, the COPY header names 3", 2],
  ["1\t2\t3\n1\t2\t3\n1\t2\t3", "COPY_LINE_END", "row has no end of line", 3],
])("rows %j are refused", (rows, code, problem, row) => {
  const place = { byte: 1000, line: 50, row: 1 };
  const found = problemOf(() => run(setup(["a", "v", "b"], "constant"), rows, place));
  expect(found).toMatchObject({ code, problem });
  expect(found.at).toEqual({ table: "public.people", row, line: 49 + row, byte: 1000 + (row - 1) * 6 });
});

test("a row without the carriage return of its block is refused", () => {
  const found = problemOf(() => run(setup(["a", "v"], "constant", { header: { isCrlf: true } }), "1\t2\r\n1\t2\n"));
  expect(found.code).toBe("COPY_LINE_END");
});

test("the output does not depend on how rows are cut into blocks", () => {
  const plans = [
    planned("a", ruleFor("token")),
    planned("v", ruleFor("reverse")),
    planned("r", ruleFor("token", { scope: "random" })),
  ];
  const field = fc.oneof(
    fc.constant("\\N"),
    fc.string({ unit: fc.constantFrom("a", "é", "\\t", "\\\\", " "), maxLength: 70 }),
  );
  const row = fc.tuple(field, field, field).map((fields) => `${fields.join("\t")}\n`);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.nat(700), { maxLength: 5 }),
      (some, times, cuts) => {
        const rows = Array.from({ length: times }, () => some).flat();
        const at = (i: number) => Buffer.byteLength(rows.slice(0, i).join(""));
        const whole = run(setup(["a", "v", "r"], "token", { plans }), rows.join(""));
        const engine = engineFor(setup(["a", "v", "r"], "token", { plans }));
        const borders = [...new Set([0, ...cuts.map((cut) => cut % rows.length), rows.length])].sort((x, y) => x - y);
        const parts = borders.slice(1).map((end, i) => {
          const block = Buffer.from(rows.slice(borders[i]!, end).join(""));
          return Buffer.from(engine.transform(1, block, { byte: at(borders[i]!), line: 1, row: 1 }).bytes).toString();
        });
        expect(parts.join("")).toBe(whole);
      },
    ),
    { numRuns: 40 },
  );
});

test("random scope depends on the place of the row, the others do not", () => {
  const plans = [planned("v", ruleFor("token", { scope: "random" })), planned("w", ruleFor("token"))];
  const rows = run(setup(["v", "w"], "token", { plans }), "a\ta\na\ta\n")
    .trimEnd()
    .split(/[\t\n]/);
  expect(rows[0]).not.toBe(rows[2]);
  expect(rows[1]).toBe(rows[3]);
  const offset = Buffer.alloc(8);
  offset.writeBigUInt64LE(4n);
  expect(tagOf("token", Buffer.concat([Buffer.from("a"), offset]))[0]! & 31).toBe(
    "abcdefghijklmnopqrstuvwxyz234567".indexOf(rows[2]![0]!),
  );
});

test("a row of 12 MB passes, and the engine goes on with small ones", () => {
  const long = "é".repeat(3_000_000);
  const engine = engineFor(setup(["a", "v", "b"], "reverse"));
  const transform = (rows: string) =>
    Buffer.from(engine.transform(1, Buffer.from(rows), { byte: 0, line: 1, row: 1 }).bytes).toString();
  expect(transform(`1\tab\t2\n${long}\tx${long}\t2\n`) === `1\tba\t2\n${long}\t${long}x\t2\n`).toBe(true);
  expect(transform("1\tab\t2\n")).toBe("1\tba\t2\n");
});

test("rows are dropped, kept and counted", () => {
  const rows = { dropWhen: null, keepWhen: null, sample: null };
  const engine = engineFor(setup(["a", "v"], "constant", { table: { rows: { ...rows, dropWhen: "a = '2'" } } }));
  const result = engine.transform(1, Buffer.from("1\tx\n2\ty\n3\t\\N\n"), { byte: 0, line: 1, row: 1 });
  expect(Buffer.from(result.bytes).toString()).toBe("1\tNEW\n3\t\\N\n");
  expect(result).toMatchObject({ rowsIn: 3, rowsDropped: 1, changed: Uint32Array.of(1) });
  expect(
    run(setup(["a", "v"], "constant", { table: { rows: { ...rows, keepWhen: "a = '2'" } } }), "1\tx\n2\ty\n"),
  ).toBe("2\tNEW\n");
});

test("a sample keeps about its share of rows, always the same ones", () => {
  const sampled = setup(["a", "v"], "constant", { table: { rows: { dropWhen: null, keepWhen: null, sample: 0.25 } } });
  const rows = Array.from({ length: 2000 }, (_, i) => `${i}\tx\n`);
  const kept = run(sampled, rows.join("")).split("\n").length - 1;
  expect(kept).toBeGreaterThan(420);
  expect(kept).toBeLessThan(580);
  const halves = run(sampled, rows.slice(0, 700).join("")) + run(sampled, rows.slice(700).join(""));
  expect(halves.split("\n").length - 1).toBe(kept);
});

test("a condition decides by the original text of other columns", () => {
  const plans = [planned("a", ruleFor("constant")), planned("v", ruleFor("constant", { when: "a = 'yes'" }))];
  expect(run(setup(["a", "v"], "constant", { plans }), "yes\t1\nno\t2\n\\N\t3\n")).toBe("NEW\tNEW\nNEW\t2\n\\N\t3\n");
});

test("statements that the plan cannot be matched with are refused", () => {
  const engine = new Engine(optionsFor({ plans: [planned("v", ruleFor("constant"))], transformers: [constant] }));
  expect(problemOf(() => engine.register({ ...headerOf([]), columns: null }, null)).code).toBe("COLUMNS_UNKNOWN");
  expect(problemOf(() => engine.register(headerOf(["v", "v"]), null)).code).toBe("DUPLICATE_COLUMN");
  expect(engine.register({ ...headerOf([]), columns: null, id: 5 }, ["x", "v"])).toBe(true);
  expect(engine.stepsOf(5)).toEqual([{ column: "v", use: "constant" }]);
  expect(engine.register(headerOf([]), null)).toBe(false);
  expect(engine.register(headerOf(["x"]), null)).toBe(false);
});
