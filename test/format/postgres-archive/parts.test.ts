import { describe, expect, test } from "vitest";
import { archiveSettings, entryLabel } from "../../../src/format/postgres-archive/entry-data.ts";
import { parseLargeObjectList, printLargeObjectList } from "../../../src/format/postgres-archive/large-object-list.ts";
import { parsePartName, printPartName } from "../../../src/format/postgres-archive/part-name.ts";
import { qualifiedName, quotedName } from "../../../src/format/postgres-archive/quoted-name.ts";
import { schemaScript } from "../../../src/format/postgres-archive/schema-script.ts";
import {
  parseTarHeader,
  printTarHeader,
  resizedTarHeader,
  tarPadding,
} from "../../../src/format/postgres-archive/tar-header.ts";
import { changedEntries, tocChanges } from "../../../src/format/postgres-archive/toc-changes.ts";
import { createSchemaLearner } from "../../../src/schema/learn.ts";
import { entry, sampleHead } from "./sample-archive.ts";

describe("names of parts", () => {
  test.each([
    { kind: "rows", dumpId: 3512 },
    { kind: "large-objects", dumpId: 9 },
    { kind: "large-object", dumpId: 9, oid: 4_000_000_001 },
    { kind: "restore-script" },
  ] as const)("lead back to $kind", (part) => {
    expect(parsePartName(printPartName(part))).toEqual(part);
  });

  test("are no others", () => {
    expect(parsePartName("../3512.dat")).toBe(null);
    expect(parsePartName("toc.dat")).toBe(null);
  });
});

describe("lists of large objects", () => {
  test("are printed as they were read", () => {
    const text = "16400 blob_16400.dat\n4000000001 blob_4000000001.dat\n";
    expect(parseLargeObjectList(text, "blobs.toc").map(({ oid }) => oid)).toEqual([16400, 4_000_000_001]);
    expect(printLargeObjectList([16400, 4_000_000_001])).toBe(text);
    expect(parseLargeObjectList("", "blobs.toc")).toEqual([]);
  });

  test.each([
    "16400 blob_16400.dat",
    "16400 ../passwd\n",
    "0 blob_0.dat\n",
    "1 blob_1.dat\n1 blob_1.dat\n",
    "9999999999 blob_9999999999.dat\n",
    "\n",
  ])("are refused when a line is %j", (text) => {
    expect(() => parseLargeObjectList(text, "blobs.toc")).toThrow(/ARCHIVE_BROKEN at blobs.toc, line/);
  });
});

describe("headers of tar members", () => {
  test.each([0, 511, 8 ** 11 - 1, 8 ** 11, 12 * 2 ** 40 + 7])("hold %i bytes", (size) => {
    const header = printTarHeader({ name: "3512.dat", size }, 1_750_000_000);
    expect(parseTarHeader(header, "test.tar", 0)).toEqual({ name: "3512.dat", size });
    expect((size + tarPadding(size)) % 512).toBe(0);
  });

  test("keep everything but size and checksum for content of another size", () => {
    const header = printTarHeader({ name: "3512.dat", size: 10 }, 1_750_000_000);
    expect(resizedTarHeader(header, 10)).toBe(header);
    const resized = resizedTarHeader(header, 9 * 2 ** 30);
    expect(parseTarHeader(resized, "test.tar", 0)).toEqual({ name: "3512.dat", size: 9 * 2 ** 30 });
    const kept = (block: Uint8Array): string =>
      Buffer.concat([block.subarray(0, 124), block.subarray(136, 148), block.subarray(156)]).toString("hex");
    expect(kept(resized)).toBe(kept(header));
  });

  test("of zeros end the archive; with any flipped bit they are broken", () => {
    expect(parseTarHeader(new Uint8Array(512), "test.tar", 0)).toBe(null);
    const header = printTarHeader({ name: "3512.dat", size: 10 }, 1_750_000_000);
    for (let bit = 0; bit < 512 * 8; bit += 7) {
      const flipped = Buffer.from(header);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => parseTarHeader(flipped, "test.tar", 1024)).toThrow(/ARCHIVE_BROKEN at test.tar, byte 1024/);
    }
  });
});

describe("the schema script", () => {
  test("teaches tables and keys", async () => {
    const learner = await createSchemaLearner();
    const head = sampleHead({ container: "custom", minor: 16, compression: "none" });
    for (const statement of Buffer.from(schemaScript(head.entries)).toString().split(/;\n/)) {
      learner.learn(statement, null);
    }
    const people = [...learner.schema(true).tables.values()].find(({ name }) => name.name === "people");
    expect(people).toMatchObject({ name: { schema: "public" }, primaryKey: ["id"] });
    expect(people?.columns.map(({ name }) => name)).toEqual(["id", "name", "email"]);
  });

  test("ends definitions that do not end themselves", () => {
    const entries = [
      entry(1, "RULE", { definition: "SELECT 1" }),
      entry(2, "SCHEMA", { definition: "-- *not* created\n" }),
    ];
    expect(Buffer.from(schemaScript(entries)).toString()).toBe("SELECT 1;\n-- *not* created\n\n");
  });
});

describe("settings of an archive", () => {
  const withSettings = (encoding: string, strings: string) => [
    entry(1, "ENCODING", { definition: `SET client_encoding = '${encoding}';\n` }),
    entry(2, "STDSTRINGS", { definition: `SET standard_conforming_strings = '${strings}';\n` }),
  ];

  test("are those of its entries", () => {
    expect(archiveSettings(withSettings("LATIN1", "off"), "test.dump")).toEqual({
      encoding: "latin1",
      encodingName: "LATIN1",
      hasStandardStrings: false,
    });
  });

  test("refuse an encoding whose characters may hold a backslash", () => {
    expect(() => archiveSettings(withSettings("SJIS", "on"), "test.dump")).toThrow(/ENCODING_UNSUPPORTED/);
  });

  test("say how names are read", () => {
    const named = entry(5, "TABLE DATA", { namespace: "B\u00fcro", tag: "Stra\u00dfe" });
    expect(entryLabel(named, { encoding: "latin1" })).toBe("Büro.Straße");
  });
});

describe("what may not go out in a table of contents", () => {
  const head = sampleHead({ container: "custom", minor: 16, compression: "none" });
  const settings = archiveSettings(head.entries, "test.dump");
  const definitions = (changes: Parameters<typeof changedEntries>[1]): string =>
    changedEntries(head.entries, changes, settings)
      .map(({ definition }) => definition ?? "")
      .join("");

  test("are credentials where the plan removes them", () => {
    expect(definitions({ areCredentialsRemoved: false, areStatisticsRemoved: false })).toContain("hunter2");
    const without = definitions({ areCredentialsRemoved: true, areStatisticsRemoved: false });
    expect(without).not.toContain("hunter2");
    expect(without).toContain("password ''");
  });

  test("are statistics, which hold values of rows, unless every column is kept", () => {
    expect(definitions({ areCredentialsRemoved: false, areStatisticsRemoved: true })).not.toContain("Ada Example");
    const rows = { dropWhen: null, keepWhen: null, sample: null };
    const planOf = (use: string) =>
      ({ rolePasswords: "keep", tables: new Map([["t", { rows, columns: [{ rule: { use } }] }]]) }) as never;
    expect(tocChanges(planOf("keep"))).toEqual({ areCredentialsRemoved: false, areStatisticsRemoved: false });
    expect(tocChanges(planOf("redact"))).toEqual({ areCredentialsRemoved: false, areStatisticsRemoved: true });
  });
});

test("names are quoted where PostgreSQL quotes them", () => {
  expect(["users", "Users", "user", "e-mail", 'say "hi"', "_1", "1st"].map((name) => quotedName(name, 14))).toEqual([
    "users",
    '"Users"',
    '"user"',
    '"e-mail"',
    '"say ""hi"""',
    "_1",
    '"1st"',
  ]);
  expect([quotedName("json_array", 14), quotedName("json_array", 16)]).toEqual(["json_array", '"json_array"']);
  expect([qualifiedName("public", "order", 14), qualifiedName("", "a", 14), qualifiedName(null, "a", 14)]).toEqual([
    'public."order"',
    "a",
    "a",
  ]);
});
