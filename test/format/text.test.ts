import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import {
  copyFields,
  decodeCopyField,
  decodeLiteral,
  encodeCopyField,
  encodeLiteral,
} from "../../src/format/postgres-plain/text.ts";

function copy(text: string): string | null {
  const bytes = Buffer.from(text, "latin1");
  const value = decodeCopyField(bytes, 0, bytes.length);
  return value === null ? null : Buffer.from(value).toString("latin1");
}

function literal(text: string, hasStandardStrings = true): string | null {
  const bytes = Buffer.from(text);
  const value = decodeLiteral(bytes, 0, bytes.length, hasStandardStrings);
  return value === null ? null : Buffer.from(value).toString();
}

describe("COPY fields", () => {
  test("escapes as the server reads them", () => {
    expect(copy("\\N")).toBe(null);
    expect(copy("\\\\N")).toBe("\\N");
    expect(copy("a\\b\\f\\n\\r\\t\\v\\\\\\.\\q")).toBe("a\b\f\n\r\t\v\\.q");
    expect(copy("\\1\\12\\1234\\777\\8")).toBe("\x01\nS4\xff8");
    expect(copy("\\x4\\x41\\x414\\xg\\x")).toBe("\x04AA4xgx");
    expect(copy("end\\")).toBe("end\\");
    expect(copy("")).toBe("");
  });

  test("a row has a field more than tabs", () => {
    const row = Buffer.from("\ta\t");
    expect(copyFields(row, 0, row.length)).toEqual([
      [0, 0],
      [1, 2],
      [3, 3],
    ]);
  });

  property.prop([fc.uint8Array({ maxLength: 40 })])("encoding is undone by decoding and holds no border", (value) => {
    const encoded = encodeCopyField(value);
    expect([9, 10, 13].some((byte) => encoded.includes(byte))).toBe(false);
    expect(decodeCopyField(encoded, 0, encoded.length)).toEqual(value);
  });
});

describe("literals", () => {
  test("by their prefix and the setting", () => {
    expect(literal("'a''b\\n'")).toBe("a'b\\n");
    expect(literal("'a\\'b\\n'", false)).toBe("a'b\n");
    expect(literal("E'\\u00e9\\U0001F600\\x41\\101\\q\\\\'")).toBe("é😀AAq\\");
    expect(literal("N'x'")).toBe("x");
    for (const other of ["12", "NULL", "B'1'", "'a'::text", "'"]) expect(literal(other)).toBe(null);
  });

  property.prop([fc.uint8Array({ maxLength: 40 }), fc.boolean()])(
    "encoding is undone by decoding",
    (value, isStandard) => {
      const encoded = encodeLiteral(value, isStandard);
      expect(decodeLiteral(encoded, 0, encoded.length, isStandard)).toEqual(value);
    },
  );
});
