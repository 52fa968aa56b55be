import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { jsonLeaves } from "../../../src/format/json/leaves.ts";
import { scalarText } from "../../../src/format/json/scalar.ts";
import { frameJson } from "../../format/json/framing.ts";
import { type JsonText, jsonText } from "../../format/json/random-json.ts";
import { engineFor, host, native, planned, ruleFor, type Setup } from "../engine-fixture.ts";

const reverse = host("reverse", {
  needsTag: false,
  apply: (batch) => batch.values.map((v) => [...v].reverse().join("")),
});
const token = native("token", { op: "compose", parts: [{ part: "base32", characters: 8 }], spelling: "none" });
const nothing = native("nothing", { op: "null" });
const transformers = [reverse, token, nothing];

function setupFor(columns: readonly string[], chosen: ReadonlyMap<string, string>, random = false): Setup {
  const scope = random ? "random" : "deterministic";
  const plans = [...chosen].map(([column, use]) => planned(column, ruleFor(use, { scope })));
  return { columns: [...columns, "absent path"], plans, transformers, header: { layout: "json" } };
}

/** Through the framer in steps and the engine, piece by piece. */
function transform(text: string, setup: Setup, step: number, shape: "lines" | "array"): string {
  const bytes = Buffer.from(text);
  const engine = engineFor(setup);
  const { pieces } = frameJson(bytes, { step, shape, declared: setup.columns });
  const parts = pieces.map((piece) => {
    const part = bytes.subarray(piece.start, piece.end);
    if (piece.kind !== "rows" || engine.stepsOf(1).length === 0) return part;
    return engine.transform(1, part, { byte: piece.start, line: piece.firstLine, row: piece.firstRow }).bytes;
  });
  return Buffer.concat(parts).toString();
}

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** What reversing planned leaves must give, by the plain reader. */
function expected({ records, lines }: JsonText, columns: ReadonlySet<string>): string {
  let out = "";
  let copied = 0;
  let from = 0;
  for (const record of records) {
    const start = lines.indexOf(record, from);
    from = start + record.length;
    const before = Buffer.byteLength(lines.slice(0, start));
    const bytes = Buffer.from(lines);
    for (const leaf of jsonLeaves(bytes, before, before + Buffer.byteLength(record), () => false)) {
      if (!columns.has(leaf.column)) continue;
      const written = bytes.subarray(leaf.start, leaf.end).toString();
      const text = scalarText(bytes.subarray(leaf.start, leaf.end));
      if (text === null || text === "") continue;
      const reversed = [...text].reverse().join("");
      const isBare = /^[-\d]/.test(written) && JSON_NUMBER.test(reversed);
      out += `${bytes.subarray(copied, leaf.start)}${isBare ? reversed : JSON.stringify(reversed)}`;
      copied = leaf.end;
    }
  }
  return out + Buffer.from(lines).subarray(copied).toString();
}

const columnsOf = (text: JsonText) => frameJson(text.lines).columns;

test.prop([jsonText], { numRuns: 100 })("with nothing to replace every byte stays", (text) => {
  const setup = setupFor(columnsOf(text), new Map([["absent path", "reverse"]]));
  for (const step of [1, 7, 1000]) {
    expect(transform(text.lines, setup, step, "lines")).toBe(text.lines);
    expect(transform(text.array, setup, step, "array")).toBe(text.array);
  }
});

test.prop([jsonText, fc.array(fc.boolean(), { minLength: 1, maxLength: 20 })], { numRuns: 200 })(
  "planned leaves change, and nothing else",
  (text, chosen) => {
    const columns = columnsOf(text);
    const picked = columns.filter((_, i) => chosen[i % chosen.length]);
    const setup = setupFor(columns, new Map(picked.map((column) => [column, "reverse"])));
    const output = transform(text.lines, setup, 13, "lines");
    expect(JSON.stringify(output)).toBe(JSON.stringify(expected(text, new Set(picked))));
  },
);

test.prop([jsonText, fc.integer({ min: 1, max: 60 })], { numRuns: 150 })(
  "steps do not matter, not even to random draws",
  (text, step) => {
    const columns = columnsOf(text);
    const setup = setupFor(
      columns,
      new Map(columns.map((column, i) => [column, ["token", "reverse", "nothing"][i % 3]!])),
      true,
    );
    expect(transform(text.lines, setup, step, "lines")).toBe(transform(text.lines, setup, 1_000_000, "lines"));
  },
);

test.prop([jsonText, jsonText], { numRuns: 60 })("the length of a record does not matter either", (text, other) => {
  // One record with more elements than a batch has rows, among others.
  const record = `{"l":[${Array.from({ length: 40 }, () => [...text.records, ...other.records].join(",")).join(",")}]}`;
  const lines = `${text.records[0]}\n${record}\n${other.records[0]}\n`;
  const whole: JsonText = { records: [text.records[0]!, record, other.records[0]!], lines, array: `[${record}]` };
  const columns = columnsOf(whole);
  const setup = setupFor(columns, new Map(columns.map((column) => [column, "reverse"])));
  expect(transform(lines, setup, 100, "lines")).toBe(expected(whole, new Set(columns)));
});

test.prop([jsonText], { numRuns: 100 })("the output is JSON with the same shape", (text) => {
  const columns = columnsOf(text);
  const setup = setupFor(columns, new Map(columns.map((column, i) => [column, i % 2 === 0 ? "nothing" : "token"])));
  const output = JSON.parse(transform(text.array, setup, 64, "array")) as unknown[];
  expect(output).toHaveLength(text.records.length);
});
