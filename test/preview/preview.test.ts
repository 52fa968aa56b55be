/** What a preview shows is what a run writes. */
import { describe, expect, test } from "vitest";
import { singleStream } from "../../src/dataset/single-stream.ts";
import type { Framing } from "../../src/format/format.ts";
import { deriveDomainKeys } from "../../src/keys/derive.ts";
import { readRows } from "../../src/pipeline/read-rows.ts";
import { loadPolicy } from "../../src/plan/load-policy.ts";
import { buildPreviewReport } from "../../src/preview/build-preview-report.ts";
import { type PreviewedTable, preview } from "../../src/preview/preview.ts";
import { anonymizeInProcess } from "../support/in-process.ts";
import { steppedSource } from "../support/stepped-source.ts";

const signal = new AbortController().signal;
const maxRowBytes = 1 << 20;

const policy = `version: 1
unclassified: keep
tables:
  people:
    rows: { drop: "id = '3'" }
    columns: { email: email, name: person-name, note: { use: mask, keep-first: 2 } }
`;

const rows = Array.from({ length: 50 }, (_, i) => [
  String(i + 1),
  `person${i}@corp.example`,
  `Pat Example${i}`,
  "note",
]);
const copy = Buffer.from(
  `CREATE TABLE public.people (id bigint, email text, name text, note text);\nCOPY public.people (id, email, name, note) FROM stdin;\n${rows.map((row) => row.join("\t")).join("\n")}\n\\.\n`,
);
const inserts = Buffer.from(
  `CREATE TABLE public.people (id bigint, email text, name text, note text);\n${rows.map((row) => `INSERT INTO public.people VALUES (${row.map((value) => `'${value}'`).join(", ")});`).join("\n")}\n`,
);
const csv = Buffer.from(`id,email,name,note\n${rows.map((row) => row.join(",")).join("\n")}\n`);
const jsonLines = Buffer.from(
  rows.map(([id, email, name, note]) => `${JSON.stringify({ id, email, name, note })}\n`).join(""),
);
const people = { database: null, schema: "", name: "people" };
const comma = { delimiter: 44, quote: 34, escape: 34, escaping: "quote", nullText: null, isRaggedKept: false } as const;

const forms: readonly [string, Buffer, Framing][] = [
  ["COPY", copy, { kind: "postgres-plain" }],
  ["INSERT", inserts, { kind: "postgres-plain" }],
  ["CSV", csv, { kind: "delimited", table: people, columns: null, syntax: comma, encoding: "utf8" }],
  ["JSON lines", jsonLines, { kind: "json", table: people, shape: "lines" }],
];

async function previewOf(bytes: Buffer, framing: Framing, options: { rows?: number; only?: string[]; text?: string }) {
  const read = {
    read: () => options.text ?? policy.replace(/ {4}rows:.*\n/, ""),
    resolve: (_: string, to: string) => to,
  };
  return preview({
    dataset: singleStream(steppedSource(bytes, [997]), framing, true),
    choice: { policy: loadPolicy(read, "policy.yaml"), identity: null },
    domain: undefined,
    keysOf: (domain) => deriveDomainKeys(new Uint8Array(32).fill(7), domain),
    functionDirectory: "/",
    rows: options.rows ?? 20,
    only: options.only ?? [],
    maxRowBytes,
    signal,
    onProgress: () => undefined,
  });
}

function columnOf(table: PreviewedTable | undefined, name: string) {
  return table?.columns.find(({ column }) => column === name)?.values ?? [];
}

describe.each(forms)("%s", (_name, bytes, framing) => {
  test("the first rows before and after are those of the source and of a run's output", async () => {
    const { tables } = await previewOf(bytes, framing, {});
    const output = await anonymizeInProcess(bytes, {
      policy: policy.replace(/ {4}rows:.*\n/, ""),
      steps: [4096],
      workers: 1,
      framing,
    });
    const written: (readonly (readonly [string, string | null])[])[] = [];
    await readRows(singleStream(steppedSource(output, [4096]), framing, true), { maxRowBytes, signal }, (block) => {
      written.push(...block.rows());
    });
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rowCount).toBe(50);
    for (const [at, column] of ["id", "email", "name", "note"].entries()) {
      const shown = columnOf(tables[0], column);
      expect(shown.map(({ before }) => before)).toEqual(rows.slice(0, 20).map((row) => row[at]));
      expect(shown.map(({ after }) => after)).toEqual(
        written.slice(0, 20).map((row) => row.find(([name]) => name === column)?.[1]),
      );
    }
    expect(columnOf(tables[0], "email").every(({ before, after }) => before !== after)).toBe(true);
  });
});

test("rows that a rule would drop are shown, and the rule is told", async () => {
  const { tables } = await previewOf(copy, { kind: "postgres-plain" }, { rows: 5, text: policy });
  expect(columnOf(tables[0], "id").map(({ before }) => before)).toEqual(["1", "2", "3", "4", "5"]);
  expect(tables[0]?.rowRules.dropWhen).toBe("id = '3'");
});

test("a name that no table has is refused with the nearest one", async () => {
  const asked = previewOf(copy, { kind: "postgres-plain" }, { only: ["public.poeple"] });
  await expect(asked).rejects.toMatchObject({
    exit: 2,
    problems: [{ code: "PREVIEW_TABLE_UNKNOWN", hint: expect.stringContaining("public.people") }],
  });
});

test("the report has new values of transformers that keep nothing, and no original", async () => {
  const made = await previewOf(copy, { kind: "postgres-plain" }, { rows: 4 });
  const report = buildPreviewReport(made, "in.sql", "0.0.0");
  const columns = new Map(report.tables[0]?.columns.map(({ column, fakes }) => [column, fakes]));
  expect(columns.get("id")).toBeNull();
  expect(columns.get("note")).toBeNull();
  expect(columns.get("email")).toHaveLength(4);
  const text = JSON.stringify(report);
  for (const [, email, name] of rows) expect(text.includes(email!) || text.includes(name!)).toBe(false);
});
