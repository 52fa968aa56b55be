import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DelimitedSyntax } from "../../../src/domain/block.ts";
import {
  bytesOf,
  csv,
  frame,
  frameEveryWay,
  framingOf,
  loadData,
  problemEveryWay,
  problemOf,
  semicolon,
  tsv,
} from "./framing.ts";

describe("records", () => {
  test("quoted fields hold separators, quotes and line ends", () => {
    const framed = frameEveryWay('id,name,note\n1,"Example, Ada","said ""hi""\nand left"\n2,,\n3,"",x\n');
    expect(framed.columns).toEqual(["id", "name", "note"]);
    expect(framed.rows).toEqual([
      ["1", "Example, Ada", 'said "hi"\nand left'],
      ["2", "", ""],
      ["3", "", "x"],
    ]);
    expect(framed.passed).toBe("id,name,note\n");
  });

  test("the last record may lack its line end, and a file may have no rows", () => {
    expect(frameEveryWay("a,b\n1,2").rows).toEqual([["1", "2"]]);
    expect(frameEveryWay('a,b\n1,"2"').rows).toEqual([["1", "2"]]);
    expect(frameEveryWay("a,b\n1,").rows).toEqual([["1", ""]]);
    expect(frameEveryWay("a,b\n").rows).toEqual([]);
    expect(frameEveryWay("a,b").passed).toBe("a,b");
    expect(frameEveryWay("a,b").told).toEqual(["a", "b"]);
    expect(frameEveryWay("").pieces).toEqual([]);
  });

  test("lines end in \\n or \\r\\n, also mixed; a lone \\r is data", () => {
    const framed = frameEveryWay('a,b\r\n1,2\r\n3,"4"\r\n5,6\n7,x\ry\r\n8,\r\r\n9,\r');
    expect(framed.rows).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
      ["7", "x\ry"],
      ["8", "\r"],
      ["9", ""],
    ]);
    expect(framed.isCrlf).toBe(true);
    expect(frameEveryWay("a,b\n1,2\r\n").isCrlf).toBe(false);
  });

  test("lines end in \\r where the dialect says so", () => {
    const framed = frameEveryWay(
      'a,b\r1,"x\ry"\r2,"z"\r\n3,4\n\r5,6\r',
      framingOf({ syntax: { ...csv, lineEnd: "return" } }),
    );
    expect(framed.rows).toEqual([
      ["1", "x\ry"],
      ["2", "z"],
      ["3", "4"],
      ["5", "6"],
    ]);
    expect(framed.passed).toBe("a,b\r\r");
  });

  test("only \\r\\n ends a line where the dialect says so", () => {
    const syntax: DelimitedSyntax = { ...loadData, lineEnd: "crlf" };
    const framed = frameEveryWay("1\ta\nb\r\n2\tc\rd\r\n", framingOf({ syntax, columns: ["id", "text"] }));
    expect(framed.rows).toEqual([
      ["1", "a\nb"],
      ["2", "c\rd"],
    ]);
  });

  test("empty lines pass through; in a file of one column they are rows", () => {
    const framed = frameEveryWay("a,b\n\n1,2\n\r\n\n3,4\n\n");
    expect(framed.rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
    expect(framed.passed).toBe("a,b\n\n\r\n\n\n");
    expect(frameEveryWay("a\n1\n\n2\n").rows).toEqual([["1"], [""], ["2"]]);
  });

  test("a quote inside a field without quotes is data", () => {
    const framed = frameEveryWay('size,name\n5",say "hi"\n6"",x"\n');
    expect(framed.rows).toEqual([
      ['5"', 'say "hi"'],
      ['6""', 'x"'],
    ]);
  });

  test("another escape than the quote", () => {
    const framed = frameEveryWay('a;b\n"x\\"y";"c\\\\"\n"back\\slash";"\n"\n', framingOf({ syntax: semicolon }));
    expect(framed.rows).toEqual([
      ['x"y', "c\\"],
      ["back\\slash", "\n"],
    ]);
  });

  test("a mark of the encoding and a separator line pass through", () => {
    const framed = frameEveryWay("\uFEFFsep=;\r\na;b\r\n1;2\r\n", framingOf({ syntax: { ...csv, delimiter: 0x3b } }));
    expect(framed.columns).toEqual(["a", "b"]);
    expect(framed.rows).toEqual([["1", "2"]]);
    expect(framed.passed).toBe("\uFEFFsep=;\r\na;b\r\n");
    expect(frameEveryWay('\uFEFF"a",b\n1,2\n').columns).toEqual(["a", "b"]);
  });

  test("columns may be given, with a header in the file or without", () => {
    const columns = ["x", "y"];
    expect(frameEveryWay("1,2\n3,4\n", framingOf({ columns })).rows.length).toBe(2);
    const framed = frameEveryWay("a,b\n3,4\n", framingOf({ columns, hasHeader: true }));
    expect(framed.rows).toEqual([["3", "4"]]);
    expect(framed.columns).toEqual(columns);
  });

  test("names of columns are cleaned, and those that are missing or come twice are told by position", () => {
    expect(frameEveryWay('" id ",,"first\nname",id,column_4\n1,2,3,4,5\n').columns).toEqual([
      "id",
      "column_2",
      "first name",
      "column_4_",
      "column_4",
    ]);
  });

  test("text for NULL stands without quotes", () => {
    const framed = frameEveryWay('a,b,c\nNULL,"NULL",\n', framingOf({ syntax: { ...csv, nullText: "NULL" } }));
    expect(framed.rows).toEqual([[null, "NULL", ""]]);
    expect(frameEveryWay('a,b\n,""\n', framingOf({ syntax: { ...csv, nullText: "" } })).rows).toEqual([[null, ""]]);
  });
});

describe("LOAD DATA text", () => {
  const framing = framingOf({ syntax: loadData, columns: ["id", "text"] });

  test("an escape may stand before any byte, a line end and a separator too", () => {
    const framed = frameEveryWay("1\ta\\\nb\\\tc\\\\\n2\t\\N\n3\t\\n\\t\\0\\Z\\b\\r\\x\\\\N\n4\tcr\r\n", framing);
    expect(framed.rows).toEqual([
      ["1", "a\nb\tc\\"],
      ["2", null],
      ["3", "\n\t\0\x1a\b\rx\\N"],
      ["4", "cr\r"],
    ]);
  });

  test("columns may be those of the table's definition, or unknown: never a row", () => {
    const nameless = framingOf({ syntax: loadData, columns: null, hasHeader: false });
    const text = "1\tAda\n2\tBo\n";
    const way = { step: 3, inWindow: true };
    const named = frame(text, nameless, way, 1 << 20, ["id", "name"]);
    expect(named.columns).toEqual(["id", "name"]);
    const unknown = frame(text, nameless, way);
    expect(unknown.columns).toBe(null);
    for (const framed of [named, unknown]) {
      expect(framed.passed).toBe("");
      expect(framed.rows).toEqual([
        ["1", "Ada"],
        ["2", "Bo"],
      ]);
    }
    expect(problemOf(() => frame(text, nameless, way, 1 << 20, ["id"]))).toContain("CSV_ROW_WIDTH");
    expect(problemOf(() => frame(`${text}3\n`, nameless, way))).toContain("CSV_ROW_WIDTH");
  });

  test("fields may be enclosed, and a quote that no separator follows is data", () => {
    const syntax = { ...loadData, delimiter: 0x2c, quote: 0x22 };
    const framed = frameEveryWay(
      '1,"a,\\"b\n"\n2,"x"y"\n3,"q""r"\n4,\\N\n5,"\\N"\n',
      framingOf({ syntax, columns: ["id", "t"] }),
    );
    expect(framed.rows).toEqual([
      ["1", 'a,"b\n'],
      ["2", 'x"y'],
      ["3", 'q"r'],
      ["4", null],
      ["5", "N"],
    ]);
  });
});

describe("refusals", () => {
  test("rows of another width, with their line and row", () => {
    const message = problemEveryWay('a,b\n1,"x\ny"\n2\n');
    expect(message).toContain(
      "CSV_ROW_WIDTH at people.csv, people, line 4, row 2: row has 1 field, the file 2 columns",
    );
    expect(problemEveryWay("a,b\n1,2,3\n")).toContain("CSV_ROW_WIDTH");
    expect(problemEveryWay("a,b\n1,2\n3")).toContain("line 3, row 2: row has 1 field");
    expect(problemEveryWay("a,b\n1,2\n", framingOf({ columns: ["a"], hasHeader: true }))).toContain("CSV_ROW_WIDTH");
  });

  test("rows of another width are kept on request", () => {
    const framed = frameEveryWay("a,b\n1\n2,3,\n\n4,5\n", framingOf({ syntax: { ...csv, isRaggedKept: true } }));
    expect(framed.rows).toEqual([["1"], ["2", "3"], ["4", "5"]]);
  });

  test("text behind a closing quote", () => {
    expect(problemEveryWay('a,b\n1,2\n"x"y,2\n')).toContain("CSV_QUOTE at people.csv, people, line 3, row 2");
    expect(problemEveryWay('a,b\n1,"2"\rx\n')).toContain("CSV_QUOTE");
    expect(problemEveryWay('a,"b"c\n')).toContain("CSV_QUOTE at people.csv, people, line 1:");
    expect(problemEveryWay('a;b\n"x"";1\n', framingOf({ syntax: semicolon }))).toContain("CSV_QUOTE");
  });

  test("quotes that are never closed", () => {
    expect(problemEveryWay('a,b\n1,2\n"x,2\n3,4\n')).toContain("CSV_TRUNCATED at people.csv, people, line 3, row 2");
    expect(problemEveryWay('a,"b\n')).toContain("CSV_TRUNCATED");
    expect(problemEveryWay("1\tx\\", framingOf({ syntax: loadData, columns: ["a", "b"] }))).toContain("CSV_TRUNCATED");
  });

  test("records that no buffer may hold", () => {
    const long = `a,b\n1,"${"x".repeat(70_000)}"\n`;
    expect(problemEveryWay(long, framingOf(), 80_000)).toBe(null);
    const message = (() => {
      try {
        frame(long, framingOf(), { step: 4096, inWindow: true }, 10_000);
      } catch (error) {
        return (error as Error).message;
      }
      return null;
    })();
    expect(message).toContain("ROW_TOO_LARGE at people.csv, people, line 2, row 1");
    const header = `"${"x".repeat(7000)}",b\n1,2\n`;
    expect(problemEveryWay(header, framingOf(), 8000)).toBe(null);
    expect(problemEveryWay(header, framingOf(), 6000)).toContain("ROW_TOO_LARGE at people.csv, people, line 1:");
    const first = `${"x".repeat(7000)},b\n1,2\n`;
    expect(frameEveryWay(first, framingOf({ columns: ["a", "b"] })).rows).toHaveLength(2);
  });
});

/** Texts that hurt: marks, line ends, blanks, and long ones that reach over blocks of 64 bytes. */
const hostile = fc.oneof(
  fc
    .array(fc.constantFrom("a", ",", ";", "\t", '"', '""', "\\", "\n", "\r\n", "\r", " ", "é", "NULL", "\\N", "\0"), {
      maxLength: 6,
    })
    .map((parts) => parts.join("")),
  fc.string({ maxLength: 90 }),
  fc.constant(""),
);

function quoted(text: string, syntax: DelimitedSyntax): string {
  const [quote, mark] = [syntax.quote, syntax.escape].map((byte) => String.fromCharCode(byte as number));
  return quote + [...text].map((c) => (c === quote || c === mark ? mark + c : c)).join("") + quote;
}

function written(text: string, syntax: DelimitedSyntax, prefersQuotes: boolean): string {
  const plain = /^[^",;\t\n\r\\]*$/.test(text);
  return plain && !prefersQuotes ? text : quoted(text, syntax);
}

const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
  fc.record({
    rows: fc.array(fc.array(fc.tuple(hostile, fc.boolean()), { minLength: width, maxLength: width }), {
      maxLength: 12,
    }),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    endsInLine: fc.boolean(),
  }),
);

describe("any table", () => {
  for (const [name, syntax] of Object.entries({ csv, tsv, semicolon })) {
    test(`${name} is read as it was written`, () => {
      fc.assert(
        fc.property(table, ({ rows, lineEnd, endsInLine }) => {
          const width = rows[0]?.length ?? 2;
          const columns = Array.from({ length: width }, (_, i) => `c${i}`);
          const delimiter = String.fromCharCode(syntax.delimiter);
          const lines = rows.map((row) => row.map(([text, quotes]) => written(text, syntax, quotes)).join(delimiter));
          const text = [columns.join(delimiter), ...lines].join(lineEnd) + (endsInLine ? lineEnd : "");
          const framed = frameEveryWay(text, framingOf({ syntax }));
          expect(framed.rows).toEqual(rows.map((row) => row.map(([value]) => value)));
        }),
        { numRuns: 150 },
      );
    });
  }

  test("records are those of csv-parse", () => {
    const soup = fc.array(fc.constantFrom("a", ",", '"', '""', "\n", "\r\n", " ", "bc", '","', '"\n"'), {
      maxLength: 40,
    });
    let agreed = 0;
    fc.assert(
      fc.property(soup, (parts) => {
        const text = `h,i\n${parts.join("")}`;
        let expected: string[][] | null = null;
        try {
          expected = parse(text, { relax_quotes: true, skip_empty_lines: true, record_delimiter: ["\r\n", "\n"] });
        } catch {
          expected = null;
        }
        // csv-parse with relaxed quotes takes more than is safe: what it refuses must be refused, never the other way.
        const message = problemEveryWay(text);
        if (expected === null) expect(message).not.toBe(null);
        else if (message === null) {
          expect(frame(text).rows).toEqual(expected.slice(1));
          agreed++;
        }
      }),
      { numRuns: 600 },
    );
    expect(agreed).toBeGreaterThan(20);
  });

  test("LOAD DATA text is read as MySQL writes it", () => {
    const write = (text: string) =>
      [...text].map((c) => ("\\\t\n".includes(c) ? `\\${c}` : c === "\0" ? "\\0" : c)).join("");
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { maxLength: 10 }), (rows) => {
        const text = rows.map((row) => `${row.map(write).join("\t")}\n`).join("");
        expect(frameEveryWay(text, framingOf({ syntax: loadData, columns: ["a", "b"] })).rows).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});

/** What stands in blocks of 64 bytes is read in another way than single bytes are. */
describe("any bytes are read alike, at once and byte by byte", () => {
  const dialects: Record<string, DelimitedSyntax> = {
    csv,
    semicolon,
    loadData,
    enclosed: { ...loadData, delimiter: 0x2c, quote: 0x22 },
    bare: { ...csv, quote: null, escape: null },
    unescaped: { ...csv, escape: null },
    ragged: { ...csv, isRaggedKept: true },
    return: { ...csv, lineEnd: "return" },
  };
  const parts = fc.constantFrom(
    ...["a,b\n", 'x,"y ""z"""\r\n', "1\t2\n", "p;q\n", '"a","b\\""\n', "n".repeat(63), "\\".repeat(9), "m\tn\\\n"],
    ...[",", "\t", ";", '"', "\\", "\n", "\r", "\r\n", ","],
  );
  for (const [name, syntax] of Object.entries(dialects)) {
    test(name, () => {
      const framing = framingOf({ syntax, columns: ["a", "b"] });
      let read = 0;
      fc.assert(
        fc.property(fc.array(parts, { maxLength: 40 }), (soup) => {
          const text = soup.join("");
          if (problemEveryWay(text, framing) === null) read += frameEveryWay(text, framing).rows.length;
        }),
        { numRuns: 100 },
      );
      expect(read).toBeGreaterThan(0);
    });
  }
});

test("a file cut at any byte is refused or read up to there", () => {
  const whole = bytesOf('id,name,note\r\n1,"Example, Ada","two\r\nlines"\r\n2,Bo,"""x"""\r\n\r\n3,Cy,\r\n');
  for (let length = 0; length < whole.length; length++) {
    const message = problemEveryWay(whole.subarray(0, length));
    if (message !== null) expect(message).toMatch(/^CSV_(TRUNCATED|ROW_WIDTH|QUOTE) at people\.csv, people, line \d/);
  }
});

test("a flipped byte is refused or read, never a crash", () => {
  const whole = bytesOf('id,name,note\n1,"Example, Ada","two\nlines"\n2,Bo,"""x"""\n3,Cy,\n'.repeat(3));
  for (let i = 0; i < 500; i++) {
    const flipped = Uint8Array.from(whole);
    const at = (i * 7919) % whole.length;
    flipped[at] = (flipped[at] as number) ^ (1 << (i % 8));
    const message = problemEveryWay(flipped);
    if (message !== null) expect(message).toMatch(/^(CSV_|ROW_TOO_LARGE)/);
  }
});
