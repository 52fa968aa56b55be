import fc from "fast-check";
import { expect, test } from "vitest";
import type { FieldForm, LiveTable } from "../../../src/dataset/mysql-live/catalogue.ts";
import { InsertWriter } from "../../../src/dataset/mysql-live/insert-writer.ts";

function table(forms: readonly FieldForm[]): LiveTable {
  const columns = forms.map((form, index) => ({ name: `c${index}`, form, isFloat: false, isGenerated: false }));
  return {
    name: "t`x",
    kind: "table",
    engine: "InnoDB",
    rows: 0,
    bytes: 0,
    rowBytes: 0,
    columns: [...columns, { name: "computed", form: "text", isFloat: false, isGenerated: true }],
    numericKey: null,
    definition: null,
  };
}

function write(forms: readonly FieldForm[], rows: readonly (readonly (Buffer | null)[])[]): Buffer[] {
  const statements: Buffer[] = [];
  const writer = new InsertWriter(table(forms), (statement) => statements.push(Buffer.from(statement)));
  for (const row of rows) writer.write(row);
  writer.end();
  return statements;
}

/** Fields as a server reads them: the reverse of mysql_real_escape_string. */
function decode(statement: Buffer): (Buffer | null)[][] {
  const text = statement.toString("latin1").replace(/^.* VALUES\n/, "");
  const plain: Record<string, string> = { "0": "\0", n: "\n", r: "\r", Z: "\u001a" };
  const rows: (Buffer | null)[][] = [];
  for (const [line] of text.matchAll(/\((?:'(?:[^'\\]|\\[\s\S])*'|[^'()])*\)/g)) {
    const fields = [...line.slice(1, -1).matchAll(/'((?:[^'\\]|\\[\s\S])*)'|0x([0-9A-F]+)|(NULL)|([^,]+)/g)];
    rows.push(
      fields.map(([, quoted, hex, isNull, bare]) => {
        if (isNull !== undefined) return null;
        if (hex !== undefined) return Buffer.from(hex, "hex");
        const value = quoted?.replace(/\\([\s\S])/g, (_, char: string) => plain[char] ?? char) ?? bare ?? "";
        return Buffer.from(value, "latin1");
      }),
    );
  }
  return rows;
}

test("a statement is written as mysqldump writes it", () => {
  const rows = [
    [Buffer.from("1"), Buffer.from("it's\n\"\\\0\r\u001a\t%"), Buffer.from([0, 255, 0x2a])],
    [null, Buffer.from(""), Buffer.from("")],
  ];
  expect(write(["number", "text", "bytes"], rows).map(String)).toEqual([
    "INSERT INTO `t``x` (`c0`,`c1`,`c2`) VALUES\n(1,'it\\'s\\n\\\"\\\\\\0\\r\\Z\t%',0x00FF2A),\n(NULL,'','');\n",
  ]);
});

test("no rows are no statement, and a table of computed columns alone has rows", () => {
  expect(write(["number"], [])).toEqual([]);
  expect(write([], [[Buffer.from("1")], [Buffer.from("1")]]).map(String)).toEqual([
    "INSERT INTO `t``x` () VALUES\n(),\n();\n",
  ]);
});

test("any fields come back as they were", () => {
  const field = fc.option(fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)));
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (rows) => {
      const [statement = Buffer.alloc(0)] = write(["text", "bytes"], rows);
      expect(decode(statement)).toEqual(rows);
    }),
  );
});

test("statements stay below 1 MiB, but for rows that are larger", () => {
  const small = Array.from({ length: 5000 }, (_, index) => [Buffer.from(String(index)), Buffer.alloc(700, "'")]);
  const statements = write(["number", "text"], small);
  expect(statements.length).toBeGreaterThan(5);
  for (const statement of statements) expect(statement.length).toBeLessThanOrEqual(1 << 20);
  expect(statements.flatMap(decode).map(([id]) => Number(id))).toEqual(small.map((_, index) => index));
  const large = [1, 2, 3].map((id) => [Buffer.from(String(id)), Buffer.alloc(2_000_000, id)]);
  expect(write(["number", "bytes"], large).map((statement) => decode(statement).length)).toEqual([1, 1, 1]);
});
