/** JSON rows with what needs whole records: vaults, personas, and a search for what must not be left. */
import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import {
  type EntrySink,
  idSubjectLabel,
  RECORD,
  type RecordedColumn,
  valueSubjectLabel,
} from "../../../src/domain/recording.ts";
import { Engine } from "../../../src/transform/engine.ts";
import { canaries, findCanaries } from "../../support/canaries.ts";
import { engineFor, headerOf, native, optionsFor, planned, ruleFor, run, type Setup } from "../engine-fixture.ts";

const header = { layout: "json" } as const;
const start = { byte: 0, line: 1, row: 1 };
const token = native("token", { op: "compose", parts: [{ part: "base32", characters: 8 }], spelling: "none" });

const referenceKey = (label: string): Uint8Array => createHmac("sha256", "references").update(label).digest();
const reference = (label: string, value: string) =>
  createHmac("sha256", referenceKey(label)).update(value).digest().subarray(0, 16).toString("hex");

interface Told {
  readonly column: string;
  readonly original: string;
  readonly subject: string;
}

class Listener implements EntrySink {
  readonly lookupKey = new Uint8Array(32).fill(9);
  readonly referenceKey = referenceKey;
  readonly columns: RecordedColumn[] = [];
  readonly #chunks: Uint8Array[] = [];

  columnId(column: RecordedColumn): number {
    return this.columns.push(column) - 1;
  }

  isNew(): boolean {
    return true;
  }

  reserve(size: number) {
    const bytes = new Uint8Array(size);
    this.#chunks.push(bytes);
    return { bytes, at: 0 };
  }

  told(): Told[] {
    return this.#chunks.flatMap((chunk) => {
      const bytes = Buffer.from(chunk);
      const told: Told[] = [];
      for (let at = 0; at < bytes.length; at += bytes.readUInt32LE(at + RECORD.size)) {
        const length = bytes.readUInt32LE(at + RECORD.originalLength);
        told.push({
          column: this.columns[bytes.readUInt32LE(at + RECORD.column)]!.column,
          original: bytes.toString("utf8", at + RECORD.original, at + RECORD.original + length),
          subject: bytes.toString("hex", at + RECORD.subject, at + RECORD.subject + 16),
        });
      }
      return told;
    });
  }
}

function record(setup: Setup, text: string): Told[] {
  const listener = new Listener();
  const engine = new Engine({ ...optionsFor(setup), recorder: listener });
  engine.register(headerOf(setup.columns, header), null);
  const { bytes } = engine.transform(1, Buffer.from(text), start);
  const silent = engineFor({ ...setup, header }).transform(1, Buffer.from(text), start);
  expect(Buffer.from(bytes).equals(Buffer.from(silent.bytes))).toBe(true);
  return listener.told();
}

test("all values of a record are of its subject, wherever the id stands and however long the record is", () => {
  const setup: Setup = {
    columns: ["mails[].at", "name", "_id"],
    plans: [
      planned("mails[].at", ruleFor("token", { record: true })),
      planned("name", ruleFor("token", { record: true })),
      planned("_id", ruleFor("keep")),
    ],
    transformers: [token],
    table: { subject: { kind: "people/_id", column: "_id" } },
  };
  const mails = (count: number, person: string) =>
    Array.from({ length: count }, (_, i) => `{"at":"${person}${i}@example.test"}`).join(",");
  const text =
    `{"mails":[${mails(3, "ada")}],"name":"Ada","_id":{"$oid":"0\\u0061"}}\n` +
    `{"name":"Ben","mails":[${mails(600, "ben")}],"_id":"1"}\n` +
    `{"name":"Nobody","mails":[{"at":"x"}]}\n`;
  const told = record(setup, text);
  expect(told).toHaveLength(3 + 600 + 1 + 3);
  const label = idSubjectLabel("people/_id");
  for (const { original, subject } of told) {
    if (original === "Nobody" || original === "x")
      expect(subject).toBe(reference(valueSubjectLabel("token"), original));
    else expect(subject).toBe(reference(label, /^ada/i.test(original) ? "0a" : "1"));
  }
});

test("a subject inside of a list is refused", () => {
  const setup: Setup = {
    columns: ["c[].v", "c[].id"],
    plans: [planned("c[].v", ruleFor("token", { record: true }))],
    transformers: [token],
    table: { subject: { kind: "people/c", column: "c[].id" } },
  };
  expect(() => record(setup, "{}")).toThrow("JSON_SUBJECT_IN_LIST");
});

test("each element is a person of its own, and its fields agree", () => {
  const firsts = Array.from({ length: 97 }, (_, i) => `first${i}`);
  const transformers = [
    native("first-name", { op: "pick", entries: firsts }),
    native(
      "email",
      {
        op: "compose",
        parts: [
          { part: "entry", entries: firsts },
          { part: "text", text: "@example.com" },
        ],
        spelling: "none",
      },
      "email",
    ),
  ];
  // Of several columns with one role the first takes part.
  const plans = [planned("c[].mail", ruleFor("email")), planned("c[].name", ruleFor("first-name"))];
  const setup: Setup = { columns: ["c[].mail", "c[].name"], plans, transformers, header, table: { coherent: true } };
  const people = (count: number) =>
    Array.from({ length: count }, (_, i) => `{"name":"n${i}","x":[[]],"mail":"m${i}@example.test"}`).join(",");
  for (const count of [3, 700]) {
    const made = JSON.parse(run(setup, `{"c":[${people(count)}]}`)) as { c: { name: string; mail: string }[] };
    for (const { name, mail } of made.c) expect(mail).toBe(`${name}@example.com`);
    expect(new Set(made.c.map(({ name }) => name)).size).toBeGreaterThan(Math.min(count, 60) / 2);
  }
});

/** One text in several spellings of JSON. */
function spellings(text: string): string[] {
  const units = (upper: boolean) =>
    text
      .split("")
      .map((unit) => {
        const hex = unit.charCodeAt(0).toString(16).padStart(4, "0");
        return `\\u${upper ? hex.toUpperCase() : hex}`;
      })
      .join("");
  const mixed = text
    .split("")
    .map((unit, i) => (i % 3 === 0 ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}` : unit))
    .join("");
  return [JSON.stringify(text), `"${units(false)}"`, `"${units(true)}"`, `"${mixed}"`];
}

test("nothing that is planned is left, however it was spelled and wherever it stood", () => {
  const values = canaries.flatMap(spellings);
  const shapes: readonly ((v: string) => string)[] = [
    (v) => `{"v":${v}}`,
    (v) => `{"\\u0076":${v},"v":${v}}`,
    (v) => `{"o":{"v":${v}},"l":[${v},[${v}]]}`,
    (v) => `{"l":[{"o":[{"v":${v}}]}]}`,
    (v) => `{"v":{"$oid":${v}}}`,
    (v) => `{"v":{"$binary":{"base64":${v},"subType":${v}}}}`,
    (v) => `{"v":{"$regex":${v},"$options":${v}}}`,
    (v) => `{"v":{"$date":{"$numberLong":${v}}}}`,
  ];
  const text = shapes.flatMap((shape) => values.map(shape)).join("\n");
  const columns = ["v", "o.v", "l[]", "l[][]", "l[].o[].v"];
  const plans = columns.map((column) => planned(column, ruleFor("token")));
  const setup: Setup = { columns, plans, transformers: [token], header };
  expect(findCanaries(Buffer.from(text))).not.toEqual([]);
  const output = run(setup, text);
  expect(findCanaries(Buffer.from(output))).toEqual([]);
  // Also after a reader has undone escapes.
  for (const line of output.split("\n"))
    expect(findCanaries(Buffer.from(JSON.stringify(JSON.parse(line))))).toEqual([]);
});
