import { describe, expect, test } from "vitest";
import type { PreviewedColumn, PreviewedTable } from "../../src/preview/preview.ts";
import { renderPreview } from "../../src/preview/render-preview.ts";
import { fitted, textWidth } from "../../src/report/text-width.ts";

const style = { width: 80, hasColours: false, showsKept: false };
const noRules = { dropWhen: null, keepWhen: null, sample: null };

function column(name: string, use: string, ...pairs: [string | null, string | null][]): PreviewedColumn {
  const values = pairs.map(([before, after]) => ({ before, after }));
  return { column: name, use, category: null, decidedBy: "policy", reason: "", values };
}

function table(...columns: PreviewedColumn[]): PreviewedTable {
  return { table: "public.people", rowCount: 2, rowRules: noRules, columns };
}

test("before and after stand side by side, kept columns are named", () => {
  const text = renderPreview(
    [
      table(
        column("email", "email", ["ada@corp.example", "x@example.com"], [null, null]),
        column("id", "keep", ["1", "1"]),
      ),
    ],
    style,
  );
  expect(text).toBe(
    [
      "public.people  2 rows, 1 of 2 columns replaced",
      "  email (email)",
      "  ada@corp.example → x@example.com",
      "  NULL             = NULL",
      "",
      "  kept: id",
      "",
      "",
    ].join("\n"),
  );
});

test("no value moves the cursor, colours the terminal or turns the line around", () => {
  const hostile = "a\u001b[31mred\r\nb\u202Ec\u0007\u009b2J";
  const text = renderPreview([table(column("no\u001bte", "redact", [hostile, "x"]))], style);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
});

test("no line is wider than the terminal", () => {
  const columns = Array.from({ length: 9 }, (_, i) =>
    column(`column${i}`, "email", ["見本花子".repeat(20), "y".repeat(90)]),
  );
  for (const width of [60, 80, 120, 200]) {
    for (const line of renderPreview([table(...columns)], { ...style, width }).split("\n")) {
      expect(textWidth(line, 1000)).toBeLessThanOrEqual(width + 2);
    }
  }
});

test("a wide title gets its room as far as there is some", () => {
  const text = renderPreview([table(column("住所住所", "redact", ["abc", "[redacted]"]))], style);
  expect(text).toContain("住所住所 (redact)");
});

describe("texts made to fit", () => {
  test.each([
    ["abc", 5, "abc  "],
    ["abcdef", 5, "abcd…"],
    ["花子", 5, "花子 "],
    ["花子花", 5, "花子…"],
    ["花子花", 4, "花… "],
    ["tab\there", 8, "tab·here"],
    ["e\u0301a", 2, "e\u0301a"],
    ["✅⭐x", 4, "✅… "],
    [`e${"\u0301".repeat(5000)}a`, 3, `e${"\u0301".repeat(4)}a `],
  ])("%j in %i cells is %j", (text, width, shown) => {
    expect(fitted(text, width)).toBe(shown);
  });
});
