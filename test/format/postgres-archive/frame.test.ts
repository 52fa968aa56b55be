import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Piece } from "../../../src/domain/block.ts";
import type { SafelockError } from "../../../src/domain/problem.ts";
import { entryFraming } from "../../../src/format/postgres-archive/entry-data.ts";
import { type ArchiveFraming, createArchiveFramer } from "../../../src/format/postgres-archive/frame.ts";
import { createScanner } from "../../../src/kernel/scanner.ts";
import { entry } from "./sample-archive.ts";

const wasm = new WebAssembly.Module(readFileSync(new URL("../../../build/scan.wasm", import.meta.url)));
const settings = { encoding: "utf8", encodingName: "UTF8", hasStandardStrings: true } as const;
const people: ArchiveFraming = {
  kind: "postgres-copy",
  table: { database: null, schema: "public", name: "people" },
  columns: ["id", "name"],
  encoding: "utf8",
};

/** Pieces as text, cut with `step` bytes more at each call. */
function cut(framing: ArchiveFraming, text: string, step: number): { pieces: string[]; kinds: Piece[] } {
  const bytes = new TextEncoder().encode(text);
  const scanner = createScanner(wasm);
  const options = { maxRowBytes: 1 << 20, scanner, source: "test.dump", nextHeaderId: () => 41 };
  const framer = createArchiveFramer({ statement: () => undefined, database: () => undefined }, options, framing);
  const kinds: Piece[] = [];
  const window = scanner.reserve(bytes.length + 1);
  let used = 0;
  for (let to = Math.min(step, bytes.length); ; to = Math.min(to + step, bytes.length)) {
    window.set(bytes.subarray(used, to));
    used += framer.cut(window, 0, to - used, to === bytes.length, used, kinds);
    if (to === bytes.length) break;
  }
  expect(used).toBe(bytes.length);
  return { kinds, pieces: kinds.map(({ start, end }) => Buffer.from(bytes.subarray(start, end)).toString()) };
}

describe("rows of an entry", () => {
  const text = "1\tAda\n2\tBob\n\\.\n\n\n";

  test.each([1, 2, 5, 100])("come with the entry's own columns, cut every %i bytes", (step) => {
    const { pieces, kinds } = cut(people, text, step);
    expect(pieces.join("")).toBe(text);
    const rows = kinds.filter((piece) => piece.kind === "rows");
    expect(rows.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(2);
    for (const { header } of rows) {
      expect(header).toMatchObject({ id: 41, table: people.table, columns: ["id", "name"], layout: "copy" });
    }
  });

  test("without their end are cut short", () => {
    expect(() => cut(people, "1\tAda\n", 100)).toThrow(/COPY_TRUNCATED/);
  });

  test("with something behind their end are broken, and the message tells nothing of it", () => {
    const act = (): unknown => cut(people, "1\tAda\n\\.\n\n3\tSecret\n", 100);
    expect(act).toThrow(/ARCHIVE_BROKEN at test.dump, public.people, line 4/);
    expect(act).not.toThrow(/Secret/);
  });
});

describe("rows as INSERT statements", () => {
  const framing: ArchiveFraming = { kind: "postgres-inserts", encoding: "utf8", hasStandardStrings: false };

  test("are read with the archive's own escapes", () => {
    const text =
      "INSERT INTO public.people VALUES (1, 'it\\'s Ada');\nINSERT INTO public.people VALUES (2, 'Bob');\n\n\n";
    const { pieces, kinds } = cut(framing, text, 1000);
    expect(pieces.join("")).toBe(text);
    const rows = kinds.filter((piece) => piece.kind === "rows");
    expect(rows.reduce((sum, { rowCount }) => sum + rowCount, 0)).toBe(2);
    expect(rows[0]?.header).toMatchObject({ layout: "values", hasStandardStrings: false });
  });
});

test("a large object is content that a plan may empty", () => {
  const { kinds } = cut({ kind: "large-object" }, "a receipt", 4);
  expect(kinds.every((piece) => piece.kind === "sensitive" && piece.what === "large-object")).toBe(true);
  expect(kinds.every((piece) => piece.kind === "sensitive" && piece.replacement.length === 0)).toBe(true);
});

describe("the framing of an entry", () => {
  const data = (copy: string | null) =>
    entry(5, "TABLE DATA", { namespace: "public", tag: "people", copy, hasData: true });

  test("is the table and the columns of its COPY statement", () => {
    const quoted = 'COPY "Büro"."say ""hi""" ("E-Mail") FROM stdin;\n';
    expect(entryFraming(data(Buffer.from(quoted).toString("latin1")), settings, "test.dump")).toEqual({
      kind: "postgres-copy",
      table: { database: null, schema: "Büro", name: 'say "hi"' },
      columns: ["E-Mail"],
      encoding: "utf8",
    });
  });

  test("is the table that rows are loaded through, not the one they were dumped from", () => {
    expect(entryFraming(data("COPY public.parent (id) FROM stdin;\n"), settings, "test.dump")).toMatchObject({
      table: { name: "parent" },
    });
  });

  test("is INSERT statements where there is no COPY", () => {
    expect(entryFraming(data(null), settings, "test.dump")).toMatchObject({ kind: "postgres-inserts" });
    expect(entryFraming(data(""), settings, "test.dump")).toMatchObject({ kind: "postgres-inserts" });
  });

  test("is refused where the statement reads something else", () => {
    const codeOf = (copy: string): string | undefined => {
      try {
        entryFraming(data(copy), settings, "test.dump");
        return undefined;
      } catch (error) {
        return (error as SafelockError).problems[0]?.code;
      }
    };
    expect(codeOf("COPY public.people (id) FROM stdin WITH (FORMAT csv);\n")).toBe("COPY_OPTION");
    expect(codeOf("COPY public.people (id) FROM '/tmp/people';\n")).toBe("ARCHIVE_BROKEN");
    expect(codeOf("DELETE FROM public.people;\n")).toBe("ARCHIVE_BROKEN");
  });
});
