/** What the engine hands to a vault, against what its input and output say. */
import { createHmac } from "node:crypto";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { RowsHeader } from "../../src/domain/block.ts";
import { type EntrySink, RECORD, type RecordedColumn, textShape } from "../../src/domain/recording.ts";
import type { Column } from "../../src/domain/schema.ts";
import { Engine } from "../../src/transform/engine.ts";
import { copyText, literalText } from "../../src/transform/engine-codec.ts";
import { headerOf, host, optionsFor, planned, ruleFor, type Setup } from "./engine-fixture.ts";

const lookupKey = new Uint8Array(32).fill(9);

function referenceKey(label: string): Uint8Array {
  return createHmac("sha256", "references").update(label).digest();
}

function hmac(key: Uint8Array, text: string): string {
  return createHmac("sha256", key).update(text, "utf8").digest().subarray(0, 16).toString("hex");
}

interface Told {
  readonly column: string;
  readonly original: string;
  readonly token: string;
  readonly subject: string;
  readonly shape: number;
}

/** Remembers everything that it is told. */
class Listener implements EntrySink {
  readonly lookupKey = lookupKey;
  readonly referenceKey = referenceKey;
  readonly columns: RecordedColumn[] = [];
  readonly met = new Set<string>();
  readonly #chunks: Uint8Array[] = [];

  columnId(column: RecordedColumn): number {
    return this.columns.push(column) - 1;
  }

  isNew(low: number, high: number): boolean {
    const mark = `${low} ${high}`;
    const isNew = !this.met.has(mark);
    this.met.add(mark);
    return isNew;
  }

  reserve(size: number) {
    const bytes = new Uint8Array(size + 8);
    this.#chunks.push(bytes.subarray(8));
    return { bytes, at: 8 };
  }

  told(): Told[] {
    return this.#chunks.flatMap((chunk) => [...this.#records(Buffer.from(chunk))]);
  }

  *#records(bytes: Buffer): Generator<Told> {
    for (let at = 0; at < bytes.length; at += bytes.readUInt32LE(at + RECORD.size)) {
      const length = bytes.readUInt32LE(at + RECORD.originalLength);
      const original = bytes.subarray(at + RECORD.original, at + RECORD.original + length);
      const hex = (field: number) => bytes.toString("hex", at + field, at + field + 16);
      const column = this.columns[bytes.readUInt32LE(at + RECORD.column)]!.column;
      const shape = bytes.readUInt32LE(at + RECORD.shape);
      yield {
        column,
        original: original.toString("utf8"),
        token: hex(RECORD.token),
        subject: hex(RECORD.subject),
        shape,
      };
    }
  }
}

function runWith(setup: Setup, rows: string): { readonly out: string; readonly listener: Listener } {
  const listener = new Listener();
  const engine = new Engine({ ...optionsFor(setup), recorder: listener });
  engine.register(headerOf(setup.columns, setup.header), null);
  const { bytes } = engine.transform(1, Buffer.from(rows), { byte: 0, line: 1, row: 1 });
  const silent = new Engine(optionsFor(setup));
  silent.register(headerOf(setup.columns, setup.header), null);
  const without = silent.transform(1, Buffer.from(rows), { byte: 0, line: 1, row: 1 }).bytes;
  expect(Buffer.from(bytes).equals(Buffer.from(without))).toBe(true);
  return { out: Buffer.from(bytes).toString("utf8"), listener };
}

/** Its output needs every kind of escape. */
const odd = host("odd", {
  needsTag: true,
  apply: ({ values, tags }) =>
    values.map((_, i) => `o'd\\d\t${Buffer.from(tags.subarray(32 * i, 32 * i + 4)).toString("hex")}é`),
});

const plain = ruleFor("pseudonym", { parameters: { prefix: "" } });
const email = ruleFor("email", { record: true, purpose: "email" });

const layouts: Record<string, Partial<RowsHeader>> = {
  copy: { layout: "copy" },
  standard: { layout: "values", hasStandardStrings: true },
  backslash: { layout: "values", hasStandardStrings: false },
};

function written(fields: readonly (string | null)[], layout: Partial<RowsHeader>): string {
  if (layout.layout === "copy") {
    const escaped = fields.map(
      (field) => field?.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n") ?? "\\N",
    );
    return `${escaped.join("\t")}\n`;
  }
  const quoted = fields.map((field) => {
    if (field === null) return "NULL";
    const doubled = layout.hasStandardStrings === true ? field : field.replace(/\\/g, "\\\\");
    return `'${doubled.replace(/'/g, "''")}'`;
  });
  return `(${quoted.join(",")})`;
}

function read(out: string, layout: Partial<RowsHeader>, columns: number): (string | null)[][] {
  const header = headerOf([], layout);
  const fields =
    layout.layout === "copy"
      ? out
          .split("\n")
          .slice(0, -1)
          .flatMap((row) => row.split("\t"))
      : [...out.matchAll(/[(,](NULL|E?'(?:[^'\\]|''|\\.)*')(?=[,)])/gs)].map(([, field]) => field!);
  const texts = fields.map((field) =>
    header.layout === "copy" ? copyText(Buffer.from(field), header.encoding) : literalText(Buffer.from(field), header),
  );
  return Array.from({ length: texts.length / columns }, (_, r) => texts.slice(r * columns, (r + 1) * columns));
}

const field = fc.oneof(
  fc.constantFrom("Ada@Example.test", " ada@example.test ", "a'b\\c", "x", "42", "née\tO'Neill\\", "n\nl"),
  fc.string({ unit: fc.constantFrom("a", "B", "7", "'", "é", "@", ".", "\t") }).filter((text) => text !== ""),
);

describe.each(Object.entries(layouts))("%s", (_, layout) => {
  property.prop([
    fc.array(fc.tuple(fc.option(fc.nat(5).map(String)), fc.option(field), fc.option(field)), {
      minLength: 1,
      maxLength: 40,
    }),
  ])("records are what input and output say", (rows) => {
    const columns = ["id", "email", "note"];
    const plans = [
      planned("id", ruleFor("keep")),
      planned("email", plain),
      planned("note", ruleFor("odd", { record: true })),
    ];
    const table = { subject: { column: "id", kind: "people" } };
    const separator = layout.layout === "copy" ? "" : ",";
    const input = rows.map((row) => written(row, layout)).join(separator);
    const setup = { columns, plans, transformers: [odd], header: layout, table };
    const { out, listener } = runWith(setup, input);
    const after = read(out, layout, columns.length);
    const expected = new Map<string, Told>();
    for (const [r, row] of rows.entries()) {
      for (const [c, column, purpose] of [
        [1, "email", "pseudonym"],
        [2, "note", "odd"],
      ] as const) {
        const original = row[c] ?? null;
        const pseudonym = after[r]![c] ?? null;
        if (original === null || pseudonym === null) continue;
        const subject =
          row[0] === null ? hmac(referenceKey(`value/${purpose}`), original) : hmac(referenceKey("id/people"), row[0]);
        const token = hmac(lookupKey, pseudonym);
        const bytes = Buffer.from(pseudonym);
        const shape = textShape(bytes, 0, bytes.length);
        expected.set(`${column} ${token} ${subject}`, { column, original, token, subject, shape });
      }
    }
    const byKey = (told: readonly Told[]) =>
      [...told].sort((a, b) =>
        `${a.column} ${a.token} ${a.subject}`.localeCompare(`${b.column} ${b.token} ${b.subject}`),
      );
    expect(byKey(listener.told())).toEqual(byKey([...expected.values()]));
  });
});

describe("what is recorded", () => {
  test("spellings of one address are one mapping; the second time nothing is new", () => {
    const setup = {
      columns: ["email"],
      plans: [planned("email", { ...email, use: "pseudonym", parameters: { prefix: "" } })],
    };
    const { listener } = runWith(setup, "ada@example.test\nada@example.test\n");
    expect(listener.told()).toHaveLength(1);
  });

  test("the same value of two subjects is two mappings", () => {
    const setup = {
      columns: ["id", "street"],
      plans: [planned("id", ruleFor("keep")), planned("street", plain)],
      table: { subject: { column: "id", kind: "people" } },
    };
    const { listener } = runWith(setup, "1\tOld Road 1\n2\tOld Road 1\n1\tOld Road 1\n");
    const told = listener.told();
    expect(told).toHaveLength(2);
    expect(new Set(told.map(({ token }) => token)).size).toBe(1);
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(2);
  });

  test("nothing of rules that do not record, of rows whose condition does not hold, of empty values", () => {
    const plans = [
      planned("a", ruleFor("null")),
      planned("b", { ...plain, when: "c == 'x'" }),
      planned("c", { ...plain, record: false }),
    ];
    const { listener } = runWith({ columns: ["a", "b", "c"], plans }, "1\tAda\tx\n1\tEve\ty\n1\t\tx\n");
    expect(listener.told().map(({ original }) => original)).toEqual(["Ada"]);
  });

  test("elements of arrays one by one, under the array's column", () => {
    const type = {
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
    } as const;
    const declared: Column = {
      name: "tags",
      type,
      isNullable: true,
      isGenerated: false,
      generatedFrom: [],
      isSerial: false,
      comment: null,
    };
    const { listener, out } = runWith(
      { columns: ["tags"], plans: [planned("tags", plain, { declared })] },
      '{Ada,"E v",NULL}\n',
    );
    const told = listener.told();
    expect(told.map(({ original, column }) => [column, original])).toEqual([
      ["tags", "Ada"],
      ["tags", "E v"],
    ]);
    const pseudonyms = out
      .replace(/[{}\n]/g, "")
      .split(",")
      .slice(0, 2);
    expect(told.map(({ token }) => token)).toEqual(pseudonyms.map((pseudonym) => hmac(lookupKey, pseudonym)));
  });

  test("many rows, so that batches follow each other", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `${i % 300}\tperson-${i}@example.test\n`).join("");
    const setup = {
      columns: ["id", "email"],
      plans: [planned("id", ruleFor("keep")), planned("email", plain)],
      table: { subject: { column: "id", kind: "people" } },
    };
    const told = runWith(setup, rows).listener.told();
    expect(told).toHaveLength(1000);
    expect(new Set(told.map(({ subject }) => subject)).size).toBe(300);
  });
});
