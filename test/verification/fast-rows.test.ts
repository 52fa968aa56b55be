/** The kernel's way of reading rows says what the samplers say, for every layout and whatever the borders of reads. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fc, test as property } from "@fast-check/vitest";
import { beforeAll, describe, expect, test } from "vitest";
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { DelimitedSyntax } from "../../src/domain/block.ts";
import type { Framing } from "../../src/format/format.ts";
import { loadKernelModule } from "../../src/pipeline/assets.ts";
import { FastRows } from "../../src/pipeline/fast-rows.ts";
import { type RowBlock, readRows } from "../../src/pipeline/read-rows.ts";
import { dumpText } from "../support/dump-arbitrary.ts";
import { steppedSource } from "../support/stepped-source.ts";

let module: WebAssembly.Module;
beforeAll(async () => {
  module = await loadKernelModule();
});

/** All values by table and column, sorted: lists of JSON give several rows to a record. */
async function valuesOf(bytes: Uint8Array, framing: Framing, steps: readonly number[]) {
  const dataset = singleStream(steppedSource(bytes, steps), framing, true);
  const fast = new FastRows(module);
  const read: string[] = [];
  const sampled: string[] = [];
  const told = { missing: 0, nulls: 0, starts: [] as number[], rows: 0 };
  const options = { maxRowBytes: 1 << 24, signal: new AbortController().signal };
  await readRows(dataset, options, (block) => {
    told.rows += block.rowCount;
    if (!fast.canRead(block)) return;
    for (const row of block.rows()) {
      for (const [column, value] of row) if (value !== null) sampled.push(`${block.table.name} ${column} ${value}`);
      told.nulls += row.filter(([, value]) => value === null).length;
    }
    fast.read(
      block,
      (batch) => takeBatch(block, batch, read, told),
      ({ refusal }) => {
        throw refusal;
      },
    );
  });
  return { read: read.sort(), sampled: sampled.sort(), told };
}

function takeBatch(
  block: RowBlock,
  batch: Parameters<Parameters<FastRows["read"]>[1]>[0],
  read: string[],
  told: { missing: number; starts: number[] },
): void {
  for (let row = 0; row < batch.rows; row++) told.starts.push(block.firstByte + batch.startOf(row));
  for (const [c, column] of block.columns.entries()) {
    const { count, buffer, words, spans, rowOf } = batch.values(c);
    const has = new Set<number>();
    for (let k = 0; k < count; k++) {
      const at = words[spans + 2 * k]!;
      has.add(words[rowOf + k]!);
      read.push(`${block.table.name} ${column} ${buffer.toString("utf8", at, at + words[spans + 2 * k + 1]!)}`);
    }
    for (let row = 0; row < batch.rows; row++) {
      if (!has.has(row) && batch.missing(row, c) === "null") told.missing++;
    }
  }
}

const POSTGRES: Framing = { kind: "postgres-plain" };

describe("dumps of PostgreSQL", () => {
  property.prop([dumpText(), fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 4 })], {
    numRuns: 150,
  })("every value of COPY and INSERT is the sampler's", async ({ bytes }, steps) => {
    const { read, sampled, told } = await valuesOf(bytes, POSTGRES, steps);
    expect(read).toEqual(sampled);
    expect(told.missing).toBe(told.nulls);
    // Rows stand where they begin: the byte before is a line's end, or the byte itself an opening bracket.
    for (const start of told.starts) expect(start === 0 || bytes[start - 1] === 10 || bytes[start] === 40).toBe(true);
  });

  test("a dump as pg_dump writes it", async () => {
    const bytes = readFileSync(fileURLToPath(new URL("../../fixtures/shop.sql", import.meta.url)));
    const { read, sampled } = await valuesOf(bytes, POSTGRES, [65_536]);
    expect(read.length).toBeGreaterThan(10);
    expect(read).toEqual(sampled);
  });

  test("an expression is left out, and the literals beside it are read", async () => {
    const sql =
      "CREATE TABLE t (a text, b text);\nINSERT INTO t VALUES ('one', now()), (upper('x'), 'two'), (DEFAULT, NULL);\n";
    const { read } = await valuesOf(Buffer.from(sql), POSTGRES, [4096]);
    expect(read).toEqual(["t a one", "t b two"]);
  });

  test("more rows than a batch holds", async () => {
    const rows = Array.from({ length: 700 }, (_, i) => `${i}\tname ${i}\t${i % 3 === 0 ? "\\N" : `n\\t${i}`}`);
    const sql = `CREATE TABLE t (a int, b text, c text);\nCOPY t (a, b, c) FROM stdin;\n${rows.join("\n")}\n\\.\n`;
    const { read, sampled } = await valuesOf(Buffer.from(sql), POSTGRES, [65_536]);
    expect(read).toHaveLength(700 + 700 + 466);
    expect(read).toEqual(sampled);
  });
});

const awkward = fc
  .array(fc.constantFrom("a", "'", '"', "\\", ",", ";", "\n", "é", "😀", " ", "0", "\t", "(", ")"), { maxLength: 10 })
  .map((parts) => parts.join(""));

const quotedMysql = (text: string) => `'${text.replace(/[\\']/g, "\\$&").replaceAll("\n", "\\n")}'`;
const quotedSqlite = (text: string) => `'${text.replaceAll("'", "''")}'`;

describe("other formats", () => {
  const rows = fc.array(fc.tuple(fc.nat(9999), fc.option(awkward, { nil: null })), { minLength: 1, maxLength: 9 });
  const steps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 3 });

  property.prop([rows, steps], { numRuns: 80 })("MySQL", async (list, sizes) => {
    const tuples = list.map(([id, text]) => `(${id},${text === null ? "NULL" : quotedMysql(text)})`);
    const sql = `CREATE TABLE \`t\` (\`id\` int, \`note\` text);\nINSERT INTO \`t\` VALUES ${tuples.join(",")};\n`;
    const { read, sampled } = await valuesOf(Buffer.from(sql), { kind: "mysql", schema: "" }, sizes);
    expect(read).toEqual(sampled);
    expect(read.filter((one) => one.startsWith("t note"))).toHaveLength(
      list.filter(([, text]) => text !== null).length,
    );
  });

  property.prop([rows, steps], { numRuns: 80 })("SQLite", async (list, sizes) => {
    const inserts = list.map(
      ([id, text]) => `INSERT INTO t VALUES(${id},${text === null ? "NULL" : quotedSqlite(text)});\n`,
    );
    const sql = `PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE t(id INTEGER, note TEXT);\n${inserts.join("")}COMMIT;\n`;
    const { read, sampled } = await valuesOf(Buffer.from(sql), { kind: "sqlite" }, sizes);
    expect(read).toEqual(sampled);
  });

  property.prop([rows, steps], { numRuns: 80 })("CSV", async (list, sizes) => {
    const lines = list.map(([id, text]) => `${id},"${(text ?? "").replaceAll('"', '""')}"\n`);
    const syntax: DelimitedSyntax = {
      delimiter: 44,
      quote: 34,
      escape: 34,
      escaping: "quote",
      nullText: null,
      isRaggedKept: false,
    };
    const table = { database: null, schema: "", name: "t" };
    const framing: Framing = { kind: "delimited", table, columns: null, syntax, encoding: "utf8" };
    const { read, sampled } = await valuesOf(Buffer.from(`id,note\n${lines.join("")}`), framing, sizes);
    expect(read).toEqual(sampled);
  });

  property.prop([rows, steps], { numRuns: 80 })("JSON lines with lists", async (list, sizes) => {
    const lines = list.map(([id, text]) =>
      JSON.stringify({ id, note: text, lines: [{ note: text }, { note: `${text}!` }] }),
    );
    const table = { database: null, schema: "", name: "t" };
    const { read, sampled } = await valuesOf(
      Buffer.from(`${lines.join("\n")}\n`),
      { kind: "json", table, shape: "lines" },
      sizes,
    );
    expect(read).toEqual(sampled);
  });
});
