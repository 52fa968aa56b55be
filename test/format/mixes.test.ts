import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { encodeCopyField, encodeLiteral } from "../../src/format/postgres-plain/text.ts";
import { frame } from "./framing.ts";

const value = fc.option(
  fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("\\.", "a\n\\.\n", "$$;", "--", "/*", "');", "''", "\\", "E'"),
  ),
  { nil: null },
);
const rows = fc.array(fc.tuple(value, value), { maxLength: 6 });

const bytes = (text: string) => new TextEncoder().encode(text);
const copyText = (text: string | null) =>
  text === null ? "\\N" : new TextDecoder().decode(encodeCopyField(bytes(text)));
const literalText = (text: string | null) =>
  text === null ? "NULL" : new TextDecoder().decode(encodeLiteral(bytes(text), true));

interface Part {
  readonly sql: string;
  readonly rows: readonly (readonly (string | null)[])[];
}

const copies = rows.map(
  (list): Part => ({
    sql: `COPY t (a, b) FROM stdin;\n${list.map((row) => `${row.map(copyText).join("\t")}\n`).join("")}\\.\n`,
    rows: list,
  }),
);
const inserts = fc
  .tuple(
    rows,
    fc.constantFrom(
      ", ",
      ",\n\t",
      " /* ( */ , -- )\n",
      ";\nINSERT INTO t VALUES ",
      " ON CONFLICT DO NOTHING;\nINSERT INTO t VALUES ",
    ),
  )
  .map(
    ([list, between]): Part =>
      list.length === 0
        ? { sql: "", rows: [] }
        : {
            sql: `INSERT INTO t VALUES ${list.map((row) => `(${row.map(literalText).join(", ")})`).join(between)};\n`,
            rows: list,
          },
  );
const others = fc
  .constantFrom(
    "SELECT ';', $a$ ' $b$ $a$;\n",
    "-- COPY t FROM stdin;\n",
    "/* ' /* \" */ */\n",
    "\\connect x\n",
    'CREATE TABLE "x;" (a text);\n',
    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; END;\n",
    "\n\r\n",
  )
  .map((sql): Part => ({ sql, rows: [] }));

const script = fc.array(fc.oneof(copies, inserts, others), { maxLength: 8 });
const step = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(Number.POSITIVE_INFINITY));

test.prop([script, step, fc.boolean()], { numRuns: 300 })(
  "mixed scripts give every row, whatever the steps",
  (parts, size, inWindow) => {
    const framed = frame(parts.map((part) => part.sql).join(""), { step: size, inWindow });
    const ofParts = parts.flatMap((part) => part.rows);
    expect(framed.rows.map((row) => row.fields)).toEqual(ofParts);
  },
);
