/** Dumps of the real shell through whole runs, and back into databases. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { tempDirForFile } from "../support/temporary-directory.ts";
import { dump, keepAll, query, run, shell } from "./shell.ts";

const directory = tempDirForFile();
let count = 0;
const newPath = (): string => join(directory, `${count++}.db`);

const hostile = fc.string({
  unit: fc.constantFrom(
    "'",
    '"',
    "`",
    "[",
    "]",
    "(",
    ")",
    ";",
    ",",
    "\\",
    "\n",
    "\r",
    "\\n",
    "\\012",
    "--",
    "/*",
    "é",
    "😀",
    "a",
    " ",
  ),
  maxLength: 12,
});
const name = hostile.filter((text) => text.trim() !== "" && !/^sqlite_/i.test(text) && !/[\r\n]/.test(text));
const value = fc.oneof(
  hostile,
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.uint8Array({ maxLength: 8 }),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

interface Content {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null | Uint8Array)[])[];
}

const content = fc
  .record({
    table: name,
    columns: fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (one) => one.toLowerCase() }),
  })
  .chain(({ table, columns }) =>
    fc.record({
      table: fc.constant(table),
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map(() => value)), { maxLength: 6 }),
    }),
  );

function made({ table, columns, rows }: Content): string {
  const path = newPath();
  const database = new DatabaseSync(path);
  database.exec(`CREATE TABLE ${quoted(table)}(${columns.map(quoted).join(", ")})`);
  const insert = database.prepare(`INSERT INTO ${quoted(table)} VALUES(${columns.map(() => "?").join(",")})`);
  for (const row of rows) insert.run(...row);
  database.close();
  return path;
}

function everyRow(path: string, { table, columns }: Content, left = ""): unknown[] {
  const listed = columns.filter((column) => column !== left).map((column) => `quote(${quoted(column)})`);
  return query(path, `SELECT ${[...listed, "1"].join(" || ',' || ")} AS row FROM ${quoted(table)} ORDER BY rowid`);
}

describe("hostile tables", () => {
  property.prop([content, fc.constantFrom(1, 7, 4096)], { numRuns: 40 })(
    "that are kept come out byte for byte",
    async (made_, step) => {
      const path = made(made_);
      const bytes = dump(path);
      expect((await run(bytes, keepAll, { step })).equals(bytes)).toBe(true);
      rmSync(path);
    },
  );

  property.prop([content], { numRuns: 40 })("keep their other columns when one is replaced", async (made_) => {
    // In a policy a star stands for any text.
    fc.pre(!made_.columns.some((one) => one.includes("*")));
    const path = made(made_);
    const column = made_.columns[0] as string;
    const policy = `${keepAll}tables:\n  "*":\n    columns:\n      ${JSON.stringify(column)}: { use: constant, value: "~" }\n`;
    const bytes = dump(path);
    const output = await run(bytes, policy);
    const loaded = newPath();
    shell(loaded, output);
    // The shell does not read all numbers that it writes back to the last bit: its own dump is what counts.
    const control = newPath();
    shell(control, bytes);
    expect(everyRow(loaded, made_, column)).toEqual(everyRow(control, made_, column));
    const kept = query(
      loaded,
      `SELECT count(*) AS n FROM ${quoted(made_.table)} WHERE CAST(${quoted(column)} AS TEXT) <> '~' AND length(${quoted(column)}) > 0`,
    );
    expect(kept).toEqual([{ n: 0 }]);
    for (const one of [path, loaded, control]) rmSync(one);
  });
});

property.prop([hostile.filter((text) => text !== "")], { numRuns: 25 })(
  "one text has one pseudonym, however it is spelled",
  async (text) => {
    const literal = `'${text.replaceAll("'", "''")}'`;
    const mark = ["\\n", "\\012", "\\x0a"].find((one) => !text.includes(one) && !text.includes("\\")) ?? "";
    const spellings = [
      literal,
      mark === "" ? literal : `replace(${literal.replaceAll("\n", mark)},'${mark}',char(10))`,
      `unistr(${literal.replaceAll("\\", "\\\\").replaceAll("\n", "\\u000a").replaceAll("é", "\\+0000e9")})`,
      `CAST(X'${Buffer.from(text).toString("hex")}' AS TEXT)`,
    ];
    const rows = spellings.map((one, i) => `INSERT INTO t VALUES(${i},${one},'kept');\n`).join("");
    const input = `BEGIN TRANSACTION;\nCREATE TABLE t(id INTEGER PRIMARY KEY, a TEXT, b TEXT);\n${rows}COMMIT;\n`;
    const output = (
      await run(Buffer.from(input), `${keepAll}tables:\n  t: { columns: { a: pseudonym } }\n`)
    ).toString();
    const values = [...output.matchAll(/VALUES\(\d,('[^']*'),'kept'\);/g)].map(([, one]) => one);
    expect(values).toHaveLength(spellings.length);
    expect(new Set(values).size).toBe(1);
    expect(values[0]).not.toBe(literal);
  },
);

describe("columns", () => {
  const schema = `CREATE TABLE people(Email TEXT, upper TEXT GENERATED ALWAYS AS (upper(Email)) STORED, note TEXT);
    INSERT INTO people VALUES('ada@example.com','first'),('bob@example.com','second');`;
  const policy = `${keepAll}tables:\n  people: { columns: { Email: email } }\n`;

  test("that are generated are not written, and follow", async () => {
    const path = newPath();
    shell(path, schema);
    const output = await run(dump(path), policy);
    expect(output.toString()).not.toMatch(/ada@|bob@/i);
    const loaded = newPath();
    shell(loaded, output);
    const rows = query(loaded, "SELECT Email, upper, note FROM people ORDER BY rowid");
    expect(rows.map(({ note }) => note)).toEqual(["first", "second"]);
    for (const { Email, upper } of rows) expect(upper).toBe(String(Email).toUpperCase());
  });

  test("with the rows' own numbers are kept", async () => {
    const path = newPath();
    shell(path, `${schema} DELETE FROM people WHERE note='first';`);
    const output = await run(dump(path, "--preserve-rowids"), policy);
    const loaded = newPath();
    shell(loaded, output);
    expect(query(loaded, "SELECT rowid AS n, note FROM people")).toEqual([{ n: 2, note: "second" }]);
    expect(output.toString()).not.toContain("bob@");
  });
});

test("runs do not depend on steps or workers", async () => {
  const path = newPath();
  const values = Array.from({ length: 700 }, (_, i) => `(${i},'user${i}@example.com','it''s ${i}'||char(10))`);
  shell(
    path,
    `CREATE TABLE t(id INTEGER PRIMARY KEY, email TEXT, note TEXT); INSERT INTO t VALUES${values.join(",")};`,
  );
  const bytes = dump(path);
  const policy = `${keepAll}tables:\n  t: { columns: { email: email } }\n`;
  const whole = await run(bytes, policy);
  for (const way of [{ step: 1 }, { step: 777 }, { step: 4096, workers: 2 }]) {
    expect((await run(bytes, policy, way)).equals(whole)).toBe(true);
  }
  expect(whole.toString()).not.toMatch(/user\d+@example/);
});
