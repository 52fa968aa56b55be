import { expect, test } from "vitest";
import { frame, textsOf } from "./framing.ts";

/** Bytes outside of the scanner's window are scanned in strips of this size. */
const STRIP = 4 * 65_536;
const outside = { step: Number.POSITIVE_INFINITY, inWindow: false };

test("the end of a COPY block is found on every side of a strip's border", () => {
  const header = "COPY t (a) FROM stdin;\n";
  for (let shift = -10; shift <= 10; shift++) {
    const first = "x".repeat(STRIP + shift - header.length);
    for (const end of ["\n", "\r\n"]) {
      const sql = `${header}${first}${end}\\.${end}SELECT 1;\n`;
      expect(textsOf(sql, frame(sql, outside), "rows")).toEqual([`${first}${end}`]);
    }
    const rows = `${"y\n".repeat((STRIP + shift) >> 1)}${first}\nz\n`;
    const long = `${header}${rows}\\.\n`;
    expect(textsOf(long, frame(long, outside), "rows")).toEqual([rows]);
  }
});

test("an empty line is found on every side of a strip's border", () => {
  const header = "COPY t (a, b) FROM stdin;\n";
  for (let shift = -10; shift <= 10; shift++) {
    const first = `1\t${"x".repeat(STRIP + shift - 3)}`;
    expect(() => frame(`${header}${first}\n\n--\n\\.\n`, outside)).toThrow("line 3, row 2: row is empty");
    expect(frame(`COPY t (a) FROM stdin;\n${first}\n\n\n\\.\n`, outside).rows).toHaveLength(3);
  }
});

test("literals and borders of statements are found on every side of a strip's border", () => {
  for (let shift = -45; shift <= 5; shift++) {
    const sql = `INSERT INTO t VALUES ('${"x".repeat(STRIP + shift)}''', $q$'$q$, E'\\'');\nINSERT INTO t VALUES ('b', 1, 2);\n`;
    expect(frame(sql, outside).rows.map((row) => row.fields.length)).toEqual([3, 3]);
    expect(textsOf(sql, frame(sql, outside), "rows")).toHaveLength(1);
  }
});
