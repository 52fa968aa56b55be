/** CSV and text that the real PostgreSQL writes, anonymized, and read by it again. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DelimitedSyntax } from "../../src/domain/block.ts";
import { csv, framingOf } from "../format/delimited/framing.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createDatabase, program, query, restore } from "../support/postgres.ts";

const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
const redactB = `${keepAll}tables:\n  people:\n    columns: { b: redact }\n`;
const columns = ["id", "a", "b", "c"];

interface OptionSet {
  readonly options: string;
  readonly syntax: DelimitedSyntax;
  readonly hasHeader: boolean;
}

const semicolon = 0x3b;
const backslash = 0x5c;
const optionSets: readonly OptionSet[] = [
  { options: "FORMAT csv, HEADER", syntax: { ...csv, nullText: "" }, hasHeader: true },
  { options: "FORMAT csv", syntax: { ...csv, nullText: "" }, hasHeader: false },
  { options: "FORMAT csv, FORCE_QUOTE *", syntax: { ...csv, nullText: "" }, hasHeader: false },
  {
    options: "FORMAT csv, DELIMITER ';', NULL 'NULL', HEADER",
    syntax: { ...csv, delimiter: semicolon, nullText: "NULL" },
    hasHeader: true,
  },
  {
    options: "FORMAT csv, ESCAPE '\\', QUOTE '''', DELIMITER E'\\t'",
    syntax: { ...csv, delimiter: 9, quote: 0x27, escape: backslash, nullText: "" },
    hasHeader: false,
  },
];

/** Without `\.`: psql before 17 ends its input at a line of it, even between quotes. */
const hostile = fc.oneof(
  fc
    .array(fc.constantFrom("a", ",", ";", "\t", '"', "'", "\\", "\n", "\r\n", "\r", " ", "é", "NULL", "\\N"), {
      maxLength: 5,
    })
    .map((parts) => parts.join("")),
  fc.string({ maxLength: 60 }).map((text) => text.replaceAll("\0", "")),
  fc.constant(null),
);
const rows = fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 40 });

function insert(values: readonly (readonly (string | null)[])[]): string {
  const literal = (text: string | null): string => (text === null ? "NULL" : `'${text.replaceAll("'", "''")}'`);
  return values.map((row, i) => `INSERT INTO people VALUES (${i}, ${row.map(literal).join(", ")});\n`).join("");
}

describe.each(optionSets)("COPY with $options", ({ options, syntax, hasHeader }) => {
  const framing = framingOf({ syntax, columns, hasHeader });

  test("a table of hostile values comes back as it was, save for what was planned", async () => {
    const database = await createDatabase();
    await restore(
      database,
      "CREATE TABLE people (id int, a text, b text, c text); CREATE TABLE copies (id int, a text, b text, c text);",
    );
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        await restore(database, `TRUNCATE people, copies;\n${insert(values)}`);
        const copied = await program("psql", ["-Xqd", database, "-c", `COPY people TO STDOUT (${options})`]);
        expect(copied.stderr).toBe("");
        const given = { steps: [1 << 20], workers: 1, framing };
        const kept = await anonymizeInProcess(copied.stdout, { ...given, policy: keepAll });
        expect(kept.equals(copied.stdout)).toBe(true);
        const changed = await anonymizeInProcess(copied.stdout, { ...given, policy: redactB });
        const back = await program(
          "psql",
          ["-Xqd", database, "-c", `COPY copies FROM STDIN (${options.replace(", FORCE_QUOTE *", "")})`],
          changed,
        );
        expect(back.stderr).toBe("");
        const differing = await query(
          database,
          "SELECT count(*) FROM people p FULL JOIN copies c USING (id) WHERE (p.a, p.c) IS DISTINCT FROM (c.a, c.c) " +
            "OR (p.b IS NULL) <> (c.b IS NULL) OR (p.b = '') <> (c.b = '') OR (p.b <> '' AND p.b = c.b)",
        );
        expect(differing).toEqual([["0"]]);
      }),
      { numRuns: 8 },
    );
  });
});
