import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Escape } from "../../src/kernel/kernel.ts";
import { copyText, escapeBytes, literalText } from "../../src/transform/engine-codec.ts";
import type { NativeOperation } from "../../src/transform/transformer.ts";
import { phoneTable } from "../../src/transform/transformers/phone-table.ts";
import { headerOf, native, planned, ruleFor, run } from "./engine-fixture.ts";
import { expected, oracleCountry } from "./engine-oracle.ts";

type Normalization = "none" | "email" | "phone";

const phoneOperation: NativeOperation = { op: "phone", table: phoneTable(oracleCountry) };
const years = [1, 294_276] as const;
const entries = ["Ada", "O'Neil", "Zoë", "back\\slash", "tab\there", "x"];
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 90 }),
    fc.string({ unit: fc.constantFrom("a", "B", " ", "\t", "\n", "\\", "'", "é", "€", "0", "+", "N", "@", ".") }),
  )
  .filter((s) => !s.includes("\0") && s.isWellFormed());
const phone = fc.string({
  unit: fc.constantFrom("+", "0", "1", "5", "9", " ", "-", "(", ")", "x", "é"),
  maxLength: 24,
});
/** Numbers of usual lengths, as people write them. */
const telephone = fc
  .tuple(
    fc.constantFrom(
      "+1",
      "+44",
      "+33",
      "+49",
      "+351",
      "001",
      "0044",
      "0033 ",
      "(+44) 0",
      "tel:+1 ",
      "0",
      "1",
      "",
      "\u00a0+33",
      "٠",
    ),
    fc.constantFrom("", " ", "(0)", "7", "20", "2", "6", "555", "\u2011", "٣", "x"),
    fc.stringMatching(/^[0-9]{0,4}[- .\u2013]?[0-9]{3}[- .]?[0-9]{2,4}( ext\. [0-9]{1,3})?$/),
  )
  .map((parts) => parts.join(""));
const date = fc
  .tuple(
    fc.integer({ min: -62_000_000_000, max: 200_000_000_000 }),
    fc.constantFrom("", " 12:30:00+02", "T10:00:00Z", " BC", " Ada", "1"),
  )
  .map(([seconds, tail]) => new Date(seconds * 1000).toISOString().slice(0, 10) + tail)
  .filter((value) => /^\d{4}/.test(value) && value > "0100" && value < "9900");

const cases: readonly {
  name: string;
  operation: NativeOperation;
  values: fc.Arbitrary<string>;
  how?: Normalization;
}[] = [
  { name: "constant", operation: { op: "constant", text: "it's a \\ \t", keepEmpty: true }, values: text },
  { name: "null", operation: { op: "null" }, values: text },
  { name: "pick", operation: { op: "pick", entries }, values: text },
  { name: "uuid", operation: { op: "uuid", version: 4 }, values: text },
  {
    name: "digits",
    operation: { op: "digits", keepLeading: 2, keepTrailing: 1 },
    values: fc.oneof(phone, text),
    how: "phone",
  },
  {
    name: "phone",
    operation: phoneOperation,
    values: fc.oneof(phone, telephone, telephone, text),
    how: "phone",
  },
  { name: "mask", operation: { op: "mask", keepFirst: 2, keepLast: 1, with: "é'\\" }, values: text },
  { name: "shift-date", operation: { op: "shift-date", maxDays: 400, years }, values: fc.oneof(date, text) },
  { name: "birth-date", operation: { op: "birth-date", spread: 0, years }, values: fc.oneof(date, text) },
  { name: "birth-date with spread", operation: { op: "birth-date", spread: 5, years }, values: date },
  { name: "private ip", operation: { op: "ip", prefix: "private" }, values: fc.ipV4() },
  { name: "benchmarking ip", operation: { op: "ip", prefix: "benchmarking" }, values: fc.ipV4() },
  {
    name: "documentation ip",
    operation: { op: "ip", prefix: "documentation" },
    values: fc.oneof(fc.ipV4(), fc.ipV6(), fc.constant("host.example.com")),
  },
  {
    name: "compose",
    how: "email",
    values: fc.oneof(text, fc.emailAddress()),
    operation: {
      op: "compose",
      spelling: "variants",
      parts: [
        { part: "entry", entries: ["ada", "bob", "o'neil"] },
        { part: "text", text: ".\\\tq" },
        { part: "base32", characters: 13 },
        { part: "digits", count: 6 },
        { part: "number", min: -5, max: 99_999 },
        { part: "text", text: "@example.com" },
      ],
    },
  },
  {
    name: "compose of numbers",
    values: text,
    operation: {
      op: "compose",
      spelling: "none",
      parts: [
        { part: "number", min: 0, max: 2 ** 32 - 1 },
        { part: "digits", count: 1 },
        { part: "base32", characters: 24 },
        { part: "digits", count: 11 },
      ],
    },
  },
];

test.each(["latin1", "bytes"] as const)("phones in %s: one character a byte", (encoding) => {
  const transformers = [native("op", phoneOperation, "phone")];
  const setup = { columns: ["v"], plans: [planned("v", ruleFor("op"))], transformers, header: { encoding } };
  const values = ["+33\u00a06\u00a012 34 56 78", "t\u00e9l. 0612345678", "\u00bd 12345678", "(+44) 20 7946 0018"];
  expect(run(setup, values.map((value) => `${value}\n`).join(""))).toBe(
    values.map((value) => `${expected(phoneOperation, "op", value, "phone")}\n`).join(""),
  );
});

const isEmptyKept = (value: string | null, make: (v: string) => string | null) =>
  value === null || value === "" ? value : make(value);

describe.each(cases)("$name", ({ operation, values, how = "none" }) => {
  const transformer = native("op", operation, how);
  const want = (value: string) => (value === "infinity" ? value : expected(operation, "op", value, how));
  const columns = ["before", "value", "after"];
  const plans = [planned("value", ruleFor("op"))];
  const lists = fc.array(fc.option(values, { freq: 8 }), { minLength: 1, maxLength: 9 });
  const keepsEmpty = operation.op !== "null";

  test("in COPY rows", () => {
    const header = headerOf(columns);
    fc.assert(
      fc.property(lists, (list) => {
        const rows = list.map((value) => `1\t${encodeCopy(value)}\tkept\\n\n`).join("");
        const got = run({ columns, plans, transformers: [transformer] }, rows)
          .split("\n")
          .slice(0, -1);
        expect(got.map((row) => row.split("\t").length)).toEqual(list.map(() => 3));
        const fields = got.map((row) => copyText(Buffer.from(row.split("\t")[1]!), header.encoding));
        expect(fields).toEqual(list.map((value) => (keepsEmpty ? isEmptyKept(value, want) : null)));
      }),
      { numRuns: 150 },
    );
  });

  test.each([true, false])("in INSERT tuples, standard strings %s", (hasStandardStrings) => {
    const header = headerOf(columns, { layout: "values", hasStandardStrings });
    fc.assert(
      fc.property(lists, (list) => {
        const syntax = hasStandardStrings ? Escape.standard : Escape.backslash;
        const literal = (value: string | null) =>
          value === null ? "NULL" : `'${Buffer.from(escapeBytes(Buffer.from(value), syntax))}'`;
        const rows = list.map((value) => `(1, ${literal(value)}::text, 'kept '')')`).join(",\n\t");
        const wanted = list.map((value) => (keepsEmpty ? isEmptyKept(value, want) : null));
        const got = run({ columns, plans, transformers: [transformer], header }, rows);
        const parts = got.split("::text, 'kept '')')");
        expect(parts.at(-1)).toBe("");
        const texts = parts
          .slice(0, -1)
          .map((part) => literalText(Buffer.from(part.replace(/^(,\n\t)?\(1, /, "")), header));
        expect(texts).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });
});

function encodeCopy(value: string | null): string {
  return value === null ? "\\N" : Buffer.from(escapeBytes(Buffer.from(value), Escape.copy)).toString();
}
