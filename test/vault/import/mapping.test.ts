import { test as check, fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Problem } from "../../../src/domain/problem.ts";
import { SafelockError } from "../../../src/domain/problem.ts";
import { checkMapping, type MappingShape, type MappingSource, mappingRows } from "../../../src/vault/import/mapping.ts";
import { SeenPseudonyms } from "../../../src/vault/import/seen-pseudonyms.ts";

const shape: MappingShape = { pseudonym: "token", original: "email", subject: null, delimiter: "," };
const CANARY = "canary-51c2@example.com";

function source(content: string | Uint8Array, chunk = 7): MappingSource {
  const bytes = Buffer.from(content);
  return {
    label: "mapping.csv",
    async *open() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    },
  };
}

async function refused(content: string | Uint8Array, with_: MappingShape = shape): Promise<readonly Problem[]> {
  try {
    await checkMapping(source(content), with_);
  } catch (error) {
    if (error instanceof SafelockError) return error.problems;
    throw error;
  }
  return [];
}

async function read(content: string, with_: MappingShape = shape): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { pseudonym, original, subject } of mappingRows(source(content), with_)) {
    rows.push(
      [pseudonym, original, ...(subject === null ? [] : [subject])].map((field) => Buffer.from(field).toString()),
    );
  }
  return rows;
}

describe("a mapping that is fine", () => {
  test("is read with its quotes, in any order of columns, with other columns ignored", async () => {
    const content = '\ufeffnote,email,token\r\nx,"Ada, ""A"" Example",t1\r\n\r\ny,"two\nlines",t2\r\n';
    expect(await checkMapping(source(content), shape)).toBe(2);
    expect(await read(content)).toEqual([
      ["t1", 'Ada, "A" Example'],
      ["t2", "two\nlines"],
    ]);
  });

  test("may have another delimiter and a subject", async () => {
    const content = "token;email;user_id\nt1;a,b;7\n";
    expect(await read(content, { ...shape, delimiter: ";", subject: "user_id" })).toEqual([["t1", "a,b", "7"]]);
  });

  test.each([
    ["mixed line ends", 'token,email\nt1,a\r\nt2,"b"\r\nt3,c\n'],
    ["CRLF in the header alone", "token,email\r\nt1,a\nt2,b\nt3,c"],
    ["the line ends of old", "token,email\rt1,a\rt2,b\rt3,c\r"],
  ])("may have %s", async (_, content) => {
    for (const chunk of [1, 2, 3, 7, 1000]) {
      expect(await checkMapping(source(content, chunk), shape)).toBe(3);
      const rows: string[] = [];
      for await (const { pseudonym, original } of mappingRows(source(content, chunk), shape)) {
        rows.push(`${Buffer.from(pseudonym)}=${Buffer.from(original)}`);
      }
      expect(rows).toEqual(["t1=a", "t2=b", "t3=c"]);
    }
  });

  test("may say the same twice", async () => {
    expect(await checkMapping(source("token,email\nt1,a\nt1,a\n"), shape)).toBe(2);
  });

  check.prop([
    fc.array(
      fc.tuple(
        fc.uuid(),
        fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => text.trim() === text),
      ),
      {
        minLength: 1,
        maxLength: 40,
      },
    ),
    fc.integer({ min: 1, max: 50 }),
  ])("comes out as it went in, however the bytes arrive", async (rows, chunk) => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const content = `token,email\n${rows.map((row) => row.map(quoted).join(",")).join("\n")}`;
    const got: string[][] = [];
    for await (const row of mappingRows(source(content, chunk), shape))
      got.push([Buffer.from(row.pseudonym).toString(), Buffer.from(row.original).toString()]);
    expect(got).toEqual(rows);
  });
});

describe("a mapping that is refused", () => {
  test.each([
    ["an empty original", `token,email\nt1,${CANARY}\nt2,\n`, "IMPORT_FIELD_EMPTY", 3],
    ["an empty pseudonym", `token,email\n,${CANARY}\n`, "IMPORT_FIELD_EMPTY", 2],
    ["a short row", `token,email\n${CANARY}\n`, "IMPORT_ROW_WIDTH", 2],
    ["a long row", `token,email\nt1,a,${CANARY}\n`, "IMPORT_ROW_WIDTH", 2],
    ["two originals", `token,email\nt1,a\nt2,a\nt1,${CANARY}\n`, "IMPORT_PSEUDONYM_REPEATED", 4],
    ["a quote left open", `token,email\nt1,"${CANARY}\n`, "IMPORT_CSV", undefined],
    ["a quote inside", `token,email\nt1,"${CANARY}"x\n`, "IMPORT_CSV", 2],
    ["no header", `t1,${CANARY}\nt2,b\n`, "IMPORT_COLUMN", 1],
    ["a name twice", "token,email,email\nt1,a,b\n", "IMPORT_COLUMN", 1],
    ["a header alone", "token,email\n", "IMPORT_EMPTY", undefined],
    ["nothing", "", "IMPORT_EMPTY", undefined],
    ["a huge row", `token,email\nt1,${"x".repeat(1 << 21)}\n`, "IMPORT_CSV", undefined],
  ])("%s", async (_, content, code, line) => {
    const problems = await refused(content);
    expect(problems[0]?.code).toBe(code);
    if (line !== undefined) expect(problems[0]?.at?.line).toBe(line);
    expect(JSON.stringify(problems)).not.toContain("canary");
  });

  test("bytes that are no UTF-8", async () => {
    const content = Buffer.concat([Buffer.from("token,email\nt1,"), Buffer.from([0xe9]), Buffer.from("\n")]);
    expect((await refused(content)).map(({ code, at }) => [code, at?.line])).toEqual([["IMPORT_NOT_UTF8", 2]]);
  });

  test("all problems are told, up to 20", async () => {
    expect(await refused("token,email\nt1,\nt2,a,b\nt3,c\n")).toHaveLength(2);
    expect(await refused(`token,email\n${"t,\n".repeat(100)}`)).toHaveLength(20);
  });

  test("a source that fails, fails the check", async () => {
    const broken: MappingSource = {
      label: "m",
      async *open() {
        yield Buffer.from("token,email\nt1,a\n");
        throw Object.assign(new Error("EIO"), { code: "EIO" });
      },
    };
    await expect(checkMapping(broken, shape)).rejects.toMatchObject({ code: "EIO" });
  });
});

test("seen pseudonyms are remembered beyond their first memory", () => {
  const seen = new SeenPseudonyms();
  const bytes = (text: string): Uint8Array => Buffer.from(text);
  for (let i = 0; i < 20_000; i++) expect(seen.add(bytes(`t${i}`), bytes(`o${i % 9}`), i + 2)).toBe(null);
  for (let i = 0; i < 20_000; i += 97) {
    expect(seen.add(bytes(`t${i}`), bytes(`o${i % 9}`), 1)).toBe(null);
    expect(seen.add(bytes(`t${i}`), bytes("other"), 1)).toBe(i + 2);
  }
});

describe("a mapping that is none", () => {
  test.each([
    `token,email\nt1,${CANARY}"x\n`,
    `token,email\nt1,"${CANARY}"x\n`,
    `token,email\nt1,"${CANARY}\nt2,b\n`,
    `token,email\nt1,${CANARY} "x"\n`,
    `${CANARY}"x,email\n`,
  ])("is refused for its quotes by line, and no field is told: %j", async (content) => {
    const error: unknown = await checkMapping(source(content), shape).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SafelockError);
    expect((error as SafelockError).problems).toMatchObject([{ code: "IMPORT_CSV" }]);
    expect(JSON.stringify((error as SafelockError).problems) + String((error as Error).stack)).not.toContain("canary");
    expect((error as Error).cause).toBeUndefined();
  });

  test.each([
    Buffer.from("\ufefftoken,email\nt1,a\n", "utf16le"),
    Buffer.from("\ufefftoken,email\nt1,a\n", "utf16le").swap16(),
    Buffer.from("token,email\nt1,a\n", "utf16le"),
  ])("is told to be UTF-16 when it is", async (content) => {
    expect(await refused(content)).toMatchObject([{ code: "IMPORT_NOT_UTF8", hint: expect.stringContaining("iconv") }]);
  });
});
