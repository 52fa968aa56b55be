import { expect, test } from "vitest";
import type { Column } from "../../src/domain/schema.ts";
import { transformValues } from "../../src/transform/engine.ts";
import { parseArray } from "../../src/transform/engine-arrays.ts";
import type { AnyTransformer } from "../../src/transform/transformer.ts";
import { engineFor, host, native, optionsFor, planned, ruleFor, run, type Setup, tagOf } from "./engine-fixture.ts";

const upper = host("upper", { needsTag: false, apply: (batch) => batch.values.map((v) => v.toUpperCase()) });
const constant = native("constant", { op: "constant", text: "NEW", keepEmpty: true });
const setup = (change: Partial<Setup>): Setup => ({
  columns: ["v", "w"],
  plans: [planned("v", ruleFor("host"))],
  ...change,
});

test("undefined keeps the bytes, null writes NULL, empty is not seen unless asked for", () => {
  const seen: string[] = [];
  const answers = new Map<string, string | null | undefined>([
    ["k\t", undefined],
    ["n", null],
    ["t", "a\tb\\"],
  ]);
  const apply: Parameters<typeof host>[1]["apply"] = ({ values }) => {
    seen.push(...values);
    return values.map((v) => (answers.has(v) ? answers.get(v) : "E"));
  };
  const rows = "k\\x09\t1\nn\t1\nt\t1\n\t1\n\\N\t1\n";
  expect(run(setup({ transformers: [host("host", { needsTag: false, apply })] }), rows)).toBe(
    "k\\x09\t1\n\\N\t1\na\\tb\\\\\t1\n\t1\n\\N\t1\n",
  );
  expect(seen).toEqual(["k\t", "n", "t"]);
  expect(run(setup({ transformers: [host("host", { needsTag: false, seesEmpty: true, apply })] }), "\t1\n")).toBe(
    "E\t1\n",
  );
});

test("tags are HMAC-SHA-256 of the value", () => {
  const apply = ({ values, tags }: { values: readonly string[]; tags: Uint8Array }) =>
    values.map((_, i) => Buffer.from(tags.subarray(32 * i, 32 * i + 32)).toString("hex"));
  const out = run(setup({ transformers: [host("host", { needsTag: true, apply })] }), "ada\tx\n\\N\ty\nbéa\tz\n");
  expect(out).toBe(`${tagOf("host", "ada").toString("hex")}\tx\n\\N\ty\n${tagOf("host", "béa").toString("hex")}\tz\n`);
});

test("a row shows old and new text of other columns, whichever order they stand in", () => {
  const template = host("host", {
    needsTag: false,
    apply: (batch) =>
      batch.values.map(
        (_, i) =>
          `${batch.row(i).original("w")}>${batch.row(i).replaced("w")}|${batch.row(i).replaced("u")}|${batch.row(i).replaced("gone")}`,
      ),
  });
  const plans = [planned("v", ruleFor("host")), planned("w", ruleFor("upper")), planned("u", ruleFor("constant"))];
  const rows = "x\tab\\t\tq\ny\t\\N\t\\N\n";
  expect(run({ columns: ["v", "w", "u"], plans, transformers: [template, upper, constant] }, rows)).toBe(
    "ab\\t>AB\\t|NEW|undefined\tAB\\t\tNEW\nnull>null|null|undefined\t\\N\t\\N\n",
  );
  const literals = run(
    { columns: ["v", "w", "u"], plans, transformers: [template, upper, constant], header: { layout: "values" } },
    "('x', 'a''b', 5)",
  );
  expect(literals).toBe("('a''b>A''B|NEW|undefined', 'A''B', 'NEW')");
});

test("rules that read each other's new text are refused", () => {
  const reads = (name: string, other: string) =>
    host(name, { needsTag: false, apply: (b) => b.values.map((_, i) => b.row(i).replaced(other) ?? "") });
  const plans = [planned("v", ruleFor("first")), planned("w", ruleFor("second"))];
  expect(() =>
    run({ columns: ["v", "w"], plans, transformers: [reads("first", "w"), reads("second", "v")] }, "1\t2\n"),
  ).toThrow("CIRCULAR_RULES at public.people");
});

test("bytes that are no UTF-8 pass a host unchanged", () => {
  const engine = engineFor(
    setup({ transformers: [host("host", { needsTag: false, apply: (b) => b.values.map((v) => `${v}!`) })] }),
  );
  const { bytes } = engine.transform(1, Buffer.from("a\xe9\xff\tx\n", "latin1"), { byte: 0, line: 1, row: 1 });
  expect(Buffer.from(bytes).toString("latin1")).toBe("a\xe9\xff!\tx\n");
});

test("text that the encoding cannot hold is refused, and NUL always", () => {
  const writes = (text: string, encoding: "latin1" | "bytes" | "utf8") =>
    run(
      setup({ header: { encoding }, transformers: [host("host", { needsTag: false, apply: () => [text] })] }),
      "a\tx\n",
    );
  expect(writes("é", "latin1")).toBe("é\tx\n");
  expect(() => writes("€", "latin1")).toThrow("TEXT_NOT_ENCODABLE");
  expect(() => writes("é", "bytes")).toThrow("TEXT_NOT_ENCODABLE");
  expect(() => writes("a\0", "utf8")).toThrow("TEXT_HAS_NUL");
});

test("a block that grows a lot, and grows the memory", () => {
  const long = "y".repeat(5000);
  const rows = Array.from({ length: 2000 }, () => "x\t1\n").join("");
  const out = run(
    setup({ transformers: [host("host", { needsTag: false, apply: (b) => b.values.map(() => long) })] }),
    rows,
  );
  expect(out === `${long}\t1\n`.repeat(2000)).toBe(true);
});

const textArray: Column = {
  name: "v",
  isNullable: true,
  isGenerated: false,
  generatedFrom: [],
  isSerial: false,
  comment: null,
  type: {
    name: "text",
    family: "text",
    maxLength: null,
    fixedLength: false,
    integerBytes: null,
    precision: null,
    scale: null,
    isArray: true,
    enumLabels: null,
    attributes: null,
  },
};

test("arrays change element by element and keep their structure", () => {
  const plans = [planned("v", ruleFor("upper"), { declared: textArray })];
  const array = (text: string) => run({ columns: ["v"], plans, transformers: [upper] }, `${text}\n`).trimEnd();
  expect(array('{a,"b c",NULL,"null","q\\\\"\\\\\\\\"}')).toBe('{A,"B C",NULL,"NULL","Q\\\\"\\\\\\\\"}');
  expect(array("[0:1][1:1]={{a},{NULL}}")).toBe("[0:1][1:1]={{A},{NULL}}");
  expect(array('{ x ,"" , y}')).toBe('{ X ,"" , Y}');
  expect(array("{}")).toBe("{}");
  expect(array("no array")).toBe("NO ARRAY");
});

test("what is no array literal is not taken for one", () => {
  for (const text of ["", "a", "{a", "{a}}", "{a}x", '{"a}']) expect(parseArray(text)).toBeNull();
});

test("native operations reach array elements", () => {
  const plans = [planned("v", ruleFor("constant"), { declared: textArray })];
  expect(run({ columns: ["v"], plans, transformers: [constant] }, "{a,NULL,b}\n")).toBe("{NEW,NULL,NEW}\n");
  const wideBlanks = "{\u00a0a,\ufeff,b\u2028, c }\n";
  expect(run({ columns: ["v"], plans, transformers: [constant] }, wideBlanks)).toBe("{NEW,NEW,NEW, NEW }\n");
});

test("transformValues runs a rule outside rows; nested rules run inside one", () => {
  const options = optionsFor({ plans: [], transformers: [upper, constant] });
  const shape = { declared: null, isUnique: false, encoding: "utf8" } as const;
  expect(transformValues(options, ruleFor("upper"), shape, ["a\tb\\", null, "", "é\n"])).toEqual([
    "A\tB\\",
    null,
    "",
    "É\n",
  ]);
  expect(transformValues(options, ruleFor("keep"), shape, ["a"])).toEqual(["a"]);
  const outer: AnyTransformer = {
    ...upper,
    name: "outer",
    prepare: (_parameters, context) => {
      const nested = context.nested(ruleFor("upper"));
      return { kind: "host", needsTag: false, apply: (batch) => nested(batch.values).map((text) => `[${text}]`) };
    },
  };
  expect(run({ columns: ["v"], plans: [planned("v", ruleFor("outer"))], transformers: [outer, upper] }, "a\nb\n")).toBe(
    "[A]\n[B]\n",
  );
});
