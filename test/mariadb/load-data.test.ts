/** Text that the real MariaDB writes with SELECT … INTO OUTFILE, anonymized, and read by LOAD DATA again. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import type { DelimitedSyntax } from "../../src/domain/block.ts";
import { framingOf, loadData } from "../format/delimited/framing.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { createMariadbDatabase, mysql, queryMariadb } from "../support/mariadb.ts";

const directory = mkdtempSync("/tmp/safelock-load-data-");
// The server runs under an account of its own.
chmodSync(directory, 0o777);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const keepAll = "version: 1\ndetection: off\nunclassified: keep\n";
const redactB = `${keepAll}tables:\n  people:\n    columns: { b: redact }\n`;

const quote = 0x22;
const comma = 0x2c;
const optionSets: readonly { readonly options: string; readonly syntax: DelimitedSyntax }[] = [
  { options: "", syntax: loadData },
  {
    options: "FIELDS TERMINATED BY ',' ENCLOSED BY '\"' LINES TERMINATED BY '\\n'",
    syntax: { ...loadData, delimiter: comma, quote },
  },
  {
    options: "FIELDS TERMINATED BY ',' OPTIONALLY ENCLOSED BY '\"' LINES TERMINATED BY '\\r\\n'",
    syntax: { ...loadData, delimiter: comma, quote, lineEnd: "crlf" },
  },
  { options: "FIELDS ESCAPED BY '!' LINES TERMINATED BY '\\n'", syntax: { ...loadData, escape: 0x21, nullText: "!N" } },
];

const hostile = fc.oneof(
  fc
    .array(fc.constantFrom("a", ",", "\t", '"', "\\", "!", "\n", "\r\n", "\r", " ", "é", "NULL", "\\N", "\0", "\x1a"), {
      maxLength: 5,
    })
    .map((parts) => parts.join("")),
  fc.string({ maxLength: 60 }),
  fc.constant(null),
);
const rows = fc.array(fc.tuple(hostile, hostile, hostile), { minLength: 1, maxLength: 40 });

const literal = (text: string | null): string =>
  text === null ? "NULL" : text === "" ? "''" : `CONVERT(x'${Buffer.from(text).toString("hex")}' USING utf8mb4)`;

describe.each(optionSets)("INTO OUTFILE $options", ({ options, syntax }) => {
  const framing = framingOf({ syntax, columns: ["id", "a", "b", "c"] });

  test("a table of hostile values comes back as it was, save for what was planned", async () => {
    const database = await createMariadbDatabase();
    const table = "(id int PRIMARY KEY, a text, b text, c text)";
    await mysql(`CREATE TABLE people ${table}; CREATE TABLE copies ${table}`, database);
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (values) => {
        const inserts = values.map((row, i) => `INSERT INTO people VALUES (${i}, ${row.map(literal).join(", ")});\n`);
        await mysql(`TRUNCATE people; TRUNCATE copies;\n${inserts.join("")}`, database);
        const path = join(directory, `${database}-${turn++}.txt`);
        await mysql(
          `SELECT * FROM people ORDER BY id INTO OUTFILE '${path}' CHARACTER SET utf8mb4 ${options}`,
          database,
        );
        const written = readFileSync(path);
        const given = { steps: [1 << 20], workers: 1, framing };
        expect((await anonymizeInProcess(written, { ...given, policy: keepAll })).equals(written)).toBe(true);
        writeFileSync(`${path}.out`, await anonymizeInProcess(written, { ...given, policy: redactB }));
        chmodSync(`${path}.out`, 0o644);
        await mysql(`LOAD DATA INFILE '${path}.out' INTO TABLE copies CHARACTER SET utf8mb4 ${options}`, database);
        const [[differing] = []] = await queryMariadb(
          database,
          "SELECT count(*) FROM people p LEFT JOIN copies c USING (id) WHERE NOT (p.a <=> c.a AND p.c <=> c.c) " +
            "OR (p.b IS NULL) <> (c.b IS NULL) OR (LENGTH(p.b) = 0) <> (LENGTH(c.b) = 0) OR (LENGTH(p.b) > 0 AND BINARY p.b = BINARY c.b)",
        );
        expect(differing).toBe("0");
      }),
      { numRuns: 8 },
    );
  });
});
